import type { HeldRole, Permission } from '#shared/access/caller.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Account } from './account.ts';

export const OWN_ACCOUNT = problem(
  'own-account',
  403,
  'Nobody changes their own roles, lock or password this way',
);
export const ROLE_OUT_OF_PLACE = problem(
  'role-out-of-place',
  404,
  'A role’s place is outside of your places',
);

/** An administrator manages the accounts all of whose roles lie within its places, and never itself. */
export function mayManage(
  admin: { account: string; permission: Permission },
  account: Account,
): Result<Account> {
  if (!admin.permission.ok) return admin.permission;
  if (!areWithin(account.roles, admin.permission.value)) return refuse(NOT_FOUND);
  return account.id === admin.account ? refuse(OWN_ACCOUNT) : accept(account);
}

/** An administrator gives roles only within its own places. */
export function mayGive(permission: Permission, roles: readonly HeldRole[]): Result<readonly HeldRole[]> {
  if (!permission.ok) return permission;
  return areWithin(roles, permission.value) ? accept(roles) : refuse(ROLE_OUT_OF_PLACE);
}

/** The whole country holds the places of every unit set, so that roles can be given anew when units change. */
function areWithin(roles: readonly HeldRole[], places: readonly HeldRole[]): boolean {
  return roles.every(({ unitSet, path }) =>
    places.some((place) => place.path === '' || (place.unitSet === unitSet && isWithin(place.path, path))),
  );
}
