import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, Money, UnitPath } from '../fields.ts';

const Amount = Money.describe('in the measure');

export const SourceBalanceChangedV1 = defineEvent({
  type: 'source.balance-changed.v1',
  topic: 'source',
  summary: 'An entry in the book of a source, and what stands behind the source after it.',
  schema: z.object({
    source: Id,
    campaign: Id,
    unit: UnitPath.describe('who holds it'),
    entry: Id,
    kind: z.enum(['promise', 'withdraw-promise', 'commit', 'cut', 'receive', 'return', 'reversal']),
    amount: Amount,
    measure: z.enum(['dong', 'kilogram', 'gift']),
    promised: Amount.describe('only said'),
    committed: Amount.describe('in writing, still to come'),
    received: Amount,
    returned: Amount,
    spendable: z.int().nonnegative().describe('gifts, or persons’ shares, that it is good for'),
  }),
});
