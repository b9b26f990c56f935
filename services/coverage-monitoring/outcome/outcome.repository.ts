import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import { isNothing, parentOf, type Tally, type TallyChanges } from '../tally/tally.ts';
import { viewCollections } from '../view/view.repository.ts';
import type { CountedSet } from './counted-set.ts';
import type { Listing } from './listing.ts';
import type { Campaign, Case } from './outcome.ts';
import type { ReportedClaim } from './reported-claim.ts';
import type { Village } from './village.ts';

interface Row {
  readonly _id: string;
}

export interface Changed<T extends Row> {
  readonly before: ReadonlyMap<string, T>;
  readonly after: ReadonlyMap<string, T>;
}

/** One generation of the views inside one transaction: a slice is a few reads and at most one bulk write per collection. */
export function outcomeRepository(storage: Storage, generation: number, session: mongo.ClientSession) {
  const { cases, listings, sets, villages, claims, campaigns, tallies } = viewCollections(
    storage,
    generation,
  );
  return {
    loadCases: (ids: ReadonlySet<string>) => load<Case>(cases, ids, session),
    loadListings: (ids: ReadonlySet<string>) => load<Listing>(listings, ids, session),
    loadSets: (ids: ReadonlySet<string>) => load<CountedSet>(sets, ids, session),
    loadVillages: (ids: ReadonlySet<string>) => load<Village>(villages, ids, session),
    loadClaims: (ids: ReadonlySet<string>) => load<ReportedClaim>(claims, ids, session),
    saveCases: (rows: Changed<Case>) => save(cases, rows, session),
    saveListings: (rows: Changed<Listing>) => save(listings, rows, session),
    saveSets: (rows: Changed<CountedSet>) => save(sets, rows, session),
    saveVillages: (rows: Changed<Village>) => save(villages, rows, session),
    saveClaims: (rows: Changed<ReportedClaim>) => save(claims, rows, session),

    async saveCampaigns(rows: ReadonlyMap<string, Campaign>): Promise<void> {
      if (rows.size === 0) return;
      const before = await load<Campaign>(campaigns, new Set(rows.keys()), session);
      await save(campaigns, { before, after: rows }, session);
    },

    /** One increment per counter row that the slice touches. */
    async addToTallies(changes: TallyChanges): Promise<void> {
      const updates = [...changes]
        .filter(([, { counts }]) => !isNothing(counts))
        .map(([_id, { scope, path, counts }]) => ({
          updateOne: {
            filter: { _id },
            update: {
              $inc: { ...counts, version: 1 },
              $setOnInsert: { scope, path, parent: parentOf(path) },
            } as mongo.UpdateFilter<Tally>,
            upsert: true,
          },
        }));
      if (updates.length > 0) await tallies.bulkWrite(updates, { session, ordered: false });
    },
  };
}

export type OutcomeRepository = ReturnType<typeof outcomeRepository>;

async function load<T extends Row>(
  collection: mongo.Collection<T>,
  ids: ReadonlySet<string>,
  session: mongo.ClientSession,
): Promise<Map<string, T>> {
  if (ids.size === 0) return new Map();
  const filter = { _id: { $in: [...ids] } } as unknown as mongo.Filter<T>;
  const rows = (await collection.find(filter, { session }).toArray()) as unknown as T[];
  return new Map(rows.map((row) => [row._id, row]));
}

/** Rows that the fold left as they were are not written again. */
async function save<T extends Row>(
  collection: mongo.Collection<T>,
  { before, after }: Changed<T>,
  session: mongo.ClientSession,
): Promise<void> {
  const rows = [...after.values()].filter((row) => before.get(row._id) !== row);
  const made = rows.filter((row) => !before.has(row._id));
  const changed = rows.filter((row) => before.has(row._id));
  if (made.length > 0)
    await collection.insertMany(made as unknown as mongo.OptionalUnlessRequiredId<T>[], {
      session,
      ordered: false,
    });
  if (changed.length === 0) return;
  await collection.bulkWrite(
    changed.map((row) => ({
      replaceOne: {
        filter: { _id: row._id } as unknown as mongo.Filter<T>,
        replacement: row as unknown as mongo.WithoutId<T>,
      },
    })),
    { session, ordered: false },
  );
}
