import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  sourceBody,
} from '../support/allocation.ts';

interface Lock {
  readonly id: string;
  readonly head: string | null;
}

interface Outcome {
  readonly gifts: number;
  readonly value: number;
  readonly uncovered: number;
  readonly problem: { code: string } | null;
  readonly parts: readonly { gifts: number; amount: number }[];
}

let service: AllocationService;
let campaign: string;
let source: string;
before(async () => {
  service = await anAllocationService();
  service.work();
  campaign = await aCampaignFor(service, aList('locks', 20));
  const { body } = await service.post<{ id: string }>(
    'staff',
    '/sources',
    sourceBody(campaign, { supply: 5, classes: ['poor'] }),
  );
  source = body.id;
});

const codeOf = (answer: { body: object }) => (answer.body as { code?: string }).code;

function lock(number: number, wishes: object = {}) {
  const household = `locks-household-${number}`;
  const body = { campaign, household, source, kind: 'must', reason: 'Bị cháy nhà', ...wishes };
  return service.post<Lock>('staff', '/locks', body);
}

function lift(id: string) {
  return service.post('staff', `/locks/${id}/lift`, { reason: 'Nhập nhầm' });
}

async function receiversOf(plan: string): Promise<Map<string, string>> {
  const gifts = await service.storage.db.collection('gifts').find({ plan }).toArray();
  return new Map(gifts.map((gift) => [gift['household'] as string, gift['pass'] as string]));
}

describe('a lock', () => {
  it('needs a household of the campaign, a source that is for it, and stands once', async () => {
    assert.equal(codeOf(await lock(99)), 'not-in-campaign');
    assert.equal(codeOf(await lock(1)), 'lock-not-reached');
    assert.equal(codeOf(await lock(0, { source: 'other' })), 'unknown-source');
    assert.equal(codeOf(await lock(0, { kind: 'amount' })), 'shares-unfit');
    assert.equal((await lock(0, { reason: ' ' })).status, 400);
    const set = await lock(18);
    assert.equal(set.status, 201);
    assert.equal(codeOf(await lock(18, { kind: 'must-not' })), 'lock-stands');
    assert.equal((await lift(set.body.id)).status, 200);
    assert.equal(codeOf(await lift(set.body.id)), 'lock-lifted');
  });

  it('is obeyed by the next plan, which says what it cost', async () => {
    const [must, mustNot] = [await lock(18), await lock(0, { kind: 'must-not' })];
    const plan = await aComputedPlan(service, { campaign, rules: [], fill: true });
    const receivers = await receiversOf(plan.id);
    assert.deepEqual(
      [receivers.get('locks-household-18'), receivers.has('locks-household-0'), receivers.size],
      ['lock', false, 5],
    );
    const { body } = await service.get<{ items: Lock[] }>('staff', `/locks?campaign=${campaign}`);
    assert.deepEqual(body.items.map(({ id }) => id).sort(), [must.body.id, mustNot.body.id].sort());
    assert.ok(body.items.every(({ head }) => head !== null));
    for (const { body: one } of [must, mustNot]) await lift(one.id);
  });

  it('is named where it asks for more than there is, and there is no plan until it is lifted', async () => {
    const set = await lock(2, { kind: 'amount', shares: 6 });
    const plan = await aComputedPlan(service, { campaign, rules: [], fill: true });
    assert.partialDeepStrictEqual(plan.problem, {
      code: 'locks-contradict',
      faults: [{ code: 'supply-exceeded', locks: [set.body.id] }],
    });
    await lift(set.body.id);
    assert.equal((await aComputedPlan(service, { campaign, rules: [], fill: true })).status, 'proposed');
  });
});

describe('what-if', () => {
  const attempt = (wishes: object, who = 'staff') =>
    service.post<Outcome>(who, '/plans/trials', { campaign, fill: true, ...wishes });

  it('shows coverage and cost of other supplies, classes and minimums, and writes nothing', async () => {
    const plans = await service.storage.db.collection('plans').countDocuments({ campaign });
    const now = await attempt({});
    assert.deepEqual([now.body.gifts, now.body.uncovered, now.body.value], [5, 15, 2_500_000]);
    const more = await attempt({ sources: [{ source, supply: 12, classes: [] }] });
    assert.deepEqual([more.body.gifts, more.body.uncovered], [12, 8]);
    const dear = await attempt({ minimum: 600_000 });
    assert.equal(dear.body.uncovered, 20);
    assert.equal(await service.storage.db.collection('plans').countDocuments({ campaign }), plans);
  });

  it('says why there would be no plan, and is for those who propose plans', async () => {
    const flat = await attempt({ fill: false, rules: [{ source, class: 'poor' }] });
    assert.partialDeepStrictEqual(flat.body.problem, { code: 'supply-exceeded', needed: 10, available: 5 });
    assert.equal((await attempt({}, 'district-staff')).status, 404);
    assert.equal((await attempt({}, 'approver')).status, 403);
  });
});

describe('a computed plan', () => {
  let plan: string;
  before(async () => {
    plan = (await aComputedPlan(service, { campaign, rules: [], fill: true })).id;
  });

  it('says of each source why a household gets of it, or why not', async () => {
    const words = async (number: number) => {
      const path = `/plans/${plan}/households/locks-household-${number}`;
      const { body } = await service.get<{
        sources: { gift: { pass: string } | null; whyNot: string | null; lastLevel: object | null }[];
      }>('staff', path);
      return body.sources[0]!;
    };
    const receivers = await receiversOf(plan);
    const without = [...Array(10).keys()]
      .map((n) => 2 * n)
      .find((n) => !receivers.has(`locks-household-${n}`))!;
    const having = [...Array(10).keys()]
      .map((n) => 2 * n)
      .find((n) => receivers.has(`locks-household-${n}`))!;
    assert.equal((await words(having)).gift?.pass, 'guarantee');
    assert.deepEqual(await words(without).then(({ whyNot, lastLevel }) => ({ whyNot, lastLevel })), {
      whyNot: 'exhausted',
      lastLevel: { class: 'poor', severity: 0 },
    });
    assert.equal((await words(1)).whyNot, 'class');
    const far = await service.get('other-staff', `/plans/${plan}/households/locks-household-1`);
    assert.equal(far.status, 404);
  });

  it('is compared with another, household by household', async () => {
    const set = await lock(18);
    const other = (await aComputedPlan(service, { campaign, rules: [], fill: true })).id;
    await lift(set.body.id);
    const { body } = await service.get<{ households: object; levels: { one: number; other: number }[] }>(
      'staff',
      `/plans/${plan}/comparison?with=${other}`,
    );
    assert.deepEqual(body.households, { same: 4, changed: 0, onlyOne: 1, onlyOther: 1 });
    assert.deepEqual(body.levels[0], { class: 'poor', severity: 0, one: 5, other: 5 });
  });

  it('leaves as a workbook, and as text that is no formula', async () => {
    const book = await service.pdf('staff', `/plans/${plan}/workbook`);
    assert.deepEqual([book.status, Buffer.from(book.body.slice(0, 2)).toString()], [200, 'PK']);
    const { body } = await service.pdf('staff', `/plans/${plan}/tables/gifts`);
    const lines = Buffer.from(body).toString('utf8').trimEnd().split('\r\n');
    assert.equal(lines.length, 1 + 5);
    assert.match(lines[1]!, /^locks-household-\d+,19\/.*,1,500000,Bảo đảm hộ có Tết,Trao tay$/);
    assert.equal((await service.pdf('district-staff', `/plans/${plan}/workbook`)).status, 404);
  });
});
