import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { seedAccounts } from '../../services/identity/seed.ts';
import { asked } from '../support/access-world.ts';
import { assertNoTrouble, atTheDesk, seen } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';
const BUDGET = 'Ngân sách tỉnh hỗ trợ hộ nghèo, hộ cận nghèo đón Tết Nguyên đán Mậu Thân 2028 (đợt bổ sung)';

describe('a plan that draws on a commune’s fund and on the province’s budget', () => {
  let baseUrl: string;
  let plans: readonly string[];

  before(async () => {
    const world = await anInstallation(['05746']);
    baseUrl = world.baseUrl;
    const commune = { role: 'approver', unitSet: '2021-11', path: COMMUNE } as const;
    const person = { username: 'duyet-xa', displayName: 'Chủ tịch xã', password: 'tet100', roles: [commune] };
    await seedAccounts(world.installation.storages.get('identity')!, [person]);
    plans = await twoPlans();
  });
  afterEach(assertNoTrouble);

  it('is approved by the commune for its own part alone, and says who has still to approve how much', async () => {
    const page = await signedIn('desk', 'duyet-xa');
    await page.getByText(/Còn chờ duyệt: .*\(5 suất, 2\.500\.000 đồng\)/).waitFor();
    const parts = page.getByRole('table', { name: 'Phê duyệt theo đơn vị giữ nguồn' });
    assert.equal(await parts.locator('tbody tr').count(), 2);
    await seen(page, 'approval-own-part');
    await page.getByRole('button', { name: 'Phê duyệt phần của đơn vị tôi' }).click();
    await page.getByText(/Phần của đơn vị bạn đã duyệt/).waitFor();
    await page.getByText(/Còn chờ duyệt: [^;]*\(5 suất, 2\.500\.000 đồng\)\./).waitFor();
    await parts.getByText('Chủ tịch xã').waitFor();
    await seen(page, 'approval-waits');
  });

  it('holds when the province has approved its part, on a phone', async () => {
    const page = await signedIn('phone', 'duyet');
    await page.getByRole('button', { name: 'Phê duyệt phương án này' }).scrollIntoViewIfNeeded();
    await seen(page, 'approval-phone');
    await page.getByRole('button', { name: 'Phê duyệt phương án này' }).click();
    await page.getByText(/Phê duyệt lúc/).waitFor();
    await seen(page, 'approval-phone-done');
    // Another plan over the same supply is out of date now, and the approver reads what to do.
    await page.goto(`/desk/allocation/plans/${plans[1]}`);
    await page.getByRole('button', { name: 'Phê duyệt phương án này' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByRole('alert').scrollIntoViewIfNeeded();
    await seen(page, 'approval-phone-stale');
  });

  /** Filled by the passes from three gifts of the commune and five of the province. */
  async function twoPlans(): Promise<readonly string[]> {
    const signIn = { username: 'so', password: 'tet100' };
    const { accessToken } = await ask<{ accessToken: string }>('/sign-in', signIn);
    const lists = await ask<{ items: { id: string }[] }>('/poor-lists', undefined, accessToken);
    const terms = { tetDate: '2028-01-26', deadline: '2028-01-20', minimum: 500_000, unit: COMMUNE };
    const campaign = await ask<{ id: string }>(
      '/campaigns',
      { name: 'Tết Mậu Thân 2028', list: lists.items[0]!.id, ...terms },
      accessToken,
    );
    const common = { campaign: campaign.id, owner: 'MTTQ', per: 'household', places: [], classes: [] };
    const gift = { gift: [{ kind: 'cash', amount: 500_000 }], paper: '01/CV' };
    const fund = { name: 'Quỹ Vì người nghèo xã', unit: COMMUNE, supply: 3 };
    await ask('/sources', { ...common, ...gift, ...fund }, accessToken);
    await ask('/sources', { ...common, ...gift, name: BUDGET, unit: '19', supply: 5 }, accessToken);
    const made: string[] = [];
    for (let count = 0; count < 2; count += 1) {
      const wish = { campaign: campaign.id, fill: true };
      const { id } = await ask<{ id: string }>('/plans', wish, accessToken);
      await eventually(async () => {
        const { status } = await ask<{ status: string }>(`/plans/${id}`, undefined, accessToken);
        assert.equal(status, 'proposed');
      }, 30_000);
      made.push(id);
    }
    return made;
  }

  function ask<Body>(path: string, body?: object, token?: string): Promise<Body> {
    return asked<Body>(baseUrl, { path, ...(token && { token }), ...(body && { body }) });
  }

  /** At the page of the first plan. */
  function signedIn(device: 'desk' | 'phone', name: string): Promise<Page> {
    return atTheDesk(baseUrl, { device, username: name, address: `/desk/allocation/plans/${plans[0]}` });
  }
});
