import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import {
  type AllocationService,
  type Answer,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  campaignBody,
  sourceBody,
} from '../support/allocation.ts';
import { eventually } from '../support/eventually.ts';

let service: AllocationService;
before(async () => {
  service = await anAllocationService();
  service.work();
});

interface SourceBody {
  readonly id: string;
  readonly spendable: number;
  readonly available: number;
  readonly allocated: number;
  readonly promised: number;
  readonly committed: number;
  readonly received: number;
  readonly returned: number;
  readonly left: number;
  readonly awaited: number;
  readonly version: number;
}

const codeOf = (answer: { body: object }) => (answer.body as { code?: string }).code;
const missingOf = (answer: { body: object }) =>
  (answer.body as { errors?: { detail?: string }[] }).errors?.[0]?.detail;

async function aSource(campaign: string, wishes: object = {}): Promise<SourceBody> {
  const answer = await service.post<SourceBody>('staff', '/sources', sourceBody(campaign, wishes));
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body;
}

function enter(source: string, kind: string, amount: number, wishes: object = {}, id?: string) {
  const body = { kind, amount, day: '2027-01-10', paper: '12/QĐ', reason: 'đã thống nhất', ...wishes };
  return service.post<{ source: SourceBody; entry: { id: string; instalment: number | null } }>(
    'staff',
    `/sources/${source}/entries`,
    body,
    id,
  );
}

async function sourceNow(id: string): Promise<SourceBody> {
  return (await service.get<SourceBody>('staff', `/sources/${id}`)).body;
}

interface CampaignBody {
  readonly phase: string;
  readonly version: number;
  readonly phaseChanges: readonly { from: string; to: string; reason: string | null; by: string }[];
}

async function campaignNow(id: string): Promise<CampaignBody & Record<string, unknown>> {
  const { body } = await service.get<{ items: (CampaignBody & { id: string })[] }>(
    'staff',
    '/campaigns?limit=200',
  );
  return body.items.find((one) => one.id === id)! as unknown as CampaignBody & Record<string, unknown>;
}

function goTo(campaign: string, to: string, reason: string | null = null) {
  return service.post<CampaignBody>('staff', `/campaigns/${campaign}/phase`, { to, reason });
}

async function anApprovedPlan(campaign: string, rules: readonly { source: string; class: string }[]) {
  const plan = await aComputedPlan(service, { campaign, rules });
  const approved = await service.post('approver', `/plans/${plan.id}/approve`, { hash: plan.hash });
  assert.equal(approved.status, 200, JSON.stringify(approved.body));
  await eventually(async () => {
    const { body } = await service.get<{ released: number; gifts: number }>('staff', `/plans/${plan.id}`);
    assert.equal(body.released, body.gifts);
  }, 20_000);
}

describe('a source from promise to return', () => {
  it('keeps each amount apart, gives plans no mere promise, and is undone line by line', async () => {
    const campaign = await aCampaignFor(service, aList('book', 4));
    const source = await aSource(campaign, { standing: 'promised', paper: null, supply: 10 });
    assert.deepEqual([source.promised, source.spendable, source.available], [5_000_000, 0, 0]);
    assert.equal(
      codeOf(
        await service.post('staff', '/plans', { campaign, rules: [{ source: source.id, class: 'poor' }] }),
      ),
      'no-spendable-source',
    );
    assert.equal((await enter(source.id, 'commit', 4_000_000)).body.source.spendable, 8);
    const first = await enter(source.id, 'receive', 1_500_000, {}, 'receive-once-0001');
    const twice = await enter(source.id, 'receive', 1_500_000, {}, 'receive-once-0001');
    assert.deepEqual(twice.body, first.body);
    assert.equal(first.body.entry.instalment, 1);
    const returned = await enter(source.id, 'return', 500_000);
    assert.partialDeepStrictEqual(returned.body.source, {
      promised: 1_000_000,
      committed: 2_500_000,
      received: 1_500_000,
      returned: 500_000,
      spendable: 7,
    });
    const undo = (entry: string) =>
      service.post<{ source: SourceBody }>('staff', `/sources/${source.id}/entries/${entry}/reversal`, {
        reason: 'nhập nhầm',
      });
    assert.equal((await undo(returned.body.entry.id)).body.source.returned, 0);
    assert.equal(codeOf(await undo(returned.body.entry.id)), 'entry-reversed');
    const { body } = await service.get<{
      items: { kind: string; reversed: boolean }[];
      nextCursor: string | null;
    }>('staff', `/sources/${source.id}/entries?limit=2`);
    assert.deepEqual(
      body.items.map(({ kind, reversed }) => [kind, reversed]),
      [
        ['reversal', false],
        ['return', true],
      ],
    );
    assert.equal(body.nextCursor, '4');
    const said = await events(service.storage).find({ key: source.id }).sort({ seq: 1 }).toArray();
    assert.deepEqual(
      said.map(({ type }) => type),
      ['source.committed.v1', ...Array.from({ length: 4 }, () => 'source.balance-changed.v1')],
    );
  });

  it('is entered by who holds it, and changes its reach only while nothing of it is approved', async () => {
    const campaign = await aCampaignFor(service, aList('terms', 6));
    const source = await aSource(campaign, { reserve: 2, supply: 5 });
    assert.equal((await service.get('other-staff', `/sources/${source.id}`)).status, 404);
    const line = { kind: 'promise', amount: 1, day: '2027-01-10' };
    assert.equal((await service.post('district-staff', `/sources/${source.id}/entries`, line)).status, 404);
    const terms = {
      name: 'Ngân sách tỉnh (bổ sung)',
      giver: 'province-budget',
      owner: 'UBND tỉnh',
      places: ['19/164'],
      classes: ['poor'],
      groups: [],
      priority: 1,
      reserve: 2,
      terms: 'Trao trước 23 tháng Chạp',
    };
    const change = (body: object) => service.put<SourceBody>('staff', `/sources/${source.id}`, body);
    assert.equal(codeOf(await change({ ...terms, version: 9 })), 'source-changed');
    assert.equal(codeOf(await change({ ...terms, places: ['24'], version: 1 })), 'place-outside-campaign');
    assert.equal((await change({ ...terms, version: 1 })).status, 200);
    await anApprovedPlan(campaign, [{ source: source.id, class: 'poor' }]);
    assert.equal(codeOf(await change({ ...terms, places: [], version: 2 })), 'source-in-use');
    const kept = await change({ ...terms, reserve: 0, version: 2 });
    assert.deepEqual([kept.body.available, kept.body.allocated], [2, 3]);
  });

  it('leaves plans what is not reserved, and says how many gifts are missing', async () => {
    const campaign = await aCampaignFor(service, aList('reserved', 10));
    const source = await aSource(campaign, { supply: 6, reserve: 2 });
    const plan = await aComputedPlan(service, { campaign, rules: [{ source: source.id, class: 'poor' }] });
    assert.deepEqual(plan.problem, { code: 'supply-exceeded', source: source.id, needed: 5, available: 4 });
  });
});

describe('a cut that meets an approval', () => {
  it('never takes what the plan uses: one of the two is refused, with the amount', async () => {
    for (let round = 0; round < 4; round += 1) {
      const campaign = await aCampaignFor(service, aList(`cut-${round}`, 20));
      const source = await aSource(campaign, { supply: 12 });
      const plan = await aComputedPlan(service, { campaign, rules: [{ source: source.id, class: 'poor' }] });
      const [approved, cut] = await Promise.all([
        service.post('approver', `/plans/${plan.id}/approve`, { hash: plan.hash }),
        enter(source.id, 'cut', 2_500_000),
      ]);
      assert.equal([approved, cut].filter(({ status }) => status === 409).length, 1);
      const refused: Answer<object> = approved.status === 409 ? approved : cut;
      assert.ok(['supply-exceeded', 'below-approved'].includes(codeOf(refused) ?? ''));
      assert.equal(missingOf(refused), approved.status === 409 ? '3' : '1500000');
      const now = await sourceNow(source.id);
      assert.ok(now.allocated <= now.spendable);
    }
  });

  it('adds up when cuts and receipts come at once', async () => {
    const campaign = await aCampaignFor(service, aList('rush', 2));
    const source = await aSource(campaign, { supply: 10 });
    const answers = await Promise.all([
      ...Array.from({ length: 4 }, () => enter(source.id, 'cut', 2_000_000)),
      ...Array.from({ length: 4 }, () => enter(source.id, 'receive', 500_000)),
    ]);
    const cuts = answers.slice(0, 4).filter(({ status }) => status === 201).length;
    const now = await sourceNow(source.id);
    assert.equal(now.received, 2_000_000);
    // What came without being in writing any more adds to the pledge.
    assert.ok(now.committed >= 0 && now.committed <= 5_000_000 - cuts * 2_000_000);
    const { body } = await service.get<{ items: { number: number }[] }>(
      'staff',
      `/sources/${source.id}/entries`,
    );
    assert.deepEqual(
      body.items.map(({ number }) => number),
      Array.from({ length: 1 + cuts + 4 }, (_, index) => 1 + cuts + 4 - index),
    );
  });
});

describe('a campaign from draft to closed', () => {
  it('goes on with the work, each change checked and recorded, and closed takes nothing but returns', async () => {
    const campaign = await aCampaignFor(service, aList('phases', 4));
    assert.equal((await campaignNow(campaign)).phase, 'draft');
    assert.equal(codeOf(await goTo(campaign, 'planning')), 'phase-not-next');
    const source = await aSource(campaign);
    assert.equal((await campaignNow(campaign)).phase, 'collecting');
    assert.equal(codeOf(await goTo(campaign, 'draft')), 'reason-missing');
    assert.equal(codeOf(await goTo(campaign, 'draft', 'nhầm')), 'sources-stand');
    await anApprovedPlan(campaign, [{ source: source.id, class: 'poor' }]);
    assert.equal((await campaignNow(campaign)).phase, 'planning');
    assert.equal(
      codeOf(await service.post('approver', `/campaigns/${campaign}/phase`, { to: 'approved' })),
      'forbidden',
    );
    assert.equal((await goTo(campaign, 'approved')).status, 200);
    assert.equal((await goTo(campaign, 'planning', 'lập vòng bổ sung')).status, 200);
    for (const to of ['approved', 'handing-over']) assert.equal((await goTo(campaign, to)).status, 200);
    const closed = await goTo(campaign, 'closed', 'đã trao đủ');
    assert.equal(closed.body.phase, 'closed');
    assert.equal(codeOf(await service.post('staff', '/sources', sourceBody(campaign))), 'campaign-closed');
    assert.equal(codeOf(await enter(source.id, 'commit', 500_000)), 'campaign-closed');
    assert.equal(codeOf(await enter(source.id, 'return', 1)), 'more-than-in-hand');
    assert.deepEqual(
      closed.body.phaseChanges.map(({ to, reason, by }) => [to, reason, by]),
      [
        ['collecting', null, 'staff'],
        ['planning', null, 'staff'],
        ['approved', null, 'staff'],
        ['planning', 'lập vòng bổ sung', 'staff'],
        ['approved', null, 'staff'],
        ['handing-over', null, 'staff'],
        ['closed', 'đã trao đủ', 'staff'],
      ],
    );
    const said = await events(service.storage)
      .find({ key: campaign, type: 'campaign.phase-changed.v1' })
      .toArray();
    assert.equal(said.length, 7);
  });

  it('keeps its terms once plans are made by them', async () => {
    const campaign = await aCampaignFor(service, aList('fixed', 4));
    const terms = {
      name: 'Tết 2027 (sửa)',
      deadline: '2027-01-31',
      minimum: 300_000,
      minimumKind: 'worth',
      minimumKilograms: null,
      sumsUp: true,
      severity: { list: 10, groups: [{ group: 'NCC', points: 5 }] },
      giftCap: 3,
      sharesHouseholds: true,
    };
    const change = (body: object) => service.put<CampaignBody>('staff', `/campaigns/${campaign}`, body);
    assert.equal((await change({ ...terms, version: 1 })).status, 200);
    const source = await aSource(campaign);
    await aComputedPlan(service, { campaign, rules: [{ source: source.id, class: 'poor' }] });
    const { version } = await campaignNow(campaign);
    assert.equal(codeOf(await change({ ...terms, minimum: 1, version })), 'terms-fixed');
    assert.equal((await change({ ...terms, deadline: '2027-01-30', version })).status, 200);
    assert.equal(codeOf(await change({ ...terms, version })), 'campaign-changed');
    assert.equal(
      codeOf(await change({ ...terms, minimumKind: 'rice', version: version + 1 })),
      'minimum-incomplete',
    );
  });

  it('shares its households with another of the same Tết only when both allow it, even when both open at once', async () => {
    const list = aList('beside', 4);
    await service.hear([list.frozen, ...list.listed]);
    // A Tết of its own, so that no other campaign of this file stands beside them.
    const tet = { tetDate: '2028-01-26', deadline: '2028-01-20' };
    const open = (wishes: object) =>
      service.post<{ id: string }>('staff', '/campaigns', campaignBody('beside', { ...tet, ...wishes }));
    const both = await Promise.all([
      open({ sharesHouseholds: false }),
      open({ unit: '19/164', sharesHouseholds: false }),
    ]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [201, 409]);
    assert.equal(codeOf(await open({ sharesHouseholds: true })), 'campaigns-overlap');
    const first = both.find(({ status }) => status === 201)!.body.id;
    const { name, deadline, minimum, minimumKind, minimumKilograms, sumsUp, severity, giftCap, version } =
      await campaignNow(first);
    const terms = { name, deadline, minimum, minimumKind, minimumKilograms, sumsUp, severity, giftCap };
    const shared = await service.put('staff', `/campaigns/${first}`, {
      ...terms,
      sharesHouseholds: true,
      version,
    });
    assert.equal(shared.status, 200, JSON.stringify(shared.body));
    assert.equal((await open({ sharesHouseholds: true })).status, 201);
    const alone = { ...terms, sharesHouseholds: false, version: 2 };
    assert.equal(codeOf(await service.put('staff', `/campaigns/${first}`, alone)), 'campaigns-overlap');
  });
});
