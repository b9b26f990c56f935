import { z } from 'zod';
import { Day, Id, Moment, PoorClass, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import { SettledReason } from '#shared/contracts/household/settled.v1.ts';
import type { ListedFacts, PoorListEntry, Settlement } from '../poor-list/poor-list-entry.ts';
import type { Amendment } from './amendment.ts';
import { type AmendmentChange, CHANGE_FAULTS, CHANGE_KINDS, type ChangeFault } from './amendment-change.ts';

const Count = z.int().nonnegative();

export const AmendmentView = z.strictObject({
  id: Id,
  list: Id,
  unitSet: UnitSet,
  unit: UnitPath.describe('the list’s place'),
  communes: z.array(UnitPath).describe('communes that it touches'),
  number: z.int().nullable().describe('the list’s how-manieth amendment, once approved'),
  size: Count.describe('changes in it'),
  counts: z.strictObject({ add: Count, correct: Count, settle: Count, reinstate: Count }),
  reason: z.string(),
  origin: z
    .strictObject({
      kind: z.enum(['claim', 'duplicate', 'household', 'household-edit', 'import', 'rehoming', 'difference']),
      id: Id,
    })
    .nullable(),
  status: z.enum(['proposed', 'approved', 'sent-back', 'withdrawn']),
  revision: z.int().describe('to be sent back with a decision: it was this that was looked at'),
  proposedBy: Id,
  proposedAt: Moment,
  makers: z.array(Id).describe('all whose changes stand in it; none of them may decide on it'),
  decidedBy: Id.nullable(),
  decidedAt: Moment.nullable(),
  remark: z.string().nullable(),
  leftOut: Count.describe('changes that no longer fitted at approval'),
  applied: Count.describe('changes that the list has so far'),
});

export function amendmentView({
  _id,
  proposedAt,
  decidedAt,
  ...rest
}: Amendment): z.infer<typeof AmendmentView> {
  const { communes, makers, counts } = rest;
  return {
    id: _id,
    ...rest,
    communes: [...communes],
    makers: [...makers],
    counts: { ...counts },
    proposedAt: proposedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  };
}

/** What a list says of a household; no national ID, no phone, no ethnicity, no full birth date. */
export const ListedView = z.strictObject({
  code: z.string().describe('mã hộ'),
  head: z.string(),
  birthYear: z.int().nullable(),
  sex: z.enum(['male', 'female']).nullable(),
  members: z.int(),
  class: PoorClass,
  unit: UnitPath.describe('the village'),
  village: z.string(),
  groups: z.array(z.string()),
  severity: z.int(),
});

export function listedView(facts: ListedFacts): z.infer<typeof ListedView> {
  const { code, head, birthYear, sex, members, unit, village, groups, severity } = facts;
  return {
    code,
    head,
    birthYear,
    sex,
    members,
    class: facts.class,
    unit,
    village,
    groups: [...groups],
    severity,
  };
}

export const SettlementView = z.strictObject({ reason: SettledReason, on: Day, amendment: Id });

export const ChangeView = z.strictObject({
  household: Id,
  kind: z.enum(CHANGE_KINDS),
  reason: SettledReason.nullable(),
  on: Day.nullable().describe('since when no gift is due'),
  note: z.string().nullable(),
  before: ListedView.nullable().describe('what the list says, or said before; null for an added household'),
  after: ListedView.nullable().describe('what it will say; null where that stays'),
  settled: SettlementView.nullable().describe('how the household is or was settled before'),
  state: z.enum(['open', 'applied', 'left-out', 'closed']),
  fault: z.enum(CHANGE_FAULTS).nullable().describe('why it no longer fits what is true now'),
});

export function changeView(
  change: AmendmentChange,
  now: { readonly entry: PoorListEntry | undefined; readonly fault: ChangeFault | null },
): z.infer<typeof ChangeView> {
  const { household, kind, reason, on, note, facts, state } = change;
  const before = state === 'applied' ? change.before : (now.entry ?? null);
  return {
    household,
    kind,
    reason,
    on,
    note,
    before: before === null ? null : listedView(before.facts),
    after: facts === null ? null : listedView(facts),
    settled: settlementOf(before),
    state: state === 'dropped' ? 'closed' : state,
    fault: now.fault,
  };
}

function settlementOf(row: { readonly settled: Settlement | null } | null) {
  return row?.settled ?? null;
}
