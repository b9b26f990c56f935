import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { divide } from '../../services/support-allocation/division/division.ts';
import {
  buildHouseholdTable,
  type HouseholdRow,
} from '../../services/support-allocation/division/household-table.ts';
import type { Gift } from '../../services/support-allocation/gift/gift.ts';
import type { PlanFacts } from '../../services/support-allocation/plan/plan-input.ts';
import { toDivisionSource, toLocks, toWishes } from '../../services/support-allocation/plan/to-division.ts';
import { slipParts } from '../../services/support-allocation/plan-amendment/amendment-slip.ts';
import type { AmendmentWish } from '../../services/support-allocation/plan-amendment/amendment-wish.ts';
import { amendedFacts } from '../../services/support-allocation/plan-amendment/draw-up.ts';
import {
  decideAmendment,
  type PlanAmendment,
  type TakenGift,
} from '../../services/support-allocation/plan-amendment/plan-amendment.ts';
import {
  flowsOf,
  settleFlow,
  sharesBySource,
} from '../../services/support-allocation/plan-amendment/source-flow.ts';
import { availableOf, type Source } from '../../services/support-allocation/source/source.ts';
import { aRow } from '../support/division.ts';

const HOUSEHOLDS = 8;
const MINIMUM = {
  minimumKind: 'money',
  minimum: 500_000,
  sumsUp: false,
  giftCap: null,
} as unknown as PlanFacts['campaign'];
const RULE = { rules: [], fill: true } as const;

function aStock(_id: string, wishes: Partial<Source> = {}): Source {
  const gift = [{ kind: 'cash', amount: 500_000 }] as const;
  const terms = { name: _id, gift, places: [], classes: [], groups: [], priority: 1 };
  return {
    _id,
    per: 'household',
    spendable: 4,
    reserve: 1,
    allocated: 0,
    ...terms,
    ...wishes,
  } as unknown as Source;
}

interface World {
  sources: Source[];
  /** By household and source. */
  readonly gifts: Map<string, Gift>;
  readonly dead: Set<string>;
  readonly returned: Set<string>;
  readonly received: Set<string>;
}

const keyOf = ({ household, source }: Pick<Gift, 'household' | 'source'>) => `${household}|${source}`;

function rowsOf(world: World, without: ReadonlySet<string>): HouseholdRow[] {
  return Array.from({ length: HOUSEHOLDS }, (_, index) => `h${index}`)
    .filter((household) => !world.dead.has(household))
    .map((household, index) => {
      const own = [...world.gifts.values()].filter(
        (gift) => gift.household === household && !without.has(keyOf(gift)),
      );
      const sources = own.map(({ source }) => world.sources.findIndex(({ _id }) => _id === source)).sort();
      const prior = { gifts: own.length, counts: 500_000 * own.length, met: own.length > 0, sources };
      return aRow({ household, members: 1 + (index % 3), ...(own.length > 0 ? { prior } : {}) });
    });
}

function factsOf(world: World, without: ReadonlySet<string>): PlanFacts {
  const builder = buildHouseholdTable();
  for (const row of rowsOf(world, without)) builder.add(row);
  const basis = { plans: [], list: '' };
  return { campaign: MINIMUM, sources: world.sources, table: builder.finish(), basis, locks: [] };
}

/** What the engine gives out of these facts. */
function givesOf(facts: PlanFacts): Gift[] {
  const sources = facts.sources.map((source) => toDivisionSource(MINIMUM, source));
  const wishes = toWishes({ ...facts, campaign: MINIMUM, plan: RULE, locks: toLocks(facts) });
  const division = divide({ table: facts.table, sources, wishes });
  if (division.outcome !== 'divided') throw new Error(division.outcome);
  const { household, source, shares, count } = division.gifts;
  return Array.from({ length: count }, (_, at) => {
    const given = { household: facts.table.ids[household[at]!]!, source: sources[source[at]!]!.id };
    return {
      _id: keyOf(given),
      ...given,
      shares: shares[at]!,
      value: 500_000,
      unit: '19',
      lines: [],
    } as unknown as Gift;
  });
}

function give(world: World, gifts: readonly Gift[]): void {
  for (const gift of gifts) {
    assert.ok(!world.gifts.has(keyOf(gift)), `${keyOf(gift)} twice`);
    assert.ok(!world.dead.has(gift.household), `${gift.household} is gone`);
    world.gifts.set(keyOf(gift), gift);
  }
}

function approvePlan(world: World): void {
  const gifts = givesOf(factsOf(world, new Set()));
  const taken = sharesBySource(gifts);
  world.sources = world.sources.map((source) => {
    const shares = taken.get(source._id) ?? 0;
    assert.ok(shares <= availableOf(source));
    return { ...source, allocated: source.allocated + shares };
  });
  give(world, gifts);
}

function approveAmendment(world: World, wish: AmendmentWish): void {
  const takes = [...world.gifts.values()].filter(
    (gift) =>
      !world.received.has(keyOf(gift)) && (world.dead.has(gift.household) || world.returned.has(keyOf(gift))),
  ) as unknown as TakenGift[];
  const facts = factsOf(world, new Set(takes.map(keyOf)));
  const gives = givesOf(amendedFacts(facts, { plan: RULE, takes, wish }));
  const freed = sharesBySource(takes);
  const flows = flowsOf(world.sources, { freed, given: sharesBySource(gives), wish });
  const after = new Map(flows.map((flow) => [flow.source, settleFlow(sourceOf(world, flow.source), flow)]));
  if ([...after.values()].some((one) => 'missing' in one)) return;
  if (wish.give === 'freed' && wish.draw.length === 0)
    assert.ok(flows.every((flow) => flow.given <= flow.freed && flow.drawn === 0));
  world.sources = world.sources.map((source) => ({ ...source, ...after.get(source._id) }));
  for (const gift of takes) world.gifts.delete(keyOf(gift));
  give(world, gives);
  const taken = new Set(takes.map(keyOf));
  assert.ok(
    gives.every((gift) => !taken.has(keyOf(gift))),
    'given back to whom it was taken from',
  );
}

function sourceOf({ sources }: World, id: string): Source {
  return sources.find(({ _id }) => _id === id)!;
}

function assertConserved({ sources, gifts }: World): void {
  for (const { _id, allocated, reserve, spendable } of sources) {
    const own = [...gifts.values()].filter(({ source }) => source === _id);
    assert.equal(
      own.reduce((sum, { shares }) => sum + shares, 0),
      allocated,
    );
    assert.ok(allocated <= spendable && reserve >= 0, `${allocated} of ${spendable}, reserve ${reserve}`);
  }
}

const step = fc.oneof(
  fc.record({ does: fc.constant('plan' as const) }),
  fc.record({ does: fc.constantFrom('die' as const, 'return' as const, 'receive' as const), at: fc.nat(11) }),
  fc.record({
    does: fc.constantFrom('cut' as const, 'add' as const),
    at: fc.nat(2),
    by: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    does: fc.constant('amend' as const),
    give: fc.constantFrom('freed' as const, 'available' as const, 'nobody' as const),
    draw: fc.nat(2),
  }),
);

type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

function take(world: World, one: Step): void {
  const nth = (at: number) => [...world.gifts.keys()][at % Math.max(1, world.gifts.size)] ?? '';
  switch (one.does) {
    case 'plan':
      approvePlan(world);
      break;
    case 'die':
      world.dead.add(`h${one.at % HOUSEHOLDS}`);
      break;
    case 'return':
      world.returned.add(nth(one.at));
      break;
    case 'receive':
      world.received.add(nth(one.at));
      break;
    case 'cut':
    case 'add': {
      const by = one.does === 'add' ? one.by : -one.by;
      const changed = (source: Source) => Math.max(source.allocated, source.spendable + by);
      world.sources = world.sources.map((source, at) =>
        at === one.at ? { ...source, spendable: changed(source) } : source,
      );
      break;
    }
    case 'amend': {
      const draw = one.draw === 0 ? [] : [{ source: 'b', shares: one.draw }];
      approveAmendment(world, { withdraw: [], settled: true, give: one.give, draw });
      break;
    }
  }
}

describe('any sequence of approvals, deaths, returns, hand-overs, cuts and amendments', () => {
  it('conserves every source, and nobody has two gifts of one', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), (steps) => {
        const world: World = {
          sources: [
            aStock('a'),
            aStock('b', { spendable: 9, reserve: 2 }),
            aStock('c', { per: 'person', spendable: 7, reserve: 0 }),
          ],
          gifts: new Map(),
          dead: new Set(),
          returned: new Set(),
          received: new Set(),
        };
        for (const one of steps) {
          take(world, one);
          assertConserved(world);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a source that an amendment changes', () => {
  const stock = { _id: 'a', name: 'a', spendable: 10, reserve: 2, allocated: 8 };
  const wish = (give: AmendmentWish['give'], shares: number) => ({
    give,
    draw: shares === 0 ? [] : [{ source: 'a', shares }],
  });
  const flow = (freed: number, given: number, by: ReturnType<typeof wish>) =>
    flowsOf([stock], { freed: new Map([['a', freed]]), given: new Map([['a', given]]), wish: by });

  it('gives the freed first, and draws on the reserve only for what is missing then', () => {
    assert.deepEqual(flow(2, 3, wish('freed', 2)), [
      { source: 'a', name: 'a', freed: 2, given: 3, drawn: 1 },
    ]);
    assert.deepEqual(settleFlow(stock, flow(2, 3, wish('freed', 2))[0]!), { allocated: 9, reserve: 1 });
  });

  it('is short when others took meanwhile what it wanted to give', () => {
    const [one] = flow(0, 2, wish('available', 0));
    assert.deepEqual(settleFlow(stock, { ...one!, drawn: 0 }), { missing: 2 });
    assert.deepEqual(settleFlow({ ...stock, reserve: 1 }, { ...one!, drawn: 2 }), { missing: 1 });
  });

  it('hands a gift on even where it was cut since', () => {
    const cut = { ...stock, spendable: 8 };
    assert.deepEqual(settleFlow(cut, flow(2, 2, wish('freed', 0))[0]!), { allocated: 8, reserve: 2 });
  });
});

describe('an amendment slip', () => {
  it('shows source by source what is taken and who gets it, by village', () => {
    const gift = (household: string, unit: string) => ({ household, unit, source: 'a', value: 500_000 });
    const amendment = {
      takes: [
        { ...gift('h2', '19/2'), reason: 'returned' },
        { ...gift('h1', '19/1'), reason: 'settled' },
      ],
      gives: [{ ...gift('h9', '19/1'), pass: 'guarantee' }],
      flows: [{ source: 'a', name: 'Ngân sách', freed: 2, given: 1, drawn: 0 }],
    } as unknown as PlanAmendment;
    const [part] = slipParts(amendment);
    assert.deepEqual(
      part?.takes.map((line) => [line.gift.household, line.reason]),
      [
        ['h1', 'settled'],
        ['h2', 'returned'],
      ],
    );
    assert.deepEqual([part?.takenValue, part?.givenValue], [1_000_000, 500_000]);
  });
});

describe('an amendment that waits for a decision', () => {
  const basis = { plans: ['plan-1'], list: 'hash' };
  const waiting = { proposedBy: 'so', status: 'proposed', hash: 'a', basis } as unknown as PlanAmendment;
  const codeOf = (by: string, hash: string, now: typeof basis) => {
    const decision = decideAmendment(waiting, { by, hash, now });
    return decision.ok ? 'ok' : decision.problem.code;
  };

  it('is approved by another, who names what was seen, while nothing else was decided', () => {
    assert.equal(codeOf('duyet', 'a', basis), 'ok');
    assert.equal(codeOf('so', 'a', basis), 'same-person');
    assert.equal(codeOf('duyet', 'b', basis), 'plan-amendment-changed');
    assert.equal(codeOf('duyet', 'a', { ...basis, plans: ['plan-1', 'plan-2'] }), 'plan-amendment-stale');
    assert.equal(codeOf('duyet', 'a', { ...basis, list: 'other' }), 'plan-amendment-stale');
  });
});
