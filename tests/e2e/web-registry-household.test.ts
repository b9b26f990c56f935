import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertNoTrouble, atTheDesk, seen } from '../support/browser.ts';
import { anInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';

describe('a household at the desk', () => {
  let baseUrl: string;

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
  });
  afterEach(assertNoTrouble);

  it('is registered by hand, loses its head, splits, and tells its history', async () => {
    const page = await signedIn('desk');
    await register(page);
    await page.getByRole('heading', { name: 'Hộ Hoàng Văn Páo' }).waitFor();
    await seen(page, 'household');

    await addMember(page, { name: 'Giàng Thị Mỷ', relation: 'Vợ hoặc chồng' });
    await addMember(page, { name: 'Hoàng Văn Dơ', relation: 'Con' });
    await page.getByRole('heading', { name: 'Thành viên (4 khẩu)' }).waitFor();

    await page.getByRole('button', { name: 'Chủ hộ mất' }).click();
    await reason(page, 'Giấy báo tử số 12');
    await seen(page, 'household-head-dies');
    await page.getByRole('button', { name: 'Ghi báo mất' }).click();
    await page.getByRole('heading', { name: 'Hộ Giàng Thị Mỷ', exact: true }).waitFor();

    await page.getByRole('button', { name: 'Xem nội dung được giữ kín' }).click();
    await page.getByLabel('Xem để làm gì').fill('Đối chiếu giấy tờ');
    await page.getByRole('dialog').getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByRole('cell', { name: '019072000009' }).first().waitFor();
    await seen(page, 'household-reveal');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Tách hộ' }).click();
    await page.getByRole('checkbox', { name: 'Hoàng Văn Dơ' }).check();
    await reason(page, 'Con trai ra ở riêng');
    await seen(page, 'household-split');
    await page.getByRole('button', { name: 'Ghi tách hộ' }).click();
    await page.getByRole('heading', { name: 'Thành viên (2 khẩu)' }).waitFor();

    const history = page.getByRole('region', { name: 'Lịch sử' });
    await history.getByText('Tách hộ').waitFor();
    await history.getByText('Lý do: Giấy báo tử số 12').waitFor();
    await history.getByText('Chủ hộ: Hoàng Văn Páo → Giàng Thị Mỷ').waitFor();
    await history.scrollIntoViewIfNeeded();
    await seen(page, 'household-history');

    await page.getByLabel('Xem hộ như ngày').fill('01/01/2020');
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await page.getByText('Ngày đó hộ này chưa có trong sổ').waitFor();
    await page.getByRole('button', { name: 'Về hiện tại' }).click();
    await history.getByRole('link', { name: 'Xem hộ liên quan' }).first().click();
    await page.getByRole('heading', { name: 'Hộ Hoàng Văn Dơ' }).waitFor();
  });

  it('is not registered a second time without a reason', async () => {
    const page = await signedIn('desk');
    await register(page);
    await fillIn(page, 'Hoang Van Pao');
    await page.getByRole('button', { name: 'Ghi hộ mới' }).click();
    const alike = page.getByRole('table', { name: 'Hộ đang ghi và các hộ giống' });
    await alike.getByText('Hoàng Văn Páo').first().waitFor();
    await seen(page, 'household-alike-desk');
    await page.getByRole('button', { name: 'Là hộ khác, ghi hộ mới' }).click();
    await alike.waitFor();
  });

  it('says beside the field what is wrong, and is worked by the keyboard', async () => {
    const page = await signedIn('desk');
    await register(page);
    const open = page.getByRole('button', { name: 'Xếp loại lại' });
    await open.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Xếp loại lại' }).waitFor();
    await page.getByLabel('Từ ngày').fill('01/01/2020');
    await reason(page, 'Rà soát cuối năm');
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Ghi xếp loại' }).press('Enter');
    await page.getByLabel('Ghi bổ sung việc cũ').waitFor();
    await seen(page, 'household-fault');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });

  it('fits a phone', async () => {
    const page = await signedIn('phone');
    await register(page);
    await page.getByRole('heading', { name: 'Hộ Hoàng Văn Páo' }).waitFor();
    await page.getByText('Ghi vào sổ').waitFor();
    await seen(page, 'household-phone');
    await page.getByRole('button', { name: 'Thêm khẩu' }).click();
    await page.getByRole('dialog').waitFor();
    await seen(page, 'household-phone-dialog');
  });

  async function register(page: Page): Promise<void> {
    await fillIn(page, 'HOÀNG VĂN PÁO');
    await page.getByRole('button', { name: 'Ghi hộ mới' }).click();
    const despite = page.getByLabel('Vì sao vẫn là hộ khác');
    const heading = page.getByRole('heading', { name: 'Hộ Hoàng Văn Páo' });
    await despite.or(heading).first().waitFor();
    if ((await heading.count()) > 0) return;
    await despite.fill('Hai người trùng tên');
    await seen(page, 'household-alike');
    await page.getByRole('button', { name: 'Là hộ khác, ghi hộ mới' }).click();
    await heading.waitFor();
  }

  async function fillIn(page: Page, head: string): Promise<void> {
    await page.goto(`/desk/registry/household/new?unit=${COMMUNE}`);
    await page.getByLabel('Thôn, xóm').selectOption({ index: 1 });
    await page.getByLabel('Họ tên chủ hộ').fill(head);
    await page.getByLabel('Ngày hoặc năm sinh').fill('1970');
    await page.getByLabel('Số khẩu, cả chủ hộ').fill('2');
    await reason(page, 'Chuyển từ Bắc Kạn đến');
    await seen(page, 'household-new');
  }

  async function addMember(page: Page, { name, relation }: { name: string; relation: string }) {
    await page.getByRole('button', { name: 'Thêm khẩu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Họ tên').fill(name);
    await dialog.getByLabel('Quan hệ với chủ hộ').selectOption({ label: relation });
    await dialog.getByLabel('Số định danh').fill('019072000009');
    await reason(page, 'Mới về ở');
    await dialog.getByRole('button', { name: 'Ghi thêm khẩu' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('rowheader', { name }).waitFor();
  }

  function reason(page: Page, words: string): Promise<void> {
    return page.getByLabel('Lý do').fill(words);
  }

  function signedIn(device: 'desk' | 'phone'): Promise<Page> {
    return atTheDesk(baseUrl, { device, username: 'so', address: '/desk/registry' });
  }
});
