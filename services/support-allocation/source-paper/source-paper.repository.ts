import { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { MOST_PAPERS, type SourcePaper } from './source-paper.ts';

type Session = Pick<Transaction, 'session'>;

interface PaperFile {
  /** sha256 of the content. */
  readonly _id: string;
  readonly content: mongo.Binary;
}

const MAX_TIME = 5_000;
/** More than anybody removes. */
const MOST_SHOWN = 500;

export function sourcePaperRepository({ db }: Storage) {
  const papers = () => db.collection<SourcePaper>('source-papers');
  const files = () => db.collection<PaperFile>('source-paper-files');
  return {
    /** Newest first, removed ones too. */
    ofSource(source: string): Promise<SourcePaper[]> {
      return papers()
        .find({ source }, { maxTimeMS: MAX_TIME })
        .sort({ at: -1, _id: -1 })
        .limit(MOST_SHOWN)
        .toArray();
    },

    get(source: string, id: string, tx?: Session): Promise<SourcePaper | null> {
      return papers().findOne(
        { _id: id, source },
        tx === undefined ? { maxTimeMS: MAX_TIME } : { session: tx.session },
      );
    },

    /** What stands beside a source now: whether a file is among it, and whether there is room for one more. */
    async standing(
      { source, hash }: Pick<SourcePaper, 'source' | 'hash'>,
      { session }: Session,
    ): Promise<{ readonly isKnown: boolean; readonly isFull: boolean }> {
      const rows = await papers()
        .find({ source, isRemoved: false }, { session, projection: { hash: 1 } })
        .toArray();
      return { isKnown: rows.some((row) => row.hash === hash), isFull: rows.length >= MOST_PAPERS };
    },

    async add(paper: SourcePaper, content: Uint8Array, { session }: Session): Promise<void> {
      await papers().insertOne(paper, { session });
      await files().updateOne(
        { _id: paper.hash },
        { $setOnInsert: { content: new mongo.Binary(content) } },
        { upsert: true, session },
      );
    },

    /** The file goes with its last paper; that it was there stays. */
    async remove(
      { _id, hash }: SourcePaper,
      removed: NonNullable<SourcePaper['removed']>,
      { session }: Session,
    ): Promise<void> {
      await papers().updateOne(
        { _id, isRemoved: false },
        { $set: { isRemoved: true, removed } },
        { session },
      );
      const other = await papers().findOne({ hash, isRemoved: false, _id: { $ne: _id } }, { session });
      if (other === null) await files().deleteOne({ _id: hash }, { session });
    },

    async content(hash: string): Promise<Uint8Array | null> {
      const file = await files().findOne({ _id: hash }, { maxTimeMS: MAX_TIME });
      return file === null ? null : new Uint8Array(file.content.buffer);
    },
  };
}

export type SourcePaperRepository = ReturnType<typeof sourcePaperRepository>;
