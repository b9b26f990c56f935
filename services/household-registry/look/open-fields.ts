import type { Household } from '../household/household.ts';
import type { FieldPlace, FieldSeal, PersonalField, SealedField } from '../household/sealed-field.ts';

/** The values of a person; a field that was not asked for is absent, one that is not known is null. */
export type ClearFields = { readonly [field in PersonalField]?: string | null };

export interface ClearHousehold {
  readonly head: ClearFields;
  readonly members: readonly ({ readonly id: string; readonly name: string } & ClearFields)[];
}

/** Opens the fields of the head and of every member. */
export function openFields(
  household: Household,
  fields: readonly PersonalField[],
  seal: FieldSeal,
): ClearHousehold {
  const openOf = (person: { readonly [field in PersonalField]?: SealedField | null }, member?: string) =>
    Object.fromEntries(
      fields.flatMap((field) => {
        const sealed = person[field];
        if (sealed === undefined) return [];
        const at = { household: household._id, field };
        const place: FieldPlace = member === undefined ? at : { ...at, member };
        return [[field, sealed === null ? null : seal.open(place, sealed)]];
      }),
    ) as ClearFields;
  return {
    head: openOf(household),
    members: household.persons.map((person) => ({
      id: person.id,
      name: person.name,
      ...openOf(person, person.id),
    })),
  };
}
