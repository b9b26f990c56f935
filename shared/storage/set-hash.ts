import type { mongo } from 'mongoose';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '../kernel/hash.ts';

export interface SetHash {
  readonly count: number;
  /** Order-free: the sum modulo 2^256 of each row's content hash. */
  readonly hash: string;
}

/** Order-free hash of the rows of a cursor, streamed. `pick` leaves out what may differ between two equal builds. */
export async function hashRows<Row extends mongo.BSON.Document>(
  rows: AsyncIterable<Row>,
  pick: (row: Row) => unknown,
): Promise<SetHash> {
  let sum = EMPTY_SET_HASH;
  let count = 0;
  let hashes: string[] = [];
  for await (const row of rows) {
    hashes.push(contentHash(pick(row)));
    count += 1;
    if (hashes.length === 1_000) {
      sum = addToSetHash(sum, hashes);
      hashes = [];
    }
  }
  return { count, hash: addToSetHash(sum, hashes) };
}
