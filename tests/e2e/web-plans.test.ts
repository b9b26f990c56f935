import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import {
  aBrowserOf,
  assertAccessible,
  assertNoOverflow,
  assertNoTrouble,
  picture,
} from '../support/browser.ts';
import { anInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';

describe('plans at the desk', () => {
  let baseUrl: string;

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
    await aShortCampaign();
  });
  afterEach(assertNoTrouble);

  it('are filled by one click, say what is missing in words, and name the households', async () => {
    const page = await signedIn('desk');
    await page.getByRole('button', { name: 'Tự động theo quy tắc' }).click();
    await page
      .getByText(/Còn .* chưa có nguồn; cần thêm .* suất hoặc .* đồng/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Xem danh sách hộ' }).first().click();
    const table = page.getByRole('table', { name: 'Hộ chưa có nguồn' });
    await table.locator('tbody tr').first().waitFor();
    assert.ok((await table.locator('tbody tr').count()) > 1);
    await seen(page, 'plans');
  });

  it('fit a phone', async () => {
    const page = await signedIn('phone');
    await page
      .getByText(/cần thêm .* suất hoặc/)
      .first()
      .waitFor();
    await seen(page, 'plans-phone');
  });

  /** One commune, another Tết, and three gifts of a source. */
  async function aShortCampaign(): Promise<void> {
    const { accessToken } = await ask<{ accessToken: string }>('/sign-in', {
      username: 'so',
      password: 'tet100',
    });
    const lists = await ask<{ items: { id: string }[] }>('/poor-lists', undefined, accessToken);
    const campaign = await ask<{ id: string }>(
      '/campaigns',
      {
        name: 'Tết Mậu Thân 2028',
        unit: COMMUNE,
        list: lists.items[0]!.id,
        tetDate: '2028-01-26',
        deadline: '2028-01-20',
        minimum: 500_000,
      },
      accessToken,
    );
    const gift = [{ kind: 'cash', amount: 500_000 }];
    const source = { name: 'Quỹ Vì người nghèo xã', owner: 'MTTQ xã', unit: COMMUNE, gift, supply: 3 };
    await ask(
      '/sources',
      { campaign: campaign.id, ...source, per: 'household', places: [], classes: [], paper: '01/CV' },
      accessToken,
    );
  }

  async function ask<Body>(path: string, body?: object, token?: string): Promise<Body> {
    const answer = await fetch(`${baseUrl}/api/v1${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const said = (await answer.json()) as Body;
    assert.ok(answer.ok, JSON.stringify(said));
    return said;
  }

  async function seen(page: Page, name: string): Promise<void> {
    await assertAccessible(page);
    await assertNoOverflow(page);
    await picture(page, name);
  }

  async function signedIn(device: 'desk' | 'phone'): Promise<Page> {
    const page = await aBrowserOf(device, baseUrl);
    await page.goto('/desk/allocation/plans');
    await page.getByLabel('Tên đăng nhập').fill('so');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('tet100');
    await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    await page.locator('.desk-head').waitFor();
    return page;
  }
});
