import { z } from 'zod';
import { Id, Place, Role, UnitSet } from '#shared/contracts/fields.ts';
import type { Account } from './account.ts';

/** More would not fit into a token that every request carries. */
const MOST_ROLES = 40;

export const HeldRoles = z
  .array(z.strictObject({ role: Role, unitSet: UnitSet, path: Place }))
  .min(1)
  .max(MOST_ROLES);

export const AccountView = z.strictObject({
  id: Id,
  username: z.string(),
  displayName: z.string(),
  roles: z.array(z.strictObject({ role: Role, unitSet: UnitSet, path: Place })),
  mustChangePassword: z.boolean().describe('no role counts until the password is changed'),
});

export const ManagedAccountView = AccountView.extend({ status: z.enum(['active', 'locked']) });

export const OneTimePasswordView = z.strictObject({
  account: ManagedAccountView,
  oneTimePassword: z.string().describe('told once to the person; must be changed at the next sign-in'),
});

export function viewAccount({ id, username, displayName, roles, mustChangePassword }: Account) {
  return { id, username, displayName, roles: [...roles], mustChangePassword };
}

export function viewManagedAccount(account: Account) {
  return { ...viewAccount(account), status: account.status };
}
