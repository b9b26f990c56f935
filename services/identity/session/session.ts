import { createHmac, randomBytes } from 'node:crypto';
import { problem } from '#shared/kernel/problem.ts';

export const SIGN_IN_FAILED = problem('sign-in-failed', 401, 'User name or password is not right');
export const SESSION_OVER = problem('session-over', 401, 'Please sign in again');

/** A refresh token not used for this long is over. */
export const IDLE_MS = 30 * 24 * 3_600_000;
/** A sign-in is over after this long, however often it was renewed. */
export const SESSION_MS = 90 * 24 * 3_600_000;
/** An answer may get lost on the way to a phone; for this long the same token is answered again. */
export const GRACE_MS = 60_000;

/** One sign-in on one device: a chain of refresh tokens, each usable once. */
export interface Session {
  readonly id: string;
  readonly account: string;
  readonly startedAt: Date;
  readonly endsAt: Date;
  readonly revokedAt: Date | null;
}

export interface RefreshToken {
  /** sha256 of the token. */
  readonly hash: string;
  readonly session: string;
  /** When its successor was made; null for the newest of its chain. */
  readonly rotatedAt: Date | null;
  readonly endsAt: Date;
}

export interface PresentedToken {
  readonly session: Session;
  readonly token: RefreshToken;
  readonly successor: RefreshToken | null;
}

/**
 * `rotate`: its one use. `again`: the answer got lost, so the same successor is told again. `revoke`: somebody has
 * a copy, and nobody can say who is the thief. `refuse`: it is over.
 */
export function judgeRefresh({ session, token, successor }: PresentedToken, at: Date): Verdict {
  if (session.revokedAt !== null || session.endsAt <= at || token.endsAt <= at) return 'refuse';
  if (token.rotatedAt === null) return 'rotate';
  const inGrace = at.getTime() - token.rotatedAt.getTime() <= GRACE_MS;
  return inGrace && successor !== null && successor.rotatedAt === null ? 'again' : 'revoke';
}

export type Verdict = 'rotate' | 'again' | 'revoke' | 'refuse';

export function newRefreshToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The successor follows from the token and our secret: it can be told again although only hashes are kept. */
export function successorOf(token: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(token).digest('base64url');
}

export function startSession(session: { id: string; account: string; at: Date }): Session {
  const { id, account, at } = session;
  return { id, account, startedAt: at, endsAt: new Date(at.getTime() + SESSION_MS), revokedAt: null };
}

export function startRefreshToken(hash: string, session: Session, at: Date): RefreshToken {
  const endsAt = new Date(Math.min(at.getTime() + IDLE_MS, session.endsAt.getTime()));
  return { hash, session: session.id, rotatedAt: null, endsAt };
}
