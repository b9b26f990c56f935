import { newId } from '#shared/kernel/hash.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import type { PoorList } from '../poor-list/poor-list.ts';
import type { AmendmentRepository } from './amendment.repository.ts';
import {
  AMENDMENT_TOO_LARGE,
  type AmendmentOrigin,
  CHANGES_UNFIT,
  changeLines,
  draftAmendment,
  LIST_NOT_FROZEN,
  MAX_CHANGES,
} from './amendment.ts';
import {
  type AmendmentChange,
  type ChangeFault,
  type ChangeGround,
  faultOf,
  toChange,
  type WantedChange,
} from './amendment-change.ts';

export interface ProposalParts {
  readonly amendments: AmendmentRepository;
  readonly lists: PoorListRepository;
  readonly households: HouseholdRepository;
}

/** Who proposes, why, and what led to it. */
export interface ProposalCause {
  readonly reason: string;
  readonly origin: AmendmentOrigin | null;
  readonly by: string;
}

/** Where each household's change stands now: in a new proposal, or in one that was open already and said the same. */
export interface Proposed {
  readonly amendment: string | null;
  /** Amendment by household, the new one included. */
  readonly standsIn: ReadonlyMap<string, string>;
}

type Writing = Pick<Transaction, 'session' | 'at'>;

/**
 * Proposes changes of one frozen list in the caller's transaction. A change that stands in an open proposal already
 * joins it; changes that do not fit refuse the whole, each named in the errors as `/changes/<index>`.
 */
export async function proposeAmendment(
  parts: ProposalParts,
  wish: ProposalCause & { readonly list: string; readonly changes: readonly WantedChange[] },
  tx: Writing,
): Promise<Result<Proposed>> {
  const { list: listId, changes } = wish;
  const list = await parts.lists.get(listId, tx);
  if (list === null || list.status !== 'frozen') return refuse(LIST_NOT_FROZEN);
  if (changes.length > MAX_CHANGES) return refuse(AMENDMENT_TOO_LARGE);
  const grounds = await groundsOf(parts, { list, households: changes.map((change) => change.household) }, tx);
  const open = await parts.amendments.openOf(listId, [...grounds.keys()], tx);
  const judged = judge(changes, grounds, open);
  if (judged.faults.length > 0) return refuse(CHANGES_UNFIT, judged.faults.slice(0, FAULTS_SHOWN));
  const standsIn = new Map(judged.joined.map(({ household, amendment }) => [household, amendment]));
  await refresh(parts, { joined: judged.joined, grounds, by: wish.by }, tx);
  if (judged.fresh.length === 0) return accept({ amendment: null, standsIn });
  const id = newId();
  const rows = judged.fresh.map((change) => toChange(id, change, grounds.get(change.household)!));
  await parts.amendments.save(
    draftAmendment({
      id,
      list,
      changes: rows,
      reason: wish.reason,
      origin: wish.origin,
      by: wish.by,
      at: tx.at,
    }),
    tx,
  );
  await parts.amendments.saveChanges(rows, tx);
  for (const { household } of rows) standsIn.set(household, id);
  return accept({ amendment: id, standsIn });
}

const FAULTS_SHOWN = 200;

/** What a change of each household is judged by. */
export async function groundsOf(
  parts: Pick<ProposalParts, 'lists' | 'households'>,
  asked: { readonly list: PoorList; readonly households: readonly string[] },
  tx: Partial<Pick<Transaction, 'session'>> = {},
): Promise<ReadonlyMap<string, ChangeGround>> {
  const { list, households } = asked;
  const known = await parts.households.byIds(households, tx);
  const entries = await parts.lists.entriesOf(list._id, households, tx);
  return new Map(
    households.map((id) => [id, { list, household: known.get(id), entry: entries.get(id) }] as const),
  );
}

interface Judged {
  readonly fresh: readonly WantedChange[];
  readonly joined: readonly AmendmentChange[];
  readonly faults: readonly { pointer: string; code: ChangeFault }[];
}

function judge(
  changes: readonly WantedChange[],
  grounds: ReadonlyMap<string, ChangeGround>,
  open: ReadonlyMap<string, AmendmentChange>,
): Judged {
  const fresh: WantedChange[] = [];
  const joined: AmendmentChange[] = [];
  const faults: { pointer: string; code: ChangeFault }[] = [];
  const seen = new Set<string>();
  changes.forEach((change, index) => {
    const standing = open.get(change.household);
    const fault = seen.has(change.household)
      ? 'named-twice'
      : (faultOf(change, grounds.get(change.household)!) ??
        (standing !== undefined && !saysTheSame(standing, change) ? 'already-proposed' : null));
    seen.add(change.household);
    if (fault !== null) faults.push({ pointer: `/changes/${index}`, code: fault });
    else if (standing === undefined) fresh.push(change);
    else joined.push(standing);
  });
  return { fresh, joined, faults };
}

function saysTheSame(standing: AmendmentChange, wanted: WantedChange): boolean {
  return standing.kind === wanted.kind && standing.reason === wanted.reason;
}

/** Changes that joined an open proposal say there what is true now. */
async function refresh(
  parts: ProposalParts,
  {
    joined,
    grounds,
    by,
  }: { joined: readonly AmendmentChange[]; grounds: ReadonlyMap<string, ChangeGround>; by: string },
  tx: Writing,
): Promise<void> {
  const byAmendment = Map.groupBy(joined, (change) => change.amendment);
  const amendments = await parts.amendments.byIds([...byAmendment.keys()], tx);
  for (const [id, changes] of byAmendment) {
    const amendment = amendments.get(id);
    if (amendment?.status !== 'proposed') continue;
    const rows = changes.map((change) => toChange(id, change, grounds.get(change.household)!));
    await parts.amendments.saveChanges(rows, tx);
    await parts.amendments.save(changeLines(amendment, { added: [], removed: [] }, { by, at: tx.at }), tx);
  }
}
