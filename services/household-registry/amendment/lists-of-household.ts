import type { Transaction } from '#shared/storage/transaction.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { FrozenLists, Membership } from '../household/frozen-lists.ts';
import type { Household } from '../household/household.ts';
import { followHouseholds } from './amendment-follow.ts';
import type { ProposalParts } from './amendment-proposal.ts';

type Reading = Partial<Pick<Transaction, 'session'>>;

/** How the frozen lists look from one household: where it stands, what is settled, what is proposed. */
export function listsOfHousehold(parts: ProposalParts): FrozenLists {
  return {
    async follow({ changed, created, ...cause }, tx) {
      const concerned: Household[] = [];
      for (const household of changed) if (await concerns(parts, household, tx)) concerned.push(household);
      return followHouseholds(parts, { ...cause, households: [...concerned, ...created] }, tx);
    },
    membershipsOf: (household) => membershipsOf(parts, household),
  };
}

/** Who was kept out of the lists is not proposed again by every change; who has moved may have come under another one. */
async function concerns(parts: ProposalParts, household: Household, tx: Reading): Promise<boolean> {
  return household.change.kind === 'moved' || (await membershipsOf(parts, household, tx)).length > 0;
}

async function membershipsOf(
  { lists, amendments }: ProposalParts,
  household: Household,
  tx: Reading = {},
): Promise<readonly Membership[]> {
  const { _id, year, unitSet, unit } = household;
  const frozen = await lists.frozenOf(year, tx);
  const ids = frozen.map((list) => list._id);
  const entries = await lists.entriesOfHousehold(_id, ids, tx);
  const covers = (list: (typeof frozen)[number]) => list.unitSet === unitSet && isWithin(list.unit, unit);
  const rows: Membership[] = [];
  for (const { _id: list, name } of frozen.filter((one) => entries.has(one._id) || covers(one))) {
    const open = (await amendments.openOf(list, [_id], tx)).get(_id);
    const entry = entries.get(list);
    if (entry === undefined && open === undefined) continue;
    const settled = entry?.settled ?? null;
    rows.push({
      list,
      name,
      listed: entry !== undefined,
      settled: settled && { reason: settled.reason, on: settled.on },
      proposal: open === undefined ? null : { amendment: open.amendment, kind: open.kind },
    });
  }
  return rows;
}
