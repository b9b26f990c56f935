import type { mongo } from 'mongoose';
import type { Standing } from '#shared/rules/hand-over.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type Command, isSame, keepConflicts, type Receipt, receipts } from '#shared/storage/execute.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import type { Delivery } from './confirmation.ts';
import type { ConfirmationItem } from './confirmation-item.ts';

const MAX_TIME = 5_000;

/** The whole item as it came, so that its hash can be checked again. */
export interface ConfirmationRow {
  readonly _id: string;
  /** campaign|household */
  readonly delivery: string;
  readonly item: ConfirmationItem;
  readonly author: string;
  readonly receivedAt: Date;
  readonly standing: Standing;
}

/** Plain driver collections: thousands of confirmations a second pass here, and zod has cast them already. */
export function confirmationRepository(storage: Storage) {
  const deliveries = () => storage.db.collection<Delivery>('deliveries');
  const confirmations = () => storage.db.collection<ConfirmationRow>('confirmations');

  return {
    async loadDeliveries(
      ids: readonly string[],
      session: mongo.ClientSession,
    ): Promise<Map<string, Delivery>> {
      const rows = await deliveries()
        .find({ _id: { $in: [...ids] } }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    /** A new delivery that another request has made meanwhile is a duplicate key, and the transaction starts again. */
    async saveDeliveries(
      before: ReadonlyMap<string, Delivery>,
      after: readonly Delivery[],
      session: mongo.ClientSession,
    ): Promise<void> {
      const made = after.filter((row) => !before.has(row._id));
      const changed = after.filter((row) => before.has(row._id));
      if (made.length > 0) await deliveries().insertMany(made, { session, ordered: false });
      if (changed.length === 0) return;
      await deliveries().bulkWrite(
        changed.map(({ _id, version, facts }) => ({
          updateOne: {
            filter: { _id, version: before.get(_id)!.version },
            update: {
              $set: { version },
              $push: { facts: { $each: facts.slice(before.get(_id)!.facts.length) } },
            },
          },
        })),
        { session, ordered: false },
      );
    },

    async saveConfirmations(rows: readonly ConfirmationRow[], session: mongo.ClientSession): Promise<void> {
      if (rows.length > 0)
        await confirmations().insertMany(rows as ConfirmationRow[], { session, ordered: false });
    },

    async getDeliveries(ids: readonly string[]): Promise<Map<string, Delivery>> {
      const rows = await deliveries()
        .find({ _id: { $in: [...ids] } }, { maxTimeMS: MAX_TIME })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    /** Receipts of ids under which something else may have been answered before; other content is kept for a person. */
    async receiptsOfFaulty(commands: readonly Command[]): Promise<Map<string, Receipt>> {
      if (commands.length === 0) return new Map();
      return inTransaction(storage, async (tx) => {
        const ids = commands.map((command) => command.id);
        const rows = await receipts(storage)
          .find({ _id: { $in: ids } }, { session: tx.session })
          .toArray();
        const known = new Map(rows.map((row) => [row._id, row]));
        const contested = commands.filter(
          (command) => known.has(command.id) && !isSame(command, known.get(command.id)!),
        );
        await keepConflicts(storage, contested, tx);
        return known;
      });
    },
  };
}

export type ConfirmationRepository = ReturnType<typeof confirmationRepository>;
