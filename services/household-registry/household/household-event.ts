import type { DataOf } from '#shared/contracts/event-contract.ts';
import { HouseholdCorrectedV1 } from '#shared/contracts/household/corrected.v1.ts';
import { HouseholdEndedV1 } from '#shared/contracts/household/ended.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdRegisteredV1 } from '#shared/contracts/household/registered.v1.ts';
import { HouseholdReinstatedV1 } from '#shared/contracts/household/reinstated.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdRestoredV1 } from '#shared/contracts/household/restored.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import type { Household } from './household.ts';

type WholeState = typeof HouseholdRegisteredV1 | typeof HouseholdCorrectedV1 | typeof HouseholdRestoredV1;

/** What others may know: no national ID, no phone, no ethnicity, no illness, no full birth date, no member's name. */
export function publicFacts(household: Household): DataOf<typeof HouseholdRegisteredV1> {
  const { code, unitSet, unit, village, head, birthYear, sex, members, groups, severity } = household;
  return {
    household: household._id,
    code,
    unitSet,
    unit,
    village,
    head,
    birthYear,
    sex,
    members,
    class: household.class,
    groups: [...groups],
    severity,
  };
}

/** The event that a household's new state is said with; its version counts this event. */
export function householdSaid(household: Household): NewEvent {
  const { status, end, change } = household;
  if (status === 'ended' && end !== null) return householdEnded(household);
  if (change.kind === 'restored') return saidWhole(HouseholdRestoredV1, household);
  return saidWhole(household.version === 1 ? HouseholdRegisteredV1 : HouseholdCorrectedV1, household);
}

/** The facts as a list froze them, said as the household's next event. */
export function householdListed(facts: DataOf<typeof HouseholdListedV1>, version: number): NewEvent {
  const { household } = facts;
  return newEvent(HouseholdListedV1, { key: household, seq: version, partitionKey: household, data: facts });
}

/** The other things that a list's amendment says of a household, each as the household's next event. */
export function householdRelisted(data: DataOf<typeof HouseholdRelistedV1>, version: number): NewEvent {
  const { household } = data;
  return newEvent(HouseholdRelistedV1, { key: household, seq: version, partitionKey: household, data });
}

export function householdSettled(data: DataOf<typeof HouseholdSettledV1>, version: number): NewEvent {
  const { household } = data;
  return newEvent(HouseholdSettledV1, { key: household, seq: version, partitionKey: household, data });
}

export function householdReinstated(data: DataOf<typeof HouseholdReinstatedV1>, version: number): NewEvent {
  const { household } = data;
  return newEvent(HouseholdReinstatedV1, { key: household, seq: version, partitionKey: household, data });
}

function saidWhole(contract: WholeState, household: Household): NewEvent {
  const { _id, version } = household;
  return newEvent(contract, { key: _id, seq: version, partitionKey: _id, data: publicFacts(household) });
}

function householdEnded({ _id, version, unitSet, unit, year, end, change }: Household): NewEvent {
  const data = { household: _id, unitSet, unit, year, reason: end!.reason, into: end!.into, on: change.on };
  return newEvent(HouseholdEndedV1, { key: _id, seq: version, partitionKey: _id, data });
}
