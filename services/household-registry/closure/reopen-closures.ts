import type { UnitSet } from '#shared/contracts/fields.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import type { ClosureRepository } from './closure.repository.ts';
import { closureReopened, type ReopenCause, reopenClosure } from './closure.ts';

/**
 * Opens closed villages again, in the transaction of what touched them: a claim (in every list), an added household or a
 * village that changed (in one list or all). A death or a departure is no reason.
 */
export async function reopenClosures(
  closures: ClosureRepository,
  touched: {
    readonly unitSet: UnitSet;
    readonly units: readonly string[];
    /** Null: in every list. */
    readonly list: string | null;
    readonly cause: ReopenCause;
    readonly by: string;
  },
  tx: Pick<CommandTransaction, 'session' | 'at' | 'append'>,
): Promise<number> {
  const { unitSet, units, cause, by } = touched;
  await closures.lock(
    units.map((unit) => ({ unitSet, unit })),
    tx,
  );
  const closed = await closures.closedIn(touched, tx);
  const opened = closed.map((closure) => reopenClosure(closure, { cause, act: { by, at: tx.at } }));
  await closures.saveAll(opened, tx);
  tx.append(opened.map(closureReopened));
  return opened.length;
}
