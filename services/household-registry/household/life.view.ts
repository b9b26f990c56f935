import { z } from 'zod';
import { Day, Id, Moment, PoorClass, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import { EndReason } from '#shared/contracts/household/ended.v1.ts';
import { CHANGE_KINDS, type Change } from './change.ts';
import type { Membership } from './frozen-lists.ts';
import { type Household, type Member, RELATIONS } from './household.ts';
import { HouseholdView, householdView } from './household.view.ts';
import { differences } from './household-history.ts';

/** Of a claim no more than that it is there. */
export interface ClaimFacts {
  readonly _id: string;
  readonly status: string;
  readonly openedAt: Date;
}

const Sex = z.enum(['male', 'female']).nullable();

/** What a change did; kept with its command, so it holds nothing that a person must not be found by. */
export const LifeAnswer = z.strictObject({
  household: Id,
  version: z.int(),
  status: z.enum(['active', 'ended']),
  code: z.string(),
  unit: UnitPath,
  created: z.array(Id).describe('the household that a split began'),
  amendments: z.array(Id).describe('proposals to frozen lists that hold it, or should'),
});
export type LifeAnswer = z.input<typeof LifeAnswer>;

const ChangeView = z.strictObject({
  kind: z.enum(CHANGE_KINDS),
  on: Day.describe('since when it is so'),
  at: Moment.describe('when it was recorded'),
  by: Id.describe('account'),
  reason: z.string().nullable(),
  trace: z
    .strictObject({ import: Id, sheet: z.string(), line: z.int() })
    .nullable()
    .describe('row of a file'),
  other: Id.nullable().describe('the other household of a split or merger'),
  unseen: z.boolean().describe('it was moved here by somebody who does not work here'),
});

const MemberView = z.strictObject({
  id: Id,
  name: z.string(),
  birthYear: z.int().nullable(),
  sex: Sex,
  relation: z.enum(RELATIONS),
  hasNationalId: z.boolean(),
  hasEthnicity: z.boolean(),
});

/** One household: what is sealed is only said to be there. */
export const RecordView = HouseholdView.extend({
  unitSet: UnitSet,
  commune: UnitPath,
  year: z.int(),
  standard: z.string(),
  class: PoorClass,
  status: z.enum(['active', 'ended']),
  end: z.strictObject({ reason: EndReason, into: Id.nullable() }).nullable(),
  persons: z.array(MemberView).describe('members other than the head, as far as known by name'),
  unnamed: z.int().describe('members whom no list names'),
  hasNationalId: z.boolean(),
  hasPhone: z.boolean(),
  hasEthnicity: z.boolean(),
  hasIllness: z.boolean(),
  change: ChangeView,
  lists: z.array(
    z.strictObject({
      list: Id,
      name: z.string(),
      listed: z.boolean().describe('false: so far only proposed'),
      settled: z.strictObject({ reason: z.string(), on: Day }).nullable(),
      proposal: z.strictObject({ amendment: Id, kind: z.string() }).nullable().describe('open'),
    }),
  ),
  claims: z
    .array(z.strictObject({ claim: Id, status: z.string(), openedAt: Moment }))
    .describe('reports of a missing household that this one answers'),
});

export const HistoryItem = ChangeView.extend({
  version: z.int(),
  changes: z.array(
    z.strictObject({
      field: z.string(),
      person: z.string().nullable().describe('the member whose field it is; null: the household’s'),
      from: z.string().nullable(),
      to: z.string().nullable(),
      hidden: z.boolean().describe('personal: only that it changed'),
    }),
  ),
});

export function recordView(
  household: Household,
  around: { readonly memberships: readonly Membership[]; readonly claims: readonly ClaimFacts[] },
): z.input<typeof RecordView> {
  const { unitSet, commune, year, standard, status, end, persons, members } = household;
  const { nationalId, phone, ethnicity, illness } = household;
  return {
    ...householdView(household),
    ...{ unitSet, commune, year, standard, status },
    end: end === null ? null : { reason: end.reason, into: end.into },
    persons: persons.map(memberView),
    unnamed: members - persons.length - 1,
    hasNationalId: nationalId !== null,
    hasPhone: phone !== null,
    hasEthnicity: ethnicity !== null,
    hasIllness: illness !== null,
    change: changeView(household.change),
    lists: around.memberships.map((row) => ({ ...row })),
    claims: around.claims.map(({ _id, status: claimStatus, openedAt }) => ({
      claim: _id,
      status: claimStatus,
      openedAt: openedAt.toISOString(),
    })),
  };
}

export function historyItem(before: Household | null, after: Household): z.input<typeof HistoryItem> {
  const { change, version } = after;
  return { ...changeView(change), version, changes: differences(before, after).map((one) => ({ ...one })) };
}

function changeView(change: Change): z.input<typeof ChangeView> {
  const { kind, on, at, by, reason, trace, other, unseen = false } = change;
  return { kind, on, at: at.toISOString(), by, reason, trace: trace && { ...trace }, other, unseen };
}

function memberView(member: Member): z.input<typeof MemberView> {
  const { id, name, birthYear, sex, relation, nationalId, ethnicity } = member;
  const has = { hasNationalId: nationalId !== null, hasEthnicity: ethnicity !== null };
  return { id, name, birthYear, sex, relation, ...has };
}
