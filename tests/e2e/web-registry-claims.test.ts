import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { tokenMaker } from '../support/access-tokens.ts';
import { send, UNIT_SET } from '../support/access-world.ts';
import {
  aBrowserOf,
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  atTheDesk,
  picture,
} from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';
const VILLAGE = 'Xóm Bản Phai';

describe('a household that is missing from the list', () => {
  let world: TestInstallation;
  let receipt = '';

  before(async () => {
    world = await anInstallation(['05746']);
  });
  afterEach(assertNoTrouble);

  it('is reported on a phone by somebody without an account, and counts at once', async () => {
    const province = await signedIn('tinh', `/desk/coverage/${COMMUNE}`);
    await province.getByText('Phản ánh hộ bị bỏ sót còn mở: 0').waitFor();
    const phone = await aBrowserOf('phone', world.baseUrl);
    await phone.goto('/');
    await phone.getByRole('link', { name: 'Phản ánh hộ bị bỏ sót' }).click();
    await phone.getByLabel('Trong Tỉnh Thái Nguyên').selectOption({ label: 'Huyện Võ Nhai' });
    await phone.getByLabel('Trong Huyện Võ Nhai').selectOption({ label: 'Xã Tràng Xá' });
    await phone.getByLabel('Xóm, thôn, tổ dân phố').selectOption({ label: VILLAGE });
    await phone.getByLabel('Họ tên chủ hộ').fill('Hoàng Thị Bị Sót');
    await phone.getByLabel('Nhà ở đâu, hoàn cảnh thế nào').fill('Nhà cuối xóm, mới tách hộ');
    await phone.getByLabel('Số điện thoại').fill('0912 345 678');
    await assertAccessible(phone);
    await assertNoOverflow(phone);
    await picture(phone, 'claim-public-form');
    // A person takes longer; the server asks for a few seconds.
    await phone.waitForTimeout(4_000);
    await phone.getByRole('button', { name: 'Gửi phản ánh' }).last().click();
    await phone.getByText('Đã nhận phản ánh').waitFor();
    receipt = (await phone.locator('.receipt').textContent()) ?? '';
    assert.match(receipt, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    await assertAccessible(phone);
    await picture(phone, 'claim-public-sent');
    await province.getByText('Phản ánh hộ bị bỏ sót còn mở: 1').waitFor();
    await province.getByRole('link', { name: '1 phản ánh hộ bị bỏ sót đang mở' }).waitFor();
    await picture(province, 'claim-coverage-open');
    await assertAccessible(province);
  });

  it('is followed by its number, and a wrong number finds nothing', async () => {
    const phone = await aBrowserOf('phone', world.baseUrl);
    await phone.goto('/phan-anh/#theo-doi');
    await phone.getByLabel('Mã phản ánh').fill(receipt.toLowerCase().replaceAll('-', ' '));
    await phone.getByRole('button', { name: 'Xem kết quả' }).click();
    await phone.getByText('Đã nhận, đang chờ cán bộ xác minh').waitFor();
    await picture(phone, 'claim-public-follow');
    await assertAccessible(phone);
    await phone.getByLabel('Mã phản ánh').fill('AAAA-AAAA-AAAA');
    await phone.getByRole('button', { name: 'Xem kết quả' }).click();
    await phone.getByText('Không có mã này').waitFor();
    await assertNoOverflow(phone);
  });

  it('is verified, registered and accepted by staff, approved by another, and then is missing no more', async () => {
    const province = await signedIn('tinh', `/desk/coverage/${COMMUNE}`);
    await province.getByText('Phản ánh hộ bị bỏ sót còn mở: 1').waitFor();
    const staff = await signedIn('huyen', '/desk/registry/claims');
    await staff.getByRole('link', { name: 'Hoàng Thị Bị Sót' }).waitFor();
    await assertAccessible(staff);
    await assertNoOverflow(staff);
    await picture(staff, 'claim-queue');
    await staff.getByRole('link', { name: 'Hoàng Thị Bị Sót' }).click();
    await staff.getByRole('button', { name: 'Bắt đầu xác minh' }).click();
    await staff.getByText('Đang xác minh').first().waitFor();
    await staff.getByRole('button', { name: 'Xem người phản ánh' }).click();
    await staff.getByText('0912345678').waitFor();
    await staff.getByRole('button', { name: 'Đăng ký hộ mới' }).click();
    await staff.getByLabel('Số khẩu').fill('3');
    await picture(staff, 'claim-verify');
    await assertAccessible(staff);
    await assertNoOverflow(staff);
    await staff.getByRole('button', { name: 'Đăng ký hộ này' }).click();
    await staff.getByText('Hộ này đang được chọn').waitFor();
    await staff.getByLabel('Kết quả xác minh').last().fill('Đúng là hộ nghèo, mới tách hộ');
    await staff.getByRole('button', { name: 'Chấp nhận, trình bổ sung' }).click();
    await staff.getByText('Chờ duyệt bổ sung').first().waitFor();
    await picture(staff, 'claim-accepted');
    await province.getByText('Phản ánh hộ bị bỏ sót còn mở: 1').waitFor();
    await approveAmendments();
    await province.getByText('Phản ánh hộ bị bỏ sót còn mở: 0').waitFor();
    await staff.reload();
    await staff.getByText('Đã bổ sung').first().waitFor();
    const phone = await aBrowserOf('phone', world.baseUrl);
    await phone.goto('/phan-anh/#theo-doi');
    await phone.getByLabel('Mã phản ánh').fill(receipt);
    await phone.getByRole('button', { name: 'Xem kết quả' }).click();
    await phone.getByRole('heading', { name: 'Hộ đã được bổ sung vào danh sách' }).waitFor();
    await picture(phone, 'claim-public-settled');
  });

  it('opens the village again that its head had closed', async () => {
    const listed = await ask('GET', `/closures/${COMMUNE}?list=${await listId()}`, 'staff');
    const row = (listed['items'] as { village: string; listed: number }[]).find(
      ({ village }) => village === VILLAGE,
    )!;
    const staff = await signedIn('huyen', '/desk/registry/closures');
    await staff.getByRole('button', { name: `Ghi xác nhận của ${VILLAGE}` }).click();
    await staff.getByLabel('Số hộ ghi').fill(String(row.listed - 1));
    await staff.getByLabel('Trưởng xóm ký').fill('Nông Văn Trưởng');
    await staff.getByLabel('Trang, mã ảnh').fill('Trang 12');
    await staff.getByRole('button', { name: 'Ghi', exact: true }).click();
    await staff.getByText('Nếu thiếu hộ, hãy gửi phản ánh').waitFor();
    await assertAccessible(staff);
    await assertNoOverflow(staff);
    await picture(staff, 'closure-refused');
    await staff.getByLabel('Số hộ ghi').fill(String(row.listed));
    await staff.getByRole('button', { name: 'Ghi', exact: true }).click();
    await staff.locator('.status-mark', { hasText: 'Chờ duyệt' }).waitFor();
    await picture(staff, 'closure-stated');

    const province = await signedIn('tinh', `/desk/coverage/${COMMUNE}`);
    await province.getByText(/xác nhận không bỏ sót hộ: 0\//).waitFor();
    const approver = await signedIn('duyet', '/desk/registry/closures');
    await approver.getByLabel('Chọn cả 1 xác nhận chờ duyệt').check();
    await picture(approver, 'closure-approve');
    await assertAccessible(approver);
    await approver.getByRole('button', { name: 'Duyệt 1 xác nhận' }).click();
    await approver.locator('.status-mark', { hasText: 'Đã xác nhận' }).waitFor();
    await province.getByText(/xác nhận không bỏ sót hộ: 1\//).waitFor();
    await picture(province, 'closure-coverage');

    await staff.goto('/desk/registry/claims/new');
    await staff.getByLabel('Trong Huyện Võ Nhai').selectOption({ label: 'Xã Tràng Xá' });
    await staff.getByLabel('Xóm', { exact: true }).selectOption({ label: VILLAGE });
    await staff.getByLabel('Họ tên chủ hộ').fill('Nông Thị Còn Sót');
    await assertAccessible(staff);
    await picture(staff, 'claim-new');
    await staff.getByRole('button', { name: 'Ghi phản ánh' }).click();
    await staff.getByText('Đưa mã này cho người phản ánh').waitFor();
    await province.getByText(/xác nhận không bỏ sót hộ: 0\//).waitFor();
    await staff.goto('/desk/registry/closures');
    await staff.getByText('Mở lại vì có phản ánh hộ bị bỏ sót').waitFor();
    await picture(staff, 'closure-reopened');
  });

  it('is refused with words that its reporter reads', async () => {
    const staff = await signedIn('huyen', '/desk/registry/claims');
    await staff.getByRole('link', { name: 'Nông Thị Còn Sót' }).click();
    await staff.getByText('Không bổ sung', { exact: true }).click();
    await staff.getByLabel('Lý do').selectOption({ label: 'Hộ không cư trú ở địa bàn' });
    await staff.getByLabel('Trả lời người phản ánh').fill('Hộ đã chuyển về xã khác từ năm 2020');
    await picture(staff, 'claim-refuse');
    await assertAccessible(staff);
    await staff.getByRole('button', { name: 'Trả lời, không bổ sung' }).click();
    await staff.getByRole('button', { name: 'Mở lại phản ánh' }).waitFor();
    const number =
      (await staff
        .getByText(/mã [0-9A-Z]{4}-/)
        .locator('strong')
        .textContent()) ?? '';
    const phone = await aBrowserOf('phone', world.baseUrl);
    await phone.goto('/phan-anh/#theo-doi');
    await phone.getByLabel('Mã phản ánh').fill(number);
    await phone.getByRole('button', { name: 'Xem kết quả' }).click();
    await phone.getByText('Hộ đã chuyển về xã khác từ năm 2020').waitFor();
    await assertAccessible(phone);
    await picture(phone, 'claim-public-refused');
    for (const [name, address] of [
      ['queue', '/desk/registry/claims?state=settled'],
      ['closures', '/desk/registry/closures'],
      ['coverage', `/desk/coverage/${COMMUNE}`],
    ]) {
      await staff.setViewportSize({ width: 360, height: 640 });
      await staff.goto(address!);
      await staff.locator('table').first().waitFor();
      await assertNoOverflow(staff);
      await picture(staff, `claim-narrow-${name}`);
    }
  });

  async function ask(method: string, path: string, role: 'staff' | 'approver', body?: object) {
    const { keysFile, jwks } = world.keys;
    const tokens = tokenMaker(await readFile(keysFile, 'utf8'), jwks);
    const token = tokens.sound([{ role, unitSet: UNIT_SET, path: '19' }], `${role}-by-program`);
    const content = body === undefined ? {} : { body };
    const answer = await send(world.baseUrl, { method, path: `/api/v1${path}`, token, ...content });
    assert.ok(answer.status < 300, `${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer.body!;
  }

  async function listId(): Promise<string> {
    const { items } = await ask('GET', '/poor-lists', 'staff');
    return (items as { id: string; status: string }[]).find(({ status }) => status === 'frozen')!.id;
  }

  async function approveAmendments(): Promise<void> {
    const { items } = await ask('GET', '/amendments?limit=50', 'approver');
    const all = items as { id: string; status: string; revision: number }[];
    const { id, revision } = all.find(({ status }) => status === 'proposed')!;
    const wish = { items: [{ id: randomUUID(), amendment: id, revision }] };
    const { results } = await ask('POST', '/amendments/approvals', 'approver', wish);
    assert.equal((results as { status: string }[])[0]?.status, 'accepted');
    await eventually(async () => {
      const one = await ask('GET', `/amendments/${id}`, 'approver');
      assert.equal(one['applied'], one['size']);
    });
  }

  function signedIn(username: string, address: string): Promise<Page> {
    return atTheDesk(world.baseUrl, { username, address });
  }
});
