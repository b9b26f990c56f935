import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { divide } from '../../services/support-allocation/division/division.ts';
import type { HouseholdTable } from '../../services/support-allocation/division/household-table.ts';
import { madeRows, madeSources, madeTable, WISHES } from './made-division.ts';
import { divideByColumns, divideByObjects, sourcesByVillage } from './plain-division.ts';
import { type Contender, compare, conclude, headroom, type Rival, readWishes, sized } from './ratio.ts';
import { compareStoredPlan } from './stored-plan.ts';

// Households of a country divided among its sources: all passes, proof and shortfall, from columns to gifts in columns.
const wishes = readWishes();
const HOUSEHOLDS = sized(500_000, wishes.scale, 20_000);
const SMALL = sized(100_000, wishes.scale, 10_000);
const LARGE = sized(2_000_000, wishes.scale, 100_000);
const NATION = 1_260_000;
const PROVINCE = 26_200;
const MEMORY_BUDGET_MB = 600;

function timed(table: HouseholdTable, work: () => number) {
  const start = performance.now();
  const gifts = work();
  const seconds = (performance.now() - start) / 1000;
  assert.ok(gifts > table.count / 2);
  return { units: table.count, seconds };
}

function ours(name: string, table: HouseholdTable): Contender {
  const sources = madeSources(table.count);
  return {
    name,
    run: async () =>
      timed(table, () => {
        const division = divide({ table, sources, wishes: WISHES });
        assert.ok(division.outcome === 'divided');
        assert.deepEqual(
          division.levels.map((level) => level.reached),
          division.levels.map((level) => level.bound),
        );
        return division.gifts.count;
      }),
  };
}

const table = madeTable(HOUSEHOLDS);
const rows = [...madeRows(HOUSEHOLDS)];
const sources = madeSources(HOUSEHOLDS);
const lists = sourcesByVillage(table, sources);
const peer: Rival = {
  name: 'peer: objects and Maps',
  gate: 1,
  run: async () => timed(table, () => divideByObjects(rows, sources, WISHES)),
};
const limit: Rival = {
  name: 'limit: typed arrays',
  gate: 0.1,
  run: async () => timed(table, () => divideByColumns(table, sources, lists)),
};
const computed = await compare(ours('ours: divided and proven', table), [peer, limit], wishes);

const small: Rival = { ...ours(`ours: ${SMALL} households`, madeTable(SMALL)), gate: 0.85 };
const curve = await compare(ours(`ours: ${LARGE} households`, madeTable(LARGE)), [small], wishes);

const stored = await compareStoredPlan(sized(PROVINCE, wishes.scale, 5_000), wishes);

/** A change is tried: the households are in memory, the sources change. */
function whatIf() {
  const province = madeTable(PROVINCE);
  return Array.from({ length: wishes.rounds }, (_, round) => {
    const start = performance.now();
    const changed = madeSources(PROVINCE).map((source) => ({ ...source, supply: source.supply + round }));
    assert.equal(divide({ table: province, sources: changed, wishes: WISHES }).outcome, 'divided');
    return performance.now() - start;
  });
}

/** Of a process that does nothing else: rows come one by one, as from the database. */
function memory() {
  const file = join(import.meta.dirname, 'division-memory.worker.ts');
  const told = execFileSync(process.execPath, [file, String(NATION)], { encoding: 'utf8' });
  const { peakMB, gifts } = JSON.parse(told) as { peakMB: number; gifts: number };
  assert.ok(gifts > NATION / 2);
  console.log(`\n${NATION} households: the process took ${peakMB} MB at most`);
  return [peakMB];
}

conclude(
  'B11',
  [
    ...computed,
    ...curve,
    ...stored,
    headroom('1 s, a province tried', 1_000, whatIf()),
    headroom(`${MEMORY_BUDGET_MB} MB, the nation`, MEMORY_BUDGET_MB, memory()),
  ],
  true,
);
