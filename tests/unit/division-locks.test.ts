import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { DivisionWishes, Lock } from '../../services/support-allocation/division/division-input.ts';
import {
  aRow,
  aSource,
  type Case,
  cases,
  distanceTo,
  giftsOf,
  run,
  runWell,
  sharesOf,
  someWishes,
} from '../support/division.ts';

const locks = (count: number): fc.Arbitrary<Lock[]> =>
  fc.array(
    fc.record({
      id: fc.uuid(),
      household: fc.nat({ max: 7 }),
      source: fc.nat({ max: 2 }),
      kind: fc.constantFrom('must' as const, 'must-not' as const),
    }),
    { maxLength: count },
  );

function locked(one: Case, own: readonly Lock[], wishes: Partial<DivisionWishes> = {}): Case {
  const known = own.filter((lock) => lock.household < one.rows.length && lock.source < one.sources.length);
  return { ...one, wishes: { ...one.wishes, locks: known, ...wishes } };
}

describe('locks drawn at random', () => {
  const drawn = cases({ households: 8, sources: 3, persons: 1, supply: 4, priors: true });

  it('are kept to the letter, or named and there is no plan', () => {
    fc.assert(
      fc.property(drawn, locks(5), (free, own) => {
        const one = locked(free, own);
        const division = run(one);
        if (division.outcome === 'locks-contradict') {
          const named = new Set(division.faults.flatMap((fault) => fault.locks));
          const rest = one.wishes.locks.filter((lock) => !named.has(lock.id));
          assert.ok(named.size > 0);
          assert.equal(run(locked(one, rest)).outcome, 'divided', 'lifting the named ones gives a plan');
          return;
        }
        assert.equal(division.outcome, 'divided');
        const ids = one.rows.map((row) => row.household).sort();
        const gifts = new Map(giftsOf(one, runWell(one)).map((gift) => [`${gift[0]}|${gift[1]}`, gift]));
        for (const { household, source, kind } of one.wishes.locks) {
          const gift = gifts.get(`${ids[household]}|${one.sources[source]!.id}`);
          if (kind === 'must-not') assert.equal(gift, undefined);
          else assert.equal(gift?.[3], 'lock');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('cost what coverage loses by them, class by class', () => {
    fc.assert(
      fc.property(
        cases({ households: 8, sources: 3, persons: 0, supply: 3, priors: false }),
        locks(4),
        (free, own) => {
          const one = locked(free, own, { passes: ['guarantee'] });
          const division = run(one);
          if (division.outcome !== 'divided') return;
          const without = runWell(locked(one, []));
          const covered = (levels: typeof division.levels, poorClass: number) =>
            levels.reduce((sum, level) => sum + (level.class === poorClass ? level.reached : 0), 0);
          for (const poorClass of [0, 1]) {
            const lost: number = covered(without.levels, poorClass) - covered(division.levels, poorClass);
            assert.equal(division.lockCost[poorClass], lost);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a lock', () => {
  const rows = [aRow({ class: 'near-poor' }), aRow({ household: 'h2' })];
  const one = (own: readonly Lock[], supply = 1): Case => ({
    rows,
    sources: [aSource({ supply })],
    wishes: someWishes({ locks: own, passes: ['guarantee'] }),
  });
  const must = { id: 'l1', household: 0, source: 0, kind: 'must' } as const;

  it('comes before the levels, and the plan says how many poor households it costs', () => {
    const division = runWell(one([must]));
    assert.deepEqual(giftsOf(one([must]), division), [['h1', 'budget', 1, 'lock']]);
    assert.deepEqual(division.lockCost, [1, -1]);
  });

  it('may fix the amount, in whole shares', () => {
    const lock = { ...must, kind: 'amount', shares: 3 } as const;
    const division = runWell(one([lock], 5));
    assert.deepEqual(giftsOf(one([lock], 5), division), [
      ['h1', 'budget', 3, 'lock'],
      ['h2', 'budget', 1, 'guarantee'],
    ]);
    assert.deepEqual(division.left, [1]);
  });

  const faultsOf = (division: ReturnType<typeof run>) =>
    division.outcome === 'locks-contradict' ? division.faults : division.outcome;

  it('never reaches over eligibility or supply', () => {
    const away = { ...one([must]), sources: [aSource({ places: ['24'] })] };
    assert.deepEqual(faultsOf(run(away)), [{ code: 'not-reached', locks: ['l1'] }]);
    const both = [must, { ...must, id: 'l2', household: 1 }];
    assert.deepEqual(faultsOf(run(one(both))), [{ code: 'supply-exceeded', locks: ['l1', 'l2'] }]);
    const had = {
      ...one([must]),
      rows: [aRow({ prior: { gifts: 1, counts: 0, met: false, sources: [0] } })],
    };
    assert.deepEqual(faultsOf(run(had)), [{ code: 'has-it-already', locks: ['l1'] }]);
  });

  it('is named when another one says the opposite, or when it means nobody', () => {
    const against = { ...must, id: 'l2', kind: 'must-not' } as const;
    assert.deepEqual(faultsOf(run(one([against, must]))), [{ code: 'contradiction', locks: ['l1', 'l2'] }]);
    assert.deepEqual(faultsOf(run(one([{ ...must, household: -1 }]))), [
      { code: 'unknown-household', locks: ['l1'] },
    ]);
    const half = { ...must, kind: 'amount', shares: 0.5 } as const;
    assert.deepEqual(faultsOf(run(one([half]))), [{ code: 'no-whole-gift', locks: ['l1'] }]);
  });
});

describe('the flat rule', () => {
  it('gives a class the same first, and the passes fill what it leaves open', () => {
    const rows = [aRow(), aRow({ household: 'h2', class: 'near-poor' }), aRow({ household: 'h3' })];
    const sources = [aSource({ supply: 3 })];
    const one = (passes: DivisionWishes['passes']): Case => ({
      rows,
      sources,
      wishes: someWishes({ rules: [{ source: 0, class: 'poor' }], passes }),
    });
    const flat = runWell(one([]));
    assert.deepEqual(
      giftsOf(one([]), flat).map(([household, , , pass]) => [household, pass]),
      [
        ['h1', 'flat'],
        ['h3', 'flat'],
      ],
    );
    assert.equal(flat.fillable, 1);
    const filled = runWell(one(['guarantee']));
    assert.deepEqual(giftsOf(one([]), filled)[1], ['h2', 'budget', 1, 'guarantee']);
  });

  it('is refused when the supply does not suffice for everybody of the class', () => {
    const rows = [aRow(), aRow({ household: 'h2' })];
    const wishes = someWishes({ rules: [{ source: 0, class: 'poor' }] });
    const division = run({ rows, sources: [aSource({ supply: 1 })], wishes });
    assert.deepEqual(division, { outcome: 'supply-exceeded', source: 0, needed: 2, available: 1 });
  });

  it('says when another division would have covered more', () => {
    const rows = [aRow(), aRow({ household: 'h2', class: 'near-poor' })];
    const sources = [aSource({ supply: 1 }), aSource({ id: 'poor', supply: 1, classes: ['poor'] })];
    const wishes = someWishes({ rules: [{ source: 0, class: 'poor' }], passes: ['guarantee'] });
    const { levels } = runWell({ rows, sources, wishes });
    assert.deepEqual(
      levels.map(({ reached, bound, best }) => [reached, bound, best]),
      [
        [1, 1, 1],
        [0, 0, 1],
      ],
    );
  });

  it('takes of a source per person by head', () => {
    const rows = [aRow(), aRow({ household: 'h2', members: 2 })];
    const wishes = someWishes({ rules: [{ source: 0, class: 'poor' }], passes: [] });
    const one = { rows, sources: [aSource({ per: 'person', supply: 7 })], wishes };
    const division = runWell(one);
    assert.deepEqual(
      giftsOf(one, division).map((gift) => gift[2]),
      [4, 2],
    );
    assert.deepEqual(division.left, [1]);
  });
});

describe('gifts that may add up to the minimum', () => {
  it('are combined only where no single gift is left, the largest first, and never in part', () => {
    const sources = [
      aSource({ id: 'a', counts: 200_000, supply: 2 }),
      aSource({ id: 'b', counts: 300_000, supply: 1 }),
      aSource({ id: 'c', supply: 1 }),
    ];
    const rows = [aRow(), aRow({ household: 'h2' }), aRow({ household: 'h3' })];
    const one = { rows, sources, wishes: someWishes({ meetBy: 'sum', passes: ['guarantee'] }) };
    const division = runWell(one);
    assert.deepEqual(giftsOf(one, division), [
      ['h1', 'c', 1, 'guarantee'],
      ['h2', 'a', 1, 'combination'],
      ['h2', 'b', 1, 'combination'],
    ]);
    assert.deepEqual(division.combinations, { households: 1, bound: 1 });
  });

  it('count what a household has already', () => {
    const rows = [aRow({ prior: { gifts: 1, counts: 300_000, met: false, sources: [] } })];
    const one = {
      rows,
      sources: [aSource({ counts: 200_000 })],
      wishes: someWishes({ meetBy: 'sum', passes: ['guarantee'] }),
    };
    assert.deepEqual(giftsOf(one, runWell(one)), [['h1', 'budget', 1, 'guarantee']]);
  });

  it('never cover more than the bound says, nor leave a household beside gifts that would do', () => {
    fc.assert(
      fc.property(cases({ households: 8, sources: 4, persons: 1, supply: 3, priors: true }), (free) => {
        const wishes = { ...free.wishes, meetBy: 'sum', passes: ['guarantee'] } as const;
        const one = { ...free, wishes };
        const division = runWell(one);
        assert.ok(division.combinations.households <= division.combinations.bound);
        const ids = one.rows.map((row) => row.household).sort();
        const rowOf = new Map(one.rows.map((row) => [row.household, row]));
        for (const household of division.shortfall.household) {
          const row = rowOf.get(ids[household]!)!;
          const open = one.sources.filter(
            (source, at) =>
              distanceTo(row, source) !== null &&
              !row.prior?.sources.includes(at) &&
              division.left[at]! >= sharesOf(row, source),
          );
          const sum = open.reduce((total, source) => total + source.counts * sharesOf(row, source), 0);
          assert.ok(sum + (row.prior?.counts ?? 0) < wishes.minimum);
        }
      }),
      { numRuns: 300 },
    );
  });
});
