import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertNoTrouble, atTheDesk, seen } from '../support/browser.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';
import { aFile, aRegistry, person } from '../support/registry.ts';

/** Went whole into one new commune, and split over two. */
const OLD_COMMUNES = ['19/164/05446', '19/164/05461'];
const REASON = 'Nghị quyết 12/NQ-HĐND';

describe('units that change, at the desk', () => {
  let installed: TestInstallation;

  before(async () => {
    installed = await anInstallation([], 'thai-nguyen-2026');
    const database = installed.installation.storages.get('household-registry')!.db.databaseName;
    const { fieldKey } = installed.keys;
    await households(database, { unitSet: '2025-06', fieldKey, communes: OLD_COMMUNES });
    await households(database, { unitSet: '2026-04', fieldKey, communes: ['19/05908'] });
  });
  afterEach(assertNoTrouble);

  it('lets staff merge two villages of a commune, and says what it will do before', async () => {
    const page = await signedIn('so', '/desk/registry/units/villages');
    await page.getByLabel('Trong Tỉnh Thái Nguyên').selectOption({ value: '19/05908' });
    await page.getByRole('checkbox', { name: 'Chọn Xóm 1' }).check();
    await page.getByRole('checkbox', { name: 'Chọn Xóm 2' }).check();
    await page.getByLabel('Tên xóm mới').fill('Xóm Đoàn Kết');
    await page.getByLabel('Từ ngày').fill('01/01/2026');
    await page.getByLabel('Căn cứ').fill(REASON);
    await page.getByRole('button', { name: 'Sáp nhập…' }).click();
    await page.getByText('80 hộ sẽ đứng ở Xóm Đoàn Kết').waitFor();
    await seen(page, 'units-merger');
    await page.getByRole('button', { name: 'Sáp nhập', exact: true }).click();
    await page.getByText('Đã chuyển 80 hộ').waitFor();
    await page.getByText('Trước đây: Xóm 1, Xóm 2').waitFor();
    await seen(page, 'units-merged');
  });

  it('surveys old villages, has the split ones decided, and another account approves', async () => {
    const staff = await signedIn('so', '/desk/registry/units/rehomings');
    await seen(staff, 'units-rehomings');
    await staff.getByLabel('Năm của danh sách').fill('2025');
    await staff.getByLabel('Căn cứ').fill('NQ 1683/NQ-UBTVQH15');
    await staff.getByRole('button', { name: 'Rà soát các xóm' }).click();
    await staff.getByText('Còn 3 xóm cần quyết định').waitFor();
    await seen(staff, 'units-undecided');
    for (const [village, choice] of [
      ['Xóm 1', 'Phường Phan Đình Phùng'],
      ['Xóm 2', 'Phường Gia Sàng'],
    ] as const) {
      const row = staff.getByRole('row').filter({ hasText: village });
      await row.getByRole('combobox').selectOption({ label: choice });
      await row.getByRole('button', { name: 'Lưu' }).click();
      await row.waitFor({ state: 'detached' });
    }
    const last = staff.getByRole('row').filter({ hasText: 'Xóm 3' });
    await last.getByRole('combobox').selectOption({ label: 'Để lại đơn vị cũ' });
    await last.getByRole('textbox').fill('Chờ xác định ranh giới');
    await last.getByRole('button', { name: 'Lưu' }).click();
    await staff.getByText('Chờ một người phê duyệt khác').waitFor();
    await staff.getByLabel('Xem các xóm').selectOption({ label: 'Tất cả' });
    await staff.getByRole('row').filter({ hasText: 'Phường Quang Trung' }).first().waitFor();
    await seen(staff, 'units-decided');
    const [file] = await Promise.all([
      staff.waitForEvent('download'),
      staff.getByRole('button', { name: 'Tải tệp Excel' }).click(),
    ]);
    assert.equal(file.suggestedFilename(), 'chuyen-don-vi-2025.xlsx');

    const approver = await signedIn('duyet', new URL(staff.url()).pathname);
    await approver.getByRole('button', { name: 'Phê duyệt…' }).click();
    await seen(approver, 'units-approve');
    await approver.getByRole('button', { name: 'Phê duyệt và chuyển' }).click();
    await approver.getByText('để lại 40 hộ').waitFor({ timeout: 60_000 });
    await seen(approver, 'units-done');
  });

  it('is read on a phone without pushing the page sideways', async () => {
    const page = await signedIn('so', '/desk/registry/units/rehomings', 'phone');
    await page.getByText('Bắt đầu một đợt chuyển').waitFor();
    await seen(page, 'units-phone-rehomings');
    await page.getByRole('link', { name: 'Tỉnh Thái Nguyên' }).first().click();
    await page.getByText('Đã xong').first().waitFor();
    await seen(page, 'units-phone-rehoming');
  });

  function signedIn(username: string, address: string, device: 'desk' | 'phone' = 'desk'): Promise<Page> {
    return atTheDesk(installed.baseUrl, { device, username, address });
  }
});

/** 120 households in each commune, as they came in when the set was current. */
async function households(
  database: string,
  {
    unitSet,
    fieldKey,
    communes,
  }: { unitSet: '2025-06' | '2026-04'; fieldKey: string; communes: readonly string[] },
): Promise<void> {
  const registry = await aRegistry({ unitSet, fieldKey }, database);
  for (const commune of communes) {
    const file = aFile(120, (cells) => {
      cells[1] = commune.slice(-5);
    });
    const { status } = await person(registry, 'so', 'staff', '19').import(commune, file, { year: 2025 });
    assert.equal(status, 201);
  }
}
