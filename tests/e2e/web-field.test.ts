import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { aBrowserOf, assertAccessible, assertNoTrouble } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

const CONFIRMATIONS = '**/api/v1/confirmations';
const SENT = /^Đã gửi hết · \d\d:\d\d$/;

describe('an officer’s phone in bad weather', () => {
  let installation: TestInstallation;
  let phone: Page;
  let earlier: number;

  before(async () => {
    installation = await anInstallation(['05746']);
    phone = await aBrowserOf('phone', installation.baseUrl);
    await phone.goto('/');
    await signIn(phone);
    await phone.locator('.village-link').nth(3).click();
    await phone.locator('.household-link').first().waitFor();
  });
  beforeEach(async () => {
    earlier = await recorded();
  });
  afterEach(assertNoTrouble);

  it('counts a hand-over once, though the answer to it was lost', async () => {
    let lost = 0;
    await phone.route(CONFIRMATIONS, async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      // The server has it; the phone never hears so.
      await route.fetch();
      await route.abort('internetdisconnected');
    });
    await handOver(phone, 0);
    await phone.getByText('Còn 1 hộ chưa gửi').waitFor();
    await phone.getByText(SENT).waitFor();
    await phone.unroute(CONFIRMATIONS);
    assert.ok(lost > 1);
    assert.equal((await recorded()) - earlier, 1);
  });

  it('keeps what is not sent when the page is opened anew', async () => {
    await phone.route(CONFIRMATIONS, (route) => route.abort('internetdisconnected'));
    await handOver(phone, 1);
    await phone.reload();
    await phone.getByText('Còn 1 hộ chưa gửi').waitFor();
    await phone.locator('.household-link').nth(1).locator('.status-waiting').waitFor();
    await phone.unroute(CONFIRMATIONS);
    await phone.goto('/outbox');
    await phone.getByText(SENT).waitFor();
    assert.equal((await recorded()) - earlier, 1);
  });

  it('says one thing once, though it is open in two tabs', async () => {
    const other = await phone.context().newPage();
    const household = await pageOfHousehold(2);
    await Promise.all([phone.goto(household), other.goto(household)]);
    await Promise.all([phone.locator('.button-done').waitFor(), other.locator('.button-done').waitFor()]);
    // By script: a real finger in a tab that is not shown would come too late.
    const press = `document.querySelector('.button-done')?.click()`;
    await Promise.all([phone.evaluate(press), other.evaluate(press)]);
    await eventually(async () => assert.notEqual(await recorded(), earlier));
    await phone.getByText(SENT).waitFor();
    await other.close();
    assert.equal((await recorded()) - earlier, 1);
    assert.equal(await phone.locator('.household-link .status-attention').count(), 0);
  });

  it('keeps what is not sent when signing out, and sends it after the next sign-in', async () => {
    await phone.route(CONFIRMATIONS, (route) => route.abort('internetdisconnected'));
    await phone.goto(await pageOfHousehold(3));
    await phone.getByRole('button', { name: 'Chưa trao được' }).click();
    await phone.getByLabel('Vắng nhà').check();
    await assertAccessible(phone);
    await phone.getByRole('button', { name: 'Lưu' }).click();
    await phone.getByText('Còn 1 hộ chưa gửi').waitFor();
    await phone.getByLabel('Quay lại').click();
    await phone.getByRole('button', { name: 'Đăng xuất' }).click();
    await phone.getByText('Máy còn giữ 1 hộ chưa gửi').waitFor();
    await phone.reload();
    await phone.getByText('Máy còn giữ 1 hộ chưa gửi').waitFor();
    await phone.unroute(CONFIRMATIONS);
    await signIn(phone);
    await phone.getByText(SENT).waitFor();
    await eventually(async () => assert.equal((await recorded()) - earlier, 1));
  });

  async function signIn(page: Page): Promise<void> {
    await page.getByLabel('Tên đăng nhập').fill('xa');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('tet100');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.locator('.village-link').first().waitFor();
  }

  async function handOver(page: Page, row: number): Promise<void> {
    await page.locator('.household-link').nth(row).click();
    await page.locator('.button-done').click();
    await page.locator('.household-link').first().waitFor();
  }

  async function pageOfHousehold(row: number): Promise<string> {
    await phone.goto('/');
    await phone.locator('.village-link').nth(3).click();
    return (await phone.locator('.household-link').nth(row).getAttribute('href'))!;
  }

  function recorded(): Promise<number> {
    const { db } = installation.installation.storages.get('delivery-confirmation')!;
    return db.collection('confirmations').countDocuments();
  }
});
