import { newId } from '#shared/kernel/hash.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Household } from '../household/household.ts';
import type { PoorList } from '../poor-list/poor-list.ts';
import { type Amendment, changeLines, draftAmendment, LIST_AMENDING, MAX_CHANGES } from './amendment.ts';
import {
  type AmendmentChange,
  type ChangeGround,
  differenceOf,
  toChange,
  type WantedChange,
} from './amendment-change.ts';
import type { ProposalCause, ProposalParts } from './amendment-proposal.ts';

type Writing = Pick<Transaction, 'session' | 'at'>;

/**
 * Proposes whatever makes the frozen lists of their year agree with these households, as they are after a change that
 * the caller has just saved in the same transaction: an ended one settled, a corrected one corrected, a new one added, a
 * restored one reinstated. An open proposal that another change has overtaken is replaced or dropped.
 * Refuses only while an approved amendment of one of them is being carried out, which takes a moment.
 */
export async function followHouseholds(
  parts: ProposalParts,
  followed: ProposalCause & { readonly households: readonly Household[] },
  tx: Writing,
): Promise<Result<readonly string[]>> {
  const proposals: string[] = [];
  for (const [year, households] of Map.groupBy(followed.households, (household) => household.year)) {
    for (const list of await parts.lists.frozenOf(year, tx)) {
      const done = await followInList(parts, { ...followed, households, list }, tx);
      if (!done.ok) return done;
      if (done.value !== null) proposals.push(done.value);
    }
  }
  return accept(proposals);
}

interface Reconciled {
  readonly fresh: readonly WantedChange[];
  /** Open changes that say something else now, or nothing any more. */
  readonly overtaken: readonly AmendmentChange[];
  /** Open changes that stay, with new facts. */
  readonly kept: readonly AmendmentChange[];
}

async function followInList(
  parts: ProposalParts,
  followed: ProposalCause & { readonly households: readonly Household[]; readonly list: PoorList },
  tx: Writing,
): Promise<Result<string | null>> {
  const { list, households, by } = followed;
  const ids = households.map((household) => household._id);
  const entries = await parts.lists.entriesOf(list._id, ids, tx);
  const open = await parts.amendments.openOf(list._id, ids, tx);
  const grounds = new Map(
    households.map((household) => [household._id, { list, household, entry: entries.get(household._id) }]),
  );
  const { fresh, overtaken, kept } = reconcile(grounds, open);
  const standing = await parts.amendments.byIds(
    [...new Set([...open.values()].map((row) => row.amendment))],
    tx,
  );
  const touched = [...overtaken, ...kept];
  if (touched.some((row) => standing.get(row.amendment)?.status !== 'proposed')) return refuse(LIST_AMENDING);
  for (const [id, rows] of Map.groupBy(touched, (row) => row.amendment)) {
    const gone = rows.filter((row) => overtaken.includes(row));
    const stay = rows.filter((row) => kept.includes(row));
    const dropped = gone.map((row) => row.household);
    await parts.amendments.closeChanges({ amendment: id, households: dropped }, 'dropped', tx);
    await parts.amendments.saveChanges(
      stay.map((row) => toChange(id, row, grounds.get(row.household)!)),
      tx,
    );
    const changed = changeLines(standing.get(id)!, { added: [], removed: gone }, { by, at: tx.at });
    await parts.amendments.save(changed, tx);
  }
  return accept(
    fresh.length === 0
      ? (kept[0]?.amendment ?? null)
      : await gather(parts, { ...followed, fresh, grounds }, tx),
  );
}

function reconcile(
  grounds: ReadonlyMap<string, ChangeGround>,
  open: ReadonlyMap<string, AmendmentChange>,
): Reconciled {
  const fresh: WantedChange[] = [];
  const overtaken: AmendmentChange[] = [];
  const kept: AmendmentChange[] = [];
  for (const [household, ground] of grounds) {
    const wanted = differenceOf(ground);
    const standing = open.get(household);
    if (standing !== undefined && standing.kind === wanted?.kind && standing.reason === wanted.reason) {
      kept.push(standing);
      continue;
    }
    // A refusal at the door that somebody has proposed stands beside whatever else is corrected.
    if (standing !== undefined && standing.reason === 'refused' && wanted?.kind !== 'settle') continue;
    if (standing !== undefined) overtaken.push(standing);
    if (wanted !== null) fresh.push(wanted);
  }
  return { fresh, overtaken, kept };
}

/** New changes go into the open proposal of the same origin while it has room: an import of a thousand rows is one. */
async function gather(
  parts: ProposalParts,
  followed: ProposalCause & {
    readonly list: PoorList;
    readonly fresh: readonly WantedChange[];
    readonly grounds: ReadonlyMap<string, ChangeGround>;
  },
  tx: Writing,
): Promise<string> {
  const { list, fresh, grounds, reason, origin, by } = followed;
  const growing = origin === null ? null : await parts.amendments.ofOrigin(list._id, origin, tx);
  const joins = growing !== null && growing.size + fresh.length <= MAX_CHANGES;
  const id = joins ? growing._id : newId();
  const rows = fresh.map((change) => toChange(id, change, grounds.get(change.household)!));
  const amendment: Amendment = joins
    ? changeLines(growing, { added: rows, removed: [] }, { by, at: tx.at })
    : draftAmendment({ id, list, changes: rows, reason, origin, by, at: tx.at });
  await parts.amendments.save(amendment, tx);
  await parts.amendments.saveChanges(rows, tx);
  return id;
}
