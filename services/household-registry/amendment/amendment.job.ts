import type { NewEvent } from '#shared/contracts/new-event.ts';
import type { Job, JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import {
  householdListed,
  householdReinstated,
  householdRelisted,
  householdSettled,
} from '../household/household-event.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import { type PoorListEntry, pastEntry } from '../poor-list/poor-list-entry.ts';
import type { AmendmentRepository } from './amendment.repository.ts';
import { type AmendmentChange, applyChange } from './amendment-change.ts';

/** How far an approved amendment has been carried out: by household, and where the next added one stands in the list. */
export interface ApplyCursor {
  readonly after: string;
  readonly order: number;
}

export const APPLY_AMENDMENT = 'apply-amendment';
export const FIRST_APPLY: ApplyCursor = { after: '', order: 1 };

const SLICE = 250;

interface Parts {
  readonly amendments: AmendmentRepository;
  readonly lists: PoorListRepository;
  readonly households: HouseholdRepository;
}

/**
 * Carries an approved amendment out in slices; it may be cut off anywhere and goes on there. Two may run at once: their
 * changes are open until the list has them, and a household has one open change.
 */
export function amendmentJob(parts: Parts): JobKind<ApplyCursor> {
  return { kind: APPLY_AMENDMENT, slice: (job, tx) => applySlice(parts, job, tx) };
}

async function applySlice(
  { amendments, lists, households }: Parts,
  { subject, cursor }: Job<ApplyCursor>,
  tx: JobTransaction,
): Promise<JobSlice<ApplyCursor>> {
  const amendment = await amendments.get(subject, tx);
  if (amendment === null || amendment.number === null) throw new Error('The amendment is not approved');
  const changes = await amendments.openChanges(subject, { after: cursor.after, limit: SLICE }, tx);
  const ids = changes.map((change) => change.household);
  const entries = await lists.entriesOf(amendment.list, ids, tx);
  const versions = await households.raiseVersions(ids, tx);
  let { order } = cursor;
  const after: PoorListEntry[] = [];
  for (const change of changes) {
    after.push(applyChange(change, entries.get(change.household), { order, amendment: amendment.number }));
    if (change.kind === 'add') order += 1;
  }
  const past = [...entries.values()].map((entry) => pastEntry(entry, amendment.number!));
  await lists.amendEntries({ after, past }, tx);
  await amendments.saveChanges(
    changes.map((change) => applied(change, entries.get(change.household))),
    tx,
  );
  tx.append(changes.map((change) => saidOf(change, (versions.get(change.household) ?? 0) + 1)));
  await amendments.addApplied(subject, changes.length, tx);
  const last = ids.at(-1) ?? cursor.after;
  return { cursor: { after: last, order }, released: changes.length, done: changes.length < SLICE };
}

function applied(
  { open: _, ...change }: AmendmentChange,
  before: PoorListEntry | undefined,
): AmendmentChange {
  const { facts, settled } = before ?? { facts: null, settled: null };
  return { ...change, state: 'applied', before: facts === null ? null : { facts, settled } };
}

function saidOf(change: AmendmentChange, version: number): NewEvent {
  const { household, list, amendment, unit } = change;
  switch (change.kind) {
    case 'add':
      return householdListed(change.facts!, version);
    case 'correct':
      return householdRelisted({ ...change.facts!, amendment }, version);
    case 'settle':
      return householdSettled(
        { household, list, amendment, unit, reason: change.reason!, on: change.on! },
        version,
      );
    case 'reinstate':
      return householdReinstated({ household, list, amendment, unit }, version);
  }
}
