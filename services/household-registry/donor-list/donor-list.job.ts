import { getJob, type JobKind, type JobSlice, type JobTransaction } from '#shared/storage/job.ts';
import type { ImportSheetRepository } from '../import/import-sheet.repository.ts';
import { type MatcherMemory, matchRows } from './donor-matching.ts';
import { sumGifts, tellGifts } from './donor-release.ts';
import { DONOR_LIST, type DonorCursor, type DonorParts } from './donor-work.ts';

type Slice = JobSlice<DonorCursor>;

/** Reads, matches, releases and takes back donors' lists in slices; it may be cut off anywhere and goes on there. */
export function donorListJob(parts: DonorParts): JobKind<DonorCursor> {
  const memory: MatcherMemory = { matcher: null };
  // One file is open at a time: two runners take turns.
  let last: Promise<unknown> = Promise.resolve();
  return {
    kind: DONOR_LIST,
    beside: true,
    slice(job, tx) {
      const slice = last.then(async (): Promise<Slice> => {
        const now = await getJob(parts.storage, job._id);
        if (now?.slices !== job.slices) return { cursor: job.cursor, released: 0, done: false };
        const { subject, cursor } = job;
        switch (cursor.phase) {
          case 'look':
            return look(parts, subject, tx);
          case 'match':
            return matchRows({ ...parts, memory }, { subject, cursor }, tx);
          case 'sum':
            return sumGifts(parts, { subject, cursor }, tx);
          case 'release':
          case 'withdraw':
            return tellGifts(parts, { subject, cursor }, tx);
        }
      });
      last = slice.catch(() => undefined);
      return slice;
    },
  };
}

function over(cursor: DonorCursor, released = 0): Slice {
  return { cursor, released, done: true };
}

/** A sheet of a donor is read when it names anybody; what a list of poor households needs besides it need not have. */
async function look(
  { donors, files, sheets, donorReader }: DonorParts,
  id: string,
  tx: JobTransaction,
): Promise<Slice> {
  const cursor = { phase: 'look' } as const;
  const asked = await donors.get(id);
  if (asked === null || asked.status !== 'received') return over(cursor);
  const bytes = await files.read(asked.file.id, asked.file.bytes);
  const { unitSet, unit, year } = asked;
  const seen: Parameters<ImportSheetRepository['save']>[1][number][] = [];
  for await (const event of donorReader.look({ bytes, unitSet, unit, year, remembered: {} })) {
    if (event.type === 'refused') {
      const row = await donors.get(id, tx);
      if (row?.status === 'received')
        await donors.save({ ...row, status: 'unreadable', stop: event.problem.code }, tx);
      return over(cursor);
    }
    if (event.type !== 'sheet') continue;
    const { head, rows, rowCount, plan } = event;
    const read = !head.hidden && plan.layout.columns.some(({ role }) => role !== null && NAMES.has(role));
    seen.push({ head, rows, rowCount, plan: { ...plan, read }, chosen: [], remembered: false });
  }
  // Somebody may have given it up while it was read.
  const row = await donors.get(id, tx);
  if (row === null || row.status !== 'received') return over(cursor);
  await sheets.save(id, seen, tx);
  await donors.save({ ...row, status: 'mapped' }, tx);
  return over(cursor);
}

const NAMES: ReadonlySet<string> = new Set(['ho_ten_chu_ho', 'ten_thanh_vien', 'ho_dem', 'ten']);
