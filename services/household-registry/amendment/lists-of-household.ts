import type { Transaction } from '#shared/storage/transaction.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { FrozenLists, Membership, OpenProposal } from '../household/frozen-lists.ts';
import type { Household } from '../household/household.ts';
import type { PoorList } from '../poor-list/poor-list.ts';
import { followHouseholds } from './amendment-follow.ts';
import type { ProposalParts } from './amendment-proposal.ts';

type Writing = Pick<Transaction, 'session'>;

/** How the frozen lists look from one household: where it stands, what is settled, what is proposed. */
export function listsOfHousehold(parts: ProposalParts): FrozenLists {
  return {
    async follow({ changed, created, ...cause }, tx) {
      const concerned = await concernedOf(parts, changed, tx);
      return followHouseholds(parts, { ...cause, households: [...concerned, ...created] }, tx);
    },
    proposalsOf: (households, tx) => proposalsOf(parts, households, tx),
    membershipsOf: (household) => membershipsOf(parts, household),
  };
}

/** Who was kept out of the lists is not proposed again by every change; who has moved may have come under another one. */
async function concernedOf(
  parts: ProposalParts,
  changed: readonly Household[],
  tx: Writing,
): Promise<readonly Household[]> {
  const concerned = new Set<Household>(changed.filter(({ change }) => change.kind === 'moved'));
  for (const { list, households, open } of await listsOver(parts, changed, tx)) {
    const ids = households.map(({ _id }) => _id);
    const entries = await parts.lists.entriesOf(list._id, ids, tx);
    for (const household of households)
      if (entries.has(household._id) || (open.has(household._id) && stands(list, household)))
        concerned.add(household);
  }
  return changed.filter((household) => concerned.has(household));
}

async function proposalsOf(
  parts: ProposalParts,
  households: readonly Household[],
  tx: Writing,
): Promise<ReadonlyMap<string, readonly OpenProposal[]>> {
  const open = (await listsOver(parts, households, tx)).flatMap((over) => [...over.open.values()]);
  const amendments = await parts.amendments.byIds([...new Set(open.map(({ amendment }) => amendment))], tx);
  const rows = open.map(({ household, amendment }) => {
    return { household, amendment, moving: amendments.get(amendment)?.status !== 'proposed' };
  });
  return Map.groupBy(rows, ({ household }) => household);
}

/** The frozen lists of the households' years, each with the open changes of these; a few reads for all. */
async function listsOver({ lists, amendments }: ProposalParts, all: readonly Household[], tx: Writing) {
  const over = [];
  for (const [year, households] of Map.groupBy(all, (household) => household.year)) {
    const ids = households.map(({ _id }) => _id);
    for (const list of await lists.frozenOf(year, tx))
      over.push({ list, households, open: await amendments.openOf(list._id, ids, tx) });
  }
  return over;
}

function stands({ unitSet, unit }: PoorList, household: Household): boolean {
  return unitSet === household.unitSet && isWithin(unit, household.unit);
}

async function membershipsOf(
  { lists, amendments }: ProposalParts,
  household: Household,
): Promise<readonly Membership[]> {
  const { _id, year } = household;
  const frozen = await lists.frozenOf(year);
  const ids = frozen.map((list) => list._id);
  const entries = await lists.entriesOfHousehold(_id, ids);
  const rows: Membership[] = [];
  for (const { _id: list, name } of frozen.filter((one) => entries.has(one._id) || stands(one, household))) {
    const open = (await amendments.openOf(list, [_id])).get(_id);
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
