import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { contentHash } from '#shared/kernel/hash.ts';
import type { MinimumRule } from '../../services/support-allocation/campaign/minimum.ts';
import {
  type Allocation,
  type AllocationSource,
  addToTotals,
  allocateFlat,
  emptyTotals,
  findShortfall,
  type Recipient,
} from '../../services/support-allocation/plan/allocate.ts';
import {
  CLASS_NOT_SERVED,
  decideApproval,
  decideProposal,
  PLAN_CHANGED,
  PLAN_NOT_PROPOSED,
  type Plan,
  RULE_TWICE,
  SAME_PERSON,
  UNKNOWN_SOURCE,
} from '../../services/support-allocation/plan/plan.ts';

const NOBODY = new Set<string>();

function worth(minimum: number): MinimumRule {
  return { minimum, minimumKind: 'worth', minimumKilograms: null, sumsUp: false };
}

function aSource(wishes: Partial<AllocationSource> = {}): AllocationSource {
  return {
    _id: 'budget',
    name: 'Ngân sách tỉnh',
    gift: [{ kind: 'cash', amount: 500_000 }],
    per: 'household',
    places: [],
    classes: [],
    groups: [],
    ...wishes,
  };
}

function anAllocation(wishes: Partial<Allocation> = {}): Allocation {
  return {
    plan: 'plan',
    campaign: 'campaign',
    list: 'list',
    minimum: worth(500_000),
    rules: [{ source: 'budget', class: 'poor' }],
    sources: [aSource()],
    ...wishes,
  };
}

function aHousehold(wishes: Partial<Recipient> = {}): Recipient {
  return {
    household: 'h1',
    unit: '19/164/05443/xom-ban-cai',
    class: 'poor',
    members: 4,
    groups: [],
    ...wishes,
  };
}

describe('the flat rule', () => {
  it('gives each household of the class one gift of the source', () => {
    const gifts = allocateFlat(anAllocation(), [
      aHousehold(),
      aHousehold({ household: 'h2', class: 'near-poor' }),
      aHousehold({ household: 'h3' }),
    ]);
    assert.deepEqual(
      gifts.map((gift) => [gift.household, gift.value, gift.meetsMinimum, gift.shares]),
      [
        ['h1', 500_000, true, 1],
        ['h3', 500_000, true, 1],
      ],
    );
  });

  it('reaches a place by whole segments, never by text', () => {
    const allocation = anAllocation({ sources: [aSource({ places: ['19/16'] })] });
    assert.deepEqual(allocateFlat(allocation, [aHousehold()]), []);
    const right = anAllocation({ sources: [aSource({ places: ['19/167', '19/164'] })] });
    assert.equal(allocateFlat(right, [aHousehold()]).length, 1);
  });

  it('gives nothing of a source that is not for the class', () => {
    const allocation = anAllocation({ sources: [aSource({ classes: ['near-poor'] })] });
    assert.deepEqual(allocateFlat(allocation, [aHousehold()]), []);
  });

  it('judges a gift per person on what the whole household gets', () => {
    const source = aSource({ per: 'person', gift: [{ kind: 'cash', amount: 150_000 }] });
    const gifts = allocateFlat(anAllocation({ sources: [source] }), [
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
    assert.deepEqual(gifts[1]!.lines, [{ kind: 'cash', amount: 600_000 }]);
  });

  it('reaches only households of a group that the source is for', () => {
    const allocation = anAllocation({ sources: [aSource({ groups: ['NCC', 'KNLD'] })] });
    const gifts = allocateFlat(allocation, [
      aHousehold({ groups: ['DTTS'] }),
      aHousehold({ household: 'h2', groups: ['DTTS', 'NCC'] }),
    ]);
    assert.deepEqual(
      gifts.map((gift) => gift.household),
      ['h2'],
    );
  });

  it('does not count rice as money', () => {
    const source = aSource({ per: 'person', gift: [{ kind: 'rice', kilograms: 15 }] });
    const [gift] = allocateFlat(anAllocation({ sources: [source] }), [aHousehold({ members: 4 })]);
    assert.deepEqual(gift!.lines, [{ kind: 'rice', kilograms: 60 }]);
    assert.equal(gift!.meetsMinimum, false);
  });
});

describe('totals of a plan', () => {
  it('count a household as covered by an earlier plan', () => {
    const allocation = anAllocation({ minimum: worth(900_000) });
    const households = [aHousehold(), aHousehold({ household: 'h2' })];
    const gifts = allocateFlat(allocation, households);
    const totals = addToTotals(emptyTotals(allocation), households, gifts, new Set(['h2']));
    assert.deepEqual([totals.households, totals.uncovered], [2, 1]);
  });

  it('show what a supply lacks, less what other plans have taken', () => {
    const allocation = anAllocation();
    const households = [aHousehold(), aHousehold({ household: 'h2' })];
    const totals = addToTotals(
      emptyTotals(allocation),
      households,
      allocateFlat(allocation, households),
      NOBODY,
    );
    assert.equal(findShortfall(totals, [{ _id: 'budget', spendable: 6, reserve: 1, allocated: 3 }]), null);
    assert.deepEqual(findShortfall(totals, [{ _id: 'budget', spendable: 6, reserve: 1, allocated: 4 }]), {
      source: 'budget',
      needed: 2,
      available: 1,
    });
  });
});

const someSource = fc.record({
  _id: fc.constantFrom('s1', 's2', 's3'),
  name: fc.constant('Nguồn'),
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
});

const someAllocation = fc
  .record({
    sources: fc.uniqueArray(someSource, { selector: (source) => source._id, minLength: 1, maxLength: 3 }),
    rules: fc.uniqueArray(
      fc.record({
        source: fc.constantFrom('s1', 's2', 's3'),
        class: fc.constantFrom('poor' as const, 'near-poor' as const),
      }),
      { selector: (rule) => `${rule.source}|${rule.class}`, maxLength: 6 },
    ),
  })
  .map((parts) => anAllocation(parts));

const someHouseholds = fc.uniqueArray(
  fc.record({
    household: fc.uuid(),
    unit: fc.constantFrom('19/164/05443/a', '19/164/05440/b', '19/167/05533/c'),
    class: fc.constantFrom('poor' as const, 'near-poor' as const),
    members: fc.integer({ min: 1, max: 12 }),
    groups: fc.subarray(['NCC', 'DTTS', 'TE']),
  }),
  { selector: (one) => one.household, maxLength: 60 },
);

describe('any plan', () => {
  it('gives each household at most one gift of a source, and only what a rule grants', () => {
    fc.assert(
      fc.property(someAllocation, someHouseholds, (allocation, households) => {
        const gifts = allocateFlat(allocation, households);
        assert.equal(new Set(gifts.map((gift) => `${gift.household}|${gift.source}`)).size, gifts.length);
        assert.equal(new Set(gifts.map((gift) => gift._id)).size, gifts.length);
        const classOf = new Map(households.map((one) => [one.household, one.class]));
        for (const gift of gifts) {
          const granted = allocation.rules.some(
            (rule) => rule.source === gift.source && rule.class === classOf.get(gift.household),
          );
          assert.ok(granted);
        }
      }),
    );
  });

  it('takes of each source exactly the shares that its gifts say, to the đồng', () => {
    fc.assert(
      fc.property(someAllocation, someHouseholds, (allocation, households) => {
        const gifts = allocateFlat(allocation, households);
        const totals = addToTotals(emptyTotals(allocation), households, gifts, NOBODY);
        const members = new Map(households.map((one) => [one.household, one.members]));
        for (const total of totals.bySource) {
          const source = allocation.sources.find((one) => one._id === total.source)!;
          const own = gifts.filter((gift) => gift.source === source._id);
          const share = source.gift.reduce((sum, line) => sum + (line.kind === 'cash' ? line.amount : 0), 0);
          const shares = own.reduce(
            (sum, gift) => sum + (source.per === 'person' ? members.get(gift.household)! : 1),
            0,
          );
          assert.equal(total.shares, shares);
          assert.equal(total.value, share * shares);
        }
        assert.equal(
          totals.value,
          totals.bySource.reduce((sum, total) => sum + total.value, 0),
        );
      }),
    );
  });

  it('is the same in whatever order the rows came and however they were sliced', () => {
    fc.assert(
      fc.property(
        someAllocation,
        someHouseholds.chain((rows) =>
          fc.tuple(
            fc.constant(rows),
            fc.shuffledSubarray(rows, { minLength: rows.length }),
            fc.integer({ min: 1, max: 20 }),
          ),
        ),
        (allocation, [rows, shuffled, size]) => {
          const reversed = {
            ...allocation,
            sources: allocation.sources.toReversed(),
            rules: allocation.rules.toReversed(),
          };
          assert.deepEqual(
            planInSlices(reversed, shuffled, size),
            planInSlices(allocation, rows, rows.length + 1),
          );
        },
      ),
    );
  });
});

function planInSlices(allocation: Allocation, households: readonly Recipient[], size: number) {
  let totals = emptyTotals(allocation);
  const gifts: string[] = [];
  for (let start = 0; start < households.length; start += size) {
    const slice = households.slice(start, start + size);
    const given = allocateFlat(allocation, slice);
    gifts.push(...given.map(contentHash));
    totals = addToTotals(totals, slice, given, NOBODY);
  }
  return { totals, gifts: gifts.sort() };
}

describe('rules of a proposal', () => {
  const sources = [{ _id: 'rice', classes: ['poor' as const] }];
  const codeOf = (result: ReturnType<typeof decideProposal>) => (result.ok ? null : result.problem);

  it('name sources of the campaign, for classes that they serve, once', () => {
    assert.equal(codeOf(decideProposal([{ source: 'rice', class: 'poor' }], sources)), null);
    assert.equal(codeOf(decideProposal([{ source: 'other', class: 'poor' }], sources)), UNKNOWN_SOURCE);
    assert.equal(codeOf(decideProposal([{ source: 'rice', class: 'near-poor' }], sources)), CLASS_NOT_SERVED);
    const twice = [
      { source: 'rice', class: 'poor' },
      { source: 'rice', class: 'poor' },
    ] as const;
    assert.equal(codeOf(decideProposal(twice, sources)), RULE_TWICE);
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
});
