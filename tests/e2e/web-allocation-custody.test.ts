import assert from 'node:assert/strict';
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

const STORE = 'Kho trung chuyển hàng Tết của Ủy ban Mặt trận Tổ quốc tỉnh Thái Nguyên';

describe('money and goods on their way, on the desk', () => {
  let world: TestInstallation;
  let staff: Page;
  let officer: Page;

  before(async () => {
    world = await anInstallation(['05746']);
    staff = await signedIn('desk', 'so', '/desk/allocation/custody');
    officer = await signedIn('phone', 'xa', '/desk/allocation/custody');
  });
  afterEach(assertNoTrouble);

  it('what a giver brings to a store is written by staff, and counts with the signed page', async () => {
    await staff.getByText('Chưa có biên bản nào ở đây').waitFor();
    await picture(staff, 'custody-empty');
    await staff.getByRole('link', { name: 'Lập biên bản' }).click();
    await staff.getByLabel('Nguồn nào').selectOption({ label: 'Hội Chữ thập đỏ tỉnh: Tết Nhân ái' });
    const to = staff.getByRole('group', { name: 'Bên nhận' });
    await to.getByLabel('Bên nhận', { exact: true }).selectOption('store');
    await to.getByLabel(/Tên kho/).fill(STORE);
    await staff.getByLabel('Tiền, hàng').selectOption({ index: 1 });
    await staff.getByLabel(/Số lượng/).fill('200');
    await staff.getByLabel('Mã lô, nếu có').fill('ctd-2027-01');
    await staff.getByText('Bên giao ký trên giấy').waitFor();
    await picture(staff, 'custody-new');
    await assertAccessible(staff);
    await assertNoOverflow(staff);
    await staff.getByRole('button', { name: 'Lập biên bản' }).click();
    await staff.getByText('Chờ bên giao ký').waitFor();
    await staff.getByLabel('Số hoặc mã của trang đã ký').fill('BB 01/2027');
    await picture(staff, 'custody-record');
    await assertAccessible(staff);
    await staff.getByRole('button', { name: 'Ghi nhận bản ký' }).click();
    await staff.getByText('Đủ hai bên ký').waitFor();
  });

  it('more than the store has is said in red before it is sent; the commune signs on a phone', async () => {
    await staff.goto('/desk/allocation/custody/new');
    const from = staff.getByRole('group', { name: 'Bên giao' });
    await from.getByLabel('Bên giao', { exact: true }).selectOption('store');
    await from.getByLabel(/Tên kho/).fill(STORE);
    await staff.getByRole('button', { name: 'Lấy hết số đang giữ' }).click();
    await staff.getByLabel(/Số lượng/).fill('201');
    await staff.getByText('Quá số đang giữ 1 gói').waitFor();
    await picture(staff, 'custody-too-much');
    await staff.getByLabel(/Số lượng/).fill('120');
    await staff.getByLabel('Mã lô, nếu có').fill('TET100/L/CTD-2027-01');
    await chooseCommune(staff, 'Bên nhận');
    await staff.getByRole('button', { name: 'Lập biên bản' }).click();
    await staff.getByText('Chờ bên nhận ký').waitFor();

    await officer.getByLabel('Xem').selectOption('me');
    await officer.getByRole('link', { name: /Kho trung chuyển/ }).waitFor();
    await picture(officer, 'custody-waiting-phone');
    await assertAccessible(officer);
    await assertNoOverflow(officer);
    await officer.getByRole('link', { name: /Kho trung chuyển/ }).click();
    await officer.getByRole('button', { name: 'Ký biên bản' }).waitFor();
    await picture(officer, 'custody-sign-phone');
    await assertAccessible(officer);
    await assertNoOverflow(officer);
    await officer.getByRole('button', { name: 'Ký biên bản' }).click();
    await officer.getByText('Đủ hai bên ký').waitFor();
  });

  it('an officer signs for what they carry, gives some of it back and reports some as lost', async () => {
    await staff.goto('/desk/allocation/custody/new');
    await staff
      .getByRole('group', { name: 'Bên giao' })
      .getByLabel('Bên giao', { exact: true })
      .selectOption('unit');
    await chooseCommune(staff, 'Bên giao');
    const to = staff.getByRole('group', { name: 'Bên nhận' });
    await to.getByLabel('Bên nhận', { exact: true }).selectOption('person');
    await chooseCommune(staff, 'Bên nhận');
    await to.getByLabel(/Người nào/).selectOption(await accountOf('xa'));
    await staff.getByLabel('Tiền, hàng').selectOption({ index: 1 });
    await staff.getByLabel(/Số lượng/).fill('50');
    await staff.getByRole('button', { name: 'Lập biên bản' }).click();
    await staff.getByText('Chờ bên nhận ký').waitFor();

    await officer.goto('/desk/allocation/custody?view=me');
    await officer.getByRole('link', { name: /→ Cán bộ xã Tràng Xá/ }).click();
    await officer.getByRole('button', { name: 'Ký biên bản' }).click();
    await officer.getByText('Đủ hai bên ký').waitFor();

    await officer.goto('/desk/allocation/custody/new');
    await officer.getByLabel('Tiền, hàng').selectOption({ index: 1 });
    await officer.getByLabel(/Số lượng/).fill('8');
    await officer.getByLabel('Lý do').fill('Hộ đã chuyển đi');
    await picture(officer, 'custody-return-phone');
    await assertAccessible(officer);
    await assertNoOverflow(officer);
    await officer.getByRole('button', { name: 'Lập biên bản' }).click();
    await officer.getByText('Chờ bên nhận ký').waitFor();
    await staff.goto('/desk/allocation/custody?view=me');
    await staff.getByRole('link', { name: /Cán bộ xã Tràng Xá →/ }).click();
    await staff.getByRole('button', { name: 'Ký biên bản' }).click();
    await staff.getByText('Đủ hai bên ký').waitFor();

    await officer.goto('/desk/allocation/custody/new');
    await officer.getByText('Mất, hỏng').click();
    await officer.getByLabel('Tiền, hàng').selectOption({ index: 1 });
    await officer.getByLabel(/Số lượng/).fill('2');
    await officer.getByLabel('Lý do').fill('Mưa ướt');
    await officer.getByRole('button', { name: 'Lập biên bản' }).click();
    await officer.getByText('Chờ phê duyệt').waitFor();
    const approver = await signedIn('desk', 'duyet', '/desk/allocation/custody?view=me');
    await approver.getByRole('link', { name: /Cán bộ xã Tràng Xá/ }).click();
    await approver.getByRole('button', { name: 'Phê duyệt mất, hỏng' }).click();
    await approver.getByText('Đã duyệt').waitFor();
    await picture(approver, 'custody-loss');
  });

  it('the ledger adds up for each holder, and opens day by day', async () => {
    await staff.goto('/desk/allocation/custody/ledger');
    const row = staff.getByRole('row', { name: /Cán bộ xã Tràng Xá/ });
    await row.waitFor();
    assert.match((await row.textContent()) ?? '', /050082?40 gói|50.*8.*2.*40 gói/);
    await picture(staff, 'custody-ledger');
    await assertAccessible(staff);
    await assertNoOverflow(staff);
    await row.getByRole('button', { name: 'Từng ngày' }).click();
    await staff.getByRole('button', { name: 'Xem mọi người giữ' }).waitFor();
    await picture(staff, 'custody-ledger-days');
    await officer.goto('/desk/allocation/custody/ledger');
    await officer.getByRole('table').waitFor();
    await picture(officer, 'custody-ledger-phone');
    await assertAccessible(officer);
    await assertNoOverflow(officer);
  });

  it('a lot is found by what its QR code says', async () => {
    await staff.goto('/desk/allocation/custody/lots');
    await staff.getByLabel('Mã lô').fill('TET100/L/CTD-2027-01');
    await staff.getByLabel('Mã lô').press('Enter');
    await staff.getByRole('heading', { name: 'Lô CTD-2027-01' }).waitFor();
    await picture(staff, 'custody-lot');
    await assertAccessible(staff);
    await officer.goto('/desk/allocation/custody/lots');
    await officer.getByRole('button', { name: 'CTD-2027-01' }).click();
    await officer.getByRole('heading', { name: 'Lô CTD-2027-01' }).waitFor();
    await picture(officer, 'custody-lot-phone');
    await assertNoOverflow(officer);
  });

  async function chooseCommune(page: Page, side: string): Promise<void> {
    const group = page.getByRole('group', { name: side, exact: true });
    await group
      .getByLabel(/^Trong /)
      .first()
      .selectOption({ label: 'Huyện Võ Nhai' });
    await group.getByLabel('Trong Huyện Võ Nhai').selectOption({ label: 'Xã Tràng Xá' });
  }

  /** Two officers of the sample have one name. */
  async function accountOf(username: string): Promise<string> {
    const answer = await fetch(`${world.baseUrl}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'tet100' }),
    });
    const { account } = (await answer.json()) as { account: { id: string } };
    return account.id;
  }

  function signedIn(device: 'desk' | 'phone', username: string, address: string): Promise<Page> {
    return atTheDesk(world.baseUrl, { device, username, address });
  }
});
