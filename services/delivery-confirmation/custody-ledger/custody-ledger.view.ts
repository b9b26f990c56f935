import { z } from 'zod';
import { Day, Id } from '#shared/contracts/fields.ts';
import { HOLDER_KINDS } from '../custody/holder.ts';
import type { AccountRow } from './custody-ledger.repository.ts';
import { dayStatements, statementOf } from './custody-ledger.ts';

const Flows = {
  opening: z.int().describe('in hand before the first day'),
  received: z.int(),
  handedOver: z.int().describe('to the next holder, or to households'),
  returned: z.int(),
  lost: z.int(),
  inHand: z.int().describe('opening + received - handed over - returned - lost; below 0: a shortage'),
  shortage: z.int().nonnegative().describe('how much more has left the holder than ever came'),
};

export const AccountView = z.strictObject({
  id: Id,
  holder: z.strictObject({
    kind: z.enum(HOLDER_KINDS),
    key: z.string(),
    name: z.string().describe('empty of an officer whom no record has named'),
    account: Id.nullable(),
    units: z.array(z.string()),
  }),
  source: Id,
  sourceName: z.string(),
  item: z.strictObject({ kind: z.enum(['cash', 'goods', 'rice']), name: z.string(), unit: z.string() }),
  ...Flows,
  days: z
    .array(z.strictObject({ day: Day, ...Flows }))
    .describe('days on which something moved; of one holder alone'),
});

export function accountView(
  row: AccountRow,
  range: { readonly since: string; readonly until: string },
  detail: 'sum' | 'days',
): z.input<typeof AccountView> {
  const { _id, holder, holderKind, holderName, account, units, source, sourceName, item, days } = row;
  return {
    id: _id,
    holder: { kind: holderKind, key: holder, name: holderName, account, units: [...units] },
    source,
    sourceName,
    item: { ...item },
    ...statementOf(days, range),
    days: detail === 'days' ? [...dayStatements(days, range)] : [],
  };
}
