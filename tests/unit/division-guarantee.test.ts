import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Divided } from '../../services/support-allocation/division/division-outcome.ts';
import type { HouseholdRow } from '../../services/support-allocation/division/household-table.ts';
import {
  aRow,
  aSource,
  type Case,
  cases,
  distanceTo,
  giftsOf,
  hadEnough,
  isEnough,
  levelsOf,
  run,
  runWell,
  sharesOf,
  someWishes,
} from '../support/division.ts';

const GUARANTEE = { passes: ['guarantee'] } as const;

/** What a choice of one source (or none) for each household is worth: coverage by level, then nearness, then priority. */
interface Worth {
  readonly covered: readonly number[];
  readonly distance: number;
  readonly priority: number;
}

/** Every choice is tried. */
function bestByTrying({ rows, sources, wishes }: Case): Worth {
  const levels = levelsOf(rows);
  const levelOf = new Map(levels.flatMap((level, at) => level.map((row) => [row, at] as const)));
  const left = sources.map(({ supply }) => supply);
  const covered = levels.map(() => 0);
  let best: Worth | null = null;
  const tryFrom = (at: number, distance: number, priority: number): void => {
    const row = rows[at];
    if (row === undefined) {
      const worth = { covered: [...covered], distance, priority };
      if (best === null || isBetter(worth, best)) best = worth;
      return;
    }
    const level = levelOf.get(row)!;
    if (hadEnough(row, wishes)) {
      covered[level]! += 1;
      tryFrom(at + 1, distance, priority);
      covered[level]! -= 1;
      return;
    }
    tryFrom(at + 1, distance, priority);
    for (const [number, source] of sources.entries()) {
      const away = distanceTo(row, source);
      const shares = sharesOf(row, source);
      if (away === null || !isEnough(row, source, wishes) || left[number]! < shares) continue;
      if (row.prior?.sources.includes(number)) continue;
      left[number]! -= shares;
      covered[level]! += 1;
      tryFrom(at + 1, distance + away, priority + source.priority);
      covered[level]! -= 1;
      left[number]! += shares;
    }
  };
  tryFrom(0, 0, 0);
  return best!;
}

function isBetter(a: Worth, b: Worth): boolean {
  const level = a.covered.findIndex((count, at) => count !== b.covered[at]);
  if (level >= 0) return a.covered[level]! > b.covered[level]!;
  return a.distance < b.distance || (a.distance === b.distance && a.priority < b.priority);
}

function worthOf(one: Case, division: Divided): Worth {
  const rowOf = new Map(one.rows.map((row) => [row.household, row]));
  const sourceOf = new Map(one.sources.map((source) => [source.id, source]));
  const gifts = giftsOf(one, division);
  const served = new Set(gifts.map(([household]) => household));
  const covered = levelsOf(one.rows).map(
    (level) => level.filter((row) => served.has(row.household) || hadEnough(row, one.wishes)).length,
  );
  return {
    covered,
    distance: sum(gifts, ([household, source]) => distanceTo(rowOf.get(household)!, sourceOf.get(source)!)!),
    priority: sum(gifts, ([, source]) => sourceOf.get(source)!.priority),
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

/** Nothing that no plan may ever do. */
function assertSound(one: Case, division: Divided): void {
  const rowOf = new Map(one.rows.map((row) => [row.household, row]));
  const taken = new Map<string, number>();
  const pairs = new Set<string>();
  for (const [household, id, shares] of giftsOf(one, division)) {
    const number = one.sources.findIndex((source) => source.id === id);
    const row = rowOf.get(household)!;
    assert.notEqual(distanceTo(row, one.sources[number]!), null, 'eligible');
    assert.ok(!row.prior?.sources.includes(number), 'not a second time');
    assert.equal(shares, sharesOf(row, one.sources[number]!), 'a whole gift');
    assert.ok(!pairs.has(`${household}|${id}`), 'one gift of a source');
    pairs.add(`${household}|${id}`);
    taken.set(id, (taken.get(id) ?? 0) + shares);
  }
  for (const [number, { id, supply }] of one.sources.entries()) {
    assert.equal(division.left[number], supply - (taken.get(id) ?? 0), 'supply is conserved');
    assert.ok(division.left[number]! >= 0);
  }
}

function only(one: Case, wishes: object): Case {
  return { ...one, wishes: { ...one.wishes, ...wishes } };
}

describe('the guarantee on cases that can be tried out wholly', () => {
  it('covers most level by level, from the nearest sources, then by priority', () => {
    fc.assert(
      fc.property(cases({ households: 6, sources: 3, persons: 0, supply: 3, priors: true }), (drawn) => {
        const one = only(drawn, GUARANTEE);
        const division = runWell(one);
        assertSound(one, division);
        assert.deepEqual(worthOf(one, division), bestByTrying(one));
        assert.equal(division.method, 'maximum-flow');
        for (const level of division.levels) assert.equal(level.reached, level.bound);
      }),
      { numRuns: 400 },
    );
  });

  it('covers most with one source per person too', () => {
    fc.assert(
      fc.property(cases({ households: 6, sources: 3, persons: 1, supply: 2, priors: false }), (drawn) => {
        const one = only(drawn, GUARANTEE);
        const division = runWell(one);
        assertSound(one, division);
        assert.deepEqual(worthOf(one, division).covered, bestByTrying(one).covered);
      }),
      { numRuns: 600 },
    );
  });

  it('says with several sources per person how much more there could be, and leaves nobody beside free supply', () => {
    fc.assert(
      fc.property(cases({ households: 6, sources: 3, persons: 3, supply: 2, priors: false }), (drawn) => {
        const one = only(drawn, GUARANTEE);
        const division = runWell(one);
        assertSound(one, division);
        const { covered } = bestByTrying(one);
        const reached = division.levels.map((level) => level.reached);
        const first = covered.findIndex((best, at) => best !== reached[at]);
        if (first >= 0) {
          assert.ok(reached[first]! <= covered[first]!);
          assert.ok(covered[first]! <= division.levels[first]!.bound, 'the bound holds');
          assert.equal(division.method, 'bounded');
        }
        const served = new Set(giftsOf(one, division).map(([household]) => household));
        const beside = one.rows.filter(
          (row: HouseholdRow) =>
            !served.has(row.household) &&
            one.sources.some(
              (source, at) =>
                distanceTo(row, source) !== null &&
                isEnough(row, source, one.wishes) &&
                division.left[at]! >= sharesOf(row, source),
            ),
        );
        assert.deepEqual(beside, []);
      }),
      { numRuns: 400 },
    );
  });

  it('gives the same plan whatever the order of the rows', () => {
    fc.assert(
      fc.property(
        cases({ households: 12, sources: 4, persons: 2, supply: 5, priors: true }),
        fc.infiniteStream(fc.nat()),
        (one, keys) => {
          const shuffled = one.rows
            .map((row) => ({ row, key: keys.next().value! }))
            .sort((a, b) => a.key - b.key)
            .map(({ row }) => row);
          assert.deepEqual(run({ ...one, rows: shuffled }), run(one));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a household that two sources reach', () => {
  const near = aSource({ id: 'a-commune', places: ['19/164/05443'], supply: 1, priority: 9 });
  const far = aSource({ id: 'province', supply: 1 });

  it('gets the nearer one, though the other comes first by priority', () => {
    const one = { rows: [aRow()], sources: [near, far], wishes: someWishes(GUARANTEE) };
    assert.deepEqual(giftsOf(one, runWell(one)), [['h1', 'a-commune', 1, 'guarantee']]);
  });

  it('leaves it to a neighbour whom nothing else reaches', () => {
    const own = aSource({ id: 'a-commune', places: ['19/164/05443'], supply: 1 });
    const poorOnly = aSource({
      id: 'b-fund',
      places: ['19/164/05443'],
      supply: 1,
      classes: ['poor'],
      priority: 1,
    });
    const rows = [aRow(), aRow({ household: 'h2', class: 'near-poor' })];
    const one = { rows, sources: [own, poorOnly], wishes: someWishes(GUARANTEE) };
    assert.deepEqual(giftsOf(one, runWell(one)), [
      ['h1', 'b-fund', 1, 'guarantee'],
      ['h2', 'a-commune', 1, 'guarantee'],
    ]);
  });
});

describe('a supply that does not suffice', () => {
  it('serves the poor before any number of near-poor, and the more severe first; ties by id', () => {
    const rows = [
      aRow({ household: 'h4', class: 'near-poor', severity: 9 }),
      aRow({ household: 'h3', severity: 1 }),
      aRow({ household: 'h1', severity: 1 }),
      aRow({ household: 'h2', severity: 5 }),
    ];
    const one = { rows, sources: [aSource({ supply: 2 })], wishes: someWishes(GUARANTEE) };
    assert.deepEqual(
      giftsOf(one, runWell(one)).map(([household]) => household),
      ['h1', 'h2'],
    );
  });

  it('serves one large poor household rather than three small near-poor ones per person', () => {
    const rice = aSource({ per: 'person', counts: 600_000, supply: 6 });
    const small = ['h2', 'h3', 'h4'].map((household) => aRow({ household, class: 'near-poor', members: 2 }));
    const one = { rows: [aRow({ members: 6 }), ...small], sources: [rice], wishes: someWishes(GUARANTEE) };
    assert.deepEqual(giftsOf(one, runWell(one)), [['h1', 'budget', 6, 'guarantee']]);
  });
});
