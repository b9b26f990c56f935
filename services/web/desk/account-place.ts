import type { Account, Role } from '../shell/api-types.ts';

const READERS: readonly Role[] = ['commune-officer', 'staff', 'approver', 'monitor', 'auditor'];

/** Paths at which the account holds one of the roles, highest first. */
export function placesWith(account: Account, roles: readonly Role[]): readonly string[] {
  const paths = account.roles.filter(({ role }) => roles.includes(role)).map(({ path }) => path);
  return [...new Set(paths)].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
}

/** Where the account's own figures begin; null for those who read none. */
export function homePlace(account: Account): string | null {
  return placesWith(account, READERS)[0] ?? null;
}

export function hasRole(account: Account, ...roles: readonly Role[]): boolean {
  return account.roles.some(({ role }) => roles.includes(role));
}

function depth(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}
