import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { SHEET_LIMITS } from '#shared/sheet-reader/sheet.ts';
import { sheetEvents } from '#shared/sheet-reader/sheet-events.ts';
import { events } from '#shared/storage/event-log.ts';
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
import { cellsOf, gather } from '../support/sheet-events.ts';

const COMMUNE = '19/164/05443';
const OTHER = '19/164/05446';

interface Row {
  readonly household: string;
  readonly unit: string;
  readonly class: string;
  readonly gifts: readonly { source: string; value: number }[];
}
interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}
type Approved = PlanBody & { readonly parts: readonly { unit: string; approvedBy: string | null }[] };

let service: AllocationService;
let campaign: string;
let sources: Readonly<Record<'province' | 'commune' | 'other', string>>;

before(async () => {
  service = await anAllocationService();
  service.work();
  campaign = await aCampaignFor(
    service,
    aList('by-place', 40, (index) => ({ unit: `${index < 20 ? COMMUNE : OTHER}/xom-${index % 3}` })),
  );
  sources = {
    province: await aSource({ name: 'Tỉnh' }),
    commune: await aSource({ name: 'Xã', unit: COMMUNE, places: [COMMUNE] }),
    other: await aSource({ name: 'Xã bên', unit: OTHER, places: [OTHER] }),
  };
});

describe('a plan that draws on sources of several units', () => {
  it('waits until each has approved its own, in whatever order they meet', async () => {
    const plan = await aPlan([sources.commune, sources.other]);
    const answers = await Promise.all([
      approve(plan, 'commune-approver'),
      approve(plan, 'second-commune-approver'),
      approve(plan, 'other-commune-approver'),
    ]);
    assert.equal(answers[2]?.status, 200);
    const [won, lost] = answers.slice(0, 2).sort((a, b) => a.status - b.status);
    assert.equal(won?.status, 200);
    // Whoever came second found the part, or the whole plan, decided.
    assert.match(String(codeOf(lost!)), /^(part-approved|plan-not-proposed)$/);
    const approved = await planOf(plan);
    assert.equal(approved.status, 'approved');
    assert.deepEqual(
      approved.parts.map(({ unit, approvedBy }) => [unit, approvedBy?.replace('second-', '')]),
      [
        [COMMUNE, 'commune-approver'],
        [OTHER, 'other-commune-approver'],
      ],
    );
    const said = await events(service.storage)
      .find({ type: 'plan.approved.v1', 'data.plan': plan.id })
      .toArray();
    assert.equal(said.length, 1);
    assert.equal(await allocatedOf(sources.commune), 10);
  });

  it('takes nothing of any source while one approval is missing', async () => {
    const before = await allocatedOf(sources.province);
    const plan = await aPlan([sources.province], 'near-poor', [sources.commune]);
    const part = await approve(plan, 'commune-approver');
    assert.equal(part.status, 200);
    assert.equal(part.body.status, 'proposed');
    assert.equal(await allocatedOf(sources.province), before);
    assert.equal(codeOf(await approve(plan, 'commune-approver')), 'part-approved');
    assert.equal((await approve(plan, 'approver')).body.status, 'approved');
    assert.equal(await allocatedOf(sources.province), before + 20);
  });
});

describe('approvers of several places over several plans at once', () => {
  it('take each source’s gifts whole, to the đồng, for the plans that hold and for no other', async () => {
    for (let round = 0; round < 2; round += 1) {
      const crowd = await aCampaignFor(
        service,
        aList(`crowd-${round}`, 40, (index) => ({ unit: `${index < 20 ? COMMUNE : OTHER}/xom-0` })),
      );
      // Enough for the poor or for the near-poor, not for both.
      const province = await aSource({ campaign: crowd, supply: 35 });
      const commune = await aSource({ campaign: crowd, unit: COMMUNE, places: [COMMUNE] });
      const other = await aSource({ campaign: crowd, unit: OTHER, places: [OTHER] });
      const rulesOf = (own: string, poorClass: string) =>
        [province, own].map((source) => ({ source, class: poorClass }));
      const poor = await aComputedPlan(service, { campaign: crowd, rules: rulesOf(commune, 'poor') });
      const near = await aComputedPlan(service, { campaign: crowd, rules: rulesOf(other, 'near-poor') });
      await Promise.all([
        approve(poor, 'commune-approver'),
        approve(near, 'other-commune-approver'),
        approve(poor, 'district-approver'),
        approve(near, 'district-approver'),
        approve(poor, 'approver'),
        approve(near, 'second-approver'),
      ]);
      const plans = [await planOf(poor), await planOf(near)];
      const [held, ...others] = plans.filter(({ status }) => status === 'approved');
      assert.deepEqual([held?.gifts, others.length], [30, 0]);
      assert.ok(held?.parts.every(({ approvedBy }) => approvedBy !== null));
      const left = plans.find(({ status }) => status === 'proposed')!;
      assert.equal(codeOf(await approve(left, 'approver')), 'supply-exceeded');
      await eventually(async () => assert.equal((await planOf(held!)).released, 30), 20_000);
      const own = held?.id === poor.id ? commune : other;
      for (const source of [province, commune, other]) {
        const given = source === province ? 20 : source === own ? 10 : 0;
        assert.equal(await allocatedOf(source), given);
        assert.equal(await approvedValueOf(source), given * 500_000);
      }
    }
  });
});

describe('the province’s source', () => {
  it('is not a commune’s to approve, nor to send back; its approver reads why', async () => {
    const plan = await aPlan([sources.province]);
    const refused = await approve(plan, 'commune-approver');
    assert.deepEqual([refused.status, codeOf(refused)], [403, 'not-your-part']);
    const back = await sendBack(plan, 'commune-approver');
    assert.deepEqual([back.status, codeOf(back)], [403, 'not-your-part']);
    assert.equal((await approve(plan, 'foreign-approver')).status, 404);
    assert.equal((await planOf(plan)).status, 'proposed');
    assert.equal((await sendBack(plan, 'approver')).body.status, 'sent-back');
  });

  it('is not approved by whoever proposed it, not even through a role higher up', async () => {
    const plan = await aPlan([sources.province], 'poor', [], 'both');
    assert.equal(codeOf(await approve(plan, 'both')), 'same-person');
    assert.equal((await sendBack(plan, 'approver')).status, 200);
  });
});

describe('the households of a plan', () => {
  it('are listed in pages by place, class, source and whether they get anything', async () => {
    const plan = await aPlan([sources.province]);
    const seen: Row[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? 'limit=7' : `limit=7&cursor=${cursor}`;
      const { body } = await service.get<Page<Row>>('staff', `/plans/${plan.id}/households?${query}`);
      seen.push(...body.items);
      cursor = body.nextCursor;
    } while (cursor !== null);
    assert.equal(seen.length, 40);
    assert.equal(new Set(seen.map(({ household }) => household)).size, 40);
    const given = await rows('staff', plan, `source=${sources.province}`);
    assert.equal(given.length, plan.households);
    assert.ok(given.every((row) => row.class === 'poor' && row.gifts[0]?.value === 500_000));
    const without = await rows('staff', plan, `given=without&class=near-poor&place=${COMMUNE}`);
    assert.equal(without.length, 10);
    assert.ok(without.every(({ unit, gifts }) => unit.startsWith(COMMUNE) && gifts.length === 0));
    assert.ok((await rows('commune-staff', plan, '')).every(({ unit }) => unit.startsWith(`${COMMUNE}/`)));
    assert.deepEqual(await rows('commune-staff', plan, `place=${OTHER}`), []);
    assert.equal((await service.get('staff', `/plans/${plan.id}/households?cursor=abc`)).status, 400);
    await sendBack(plan, 'approver');
  });

  it('on which two plans differ are named, by how', async () => {
    const one = await aPlan([sources.province]);
    const other = await aPlan([sources.other], 'near-poor');
    const differ = async (change: string) => {
      const path = `/plans/${one.id}/differences?with=${other.id}&change=${change}&limit=500`;
      return (await service.get<Page<Row>>('staff', path)).body.items.map((row) => row.class);
    };
    assert.deepEqual(await differ('onlyOne'), Array(one.households).fill('poor'));
    assert.deepEqual(await differ('onlyOther'), Array(other.households).fill('near-poor'));
    assert.deepEqual(await differ('changed'), []);
    const path = `/plans/${one.id}/comparison-workbook?with=${other.id}`;
    const { body } = await service.pdf('staff', path);
    const lines = cellsOf(await gather(sheetEvents(body, SHEET_LIMITS)), 1);
    assert.equal(lines.filter(([change]) => change === 'Mất ở B').length, one.households);
    assert.equal(lines.filter(([change]) => change === 'Được thêm ở B').length, other.households);
    assert.equal((await service.pdf('commune-staff', path)).status, 404);
  });
});

const codeOf = (answer: { body: object }) => (answer.body as { code?: string }).code;

/** đồng, of the gifts of approved plans. */
async function approvedValueOf(source: string): Promise<number> {
  const gifts = service.storage.db.collection('gifts').find({ source, status: 'approved' });
  return (await gifts.toArray()).reduce((sum, gift) => sum + gift['value'], 0);
}

async function aSource(wishes: object): Promise<string> {
  const answer = await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign, wishes));
  assert.equal(answer.status, 201, JSON.stringify(answer.body));
  return answer.body.id;
}

/** Each named source for one class, and those of `both` for the poor too. */
async function aPlan(
  named: readonly string[],
  poorClass = 'poor',
  both: readonly string[] = [],
  who = 'staff',
): Promise<PlanBody> {
  const rules = [...named, ...both].map((source) => ({ source, class: poorClass }));
  const plan = await aComputedPlan(service, { campaign, rules, who });
  assert.equal(plan.status, 'proposed', JSON.stringify(plan.problem));
  return plan;
}

function approve(plan: PlanBody, who: string) {
  return service.post<Approved>(who, `/plans/${plan.id}/approve`, { hash: plan.hash });
}

function sendBack(plan: PlanBody, who: string) {
  return service.post<Approved>(who, `/plans/${plan.id}/send-back`, { remark: 'Xem lại' });
}

async function planOf(plan: PlanBody): Promise<Approved> {
  return (await service.get<Approved>('staff', `/plans/${plan.id}`)).body;
}

async function rows(who: string, plan: PlanBody, query: string): Promise<readonly Row[]> {
  const path = `/plans/${plan.id}/households?limit=500${query === '' ? '' : `&${query}`}`;
  return (await service.get<Page<Row>>(who, path)).body.items;
}

async function allocatedOf(source: string): Promise<number> {
  return (await service.get<{ allocated: number }>('staff', `/sources/${source}`)).body.allocated;
}
