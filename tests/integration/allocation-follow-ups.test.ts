import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  type PlanBody,
  sourceBody,
} from '../support/allocation.ts';
import { eventually } from '../support/eventually.ts';
import { aRecorded } from '../support/facts.ts';
import { aReceived } from '../support/reaction.ts';

interface Round {
  readonly id: string;
  readonly status: string;
  readonly number: number | null;
  readonly failed: number;
  readonly part: number;
  readonly kept: number;
  readonly owed: number;
  readonly hash: string;
  readonly code?: string;
}

interface Item {
  readonly household: string;
  readonly state: string;
  readonly value: number;
  readonly on: string;
  readonly by: string;
  readonly isDone: boolean;
}

let service: AllocationService;
let campaign: string;
let source: string;
let plan: PlanBody;
let giftOf: Map<string, string>;

before(async () => {
  service = await anAllocationService();
  service.work();
  campaign = await aCampaignFor(
    service,
    aList('rounds', 6, () => ({ class: 'poor' })),
  );
  const made = await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign, { supply: 6 }));
  source = made.body.id;
  plan = await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] });
  await service.post('approver', `/plans/${plan.id}/approve`, { hash: plan.hash });
  await eventually(async () => {
    const { body } = await service.get<PlanBody>('staff', `/plans/${plan.id}`);
    assert.equal(body.released, plan.gifts);
  }, 20_000);
  const gifts = await service.storage.db.collection('gifts').find({ campaign }).toArray();
  giftOf = new Map(gifts.map((gift) => [gift['household'] as string, String(gift._id)]));
});

/** A word from the door, as the phones' service says it. */
function said(household: string, seq: number, wishes: Partial<ReturnType<typeof aRecorded>> = {}) {
  const data = aRecorded({
    campaign,
    household,
    confirmation: `${household}-${seq}`,
    gifts: [giftOf.get(household)!],
    ...wishes,
  });
  return aReceived(ConfirmationRecordedV1, data, { key: `${campaign}|${household}`, seq });
}

function cash(household: string, amount: number) {
  return { given: [{ gift: giftOf.get(household)!, lines: [{ kind: 'cash' as const, amount }] }] };
}

const failed = (reason: 'absent' | 'kept-at-commune') => ({ kind: 'not-handed-over' as const, reason });

async function propose(wish: object = {}): Promise<Round> {
  const made = await service.post<Round>('staff', `/plans/${plan.id}/follow-ups`, {
    due: '2099-01-01',
    ground: 'Trao bổ sung sau đợt một',
    ...wish,
  });
  if (made.status !== 201) return made.body;
  return eventually(async () => {
    const { body } = await service.get<{ items: Round[] }>('staff', `/plans/${plan.id}/follow-ups`);
    const found = body.items.find(({ id }) => id === made.body.id);
    assert.ok(found !== undefined && found.status !== 'computing');
    return found;
  }, 20_000);
}

async function itemsOf(round: Round, who = 'staff'): Promise<Item[]> {
  const path = `/plans/${plan.id}/follow-ups/${round.id}/items`;
  const { body } = await service.get<{ items: Item[] }>(who, path);
  return body.items;
}

describe('a round that follows up an approved plan', () => {
  const [received, absent, part, kept, undone] = [0, 1, 2, 3, 4].map((at) => `rounds-household-${at}`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  let round: Round;
  before(async () => {
    const words = [
      said(received, 1),
      said(absent, 1, failed('absent')),
      said(part, 1, cash(part, 200_000)),
      said(kept, 1, { ...failed('kept-at-commune'), handedOverBy: 'officer-7' }),
      // Undone before it is heard of: the hand-over stands.
      said(undone, 3, { kind: 'undo', undoes: `${undone}-2`, gifts: [] }),
      said(undone, 2, failed('absent')),
      said(undone, 1),
    ];
    await service.hear(words);
    await service.hear(words.toReversed());
    round = await propose();
  });

  it('takes what failed, is kept or is owed in part, and nothing that was received', async () => {
    assert.deepEqual([round.status, round.failed, round.part, round.kept], ['proposed', 1, 1, 1]);
    assert.equal(round.owed, 500_000 + 300_000 + 500_000);
    const items = await itemsOf(round);
    assert.deepEqual(
      items.map(({ household, state, value }) => [household, state, value]).sort(),
      [
        [absent, 'failed', 500_000],
        [kept, 'kept', 500_000],
        [part, 'part', 300_000],
      ].sort(),
    );
  });

  it('says who keeps what stayed at the commune, since when', async () => {
    const item = (await itemsOf(round)).find(({ state }) => state === 'kept');
    assert.deepEqual([item?.by, item?.on], ['officer-7', '2027-01-28']);
  });

  it('is approved by another account, and takes nothing of the source', async () => {
    const before = await service.get<{ allocated: number }>('staff', `/sources/${source}`);
    const path = `/plans/${plan.id}/follow-ups/${round.id}/approve`;
    const unseen = await service.post<Round>('approver', path, { hash: 'f'.repeat(64) });
    assert.equal(unseen.body.code, 'follow-up-changed');
    const approved = await service.post<Round>('approver', path, { hash: round.hash });
    assert.deepEqual([approved.status, approved.body.number], [200, 1]);
    const after = await service.get<{ allocated: number }>('staff', `/sources/${source}`);
    assert.equal(after.body.allocated, before.body.allocated);
    assert.equal(await service.storage.db.collection('gifts').countDocuments({ campaign }), 6);
  });

  it('is done with a gift when the rest came on another day, and not by the same part said twice', async () => {
    const doneOf = async () => (await itemsOf(round)).find(({ household }) => household === part)?.isDone;
    await service.hear([said(part, 2, cash(part, 200_000))]);
    assert.equal(await doneOf(), false);
    await service.hear([said(part, 3, { ...cash(part, 300_000), handedOverOn: '2027-02-01' })]);
    assert.equal(await doneOf(), true);
    const next = await propose();
    assert.deepEqual([next.failed, next.part, next.kept], [1, 0, 1]);
  });

  it('names households to those of their places alone, and is over when its day is', async () => {
    assert.equal((await itemsOf(round, 'commune-staff')).length, 3);
    const elsewhere = await service.get('other-staff', `/plans/${plan.id}/follow-ups/${round.id}/items`);
    assert.equal(elsewhere.status, 404);
    assert.equal((await propose({ due: '2020-01-01' })).code, 'follow-up-due-past');
  });
});
