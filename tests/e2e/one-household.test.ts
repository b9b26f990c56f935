import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { events } from '#shared/storage/event-log.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { findPoppler } from '../../infra/engines/poppler.ts';
import { type ApiClient, createApiClient } from '../../infra/sample/api-client.ts';
import {
  aBrowserOf,
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  picture,
} from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

const PASSWORD = 'tet100';
const HOUSEHOLDS = 239;

interface Household {
  readonly household: string;
  readonly head: string;
  readonly code: string;
  readonly village: string;
  readonly villageName: string;
  readonly gifts: readonly unknown[];
}

describe('a household of Tràng Xá gets its gift, from the phone to the province’s screen', () => {
  let world: TestInstallation;
  let baseUrl: string;
  let campaign: string;
  let commune: string;
  let officer: ApiClient;
  let first: Household;
  let second: Household;
  let phone: Page;
  let desk: Page;

  before(async () => {
    world = await anInstallation(['05746']);
    ({ baseUrl } = world);
    campaign = world.campaign!;
    officer = createApiClient(baseUrl, { username: 'xa', password: PASSWORD });
    commune = (await officer.get<{ roles: [{ path: string }] }>('/me')).roles[0].path;
    [first, second] = await eventually(twoHouseholds);
    phone = await aBrowserOf('phone', baseUrl);
    desk = await aBrowserOf('desk', baseUrl);
  });
  afterEach(assertNoTrouble);

  it('a wrong password is told in plain Vietnamese', async () => {
    await phone.goto('/');
    await phone.getByRole('button', { name: 'Đăng nhập' }).waitFor();
    await checked(phone, 'phone-sign-in');
    await signIn(phone, 'xa', 'sai-mat-khau');
    await phone.getByRole('alert').getByText('Tên đăng nhập hoặc mật khẩu chưa đúng.').waitFor();
    await checked(phone, 'phone-sign-in-refused');
  });

  it('the monitor sees how many households of the commune have their Tết', async () => {
    await desk.goto(`/desk/coverage/${commune}`);
    await signIn(desk, 'tinh', PASSWORD);
    await shows(desk, 0);
    await desk.getByText('Cập nhật liên tục').waitFor();
    await checked(desk, 'desk-coverage');
  });

  it('the officer finds a household without typing accents', async () => {
    await signIn(phone, 'xa', PASSWORD);
    await phone.getByText(`0/${HOUSEHOLDS}`).waitFor();
    await checked(phone, 'phone-villages');
    await openVillage(first);
    await checked(phone, 'phone-village');
    await search(first);
    await checked(phone, 'phone-search');
  });

  it('one press saves it on the phone, the server has it, and the open desk page moves by itself', async (t) => {
    await householdLink(first).click();
    await phone.getByRole('button', { name: 'ĐÃ TRAO' }).waitFor();
    await checked(phone, 'phone-card');
    await desk.evaluate('globalThis.neverReloaded = true');
    const pressed = performance.now();
    await phone.getByRole('button', { name: 'ĐÃ TRAO' }).click();
    await phone.getByText(`Đã lưu trên máy: đã trao · ${first.head}`).waitFor();
    await shows(desk, 1);
    const took = performance.now() - pressed;
    assert.equal(await desk.evaluate('globalThis.neverReloaded'), true);
    t.diagnostic(`From the press to the desk's figure: ${Math.round(took)} ms`);
    assert.ok(took < 25_000, `The desk moved after ${Math.round(took)} ms`);
    await householdLink(first).locator('.status-done', { hasText: 'Đã trao' }).waitFor();
    await phone.locator('.status-pill .status-done', { hasText: 'Đã gửi hết' }).waitFor();
    await checked(phone, 'phone-handed-over');
    await checked(desk, 'desk-coverage-moved');
  });

  it('it is no longer among those who are left', async () => {
    await desk.getByRole('link', { name: 'Xem tên các hộ chưa nhận' }).click();
    await desk
      .getByRole('cell', { name: second.code })
      .or(desk.getByText('Đang hiện 100 hộ'))
      .first()
      .waitFor();
    await checked(desk, 'desk-remaining');
    await allRows();
    assert.equal(await desk.getByRole('cell', { name: first.code, exact: true }).count(), 0);
    assert.equal(await desk.getByRole('cell', { name: second.code, exact: true }).count(), 1);
  });

  it('an undo brings the figure back', async () => {
    await desk.goto(`/desk/coverage/${commune}`);
    await shows(desk, 1);
    await householdLink(first).click();
    await phone.getByRole('button', { name: 'Hoàn tác xác nhận này' }).click();
    await phone.getByRole('dialog').getByText('Bấm nhầm hộ').click();
    await checked(phone, 'phone-undo');
    await phone.getByRole('dialog').getByRole('button', { name: 'Hoàn tác' }).click();
    await phone.getByText(`Đã lưu trên máy: đã hoàn tác · ${first.head}`).waitFor();
    await shows(desk, 0);
  });

  it('what is said without a network waits on the phone and arrives exactly once', async () => {
    await phone.getByRole('link', { name: 'Quay lại' }).click();
    await openVillage(second);
    await phone.context().setOffline(true);
    await search(second);
    await householdLink(second).click();
    await phone.getByRole('button', { name: 'ĐÃ TRAO' }).click();
    await phone.getByText(`Đã lưu trên máy: đã trao · ${second.head}`).waitFor();
    await phone.locator('.status-pill', { hasText: 'Còn 1 hộ chưa gửi' }).waitFor();
    await householdLink(second).locator('.status-waiting', { hasText: 'chờ gửi' }).waitFor();
    await checked(phone, 'phone-offline');
    assert.equal((await coverage()).received, 0);

    await phone.context().setOffline(false);
    await phone.locator('.status-pill', { hasText: 'Đã gửi hết' }).waitFor();
    await shows(desk, 1);
    assert.equal((await coverage()).received, 1);
    assert.equal((await coverage()).left, HOUSEHOLDS - 1);
    assert.deepEqual([await factsAbout(first), await factsAbout(second)], [2, 1]);
    await phone.locator('.status-link').click();
    await phone.getByText('Đã nhận').first().waitFor();
    // One item per press: given, undone, given.
    assert.equal(await phone.locator('.outbox-line').count(), 3);
    await checked(phone, 'phone-outbox');
  });

  it('staff prints the village’s list, with the head of the household on it', async () => {
    const staff = await aBrowserOf('desk', baseUrl);
    await staff.goto(`/desk/print/${commune}`);
    await signIn(staff, 'so', PASSWORD);
    const print = staff.getByRole('button', {
      name: `Xem trước danh sách ${first.villageName}`,
      exact: true,
    });
    await print.waitFor();
    await checked(staff, 'desk-print');
    const answer = staff.waitForResponse((response) => response.url().includes('/api/v1/receipt-lists/'));
    await print.click();
    assert.equal((await answer).status(), 200);
    const link = staff.getByRole('link', { name: 'Tải về' });
    const [download] = await Promise.all([staff.waitForEvent('download'), link.click()]);
    const file = await download.path();
    assert.match(execFileSync('head', ['-c', '5', file], { encoding: 'latin1' }), /^%PDF/);
    const { pdftotext } = await findPoppler(() => undefined);
    const text = execFileSync(pdftotext, ['-layout', file, '-'], { encoding: 'utf8' });
    assert.ok(text.normalize('NFC').includes(first.head), text);
    await checked(staff, 'desk-printed');
  });

  /** Two with gifts whose names are the only ones like it in their village. */
  async function twoHouseholds(): Promise<[Household, Household]> {
    const { items } = await officer.get<{ items: readonly Household[] }>(
      `/packages/${commune}?campaign=${campaign}&limit=500`,
    );
    const good = items.filter(
      (one) =>
        one.gifts.length > 0 &&
        items.filter(
          (other) => other.village === one.village && searchKey(other.head).includes(searchKey(one.head)),
        ).length === 1,
    );
    const other = good.find(({ village }) => village !== good[0]?.village);
    assert.ok(items.length === HOUSEHOLDS && good[0] !== undefined && other !== undefined, `${items.length}`);
    return [good[0], other];
  }

  function coverage(): Promise<{ received: number; left: number }> {
    return officer.get(`/coverage/${commune}?campaign=${campaign}`);
  }

  /** How many facts the server wrote down about a household. */
  function factsAbout({ household }: Household): Promise<number> {
    const storage = world.installation.storages.get('delivery-confirmation')!;
    return events(storage).countDocuments({ partitionKey: household });
  }

  async function signIn(page: Page, username: string, password: string): Promise<void> {
    await page.getByLabel('Tên đăng nhập', { exact: true }).fill(username);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  }

  async function openVillage({ villageName }: Household): Promise<void> {
    await phone.locator('.village-link', { has: phone.getByText(villageName, { exact: true }) }).click();
    await phone.getByRole('heading', { name: villageName }).waitFor();
  }

  async function search(household: Household): Promise<void> {
    await phone.getByRole('searchbox').fill(searchKey(household.head));
    await eventually(async () => assert.equal(await phone.locator('.household-link').count(), 1), 5_000);
    await householdLink(household).waitFor();
  }

  function householdLink({ household }: Household) {
    return phone.locator(`a.household-link[href="/household/${household}"]`);
  }

  async function shows(page: Page, received: number): Promise<void> {
    await page.locator('.coverage-number', { hasText: `(${received}/${HOUSEHOLDS})` }).waitFor();
  }

  async function allRows(): Promise<void> {
    const more = desk.getByRole('button', { name: 'Xem thêm' });
    const end = desk.getByText('đã hết danh sách');
    while ((await end.count()) === 0) {
      if (await more.isEnabled().catch(() => false)) await more.click();
      await desk.waitForTimeout(100);
    }
  }

  async function checked(page: Page, name: string): Promise<void> {
    await picture(page, name);
    await assertNoOverflow(page);
    await assertAccessible(page);
  }
});
