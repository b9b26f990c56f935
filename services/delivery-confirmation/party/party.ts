import type { HeldRole } from '#shared/access/caller.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { Channel, GiftLine, UnitSet } from '#shared/contracts/fields.ts';
import type { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { isWithin } from '#shared/units/unit-path.ts';

/** A source as a record of custody names it. */
export interface PartySource {
  readonly _id: string;
  readonly campaign: string;
  readonly name: string;
  /** Who owns it. */
  readonly unit: string;
  /** What one household gets: the goods that records will name. */
  readonly gift: readonly GiftLine[];
  /** How it reaches households; of sources entered before that was asked nothing is known. */
  readonly channel?: Channel;
}

/** An account that may carry money or goods. */
export interface PartyPerson {
  readonly _id: string;
  readonly status: 'active' | 'locked';
  readonly roles: readonly HeldRole[];
  /** The account's event count: an older word changes nothing. */
  readonly seq: number;
}

export function sourceOf(committed: DataOf<typeof SourceCommittedV1>): PartySource {
  const { source, campaign, name, unit, gift, channel } = committed;
  return { _id: source, campaign, name, unit, gift, ...(channel === undefined ? {} : { channel }) };
}

/** Officers and staff with a place at, above or below a unit. */
export function worksAt(person: PartyPerson, { unitSet, unit }: { unitSet: UnitSet; unit: string }): boolean {
  return (
    person.status === 'active' &&
    person.roles.some(
      ({ role, ...place }) =>
        (role === 'commune-officer' || role === 'staff') &&
        (place.unitSet === unitSet || place.path === '') &&
        (isWithin(place.path, unit) || isWithin(unit, place.path)),
    )
  );
}
