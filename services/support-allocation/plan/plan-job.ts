import type { Storage } from '#shared/storage/connection.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import type { Plan } from './plan.ts';

/** A plan has one job of each kind. @param job `author`: who proposed it, unless told */
export async function startPlanJob<Cursor>(
  storage: Storage,
  tx: CommandTransaction,
  job: { kind: string; plan: Plan; cursor: Cursor; total: number; author?: string },
): Promise<void> {
  const { kind, plan, cursor, total, author = plan.proposedBy } = job;
  await createJob(storage, tx, {
    _id: `${kind}:${plan._id}`,
    kind,
    subject: plan._id,
    author,
    cursor,
    total,
  });
}
