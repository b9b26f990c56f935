import type { Household, Member } from '../household/household.ts';
import {
  type FieldSeal,
  keyNameOf,
  type PersonalField,
  type SealedField,
} from '../household/sealed-field.ts';
import type { Profile } from './profile.ts';

/** What of a stored household is read to compare it: nothing else leaves the database. */
export const PROFILE_FIELDS = {
  unit: 1,
  commune: 1,
  head: 1,
  birthYear: 1,
  sex: 1,
  members: 1,
  nationalId: 1,
  phone: 1,
  ethnicity: 1,
  'persons.id': 1,
  'persons.name': 1,
  'persons.nationalId': 1,
} as const;

export type ProfileSource = Pick<
  Household,
  '_id' | 'unit' | 'commune' | 'head' | 'birthYear' | 'sex' | 'members' | 'nationalId' | 'phone' | 'ethnicity'
> & { readonly persons: readonly Pick<Member, 'id' | 'name' | 'nationalId'>[] };

/** A number is opened only for what kind it is and, where an older key has sealed it, for its hash by the present one. */
export function toProfile(household: ProfileSource, seal: FieldSeal): Profile {
  const { _id: id, unit, commune, head, birthYear, sex, members, persons } = household;
  const hashOf = (field: PersonalField, sealed: SealedField | null) =>
    sealed === null ? null : hash(seal, { household: id, field }, sealed);
  return {
    ...{ id, unit, commune, head, birthYear, sex, members },
    memberNames: persons.map(({ name }) => name),
    idHash: hashOf('nationalId', household.nationalId),
    idKind: household.nationalId === null ? null : kindOf(household.nationalId, id, seal),
    memberIdHashes: persons.flatMap(({ id: member, nationalId }) =>
      nationalId === null ? [] : [hash(seal, { household: id, field: 'nationalId', member }, nationalId)],
    ),
    phoneHash: hashOf('phone', household.phone),
    ethnicityHash: hashOf('ethnicity', household.ethnicity),
  };
}

function hash(seal: FieldSeal, place: Parameters<FieldSeal['open']>[0], sealed: SealedField): string {
  if (seal.isCurrent(sealed) || !opens(seal, sealed)) return sealed.lookUp;
  return seal.lookUp(place.field, seal.open(place, sealed));
}

/** Old cards have nine digits, new ones twelve: one person may have both. */
function kindOf(sealed: SealedField, household: string, seal: FieldSeal): Profile['idKind'] {
  if (!opens(seal, sealed)) return null;
  const { length } = seal.open({ household, field: 'nationalId' }, sealed);
  if (length === 12) return 'cccd';
  return length === 9 ? 'cmnd' : 'other';
}

function opens(seal: FieldSeal, sealed: SealedField): boolean {
  return seal.keyNames.includes(keyNameOf(sealed));
}
