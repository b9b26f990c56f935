import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { ListPart } from '../newest-first.ts';
import { isOver, type PrintJob } from './print-job.ts';

type Session = Pick<Transaction, 'session'>;

export type PrintJobRepository = ReturnType<typeof printJobRepository>;

const MAX_TIME = 5_000;
/** The newest are enough to see who took it. */
const DOWNLOADS_KEPT = 100;

export function printJobRepository({ db }: Storage) {
  const jobs = () => db.collection<PrintJob>('print-jobs');
  return {
    async add(job: PrintJob, { session }: Session): Promise<void> {
      await jobs().insertOne(job, { session });
    },

    get(id: string, { session }: Partial<Session> = {}): Promise<PrintJob | null> {
      return jobs().findOne(
        { _id: id },
        { ...(session === undefined ? {} : { session }), maxTimeMS: MAX_TIME },
      );
    },

    countOpen(account: string, { session }: Session): Promise<number> {
      return jobs().countDocuments(
        { requestedBy: account, status: { $in: ['waiting', 'printing', 'binding', 'noting'] } },
        { session },
      );
    },

    /** Of units at the places or below, newest first; one more than asked for. */
    listAt(campaign: string, places: readonly HeldRole[], { limit, after }: ListPart): Promise<PrintJob[]> {
      if (places.length === 0) return Promise.resolve([]);
      const older =
        after === null
          ? {}
          : { $or: [{ createdAt: { $lt: after.at } }, { createdAt: after.at, _id: { $lt: after.id } }] };
      return jobs()
        .find({ campaign, $and: [{ $or: places.map(at) }, older] }, { maxTimeMS: MAX_TIME })
        .sort({ createdAt: -1, _id: -1 })
        .limit(limit + 1)
        .toArray();
    },

    /** @throws when the job is over meanwhile: the caller's snapshot is old. */
    async change(job: PrintJob, changes: Partial<PrintJob>, { session }: Session): Promise<void> {
      if (isOver(job)) throw new Error(`Print ${job._id} is over`);
      const { matchedCount } = await jobs().updateOne(
        { _id: job._id, status: job.status, printed: job.printed },
        { $set: changes },
        { session },
      );
      if (matchedCount !== 1) throw new Error(`Print ${job._id} was changed meanwhile`);
    },

    async noteDownload(id: string, download: PrintJob['downloads'][number]): Promise<void> {
      await jobs().updateOne(
        { _id: id },
        { $push: { downloads: { $each: [download], $slice: -DOWNLOADS_KEPT } } },
        { writeConcern: { w: 'majority', journal: true } },
      );
    },
  };
}

function at({ unitSet, path }: HeldRole) {
  if (path === '') return { unitSet };
  return { unitSet, $or: [{ unit: path }, { unit: { $gt: `${path}/`, $lt: `${path}0` } }] };
}
