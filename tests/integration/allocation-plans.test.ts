import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { addToSetHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { events } from '#shared/storage/event-log.ts';
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

let service: AllocationService;
before(async () => {
  service = await anAllocationService();
  service.work();
  // A second process beside it, which dies at the end of every other slice, after its writes and before its commit.
  service.work(service.jobs.map(dyingJob));
});

function dyingJob(kind: JobKind<never>): JobKind<never> {
  let slices = 0;
  return {
    kind: kind.kind,
    async slice(job, tx) {
      const done = await kind.slice(job, tx);
      slices += 1;
      if (slices % 2 === 0) throw new Error('killed');
      return done;
    },
  };
}

const codeOf = (answer: { body: object }) => (answer.body as { code?: string }).code;

async function aSource(campaign: string, wishes: object = {}): Promise<string> {
  const answer = await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign, wishes));
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

function approve(plan: PlanBody, who = 'approver', id?: string) {
  return service.post<PlanBody>(who, `/plans/${plan.id}/approve`, { hash: plan.hash }, id);
}

async function allocatedOf(campaign: string): Promise<{ id: string; allocated: number }[]> {
  const { body } = await service.get<{ items: { id: string; allocated: number }[] }>(
    'staff',
    `/sources?campaign=${campaign}`,
  );
  return body.items;
}

async function released(plan: PlanBody): Promise<PlanBody> {
  return eventually(async () => {
    const { body } = await service.get<PlanBody>('staff', `/plans/${plan.id}`);
    assert.equal(body.released, body.gifts);
    return body;
  }, 20_000);
}

function giftEvents(plan: string) {
  return events(service.storage).find({ type: 'gift.approved.v1', 'data.plan': plan }).toArray();
}

describe('a frozen list on its way', () => {
  it('carries no campaign before its last household, whichever came first', async () => {
    const { frozen, listed } = aList('late', 5);
    await service.hear(listed.slice(0, 2));
    assert.equal(
      codeOf(await service.post('staff', '/campaigns', campaignBody('late'))),
      'list-not-complete',
    );
    await service.hear([frozen, ...listed.slice(2, 4)]);
    assert.equal(
      codeOf(await service.post('staff', '/campaigns', campaignBody('late'))),
      'list-not-complete',
    );
    await service.hear([listed[4]!]);
    const opened = await service.post('staff', '/campaigns', campaignBody('late'));
    assert.equal(opened.status, 201);
    assert.equal(opened.body['households'], 5);
  });

  it('is not complete when the count fits but a household is another', async () => {
    const { frozen, listed } = aList('altered', 3);
    const stranger = aList('altered', 1, () => ({ household: 'stranger' })).listed[0]!;
    await service.hear([frozen, ...listed.slice(0, 2), stranger]);
    const answer = await service.post('staff', '/campaigns', campaignBody('altered'));
    assert.equal(codeOf(answer), 'list-not-complete');
  });

  it('counts a household once, even if it is said twice', async () => {
    const { frozen, listed } = aList('twice', 3);
    await service.hear([frozen, ...listed, listed[0]!]);
    await service.hear(listed);
    assert.equal((await service.post('staff', '/campaigns', campaignBody('twice'))).status, 201);
  });
});

describe('opening a campaign', () => {
  before(() => aCampaignFor(service, aList('opening', 4)));

  it('refuses days and amounts that make no sense', async () => {
    const open = (wishes: object, who = 'staff') =>
      service.post(who, '/campaigns', campaignBody('opening', wishes));
    assert.equal(codeOf(await open({ deadline: '2027-02-07' })), 'deadline-after-tet');
    assert.equal(codeOf(await open({ tetDate: '2027-02-05' })), 'not-a-tet');
    assert.equal((await open({ tetDate: '2027-02-30' })).status, 400);
    assert.equal((await open({ minimum: 0 })).status, 400);
    assert.equal((await open({ minimum: 0.5 })).status, 400);
    assert.equal(codeOf(await open({ unit: '19/167' })), 'unit-not-in-list');
    assert.equal((await open({ unit: '19' }, 'district-staff')).status, 404);
    assert.equal((await open({ unit: '19' }, 'approver')).status, 403);
  });

  it('shows it from above and from the places that it serves, and nowhere else', async () => {
    const seen = async (who: string) => {
      const { body } = await service.get<{ items: { list: string }[] }>(who, '/campaigns');
      return body.items.some((campaign) => campaign.list === 'opening');
    };
    assert.deepEqual(
      [await seen('staff'), await seen('district-staff'), await seen('other-staff')],
      [true, true, false],
    );
  });

  it('pages through campaigns without loss', async () => {
    const ids = new Set<string>();
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? '' : `&cursor=${cursor}`;
      const { body } = await service.get<{ items: { id: string }[]; nextCursor: string | null }>(
        'staff',
        `/campaigns?limit=1${query}`,
      );
      for (const item of body.items) ids.add(item.id);
      cursor = body.nextCursor;
    } while (cursor !== null);
    const { body } = await service.get<{ items: unknown[] }>('staff', '/campaigns?limit=200');
    assert.equal(ids.size, body.items.length);
  });
});

describe('committing a source', () => {
  let campaign: string;
  before(async () => {
    campaign = await aCampaignFor(service, aList('sources', 4));
  });

  it('refuses broken money, unknown places and unknown keys, and changes nothing', async () => {
    const commit = (wishes: object, who = 'staff') =>
      service.post(who, '/sources', sourceBody(campaign, wishes));
    assert.equal((await commit({ gift: [{ kind: 'cash', amount: -1 }] })).status, 400);
    assert.equal((await commit({ gift: [{ kind: 'cash', amount: 1.5 }] })).status, 400);
    assert.equal((await commit({ supply: 2.5 })).status, 400);
    assert.equal((await commit({ colour: 'red' })).status, 400);
    assert.equal(codeOf(await commit({ places: ['19/999'] })), 'unknown-place');
    assert.equal(codeOf(await commit({ places: ['24'] })), 'place-outside-campaign');
    const large = { gift: [{ kind: 'cash', amount: 1e9 }], supply: 1e9 };
    assert.equal(codeOf(await commit(large)), 'supply-too-large');
    assert.equal((await commit({}, 'other-staff')).status, 404);
    assert.equal((await commit({ unit: '19' }, 'district-staff')).status, 404);
    assert.deepEqual(await allocatedOf(campaign), []);
  });

  it('makes one source of a double tap', async () => {
    const body = sourceBody(campaign, { unit: '19/164', places: ['19/164/05443'] });
    const first = await service.post('district-staff', '/sources', body, 'double-tap-0001');
    const second = await service.post('district-staff', '/sources', body, 'double-tap-0001');
    assert.equal(first.status, 201);
    assert.deepEqual(second.body, first.body);
    assert.equal((await allocatedOf(campaign)).length, 1);
  });
});

describe('a plan', () => {
  it('is proposed, approved by another account and released exactly once, though its jobs die in between', async () => {
    const campaign = await aCampaignFor(service, aList('whole', 1_201));
    const cash = await aSource(campaign);
    const rice = await aSource(campaign, {
      gift: [{ kind: 'rice', kilograms: 15 }],
      per: 'person',
      classes: ['poor'],
    });
    const rules = [
      { source: cash, class: 'poor' },
      { source: cash, class: 'near-poor' },
      { source: rice, class: 'poor' },
    ];
    const plan = await aComputedPlan(service, { campaign, rules, who: 'both' });
    assert.equal(plan.status, 'proposed');
    assert.deepEqual(
      [plan.gifts, plan.households, plan.uncovered, plan.value],
      [1_201 + 601, 1_201, 0, 1_201 * 500_000],
    );

    assert.equal(codeOf(await approve(plan, 'both')), 'same-person');
    assert.equal((await approve(plan, 'staff')).status, 403);
    assert.equal(codeOf(await approve(plan, 'district-approver')), 'not-your-part');
    assert.equal(codeOf(await approve({ ...plan, hash: '0'.repeat(64) })), 'plan-changed');

    const approved = await approve(plan, 'approver', 'approve-whole-0001');
    assert.equal(approved.status, 200);
    assert.deepEqual((await approve(plan, 'approver', 'approve-whole-0001')).body, approved.body);
    await released(plan);
    const rows = await giftEvents(plan.id);
    assert.equal(rows.length, plan.gifts);
    assert.equal(new Set(rows.map((row) => row.key)).size, plan.gifts);
    const hash = addToSetHash(
      EMPTY_SET_HASH,
      rows.map((row) => row.payloadHash),
    );
    assert.equal(hash, plan.hash);
    const said = await events(service.storage).findOne({ type: 'plan.approved.v1', key: plan.id });
    assert.partialDeepStrictEqual(said?.data, { hash, gifts: plan.gifts, approvedBy: 'approver' });
  });

  it('that needs more than there is ends refused, and nothing else changes', async () => {
    const campaign = await aCampaignFor(service, aList('short', 10));
    const source = await aSource(campaign, { supply: 4 });
    const plan = await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] });
    assert.equal(plan.status, 'refused');
    assert.deepEqual(plan.problem, { code: 'supply-exceeded', source, needed: 5, available: 4 });
    assert.equal(await service.storage.db.collection('gifts').countDocuments({ plan: plan.id }), 0);
    assert.equal(codeOf(await approve({ ...plan, hash: '0'.repeat(64) })), 'plan-not-proposed');
    assert.equal((await allocatedOf(campaign))[0]!.allocated, 0);
  });

  it('that reaches nobody ends refused', async () => {
    const campaign = await aCampaignFor(service, aList('nobody', 4));
    const source = await aSource(campaign, { places: ['19/167'] });
    const plan = await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] });
    assert.deepEqual([plan.status, plan.problem?.code], ['refused', 'nobody-reached']);
  });

  it('is sent back with a remark and cannot be approved any more', async () => {
    const campaign = await aCampaignFor(service, aList('back', 4));
    const source = await aSource(campaign);
    const plan = await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] });
    const sent = await service.post('approver', `/plans/${plan.id}/send-back`, {
      remark: 'Thiếu xóm Bản Cái',
    });
    assert.deepEqual([sent.body['status'], sent.body['remark']], ['sent-back', 'Thiếu xóm Bản Cái']);
    assert.equal(codeOf(await approve(plan)), 'plan-not-proposed');
  });

  it('never gives a household a second gift of a source that an approved plan gives already', async () => {
    const campaign = await aCampaignFor(service, aList('second', 6));
    const source = await aSource(campaign);
    const rules = [{ source, class: 'poor' }];
    const [first, second] = [
      await aComputedPlan(service, { campaign, rules }),
      await aComputedPlan(service, { campaign, rules }),
    ];
    assert.equal((await approve(first)).status, 200);
    assert.equal(codeOf(await approve(second)), 'plan-stale');
    const third = await aComputedPlan(service, { campaign, rules });
    assert.deepEqual([third.status, third.problem?.code], ['refused', 'nobody-reached']);
    assert.equal((await allocatedOf(campaign))[0]!.allocated, 3);
  });
});

describe('two approvals that meet over one source', () => {
  it('never take more than its supply', async () => {
    for (let round = 0; round < 5; round += 1) {
      const campaign = await aCampaignFor(service, aList(`race-${round}`, 20));
      // Enough for one class, not for both.
      const source = await aSource(campaign, { supply: 15 });
      const poor = await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] });
      const near = await aComputedPlan(service, { campaign, rules: [{ source, class: 'near-poor' }] });
      const answers = await Promise.all([approve(poor), approve(near, 'second-approver')]);
      assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409]);
      assert.equal(codeOf(answers.find((answer) => answer.status === 409)!), 'supply-exceeded');
      assert.equal((await allocatedOf(campaign))[0]!.allocated, 10);
    }
  });

  it('approve the same gifts only once', async () => {
    const campaign = await aCampaignFor(service, aList('same', 20));
    const source = await aSource(campaign);
    const rules = [{ source, class: 'poor' }];
    const first = await aComputedPlan(service, { campaign, rules });
    const second = await aComputedPlan(service, { campaign, rules });
    const answers = await Promise.all([approve(first), approve(second, 'second-approver')]);
    assert.deepEqual(answers.map((answer) => answer.status).sort(), [200, 409]);
    assert.equal((await allocatedOf(campaign))[0]!.allocated, 10);
  });
});
