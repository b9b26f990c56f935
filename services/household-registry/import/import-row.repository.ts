import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { StagedRow, Verdict } from './import-staging.ts';

type Session = Pick<Transaction, 'session'>;

/** The rows of which trial of which import. */
export interface TrialKey {
  readonly import: string;
  readonly trial: number;
}

/** What a trial that goes on has to know of the rows before. */
export type RowTrace = Pick<StagedRow, '_id' | 'household' | 'commune' | 'code' | 'made' | 'twin' | 'opens'>;

export type ImportRowRepository = ReturnType<typeof importRowRepository>;

const TRACE = { household: 1, commune: 1, code: 1, made: 1, twin: 1, opens: 1 } as const;

/** Rows of files after their trial; what holds names or numbers is sealed in one piece. */
export function importRowRepository({ db }: Storage) {
  const rows = () => db.collection<StagedRow>('import-rows');
  return {
    async add(staged: readonly StagedRow[], { session }: Session): Promise<void> {
      if (staged.length > 0) await rows().insertMany([...staged], { session, ordered: true });
    },

    traces(key: TrialKey): AsyncIterable<RowTrace> {
      return rows().find(within(key), { projection: TRACE, batchSize: 5_000 });
    },

    /** The next rows in the file's order. */
    slice(
      key: TrialKey,
      part: { after: string; verdicts: readonly Verdict[]; limit: number },
      { session }: Partial<Session> = {},
    ): Promise<StagedRow[]> {
      const { $lt } = within(key)._id;
      return rows()
        .find(
          {
            ...byVerdict(key, part.verdicts),
            _id: { $gt: part.after === '' ? prefixOf(key) : part.after, $lt },
          },
          {
            promoteBuffers: true,
            batchSize: part.limit,
            ...(session === undefined ? { maxTimeMS: 5_000 } : { session }),
          },
        )
        .sort({ _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** What applying brought where it differs from what the trial had said. */
    async setEffects(
      effects: readonly { readonly _id: string; readonly effect: string }[],
      { session }: Session,
    ): Promise<void> {
      if (effects.length === 0) return;
      await rows().bulkWrite(
        effects.map(({ _id, effect }) => ({ updateOne: { filter: { _id }, update: { $set: { effect } } } })),
        { session },
      );
    },

    /** Which of some households the file names. */
    async named(key: TrialKey, households: readonly string[]): Promise<ReadonlySet<string>> {
      const found = await rows()
        .find(
          { import: key.import, household: { $in: [...households] }, trial: key.trial },
          { projection: { household: 1 }, maxTimeMS: 5_000 },
        )
        .toArray();
      return new Set(found.flatMap(({ household }) => (household === null ? [] : [household])));
    },

    /** Rows of an earlier trial go, some at a time. Answers how many went. */
    async dropBefore({ import: id, trial }: TrialKey, limit: number, { session }: Session): Promise<number> {
      const old = await rows()
        .find(
          { _id: { $gte: `${id}|`, $lt: prefixOf({ import: id, trial }) } },
          { session, projection: { _id: 1 } },
        )
        .limit(limit)
        .toArray();
      if (old.length > 0) await rows().deleteMany({ _id: { $in: old.map(({ _id }) => _id) } }, { session });
      return old.length;
    },
  };
}

export function stagedId(key: TrialKey, order: number): string {
  return `${prefixOf(key)}${String(order).padStart(8, '0')}`;
}

function prefixOf({ import: id, trial }: TrialKey): string {
  return `${id}|${String(trial).padStart(4, '0')}|`;
}

function within(key: TrialKey): { _id: { $gte: string; $lt: string } } {
  const prefix = prefixOf(key);
  return { _id: { $gte: prefix, $lt: `${prefix}~` } };
}

function byVerdict({ import: id, trial }: TrialKey, verdicts: readonly Verdict[]): mongo.Filter<StagedRow> {
  return { import: id, trial, verdict: { $in: [...verdicts] } };
}
