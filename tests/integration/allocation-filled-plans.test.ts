import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { JobKind } from '#shared/storage/job.ts';
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

const POOR_COMMUNE = '19/164/05443';
const OTHER_COMMUNE = '19/164/05446';

let service: AllocationService;
before(async () => {
  service = await anAllocationService();
});

const codeOf = (answer: { body: object }) => (answer.body as { code?: string }).code;

async function aSource(campaign: string, wishes: object = {}): Promise<string> {
  const answer = await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign, wishes));
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

function approve(plan: PlanBody, who = 'approver') {
  return service.post<PlanBody>(who, `/plans/${plan.id}/approve`, { hash: plan.hash });
}

function filled(campaign: string, rules: readonly { source: string; class: string }[] = []) {
  return aComputedPlan(service, { campaign, rules, fill: true });
}

interface Proof {
  readonly levels: readonly { class: string; reached: number; bound: number; gap: number }[];
  readonly parts: readonly { class: string; households: number; gifts: number; amount: number }[];
}

function twoCommunes(list: string, count: number) {
  return aList(list, count, (index) => ({
    unit: `${index < count / 2 ? POOR_COMMUNE : OTHER_COMMUNE}/xom-${Math.floor(index / 10)}`,
  }));
}

function giftsOf(plan: PlanBody) {
  return service.storage.db.collection('gifts').find({ plan: plan.id }).toArray();
}

describe('a plan that is filled', () => {
  let campaign: string;
  let plan: PlanBody;
  before(async () => {
    service.work();
    campaign = await aCampaignFor(service, twoCommunes('filled', 40));
    await aSource(campaign, { name: 'Xã', places: [POOR_COMMUNE], supply: 12 });
    await aSource(campaign, { name: 'Tỉnh', supply: 14 });
    plan = await filled(campaign);
  });

  it('covers as many as can be, the poor first, and proves it', async () => {
    assert.deepEqual([plan.status, plan.gifts, plan.uncovered], ['proposed', 26, 14]);
    const { body } = await service.get<Proof>('staff', `/plans/${plan.id}/proof`);
    assert.deepEqual(
      body.levels.map(({ class: own, reached, bound, gap }) => [own, reached, bound, gap]),
      [
        ['poor', 20, 20, 0],
        ['near-poor', 6, 6, 0],
      ],
    );
    const missing = body.parts.reduce((sum, part) => sum + part.gifts, 0);
    assert.equal(missing, 14);
    assert.ok(body.parts.every(({ gifts, amount }) => amount === gifts * 500_000));
  });

  it('names whom it leaves without, to each only those of their own places', async () => {
    const left = async (who: string) => {
      const { body } = await service.get<{ items: { unit: string; head: string }[] }>(
        who,
        `/plans/${plan.id}/left`,
      );
      return body.items;
    };
    assert.equal((await left('staff')).length, 14);
    const own = await left('commune-staff');
    assert.ok(own.length < 14 && own.every(({ unit }) => unit.startsWith(`${POOR_COMMUNE}/`)));
    assert.equal((await service.get('other-staff', `/plans/${plan.id}/left`)).status, 404);
  });

  it('says by which pass each gift came', async () => {
    assert.deepEqual(new Set((await giftsOf(plan)).map((gift) => gift['pass'])), new Set(['guarantee']));
  });

  it('counts the Tết that an approved plan gave, and leaves its gifts alone', async () => {
    assert.equal((await approve(plan)).status, 200);
    const more = await aSource(campaign, { name: 'Hội Chữ thập đỏ', supply: 50 });
    const next = await filled(campaign);
    const gifts = await giftsOf(next);
    assert.deepEqual(
      [next.uncovered, next.gifts, gifts.every((gift) => gift['source'] === more)],
      [0, 40, true],
    );
    const first = gifts.filter((gift) => gift['pass'] === 'guarantee');
    assert.equal(first.length, 14);
    const had = new Set((await giftsOf(plan)).map((gift) => gift['household']));
    assert.ok(first.every((gift) => !had.has(gift['household'])));
  });
});

describe('a filled plan that another approval was faster than', () => {
  it('is refused, and computed anew it gives nothing twice', async () => {
    const campaign = await aCampaignFor(service, twoCommunes('stale', 20));
    const source = await aSource(campaign, { supply: 30 });
    const [slow, fast] = [
      await filled(campaign),
      await aComputedPlan(service, { campaign, rules: [{ source, class: 'poor' }] }),
    ];
    assert.equal((await approve(fast)).status, 200);
    assert.equal(codeOf(await approve(slow)), 'plan-stale');
    const anew = await filled(campaign);
    assert.deepEqual([anew.gifts, anew.uncovered], [10, 0]);
    assert.equal((await approve(anew)).status, 200);
  });
});

describe('approvers of several plans at once', () => {
  it('take no more than there is, and no household gets a source twice', async () => {
    const campaign = await aCampaignFor(service, twoCommunes('crowd', 30));
    const supplies = new Map<string, number>();
    for (const [index, supply] of [9, 15, 21].entries()) {
      const per = index === 2 ? 'person' : 'household';
      supplies.set(await aSource(campaign, { name: `Nguồn ${index}`, per, supply }), supply);
    }
    const plans = [];
    for (let round = 0; round < 4; round += 1) plans.push(await filled(campaign));
    const answers = await Promise.all(
      plans.map((plan, index) => approve(plan, index % 2 === 0 ? 'approver' : 'second-approver')),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409, 409, 409]);
    assert.ok(answers.every((answer) => answer.status === 200 || codeOf(answer) === 'plan-stale'));
    const again = await filled(campaign);
    if (again.status === 'proposed') assert.equal((await approve(again)).status, 200);
    await eventually(async () => {
      const { body } = await service.get<{ items: PlanBody[] }>('staff', `/plans?campaign=${campaign}`);
      for (const plan of body.items) if (plan.status === 'approved') assert.equal(plan.released, plan.gifts);
    }, 20_000);
    const gifts = await service.storage.db
      .collection('gifts')
      .find({ campaign, status: 'approved' })
      .toArray();
    assert.equal(new Set(gifts.map((gift) => `${gift['household']}|${gift['source']}`)).size, gifts.length);
    for (const [source, supply] of supplies) {
      const taken = gifts.filter((gift) => gift['source'] === source);
      assert.ok(taken.reduce((sum, gift) => sum + gift['shares'], 0) <= supply);
    }
  });
});

describe('a process that dies between two slices of a plan', () => {
  /** Dies for good at its second slice, when some gifts are stored. */
  function dyingAtSecond(kind: JobKind<never>): JobKind<never> {
    let slices = 0;
    return {
      kind: kind.kind,
      async slice(job, tx) {
        slices += 1;
        if (slices > 2) throw new Error('killed');
        return kind.slice(job, tx);
      },
    };
  }

  it('starts anew where the supply changed meanwhile, and nothing stored before stays', async () => {
    const campaign = await aCampaignFor(service, twoCommunes('killed', 40));
    const source = await aSource(campaign, { supply: 10 });
    await service.rest();
    service.work(service.jobs.map(dyingAtSecond));
    const made = await service.post<PlanBody>('staff', '/plans', { campaign, fill: true });
    await eventually(async () => assert.equal((await giftsOf(made.body)).length, 10), 20_000);
    await service.rest();
    await service.storage.db
      .collection<{ _id: string }>('sources')
      .updateOne({ _id: source }, { $inc: { spendable: 5 } });
    service.work(service.jobsOfAnotherProcess());
    const plan = await eventually(async () => {
      const { body } = await service.get<PlanBody>('staff', `/plans/${made.body.id}`);
      assert.equal(body.status, 'proposed');
      return body;
    }, 20_000);
    assert.deepEqual([plan.gifts, (await giftsOf(plan)).length], [15, 15]);
  });
});
