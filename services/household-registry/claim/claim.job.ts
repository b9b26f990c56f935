import type { Log } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import type { ClaimRepository } from './claim.repository.ts';
import { type EscalationDays, escalate } from './claim.ts';

const SLICE = 200;
const LOOK_EVERY = 10 * 60_000;

interface Parts {
  readonly storage: Storage;
  readonly claims: ClaimRepository;
  readonly days: EscalationDays;
}

/** Claims that stood too long go one level up, in slices; two processes that meet raise each once. Returns how many. */
export async function escalateDue({ storage, claims, days }: Parts): Promise<number> {
  let raised = 0;
  for (;;) {
    const some = await inTransaction(storage, async (tx) => {
      const due = await claims.due(tx.at, SLICE, tx);
      await claims.saveAll(
        due.map((claim) => escalate(claim, tx.at, days)),
        tx,
      );
      return due.length;
    });
    raised += some;
    if (some < SLICE) return raised;
  }
}

/** Looks now and then; nothing depends on the minute. Returns how to stop. */
export function keepEscalating(parts: Parts & { log: Log }): () => Promise<void> {
  const look = () =>
    void escalateDue(parts).catch((error: unknown) =>
      parts.log.error(error, {}, 'Claims that stood too long were not raised'),
    );
  look();
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return async () => clearInterval(timer);
}
