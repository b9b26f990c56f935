import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createApiClient } from '../../infra/sample/api-client.ts';
import { loadSampleCustody } from '../../infra/sample/load-custody.ts';
import { anInstallation, type TestInstallation } from '../support/installation.ts';

const COMMUNE = '19/170/05746';

interface Account {
  readonly holder: { readonly kind: string; readonly units: readonly string[] };
  readonly source: string;
  readonly received: number;
  readonly inHand: number;
  readonly shortage: number;
}

describe('the sample’s records of custody', () => {
  let world: TestInstallation;
  const load = () => {
    const { baseUrl, campaign } = world;
    const options = {
      name: 'thai-nguyen-2021',
      baseUrl,
      campaign: campaign!,
      report: () => undefined,
    } as const;
    return loadSampleCustody({ ...options, communes: new Set(['05746']) });
  };

  before(async () => {
    world = await anInstallation(['05746']);
    await load();
  });

  it('give the officers of a commune what is due to its households, to the đồng', async () => {
    const auditor = createApiClient(world.baseUrl, { username: 'thanhtra', password: 'tet100' });
    const { items } = await auditor.get<{ items: Account[] }>(
      `/custody-ledger/${COMMUNE}?campaign=${world.campaign}&limit=200`,
    );
    const { columns } = await createApiClient(world.baseUrl, { username: 'so', password: 'tet100' }).get<{
      columns: { column: string; value: number }[];
    }>(`/gift-matrix-totals/${COMMUNE}?campaign=${world.campaign}`);
    for (const { column, value } of columns) {
      const people = items.filter(({ holder, source }) => holder.kind === 'person' && source === column);
      assert.equal(people.length, 2);
      const carried = people.reduce((sum, { inHand }) => sum + inHand, 0);
      // Goods are counted in pieces of 300.000 đồng.
      assert.ok(carried === value || carried * 300_000 === value, `${carried} of ${value}`);
    }
    assert.ok(items.filter(({ holder }) => holder.kind === 'unit').every(({ inHand }) => inHand === 0));
    assert.ok(items.every(({ shortage }) => shortage === 0));
  });

  it('are written once, however often the sample is loaded', async () => {
    const staff = createApiClient(world.baseUrl, { username: 'so', password: 'tet100' });
    const records = async () => {
      const path = `/custody/19?campaign=${world.campaign}&limit=200`;
      return (await staff.get<{ items: { id: string; status: string }[] }>(path)).items;
    };
    const before = await records();
    await load();
    assert.deepEqual(await records(), before);
    assert.ok(before.every(({ status }) => status === 'signed'));
  });
});
