import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { olderThan } from '../campaign/campaign.repository.ts';
import type { ListPart } from '../newest-first.ts';
import type { PlanAmendment } from './plan-amendment.ts';

type Session = Pick<Transaction, 'session'>;

/** An amendment without its lines. */
export type AmendmentHead = Omit<PlanAmendment, 'takes' | 'gives'> & {
  readonly taken: number;
  readonly given: number;
};

export type PlanAmendmentRepository = ReturnType<typeof planAmendmentRepository>;

/** Lines stand in their amendment: there are never more than two times five hundred. */
export function planAmendmentRepository({ db }: Storage) {
  const amendments = () => db.collection<PlanAmendment>('plan-amendments');
  return {
    async add(amendment: PlanAmendment, { session }: Session): Promise<void> {
      await amendments().insertOne(amendment, { session });
    },

    get(id: string, { session }: Partial<Session> = {}): Promise<PlanAmendment | null> {
      return amendments().findOne({ _id: id }, session === undefined ? { maxTimeMS: 5_000 } : { session });
    },

    /** Of a plan, newest first. */
    listOf(plan: string, { limit, after }: ListPart): Promise<AmendmentHead[]> {
      return amendments()
        .aggregate<AmendmentHead>(
          [
            { $match: { plan, ...(after === null ? {} : olderThan(after.at, after.id)) } },
            { $sort: { createdAt: -1, _id: -1 } },
            { $limit: limit + 1 },
            { $addFields: { taken: { $size: '$takes' }, given: { $size: '$gives' } } },
            { $project: { takes: 0, gives: 0 } },
          ],
          { maxTimeMS: 5_000 },
        )
        .toArray();
    },

    /** @throws when it is not in the status that the decision was made on: a fault, the caller holds a snapshot. */
    async change(
      { _id, status }: Pick<PlanAmendment, '_id' | 'status'>,
      changes: Partial<Omit<PlanAmendment, '_id'>>,
      { session }: Session,
    ): Promise<void> {
      const { matchedCount } = await amendments().updateOne({ _id, status }, { $set: changes }, { session });
      if (matchedCount !== 1) throw new Error(`Amendment ${_id} is not ${status}`);
    },
  };
}
