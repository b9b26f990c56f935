import type { KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { Id, Place, Role, UnitSet } from '../contracts/fields.ts';
import type { Clock } from '../kernel/clock.ts';
import { sha256 } from '../kernel/hash.ts';
import type { Caller, HeldRole, VerifyToken } from './caller.ts';
import type { SigningKey } from './keys.ts';
import type { Standings } from './standing.repository.ts';
import { createTokenCache } from './token-cache.ts';

/** Seconds that an access token counts. */
export const ACCESS_TOKEN_SECONDS = 600;

const TYPE = 'at+jwt';
const AUDIENCE = 'tet-100-api';
const ALGORITHM = 'ES256';

const Claims = z.object({
  sub: Id,
  roles: z.array(z.object({ role: Role, unitSet: UnitSet, path: Place })).max(200),
  fam: Id,
  ms: z.int().nonnegative(),
  exp: z.int().positive(),
});

interface CheckedToken {
  readonly caller: Caller;
  /** When it was issued and when it ends, in Unix milliseconds. */
  readonly issuedAt: number;
  readonly endsAt: number;
}

export interface TokenContent {
  readonly account: string;
  readonly roles: readonly HeldRole[];
  /** The sign-in that it comes from. */
  readonly family: string;
  /** Unix milliseconds: the claims of JWT are whole seconds, too coarse to sign out and in again within one. */
  readonly issuedAt: number;
}

export interface SignOptions {
  readonly key: SigningKey;
  readonly issuer: string;
  readonly audience?: string;
}

export function signAccessToken(
  content: TokenContent,
  { key, issuer, audience = AUDIENCE }: SignOptions,
): string {
  const { account, roles, family, issuedAt } = content;
  const iat = Math.floor(issuedAt / 1_000);
  const claims = { roles, fam: family, ms: issuedAt, iat, exp: iat + ACCESS_TOKEN_SECONDS };
  return jwt.sign(claims, key.privateKey, {
    algorithm: ALGORITHM,
    header: { alg: ALGORITHM, typ: TYPE, kid: key.kid },
    subject: account,
    issuer,
    audience,
  });
}

export interface VerifierOptions {
  /** The only keys that count, by `kid`. */
  readonly keys: ReadonlyMap<string, KeyObject>;
  readonly issuer: string;
  readonly audience?: string;
  readonly standing: Standings;
  readonly clock: Clock;
}

/** A token's signature is checked once; how its account stands is asked every time, after the cache. */
export function createVerifier(options: VerifierOptions): VerifyToken {
  const { standing, clock } = options;
  const cache = createTokenCache<CheckedToken>();
  return async (token) => {
    const now = clock().getTime();
    const id = sha256(token);
    const checked = cache.get(id, now) ?? check(token, options, now);
    if (checked === null) return null;
    cache.set(id, checked);
    const { status, notBefore } = await standing.of(checked.caller.account);
    return status === 'active' && checked.issuedAt >= notBefore ? checked.caller : null;
  };
}

/** Null for whatever is not a token of ours: the reason is no business of its bearer. */
function check(token: string, options: VerifierOptions, now: number): CheckedToken | null {
  try {
    const { header } = jwt.decode(token, { complete: true }) ?? {};
    const key = header?.kid === undefined ? undefined : options.keys.get(header.kid);
    if (key === undefined || header?.typ !== TYPE) return null;
    const payload = jwt.verify(token, key, {
      algorithms: [ALGORITHM],
      issuer: options.issuer,
      audience: options.audience ?? AUDIENCE,
      clockTimestamp: Math.floor(now / 1_000),
    });
    const { sub, roles, fam, ms, exp } = Claims.parse(payload);
    const endsAt = exp * 1_000;
    return { caller: { account: sub, roles, family: fam, endsAt }, issuedAt: ms, endsAt };
  } catch {
    return null;
  }
}
