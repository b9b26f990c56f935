import type { Storage } from '#shared/storage/connection.ts';
import { judged } from '../outcome/outcome.ts';
import {
  addContributions,
  type Counts,
  claimContributions,
  countsOf,
  isNothing,
  listingContributions,
  NOTHING,
  subtractCounts,
  type TallyChanges,
  villageContributions,
} from '../tally/tally.ts';
import { getLiveView, inSnapshot, viewCollections } from '../view/view.repository.ts';

export interface Drift {
  readonly id: string;
  readonly stored: Counts;
  readonly counted: Counts;
}

export interface RecountReport {
  readonly generation: number;
  /** Counter rows compared. */
  readonly rows: number;
  /** Counters that are not what their households and villages add up to; at rest there are none. */
  readonly drift: readonly Drift[];
  /** Cases whose coverage is not what their own facts say. */
  readonly misjudged: readonly string[];
}

/** Counts the live view again from its households, cases, villages and claims, all of one moment; changes nothing. */
export async function recount(storage: Storage): Promise<RecountReport> {
  return inSnapshot(storage, async (session) => {
    const { generation } = await getLiveView(storage, session);
    const { cases, listings, villages, claims, tallies } = viewCollections(storage, generation);
    const counted: TallyChanges = new Map();
    for await (const row of listings.find({}, { session }))
      addContributions(counted, listingContributions(row), 1);
    for await (const row of villages.find({}, { session }))
      addContributions(counted, villageContributions(row), 1);
    for await (const row of claims.find({}, { session }))
      addContributions(counted, claimContributions(row), 1);
    const drift: Drift[] = [];
    let rows = 0;
    for await (const tally of tallies.find({}, { session })) {
      rows += 1;
      drift.push(...driftOf(tally._id, countsOf(tally), counted.get(tally._id)?.counts ?? NOTHING));
      counted.delete(tally._id);
    }
    for (const [id, { counts }] of counted) {
      rows += 1;
      drift.push(...driftOf(id, NOTHING, counts));
    }
    const misjudged: string[] = [];
    for await (const one of cases.find({}, { session })) if (judged(one) !== one) misjudged.push(one._id);
    return { generation, rows, drift, misjudged };
  });
}

function driftOf(id: string, stored: Counts, counted: Counts): Drift[] {
  const difference = subtractCounts(stored, counted);
  return isNothing(difference) ? [] : [{ id, stored, counted }];
}
