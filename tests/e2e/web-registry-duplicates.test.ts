import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { createApiClient } from '../../infra/sample/api-client.ts';
import {
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  atTheDesk,
  picture,
} from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

const HEADER = 'ma_ho,ma_xa,thon,ho_ten_chu_ho,nam_sinh,gioi_tinh,so_khau,phan_loai,so_dinh_danh';
/** Newer than the sample's own, so that the page shows it. */
const YEAR = 2025;

/** Three people who stand twice: one in two communes, one under two spellings. */
const FILE = [
  HEADER,
  'T-1,05746,Xóm Thử,Lường Thị Xoan,1957,Nữ,4,N,019157000001',
  'T-2,05746,Xóm Thử,Lường Thị Xoan,1957,Nữ,3,CN,019157000001',
  'T-3,05746,Xóm Thử,Bế Ích Quảng,1961,Nam,5,N,019061000002',
  'T-4,05746,Xóm Khác,Bế Ích Quang,1961,Nam,5,N,019061000002',
  'T-5,05746,Xóm Thử,Ma Khánh Toàn,1970,Nam,2,N,019070000003',
  'T-6,05719,Xóm Thử,Ma Khánh Toàn,1970,Nam,2,N,019070000003',
].join('\n');

describe('households that may stand twice', () => {
  let world: TestInstallation;

  before(async () => {
    world = await anInstallation(['05746']);
    await importFile(world);
  });
  afterEach(assertNoTrouble);

  it('are searched by a button, and stand side by side with what agrees', async () => {
    const page = await signedIn('desk', '/desk/registry/duplicates');
    await page.getByRole('button', { name: 'Tìm hộ trùng' }).click();
    await page.getByText('Chờ kết luận: 3 cặp gần như chắc chắn').waitFor({ timeout: 60_000 });
    await page.getByRole('row', { name: /Số định danh.*giống/ }).waitFor();
    await picture(page, 'duplicates-queue');
    await assertAccessible(page);
    await assertNoOverflow(page);
  });

  it('are stacked on a phone', async () => {
    const page = await signedIn('phone', '/desk/registry/duplicates');
    await page.getByRole('region', { name: 'Kết luận' }).waitFor();
    await picture(page, 'duplicates-phone');
    await page.getByRole('rowheader', { name: /Số định danh/ }).scrollIntoViewIfNeeded();
    await picture(page, 'duplicates-phone-sides');
    await assertAccessible(page);
    await assertNoOverflow(page);
  });

  it('are decided by one key each: different, or the same and which one stays', async () => {
    const page = await signedIn('desk', '/desk/registry/duplicates');
    await page.getByText('Chờ kết luận: 3 cặp').waitFor();
    const chosen = page.locator('.pair-queue [aria-current=true]');
    const first = await chosen.textContent();
    await page.getByRole('region', { name: 'Kết luận' }).waitFor();
    await page.keyboard.press('j');
    await eventually(async () => assert.notEqual(await chosen.textContent(), first));
    await page.keyboard.press('p');
    await eventually(async () => assert.equal(await chosen.textContent(), first));
    await page.getByRole('region', { name: 'Kết luận' }).waitFor();
    await page.keyboard.press('k');
    await page.getByText('Chờ kết luận: 2 cặp').waitFor();
    await page.getByRole('region', { name: 'Kết luận' }).waitFor();
    await page.keyboard.press('t');
    const keep = page.getByRole('button', { name: /Giữ hộ 1/ });
    await keep.waitFor();
    await eventually(async () =>
      assert.match((await page.locator(':focus').textContent()) ?? '', /Giữ hộ 1/),
    );
    await page.getByText('Chọn người chuyển sang hộ được giữ').click();
    const joins = page.getByRole('group', { name: 'Người của hộ 2, nếu giữ hộ 1' }).getByRole('checkbox');
    await joins.first().check();
    await picture(page, 'duplicates-same');
    await assertAccessible(page);
    await keep.click();
    await page.getByText('Chờ kết luận: 1 cặp').waitFor();
  });

  it('stay decided, are found under their verdict, and one that was called different is opened again', async () => {
    const page = await signedIn('desk', '/desk/registry/duplicates?state=different');
    await page.getByText('Đã kết luận: khác nhau').waitFor();
    const why = page.getByLabel('Vì sao mở lại');
    await why.fill('jk bấm nhầm');
    await picture(page, 'duplicates-different');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Mở lại để kết luận lại' }).click();
    await page.getByText('Chờ kết luận: 2 cặp').waitFor();
    await page.goto('/desk/registry/duplicates?state=same');
    await page.getByText('Đã kết luận: trùng').waitFor();
    await assertAccessible(page);
  });

  it('are merged together where they are certain', async () => {
    const page = await signedIn('desk', '/desk/registry/duplicates');
    await page.getByRole('button', { name: 'Gộp 2 cặp gần như chắc chắn' }).click();
    await page.getByRole('button', { name: 'Gộp cả 2 cặp' }).waitFor();
    await picture(page, 'duplicates-batch');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Gộp cả 2 cặp' }).click();
    await page.getByText('Không còn cặp hộ nào chờ kết luận').waitFor();
    await picture(page, 'duplicates-empty');
    await assertAccessible(page);
  });

  function signedIn(device: 'desk' | 'phone', address: string): Promise<Page> {
    return atTheDesk(world.baseUrl, { device, username: 'huyen', address });
  }
});

async function importFile({ baseUrl }: TestInstallation): Promise<void> {
  const staff = createApiClient(baseUrl, { username: 'so', password: 'tet100' });
  const address = `/imports/19?year=${YEAR}&standard=2016-2020&name=ho.csv&auto=apply`;
  const { id } = await staff.upload<{ id: string }>(address, randomUUID(), async function* () {
    yield `${FILE}\n`;
  });
  await eventually(async () => {
    const { status } = await staff.get<{ status: string }>(`/imports/${id}`);
    assert.equal(status, 'done');
  });
}
