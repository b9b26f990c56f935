import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { addToSetHash, contentHash } from '#shared/kernel/hash.ts';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  sourceBody,
} from '../support/allocation.ts';
import { aListed } from '../support/facts.ts';
import { aReceived } from '../support/reaction.ts';

let service: AllocationService;
before(async () => {
  service = await anAllocationService();
  service.work();
});

/** A campaign for a list of four, whose first amendment adds one household and settles another. */
async function anAmendedCampaign(list: string) {
  const made = aList(list, 4, () => ({ class: 'poor' }));
  const campaign = await aCampaignFor(service, made);
  const { body: source } = await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign));
  const facts = aListed({ list, household: `${list}-late`, code: '9999' });
  const { hash, count, unitSet, unit } = made.frozen.data as {
    hash: string;
    count: number;
    unitSet: '2021-11';
    unit: string;
  };
  const amended = aReceived(PoorListAmendedV1, {
    list,
    amendment: 'amendment-1',
    number: 1,
    unitSet,
    unit,
    added: 1,
    relisted: 0,
    settled: 1,
    reinstated: 0,
    count: count + 1,
    hash: addToSetHash(hash, [contentHash(facts)]),
    settledCount: 1,
    proposedBy: 'so',
    approvedBy: 'duyet',
  });
  const settled = {
    household: `${list}-household-2`,
    list,
    amendment: 'amendment-1',
    unit: facts.unit,
    reason: 'died-out',
    on: '2027-01-10',
  } as const;
  const words = [
    aReceived(HouseholdListedV1, facts, { partitionKey: facts.household, seq: 2 }),
    aReceived(HouseholdSettledV1, settled, { partitionKey: settled.household, seq: 2 }),
  ];
  return { campaign, rules: [{ source: source.id, class: 'poor' }], amended, words };
}

describe('a list that is amended after its campaign was opened', () => {
  it('is planned with whom it adds and without whom it settles', async () => {
    const { campaign, rules, amended, words } = await anAmendedCampaign('list-amended');
    await service.hear([...words, amended]);
    const plan = await aComputedPlan(service, { campaign, rules });
    assert.deepEqual([plan.status, plan.households, plan.gifts], ['proposed', 4, 4]);
    const gifts = service.storage.db.collection('gifts');
    const served = await gifts.distinct('household', { plan: plan.id });
    assert.deepEqual(served.sort(), [
      'list-amended-household-0',
      'list-amended-household-1',
      'list-amended-household-3',
      'list-amended-late',
    ]);
  });

  it('is not planned while part of the amendment is still on its way', async () => {
    const { campaign, rules, amended, words } = await anAmendedCampaign('list-halfway');
    const propose = () => service.post<{ code?: string }>('staff', '/plans', { campaign, rules });
    await service.hear([amended, words[0]!]);
    assert.equal((await propose()).body.code, 'list-not-complete');
    await service.hear([words[1]!]);
    assert.equal((await propose()).status, 201);
  });
});
