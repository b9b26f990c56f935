import type { Log } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import type { AmendmentRepository } from '../amendment/amendment.repository.ts';
import type { ClaimRepository } from './claim.repository.ts';
import { type EscalationDays, escalate, sendClaimBack } from './claim.ts';

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

/**
 * Accepted claims whose amendment came to nothing without anybody's decision, because the household changed meanwhile,
 * stand as before. Returns how many.
 */
export async function returnLost({
  storage,
  claims,
  amendments,
}: Pick<Parts, 'storage' | 'claims'> & { amendments: AmendmentRepository }): Promise<number> {
  let returned = 0;
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    const slice = await inTransaction(storage, async (tx) => {
      const some = await claims.accepted({ after: from, limit: SLICE }, tx);
      const named = some.flatMap(({ amendment }) => (amendment === null ? [] : [amendment]));
      const known = await amendments.byIds(named, tx);
      const lost = some.filter(({ amendment }) => known.get(amendment ?? '')?.status === 'withdrawn');
      await claims.saveAll(
        lost.map((claim) => sendClaimBack(claim, { by: '', at: tx.at, words: null })),
        tx,
      );
      return { lost: lost.length, last: some.length < SLICE ? null : some.at(-1)!._id };
    });
    returned += slice.lost;
    after = slice.last;
  }
  return returned;
}

/** Looks now and then; nothing depends on the minute. Returns how to stop. */
export function keepEscalating(
  parts: Parts & { amendments: AmendmentRepository; log: Log },
): () => Promise<void> {
  const look = () =>
    escalateDue(parts)
      .then(() => returnLost(parts))
      .catch((error: unknown) => {
        parts.log.error(error, {}, 'Open claims were not looked after');
        return 0;
      });
  let looking = look();
  const timer = setInterval(() => {
    looking = look();
  }, LOOK_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await looking;
  };
}
