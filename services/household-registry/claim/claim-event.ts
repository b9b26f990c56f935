import { ClaimOpenedV1 } from '#shared/contracts/claim/opened.v1.ts';
import { ClaimReopenedV1 } from '#shared/contracts/claim/reopened.v1.ts';
import { ClaimSettledV1 } from '#shared/contracts/claim/settled.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import type { Claim } from './claim.ts';

/** What others may know of a claim: where, and whether it stands. No name, no words. */
export function claimOpened(claim: Claim): NewEvent {
  const { _id, unitSet, unit, via, openedAt, version: seq } = claim;
  const data = { claim: _id, unitSet, unit, via, openedAt: openedAt.toISOString() };
  return newEvent(ClaimOpenedV1, { key: _id, seq, data });
}

export function claimSettled(claim: Claim): NewEvent {
  const { _id, unitSet, unit, outcome, household, version: seq } = claim;
  if (outcome === null) throw new Error('A claim without an outcome is not settled');
  const added = outcome === 'accepted' ? household : null;
  const data = { claim: _id, unitSet, unit, outcome, household: added };
  return newEvent(ClaimSettledV1, { key: _id, seq, data });
}

export function claimReopened({ _id, unitSet, unit, version: seq }: Claim): NewEvent {
  return newEvent(ClaimReopenedV1, { key: _id, seq, data: { claim: _id, unitSet, unit } });
}
