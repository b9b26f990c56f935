import type { Storage } from '../storage/connection.ts';
import type { Migration } from '../storage/migrations.ts';
import type { Transaction } from '../storage/transaction.ts';

export interface Standing {
  readonly status: 'active' | 'locked';
  /** Unix milliseconds: tokens issued before do not count. */
  readonly notBefore: number;
}

export interface Standings {
  /** How an account stands here. One not heard of yet stands well: its token is signed, and its event is on the way. */
  of(account: string): Promise<Standing>;
}

export interface StandingRow extends Standing {
  readonly _id: string;
  /** Sequence number of the event that it comes from. */
  readonly seq: number;
}

export interface StandingRepository extends Standings {
  /** Rows with an older sequence number than the stored one change nothing. */
  upsert(rows: readonly StandingRow[], tx: Pick<Transaction, 'session'>): Promise<void>;
}

/** Another process may have heard the event, so what was read is believed this long and no longer: well below 5 s. */
const BELIEVED_MS = 1_500;
const MOST = 20_000;
const UNKNOWN: Standing = { status: 'active', notBefore: 0 };

export const standingMigration: Migration = { id: '000-standings', collections: ['standings'] };

export function standingRepository(storage: Storage): StandingRepository {
  const cache = new Map<string, { readonly until: number; readonly standing: Promise<Standing> }>();
  const rows = () => storage.db.collection<StandingRow>('standings');

  async function read(account: string): Promise<Standing> {
    const row = await rows().findOne({ _id: account }, { projection: { seq: 0 }, maxTimeMS: 2_000 });
    return row ?? UNKNOWN;
  }

  return {
    of(account) {
      const now = performance.now();
      const known = cache.get(account);
      if (known !== undefined && known.until > now) return known.standing;
      const standing = read(account);
      if (cache.size >= MOST) cache.clear();
      cache.set(account, { until: now + BELIEVED_MS, standing });
      standing.catch(() => cache.delete(account));
      return standing;
    },

    async upsert(newer, { session }) {
      if (newer.length === 0) return;
      const known = await rows()
        .find({ _id: { $in: newer.map((row) => row._id) } }, { session, projection: { seq: 1 } })
        .toArray();
      const seqs = new Map(known.map((row) => [row._id, row.seq]));
      const due = newer.filter((row) => row.seq > (seqs.get(row._id) ?? 0));
      if (due.length === 0) return;
      const operations = due.map(({ _id, ...fields }) => ({
        updateOne: { filter: { _id }, update: { $set: fields }, upsert: true },
      }));
      await rows().bulkWrite(operations, { session, ordered: false });
    },
  };
}
