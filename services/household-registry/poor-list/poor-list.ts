import type { UnitSet } from '#shared/contracts/fields.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Household } from '../household/household.ts';
import { listedFacts, newEntry, type PoorListEntry } from './poor-list-entry.ts';

/** The denominator: a dated snapshot of a place's households. */
export interface PoorList {
  readonly _id: string;
  readonly name: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly year: number;
  readonly status: 'draft' | 'freezing' | 'frozen';
  /** Known once frozen: how many households, settled ones included, and the order-free hash of what is said of them. */
  readonly count: number | null;
  readonly hash: string | null;
  /** Households at the freeze; the others were added since. */
  readonly frozenCount: number | null;
  /** Households of it to which no gift is due. */
  readonly settledCount: number;
  /** Amendments approved so far: the number of the last. */
  readonly amendments: number;
  /** Households said so far, of `count`. */
  readonly released: number;
  readonly proposedBy: string;
  readonly proposedAt: Date;
  readonly frozenBy: string | null;
  readonly frozenAt: Date | null;
  readonly version: number;
}

export interface Collected {
  readonly count: number;
  readonly hash: string;
}

export const NOTHING_COLLECTED: Collected = { count: 0, hash: EMPTY_SET_HASH };

export const LIST_NOT_DRAFT = problem('list-not-draft', 409, 'The list is frozen already, or being frozen');
export const LIST_EMPTY = problem('list-empty', 409, 'There are no households of this year at this place');
export const OWN_PROPOSAL = problem(
  'own-proposal',
  403,
  'Who proposed a list may not freeze it; another account must',
);
export const IMPORT_UNFINISHED = problem(
  'import-unfinished',
  409,
  'An import of this place was not finished; send its file again, or import a whole one',
);

export function draftList(parts: {
  id: string;
  wish: Pick<PoorList, 'name' | 'unitSet' | 'unit' | 'year'>;
  by: string;
  at: Date;
}): PoorList {
  const { id, wish, by, at } = parts;
  const counts = {
    count: null,
    hash: null,
    frozenCount: null,
    settledCount: 0,
    amendments: 0,
    released: 0,
  } as const;
  const unknown = { ...counts, frozenBy: null, frozenAt: null } as const;
  return { _id: id, ...wish, status: 'draft', ...unknown, proposedBy: by, proposedAt: at, version: 0 };
}

/** Maker and checker are two people, and half an import is no list. */
export function startFreeze(
  list: PoorList,
  facts: { by: string; households: number; importRunning: boolean },
): Result<PoorList> {
  if (list.status !== 'draft') return refuse(LIST_NOT_DRAFT);
  if (list.proposedBy === facts.by) return refuse(OWN_PROPOSAL);
  if (facts.importRunning) return refuse(IMPORT_UNFINISHED);
  if (facts.households === 0) return refuse(LIST_EMPTY);
  return accept({ ...list, status: 'freezing', frozenBy: facts.by });
}

/** The next households of the official order as rows of the list, with count and hash including them. */
export function collect(
  list: string,
  before: Collected,
  households: readonly Household[],
): Collected & { readonly entries: readonly PoorListEntry[] } {
  const entries = households.map((household, index) =>
    newEntry(listedFacts(list, household), { order: before.count + index + 1, amendment: 0 }),
  );
  const hashes = entries.map((entry) => contentHash(entry.facts));
  return { entries, count: before.count + entries.length, hash: addToSetHash(before.hash, hashes) };
}

export function finishFreeze(list: PoorList, { count, hash }: Collected, at: Date): PoorList {
  return {
    ...list,
    status: 'frozen',
    count,
    hash,
    frozenCount: count,
    frozenAt: at,
    version: list.version + 1,
  };
}

export function poorListFrozen(list: PoorList, { count, hash }: Collected): NewEvent {
  const { _id, name, unitSet, unit, year, version } = list;
  const data = { list: _id, name, unitSet, unit, year, count, hash };
  return newEvent(PoorListFrozenV1, { key: _id, seq: version, data });
}
