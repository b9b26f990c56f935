import type { UnitSet } from '#shared/contracts/fields.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import type { ClosureRepository } from '../closure/closure.repository.ts';
import { reopenClosures } from '../closure/reopen-closures.ts';
import type { ClaimRepository } from './claim.repository.ts';
import { sendClaimBack } from './claim.ts';
import { settleAsAccepted } from './claim-settling.ts';

/** What became of a proposed amendment, as claims and closures have to know it. */
export interface DecidedAmendment {
  readonly amendment: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  readonly by: string;
  readonly remark: string | null;
  /** Households that the list takes in by it; none when it came to nothing. */
  readonly added: readonly { readonly household: string; readonly unit: string }[];
  /** Villages into which it moves households that the list has already. */
  readonly enteredVillages: readonly string[];
}

/**
 * In the transaction of the decision: a claim whose household is taken in is settled, one whose household is not stands
 * as before, and villages that have a household more are open again.
 */
export async function followDecision(
  { claims, closures }: { claims: ClaimRepository; closures: ClosureRepository },
  decided: DecidedAmendment,
  tx: CommandTransaction,
): Promise<void> {
  const { amendment, list, unitSet, by, remark, added, enteredVillages } = decided;
  const taken = new Set(added.map(({ household }) => household));
  for (const claim of await claims.ofAmendment(amendment, tx)) {
    if (taken.has(claim.household ?? '')) await settleAsAccepted(claims, claim, { by }, tx);
    else await claims.save(sendClaimBack(claim, { by, at: tx.at, words: remark }), tx);
  }
  const units = [...new Set([...added.map(({ unit }) => unit), ...enteredVillages])];
  await reopenClosures(closures, { unitSet, units, list, cause: 'household-added', by }, tx);
}
