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

const COMMUNE = '19/170/05746';
const HOLDER = 'Nông Thị Thu Hương Công Tằng Tôn Nữ (trưởng xóm)';

describe('printed pages on the desk', () => {
  let world: TestInstallation;
  let village = '';

  before(async () => {
    world = await anInstallation(['05746']);
  });
  afterEach(assertNoTrouble);

  it('are printed of one source or all, and slips never as a workbook', async () => {
    const page = await signedIn('desk', `/desk/print/${COMMUNE}`);
    await page.getByLabel('Loại giấy').selectOption('hand-over-slip plain');
    await page.getByLabel('Dạng tệp').getByRole('option', { name: 'Excel' }).waitFor({ state: 'detached' });
    await page.getByLabel('Loại giấy').selectOption('receipt-list plain');
    const source = page.getByLabel('Nguồn');
    await source.locator('option').nth(1).waitFor({ state: 'attached' });
    await source.selectOption({ index: 0 });
    await page.getByRole('button', { name: /^In / }).click();
    await page.getByText(/Đã in xong/).waitFor();
    await picture(page, 'print');
    await assertAccessible(page);
    await page
      .getByRole('button', { name: /^Xem trước danh sách / })
      .first()
      .waitFor();
  });

  it('are given to somebody until a day, stand among those that are out, and come back', async () => {
    const page = await signedIn('desk', `/desk/pages/${COMMUNE}`);
    await page.getByText('Không có trang nào đang ở ngoài').waitFor();
    await page.getByRole('table', { name: 'Trang chưa về theo nơi' }).getByRole('link').first().click();
    await page.getByRole('heading', { name: 'Trang đã in của xóm' }).waitFor();
    village = new URL(page.url()).pathname;
    await picture(page, 'pages-village');
    await page.getByLabel('Giao cho').fill(HOLDER);
    await page.getByRole('button', { name: /^Giao \d+ trang$/ }).click();
    await page.getByRole('cell', { name: HOLDER }).first().waitFor();
    await picture(page, 'pages-given');
    await assertAccessible(page);
    await page.goto(`/desk/pages/${COMMUNE}`);
    await page.getByRole('table', { name: 'Trang chưa về theo nơi' }).waitFor();
    await page.getByRole('cell', { name: HOLDER }).first().waitFor();
    await picture(page, 'pages-out');
    await assertAccessible(page);
    await page.goto(village);
    await page
      .getByRole('button', { name: /^Đã nhận lại trang/ })
      .first()
      .click();
    await page.getByRole('cell', { name: 'Đã về' }).first().waitFor();
  });

  it('fit a phone', async () => {
    const page = await signedIn('phone', village);
    await page.getByLabel('Giao cho').waitFor();
    await picture(page, 'pages-phone');
    await assertNoOverflow(page);
    await page.goto(`/desk/print/${COMMUNE}`);
    await page.getByText(/Đã in xong/).waitFor();
    await picture(page, 'print-phone');
    await assertNoOverflow(page);
  });

  function signedIn(device: 'desk' | 'phone', address: string): Promise<Page> {
    return atTheDesk(world.baseUrl, { device, username: 'so', address });
  }
});
