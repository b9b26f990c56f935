import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { addToSetHash, contentHash } from '#shared/kernel/hash.ts';
import type { JobKind } from '#shared/storage/job.ts';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  campaignBody,
  type PlanBody,
  sourceBody,
} from '../support/allocation.ts';
import { eventually } from '../support/eventually.ts';
import { aListed, aRecorded } from '../support/facts.ts';
import { aReceived } from '../support/reaction.ts';

let service: AllocationService;
before(async () => {
  service = await anAllocationService();
  service.work();
});

interface Amendment {
  readonly id: string;
  readonly status: string;
  readonly number: number | null;
  readonly taken: number;
  readonly given: number;
  readonly hash: string;
  readonly released: number;
  readonly flows: readonly { freed: number; given: number; drawn: number }[];
  readonly problem: { code: string } | null;
  readonly lines: readonly {
    kind: string;
    gift: string;
    household: string;
    source: string;
    reason: string | null;
    handedOver: boolean;
  }[];
}

/** Ten poor households, a source for the first seven of them, and an approved plan. */
async function aPlannedCampaign(list: string, wishes: { supply?: number; reserve?: number } = {}) {
  const made = aList(list, 10, () => ({ class: 'poor', members: 2 }));
  const campaign = await aCampaignFor(service, made);
  const body = sourceBody(campaign, { supply: 7, ...wishes });
  const { body: source } = await service.post<{ id: string }>('staff', '/sources', body);
  const plan = await aComputedPlan(service, { campaign, rules: [], fill: true });
  assert.equal(plan.status, 'proposed');
  await approvePlan(plan);
  return { list: made, campaign, source: source.id, plan };
}

/** A district's campaign that the province's source serves. */
async function aDistrictCampaign(list: string) {
  const made = aList(list, 4, () => ({ class: 'poor', unit: '19/164/05443/xom-ban-cai' }));
  await aCampaignFor(service, made);
  const opened = await service.post<{ id: string }>(
    'district-staff',
    '/campaigns',
    campaignBody(list, { unit: '19/164' }),
  );
  assert.equal(opened.status, 201, JSON.stringify(opened.body));
  const campaign = opened.body.id;
  await service.post('staff', '/sources', sourceBody(campaign, { supply: 2 }));
  const plan = await aComputedPlan(service, { campaign, rules: [], fill: true });
  await approvePlan(plan);
  return { list: made, plan };
}

async function approvePlan(plan: PlanBody): Promise<void> {
  const answer = await service.post('approver', `/plans/${plan.id}/approve`, { hash: plan.hash });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  await eventually(async () => {
    const { body } = await service.get<PlanBody>('staff', `/plans/${plan.id}`);
    assert.equal(body.released, plan.gifts);
  }, 20_000);
}

/** A household dies out and another is found, as the list says it. */
function anAmendedList({ list }: { list: ReturnType<typeof aList> }, { dead }: { dead: string }) {
  const id = list.frozen.key;
  const facts = aListed({ list: id, household: `${id}-late`, code: '9999', members: 2, class: 'poor' });
  const { hash, count, unitSet, unit } = list.frozen.data as {
    hash: string;
    count: number;
    unitSet: '2021-11';
    unit: string;
  };
  const amended = {
    list: id,
    amendment: 'list-amendment-1',
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
  };
  const settled = {
    household: dead,
    list: id,
    amendment: 'list-amendment-1',
    unit: facts.unit,
    reason: 'died-out' as const,
    on: '2027-01-10',
  };
  return [
    aReceived(HouseholdListedV1, facts, { partitionKey: facts.household, seq: 2 }),
    aReceived(HouseholdSettledV1, settled, { partitionKey: dead, seq: 2 }),
    aReceived(PoorListAmendedV1, amended),
  ];
}

async function propose(plan: PlanBody, wish: object): Promise<Amendment> {
  const made = await service.post<Amendment>('staff', `/plans/${plan.id}/amendments`, {
    ground: 'Biên bản của xã',
    ...wish,
  });
  assert.equal(made.status, 201, JSON.stringify(made.body));
  return eventually(async () => {
    const { body } = await service.get<Amendment>('staff', `/plans/${plan.id}/amendments/${made.body.id}`);
    assert.notEqual(body.status, 'computing');
    return body;
  }, 20_000);
}

function approve(plan: PlanBody, { id, hash }: Amendment, who = 'approver') {
  return service.post<Amendment & { code?: string }>(who, `/plans/${plan.id}/amendments/${id}/approve`, {
    hash,
  });
}

function released(plan: PlanBody, { id }: Amendment) {
  return eventually(async () => {
    const { body } = await service.get<Amendment>('staff', `/plans/${plan.id}/amendments/${id}`);
    assert.equal(body.released, body.taken + body.given);
    return body;
  }, 20_000);
}

function gifts(filter: object) {
  return service.storage.db.collection('gifts').find(filter).sort({ household: 1 }).toArray();
}

async function sourceOf(id: string) {
  const sources = service.storage.db.collection<Stock>('sources');
  return (await sources.findOne({ _id: id })) as Stock;
}

interface Stock {
  readonly _id: string;
  readonly allocated: number;
  readonly reserve: number;
  readonly spendable: number;
}

async function holders(campaign: string): Promise<string[]> {
  return (await gifts({ campaign, status: 'approved' })).map((gift) => gift['household'] as string);
}

/** Nobody has two gifts of a source, and a source has given out what it says. */
async function assertConserved(campaign: string, source: string): Promise<void> {
  const standing = await gifts({ campaign, status: 'approved' });
  assert.equal(
    new Set(standing.map((gift) => `${gift['household']}|${gift['source']}`)).size,
    standing.length,
  );
  const own = await sourceOf(source);
  const shares = standing
    .filter((gift) => gift['source'] === source)
    .reduce((sum, gift) => sum + gift['shares'], 0);
  assert.equal(own.allocated, shares);
  assert.ok(own.allocated + own.reserve <= own.spendable);
}

describe('an amendment below that moves a source of the province', () => {
  it('is approved by the province, as the plan was', async () => {
    const { plan } = await aDistrictCampaign('district');
    const [gift] = await gifts({ plan: plan.id });
    const amendment = await propose(plan, { withdraw: [{ gift: String(gift?._id), reason: 'returned' }] });
    assert.deepEqual([amendment.status, amendment.taken, amendment.given], ['proposed', 1, 1]);
    const below = await approve(plan, amendment, 'district-approver');
    assert.deepEqual([below.status, below.body.code], [403, 'not-your-source']);
    assert.equal((await approve(plan, amendment)).status, 200);
    await released(plan, amendment);
  });
});

describe('a household with a gift that died out after the approval', () => {
  let world: Awaited<ReturnType<typeof aPlannedCampaign>>;
  let dead: string;
  let amendment: Amendment;
  before(async () => {
    world = await aPlannedCampaign('death');
    dead = (await holders(world.campaign))[0]!;
    await service.hear(anAmendedList(world, { dead }));
    amendment = await propose(world.plan, {});
  });

  it('loses it to the next in line, in an amendment that another account has to approve', async () => {
    assert.deepEqual([amendment.status, amendment.taken, amendment.given], ['proposed', 1, 1]);
    assert.deepEqual(
      amendment.lines.map(({ kind, reason }) => [kind, reason]),
      [
        ['take', 'settled'],
        ['give', null],
      ],
    );
    const had = await holders(world.campaign);
    assert.ok(!had.includes(amendment.lines[1]!.household));
    const own = await service.post<Amendment>('both', `/plans/${world.plan.id}/amendments`, {
      ground: 'thử',
    });
    assert.equal(
      (await approve(world.plan, { ...amendment, id: own.body.id }, 'both')).body.code,
      'same-person',
    );
    const unseen = { ...amendment, hash: 'f'.repeat(64) };
    assert.equal((await approve(world.plan, unseen)).body.code, 'plan-amendment-changed');
    assert.equal((await approve(world.plan, amendment, 'both')).status, 200);
  });

  it('is numbered, frozen and told to the others, line by line', async () => {
    const after = await released(world.plan, amendment);
    assert.deepEqual([after.status, after.number, after.released], ['approved', 1, 2]);
    const log = await service.storage.db
      .collection<{ type: string; data: Record<string, unknown> }>('events')
      .find({ $or: [{ 'data.amendment': amendment.id }] })
      .toArray();
    assert.deepEqual(log.map(({ type }) => type).sort(), [
      'gift.approved.v1',
      'gift.withdrawn.v1',
      'plan.amended.v1',
    ]);
    const lines = log.filter(({ type }) => type !== 'plan.amended.v1').map(({ data }) => contentHash(data));
    const said = log.find(({ type }) => type === 'plan.amended.v1')!;
    assert.equal(addToSetHash('0'.repeat(64), lines), said.data['hash']);
  });

  it('has no gift any more, and nothing of the source is lost', async () => {
    assert.ok(!(await holders(world.campaign)).includes(dead));
    await assertConserved(world.campaign, world.source);
    assert.equal((await gifts({ household: dead }))[0]?.['status'], 'withdrawn');
  });

  it('stands in the plan as it was approved, with its totals', async () => {
    const { body } = await service.get<{ items: { household: string; gifts: object[] }[] }>(
      'staff',
      `/plans/${world.plan.id}/households?given=with`,
    );
    assert.equal(body.items.flatMap((row) => row.gifts).length, world.plan.gifts);
    assert.ok(body.items.some(({ household }) => household === dead));
  });

  it('shows as a conflict when its gift was handed over all the same', async () => {
    const [gift] = await gifts({ household: dead });
    const said = aRecorded({ campaign: world.campaign, household: dead, gifts: [String(gift?._id)] });
    const event = aReceived(ConfirmationRecordedV1, said, { key: `${world.campaign}|${dead}` });
    await service.hear([event]);
    await service.hear([event]);
    const { body } = await service.get<Amendment>(
      'staff',
      `/plans/${world.plan.id}/amendments/${amendment.id}`,
    );
    assert.equal(body.lines.find(({ kind }) => kind === 'take')?.handedOver, true);
  });
});

describe('a household that was added to the list', () => {
  it('gets a gift out of the reserve, which is made smaller by it', async () => {
    const world = await aPlannedCampaign('added', { supply: 12, reserve: 2 });
    const { plan, campaign, source } = world;
    assert.equal(plan.gifts, 10);
    const words = anAmendedList(world, { dead: 'added-household-0' });
    // Nobody died: the reserve alone can help.
    await service.hear([words[0]!]);
    const frozen = world.list.frozen.data as { hash: string; count: number };
    const facts = words[0]!.data;
    const only = {
      ...(words[2]!.data as object),
      settled: 0,
      settledCount: 0,
      count: frozen.count + 1,
      hash: addToSetHash(frozen.hash, [contentHash(facts)]),
    };
    await service.hear([aReceived(PoorListAmendedV1, only as never)]);
    const nothing = await propose(plan, { give: 'available' });
    assert.deepEqual([nothing.status, nothing.problem?.code], ['refused', 'nothing-to-amend']);
    const amendment = await propose(plan, { draw: [{ source, shares: 1 }] });
    assert.deepEqual(
      amendment.flows.map(({ freed, given, drawn }) => [freed, given, drawn]),
      [[0, 1, 1]],
    );
    assert.equal((await approve(plan, amendment)).status, 200);
    await released(plan, amendment);
    assert.equal((await sourceOf(source)).reserve, 1);
    assert.ok((await holders(campaign)).includes('added-late'));
    await assertConserved(campaign, source);
  });
});

describe('gifts that are taken back by name', () => {
  it('are given to the next in line, never back, and not while anything was handed over', async () => {
    const { plan, campaign, source } = await aPlannedCampaign('returned');
    const [returned, received] = await gifts({ campaign, status: 'approved' });
    const household = String(received?.['household']);
    const said = aRecorded({ campaign, household, gifts: [String(received?._id)] });
    await service.hear([aReceived(ConfirmationRecordedV1, said, { key: `${campaign}|${household}` })]);
    const refused = await service.post<{ code: string }>('staff', `/plans/${plan.id}/amendments`, {
      ground: 'Hộ trả lại',
      withdraw: [{ gift: String(received?._id), reason: 'returned' }],
    });
    assert.equal(refused.body.code, 'gift-handed-over');
    const amendment = await propose(plan, {
      withdraw: [{ gift: String(returned?._id), reason: 'returned' }],
    });
    assert.equal((await approve(plan, amendment)).status, 200);
    await released(plan, amendment);
    const now = await holders(campaign);
    assert.deepEqual([now.length, now.includes(String(returned?.['household']))], [7, false]);
    await assertConserved(campaign, source);
  });

  it('are not taken when they were handed over between the proposal and the approval', async () => {
    const { plan, campaign } = await aPlannedCampaign('late-word');
    const [gift] = await gifts({ campaign, status: 'approved' });
    const amendment = await propose(plan, {
      withdraw: [{ gift: String(gift?._id), reason: 'undeliverable' }],
    });
    const household = String(gift?.['household']);
    const said = aRecorded({ campaign, household, gifts: [String(gift?._id)] });
    await service.hear([aReceived(ConfirmationRecordedV1, said, { key: `${campaign}|${household}` })]);
    assert.equal((await approve(plan, amendment)).body.code, 'gift-handed-over');
  });
});

describe('approvers of amendments at once', () => {
  it('let one through; the others are stale, and nothing is given twice', async () => {
    const { plan, campaign, source } = await aPlannedCampaign('parallel');
    const standing = await gifts({ campaign, status: 'approved' });
    const amendments = [];
    for (const gift of standing.slice(0, 3)) {
      amendments.push(await propose(plan, { withdraw: [{ gift: String(gift._id), reason: 'returned' }] }));
    }
    const more = await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] });
    assert.equal(more.status, 'refused');
    const answers = await Promise.all(
      amendments.map((one, index) => approve(plan, one, index % 2 === 0 ? 'approver' : 'second-approver')),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409]);
    const faster = amendments[answers.findIndex(({ status }) => status === 200)]!;
    await released(plan, faster);
    await assertConserved(campaign, source);
  });

  it('are refused a plan that was computed before an amendment', async () => {
    const { plan, campaign } = await aPlannedCampaign('stale-plan');
    await service.post('staff', '/sources', sourceBody(campaign, { name: 'Thêm', supply: 20 }));
    const next = await aComputedPlan(service, { campaign, rules: [], fill: true });
    const [gift] = await gifts({ campaign, status: 'approved' });
    const amendment = await propose(plan, { withdraw: [{ gift: String(gift?._id), reason: 'returned' }] });
    assert.equal((await approve(plan, amendment)).status, 200);
    const answer = await service.post<{ code: string }>('approver', `/plans/${next.id}/approve`, {
      hash: next.hash,
    });
    assert.equal(answer.body.code, 'plan-stale');
  });
});

describe('a process that dies while an amendment is carried out', () => {
  /** Dies after its writes and before they are committed. */
  function dying(kind: JobKind<never>): JobKind<never> {
    return {
      kind: kind.kind,
      async slice(job, tx) {
        await kind.slice(job, tx);
        if (kind.kind === 'release-amendment') throw new Error('killed');
        return kind.slice(job, tx);
      },
    };
  }

  it('leaves nothing half: no list is printed meanwhile, and another process ends it', async () => {
    const { plan, campaign, source } = await aPlannedCampaign('killed');
    const [gift] = await gifts({ campaign, status: 'approved' });
    const amendment = await propose(plan, { withdraw: [{ gift: String(gift?._id), reason: 'refused' }] });
    await service.rest();
    service.work(service.jobs.filter(({ kind }) => kind === 'release-amendment').map(dying));
    assert.equal((await approve(plan, amendment)).status, 200);
    const path = `/receipt-lists/${gift?.['unit']}?campaign=${campaign}`;
    assert.equal((await service.get<{ code: string }>('staff', path)).body.code, 'gifts-not-released');
    assert.equal((await gifts({ campaign, status: 'withdrawn' })).length, 0);
    await service.rest();
    service.work(service.jobsOfAnotherProcess());
    await released(plan, amendment);
    await assertConserved(campaign, source);
    assert.equal((await gifts({ campaign, status: 'withdrawn' })).length, 1);
  });
});
