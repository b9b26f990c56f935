import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contentHash } from '#shared/kernel/hash.ts';
import type { MinimumRule } from '../../services/support-allocation/campaign/minimum.ts';
import type { PlannedFacts } from '../../services/support-allocation/candidate/candidate.repository.ts';
import { divide } from '../../services/support-allocation/division/division.ts';
import { buildHouseholdTable } from '../../services/support-allocation/division/household-table.ts';
import { approvedData, type Gift } from '../../services/support-allocation/gift/gift.ts';
import {
  CLASS_NOT_SERVED,
  decideApproval,
  decideProposal,
  isStale,
  NOTHING_ASKED,
  PLAN_CHANGED,
  PLAN_NOT_PROPOSED,
  type Plan,
  RULE_TWICE,
  type Rule,
  SAME_PERSON,
  UNKNOWN_SOURCE,
} from '../../services/support-allocation/plan/plan.ts';
import { giftSlice } from '../../services/support-allocation/plan/plan-gifts.ts';
import { addToTotals, emptyTotals } from '../../services/support-allocation/plan/plan-totals.ts';
import { toDivisionSource, toRow, toWishes } from '../../services/support-allocation/plan/to-division.ts';
import type { Source } from '../../services/support-allocation/source/source.ts';

function worth(minimum: number): MinimumRule {
  return { minimum, minimumKind: 'worth', minimumKilograms: null, sumsUp: false };
}

const A_SOURCE = {
  _id: 'budget',
  name: 'Ngân sách tỉnh',
  gift: [{ kind: 'cash', amount: 500_000 }],
  per: 'household',
  places: [],
  classes: [],
  groups: [],
  spendable: 1_000,
  reserve: 0,
  allocated: 0,
  priority: 1,
} as unknown as Source;

interface Asked {
  readonly minimum: MinimumRule;
  readonly sources: readonly Source[];
  readonly rules: readonly Rule[];
  readonly fill: boolean;
}

function asked(wishes: Partial<Asked> = {}): Asked {
  const rules: Rule[] = [{ source: 'budget', class: 'poor' }];
  return { minimum: worth(500_000), sources: [A_SOURCE], rules, fill: false, ...wishes };
}

function aHousehold(wishes: Partial<PlannedFacts> = {}): PlannedFacts {
  return {
    household: 'h1',
    unit: '19/164/05443/xom-ban-cai',
    class: 'poor',
    severity: 0,
    members: 4,
    groups: [],
    ...wishes,
  };
}

/** From what the service stores to what it stores, as its job does; null when a supply does not suffice. */
function planned(question: Asked, households: readonly PlannedFacts[], slice = 1_000) {
  const sources = question.sources.toSorted((a, b) => (a._id < b._id ? -1 : 1));
  const builder = buildHouseholdTable();
  for (const one of households) builder.add(toRow({ list: 1, groups: [] }, one, undefined));
  const table = builder.finish();
  const campaign = { ...question.minimum, giftCap: null };
  const division = divide({
    table,
    sources: sources.map((source) => toDivisionSource(question.minimum, source)),
    wishes: toWishes({ campaign, plan: question, sources, locks: [] }),
  });
  if (division.outcome !== 'divided') return null;
  const of = {
    plan: { _id: 'plan', campaign: 'campaign', list: 'list' },
    minimum: question.minimum,
    sources,
    table,
  };
  const gifts: Gift[] = [];
  let totals = emptyTotals([]);
  for (let next = 0; next < division.gifts.count; ) {
    const part = giftSlice({ ...of, gifts: division.gifts }, next, slice);
    gifts.push(...part.gifts);
    totals = addToTotals(totals, part.gifts);
    next = part.next;
  }
  return { gifts, totals, left: division.left, sources };
}

function giftsOf(question: Asked, households: readonly PlannedFacts[]): readonly Gift[] {
  return planned(question, households)!.gifts;
}

describe('the flat rule', () => {
  it('gives each household of the class one gift of the source', () => {
    const gifts = giftsOf(asked(), [
      aHousehold(),
      aHousehold({ household: 'h2', class: 'near-poor' }),
      aHousehold({ household: 'h3' }),
    ]);
    assert.deepEqual(
      gifts.map((gift) => [gift.household, gift.value, gift.meetsMinimum, gift.shares, gift.pass]),
      [
        ['h1', 500_000, true, 1, 'flat'],
        ['h3', 500_000, true, 1, 'flat'],
      ],
    );
  });

  it('judges a gift per person on what the whole household gets', () => {
    const source: Source = { ...A_SOURCE, per: 'person', gift: [{ kind: 'cash', amount: 150_000 }] };
    const gifts = giftsOf(asked({ sources: [source] }), [
      aHousehold({ members: 3 }),
      aHousehold({ household: 'h2', members: 4 }),
    ]);
    assert.deepEqual(
      gifts.map((gift) => [gift.shares, gift.value, gift.meetsMinimum]),
      [
        [3, 450_000, false],
        [4, 600_000, true],
      ],
    );
  });

  it('tells what a gift counts where several may meet the minimum together', () => {
    const question = asked();
    const source: Source = { ...A_SOURCE, gift: [{ kind: 'cash', amount: 200_000 }] };
    const summing = { ...question, minimum: { ...question.minimum, sumsUp: true }, sources: [source] };
    const [gift] = giftsOf(summing, [aHousehold()]);
    assert.deepEqual(approvedData(gift!).towardsMinimum, { counts: 200_000, needed: 500_000 });
    assert.equal(approvedData(giftsOf(question, [aHousehold()])[0]!).towardsMinimum, undefined);
  });

  it('does not count rice as money', () => {
    const source: Source = { ...A_SOURCE, per: 'person', gift: [{ kind: 'rice', kilograms: 15 }] };
    const [gift] = giftsOf(asked({ sources: [source] }), [aHousehold({ members: 4 })]);
    assert.deepEqual(gift!.lines, [{ kind: 'rice', kilograms: 60 }]);
    assert.equal(gift!.meetsMinimum, false);
  });

  it('leaves alone what is kept in reserve and what other plans have taken', () => {
    const households = [aHousehold(), aHousehold({ household: 'h2' })];
    const left = (allocated: number) =>
      planned(asked({ sources: [{ ...A_SOURCE, spendable: 6, reserve: 1, allocated }] }), households)?.left;
    assert.deepEqual([left(3), left(4)], [[0], undefined]);
  });
});

const someSource = fc
  .record({
    _id: fc.constantFrom('s1', 's2', 's3'),
    gift: fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('cash' as const), amount: fc.integer({ min: 1, max: 1e6 }) }),
        fc.record({ kind: fc.constant('rice' as const), kilograms: fc.integer({ min: 1, max: 50 }) }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
    per: fc.constantFrom('household' as const, 'person' as const),
    places: fc.uniqueArray(fc.constantFrom('19/16', '19/164', '19/164/05443', '19/167'), { maxLength: 2 }),
    classes: fc.uniqueArray(fc.constantFrom('poor' as const, 'near-poor' as const), { maxLength: 2 }),
    groups: fc.subarray(['NCC', 'DTTS']),
    spendable: fc.nat({ max: 300 }),
  })
  .map((wishes): Source => ({ ...A_SOURCE, ...wishes }));

const someQuestion = fc
  .record({
    sources: fc.uniqueArray(someSource, { selector: (source) => source._id, minLength: 1, maxLength: 3 }),
    fill: fc.boolean(),
    named: fc.boolean(),
  })
  .map(({ sources, fill, named }) => {
    const rules: Rule[] = named ? [{ source: sources[0]!._id, class: 'poor' }] : [];
    return asked({ sources, fill, rules });
  });

const someHouseholds = fc.uniqueArray(
  fc.record({
    household: fc.uuid(),
    unit: fc.constantFrom('19/164/05443/a', '19/164/05440/b', '19/167/05533/c'),
    class: fc.constantFrom('poor' as const, 'near-poor' as const),
    severity: fc.nat({ max: 2 }),
    members: fc.integer({ min: 1, max: 12 }),
    groups: fc.subarray(['NCC', 'DTTS', 'TE']),
  }),
  { selector: (one) => one.household, maxLength: 60 },
);

describe('any plan', () => {
  it('gives each household at most one gift of a source', () => {
    fc.assert(
      fc.property(someQuestion, someHouseholds, (question, households) => {
        const { gifts = [] } = planned(question, households) ?? {};
        assert.equal(new Set(gifts.map((gift) => `${gift.household}|${gift.source}`)).size, gifts.length);
        assert.equal(new Set(gifts.map((gift) => gift._id)).size, gifts.length);
      }),
    );
  });

  it('takes of each source exactly the shares that its gifts say, to the đồng', () => {
    fc.assert(
      fc.property(someQuestion, someHouseholds, (question, households) => {
        const plan = planned(question, households);
        if (plan === null) return;
        const members = new Map(households.map((one) => [one.household, one.members]));
        for (const total of plan.totals.bySource) {
          const at = plan.sources.findIndex((one) => one._id === total.source);
          const source: Source = plan.sources[at]!;
          const own: readonly Gift[] = plan.gifts.filter((gift) => gift.source === source._id);
          const share = source.gift.reduce((sum, line) => sum + (line.kind === 'cash' ? line.amount : 0), 0);
          const shares = own.reduce(
            (sum, gift) => sum + (source.per === 'person' ? members.get(gift.household)! : 1),
            0,
          );
          assert.equal(total.shares, shares);
          assert.equal(total.value, share * shares);
          assert.equal(plan.left[at], source.spendable - shares);
        }
        assert.equal(
          plan.totals.value,
          plan.totals.bySource.reduce((sum, total) => sum + total.value, 0),
        );
      }),
    );
  });

  it('is the same in whatever order the rows came and however they were stored', () => {
    fc.assert(
      fc.property(
        someQuestion,
        someHouseholds.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length }),
            fc.integer({ min: 1, max: 20 }),
          ),
        ),
        (question, [rows, shuffled, size]) => {
          const reversed = { ...question, sources: question.sources.toReversed() };
          const [one, other] = [planned(reversed, shuffled, size), planned(question, rows)];
          assert.deepEqual(one?.totals, other?.totals);
          assert.deepEqual(one?.gifts.map(contentHash), other?.gifts.map(contentHash));
        },
      ),
    );
  });
});

describe('rules of a proposal', () => {
  const sources = [{ _id: 'rice', classes: ['poor' as const] }];
  const flat = (...rules: readonly Rule[]) => ({ rules, fill: false });
  const codeOf = (result: ReturnType<typeof decideProposal>) => (result.ok ? null : result.problem);

  it('name sources of the campaign, for classes that they serve, once', () => {
    assert.equal(codeOf(decideProposal(flat({ source: 'rice', class: 'poor' }), sources)), null);
    assert.equal(codeOf(decideProposal(flat({ source: 'other', class: 'poor' }), sources)), UNKNOWN_SOURCE);
    assert.equal(
      codeOf(decideProposal(flat({ source: 'rice', class: 'near-poor' }), sources)),
      CLASS_NOT_SERVED,
    );
    const twice = flat({ source: 'rice', class: 'poor' }, { source: 'rice', class: 'poor' });
    assert.equal(codeOf(decideProposal(twice, sources)), RULE_TWICE);
    assert.equal(codeOf(decideProposal(flat(), sources)), NOTHING_ASKED);
    assert.equal(codeOf(decideProposal({ rules: [], fill: true }, sources)), null);
  });
});

describe('approving a plan', () => {
  const plan = { proposedBy: 'lan', status: 'proposed', hash: 'a'.repeat(64) } as Plan;
  const codeOf = (result: ReturnType<typeof decideApproval>) => (result.ok ? null : result.problem);

  it('needs another person, a proposed plan and the hash that was seen', () => {
    assert.equal(codeOf(decideApproval(plan, { by: 'minh', hash: plan.hash })), null);
    assert.equal(codeOf(decideApproval(plan, { by: 'lan', hash: plan.hash })), SAME_PERSON);
    assert.equal(codeOf(decideApproval(plan, { by: 'minh', hash: 'b'.repeat(64) })), PLAN_CHANGED);
    const approved: Plan = { ...plan, status: 'approved' };
    assert.equal(codeOf(decideApproval(approved, { by: 'minh', hash: plan.hash })), PLAN_NOT_PROPOSED);
  });

  it('is in vain once another plan gives the same source to the same class, or anything where this one was filled', () => {
    const basis = { plans: [], list: 'hash' };
    const poor = { basis, given: [{ source: 'rice', class: 'poor' }], fill: false } as const;
    const near = { basis, given: [{ source: 'rice', class: 'near-poor' }], fill: false } as const;
    assert.deepEqual([isStale(poor, []), isStale(poor, [near]), isStale(poor, [poor])], [false, false, true]);
    assert.equal(isStale({ ...poor, fill: true }, [near]), true);
    assert.equal(isStale(poor, [{ ...near, basis: { plans: [], list: 'amended' } }]), true);
  });
});
