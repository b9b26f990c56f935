import type { CommandTransaction } from '#shared/storage/execute.ts';
import type { ClaimRepository } from './claim.repository.ts';
import { type Claim, type Said, settleAccepted, settleLike } from './claim.ts';
import { claimSettled } from './claim-event.ts';

/** Writes a claim that has just been settled, and settles like it those that say the same. */
export async function saveSettled(
  claims: ClaimRepository,
  claim: Claim,
  { by }: Pick<Said, 'by'>,
  tx: Pick<CommandTransaction, 'session' | 'at' | 'append'>,
): Promise<void> {
  const repeats = (await claims.repeatsOf(claim._id, tx)).map((repeat) =>
    settleLike(repeat, claim, { by, at: tx.at }),
  );
  await claims.saveAll([claim, ...repeats], tx);
  tx.append([claim, ...repeats].map(claimSettled));
}

/** The list has taken a claim's household in. */
export async function settleAsAccepted(
  claims: ClaimRepository,
  claim: Claim,
  { by }: Pick<Said, 'by'>,
  tx: Pick<CommandTransaction, 'session' | 'at' | 'append'>,
): Promise<void> {
  await saveSettled(claims, settleAccepted(claim, { by, at: tx.at, words: null }), { by }, tx);
}
