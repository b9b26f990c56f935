import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { ImportSeal } from './import-seal.ts';

interface Piece {
  /** file|number */
  readonly _id: string;
  readonly file: string;
  readonly n: number;
  readonly sealed: Uint8Array;
}

/** An upload that has begun; its import takes it over in the transaction that answers the sender. */
interface Upload {
  readonly _id: string;
  readonly startedAt: Date;
  readonly taken: boolean;
}

export type ImportFileRepository = ReturnType<typeof importFileRepository>;

const DAY_MS = 86_400_000;

/** Files as they were sent, in sealed pieces. */
export function importFileRepository({ db, clock }: Storage, seal: ImportSeal) {
  const pieces = () => db.collection<Piece>('import-file-pieces');
  const uploads = () => db.collection<Upload>('import-files');
  return {
    /** Also forgets uploads that were broken off a day ago or earlier. */
    async begin(file: string): Promise<void> {
      const old = await uploads()
        .find({ taken: false, startedAt: { $lt: new Date(clock().getTime() - DAY_MS) } }, { limit: 20 })
        .toArray();
      for (const { _id } of old) await drop(_id);
      await uploads().insertOne({ _id: file, startedAt: clock(), taken: false });
    },

    async addPiece(file: string, n: number, content: Uint8Array): Promise<void> {
      const place = `${file}|${n}`;
      const sealed = seal.seal(place, content);
      await pieces().insertOne({ _id: place, file, n, sealed });
    },

    async take(file: string, { session }: { session: mongo.ClientSession }): Promise<void> {
      await uploads().updateOne({ _id: file }, { $set: { taken: true } }, { session });
    },

    drop,

    /** The whole file again. @throws when a piece is missing or was changed. */
    async read(file: string, bytes: number): Promise<Uint8Array> {
      const whole = new Uint8Array(bytes);
      let filled = 0;
      for await (const { _id, sealed } of pieces()
        .find({ file }, { batchSize: 4, promoteBuffers: true })
        .sort({ n: 1 })) {
        const piece = seal.open(_id, sealed);
        whole.set(piece, filled);
        filled += piece.length;
      }
      if (filled !== bytes) throw new Error('A piece of an imported file is gone');
      return whole;
    },
  };

  async function drop(file: string): Promise<void> {
    await pieces().deleteMany({ file });
    await uploads().deleteOne({ _id: file });
  }
}
