import assert from 'node:assert/strict';
import type { Storage } from '#shared/storage/connection.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { householdRepository } from '../../services/household-registry/household/household.repository.ts';
import type { Household } from '../../services/household-registry/household/household.ts';
import { householdView } from '../../services/household-registry/household/household.view.ts';
import {
  householdSearchRepository,
  WALK_INDEX,
} from '../../services/household-registry/household-search/household-search.repository.ts';
import {
  type HouseholdFilter,
  NO_FILTER,
  textSearch,
} from '../../services/household-registry/household-search/household-search.ts';
import { migrations } from '../../services/household-registry/migrations.ts';
import { timed, withStorage } from './bench-storage.ts';
import { storeHouseholds, UNIT_SET, YEAR } from './made-households.ts';
import { type Contender, compare, conclude, type Rival, readWishes, sized } from './ratio.ts';

// Pages of 50 of the whole country's list: what is asked most, the first page against one from the middle, many households
// against few. `--scale 10` is two million.
const wishes = readWishes();
const FEW = 10_000;
const MANY = sized(200_000, wishes.scale, 2 * FEW);
const REPEATS = 4;
const PEER_REPEATS = 1;
const PAGE = 51;
const scope = { unitSet: UNIT_SET, year: YEAR, unit: '' } as const;

const ASKED: readonly Partial<HouseholdFilter>[] = [
  {},
  { text: 'nguyễn' },
  { text: 'hùng' },
  { text: 'văn hùng' },
  { text: 'ho' },
  { text: '12' },
  { class: 'near-poor' },
  { group: 'NCC' },
];

/** Three communes deep in the country: behind each of them every question still has pages. */
const DEEP = [0.3, 0.5, 0.7].map(communeAt);
const MIDDLE = { sortKey: `${DEEP[1]}!`, _id: '' };
const FIRST = [null, null, null];

function communeAt(share: number): string {
  const paths = loadUnitSet(UNIT_SET)
    .communes('')
    .map(({ path }) => path)
    .sort();
  return paths[Math.floor(paths.length * share)]!;
}

function ours(name: string, storage: Storage, from: readonly (string | null)[]): Contender {
  const searches = householdSearchRepository(storage);
  return {
    name,
    async run() {
      let pages = 0;
      const seconds = await timed(async () => {
        for (let round = 0; round < REPEATS; round += 1)
          for (const filter of ASKED)
            for (const unit of from) {
              const asked = { scope, filter: { ...NO_FILTER, ...filter }, number: null };
              const after = unit === null ? null : { sortKey: `${unit}!`, _id: '' };
              const rows = (await searches.page(asked, { after, limit: PAGE })).map(householdView);
              if (unit === null) assert.equal(rows.length, PAGE, JSON.stringify(filter));
              pages += 1;
            }
      });
      return { units: pages, seconds };
    },
  };
}

/** What is written first: the matching households counted off from the beginning. */
function skipped(storage: Storage): Rival {
  return {
    name: 'peer: skip and limit, middle',
    gate: null,
    async run() {
      let pages = 0;
      const seconds = await timed(async () => {
        for (let round = 0; round < PEER_REPEATS; round += 1)
          for (const filter of ASKED) {
            const rows = await plainly(storage, filter, await countBefore(storage, filter));
            assert.ok(rows.length > 0);
            pages += 1;
          }
      });
      return { units: pages, seconds };
    },
  };
}

const before = new Map<string, number>();

async function countBefore(storage: Storage, filter: Partial<HouseholdFilter>): Promise<number> {
  const key = JSON.stringify(filter);
  const known = before.get(key);
  if (known !== undefined) return known;
  const unit = { $gt: '', $lte: DEEP[1]! };
  const count = await storage.db.collection('households').countDocuments({ ...plainFilter(filter), unit });
  before.set(key, count);
  return count;
}

function plainly(
  storage: Storage,
  filter: Partial<HouseholdFilter>,
  rowsBefore: number,
): Promise<Household[]> {
  return storage.db
    .collection<Household>('households')
    .find({ ...plainFilter(filter), unit: { $gt: '' } }, { hint: WALK_INDEX })
    .sort({ unit: 1, sortKey: 1, _id: 1 })
    .skip(rowsBefore)
    .limit(PAGE)
    .toArray();
}

function plainFilter({ text = '', class: kind, group }: Partial<HouseholdFilter>) {
  const patterns = textSearch(text, 'wide').patterns.map((pattern) => ({ searchKey: pattern }));
  return {
    unitSet: UNIT_SET as typeof UNIT_SET,
    year: YEAR,
    status: 'active' as const,
    $and: [{}, ...patterns],
    ...(kind == null ? {} : { class: kind }),
    ...(group == null ? {} : { groups: group }),
  };
}

/** The least a page can cost: so many documents from one range of one index, nothing looked for. */
function indexedRange(storage: Storage): Rival {
  return {
    name: 'limit: indexed range',
    gate: null,
    async run() {
      const filter = { unitSet: UNIT_SET, year: YEAR, unit: { $gt: DEEP[1]! } } as const;
      const pages = REPEATS * ASKED.length;
      const seconds = await timed(async () => {
        for (let page = 0; page < pages; page += 1) {
          const find = storage.db.collection<Household>('households').find(filter, { hint: WALK_INDEX });
          const rows = await find.sort({ unit: 1, sortKey: 1, _id: 1 }).limit(PAGE).toArray();
          assert.equal(rows.length, PAGE);
        }
      });
      return { units: pages, seconds };
    },
  };
}

/** Whatever is asked, a page from the middle holds what skip and limit finds there. */
async function check(storage: Storage): Promise<void> {
  const searches = householdSearchRepository(storage);
  for (const filter of ASKED) {
    const asked = { scope, filter: { ...NO_FILTER, ...filter }, number: null };
    const found = await searches.page(asked, { after: MIDDLE, limit: PAGE });
    const wanted = await plainly(storage, filter, await countBefore(storage, filter));
    assert.deepEqual(
      found.map(({ _id }) => _id),
      wanted.map(({ _id }) => _id),
      JSON.stringify(filter),
    );
  }
  assert.equal(await householdRepository(storage).newestYear(UNIT_SET, '19'), YEAR);
}

await withStorage('household-registry', migrations, (few) =>
  withStorage('household-registry', migrations, async (many) => {
    console.log(`B13: ${ASKED.length} questions to ${FEW} and to ${MANY} households`);
    console.log(`stored in ${(await timed(() => storeHouseholds(few, FEW))).toFixed(0)} s`);
    console.log(`stored in ${(await timed(() => storeHouseholds(many, MANY))).toFixed(0)} s`);
    await check(many);
    const first: Rival = { ...ours('page 1', many, FIRST), gate: 1 / 1.2 };
    const small: Rival = { ...ours(`${FEW} households`, few, FIRST), gate: 1 / 1.5 };
    const deep = await compare(
      ours('ours: pages from the middle', many, DEEP),
      [first, skipped(many), indexedRange(many)],
      wishes,
    );
    const large = await compare(ours(`ours: ${MANY} households`, many, FIRST), [small], wishes);
    conclude('B13', [...deep, ...large], true);
  }),
);
