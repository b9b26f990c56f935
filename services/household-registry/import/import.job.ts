import { getJob, type Job, type JobKind, type JobSlice, type JobTransaction } from '#shared/storage/job.ts';
import { applySlice } from './import-apply.job.ts';
import { lookSlice } from './import-look.job.ts';
import { clearSlice, trialSlice } from './import-trial.job.ts';
import { withdrawSlice } from './import-withdraw.job.ts';
import { goOn, IMPORT, type ImportCursor, type ImportParts } from './import-work.ts';

/**
 * Reads, tries, applies and withdraws imports in slices; it may be cut off anywhere and goes on there. A large file
 * takes its minutes, so that no freeze, amendment or change of units waits for it.
 */
export function importJob(parts: ImportParts): JobKind<ImportCursor> {
  // What is open of a file and known of its rows is one for the process: two runners take turns.
  let last: Promise<unknown> = Promise.resolve();
  return {
    kind: IMPORT,
    beside: true,
    slice(job, tx) {
      const slice = last.then(async () => {
        // Somebody was faster: ours would come to nothing, and reading the file up to here would be for nothing.
        const now = await getJob(parts.storage, job._id);
        return now?.slices === job.slices ? sliceOf(parts, job, tx) : goOn(job.cursor);
      });
      last = slice.catch(() => undefined);
      return slice;
    },
  };
}

function sliceOf(
  parts: ImportParts,
  job: Job<ImportCursor>,
  tx: JobTransaction,
): Promise<JobSlice<ImportCursor>> {
  const { cursor } = job;
  switch (cursor.phase) {
    case 'look':
      return lookSlice(parts, { ...job, cursor }, tx);
    case 'clear':
      return clearSlice(parts, { ...job, cursor }, tx);
    case 'trial':
      return trialSlice(parts, { ...job, cursor }, tx);
    case 'apply':
      return applySlice(parts, { ...job, cursor }, tx);
    case 'withdraw':
      return withdrawSlice(parts, { ...job, cursor }, tx);
  }
}
