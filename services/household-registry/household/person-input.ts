import { z } from 'zod';
import { parseBirthDate } from '#shared/vietnam/date.ts';
import { titleCaseName } from '#shared/vietnam/name.ts';
import { levelPhone } from '#shared/vietnam/phone.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { Words } from '../words.ts';
import { MOST_GROUPS } from './edit.ts';
import { RELATIONS } from './household.ts';

/** How forms bring people; each is one clear refusal when it is wrong. */
export const PersonName = z
  .string()
  .max(240)
  .transform(titleCaseName)
  .pipe(
    z
      .string()
      .regex(/^\p{L}[\p{L}\p{M} .'’-]*$/u, 'not a name')
      .max(120),
  );

export const Birth = z
  .string()
  .max(20)
  .refine((text) => parseBirthDate(text) !== null, 'neither a year nor a day')
  .transform((text) => {
    const birth = parseBirthDate(text);
    return { birthYear: birth?.year ?? null, birthDate: birth?.day ?? null };
  })
  .describe('a year, or a whole day');

const UNKNOWN_BIRTH = { birthYear: null, birthDate: null } as const;

export const Sex = z.enum(['male', 'female']);
export const Relation = z.enum(RELATIONS).describe('to the head');

/** Any number is kept, for old ones are often wrong; null takes it away. */
export const NationalId = z
  .string()
  .max(60)
  .transform((text) => cleanText(text).replace(/[\s.]/g, ''))
  .pipe(z.string().min(1).max(40))
  .nullable();
export const Phone = z
  .string()
  .max(60)
  .transform((text) => levelPhone(cleanText(text)))
  .pipe(z.string().min(1).max(40))
  .nullable();
export const Ethnicity = z
  .string()
  .regex(/^(0[1-9]|[1-4]\d|5[0-5])$/)
  .nullable()
  .describe('code of the statistics office, 01 to 55');
export const Illness = Words(200).nullable().describe('illness or disability that priority follows from');

export const Group = z
  .string()
  .max(40)
  .transform((code) => cleanText(code).toUpperCase())
  .pipe(z.string().regex(/^[\p{L}\d_-]{1,20}$/u));
export const Groups = z.array(Group).max(MOST_GROUPS);
export const Severity = z.int().min(0).max(9);

/** A member as a form names them. */
export const PersonBody = z
  .strictObject({
    name: PersonName,
    birth: Birth.nullable().default(UNKNOWN_BIRTH),
    sex: Sex.nullable().default(null),
    relation: Relation.default('other'),
    nationalId: NationalId.default(null),
    ethnicity: Ethnicity.default(null),
  })
  .transform(({ birth, ...person }) => ({ ...person, ...(birth ?? UNKNOWN_BIRTH) }));

/** Fields of a member that were wrong; null: nothing is known. */
export const PersonCorrection = z
  .strictObject({
    id: z.string().min(1).max(200),
    name: PersonName.optional(),
    birth: Birth.nullable().optional(),
    sex: Sex.nullable().optional(),
    relation: Relation.optional(),
    nationalId: NationalId.optional(),
    ethnicity: Ethnicity.optional(),
  })
  .transform(({ id, ...wrong }) => ({ id, facts: birthSaid(wrong) }));

/** What a form says of a birth, as facts: nothing where it says nothing. */
export function birthSaid<T extends { readonly birth?: z.output<typeof Birth> | null | undefined }>(said: T) {
  const { birth, ...others } = said;
  const facts: Partial<z.output<typeof Birth>> = birth === undefined ? {} : (birth ?? UNKNOWN_BIRTH);
  return { ...defined(others), ...facts };
}

/** Without what was not said. */
export function defined<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [N in keyof T]: Exclude<T[N], undefined>;
  };
}
