import type { UnitSet } from '#shared/contracts/fields.ts';
import { accept, type Refusal, type Result } from '#shared/kernel/result.ts';
import { priorityGroup } from '#shared/rules/priority-groups.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { PriorityFlagRepository } from './priority-flag.repository.ts';
import { type GivenGroups, mayBeGiven } from './priority-flag.ts';

/** Why each of some households of one unit set may not be given its groups; null where it may. One read for all. */
export async function groupFaults(
  flags: PriorityFlagRepository,
  { unitSet, given }: { readonly unitSet: UnitSet; readonly given: readonly GivenGroups[] },
  tx: Pick<Transaction, 'session'>,
): Promise<readonly (Refusal | null)[]> {
  const asked = given.filter((one) => codesOf(one).length > 0);
  const codes = [...new Set(asked.flatMap(codesOf))];
  const units = asked.map(({ unit }) => unit);
  const known = codes.length === 0 ? [] : await flags.above({ unitSet, units, codes }, tx);
  return given.map((one) => {
    const may = mayBeGiven(one, known);
    return may.ok ? null : may;
  });
}

/** Whether a household may be given these groups. */
export async function checkGroups(
  flags: PriorityFlagRepository,
  { unitSet, ...given }: GivenGroups & { readonly unitSet: UnitSet },
  tx: Pick<Transaction, 'session'>,
): Promise<Result<null>> {
  const [fault = null] = await groupFaults(flags, { unitSet, given: [given] }, tx);
  return fault ?? accept(null);
}

/** What flags are read for: codes that are new to the household and no group of the nation. */
function codesOf({ groups, had }: GivenGroups): readonly string[] {
  return groups.filter((code) => !had.includes(code) && priorityGroup(code) === undefined);
}
