import type { UnitSet } from '#shared/contracts/fields.ts';
import { LookRecordedV1 } from '#shared/contracts/look/recorded.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import type { Household } from '../household/household.ts';
import type { FieldPlace, FieldSeal, PersonalField, SealedField } from '../household/sealed-field.ts';

export const PERSONAL_FIELDS = [
  'nationalId',
  'phone',
  'ethnicity',
  'illness',
] as const satisfies readonly PersonalField[];

/** What the law holds to be sensitive: for those who need it for their work only. */
export const SENSITIVE_FIELDS: readonly PersonalField[] = ['ethnicity', 'illness'];

/** Somebody was shown personal fields of a household. Never changed, never deleted. */
export interface Look {
  readonly _id: string;
  readonly at: Date;
  /** Account id. */
  readonly by: string;
  readonly household: string;
  readonly unitSet: UnitSet;
  /** The village in which the household then lived. */
  readonly unit: string;
  readonly fields: readonly PersonalField[];
  /** In words. */
  readonly why: string;
  /** Id of the request, as in the log. */
  readonly trace: string;
}

/** The values of a person; a field that was not asked for is absent, one that is not known is null. */
export type ClearFields = { readonly [field in PersonalField]?: string | null };

export interface ClearHousehold {
  readonly head: ClearFields;
  readonly members: readonly ({ readonly id: string; readonly name: string } & ClearFields)[];
}

export function newLook(
  household: Household,
  asked: Pick<Look, '_id' | 'at' | 'by' | 'fields' | 'why' | 'trace'>,
): Look {
  const { _id, unitSet, unit } = household;
  return { ...asked, fields: [...new Set(asked.fields)].sort(), household: _id, unitSet, unit };
}

/** The log holds the record to what it says, and learns neither which fields nor why. */
export function lookRecorded(look: Look): NewEvent {
  const { _id, household, unitSet, unit } = look;
  const data = { look: _id, household, unitSet, unit, hash: lookHash(look) };
  return newEvent(LookRecordedV1, { key: _id, seq: 1, data });
}

export function lookHash({ at, ...look }: Look): string {
  return contentHash({ ...look, at: at.toISOString() });
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
