import { z } from 'zod';
import { Day, GiftLine, Id, Moment, Money, UnitPath } from '#shared/contracts/fields.ts';
import type { UnitTree } from '#shared/units/unit-set.ts';
import { type Actor, mayEnterPage, mayRefuse, maySign, sidesOf } from './custody.policy.ts';
import { CUSTODY_KINDS, type Custody, otherSide } from './custody.ts';
import { cashOf, worthOf } from './custody-line.ts';
import { HOLDER_KINDS, type Holder, signsOnPaper } from './holder.ts';

export const HolderView = z.strictObject({
  kind: z.enum(HOLDER_KINDS),
  key: z.string(),
  unit: UnitPath,
  name: z.string(),
  account: Id.nullable(),
  source: Id.nullable(),
});

export const CustodyView = z.strictObject({
  id: Id,
  campaign: Id,
  kind: z.enum(CUSTODY_KINDS),
  moves: z.enum(['hand-over', 'return', 'loss']).describe('of a reversal: what it takes back'),
  issuer: UnitPath,
  number: z.int(),
  on: Day,
  from: HolderView,
  to: HolderView.nullable().describe('null of a loss'),
  lines: z.array(
    z.strictObject({ source: Id, sourceName: z.string(), line: GiftLine, lot: z.string().nullable() }),
  ),
  cash: Money.describe('đồng in cash'),
  worth: Money.describe('đồng of cash and goods'),
  reason: z.string().nullable(),
  side: z.enum(['from', 'to']).describe('whose side wrote it'),
  madeBy: Id,
  madeAt: Moment,
  status: z.enum(['made', 'signed', 'refused']),
  awaits: z.enum(['from', 'to', 'approver']).nullable(),
  signedBy: Id.nullable(),
  signedAt: Moment.nullable(),
  page: z.strictObject({ page: z.string(), photo: z.string() }).nullable().describe('the signed paper'),
  remark: z.string().nullable(),
  reverses: Id.nullable(),
  reversal: Id.nullable(),
  history: z.array(
    z.strictObject({
      kind: z.enum(['made', 'signed', 'refused', 'reversed']),
      at: Moment,
      by: Id,
      words: z.string().nullable(),
    }),
  ),
  may: z
    .array(z.enum(['sign', 'enter-page', 'refuse', 'reverse']))
    .describe('what the reader may do with it now'),
});

export type CustodyView = z.input<typeof CustodyView>;

export function custodyView(record: Custody, actor: Actor, tree: UnitTree): CustodyView {
  const { _id, campaign, kind, moves, issuer, number, on, from, to, lines, reason, side } = record;
  const { madeBy, madeAt, status, awaits, signedBy, signedAt, page, remark, reverses, reversal } = record;
  return {
    id: _id,
    campaign,
    kind,
    moves,
    issuer,
    number,
    on,
    from: holderView(from),
    to: to === null ? null : holderView(to),
    lines: lines.map(({ source, sourceName, lot, ...line }) => ({ source, sourceName, line, lot })),
    cash: cashOf(lines),
    worth: worthOf(lines),
    reason,
    side,
    madeBy,
    madeAt: madeAt.toISOString(),
    status,
    awaits: awaits?.side ?? null,
    signedBy,
    signedAt: signedAt?.toISOString() ?? null,
    page,
    remark,
    reverses,
    reversal,
    history: record.history.map((step) => ({ ...step, at: step.at.toISOString() })),
    may: rightsOf(record, actor, tree),
  };
}

export function holderView({ kind, key, unit, name, account, source }: Holder): z.input<typeof HolderView> {
  return { kind, key, unit, name, account, source };
}

function rightsOf(record: Custody, actor: Actor, tree: UnitTree): CustodyView['may'] {
  const other = otherSide(record);
  const onPaper = other !== null && signsOnPaper(other, tree) && mayEnterPage(actor, record);
  const reversible = record.status === 'signed' && record.kind !== 'reversal' && record.reversal === null;
  return [
    ...(maySign(actor, record) ? (['sign'] as const) : []),
    ...(onPaper ? (['enter-page'] as const) : []),
    ...(mayRefuse(actor, record) ? (['refuse'] as const) : []),
    ...(reversible && sidesOf(actor, record).length > 0 ? (['reverse'] as const) : []),
  ];
}
