import { randomUUID } from 'node:crypto';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { DuplicateSearchRepository } from './duplicate-search.repository.ts';
import { askSearch, BY_ITSELF } from './duplicate-search.ts';

interface Parts {
  readonly storage: Storage;
  readonly searches: DuplicateSearchRepository;
  readonly households: HouseholdRepository;
  readonly unitSet: UnitSet;
}

/** How often households of a province had been written when one looked last. */
export type ChangesSeen = Map<string, number>;

/** However much is changed, a province is not searched more often unless somebody asks. */
const AT_MOST_EVERY = 5 * 60_000;

/**
 * Asks for a search of each province whose households were written since its newest list was searched last, as soon as
 * an import or a busy hour is over: whatever wrote them, nobody has to think of it. True when one was asked for.
 */
export async function askForChanged(parts: Parts, seen: ChangesSeen): Promise<boolean> {
  let asked = false;
  for (const [unit, writes] of await parts.searches.writesOf(parts.unitSet)) {
    if (!loadUnitSet(parts.unitSet).has(unit)) continue;
    const isQuiet = seen.get(unit) === writes;
    seen.set(unit, writes);
    if (isQuiet && (await askFor(parts, unit, writes))) asked = true;
  }
  return asked;
}

async function askFor(parts: Parts, unit: string, writes: number): Promise<boolean> {
  const { storage, searches, households, unitSet } = parts;
  const year = await households.newestYear(unitSet, unit);
  if (year === null) return false;
  const scope = { unitSet, unit, year };
  const last = await searches.newest(scope);
  if (last !== null && (last.open || last.writes === writes)) return false;
  const since = await searches.lastByItself(unitSet, unit);
  if (since !== null && storage.clock().getTime() - since.getTime() < AT_MOST_EVERY) return false;
  await inTransaction(storage, async (tx) => {
    if ((await searches.waiting(scope, tx)) !== null) return;
    const search = askSearch({ ...scope, _id: randomUUID(), askedBy: BY_ITSELF, askedAt: tx.at });
    await searches.add(search, tx);
  });
  return true;
}
