import type { mongo } from 'mongoose';
import { addToSetHash } from '#shared/kernel/hash.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { hashRows, type SetHash } from '#shared/storage/set-hash.ts';
import { isComplete } from '../outcome/counted-set.ts';
import type { Listing } from '../outcome/listing.ts';
import type { Case } from '../outcome/outcome.ts';
import { countsOf, isNothing, type Tally } from '../tally/tally.ts';
import { viewCollections } from '../view/view.repository.ts';

/**
 * Order-free hash of all that a generation shows. Two that heard the same events are equal, in whatever order and
 * slices they heard them: how often a counter changed, and rows that count nothing any more, are left out.
 */
export async function viewHash(
  storage: Storage,
  generation: number,
  session?: mongo.ClientSession,
): Promise<SetHash> {
  const { cases, listings, tallies, sets, villages, claims, campaigns } = viewCollections(
    storage,
    generation,
  );
  const within = session === undefined ? {} : { session };
  const parts = [
    await hashRows(cases.find({}, within), pickCase),
    await hashRows(
      listings.find({}, within).filter({
        $or: [{ listed: { $ne: null } }, { receivedIn: { $ne: '' } }, { settledSeq: { $gt: 0 } }],
      }),
      pickListing,
    ),
    await hashRows(counting(tallies.find({}, within)), pickTally),
    await hashRows(sets.find({}, within), (set) => [
      set._id,
      set.count,
      set.hash,
      set.settled,
      isComplete(set),
    ]),
    await hashRows(villages.find({}, within), (village) => village),
    await hashRows(claims.find({}, within), (claim) => claim),
    await hashRows(campaigns.find({}, within), (campaign) => campaign),
  ];
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return { count, hash: parts.reduce((sum, part) => addToSetHash(sum, [part.hash]), '0'.repeat(64)) };
}

async function* counting(tallies: AsyncIterable<Tally>): AsyncGenerator<Tally> {
  for await (const tally of tallies) if (!isNothing(tally)) yield tally;
}

function pickCase({ gifts, withdrawn, ...rest }: Case): unknown {
  const sorted = gifts.toSorted((a, b) => (a.gift < b.gift ? -1 : 1));
  return { ...rest, gifts: sorted, withdrawn: withdrawn.toSorted() };
}

function pickListing(listing: Listing): unknown {
  return listing;
}

function pickTally({ _id, ...row }: Tally): unknown {
  return { _id, ...countsOf(row) };
}
