import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
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

const COMMUNE = '19/170/05746';

describe('the record of looks at the desk', () => {
  let baseUrl: string;
  let household: { id: string; head: string };

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
    const so = await aToken('so');
    const listed = await ask(so, `households/${COMMUNE}?limit=1`);
    ({
      items: [household],
    } = (await listed.json()) as { items: [{ id: string; head: string }] });
    const why = 'Gọi điện hẹn ngày trao quà cho gia đình';
    for (const account of [so, await aToken('duyet')])
      await ask(account, `household-records/${household.id}/reveal`, { fields: ['phone'], why });
    await ask(so, 'household-searches', { unit: COMMUNE, number: '0999999999' });
    const workbook = await ask(so, `household-workbooks/${COMMUNE}`, {
      why: 'Đối chiếu căn cước khi ký nhận',
    });
    await workbook.arrayBuffer();
  });
  afterEach(assertNoTrouble);

  it('says by name who saw which household and what for; one click leaves one person or household', async () => {
    const page = await signedIn('desk', '/desk/registry/looks');
    const rows = page.getByRole('table', { name: 'Lượt xem' }).getByRole('row');
    await page.getByText('Lãnh đạo phê duyệt').waitFor();
    assert.equal(await rows.count(), 5);
    assert.equal(await page.getByText('Không có hộ nào').count(), 1);
    await looksWell(page, 'looks');
    await page.getByRole('button', { name: 'Chỉ hộ này' }).first().click();
    await page.getByRole('status').filter({ hasText: household.head }).waitFor();
    // The workbook of the commune showed it too.
    await eventuallyRows(page, 4);
    await rows
      .filter({ hasText: 'Lãnh đạo phê duyệt' })
      .getByRole('button', { name: 'Chỉ người này' })
      .click();
    await page.getByRole('status').filter({ hasText: 'Lãnh đạo phê duyệt' }).waitFor();
    await eventuallyRows(page, 2);
    await page.reload();
    await eventuallyRows(page, 2);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByLabel('Đến ngày').fill('01/01/2001');
    await page.getByText('Không có lượt xem nào').waitFor();
    assert.match(page.url(), /to=2001-01-01/);
  });

  it('opens a workbook to the names that stood in it, and a household to who saw it', async () => {
    const page = await signedIn('desk', '/desk/registry/looks');
    await page.getByRole('link', { name: /^[\d.]+ hộ$/ }).click();
    await page.getByRole('table', { name: 'Hộ được xem' }).waitFor();
    await looksWell(page, 'looks-shown');
    await page.goto(`/desk/registry/household/${household.id}`);
    await page.getByRole('link', { name: 'Ai đã xem nội dung được giữ kín của hộ này' }).click();
    await eventuallyRows(page, 4);
  });

  it('fits a phone', async () => {
    const page = await signedIn('phone', '/desk/registry/looks');
    await page.getByText('Lãnh đạo phê duyệt').waitFor();
    await page.getByRole('table', { name: 'Lượt xem' }).scrollIntoViewIfNeeded();
    await looksWell(page, 'looks-phone');
  });

  async function eventuallyRows(page: Page, count: number): Promise<void> {
    const table = page.getByRole('table', { name: 'Lượt xem' });
    await table.locator(`tbody:not(:has(tr:nth-child(${count})))`).waitFor();
    assert.equal(await table.getByRole('row').count(), count);
  }

  async function looksWell(page: Page, name: string): Promise<void> {
    await picture(page, name);
    await assertNoOverflow(page);
    await assertAccessible(page);
  }

  function signedIn(device: 'desk' | 'phone', address: string): Promise<Page> {
    return atTheDesk(baseUrl, { device, username: 'thanhtra', address });
  }

  async function aToken(username: string): Promise<string> {
    const answer = await send('sign-in', { username, password: 'tet100' }, {});
    return ((await answer.json()) as { accessToken: string }).accessToken;
  }

  async function ask(token: string, path: string, body?: object): Promise<Response> {
    const answer = await send(path, body, {
      authorization: `Bearer ${token}`,
      'idempotency-key': randomUUID(),
    });
    assert.ok(answer.ok, `${path}: ${answer.status}`);
    return answer;
  }

  function send(path: string, body: object | undefined, headers: Record<string, string>): Promise<Response> {
    const sent = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
    return fetch(`${baseUrl}/api/v1/${path}`, {
      headers: { 'content-type': 'application/json', ...headers },
      ...sent,
    });
  }
});
