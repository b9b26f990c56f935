import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  aRow,
  aSource,
  type Case,
  cases,
  distanceTo,
  giftsOf,
  runWell,
  sharesOf,
  someWishes,
  type Told,
} from '../support/division.ts';

/** Gifts for each household, fewest first: of two such lists the fairer one is larger at the first difference. */
function counts({ rows }: Case, gifts: readonly (readonly [string, ...unknown[]])[]): number[] {
  const count = new Map(rows.map((row) => [row.household, row.prior?.gifts ?? 0]));
  for (const [household] of gifts) count.set(household, count.get(household)! + 1);
  return [...count.values()].sort((a, b) => a - b);
}

/** The fairest of all ways to give out what the guarantee left. */
function fairestByTrying(one: Case, guaranteed: readonly Told[]): number[] {
  const { rows, sources, wishes } = one;
  const left = new Map(sources.map((source) => [source.id, source.supply]));
  for (const [, source, shares] of guaranteed) left.set(source, left.get(source)! - shares);
  const has = new Set(guaranteed.map(([household, source]) => `${household}|${source}`));
  const count = new Map(rows.map((row) => [row.household, row.prior?.gifts ?? 0]));
  for (const [household] of guaranteed) count.set(household, count.get(household)! + 1);
  const pairs = rows.flatMap((row) =>
    sources.flatMap((source, at) => {
      const open = distanceTo(row, source) !== null && !row.prior?.sources.includes(at);
      return open && !has.has(`${row.household}|${source.id}`) ? [{ row, source }] : [];
    }),
  );
  let best: number[] = [];
  const tryFrom = (at: number): void => {
    const pair = pairs[at];
    if (pair === undefined) {
      const now = [...count.values()].sort((a, b) => a - b);
      const differs = now.findIndex((one, index) => one !== best[index]);
      if (best.length === 0 || (differs >= 0 && now[differs]! > best[differs]!)) best = now;
      return;
    }
    tryFrom(at + 1);
    const { household } = pair.row;
    const shares = sharesOf(pair.row, pair.source);
    if (count.get(household)! >= wishes.cap || left.get(pair.source.id)! < shares) return;
    count.set(household, count.get(household)! + 1);
    left.set(pair.source.id, left.get(pair.source.id)! - shares);
    tryFrom(at + 1);
    count.set(household, count.get(household)! - 1);
    left.set(pair.source.id, left.get(pair.source.id)! + shares);
  };
  tryFrom(0);
  return best;
}

describe('the top-up on cases that can be tried out wholly', () => {
  for (const persons of [0, 1]) {
    it(`is the fairest in numbers of gifts with ${persons} sources per person, and keeps the guarantee`, () => {
      fc.assert(
        fc.property(cases({ households: 4, sources: 3, persons, supply: 3, priors: true }), (one) => {
          const gifts = giftsOf(one, runWell(one));
          const guaranteed = gifts.filter(([, , , pass]) => pass === 'guarantee');
          const alone = { ...one, wishes: { ...one.wishes, passes: ['guarantee'] as const } };
          assert.deepEqual(guaranteed, giftsOf(alone, runWell(alone)));
          assert.deepEqual(counts(one, gifts), fairestByTrying(one, guaranteed));
        }),
        { numRuns: 400 },
      );
    });
  }
});

describe('what is left after the guarantee', () => {
  const small = { counts: 100_000 } as const;

  it('goes to whoever has fewest, class or not, and a gift from outside counts', () => {
    const rows = [
      aRow({ prior: { gifts: 1, counts: 0, met: false, sources: [] } }),
      aRow({ household: 'h2', class: 'near-poor' }),
    ];
    const one = { rows, sources: [aSource({ ...small, supply: 1 })], wishes: someWishes() };
    assert.deepEqual(giftsOf(one, runWell(one)), [['h2', 'budget', 1, 'top-up']]);
  });

  it('is handed on through a chain of exchanges', () => {
    const sources = [
      aSource({ ...small, id: 'all', supply: 1 }),
      aSource({ ...small, id: 'for-a', supply: 1, groups: ['a'] }),
    ];
    const rows = [aRow({ groups: ['a'] }), aRow({ household: 'h2' })];
    const one = { rows, sources, wishes: someWishes() };
    assert.deepEqual(giftsOf(one, runWell(one)), [
      ['h1', 'for-a', 1, 'top-up'],
      ['h2', 'all', 1, 'top-up'],
    ]);
  });

  it('stays with the source above the cap', () => {
    const one = {
      rows: [aRow()],
      sources: [aSource(), aSource({ ...small, id: 'c' })],
      wishes: someWishes({ cap: 1 }),
    };
    const division = runWell(one);
    assert.deepEqual(giftsOf(one, division), [['h1', 'budget', 1, 'guarantee']]);
    assert.deepEqual(division.left, [9, 10]);
  });
});
