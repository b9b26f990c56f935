import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { asked } from '../support/access-world.ts';
import { assertNoTrouble, atTheDesk, picture, seen } from '../support/browser.ts';
import { anInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';

describe('plans at the desk', () => {
  let baseUrl: string;
  const pages = new Map<string, Page>();

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
    await aShortCampaign();
  });
  afterEach(assertNoTrouble);

  it('are offered by the flat rule first, as far as each source suffices for all of a class', async () => {
    const page = await signedIn('desk', 'so');
    await page.getByText('Không nguồn nào đủ để chia đều cho cả một loại hộ.').waitFor();
    await page.getByRole('checkbox', { name: /Quỹ Vì người nghèo xã.*hộ nghèo/ }).check();
    await page.getByText(/Nguồn không đủ|Cần .*, còn 3/).waitFor();
    await seen(page, 'plans-flat');
  });

  it('are filled by one click, say what is missing in words, and name the households', async () => {
    const page = await signedIn('desk', 'so');
    await page.getByRole('button', { name: 'Tự động theo quy tắc' }).click();
    await page
      .getByText(/Còn .* chưa có nguồn; cần thêm .* suất hoặc .* đồng/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Xem danh sách hộ' }).first().click();
    const table = page.getByRole('table', { name: 'Hộ chưa có nguồn' });
    await table.locator('tbody tr').first().waitFor();
    assert.ok((await table.locator('tbody tr').count()) > 1);
    await seen(page, 'plan');
  });

  it('show who gets what, why and why not; what is said by hand counts for the next one', async () => {
    const page = await signedIn('desk', 'so');
    await page
      .getByRole('link', { name: /Phương án lập/ })
      .first()
      .click();
    const table = page.getByRole('table', { name: 'Suất quà theo hộ' });
    await page.getByLabel('Suất quà', { exact: true }).selectOption('with');
    // Only rows in sight are drawn, and the table is drawn anew with its new question.
    await page.getByText('3 hộ', { exact: true }).waitFor();
    await table.scrollIntoViewIfNeeded();
    await table.getByText('Quỹ Vì người nghèo xã').first().waitFor();
    assert.equal(await table.locator('tbody tr').count(), 3);
    // By keys alone: the row's button opens the panel, and the panel's form takes the reason.
    await table
      .getByRole('button', { name: /Vì sao/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: /Vì sao: hộ/ });
    await panel.getByText(/bảo đảm hộ có Tết/).waitFor();
    await panel.getByRole('button', { name: /Chỉ định nguồn/ }).click();
    await panel.getByLabel('Lý do').fill('Hộ xin nhường');
    await seen(page, 'plan-why');
    await page.keyboard.press('Enter');
    await panel.getByText(/Chỉ định: Không được nhận/).waitFor();
    await page.keyboard.press('Escape');
    await table.getByText('Không được nhận').waitFor();
    await table.scrollIntoViewIfNeeded();
    await picture(page, 'plan-rows');
    await page.getByRole('button', { name: 'Lập lại theo cùng quy tắc' }).click();
    await page.getByText(/Có 1 chỉ định bằng tay/).waitFor({ state: 'detached' });
    await page.getByLabel('Suất quà', { exact: true }).selectOption('with');
    await page.getByText('3 hộ', { exact: true }).waitFor();
    await table.scrollIntoViewIfNeeded();
    await table.getByText('Quỹ Vì người nghèo xã').first().waitFor();
    assert.equal(await table.getByText('Không được nhận').count(), 0);
  });

  it('are compared two by two', async () => {
    const page = await signedIn('desk', 'so');
    const boxes = page.getByRole('checkbox', { name: 'Chọn để so sánh' });
    await boxes.nth(1).waitFor();
    for (const box of await boxes.all()) await box.check();
    await page.getByRole('link', { name: 'So sánh hai phương án đã chọn' }).click();
    await page.getByRole('table', { name: 'Hộ được khác đi' }).locator('tbody tr').first().waitFor();
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    assert.match((await saved).suggestedFilename(), /^so-sanh-phuong-an-.*\.xlsx$/);
    await seen(page, 'plans-compared');
  });

  it('can be tried with other numbers, and nothing is written', async () => {
    const page = await signedIn('desk', 'so');
    await page.getByRole('link', { name: 'Thử số khác' }).click();
    await page.getByRole('button', { name: 'Lập phương án với các số này' }).waitFor();
    await page.getByLabel('Số suất có thể chia').fill('5');
    await page.getByRole('row', { name: /Quỹ Vì người nghèo xã 5 0/ }).waitFor();
    await page.getByText(/trước hết ghi chúng vào/).waitFor();
    await seen(page, 'plan-trial');
  });

  it('list what was said by hand, to be taken back with a reason', async () => {
    const page = await signedIn('desk', 'so');
    await page.getByRole('link', { name: 'Chỉ định bằng tay' }).click();
    await page.getByText('Hộ xin nhường').waitFor();
    await seen(page, 'plan-locks');
    await page.getByRole('button', { name: /Gỡ chỉ định/ }).click();
    await page.getByLabel('Vì sao gỡ?').fill('Ghi nhầm hộ');
    await page.getByRole('button', { name: 'Gỡ', exact: true }).click();
    await page.getByText('Chưa có chỉ định nào').waitFor();
  });

  it('are sent back or approved by another account, on their own page', async () => {
    const page = await signedIn('desk', 'duyet');
    await page.getByRole('button', { name: 'Trả lại…' }).first().click();
    await page.getByLabel('Vì sao trả lại?').fill('Đã gỡ chỉ định, lập lại');
    await page.getByRole('button', { name: 'Trả lại phương án' }).click();
    await page.getByText('Ý kiến trả lại: Đã gỡ chỉ định, lập lại').waitFor();
    await page
      .getByRole('link', { name: /Phương án lập/ })
      .last()
      .click();
    await page.getByRole('button', { name: 'Phê duyệt phương án này' }).click();
    await page.getByText(/Phê duyệt lúc/).waitFor();
    await seen(page, 'plan-approved');
  });

  it('fit a phone', async () => {
    const page = await signedIn('phone', 'so');
    await page
      .getByText(/cần thêm .* suất hoặc/)
      .first()
      .waitFor();
    await seen(page, 'plans-phone');
    await page
      .getByRole('link', { name: /Phương án lập/ })
      .first()
      .click();
    const table = page.getByRole('table', { name: 'Suất quà theo hộ' });
    await table.scrollIntoViewIfNeeded();
    await table
      .getByRole('button', { name: /Vì sao/ })
      .first()
      .waitFor();
    await seen(page, 'plan-phone');
    await table
      .getByRole('button', { name: /Vì sao/ })
      .first()
      .click();
    await page
      .getByRole('dialog')
      .getByText(/Nguồn này/)
      .first()
      .waitFor();
    await seen(page, 'plan-why-phone');
    await page.goto('/desk/allocation/plans/trial');
    await page.getByText('Kết quả thử').waitFor();
    await seen(page, 'plan-trial-phone');
  });

  /** One commune, another Tết, and three gifts of a source. */
  async function aShortCampaign(): Promise<void> {
    const { accessToken } = await ask<{ accessToken: string }>('/sign-in', {
      username: 'so',
      password: 'tet100',
    });
    const lists = await ask<{ items: { id: string }[] }>('/poor-lists', undefined, accessToken);
    const campaign = await ask<{ id: string }>(
      '/campaigns',
      {
        name: 'Tết Mậu Thân 2028',
        unit: COMMUNE,
        list: lists.items[0]!.id,
        tetDate: '2028-01-26',
        deadline: '2028-01-20',
        minimum: 500_000,
      },
      accessToken,
    );
    const gift = [{ kind: 'cash', amount: 500_000 }];
    const source = { name: 'Quỹ Vì người nghèo xã', owner: 'MTTQ xã', unit: COMMUNE, gift, supply: 3 };
    await ask(
      '/sources',
      { campaign: campaign.id, ...source, per: 'household', places: [], classes: [], paper: '01/CV' },
      accessToken,
    );
  }

  function ask<Body>(path: string, body?: object, token?: string): Promise<Body> {
    return asked<Body>(baseUrl, { path, ...(token && { token }), ...(body && { body }) });
  }

  /** One browser for each person on each device, at the list of plans. */
  async function signedIn(device: 'desk' | 'phone', name: string): Promise<Page> {
    const known = pages.get(`${device} ${name}`);
    if (known !== undefined) {
      await known.goto('/desk/allocation/plans');
      return known;
    }
    const page = await atTheDesk(baseUrl, { device, username: name, address: '/desk/allocation/plans' });
    pages.set(`${device} ${name}`, page);
    return page;
  }
});
