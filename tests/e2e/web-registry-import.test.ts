import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { writeWorkbook } from '#shared/sheet/sheet-writer.ts';
import type { WrittenLine } from '#shared/sheet/written-sheet.ts';
import {
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  atTheDesk,
  picture,
} from '../support/browser.ts';
import { anInstallation } from '../support/installation.ts';

const { baseUrl } = await anInstallation();
const COMMUNE = '19/170/05746';

/** As a commune sends it: a title, a numbering row, villages as rows inside, a sum, a signature. */
async function messyWorkbook(classOfLast: string): Promise<Buffer> {
  const lines: WrittenLine[] = [
    { style: 'plain', cells: ['TT', 'Họ và tên chủ hộ', 'Năm sinh', 'Giới tính', 'Số khẩu', 'Phân loại'] },
    { style: 'plain', cells: [1, 2, 3, 4, 5, 6] },
    { style: 'plain', cells: ['I', 'Xóm Đồng Ruộng', null, null, null, null] },
    { style: 'plain', cells: [1, 'NÔNG VĂN MẪU', 1960, 'Nam', 4, 'Hộ nghèo'] },
    { style: 'plain', cells: [2, 'Hoàng Thị Mẫu', 1972, 'Nữ', 2, 'Hộ cận nghèo'] },
    { style: 'plain', cells: ['II', 'Xóm Cây Thị', null, null, null, null] },
    { style: 'plain', cells: [1, 'Triệu Văn Mẫu', 1985, 'Nam', 5, 'Hộ nghèo'] },
    { style: 'plain', cells: [2, 'Lý Thị Mẫu', 1990, 'Nữ', 3, classOfLast] },
    { style: 'plain', cells: [null, 'Cộng', null, null, 14, null] },
    { style: 'plain', cells: [null, null, null, null, 'NGƯỜI LẬP BIỂU', null] },
  ];
  const titles = [
    { style: 'title' as const, cells: ['DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO XÃ TRÀNG XÁ NĂM 2019'] },
    { style: 'note' as const, cells: ['(Kèm theo Quyết định số 12/QĐ-UBND)'] },
  ];
  const pieces: Buffer[] = [];
  const columns = Array.from({ length: 6 }, () => ({ header: '' }));
  const sheet = { name: 'Tổng hợp', titles, columns, header: { lines: [], merges: [] }, lines };
  for await (const piece of writeWorkbook([sheet])) pieces.push(piece);
  return Buffer.concat(pieces);
}

function signedIn(username: string, address: string): Promise<Page> {
  return atTheDesk(baseUrl, { username, address });
}

async function sendFile(page: Page, buffer: Buffer): Promise<void> {
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: 'Tràng Xá 2019.xlsx', mimeType, buffer });
  for (const path of ['19/170', COMMUNE])
    await page
      .locator('.unit-select select', { has: page.locator(`option[value="${path}"]`) })
      .selectOption(path);
  await page.getByLabel('Năm của danh sách').fill('2019');
  await page.getByRole('button', { name: 'Gửi tệp và xem trước' }).click();
  await page.getByRole('heading', { name: 'Tràng Xá 2019.xlsx' }).waitFor();
}

describe('a commune’s workbook in the desk’s wizard', () => {
  after(assertNoTrouble);

  it('is looked at, tried with reasons beside its cells, applied, and its corrected file changes only what differs', async () => {
    const page = await signedIn('so', '/desk/registry/import');
    await page.locator('input[type=file]').waitFor({ state: 'attached' });
    await picture(page, 'import-1-start');
    await assertAccessible(page);
    await sendFile(page, await messyWorkbook('Hộ khá'));

    await page.getByRole('button', { name: 'Chạy thử', exact: true }).waitFor();
    await page.getByRole('cell', { name: 'Triệu Văn Mẫu' }).waitFor();
    await picture(page, 'import-2-columns');
    await assertNoOverflow(page);
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();

    await page.getByText('Sẽ ghi 3 hộ mới và sửa 0 hộ.').waitFor();
    const refused = page.getByRole('row', { name: /Lý Thị Mẫu/ });
    await refused.getByText('Không phải hộ nghèo, cận nghèo').waitFor();
    assert.match((await refused.textContent()) ?? '', /Phân loại: Hộ khá/);
    await picture(page, 'import-3-trial');
    await assertNoOverflow(page);
    await assertAccessible(page);

    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tải tệp của tôi, có ghi lý do' }).click();
    const marked = await waiting;
    assert.equal(marked.suggestedFilename(), 'Trang-Xa-2019-ly-do.xlsx');
    assert.ok((await readFile((await marked.path())!)).subarray(0, 2).equals(Buffer.from('PK')));

    // Somebody leaves for another page, and comes back by the history.
    const address = page.url();
    await page.getByRole('link', { name: '← Các lần nhập' }).click();
    await page.getByText('Đã chạy thử, chưa ghi').waitFor();
    await page.getByRole('link', { name: 'Tràng Xá 2019.xlsx' }).click();
    await page.waitForURL(({ pathname }) => pathname === new URL(address).pathname);
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
    await page.getByText('Đã nhập, còn 1 dòng bị từ chối').waitFor();
    await picture(page, 'import-4-result');
    await assertAccessible(page);

    await page.getByRole('link', { name: '← Các lần nhập' }).click();
    await sendFile(page, await messyWorkbook('Hộ cận nghèo'));
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    await page.getByText('Sẽ ghi 1 hộ mới và sửa 0 hộ.').waitFor();
    await page.getByRole('tab', { name: 'Giữ nguyên (3)' }).waitFor();
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
    await page.getByText('Đã nhập hết').waitFor();

    await page.getByRole('button', { name: 'Rút lại lần nhập này' }).click();
    await page.getByRole('button', { name: 'Rút lại 1 hộ' }).click();
    await page.getByText('Đã rút lại 1 hộ').waitFor();
    await picture(page, 'import-5-withdrawn');
  });

  it('goes back to the columns, and what is chosen there is remembered for the next file', async () => {
    const page = await signedIn('so', '/desk/registry/import');
    await sendFile(page, await messyWorkbook('Hộ nghèo'));
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    await page.getByText('Sẽ ghi').waitFor();
    await page.getByRole('button', { name: /Trang và cột/ }).click();
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
    await page.getByLabel('Cột Giới tính là').selectOption('');
    assert.equal((await saved).status(), 200);
    await page.getByRole('link', { name: '← Các lần nhập' }).click();
    await sendFile(page, await messyWorkbook('Hộ nghèo'));
    await page.getByText('Cột lấy theo lần trước bạn đã chọn').waitFor();
    assert.equal(await page.getByLabel('Cột Giới tính là').inputValue(), '');
  });

  it('is given a commune by hand where the file names none, and keeps it when a column is changed', async () => {
    const page = await signedIn('so', '/desk/registry/import');
    const rows = 'TT,Xóm,Họ và tên chủ hộ,Năm sinh,Số khẩu,Phân loại\n1,Xóm Mẫu,Nông Văn Mẫu,1960,4,N\n';
    const file = { name: 'khong-xa.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByLabel('Năm của danh sách').fill('2018');
    await page.getByRole('button', { name: 'Gửi tệp và xem trước' }).click();
    await page.getByText('Chưa chọn xã: mọi dòng sẽ bị từ chối.').waitFor();
    await page.setViewportSize({ width: 360, height: 640 });
    await page.getByText('Tệp không ghi xã. Cả trang là của xã nào?').scrollIntoViewIfNeeded();
    await picture(page, 'import-6-commune-phone');
    await assertNoOverflow(page);
    await assertAccessible(page);
    for (const path of ['19/170', COMMUNE])
      await page.locator('select', { has: page.locator(`option[value="${path}"]`) }).selectOption(path);
    await page.getByText('Đã chọn xã có mã 05746.').waitFor();
    const saved = page.waitForResponse((response) => response.request().method() === 'PUT');
    await page.getByLabel('Cột TT là').selectOption('');
    await saved;
    await page.getByText('Đã chọn xã có mã 05746.').waitFor();
    await page.getByRole('button', { name: 'Chạy thử', exact: true }).click();
    await page.getByText('Sẽ ghi 1 hộ mới và sửa 0 hộ.').waitFor();
    await picture(page, 'import-7-trial-phone');
    await assertNoOverflow(page);
    await page.getByRole('button', { name: 'Ghi vào danh sách' }).click();
    await page.getByText('Đã nhập hết').waitFor();
    await picture(page, 'import-8-result-phone');
    await assertNoOverflow(page);
    await assertAccessible(page);
  });
});
