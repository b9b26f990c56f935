import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { assertNoTrouble, atTheDesk, seen } from '../support/browser.ts';
import { anInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';
const NAME = 'Xã biên giới vùng cao đặc biệt khó khăn';

describe('priority flags at the desk', () => {
  let baseUrl: string;

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
  });
  afterEach(assertNoTrouble);

  it('are defined by name, refused where they mean something already, and retired', async () => {
    const page = await signedIn('desk');
    await page.goto('/desk/registry/flags');
    await page.getByRole('table', { name: 'Nhóm ưu tiên' }).getByText('Bảo trợ xã hội').waitFor();
    await define(page, NAME);
    await row(page, NAME).getByText('XBGVCDBKK').waitFor();
    await define(page, 'Người có công');
    await page.getByText('Tên này đã là nhóm ưu tiên').first().waitFor();
    await seen(page, 'flags');
    await define(page, 'Đặt nhầm');
    await page.getByRole('button', { name: 'Thôi dùng Đặt nhầm' }).click();
    await page
      .getByRole('region', { name: 'Thôi dùng Đặt nhầm?' })
      .getByRole('button', { name: 'Thôi dùng' })
      .click();
    await page.getByRole('button', { name: 'Dùng lại Đặt nhầm' }).waitFor();
  });

  it('are given to a household by name, named on its page and in the list, and filter the list', async () => {
    const page = await signedIn('desk');
    await page.goto(`/desk/registry/households/${COMMUNE}`);
    await page.locator('.household-rows tbody td a').first().click();
    await page.getByRole('button', { name: 'Nhóm ưu tiên' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhóm ưu tiên' });
    await dialog.getByLabel(NAME).check();
    assert.equal(await dialog.getByLabel('Đặt nhầm').count(), 0);
    await dialog.getByLabel('Lý do').fill('Xã đề nghị');
    await seen(page, 'flags-dialog');
    await dialog.getByRole('button', { name: 'Ghi nhóm ưu tiên' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.locator('.fact-list').getByText(NAME).waitFor();
    await page.locator('.timeline').getByText(NAME).first().waitFor();
    await page.goto(`/desk/registry/households/${COMMUNE}`);
    await page.getByLabel('Nhóm ưu tiên').selectOption({ label: NAME });
    await page.waitForURL(/group=XBGVCDBKK/);
    await page.getByRole('status').filter({ hasText: /^1 hộ/ }).waitFor();
    await page.locator('.household-rows').getByText(NAME).waitFor();
    await seen(page, 'flags-list');
  });

  it('fit a phone', async () => {
    const page = await signedIn('phone');
    await page.goto('/desk/registry/flags');
    await page.getByRole('table', { name: 'Nhóm ưu tiên' }).waitFor();
    await seen(page, 'flags-phone');
  });

  async function define(page: Page, name: string): Promise<void> {
    await page.getByLabel('Tên nhóm').fill(name);
    await page.getByRole('button', { name: 'Đặt nhóm' }).click();
  }

  function row(page: Page, name: string) {
    return page.getByRole('row').filter({ hasText: name });
  }

  function signedIn(device: 'desk' | 'phone'): Promise<Page> {
    return atTheDesk(baseUrl, { device, username: 'so', address: '/desk/registry' });
  }
});
