import fc from 'fast-check';
import { divide } from '../../services/support-allocation/division/division.ts';
import {
  CLASSES,
  type DivisionSource,
  type DivisionWishes,
  NOTHING_YET,
  PASSES,
  type Prior,
} from '../../services/support-allocation/division/division-input.ts';
import type { Divided, Division } from '../../services/support-allocation/division/division-outcome.ts';
import {
  buildHouseholdTable,
  type HouseholdRow,
} from '../../services/support-allocation/division/household-table.ts';

/** A question to the engine as tests put it: rows in any order. */
export interface Case {
  readonly rows: readonly HouseholdRow[];
  readonly sources: readonly DivisionSource[];
  readonly wishes: DivisionWishes;
}

export const BOTH_PASSES = ['guarantee', 'top-up'] as const;

export function aSource(wishes: Partial<DivisionSource> = {}): DivisionSource {
  return {
    id: 'budget',
    per: 'household',
    counts: 500_000,
    supply: 10,
    places: [],
    classes: [],
    groups: [],
    priority: 0,
    ...wishes,
  };
}

export function aRow(wishes: Partial<HouseholdRow> = {}): HouseholdRow {
  return {
    household: 'h1',
    unit: '19/164/05443/xom-ban-cai',
    class: 'poor',
    severity: 0,
    groups: [],
    members: 4,
    ...wishes,
  };
}

export function someWishes(wishes: Partial<DivisionWishes> = {}): DivisionWishes {
  return {
    minimum: 500_000,
    meetBy: 'one-gift',
    rules: [],
    locks: [],
    passes: BOTH_PASSES,
    cap: 99,
    ...wishes,
  };
}

export function run({ rows, sources, wishes }: Case): Division {
  const builder = buildHouseholdTable();
  for (const row of rows) builder.add(row);
  return divide({ table: builder.finish(), sources, wishes });
}

/** @throws unless there is a plan. */
export function runWell(one: Case): Divided {
  const division = run(one);
  if (division.outcome !== 'divided') throw new Error(JSON.stringify(division));
  return division;
}

/** A gift in words: household, source, shares, pass. */
export type Told = readonly [string, string, number, (typeof PASSES)[number]];

export function giftsOf({ rows, sources }: Case, { gifts }: Divided): Told[] {
  const ids = rows.map((row) => row.household).sort();
  return Array.from(
    gifts.household,
    (household, at) =>
      [ids[household]!, sources[gifts.source[at]!]!.id, gifts.shares[at]!, PASSES[gifts.pass[at]!]!] as const,
  );
}

/** How far the nearest place of the source is above the household's village; null when it may not give to it. */
export function distanceTo(row: HouseholdRow, source: DivisionSource): number | null {
  if (source.classes.length > 0 && !source.classes.includes(row.class)) return null;
  if (source.groups.length > 0 && !source.groups.some((group) => row.groups.includes(group))) return null;
  const segments = row.unit.split('/');
  const places = source.places.length === 0 ? [''] : source.places;
  const depths = places
    .map((place) => (place === '' ? [] : place.split('/')))
    .filter((place) => place.every((segment, at) => segments[at] === segment))
    .map((place) => segments.length - place.length);
  return depths.length === 0 ? null : Math.min(...depths);
}

export function sharesOf(row: HouseholdRow, source: DivisionSource): number {
  return source.per === 'person' ? row.members : 1;
}

/** Whether one gift of the source is enough for the household. */
export function isEnough(
  row: HouseholdRow,
  source: DivisionSource,
  { minimum, meetBy }: DivisionWishes,
): boolean {
  const lack = meetBy === 'sum' ? minimum - (row.prior?.counts ?? 0) : minimum;
  return source.counts * sharesOf(row, source) >= lack;
}

export function hadEnough(row: HouseholdRow, { minimum, meetBy }: DivisionWishes): boolean {
  const { met, counts } = row.prior ?? NOTHING_YET;
  return met || (meetBy === 'sum' && counts >= minimum);
}

/** Households by level, the worst first. */
export function levelsOf(rows: readonly HouseholdRow[]): HouseholdRow[][] {
  const key = (row: HouseholdRow) => CLASSES.indexOf(row.class) * 10_000 - row.severity;
  const groups = Map.groupBy(rows, key);
  return [...groups.keys()].sort((a, b) => a - b).map((level) => groups.get(level)!);
}

const VILLAGES = ['19/164/05443/a', '19/164/05443/b', '19/164/05446/c', '19/165/05500/d'];
const PLACES = ['', '19', '19/164', '19/164/05443', '19/164/05446', '19/165', ...VILLAGES];

export interface CaseSize {
  readonly households: number;
  readonly sources: number;
  readonly persons: number;
  readonly supply: number;
  /** Whether households may have gifts already. */
  readonly priors: boolean;
}

/** Cases small enough to be tried out wholly, and crowded enough that chains of exchange matter. */
export function cases(size: CaseSize): fc.Arbitrary<Case> {
  return fc
    .record({
      sources: fc.array(sources(size.supply), { minLength: 1, maxLength: size.sources }),
      rows: fc.array(rows(size), { minLength: 1, maxLength: size.households }),
      cap: fc.integer({ min: 1, max: 4 }),
      perPerson: fc.array(fc.boolean(), { minLength: size.sources, maxLength: size.sources }),
      shuffle: fc.infiniteStream(fc.nat()),
    })
    .map(({ sources: own, rows: people, cap, perPerson, shuffle }) => {
      let persons = 0;
      const named = own.map((source, at): DivisionSource => {
        const isPerson = perPerson[at]! && persons < size.persons;
        if (isPerson) persons += 1;
        return {
          ...source,
          id: `s${at}`,
          per: isPerson ? 'person' : 'household',
          counts: isPerson && source.counts > 0 ? 250_000 : source.counts,
          supply: isPerson ? source.supply * 3 : source.supply,
        };
      });
      const keyed = people.map((row, at) => ({
        row: { ...row, household: `h${at}` },
        key: shuffle.next().value!,
      }));
      const prior = (one: Prior | undefined): Prior | undefined =>
        one === undefined ? undefined : { ...one, sources: one.sources.filter((at) => at < named.length) };
      return {
        rows: keyed
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => {
            const own = prior(row.prior);
            const { prior: _, ...rest } = row;
            return own === undefined ? rest : { ...rest, prior: own };
          }),
        sources: named,
        wishes: someWishes({ cap }),
      };
    });
}

function sources(supply: number): fc.Arbitrary<DivisionSource> {
  return fc.record({
    id: fc.constant(''),
    per: fc.constant('household' as const),
    counts: fc.constantFrom(500_000, 500_000, 500_000, 200_000, 0),
    supply: fc.nat({ max: supply }),
    places: fc.array(fc.constantFrom(...PLACES), { maxLength: 3 }),
    classes: fc.constantFrom([], [], ['poor' as const], ['near-poor' as const]),
    groups: fc.constantFrom([], [], [], ['a'], ['b']),
    priority: fc.nat({ max: 2 }),
  });
}

function rows({ priors }: CaseSize): fc.Arbitrary<HouseholdRow> {
  const prior = fc.record({
    gifts: fc.integer({ min: 1, max: 2 }),
    counts: fc.constantFrom(0, 200_000, 300_000),
    met: fc.boolean(),
    sources: fc.constantFrom([], [0], [1], [0, 1]),
  });
  return fc
    .record({
      unit: fc.constantFrom(...VILLAGES),
      class: fc.constantFrom(...CLASSES),
      severity: fc.nat({ max: 2 }),
      groups: fc.constantFrom([], ['a'], ['a', 'b']),
      members: fc.integer({ min: 1, max: 5 }),
      prior: priors ? fc.option(prior, { nil: undefined }) : fc.constant(undefined),
    })
    .map(({ prior: own, ...row }) => ({
      household: '',
      ...row,
      ...(own === undefined ? {} : { prior: own }),
    }));
}
