import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { sha256 } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';

export const TOO_MANY_ATTEMPTS = problem(
  'too-many-attempts',
  429,
  'Too many failed attempts from here; please wait a quarter of an hour',
);

const WINDOW_SECONDS = 15 * 60;

export interface SignInLimits {
  /** Counts an attempt before the password is looked at, so that many at once cannot slip through. */
  begin(attempt: Attempt): Promise<Result<null>>;
  /** A right password is no failed attempt. */
  succeed(attempt: Attempt): Promise<void>;
}

export interface Attempt {
  readonly username: string;
  readonly address: string;
}

export interface LimitSizes {
  readonly attemptsPerAccount: number;
  readonly attemptsPerAddress: number;
}

/** By account and address together, so that strangers elsewhere lock nobody out, and by address alone, wider. */
export function signInLimits(storage: Storage, sizes: LimitSizes): SignInLimits {
  let made: { account: RateLimiterMongo; address: RateLimiterMongo } | undefined;
  // Made at first use: a description is also printed without a database.
  const limiters = () => {
    made ??= {
      account: createLimiter(storage, 'account', sizes.attemptsPerAccount),
      address: createLimiter(storage, 'address', sizes.attemptsPerAddress),
    };
    return made;
  };
  return {
    async begin(attempt) {
      const { account, address } = limiters();
      const enough =
        (sizes.attemptsPerAccount === 0 || (await consume(account, accountKey(attempt)))) &&
        (sizes.attemptsPerAddress === 0 || (await consume(address, attempt.address)));
      return enough ? accept(null) : refuse(TOO_MANY_ATTEMPTS);
    },
    async succeed(attempt) {
      const { account, address } = limiters();
      if (sizes.attemptsPerAccount !== 0) await account.delete(accountKey(attempt));
      if (sizes.attemptsPerAddress !== 0) await address.reward(attempt.address, 1);
    },
  };
}

function createLimiter(storage: Storage, name: string, points: number): RateLimiterMongo {
  return new RateLimiterMongo({
    storeClient: storage.db,
    tableName: 'sign-in-limits',
    keyPrefix: name,
    points,
    duration: WINDOW_SECONDS,
    disableIndexesCreation: true,
  });
}

async function consume(limiter: RateLimiterMongo, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return false;
    throw reason;
  }
}

/** Hashed, because people type their password into the wrong field. */
function accountKey({ username, address }: Attempt): string {
  return sha256(`${username}|${address}`);
}
