import type { Claim } from '../claim/claim.ts';
import type { Household, Member } from '../household/household.ts';
import type { FieldSeal, PersonalField, SealedField } from '../household/sealed-field.ts';

/** What is sealed of a household, in its newest state or an earlier one. */
export type SealedParts = Pick<Household, PersonalField | 'persons'>;

const OF_HEAD = ['nationalId', 'phone', 'ethnicity', 'illness'] as const satisfies readonly PersonalField[];
const OF_MEMBER = ['nationalId', 'ethnicity'] as const satisfies readonly PersonalField[];

/** The same values under the current key; null when all are under it already. */
export function renewHousehold(id: string, parts: SealedParts, seal: FieldSeal): SealedParts | null {
  if (sealsOf(parts).every((sealed) => seal.isCurrent(sealed))) return null;
  const again = (field: PersonalField, sealed: SealedField | null, member?: string) =>
    sealed === null
      ? null
      : seal.renew({ household: id, field, ...(member === undefined ? {} : { member }) }, sealed);
  const head = OF_HEAD.map((field) => [field, again(field, parts[field])]);
  const persons = parts.persons.map((member) => ({
    ...member,
    ...Object.fromEntries(OF_MEMBER.map((field) => [field, again(field, member[field], member.id)])),
  }));
  return { ...(Object.fromEntries(head) as Pick<Household, PersonalField>), persons: persons as Member[] };
}

export function renewClaim({ _id, reporter }: Pick<Claim, '_id' | 'reporter'>, seal: FieldSeal) {
  if (reporter === null || seal.isCurrent(reporter)) return null;
  return { reporter: seal.renew({ household: _id, field: 'reporter' }, reporter) };
}

function sealsOf(parts: SealedParts): readonly SealedField[] {
  const ofMembers = parts.persons.flatMap((member) => OF_MEMBER.map((field) => member[field]));
  return [...OF_HEAD.map((field) => parts[field]), ...ofMembers].filter((sealed) => sealed !== null);
}
