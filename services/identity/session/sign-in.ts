import { type SignOptions, signAccessToken } from '#shared/access/token.ts';
import { newId, sha256 } from '#shared/kernel/hash.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction, type Transaction } from '#shared/storage/transaction.ts';
import type { AccountRepository } from '../account/account.repository.ts';
import { ACCOUNT_LOCKED, type Account, effectiveRoles } from '../account/account.ts';
import { isPassword } from '../password/password-hash.ts';
import type { SessionRepository } from './session.repository.ts';
import {
  judgeRefresh,
  newRefreshToken,
  type PresentedToken,
  SESSION_OVER,
  SIGN_IN_FAILED,
  startRefreshToken,
  startSession,
  successorOf,
} from './session.ts';
import type { SignInLimits } from './sign-in-limit.repository.ts';

export interface SignInParts {
  readonly storage: Storage;
  readonly accounts: AccountRepository;
  readonly sessions: SessionRepository;
  readonly limits: SignInLimits;
  signing(): SignOptions & { readonly refreshSecret: Buffer };
}

/** What a sign-in or a renewal gives. */
export interface Issued {
  readonly account: Account;
  readonly accessToken: string;
  readonly refreshToken: string;
}

export interface Credentials {
  readonly username: string;
  readonly password: string;
  readonly address: string;
}

/** One answer and one time for an unknown name and a wrong password. */
export async function signIn(parts: SignInParts, credentials: Credentials): Promise<Result<Issued>> {
  const { storage, accounts, sessions, limits } = parts;
  const attempt = { username: usernameKey(credentials.username), address: credentials.address };
  const allowed = await limits.begin(attempt);
  if (!allowed.ok) return allowed;
  const known = await accounts.loadByUsername(attempt.username);
  const right = await isPassword(credentials.password, known?.passwordHash ?? null);
  if (known === null || !right) return refuse(SIGN_IN_FAILED);
  await limits.succeed(attempt);
  return inTransaction(storage, async (tx) => {
    const account = await accounts.load(known.id, tx);
    if (account?.passwordHash !== known.passwordHash) return refuse(SIGN_IN_FAILED);
    if (account.status === 'locked') return refuse(ACCOUNT_LOCKED);
    const refreshToken = newRefreshToken();
    const session = startSession({ id: newId(), account: account.id, at: tx.at });
    await sessions.start(session, startRefreshToken(sha256(refreshToken), session, tx.at), tx);
    return accept(await issue(parts, { account, family: session.id, refreshToken, tx }));
  });
}

/** A refresh token is good for one renewal; a copy that turns up later ends its whole sign-in. */
export async function renew(parts: SignInParts, refreshToken: string): Promise<Result<Issued>> {
  const { storage, accounts, sessions, signing } = parts;
  const next = successorOf(refreshToken, signing().refreshSecret);
  const hashes = { token: sha256(refreshToken), successor: sha256(next) };
  return inTransaction(storage, async (tx) => {
    const presented = await sessions.present(hashes, tx);
    if (presented === null) return refuse(SESSION_OVER);
    const account = await accounts.load(presented.session.account, tx);
    if (account === null || account.status === 'locked') return refuse(SESSION_OVER);
    if (!(await move(sessions, { presented, successorHash: hashes.successor, tx })))
      return refuse(SESSION_OVER);
    return accept(await issue(parts, { account, family: presented.session.id, refreshToken: next, tx }));
  });
}

/** Whether the successor may be told. */
async function move(
  sessions: SessionRepository,
  { presented, successorHash, tx }: { presented: PresentedToken; successorHash: string; tx: Transaction },
): Promise<boolean> {
  const { session, token } = presented;
  switch (judgeRefresh(presented, tx.at)) {
    case 'rotate':
      await sessions.rotate(token, startRefreshToken(successorHash, session, tx.at), tx);
      return true;
    case 'again':
      return true;
    case 'revoke':
      await sessions.revoke(session.id, tx);
      return false;
    case 'refuse':
      return false;
  }
}

async function issue(
  { accounts, signing }: SignInParts,
  parts: { account: Account; family: string; refreshToken: string; tx: Transaction },
): Promise<Issued> {
  const { account, family, refreshToken, tx } = parts;
  await accounts.fence(account.id, tx);
  const issuedAt = Math.max(tx.at.getTime(), account.notBefore);
  const content = { account: account.id, roles: effectiveRoles(account), family, issuedAt };
  return { account, refreshToken, accessToken: signAccessToken(content, signing()) };
}

/** As people type it: their keyboard may decompose letters or begin with a capital. */
export function usernameKey(username: string): string {
  return username.trim().normalize('NFC').toLowerCase();
}
