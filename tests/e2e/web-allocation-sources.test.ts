import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  atTheDesk,
  picture,
} from '../support/browser.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

const SOURCE = 'Quỹ khuyến học và chăm lo Tết của Công ty Cổ phần Gang thép Thái Nguyên';

describe('a campaign and its sources on the desk', () => {
  let world: TestInstallation;

  before(async () => {
    world = await anInstallation(['05746']);
  });
  afterEach(assertNoTrouble);

  it('a campaign that has plans keeps its minimum, and takes another cap', async () => {
    const page = await signedIn('desk', '/desk/allocation/campaigns');
    const card = page.getByRole('article').first();
    await card.getByText('không giới hạn').waitFor();
    await picture(page, 'campaigns');
    await assertAccessible(page);
    await card.getByRole('button', { name: 'Sửa đợt hỗ trợ' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/không đổi nữa/).waitFor();
    assert.ok(await dialog.getByLabel('Mức tối thiểu để coi là có Tết').isDisabled());
    await dialog.getByLabel('Mỗi hộ nhận nhiều nhất mấy suất').fill('3');
    await dialog.getByLabel('Đợt khác của cùng Tết được phục vụ cùng hộ').check();
    await picture(page, 'campaign-edit');
    await assertAccessible(page);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await card.getByText('3 suất', { exact: true }).waitFor();
  });

  it('a new campaign declares in what its minimum is', async () => {
    const page = await signedIn('desk', '/desk/allocation/campaigns');
    await page.getByLabel('Mức tối thiểu tính theo').selectOption('rice');
    await page.getByLabel('Mức tối thiểu (kg gạo)').fill('15');
    await page.getByText('Thứ tự ưu tiên giữa các hộ cùng loại').click();
    await page.getByLabel('Dân tộc thiểu số').check();
    await page.getByLabel('Điểm: Dân tộc thiểu số').fill('5');
    await page.getByLabel('Mức tối thiểu tính theo').scrollIntoViewIfNeeded();
    await picture(page, 'campaign-new');
    await assertAccessible(page);
    await page.getByRole('button', { name: 'Mở đợt hỗ trợ' }).click();
    // Its households are served already by one that does share, and this one does not.
    await page.getByRole('alert').waitFor();
    await picture(page, 'campaign-refused');
    await page.getByLabel('Đợt khác của cùng Tết được phục vụ cùng hộ').check();
    await page.getByRole('button', { name: 'Mở đợt hỗ trợ' }).click();
    await page.getByText('15 kg gạo trong một suất').waitFor();
  });

  it('a source is entered with several lines, whom it is for and how sure it is', async () => {
    const page = await signedIn('desk', '/desk/allocation/sources');
    await page.getByLabel('Tên nguồn').fill(SOURCE);
    await page.getByLabel('Loại nguồn').selectOption('company');
    await page.getByLabel('Số tiền (đồng)').fill('300000');
    await page.getByRole('button', { name: 'Thêm quà khác' }).click();
    await page.getByRole('group', { name: 'Quà 2' }).getByLabel('Loại quà').selectOption('rice');
    await page.getByLabel('Tổng số suất').fill('100');
    await page.getByLabel('Tình trạng').selectOption('promised');
    await page.getByText('Nơi nhận và nhóm ưu tiên').click();
    await page.getByLabel('Dân tộc thiểu số').check();
    await page.getByRole('button', { name: /^Thêm (?!quà)/ }).click();
    await page.getByText('Cách trao, thứ tự dùng, dự phòng').click();
    await page.getByLabel('Số suất dự phòng').fill('10');
    await page.getByLabel('Tên nguồn').scrollIntoViewIfNeeded();
    await picture(page, 'source-new');
    await page.getByLabel('Số suất dự phòng').scrollIntoViewIfNeeded();
    await picture(page, 'source-new-folded');
    await assertAccessible(page);
    await assertNoOverflow(page);
    await page.getByRole('button', { name: 'Ghi nguồn', exact: true }).click();
    const row = page.getByRole('row', { name: new RegExp(SOURCE) });
    await row.getByText('Hộ nghèo, 1 nhóm ưu tiên, 1 nơi nhận').waitFor();
    assert.match((await row.textContent()) ?? '', /300\.000 đồng \+ 10 kg gạo mỗi hộ/);
    await row.scrollIntoViewIfNeeded();
    await picture(page, 'sources');
  });

  it('the paper behind a source stands beside it, and goes only with a reason', async () => {
    const page = await signedIn('desk', '/desk/allocation/sources');
    await page.getByRole('link', { name: SOURCE }).click();
    await page.getByText('Chưa có văn bản nào.').waitFor();
    await page.getByRole('button', { name: 'Sửa nguồn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bên hỗ trợ', { exact: true }).fill('Công ty Gang thép');
    await dialog.getByText('Thứ tự dùng, dự phòng, yêu cầu').click();
    await dialog.getByLabel('Yêu cầu của bên hỗ trợ').fill('Trao trước ngày 20 tháng Chạp');
    await picture(page, 'source-edit');
    await assertAccessible(page);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Sửa nguồn' }).click();
    assert.equal(await page.getByLabel('Bên hỗ trợ', { exact: true }).inputValue(), 'Công ty Gang thép');
    await page.getByRole('button', { name: 'Đóng' }).click();
    const buffer = Buffer.from('%PDF-1.4 one');
    const name = 'Văn bản cam kết số 125-CV-GTTN ngày 05-01-2027 của Công ty Cổ phần Gang thép.pdf';
    await page.getByLabel('Tệp văn bản').setInputFiles({ name, mimeType: 'application/pdf', buffer });
    const papers = page.getByRole('list', { name: 'Văn bản đính kèm' });
    await papers.getByText(name).waitFor();
    const program = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ program') };
    await page.getByLabel('Tệp văn bản').setInputFiles(program);
    await page.getByText('Chỉ nhận tệp PDF').waitFor();
    await papers.scrollIntoViewIfNeeded();
    await picture(page, 'source-papers');
    await assertAccessible(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      papers.getByRole('button', { name: 'Tải về' }).click(),
    ]);
    assert.equal(await readFile(await download.path(), 'utf8'), '%PDF-1.4 one');
    await papers.getByRole('button', { name: /^Gỡ / }).click();
    await page.getByLabel('Lý do gỡ').fill('Gửi nhầm bản chưa ký');
    await page.getByRole('button', { name: 'Gỡ văn bản' }).click();
    await papers.getByText(/Đã gỡ .* Lý do: Gửi nhầm bản chưa ký/).waitFor();
    await assertNoOverflow(page);
  });

  it('all of it fits a phone', async () => {
    const page = await signedIn('phone', '/desk/allocation/campaigns');
    await page.getByRole('article').first().waitFor();
    await picture(page, 'campaigns-phone');
    await assertAccessible(page);
    await assertNoOverflow(page);
    await page.getByRole('button', { name: 'Sửa đợt hỗ trợ' }).first().click();
    await page.getByRole('dialog').waitFor();
    await picture(page, 'campaign-edit-phone');
    await page.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('tab', { name: 'Nguồn hỗ trợ' }).click();
    await page.getByRole('button', { name: 'Thêm quà khác' }).click();
    await page.getByLabel('Loại quà').first().scrollIntoViewIfNeeded();
    await picture(page, 'source-new-phone');
    await page.getByText('Nơi nhận và nhóm ưu tiên').click();
    await page.getByText('Nơi nhận và nhóm ưu tiên').scrollIntoViewIfNeeded();
    await picture(page, 'source-reach-phone');
    await assertAccessible(page);
    await assertNoOverflow(page);
  });

  function signedIn(device: 'desk' | 'phone', address: string): Promise<Page> {
    return atTheDesk(world.baseUrl, { device, username: 'so', address });
  }
});
