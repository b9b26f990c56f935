import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { addToSetHash, contentHash, removeFromSetHash } from '#shared/kernel/hash.ts';
import type { PoorList } from '../poor-list/poor-list.ts';
import type { PoorListEntry } from '../poor-list/poor-list-entry.ts';
import { type Amendment, type Decision, decide } from './amendment.ts';
import type { AmendmentChange } from './amendment-change.ts';
import { countChanges } from './change-counts.ts';

export interface ApprovedChange {
  readonly change: AmendmentChange;
  readonly entry: PoorListEntry | undefined;
}

export interface Approval {
  readonly amendment: Amendment;
  readonly list: PoorList;
  readonly event: NewEvent;
}

/** The list with its next number, count and hash: known before the rows are written, because no other change may touch them. */
export function approve(
  amendment: Amendment,
  list: PoorList,
  parts: { approved: readonly ApprovedChange[]; decision: Decision },
): Approval {
  const { approved, decision } = parts;
  const counts = countChanges(approved.map(({ change }) => change));
  const number = list.amendments + 1;
  const amended: PoorList = {
    ...list,
    amendments: number,
    version: list.version + 1,
    count: (list.count ?? 0) + counts.add,
    hash: hashAfter(list.hash ?? '0', approved),
    settledCount: list.settledCount + counts.settle - counts.reinstate,
  };
  const decided: Amendment = {
    ...decide(amendment, 'approved', { ...decision, remark: null }),
    number,
    counts,
    leftOut: amendment.size - approved.length,
  };
  return { amendment: decided, list: amended, event: poorListAmended(decided, amended) };
}

function hashAfter(hash: string, approved: readonly ApprovedChange[]): string {
  const replaced = approved.filter(({ change }) => change.facts !== null);
  const gone = replaced.flatMap(({ entry }) => (entry === undefined ? [] : [contentHash(entry.facts)]));
  const come = replaced.map(({ change }) => contentHash(change.facts));
  return addToSetHash(removeFromSetHash(hash, gone), come);
}

function poorListAmended(amendment: Amendment, list: PoorList): NewEvent {
  const { counts } = amendment;
  const data = {
    list: list._id,
    amendment: amendment._id,
    number: list.amendments,
    unitSet: list.unitSet,
    unit: list.unit,
    added: counts.add,
    relisted: counts.correct,
    settled: counts.settle,
    reinstated: counts.reinstate,
    count: list.count!,
    hash: list.hash!,
    settledCount: list.settledCount,
    proposedBy: amendment.proposedBy,
    approvedBy: amendment.decidedBy!,
  };
  return newEvent(PoorListAmendedV1, { key: list._id, seq: list.version, data });
}
