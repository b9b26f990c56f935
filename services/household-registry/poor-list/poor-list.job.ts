import type { Job, JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { householdListed } from '../household/household-event.ts';
import type { HouseholdPosition } from '../household/household-place.repository.ts';
import type { PoorListRepository } from './poor-list.repository.ts';
import { type Collected, collect, finishFreeze, NOTHING_COLLECTED, poorListFrozen } from './poor-list.ts';

/** First every household becomes a row of the list; when count and hash are known, each one is said. */
export type FreezeCursor =
  | ({ readonly phase: 'collect'; readonly after: HouseholdPosition | null } & Collected)
  | { readonly phase: 'release'; readonly after: number };

export const FREEZE = 'freeze-poor-list';
export const FIRST_SLICE: FreezeCursor = { phase: 'collect', after: null, ...NOTHING_COLLECTED };

const SLICE = 500;

interface Parts {
  readonly lists: PoorListRepository;
  readonly households: HouseholdRepository;
}

/** Freezes a poor list in slices; it may be cut off anywhere and goes on there. */
export function freezeJob(parts: Parts): JobKind<FreezeCursor> {
  return {
    kind: FREEZE,
    slice(job, tx) {
      const { cursor } = job;
      switch (cursor.phase) {
        case 'collect':
          return collectSlice(parts, { ...job, cursor }, tx);
        case 'release':
          return releaseSlice(parts, { ...job, cursor }, tx);
      }
    },
  };
}

async function collectSlice(
  { lists, households }: Parts,
  { subject, cursor, total }: Job<Extract<FreezeCursor, { phase: 'collect' }>>,
  tx: JobTransaction,
): Promise<JobSlice<FreezeCursor>> {
  const list = await lists.get(subject, tx);
  if (list === null) throw new Error('The list that is being frozen is gone');
  const rows = await households.slice(list, { after: cursor.after, limit: SLICE }, tx);
  const { entries, count, hash } = collect(subject, cursor, rows);
  await lists.addEntries(entries, tx);
  const last = rows.at(-1);
  if (rows.length === SLICE && last !== undefined) {
    const { unit, sortKey, _id } = last;
    return {
      cursor: { phase: 'collect', after: { unit, sortKey, _id }, count, hash },
      released: 0,
      done: false,
    };
  }
  // Nothing may write households of the place meanwhile; if something did, the list must not be frozen over it.
  if (count !== total)
    throw new Error('The households of the place changed while their list was being frozen');
  const frozen = finishFreeze(list, { count, hash }, tx.at);
  await lists.save(frozen, tx);
  tx.append([poorListFrozen(frozen, { count, hash })]);
  return { cursor: { phase: 'release', after: 0 }, released: 0, done: false };
}

async function releaseSlice(
  { lists, households }: Parts,
  { subject, cursor }: Job<Extract<FreezeCursor, { phase: 'release' }>>,
  tx: JobTransaction,
): Promise<JobSlice<FreezeCursor>> {
  const entries = await lists.entriesAfter(subject, cursor.after, SLICE, tx);
  const ids = entries.map((entry) => entry.household);
  const versions = await households.raiseVersions(ids, tx);
  tx.append(
    entries.map(({ household, facts }) => householdListed(facts, (versions.get(household) ?? 0) + 1)),
  );
  await lists.addReleased(subject, entries.length, tx);
  const after = entries.at(-1)?.order ?? cursor.after;
  return { cursor: { phase: 'release', after }, released: entries.length, done: entries.length < SLICE };
}
