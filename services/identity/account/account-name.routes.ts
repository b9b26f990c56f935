import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';
import type { AccountRepository } from './account.repository.ts';

const MOST = 100;

const Ids = z
  .string()
  .max(8_000)
  .transform((text) => text.split(','))
  .pipe(z.array(Id).min(1).max(MOST))
  .describe(`up to ${MOST} account ids, parted by commas`);

/** Who did something is said by name, not by the id that records keep. */
export function accountNameRoute(accounts: AccountRepository): Route {
  return route({
    method: 'GET',
    path: '/api/v1/account-names',
    summary: 'Names of accounts with a role at, above or below one’s places; others are left out',
    query: z.strictObject({ ids: Ids }),
    answer: z.strictObject({ items: z.array(z.strictObject({ id: Id, displayName: z.string() })) }),
    async handle({ permission, query: { ids } }) {
      if (!permission.ok) return permission;
      const known = await accounts.namesOf(ids, permission.value);
      return accept({ items: [...known] });
    },
  });
}
