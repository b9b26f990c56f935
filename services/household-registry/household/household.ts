import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import { HouseholdCorrectedV1 } from '#shared/contracts/household/corrected.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdRegisteredV1 } from '#shared/contracts/household/registered.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { nameBasedId } from '#shared/kernel/hash.ts';
import { nameSortKey } from '#shared/vietnam/name.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import type { FieldPlace, FieldSeal, PersonalField, SealedField } from './sealed-field.ts';

/** Never changed: every household's id hangs on it. */
export const HOUSEHOLD_NAMESPACE = '5b0c8a4e-6d0f-4f57-9f0e-2f8d1c7a1000';

export type Sex = 'male' | 'female';

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
  /** Code of the statistics office. Sensitive: stored, never said in events or logs. */
  readonly ethnicity: string | null;
  readonly members: number;
  readonly class: PoorClass;
  readonly groups: readonly string[];
  /** 0 to 9, larger is served first. */
  readonly severity: number;
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

export interface Household extends HouseholdFacts, HouseholdSeat {
  readonly _id: string;
  /** How many events it has had. */
  readonly version: number;
  readonly nationalId: SealedField | null;
  readonly phone: SealedField | null;
  readonly searchKey: string;
  readonly sortKey: string;
  readonly changedAt: Date;
}

/** A household as an import brings it; what the file has no column for is absent and stays as it was. */
export interface HouseholdEntry {
  readonly id: string;
  readonly seat: HouseholdSeat;
  readonly facts: Partial<HouseholdFacts> & Pick<HouseholdFacts, 'head' | 'members' | 'class'>;
  readonly nationalId?: string | null;
  readonly phone?: string | null;
}

export type Registration =
  | { readonly outcome: 'created' | 'changed'; readonly household: Household; readonly event: NewEvent }
  | { readonly outcome: 'unchanged' };

const NOTHING_KNOWN = {
  headAsWritten: null,
  birthYear: null,
  birthDate: null,
  sex: null,
  ethnicity: null,
  groups: [],
  severity: 0,
} as const;

/** The same household of the same list always has the same id, so a second import meets the first. */
export function householdId(
  seat: Pick<HouseholdSeat, 'unitSet' | 'year' | 'code'> & { communeCode: string },
): string {
  return nameBasedId(HOUSEHOLD_NAMESPACE, seat.unitSet, seat.communeCode, String(seat.year), seat.code);
}

/** Registers a household that is new, corrects one that differs, and leaves alone one that is the same. */
export function register(parts: {
  known: Household | undefined;
  entry: HouseholdEntry;
  seal: FieldSeal;
  at: Date;
}): Registration {
  const { known, entry, seal, at } = parts;
  const sealed = (field: PersonalField) => sealAgain({ known, entry, seal, field });
  const { _id, version, searchKey: _s, sortKey: _k, changedAt: _c, ...before } = known ?? NEVER_SEEN;
  const after = {
    ...NOTHING_KNOWN,
    ...before,
    ...entry.facts,
    ...entry.seat,
    nationalId: sealed('nationalId'),
    phone: sealed('phone'),
  };
  if (known !== undefined && canonicalJson(before) === canonicalJson(after)) return { outcome: 'unchanged' };
  const household: Household = {
    _id: entry.id,
    version: version + 1,
    ...after,
    searchKey: `${searchKey(after.head)} ${searchKey(after.code)}`,
    sortKey: nameSortKey(after.head),
    changedAt: at,
  };
  return known === undefined
    ? { outcome: 'created', household, event: said(HouseholdRegisteredV1, household) }
    : { outcome: 'changed', household, event: said(HouseholdCorrectedV1, household) };
}

const NEVER_SEEN = { _id: '', version: 0, searchKey: '', sortKey: '', changedAt: null };

/** What others may know: no national ID, no phone, no ethnicity, no full birth date. */
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

/** The facts as a list froze them, said as the household's next event. */
export function householdListed(facts: DataOf<typeof HouseholdListedV1>, version: number): NewEvent {
  const { household } = facts;
  return newEvent(HouseholdListedV1, { key: household, seq: version, partitionKey: household, data: facts });
}

function said(
  contract: typeof HouseholdRegisteredV1 | typeof HouseholdCorrectedV1,
  household: Household,
): NewEvent {
  const { _id, version } = household;
  return newEvent(contract, { key: _id, seq: version, partitionKey: _id, data: publicFacts(household) });
}

/** An equal value keeps its old seal: sealed twice it would look like a change. */
function sealAgain(parts: {
  known: Household | undefined;
  entry: HouseholdEntry;
  seal: FieldSeal;
  field: PersonalField;
}): SealedField | null {
  const { known, entry, seal, field } = parts;
  const before = known?.[field] ?? null;
  const value = entry[field];
  if (value === undefined) return before;
  if (value === null) return null;
  const place: FieldPlace = { household: entry.id, field };
  return before?.lookUp === seal.lookUp(field, value) ? before : seal.seal(place, value);
}
