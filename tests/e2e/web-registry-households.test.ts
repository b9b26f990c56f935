import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertNoTrouble, atTheDesk, seen } from '../support/browser.ts';
import { anInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';

/** Down in sixty steps, a frame each; answers the milliseconds of the longest. Runs in the page. */
const SCROLLED = `(async () => {
  let longest = 0;
  let last = performance.now();
  for (let step = 1; step <= 60; step += 1) {
    window.scrollTo(0, (document.body.scrollHeight * step) / 60);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }
  return longest;
})()`;

describe('the list of households at the desk', () => {
  let baseUrl: string;

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
  });
  afterEach(assertNoTrouble);

  it('is cut down without accents, and its address shows the same list again', async () => {
    const page = await signedIn('desk');
    await page.goto('/desk/registry/households');
    await page.getByRole('table', { name: 'Danh sách hộ' }).waitFor();
    await page.goto(`/desk/registry/households/${COMMUNE}`);
    await page.getByRole('status').filter({ hasText: ' hộ' }).waitFor();
    await seen(page, 'households');
    const [first, second] = await Promise.all(
      [0, 1].map((row) => page.locator('.household-rows tbody tr').nth(row).boundingBox()),
    );
    assert.ok(first!.y + first!.height <= second!.y + 1, 'rows lie over each other');
    const name = (await page.locator('.household-rows tbody td a').first().textContent())!;
    const plain = name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
    await page.getByLabel('Tìm tên hoặc mã hộ').fill(plain);
    await page.waitForURL(/search=/);
    await page.getByRole('link', { name, exact: true }).first().waitFor();
    await page.getByLabel('Phân loại').selectOption('near-poor');
    await page.waitForURL(/class=near-poor/);
    const address = page.url();
    await page.goto(address);
    assert.equal(await page.getByLabel('Tìm tên hoặc mã hộ').inputValue(), plain);
    assert.equal(await page.getByLabel('Phân loại').inputValue(), 'near-poor');
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.waitForURL((url) => url.search === '');
    assert.equal(await page.getByLabel('Tìm tên hoặc mã hộ').inputValue(), '');
  });

  it('finds by the last digits of a number, which the address never learns', async () => {
    const page = await signedIn('desk');
    await page.goto(`/desk/registry/households/${COMMUNE}`);
    const summary = page.getByText('Tìm theo số định danh hoặc điện thoại');
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Số đầy đủ, hoặc bốn số cuối').fill('0000');
    await page.keyboard.press('Enter');
    await page
      .getByText(/Không có hộ nào có số này ở đây|STT/)
      .first()
      .waitFor();
    assert.doesNotMatch(page.url(), /0000/);
  });

  it('goes out as a workbook as it is cut down, with numbers only for a reason', async () => {
    const page = await signedIn('desk');
    await page.goto(`/desk/registry/households/${COMMUNE}?class=poor`);
    const taken = async (name: string) => {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name, exact: true }).click();
      return (await download).suggestedFilename();
    };
    const name = `danh-sach-ho-${COMMUNE.replaceAll('/', '-')}`;
    assert.equal(await taken('Xuất Excel'), `${name}.xlsx`);
    await page.getByRole('button', { name: 'Xuất có số định danh' }).click();
    await page.getByLabel('Xem để làm gì').fill('Đối chiếu với căn cước khi trao quà');
    await seen(page, 'households-numbers');
    assert.equal(await taken('Xuất tệp'), `${name}-co-so-dinh-danh.xlsx`);
  });

  it('keeps a filter under a name', async () => {
    const page = await signedIn('desk');
    await page.goto(`/desk/registry/households/${COMMUNE}?class=poor`);
    await page.getByText('Bộ lọc đã lưu (0)').click();
    await page.getByLabel('Tên bộ lọc').fill('Hộ nghèo của xã');
    await page.getByRole('button', { name: 'Lưu bộ lọc' }).click();
    await page.goto('/desk/registry/households');
    await page.getByText('Bộ lọc đã lưu (1)').click();
    await page.getByRole('link', { name: 'Hộ nghèo của xã' }).click();
    await page.waitForURL(/class=poor/);
  });

  it('scrolls through five thousand rows with few of them drawn', async () => {
    const page = await signedIn('desk');
    await page.route('**/api/v1/households/**', (route) =>
      route.fulfill({ json: aPage(route.request().url()) }),
    );
    await page.goto(`/desk/registry/households/${COMMUNE}`);
    await page.locator('table[aria-rowcount="5001"]').waitFor();
    const drawn = () => page.locator('.household-rows tbody tr').count();
    assert.ok((await drawn()) < 120, `${await drawn()} rows are drawn`);
    const slowest = await page.evaluate<number>(SCROLLED);
    await page.getByRole('link', { name: 'Nông Văn Số 5000', exact: true }).waitFor();
    assert.ok((await drawn()) < 120);
    assert.ok(slowest < 1_000, `a frame took ${Math.round(slowest)} ms`);
    await seen(page, 'households-end');
  });

  it('is edited many at once by keys alone, and says which were not and why', async () => {
    const page = await signedIn('desk');
    await page.goto(`/desk/registry/households/${COMMUNE}`);
    const ticks = page.locator('.household-rows tbody input[type=checkbox]');
    await ticks.nth(1).waitFor();
    const edit = async (count: string) => {
      await press(page.getByRole('button', { name: `Sửa ${count} hộ đã chọn` }), 'Enter');
      await page.getByLabel('Nhóm ghi thêm').selectOption({ label: 'Hưu trí xã hội' });
      await page.getByLabel('Lý do').fill('Theo biên bản họp thôn');
      await page.getByLabel('Ghi bổ sung việc cũ').press('Space');
    };
    await press(ticks.nth(1), 'Space');
    await edit('1');
    await seen(page, 'households-edit');
    await press(page.getByRole('button', { name: 'Ghi cho 1 hộ' }), 'Enter');
    await page.getByText('Đã ghi 1 hộ.').waitFor();
    await page.keyboard.press('Enter');
    const all = page.getByLabel(/^Chọn tất cả .* hộ đang hiện$/);
    await press(all, 'Space');
    const count = /[\d.]+/.exec((await page.getByRole('button', { name: /^Sửa / }).textContent())!)![0];
    await seen(page, 'households-chosen');
    await edit(count);
    await press(page.getByRole('button', { name: `Ghi cho ${count} hộ` }), 'Enter');
    await page.getByText(/Không ghi được [\d.]+ hộ\./).waitFor();
    await page.getByText('Đã đúng như vậy từ trước, không cần ghi.').waitFor();
    await page.getByRole('link', { name: 'xem đề nghị điều chỉnh' }).waitFor();
    await seen(page, 'households-edited');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('fits a phone', async () => {
    const page = await signedIn('phone');
    await page.goto(`/desk/registry/households/${COMMUNE}`);
    await page.getByRole('status').filter({ hasText: ' hộ' }).waitFor();
    await page.locator('.household-rows').evaluate((table) => table.scrollIntoView());
    await page.locator('.household-rows tbody tr').nth(3).waitFor();
    await seen(page, 'households-phone');
    await page.getByLabel(/^Chọn tất cả/).check();
    await page.getByRole('button', { name: /^Sửa / }).click();
    await page.getByLabel('Việc cần làm').selectOption('class');
    await page.getByLabel('Chuẩn nghèo').waitFor();
    await seen(page, 'households-edit-phone');
  });

  async function press(what: Locator, key: string): Promise<void> {
    await what.focus();
    await what.press(key);
  }

  function signedIn(device: 'desk' | 'phone'): Promise<Page> {
    return atTheDesk(baseUrl, { device, username: 'so', address: '/desk/registry' });
  }
});

/** Ten pages of made rows, as the server would send them. */
function aPage(address: string) {
  const start = Number(new URL(address).searchParams.get('cursor') ?? 0);
  const items = Array.from({ length: 500 }, (_, index) => {
    const number = start + index + 1;
    return {
      id: `made-${number}`,
      version: 1,
      code: `N-${number}`,
      head: `Nông Văn Số ${number}`,
      birthYear: 1970,
      sex: 'male',
      members: 4,
      class: 'poor',
      unit: `${COMMUNE}/xom-1`,
      village: 'Xóm 1',
      groups: ['DTTS'],
      severity: 1,
      status: 'active',
      changedAt: '2020-12-20T01:00:00.000Z',
      hasNationalId: true,
      hasPhone: false,
    };
  });
  const next = start + 500;
  return { year: 2020, items, nextCursor: next < 5_000 ? String(next) : null };
}
