import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import loadSolver from 'highs';
import {
  type Case,
  cases,
  distanceTo,
  giftsOf,
  hadEnough,
  isEnough,
  levelsOf,
  runWell,
  sharesOf,
} from '../support/division.ts';

interface Solver {
  solve(model: string): { readonly Status: string; readonly ObjectiveValue: number };
}

let solver: Solver;
before(async () => {
  // Its types are written for CommonJS: to TypeScript the function is one level deeper than it is.
  solver = await (loadSolver as unknown as () => Promise<Solver>)();
});

/** One variable for each household and source that may meet: nothing here knows of groups or flows. */
interface Pair {
  readonly name: string;
  readonly household: number;
  readonly source: number;
  readonly shares: number;
  readonly distance: number;
  readonly isEnough: boolean;
}

function pairsOf({ rows, sources, wishes }: Case): Pair[] {
  return rows.flatMap((row, household) =>
    sources.flatMap((source, number) => {
      const distance = distanceTo(row, source);
      if (distance === null || row.prior?.sources.includes(number)) return [];
      const shares = sharesOf(row, source);
      const name = `x${household}_${number}`;
      return [{ name, household, source: number, shares, distance, isEnough: isEnough(row, source, wishes) }];
    }),
  );
}

interface Model {
  readonly goal: string;
  readonly rows: readonly string[];
  readonly binary: readonly string[];
  readonly bounds?: readonly string[];
}

function solve({ goal, rows, binary, bounds = [] }: Model): number {
  const text = [goal, 'Subject To', ...rows.map((row, at) => ` c${at}: ${row}`), 'Bounds', ...bounds]
    .concat(['Binary', ...binary.map((name) => ` ${name}`), 'End'])
    .join('\n');
  const solution = solver.solve(text);
  assert.equal(solution.Status, 'Optimal');
  return Math.round(solution.ObjectiveValue);
}

function sumOf(terms: readonly string[]): string {
  return terms.length === 0 ? '0 zero' : terms.join(' + ');
}

/** At most one single gift for a household that has no Tết yet, and no more of a source than there is. */
function guaranteeRows(one: Case, pairs: readonly Pair[]): string[] {
  const byHousehold = [...Map.groupBy(pairs, (pair) => pair.household).values()];
  const bySource = [...Map.groupBy(pairs, (pair) => pair.source)];
  return [
    ...byHousehold.map((own) => `${sumOf(own.map((pair) => pair.name))} <= 1`),
    ...bySource.map(([source, own]) => {
      return `${sumOf(own.map((pair) => `${pair.shares} ${pair.name}`))} <= ${one.sources[source]!.supply}`;
    }),
  ];
}

function bestByLevel(one: Case) {
  const pairs = pairsOf(one).filter(
    (pair) => pair.isEnough && !hadEnough(one.rows[pair.household]!, one.wishes),
  );
  const binary = [...pairs.map((pair) => pair.name), 'zero'];
  const rows = guaranteeRows(one, pairs);
  const reached = levelsOf(one.rows).map((level) => {
    const own = pairs.filter((pair) => level.includes(one.rows[pair.household]!)).map((pair) => pair.name);
    const best = solve({ goal: `Maximize\n obj: ${sumOf(own)}`, rows, binary });
    rows.push(`${sumOf(own)} >= ${best}`);
    return best;
  });
  const distance = sumOf(pairs.map((pair) => `${pair.distance} ${pair.name}`));
  return { reached, distance: solve({ goal: `Minimize\n obj: ${distance}`, rows, binary }) };
}

/** Σ min(gifts of a household, t): of the fairest choice it is the greatest for every t at once. */
function bestRaised(one: Case, t: number, guaranteed: ReadonlySet<string>): number {
  const { sources, wishes } = one;
  const pairs = pairsOf(one);
  const isFixed = (pair: Pair) =>
    guaranteed.has(`${one.rows[pair.household]!.household}|${sources[pair.source]!.id}`);
  const byHousehold = Map.groupBy(pairs, (pair) => pair.household);
  const rows = [
    ...pairs.filter(isFixed).map((pair) => `${pair.name} = 1`),
    ...[...Map.groupBy(pairs, (pair) => pair.source)].map(([source, own]) => {
      return `${sumOf(own.map((pair) => `${pair.shares} ${pair.name}`))} <= ${sources[source]!.supply}`;
    }),
    ...[...byHousehold].flatMap(([household, own]) => {
      const had = one.rows[household]!.prior?.gifts ?? 0;
      const fixed = own.filter(isFixed).length;
      const names = sumOf(own.map((pair) => pair.name));
      return [
        `${names} <= ${Math.max(fixed, wishes.cap - had)}`,
        `z${household} - ${names.replaceAll('+', '-')} <= ${had}`,
      ];
    }),
  ];
  const raised = [...byHousehold.keys()].map((household) => `z${household}`);
  const still = one.rows.filter((_, at) => !byHousehold.has(at));
  const base = still.reduce((sum, row) => sum + Math.min(t, row.prior?.gifts ?? 0), 0);
  const bounds = [...raised.map((name) => ` 0 <= ${name} <= ${t}`), ' 0 <= zero <= 0'];
  const binary = [...pairs.map((pair) => pair.name), 'zero'];
  return base + solve({ goal: `Maximize\n obj: ${sumOf(raised)}`, rows, binary, bounds });
}

function larger(persons: number): fc.Arbitrary<Case> {
  return cases({ households: 60, sources: 8, persons, supply: 12, priors: true });
}

describe('against a solver of its own', () => {
  for (const persons of [0, 1]) {
    it(`covers as many of each level as there can be, with ${persons} sources per person`, () => {
      fc.assert(
        fc.property(larger(persons), (one) => {
          const guaranteeOnly = { ...one, wishes: { ...one.wishes, passes: ['guarantee'] as const } };
          const division = runWell(guaranteeOnly);
          const { reached, distance } = bestByLevel(one);
          const had = levelsOf(one.rows).map(
            (level) => level.filter((row) => hadEnough(row, one.wishes)).length,
          );
          assert.deepEqual(
            division.levels.map((level) => level.reached),
            reached.map((best, at) => best + had[at]!),
          );
          if (persons > 0) return;
          const rowOf = new Map(one.rows.map((row) => [row.household, row]));
          const walked = giftsOf(one, division).reduce((sum, [household, id]) => {
            return sum + distanceTo(rowOf.get(household)!, one.sources.find((source) => source.id === id)!)!;
          }, 0);
          assert.equal(walked, distance, 'the nearest sources');
        }),
        { numRuns: 25 },
      );
    });
  }

  it('gives out what is left as fairly as it can be, at every number of gifts', () => {
    fc.assert(
      fc.property(larger(0), (one) => {
        const gifts = giftsOf(one, runWell(one));
        const guaranteed = gifts.filter(([, , , pass]) => pass === 'guarantee');
        const fixed = new Set(guaranteed.map(([household, source]) => `${household}|${source}`));
        const count = new Map(one.rows.map((row) => [row.household, row.prior?.gifts ?? 0]));
        for (const [household] of gifts) count.set(household, count.get(household)! + 1);
        for (const t of [1, 2, 3, 4, 6]) {
          const raised = [...count.values()].reduce((sum, own) => sum + Math.min(own, t), 0);
          assert.equal(raised, bestRaised(one, t, fixed), `at ${t}`);
        }
      }),
      { numRuns: 20 },
    );
  });
});
