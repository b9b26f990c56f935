import type { PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import type { EndReason } from '#shared/contracts/household/ended.v1.ts';
import { nameBasedId } from '#shared/kernel/hash.ts';
import type { Change } from './change.ts';
import type { SealedField } from './sealed-field.ts';

/** Never changed: every household's id hangs on it. */
export const HOUSEHOLD_NAMESPACE = '5b0c8a4e-6d0f-4f57-9f0e-2f8d1c7a1000';

export type Sex = 'male' | 'female';

export const RELATIONS = [
  'spouse',
  'child',
  'parent',
  'sibling',
  'grandchild',
  'grandparent',
  'other',
] as const;

/** To the head. */
export type Relation = (typeof RELATIONS)[number];

/** What a list says of a household. */
export interface HouseholdFacts {
  /** Name of the head, NFC. */
  readonly head: string;
  /** As the list has it, where that differs: names in capitals. */
  readonly headAsWritten: string | null;
  readonly birthYear: number | null;
  /** 'YYYY-MM-DD', where more than the year is known. */
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  /** How many people live in it, the head included: never fewer than are known by name. */
  readonly members: number;
  readonly class: PoorClass;
  /** Codes of priority groups, of the nation or defined by a unit, sorted. */
  readonly groups: readonly string[];
  /** 0 to 9, larger is served first. */
  readonly severity: number;
}

/** A member other than the head, where the list names its people. */
export interface Member {
  readonly id: string;
  /** NFC. */
  readonly name: string;
  readonly birthYear: number | null;
  readonly birthDate: string | null;
  readonly sex: Sex | null;
  readonly relation: Relation;
  readonly nationalId: SealedField | null;
  readonly ethnicity: SealedField | null;
}

/** Where and by which list a household stands. */
export interface HouseholdSeat {
  readonly unitSet: UnitSet;
  /** Path of the commune. */
  readonly commune: string;
  /** Path of the village. */
  readonly unit: string;
  /** Name of the village. */
  readonly village: string;
  /** Year of the list. */
  readonly year: number;
  /** Standard of poverty by which it was classed. */
  readonly standard: string;
  /** Mã hộ, unique in the commune. */
  readonly code: string;
}

/** Why a household is no longer one that a list of its year may hold. */
export interface HouseholdEnd {
  readonly reason: EndReason;
  /** The household that it became part of, or whose double it was. */
  readonly into: string | null;
  /** How many of its people live in `into` since; absent: none. */
  readonly joined?: number;
}

export interface Household extends HouseholdFacts, HouseholdSeat {
  readonly _id: string;
  /** How many events it has had. */
  readonly version: number;
  readonly persons: readonly Member[];
  readonly status: 'active' | 'ended';
  readonly end: HouseholdEnd | null;
  readonly nationalId: SealedField | null;
  readonly phone: SealedField | null;
  readonly ethnicity: SealedField | null;
  /** Illness or disability that priority follows from, in words. */
  readonly illness: SealedField | null;
  /** What made it as it now is. Earlier states stand in the history, each with the change that made it. */
  readonly change: Change;
  /** 'nguyen van an|n-0012': head and code as they are searched. */
  readonly searchKey: string;
  /** The official order, by village and in it by name, as one text: '!' sorts before whatever a path is made of. */
  readonly sortKey: string;
  /** Keys of the index that searches go by. */
  readonly searchTerms: readonly string[];
}

/** A household as it was before a later change. */
export interface HouseholdVersion extends Omit<Household, '_id' | 'searchTerms'> {
  /** household|version */
  readonly _id: string;
  readonly household: string;
}

/**
 * The same household of the same list always has the same id, so a second import meets the first. It keeps the id when
 * it moves to another commune, so an id is looked up, never worked out from where a household stands now.
 */
export function householdId(
  seat: Pick<HouseholdSeat, 'unitSet' | 'year' | 'code'> & { communeCode: string },
): string {
  return nameBasedId(HOUSEHOLD_NAMESPACE, seat.unitSet, seat.communeCode, String(seat.year), seat.code);
}

/** How the state before a change is kept. */
export function toVersion({ _id, searchTerms: _, ...state }: Household): HouseholdVersion {
  return { _id: `${_id}|${state.version}`, household: _id, ...state };
}
