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
import { anInstallation } from '../support/installation.ts';

describe('the desk', () => {
  let baseUrl: string;

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
  });
  afterEach(assertNoTrouble);

  it('opens a pasted address after signing in, and says when one is out of place', async () => {
    const page = await signedIn('huyen', '/desk/remaining/19/170/05746');
    await page.getByRole('heading', { level: 1, name: 'Hộ chưa nhận: Xã Tràng Xá' }).waitFor();
    await page.goto('/desk/coverage/19/164');
    await page.getByText('nằm ngoài địa bàn của bạn').waitFor();
    await assertAccessible(page);
    await page.getByRole('link', { name: 'Về địa bàn của tôi' }).click();
    await page.getByRole('heading', { level: 1, name: 'Huyện Võ Nhai' }).waitFor();
  });

  it('walks from the province to a village by the keyboard alone', async () => {
    const page = await signedIn('tinh', '/desk/');
    for (const name of ['Huyện Võ Nhai', 'Xã Tràng Xá', 'Xóm Bản Phai']) {
      const link = page.getByRole('link', { name, exact: true });
      await link.waitFor();
      await tabTo(page, name);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name }).waitFor();
    }
  });

  it('has no barrier in any step of the set-up, and tells a monitor that it is not theirs', async () => {
    const page = await signedIn('so', '/desk/allocation');
    for (const step of [
      'allocation/campaigns',
      'allocation/sources',
      'allocation/plans',
      'registry/import',
      'registry/lists',
    ]) {
      await page.goto(`/desk/${step}`);
      await page.locator('form').first().waitFor();
      await picture(page, `desk-${step.replace('/', '-')}`);
      await assertNoOverflow(page);
      await assertAccessible(page);
    }
    await page.goto('/desk/allocation/sources');
    await page.getByRole('link', { name: 'Ngân sách tỉnh', exact: true }).click();
    await page.getByRole('heading', { name: 'Sổ của nguồn' }).waitFor();
    await page.getByLabel('Việc').selectOption('cut');
    await page.getByLabel('Số lượng (đồng)').fill('5895000000');
    await page.getByRole('textbox', { name: 'Lý do' }).fill('rút bớt');
    await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
    // Approved plans use some of it: the refusal says how much.
    await page.getByText(/^Quá [\d.]+ đồng$/).waitFor();
    await picture(page, 'desk-source');
    await assertNoOverflow(page);
    await assertAccessible(page);
    const monitor = await signedIn('tinh', '/desk/allocation/plans');
    await monitor.getByText('Trang này dành cho nghiệp vụ và người phê duyệt').waitFor();
  });

  function signedIn(username: string, address: string): Promise<Page> {
    return atTheDesk(baseUrl, { username, address });
  }

  async function tabTo(page: Page, name: string): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.locator(':focus').textContent()) === name) return;
    }
    assert.fail(`${name} is not reached by the Tab key`);
  }
});
