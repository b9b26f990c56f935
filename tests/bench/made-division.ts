import type {
  DivisionSource,
  DivisionWishes,
} from '../../services/support-allocation/division/division-input.ts';
import {
  buildHouseholdTable,
  type HouseholdRow,
  type HouseholdTable,
} from '../../services/support-allocation/division/household-table.ts';

const COMMUNES = 3_321;
const VILLAGES = 10;
const PROVINCES = 34;

export const WISHES: DivisionWishes = {
  minimum: 600_000,
  meetBy: 'one-gift',
  rules: [],
  locks: [],
  passes: ['guarantee', 'top-up'],
  cap: 3,
};

/** The made households of a country, by id: two classes, ten severities, families of 1 to 8. */
export function* madeRows(count: number): Generator<HouseholdRow> {
  for (let at = 0; at < count; at += 1) {
    const mixed = Math.imul(at, 2_654_435_761) >>> 0;
    const commune = mixed % COMMUNES;
    const province = commune % PROVINCES;
    yield {
      household: `household-${String(at).padStart(8, '0')}`,
      unit: `${province + 10}/${String(10_000 + commune)}/thon-${(mixed >>> 12) % VILLAGES}`,
      class: (mixed >>> 16) % 5 < 3 ? 'poor' : 'near-poor',
      severity: (mixed >>> 20) % 10,
      groups: (mixed >>> 24) % 8 === 0 ? ['dtts'] : [],
      members: 1 + ((mixed >>> 27) % 8),
    };
  }
}

/** A budget for each province (some too small), one for every fiftieth commune, a fund, a company, rice by head. */
export function madeSources(count: number): DivisionSource[] {
  const source = (
    wishes: Partial<DivisionSource> & Pick<DivisionSource, 'id' | 'supply'>,
  ): DivisionSource => ({
    per: 'household',
    counts: 600_000,
    places: [],
    classes: [],
    groups: [],
    priority: 1,
    ...wishes,
  });
  const provinces = Array.from({ length: PROVINCES }, (_, at) =>
    source({
      id: `b-province-${at + 10}`,
      places: [`${at + 10}`],
      supply: Math.floor((count / PROVINCES) * (at % 3 === 0 ? 0.8 : 0.95)),
    }),
  );
  const communes = Array.from({ length: Math.floor(COMMUNES / 50) }, (_, at) =>
    source({
      id: `c-commune-${String(at).padStart(3, '0')}`,
      places: [`${((at * 50) % PROVINCES) + 10}/${10_000 + at * 50}`],
      supply: Math.floor(count / COMMUNES / 2),
    }),
  );
  const wide = [
    source({ id: 'd-fund', classes: ['poor'], supply: Math.floor(count / 20), priority: 2 }),
    source({ id: 'e-company', groups: ['dtts'], counts: 300_000, supply: Math.floor(count / 10) }),
    source({ id: 'f-rice', per: 'person', counts: 0, classes: ['poor'], supply: count }),
  ];
  return [...provinces, ...communes, ...wide].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export function madeTable(count: number): HouseholdTable {
  const builder = buildHouseholdTable();
  for (const row of madeRows(count)) builder.add(row);
  return builder.finish();
}
