import type { DonorListConfirmedV1 } from '#shared/contracts/donor-list/confirmed.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { GiftLine, UnitSet } from '#shared/contracts/fields.ts';
import type { OutsideGiftRecordedV1 } from '#shared/contracts/outside-gift/recorded.v1.ts';
import { nameBasedId } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { ImportFile } from '../import/import.ts';

/** received → mapped → matching → matched → summing → releasing → confirmed → withdrawing → withdrawn. */
export const DONOR_LIST_STATUSES = [
  'received',
  'unreadable',
  'mapped',
  'matching',
  'matched',
  'summing',
  'releasing',
  'confirmed',
  'withdrawing',
  'withdrawn',
  'cancelled',
] as const;

export type DonorListStatus = (typeof DONOR_LIST_STATUSES)[number];

/** What staff says of a donor's list before its gifts go out: each household on it got these lines. */
export interface DonorTerms {
  readonly giver: string;
  readonly day: string;
  readonly lines: readonly GiftLine[];
}

/** A donor's own list of whom it gave to, and what became of it. */
export interface DonorList {
  readonly _id: string;
  readonly unitSet: UnitSet;
  /** The place whose households it is matched to. */
  readonly unit: string;
  readonly year: number;
  /** The poor list whose households it is matched to. */
  readonly list: string;
  /** As the service of campaigns knows it. */
  readonly campaign: string;
  readonly file: ImportFile;
  /** Account id. */
  readonly by: string;
  readonly status: DonorListStatus;
  readonly stop: string | null;
  /** Matchings so far: the rows of the last one count. */
  readonly run: number;
  readonly terms: DonorTerms | null;
  /** Known when it is confirmed. */
  readonly count: number;
  readonly hash: string | null;
  readonly why: string | null;
  readonly startedAt: Date;
  readonly version: number;
}

/** What a row came to: one household, several that it may be, none, or one that a row before names already. */
export const ROW_STATES = ['certain', 'unsure', 'none', 'doubled'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface RowCandidate {
  readonly household: string;
  /** Its village when it was matched: what is said of the gift must not change while it is told. */
  readonly unit: string;
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface DonorRow {
  /** list|run|order */
  readonly _id: string;
  readonly donorList: string;
  readonly run: number;
  readonly sheet: string;
  readonly line: number;
  readonly state: RowState;
  /** The household that the row means; absent where it means none. */
  readonly household?: string;
  /** The likeliest first. */
  readonly candidates: readonly RowCandidate[];
  /** What a person said; null: nobody was asked, or not yet. */
  readonly decided: { readonly by: string; readonly at: Date; readonly household: string | null } | null;
  /** Name, place and birth as the file has them. */
  readonly sealed: Uint8Array;
}

export const DONOR_LIST_WRONG_STEP = problem(
  'donor-list-wrong-step',
  409,
  'The donor’s list is not at the step that this needs',
);
export const DONOR_LIST_UNDECIDED = problem(
  'donor-list-undecided',
  409,
  'Some rows may be several households, and nobody has decided on them yet',
);
export const DONOR_LIST_EMPTY = problem('donor-list-empty', 409, 'No row of the file is a household');
export const DONOR_ROW_TAKEN = problem(
  'donor-row-taken',
  409,
  'Another row of the file is this household already',
);
export const NO_CANDIDATE = problem('no-candidate', 422, 'The row was not shown with this household');
export const NO_FROZEN_LIST = problem('no-frozen-list', 422, 'There is no frozen list over this place');

const NAMESPACE = '2f6d9c0a-51c6-5a0e-9c43-7b9f3e2a6d11';

/** One donor's list gives a household one gift. */
export function outsideGiftId(donorList: string, household: string): string {
  return nameBasedId(NAMESPACE, donorList, household);
}

const NEXT: Readonly<Partial<Record<DonorListStatus, readonly DonorListStatus[]>>> = {
  matching: ['mapped', 'matched'],
  summing: ['matched'],
  withdrawing: ['confirmed'],
  cancelled: ['received', 'mapped', 'matching', 'matched'],
};

/** One step on by a person's wish. */
export function step(row: DonorList, status: 'matching' | 'cancelled' | 'withdrawing'): Result<DonorList> {
  if (!NEXT[status]!.includes(row.status)) return refuse(DONOR_LIST_WRONG_STEP);
  return accept({ ...row, status, run: status === 'matching' ? row.run + 1 : row.run });
}

/** Nothing goes out before somebody says who gave what, and no row is left open. */
export function confirm(
  row: DonorList,
  { terms, open, found }: { terms: DonorTerms; open: number; found: number },
): Result<DonorList> {
  if (row.status !== 'matched') return refuse(DONOR_LIST_WRONG_STEP);
  if (open > 0) return refuse(DONOR_LIST_UNDECIDED);
  if (found === 0) return refuse(DONOR_LIST_EMPTY);
  return accept({ ...row, status: 'summing', terms, count: found });
}

/** A person's word on a row: one of those that it was shown with, or none. */
export function decideRow(
  row: DonorRow,
  { household, by, at }: { household: string | null; by: string; at: Date },
): Result<DonorRow> {
  const isShown = household === null || row.candidates.some((one) => one.household === household);
  if (!isShown) return refuse(NO_CANDIDATE);
  const { household: _, ...rest } = row;
  const decided = { by, at, household };
  return accept(household === null ? { ...rest, decided } : { ...rest, household, decided });
}

export function worthOf(lines: readonly GiftLine[]): number {
  return lines.reduce(
    (sum, line) => sum + (line.kind === 'cash' ? line.amount : line.kind === 'goods' ? line.value : 0),
    0,
  );
}

/** What is said of one household's gift; its hash is part of the list's. */
export function recordedData(
  { _id, campaign, list, terms }: DonorList,
  of: { household: string; unit: string },
): DataOf<typeof OutsideGiftRecordedV1> {
  if (terms === null) throw new Error('A list is confirmed with what it gives');
  const { giver, day, lines } = terms;
  const gift = outsideGiftId(_id, of.household);
  return {
    ...{ gift, donorList: _id, campaign, list, household: of.household, unit: of.unit, giver, day },
    lines: [...lines],
    value: worthOf(lines),
  };
}

export function confirmedData(row: DonorList): DataOf<typeof DonorListConfirmedV1> {
  const { _id, campaign, list, unitSet, unit, terms, count, hash } = row;
  if (terms === null || hash === null) throw new Error('A list is confirmed with its sum');
  const { giver, day } = terms;
  const value = count * worthOf(terms.lines);
  return { donorList: _id, campaign, list, unitSet, unit, giver, day, count, value, hash };
}
