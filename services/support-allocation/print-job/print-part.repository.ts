import type { mongo } from 'mongoose';
import type { DrawnPage } from '#shared/paper/drawn-page.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { ListedPageDraft } from '../list-page/list-page.ts';

type Session = Pick<Transaction, 'session'>;

/** The drawn pages of a village, until the file is bound. */
export interface PrintPart {
  /** job|number */
  readonly _id: string;
  readonly job: string;
  /** From 0, in the order of the print. */
  readonly n: number;
  readonly unit: string;
  /** Name of the commune, whose villages share a file of a ZIP. */
  readonly commune: string;
  readonly pages: readonly DrawnPage[];
  /** The village's list as it stood; by it reprints are counted. */
  readonly listing: string;
  /** What is noted of the pages when they are printed. */
  readonly listed: readonly ListedPageDraft[];
  readonly expiresAt: Date;
}

interface Chunk {
  /** job|number */
  readonly _id: string;
  readonly job: string;
  readonly n: number;
  readonly bytes: Uint8Array;
  readonly expiresAt: Date;
}

export type PrintPartRepository = ReturnType<typeof printPartRepository>;

const MAX_TIME = 10_000;

/** Pages and files of prints; the database deletes them at their time. */
export function printPartRepository({ db }: Storage) {
  const parts = () => db.collection<PrintPart>('print-parts');
  const chunks = () => db.collection<Chunk>('print-chunks');
  return {
    async add(rows: readonly PrintPart[], { session }: Session): Promise<void> {
      if (rows.length > 0) await parts().insertMany([...rows], { session });
    },

    count: (job: string) => parts().countDocuments({ job }, { maxTimeMS: MAX_TIME }),

    /** One after the other, in the order of the print. */
    async *read(job: string): AsyncGenerator<PrintPart> {
      const cursor = parts().find({ job }, { batchSize: 50, promoteBuffers: true }).sort({ n: 1 });
      for await (const part of cursor) yield part;
    },

    slice(job: string, { from, limit }: { from: number; limit: number }): Promise<PrintPart[]> {
      return parts()
        .find({ job, n: { $gte: from } }, { projection: { pages: 0 }, maxTimeMS: MAX_TIME })
        .sort({ n: 1 })
        .limit(limit)
        .toArray();
    },

    async dropParts(job: string, session?: mongo.ClientSession): Promise<void> {
      await parts().deleteMany({ job }, session === undefined ? {} : { session });
    },

    /** Written again by a second try, with the same bytes. */
    async putChunk(chunk: Omit<Chunk, '_id'>): Promise<void> {
      const { job, n, bytes, expiresAt } = chunk;
      await chunks().replaceOne(
        { _id: `${job}|${n}` },
        { job, n, bytes: bytes as Buffer, expiresAt },
        { upsert: true, writeConcern: { w: 'majority', journal: true } },
      );
    },

    async *readChunks(job: string, count: number): AsyncGenerator<Uint8Array> {
      for (let n = 0; n < count; n += 1) {
        const chunk = await chunks().findOne(
          { _id: `${job}|${n}` },
          { promoteBuffers: true, maxTimeMS: MAX_TIME },
        );
        if (chunk === null) throw new Error('A piece of a printed file is gone');
        yield chunk.bytes;
      }
    },
  };
}
