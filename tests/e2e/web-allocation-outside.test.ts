import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import { readXlsx } from 'hucre';
import type { Page } from 'playwright-core';
import {
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  atTheDesk,
  picture,
} from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';
const DONOR = 'Công ty Cổ phần Sông Công';
/** Two that are clear, one again, one of two people of that name, and nobody. */
const FILE = [
  'TT,Họ tên người nhận,Năm sinh,Thôn',
  '1,Lý A Dình,1955,Xóm Đèo Dạ',
  '2,Vi Thi Tham,1943,Deo Da',
  '3,Lý A Dình,1955,Xóm Đèo Dạ',
  '4,Nguyễn Thị Bích,,',
  '5,Phàn Láo Tả,1960,Xóm Xa Lắc',
].join('\n');

describe('gifts from outside and the matrix of all gifts', () => {
  let world: TestInstallation;

  before(async () => {
    world = await anInstallation(['05746']);
  });
  afterEach(assertNoTrouble);

  it('a donor’s file is laid out, decided on by keys where it is unsure, and confirmed', async () => {
    const page = await signedIn('desk', '/desk/allocation/outside');
    await page.getByText('Chưa có danh sách nào').waitFor();
    await picture(page, 'outside-1-start');
    await assertAccessible(page);
    await sendFile(page);
    await page.getByRole('cell', { name: 'Phàn Láo Tả' }).waitFor();
    assert.equal(await page.getByLabel('Cột Họ tên người nhận là').inputValue(), 'ho_ten_chu_ho');
    await picture(page, 'outside-2-columns');
    await assertAccessible(page);
    await assertNoOverflow(page);
    await page.getByRole('button', { name: 'Tìm hộ của từng dòng' }).click();

    await page.getByText('Chờ quyết định (1)').waitFor();
    const pane = page.getByRole('region', { name: 'Dòng đang xem' });
    await pane.getByRole('heading', { name: 'Nguyễn Thị Bích' }).waitFor();
    await picture(page, 'outside-3-rows');
    await assertAccessible(page);
    await assertNoOverflow(page);
    await page.keyboard.press('2');
    await page.getByText('Chờ quyết định (0)').waitFor();
    await page.getByText('Không còn dòng nào chờ quyết định').waitFor();
    await picture(page, 'outside-4-decided');

    await page.getByText('Chưa chắc (1)').click();
    await pane.getByText('Đã chọn hộ').waitFor();
    await page.getByText('Dòng này là hộ này').waitFor();
    await page.keyboard.press('0');
    await pane.getByText('Đã chọn: không hộ nào').waitFor();
    await page.getByText('2 hộ sẽ được ghi quà').waitFor();
    await page.keyboard.press('1');
    await page.getByText('3 hộ sẽ được ghi quà').waitFor();

    await page.getByRole('button', { name: 'Ghi quà là gì' }).click();
    await page.getByLabel('Nhà hảo tâm').fill(DONOR);
    await page.getByRole('button', { name: 'Thêm quà khác' }).click();
    await page.getByRole('group', { name: 'Quà 2' }).getByLabel('Loại quà').selectOption('rice');
    await page.getByText('3 hộ, mỗi hộ 500.000 đồng + 10 kg gạo. Tổng trị giá: 1.500.000 đồng').waitFor();
    await picture(page, 'outside-5-gifts');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Xác nhận 3 suất quà' }).click();
    await page.getByText('Đã xác nhận').waitFor();
    await picture(page, 'outside-6-confirmed');
    await assertAccessible(page);
    await page.getByRole('link', { name: 'Xem trong ma trận quà' }).click();
    await page.getByRole('columnheader', { name: DONOR }).waitFor();
  });

  it('the matrix shows every household with all its gifts, cut down by an address, page after page', async () => {
    const page = await signedIn('desk', `/desk/allocation/matrix/${COMMUNE}`);
    await page.getByRole('columnheader', { name: DONOR }).waitFor();
    const rows = page.locator('.matrix tbody tr');
    await eventually(async () => assert.equal(await rows.count(), 100));
    await picture(page, 'matrix-1');
    await assertAccessible(page);
    await assertNoOverflow(page);
    const dinh = page.getByRole('row', { name: /Lý A Dình/ });
    assert.match((await dinh.textContent()) ?? '', /500\.000 đồng \+ 10 kg gạo/);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await eventually(async () => assert.equal(await rows.count(), 200));

    await page.getByText(/^Từ hai suất \(\d+\)$/).click();
    await page.waitForURL(/shown=several/);
    await page.reload();
    await eventually(async () => {
      const word = (await page.getByText(/^Từ hai suất \(\d+\)$/).textContent()) ?? '';
      assert.equal(`Từ hai suất (${await rows.count()})`, word);
    });
    await picture(page, 'matrix-2-several');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Xuất Excel' }).click();
    const file = await readXlsx(await readFile((await (await waiting).path())!));
    assert.match(JSON.stringify(file.sheets[0]?.rows), /Lý A Dình/);
  });

  it('a list for a donor is given out only after it is said for whom and why', async () => {
    const page = await signedIn('desk', `/desk/allocation/matrix/${COMMUNE}?shown=without-minimum`);
    await page.getByRole('button', { name: 'Danh sách cho nhà hảo tâm' }).click();
    await page.getByLabel('Nhà hảo tâm nhận danh sách').fill(DONOR);
    await page.getByLabel('Để làm gì').fill('tặng thêm quà Tết');
    await picture(page, 'matrix-3-need-list');
    await assertAccessible(page);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Ghi lại và tải tệp' }).click();
    assert.match((await waiting).suggestedFilename(), /^ho-chua-co-qua-.*\.xlsx$/);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Ai đã lấy danh sách cho nhà hảo tâm').click();
    await page.getByText(/lấy\. Để làm gì: tặng thêm quà Tết/).waitFor();
    await page.getByRole('list', { name: 'Lần lấy danh sách' }).scrollIntoViewIfNeeded();
    await picture(page, 'matrix-3-need-list-records');
  });

  it('a gift that is typed for one household counts when somebody else approves it', async () => {
    const page = await signedIn('desk', '/desk/allocation/outside');
    await page.getByText('Ghi quà của một hộ').click();
    await page.getByLabel('Tìm hộ').fill('ly a dinh');
    await page.getByRole('radio', { name: /Lý A Dình/ }).check();
    await page.getByLabel('Ai tặng').fill('Bà Nguyễn Thị Tâm, tiểu thương chợ Đình Cả');
    await page.getByLabel('Số tiền (đồng)').fill('300000');
    await page.getByLabel('Ai tặng').scrollIntoViewIfNeeded();
    await picture(page, 'outside-typed');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Ghi quà', exact: true }).click();
    await page.getByText('Chờ duyệt, chưa tính').waitFor();
    const approver = await signedIn('phone', '/desk/allocation/outside', 'duyet');
    await approver.getByText(/Bà Nguyễn Thị Tâm/).waitFor();
    await picture(approver, 'outside-typed-phone');
    await assertNoOverflow(approver);
    await approver.getByRole('button', { name: 'Cho tính' }).click();
    await approver.getByText('Được tính', { exact: true }).waitFor();
  });

  it('both fit a phone, and a list that is taken back counts no more', async () => {
    const page = await signedIn('phone', `/desk/allocation/matrix/${COMMUNE}`);
    await page.getByRole('columnheader', { name: DONOR }).waitFor();
    await picture(page, 'matrix-4-phone');
    await page.locator('.matrix').scrollIntoViewIfNeeded();
    await picture(page, 'matrix-5-phone-table');
    await assertAccessible(page);
    await assertNoOverflow(page);
    await page.getByRole('tab', { name: 'Quà ngoài kế hoạch' }).click();
    await page.getByRole('link', { name: 'qua-tet.csv' }).click();
    await page.getByRole('button', { name: /Từng dòng/ }).click();
    await page.getByRole('region', { name: 'Dòng đang xem' }).waitFor();
    await picture(page, 'outside-7-phone-rows');
    await assertAccessible(page);
    await assertNoOverflow(page);
    await page.getByRole('button', { name: 'Rút lại danh sách này' }).click();
    await page.getByRole('button', { name: 'Rút lại 3 suất quà' }).click();
    await page.getByText('Đã rút lại').waitFor();
    await picture(page, 'outside-8-phone-withdrawn');
    await eventually(async () => {
      await page.goto(`/desk/allocation/matrix/${COMMUNE}`);
      await page.locator('.matrix').waitFor();
      assert.equal(await page.getByRole('columnheader', { name: DONOR }).count(), 0);
    });
  });

  function signedIn(device: 'desk' | 'phone', address: string, username = 'huyen'): Promise<Page> {
    return atTheDesk(world.baseUrl, { device, username, address });
  }
});

async function sendFile(page: Page): Promise<void> {
  const file = { name: 'qua-tet.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page
    .locator('.unit-select select', { has: page.locator(`option[value="${COMMUNE}"]`) })
    .selectOption(COMMUNE);
  await page.getByRole('button', { name: 'Gửi tệp và xem trước' }).click();
  await page.getByRole('heading', { name: 'qua-tet.csv' }).waitFor();
}
