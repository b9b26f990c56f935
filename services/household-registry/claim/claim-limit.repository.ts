import { RateLimiterMongo, RateLimiterRes } from 'rate-limiter-flexible';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';

export const TOO_MANY_CLAIMS = problem(
  'too-many-claims',
  429,
  'Too many claims from this network within an hour; please try again later',
  { retryAfter: 900 },
);
export const TOO_MANY_RECEIPTS = problem(
  'too-many-receipts',
  429,
  'Too many wrong receipt numbers from this network; please try again later',
  { retryAfter: 600 },
);

export interface ClaimLimitSizes {
  /** Claims of the public from one address within an hour: a whole commune may share one. */
  readonly claimsAnHour: number;
  /** Receipt numbers that nobody was given, from one address within ten minutes. */
  readonly wrongReceipts: number;
}

export type ClaimLimits = ReturnType<typeof claimLimits>;

/** By address alone, kept for the window only: one row an address, which the database itself forgets. */
export function claimLimits(storage: Storage, sizes: ClaimLimitSizes) {
  let made: { claims: RateLimiterMongo; receipts: RateLimiterMongo } | undefined;
  // Made at first use: a description is also printed without a database.
  const limiters = () => {
    made ??= {
      claims: createLimiter(storage, { name: 'claims', points: sizes.claimsAnHour, seconds: 3_600 }),
      receipts: createLimiter(storage, { name: 'receipts', points: sizes.wrongReceipts, seconds: 600 }),
    };
    return made;
  };
  return {
    async beginClaim(address: string): Promise<Result<null>> {
      return (await consume(limiters().claims, address)) ? accept(null) : refuse(TOO_MANY_CLAIMS);
    },
    /** Before a number is looked up, so that many guesses at once cannot slip through. */
    async beginReceipt(address: string): Promise<Result<null>> {
      return (await consume(limiters().receipts, address)) ? accept(null) : refuse(TOO_MANY_RECEIPTS);
    },
    /** A number that somebody was given is no guess. */
    async rightReceipt(address: string): Promise<void> {
      await limiters().receipts.reward(address, 1);
    },
  };
}

function createLimiter(
  storage: Storage,
  { name, points, seconds }: { name: string; points: number; seconds: number },
): RateLimiterMongo {
  return new RateLimiterMongo({
    storeClient: storage.db,
    tableName: 'claim-limits',
    keyPrefix: name,
    points,
    duration: seconds,
    disableIndexesCreation: true,
  });
}

async function consume(limiter: RateLimiterMongo, address: string): Promise<boolean> {
  try {
    await limiter.consume(address);
    return true;
  } catch (reason) {
    if (reason instanceof RateLimiterRes) return false;
    throw reason;
  }
}
