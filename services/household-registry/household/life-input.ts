import { z } from 'zod';
import { Day, Id, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { Reason, Words } from '../words.ts';
import {
  Birth,
  birthSaid,
  defined,
  Ethnicity,
  Groups,
  Illness,
  NationalId,
  PersonBody,
  PersonCorrection,
  PersonName,
  Phone,
  Relation,
  Severity,
  Sex,
} from './person-input.ts';

/** What every change says of itself. */
export const TOLD = {
  on: Day.describe('since when it is so'),
  reason: Reason(500).describe('in words, without a national ID or phone number'),
  late: z.boolean().default(false).describe('true: meant, though the household changed after this day'),
};

const Code = Words(60).describe('mã hộ; made by the registry when absent');
export const Standard = z
  .string()
  .regex(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/)
  .describe('standard of poverty, for instance 2022-2025');
const Members = z.int().min(1).max(60).describe('how many people, the head included');
const PERSONAL = {
  nationalId: NationalId.optional(),
  phone: Phone.optional(),
  ethnicity: Ethnicity.optional(),
  illness: Illness.optional(),
};
const SuccessorBody = z
  .union([z.strictObject({ member: Id }), z.strictObject({ person: PersonBody })])
  .describe('a member by id, or one whom no list names yet');

export const RegisterBody = z.strictObject({
  ...TOLD,
  ...PERSONAL,
  unit: UnitPath.describe('the village'),
  year: z.int().min(2000).max(2200).describe('year of the list'),
  standard: Standard,
  code: Code.optional(),
  head: PersonName,
  birth: Birth.nullable().optional(),
  sex: Sex.nullable().default(null),
  members: Members,
  class: PoorClass,
  groups: Groups.default([]),
  severity: Severity.default(0),
  persons: z.array(PersonBody).max(59).default([]).describe('the other members, as far as known'),
  addToList: z.boolean().default(false).describe('true: propose it to the frozen lists of its place'),
  claim: Id.optional().describe('the claim that it answers; its lists are proposed to take it in'),
  despite: Reason(300)
    .optional()
    .describe('why it is none of the registered households that may be this one'),
});

/** What of a household is compared before it is registered. */
export const NewcomerBody = RegisterBody.pick({
  ...{ nationalId: true, phone: true, ethnicity: true, unit: true, year: true, head: true, birth: true },
  ...{ sex: true, members: true, class: true, persons: true },
});

export const CorrectionBody = z
  .strictObject({
    ...TOLD,
    ...PERSONAL,
    code: Words(60).optional(),
    head: PersonName.optional(),
    birth: Birth.nullable().optional(),
    sex: Sex.nullable().optional(),
    members: Members.optional(),
    person: PersonCorrection.optional().describe('one member, and what was wrong'),
  })
  .transform(({ on, reason, late, nationalId, phone, ethnicity, illness, person, ...wrong }) => ({
    on,
    reason,
    late,
    wish: { ...defined({ nationalId, phone, ethnicity, illness }), facts: birthSaid(wrong), person },
  }));

export const AddMemberBody = z.strictObject({
  ...TOLD,
  person: PersonBody.optional().describe('absent: somebody whose name is not known'),
  as: z
    .enum(['new', 'counted'])
    .default('new')
    .describe('counted: one of those whom no list names, named now'),
});

export const PlainBody = z.strictObject(TOLD);

export const HeadBody = z.strictObject({
  ...TOLD,
  successor: SuccessorBody,
  former: z.enum(['stays', 'leaves']).describe('what becomes of the former head'),
  formerRelation: Relation.optional().describe('of the former head to the new one, where they stay'),
});

export const HeadDeathBody = z.strictObject({
  ...TOLD,
  successor: SuccessorBody.nullable().default(null).describe('null where no member remains'),
});

export const MoveBody = z.strictObject({
  ...TOLD,
  to: UnitPath.nullable().describe('the village; null: away, to where stands in the reason'),
  code: Words(60).optional().describe('in another commune; made by the registry when absent'),
});

export const SplitBody = z.strictObject({
  ...TOLD,
  members: z.array(Id).max(59).default([]).describe('who leaves'),
  unnamed: z.int().min(0).max(59).default(0).describe('how many leave whom no list names'),
  head: SuccessorBody.describe('head of the new household, one of those who leave'),
  to: UnitPath.optional().describe('the new household’s village; the same when absent'),
  code: Code.optional(),
});

/** Who of a household that ends goes into the other. */
export const JoiningBody = z
  .union([
    z.enum(['join', 'stay-out']),
    z
      .strictObject({
        members: z.array(Id).max(59).default([]),
        unnamed: z.int().min(0).max(59).default(0).describe('how many whom no list names'),
        head: z.enum(['joins', 'stays-out']),
      })
      .transform(({ members: ids, ...who }) => ({ ...who, ids })),
  ])
  .describe('join: all its people live there from now on; or who of them does');

export const MergeBody = z.strictObject({
  ...TOLD,
  into: Id,
  intoVersion: z.int().positive().describe('the other household’s version, as If-Match has this one’s'),
  as: z.enum(['merged', 'duplicate']),
  people: JoiningBody,
  relation: Relation.default('other').describe('of the head who joins, to the other head'),
});

export const ClassBody = z.strictObject({ ...TOLD, class: PoorClass, standard: Standard.optional() });
export const GroupsBody = z.strictObject({
  ...TOLD,
  groups: Groups,
  severity: Severity.optional(),
  illness: Illness.optional(),
});
export const EndBody = z.strictObject({ ...TOLD, as: z.enum(['no-longer-poor', 'registered-in-error']) });
export const RestoreBody = z.strictObject({ ...TOLD, class: PoorClass.optional() });
