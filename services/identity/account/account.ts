import type { HeldRole } from '#shared/access/caller.ts';
import { AccountChangedV1 } from '#shared/contracts/account/changed.v1.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

export const USERNAME_TAKEN = problem('username-taken', 409, 'This user name belongs to somebody else');
export const PASSWORD_TOO_WEAK = problem(
  'password-too-weak',
  400,
  'A password has at least 8 characters and is neither the user name nor the password before',
);
export const ACCOUNT_LOCKED = problem(
  'account-locked',
  403,
  'This account is locked; please ask an administrator',
);

/** Somebody who may sign in, and where their roles hold. */
export interface Account {
  readonly id: string;
  readonly username: string;
  readonly displayName: string;
  readonly roles: readonly HeldRole[];
  readonly status: 'active' | 'locked';
  /** Unix milliseconds: access tokens issued before do not count. */
  readonly notBefore: number;
  /** Somebody else knows the password; until it is changed no role counts. */
  readonly mustChangePassword: boolean;
  readonly passwordHash: string;
  /** How many events it has had. */
  readonly version: number;
}

export type NewAccount = Pick<
  Account,
  'id' | 'username' | 'displayName' | 'roles' | 'passwordHash' | 'mustChangePassword'
>;

export function createAccount(account: NewAccount): Account {
  return { ...account, status: 'active', notBefore: 0, version: 1 };
}

export function changeRoles(account: Account, roles: readonly HeldRole[], at: Date): Account {
  return changed(account, { roles }, at);
}

export function changeStatus(account: Account, status: Account['status'], at: Date): Account {
  return changed(account, { status }, at);
}

export function signOut(account: Account, at: Date): Account {
  return changed(account, {}, at);
}

/** By the account itself. */
export function changePassword(account: Account, passwordHash: string, at: Date): Account {
  return changed(account, { passwordHash, mustChangePassword: false }, at);
}

/** By an administrator, who then knows the password. */
export function resetPassword(account: Account, passwordHash: string, at: Date): Account {
  return changed(account, { passwordHash, mustChangePassword: true }, at);
}

export function checkNewPassword(account: Account, words: { current: string; next: string }): Result<string> {
  const weak =
    [...words.next].length < 8 ||
    words.next === words.current ||
    words.next.toLowerCase() === account.username;
  return weak ? refuse(PASSWORD_TOO_WEAK) : accept(words.next);
}

/** The roles that a token may carry now. */
export function effectiveRoles(account: Account): readonly HeldRole[] {
  return account.mustChangePassword ? [] : account.roles;
}

/** Whatever changes an account ends its access tokens: roles are written into them. */
function changed(account: Account, change: Partial<Account>, at: Date): Account {
  // Above the one before and above now, so that two changes and a sign-in within one millisecond stay apart.
  const notBefore = Math.max(account.notBefore, at.getTime()) + 1;
  return { ...account, ...change, notBefore, version: account.version + 1 };
}

/** What the other services hear of it: never a name, never a password. */
export function eventOf(account: Account) {
  const { id, status, roles, notBefore, version } = account;
  return {
    contract: AccountChangedV1,
    key: id,
    seq: version,
    data: { account: id, status, roles: [...roles], notBefore },
  };
}
