import type { Transaction } from '#shared/storage/transaction.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { meetPair, missPair, pairId } from './duplicate.ts';
import {
  type DuplicatePairRepository,
  type SeatOfHousehold,
  type StoredPair,
  seated,
} from './duplicate-pair.repository.ts';
import type { DuplicateSearch } from './duplicate-search.ts';
import type { FoundPair } from './find-duplicates.ts';

type Parts = { readonly pairs: DuplicatePairRepository };
type Tx = Pick<Transaction, 'session' | 'at'>;

/** Pairs that are closed in one transaction. */
const SLICE = 250;

/** What a search found meets what is remembered; a household that ended or moved since it was read is as it is now. */
export async function storeFound(
  { pairs }: Parts,
  search: string,
  batch: readonly FoundPair[],
  tx: Tx,
): Promise<{ readonly opened: number }> {
  const known = await pairs.byIds(
    batch.map(({ households }) => pairId(...households)),
    tx,
  );
  const seats = await pairs.seatsOf(
    batch.flatMap(({ households }) => [...households]),
    tx,
  );
  const news: StoredPair[] = [];
  const seen: string[] = [];
  for (const found of batch) {
    const both = bothOf(found.households, seats);
    if (both === null) continue;
    const { outcome, pair } = meetPair(known.get(pairId(...found.households)), found, tx.at);
    if (outcome === 'unchanged') seen.push(pair._id);
    else news.push(seated(pair, search, both));
  }
  await pairs.save(news, tx);
  await pairs.markSeen(seen, search, tx);
  return { opened: news.filter(({ version }) => version === 1).length };
}

/** Open pairs that a whole search of their place did not find are asked about no longer. */
export async function closeMissed(
  { pairs }: Parts,
  search: DuplicateSearch,
  tx: Tx,
): Promise<{ readonly closed: number; readonly left: 'some' | 'none' }> {
  const missed = await pairs.missed(search, search._id, SLICE, tx);
  // A pair with a household of another province was not searched.
  const [whole, crossing] = parted(missed, ({ units }) => units.every((unit) => isWithin(search.unit, unit)));
  await pairs.save(
    whole.map((pair) => ({ ...pair, ...missPair(pair) })),
    tx,
  );
  await pairs.markSeen(
    crossing.map(({ _id }) => _id),
    search._id,
    tx,
  );
  return { closed: whole.length, left: missed.length < SLICE ? 'none' : 'some' };
}

function bothOf(
  [a, b]: FoundPair['households'],
  seats: ReadonlyMap<string, SeatOfHousehold>,
): readonly [SeatOfHousehold, SeatOfHousehold] | null {
  const [one, other] = [seats.get(a), seats.get(b)];
  if (one?.status !== 'active' || other?.status !== 'active') return null;
  return [one, other];
}

function parted<T>(items: readonly T[], is: (item: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
