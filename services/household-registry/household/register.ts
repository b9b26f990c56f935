import type { NewEvent } from '#shared/contracts/new-event.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { nameSortKey } from '#shared/vietnam/name.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import type { Change } from './change.ts';
import type { Household, HouseholdFacts, HouseholdSeat, Member } from './household.ts';
import { householdSaid } from './household-event.ts';
import type { FieldSeal, PersonalField, SealedField } from './sealed-field.ts';
import { type Searchable, searchTerms } from './search-terms.ts';

/** Values that are sealed before they are stored; absent: not said, null: there is none. */
export type PersonalValues = { readonly [field in PersonalField]?: string | null };

/** A member as a file or a form brings it. */
export interface MemberEntry extends Omit<Member, 'nationalId' | 'ethnicity'> {
  readonly nationalId?: string | null;
  readonly ethnicity?: string | null;
}

/** A household as an import or a form brings it; what is absent stays as it was. */
export interface HouseholdEntry extends PersonalValues {
  readonly id: string;
  readonly seat: HouseholdSeat;
  readonly facts: Partial<HouseholdFacts> & Pick<HouseholdFacts, 'head' | 'members' | 'class'>;
  readonly persons?: readonly MemberEntry[];
}

export type Registration =
  | { readonly outcome: 'created' | 'changed'; readonly household: Household; readonly event: NewEvent }
  | { readonly outcome: 'unchanged' };

const NOTHING_KNOWN = {
  headAsWritten: null,
  birthYear: null,
  birthDate: null,
  sex: null,
  groups: [],
  severity: 0,
  persons: [],
  status: 'active',
  end: null,
} as const;

const NEVER_SEEN = { _id: '', version: 0, searchKey: '', sortKey: '', searchTerms: [], change: null };

/** Registers a household that is new, corrects one that differs, and leaves alone one that is the same. */
export function register(parts: {
  known: Household | undefined;
  entry: HouseholdEntry;
  seal: FieldSeal;
  /** Of what kind it is follows from whether the household is known. */
  change: Omit<Change, 'kind'>;
}): Registration {
  const { known, entry, seal, change } = parts;
  const {
    _id,
    version,
    searchKey: _s,
    sortKey: _k,
    searchTerms: _t,
    change: _c,
    ...before
  } = known ?? NEVER_SEEN;
  const after = {
    ...NOTHING_KNOWN,
    ...before,
    ...entry.facts,
    ...entry.seat,
    ...(entry.persons === undefined ? {} : { persons: sealMembers(entry, known, seal) }),
    ...sealPersonal(entry, known, seal),
  };
  if (known !== undefined && canonicalJson(before) === canonicalJson(after)) return { outcome: 'unchanged' };
  const kind = known === undefined ? 'registered' : 'corrected';
  const household: Household = {
    _id: entry.id,
    version: version + 1,
    ...after,
    change: { kind, ...change },
    ...keysOf(after),
  };
  return { outcome: known === undefined ? 'created' : 'changed', household, event: householdSaid(household) };
}

/** What a household is found and sorted by: made anew with every state, since name, place and numbers are in it. */
export function keysOf(
  household: Searchable & Pick<Household, 'unit'>,
): Pick<Household, 'searchKey' | 'sortKey' | 'searchTerms'> {
  const { unit, head, code } = household;
  return {
    searchKey: `${searchKey(head)}|${searchKey(code)}`,
    sortKey: `${unit}!${nameSortKey(head)}`,
    searchTerms: searchTerms(household),
  };
}

const PERSONAL = ['nationalId', 'phone', 'ethnicity', 'illness'] as const satisfies readonly PersonalField[];

function sealPersonal(entry: HouseholdEntry, known: Household | undefined, seal: FieldSeal) {
  const sealed = PERSONAL.map((field) => [
    field,
    sealAgain({ before: known?.[field], value: entry[field], place: { household: entry.id, field }, seal }),
  ]);
  return Object.fromEntries(sealed) as { readonly [field in PersonalField]: SealedField | null };
}

function sealMembers(
  entry: HouseholdEntry,
  known: Household | undefined,
  seal: FieldSeal,
): readonly Member[] {
  const before = new Map(known?.persons.map((member) => [member.id, member]));
  return (entry.persons ?? []).map((member) => sealMember(member, before.get(member.id), entry.id, seal));
}

/** A member with its number and ethnicity sealed; what the entry does not say stays as it was. */
export function sealMember(
  entry: MemberEntry,
  before: Member | undefined,
  household: string,
  seal: FieldSeal,
): Member {
  const sealed = (field: 'nationalId' | 'ethnicity') =>
    sealAgain({
      before: before?.[field],
      value: entry[field],
      place: { household, field, member: entry.id },
      seal,
    });
  return { ...entry, nationalId: sealed('nationalId'), ethnicity: sealed('ethnicity') };
}

/** An equal value keeps its old seal: sealed twice it would look like a change. */
export function sealAgain(parts: {
  before: SealedField | null | undefined;
  value: string | null | undefined;
  place: Parameters<FieldSeal['seal']>[0];
  seal: FieldSeal;
}): SealedField | null {
  const { before = null, value, place, seal } = parts;
  if (value === undefined) return before;
  if (value === null) return null;
  // Under an older key it stays until the keys' own job comes by: a change of keys is no change of the household.
  const isSame = before !== null && seal.lookUps(place.field, value).includes(before.lookUp);
  return isSame ? before : seal.seal(place, value);
}
