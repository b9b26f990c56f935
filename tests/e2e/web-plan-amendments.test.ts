import assert from 'node:assert/strict';
import { afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { asked } from '../support/access-world.ts';
import { assertNoTrouble, atTheDesk, seen } from '../support/browser.ts';
import { aConfirmation } from '../support/confirmations.ts';
import { eventually } from '../support/eventually.ts';
import { anInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';

interface Item {
  readonly household: string;
  readonly village: string;
  readonly head: string;
  readonly gifts: readonly { id: string }[];
}

describe('an approved plan at the desk', () => {
  let baseUrl: string;
  let plan: string;
  let kept: Item;

  before(async () => {
    ({ baseUrl } = await anInstallation(['05746']));
    plan = await anApprovedPlan();
    kept = await aKeptGift(plan);
  });
  afterEach(assertNoTrouble);

  it('is amended: a gift that could not be handed over is proposed for the next in line', async () => {
    const page = await signedIn('desk', 'so');
    await page.getByRole('button', { name: 'Điều chỉnh, trao bổ sung' }).click();
    const form = page.getByRole('form', { name: 'Lập điều chỉnh' });
    await form.getByLabel('Căn cứ').fill('Biên bản số 12 của xã: hộ đi làm ăn xa, trả lại quà');
    await form.getByRole('button', { name: 'Chọn suất quà thu hồi…' }).click();
    await form.getByLabel(`Thu hồi suất của ${kept.head}`).selectOption({ label: 'Hộ trả lại' });
    await form.getByText('Đã chọn thu hồi 1 suất.').waitFor();
    await seen(page, 'amendment-form');
    await form.getByRole('button', { name: 'Lập và trình điều chỉnh' }).click();
    const lines = page.getByRole('table', { name: 'Các dòng điều chỉnh' });
    await lines.getByText('Trao thêm').first().waitFor();
    assert.equal(await lines.locator('tbody tr').count(), 2);
    await page
      .getByText('Bạn lập điều chỉnh này')
      .or(page.getByText('Đã trình, chờ người'))
      .first()
      .waitFor();
  });

  it('is followed up: what is kept at the commune goes out again, with who keeps it', async () => {
    const page = await signedIn('desk', 'so');
    await page.getByRole('button', { name: 'Điều chỉnh, trao bổ sung' }).click();
    const form = page.getByRole('form', { name: 'Lập đợt trao bổ sung' });
    await form.getByLabel('Căn cứ').fill('Trao bổ sung trước Tết');
    await form.getByLabel('Hạn trao').fill('25/01/2099');
    await form.getByRole('button', { name: 'Gom và trình đợt trao bổ sung' }).click();
    const round = page.getByRole('article', { name: /Đợt trao bổ sung/ });
    await round.getByText('1 suất giữ tại xã', { exact: false }).waitFor();
    await round.getByRole('button', { name: 'Xem từng suất' }).click();
    await round.getByText(kept.head).waitFor();
    await seen(page, 'follow-up');
  });

  it('takes the amendment from another account, numbers it, and fits a phone', async () => {
    const page = await signedIn('phone', 'duyet');
    await page.getByRole('button', { name: 'Điều chỉnh, trao bổ sung' }).click();
    await page.getByRole('button', { name: 'Phê duyệt điều chỉnh này' }).click();
    await page.getByText('Phụ lục điều chỉnh số 1').waitFor();
    await page.getByRole('button', { name: 'Phê duyệt đợt trao bổ sung này' }).click();
    await page.getByText('Đợt trao bổ sung số 1').waitFor();
    await seen(page, 'amendment-phone');
  });

  /** One commune, another Tết, and three gifts of a source. */
  async function anApprovedPlan(): Promise<string> {
    const so = await tokenOf('so');
    const lists = await ask<{ items: { id: string }[] }>('/poor-lists', so);
    const days = { tetDate: '2028-01-26', deadline: '2028-01-20' };
    const terms = { unit: COMMUNE, list: lists.items[0]!.id, ...days, minimum: 500_000 };
    const campaign = await ask<{ id: string }>('/campaigns', so, { name: 'Tết Mậu Thân 2028', ...terms });
    const gift = [{ kind: 'cash', amount: 500_000 }];
    const source = { name: 'Quỹ Vì người nghèo xã', owner: 'MTTQ xã', unit: COMMUNE, gift, supply: 3 };
    const reach = { per: 'household', places: [], classes: [], paper: '01/CV' };
    await ask('/sources', so, { campaign: campaign.id, ...source, ...reach });
    const plan = await ask<{ id: string }>('/plans', so, { campaign: campaign.id, fill: true });
    const { hash } = await eventually(async () => {
      const found = await ask<{ status: string; hash: string }>(`/plans/${plan.id}`, so);
      assert.equal(found.status, 'proposed');
      return found;
    }, 45_000);
    const approver = await tokenOf('duyet');
    const parts = await ask<{ status: string }>(`/plans/${plan.id}/approve`, approver, { hash });
    assert.equal(parts.status, 'approved');
    await eventually(async () => {
      const found = await ask<{ released: number; gifts: number }>(`/plans/${plan.id}`, so);
      assert.equal(found.released, found.gifts);
    }, 45_000);
    return plan.id;
  }

  /** An officer brings a gift back to the commune. */
  async function aKeptGift(plan: string): Promise<Item> {
    const officer = await tokenOf('xa-05746');
    const so = await tokenOf('so');
    const { campaign } = await ask<{ campaign: string }>(`/plans/${plan}`, so);
    const item = await eventually(async () => {
      const { items } = await ask<{ items: Item[] }>(`/packages/${COMMUNE}?campaign=${campaign}`, officer);
      const found = items.find(({ gifts }) => gifts.length > 0);
      assert.ok(found !== undefined);
      return found;
    }, 45_000);
    const { id: account } = await ask<{ id: string }>('/me', officer);
    const said = aConfirmation({
      ...{ kind: 'not-handed-over', reason: 'kept-at-commune', campaign, unit: item.village },
      ...{ household: item.household, gifts: [{ id: item.gifts[0]!.id }], handedOverBy: account },
      evidence: [],
    });
    const { results } = await ask<{ results: { status: string }[] }>('/confirmations', officer, {
      items: [said],
    });
    assert.equal(results[0]?.status, 'accepted', JSON.stringify(results));
    await eventually(async () => {
      const { items } = await ask<{ items: object[] }>(`/plans/${plan}/standing-gifts`, so);
      assert.equal(items.length, 1);
    }, 45_000);
    return item;
  }

  async function tokenOf(username: string): Promise<string> {
    const said = await ask<{ accessToken: string }>('/sign-in', null, { username, password: 'tet100' });
    return said.accessToken;
  }

  function ask<Body>(path: string, token: string | null, body?: object): Promise<Body> {
    return asked<Body>(baseUrl, { path, token, ...(body && { body }) });
  }

  function signedIn(device: 'desk' | 'phone', username: string): Promise<Page> {
    return atTheDesk(baseUrl, { device, username, address: `/desk/allocation/plans/${plan}` });
  }
});
