import { z } from 'zod';
import { defineEvent } from '../event-contract.ts';
import { Id, Place, Role, UnitSet } from '../fields.ts';

export const AccountChangedV1 = defineEvent({
  type: 'account.changed.v1',
  topic: 'account',
  summary: 'An account was made, locked, unlocked or signed out, or its roles changed.',
  schema: z.object({
    account: Id,
    status: z.enum(['active', 'locked']),
    roles: z.array(z.object({ role: Role, unitSet: UnitSet, path: Place })).max(200),
    notBefore: z
      .int()
      .nonnegative()
      .describe('access tokens issued before this moment (Unix milliseconds) no longer count'),
  }),
});
