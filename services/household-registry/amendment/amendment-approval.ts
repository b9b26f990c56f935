import type { Permission } from '#shared/access/caller.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { permitAt } from '../place-scope.ts';
import { approve } from './amended-list.ts';
import { APPLY_AMENDMENT, FIRST_APPLY } from './amendment.job.ts';
import { type Amendment, CHANGES_UNFIT, type Decision, decide, MAX_CHANGES, mayDecide } from './amendment.ts';
import {
  type AmendmentChange,
  type ChangeFault,
  type ChangeGround,
  faultOfProposed,
} from './amendment-change.ts';
import { groundsOf, type ProposalParts } from './amendment-proposal.ts';

/** Told of every decision in its own transaction: whoever made the proposal acts on it there. */
export type AmendmentFollower = (decided: Amendment, tx: CommandTransaction) => Promise<void>;

export interface ApprovalParts extends ProposalParts {
  readonly storage: Storage;
  readonly followers: readonly AmendmentFollower[];
}

export interface WantedApproval {
  readonly amendment: string;
  readonly revision: number;
  /** What becomes of changes that no longer fit: they stop the approval, or stay out of it. */
  readonly unfit: 'refuse' | 'leave-out';
}

/** Approves in the caller's transaction: number, count and hash are known at once, the rows follow by the job. */
export async function approveAmendment(
  parts: ApprovalParts,
  wish: WantedApproval & { readonly by: string; readonly permission: Permission },
  tx: CommandTransaction,
): Promise<Result<Amendment>> {
  const { storage, amendments, lists } = parts;
  const decision: Decision = { by: wish.by, at: tx.at, revision: wish.revision };
  const found = await decidable(parts, wish.amendment, { decision, permission: wish.permission }, tx);
  if (!found.ok) return found;
  const list = (await lists.get(found.value.list, tx))!;
  const changes = await amendments.openChanges(wish.amendment, { after: '', limit: MAX_CHANGES }, tx);
  const grounds = await groundsOf(parts, { list, households: changes.map((change) => change.household) }, tx);
  const faults = faultsOf(changes, grounds);
  if (faults.size > 0 && (wish.unfit === 'refuse' || faults.size === changes.length)) {
    return refuse(CHANGES_UNFIT, fieldErrors(faults));
  }
  const fitting = changes.filter((change) => !faults.has(change.household));
  const approved = fitting.map((change) => ({ change, entry: grounds.get(change.household)!.entry }));
  const approval = approve(found.value, list, { approved, decision });
  const leftOut = { amendment: wish.amendment, households: [...faults.keys()] };
  if (faults.size > 0) await amendments.closeChanges(leftOut, 'left-out', tx);
  await amendments.save(approval.amendment, tx);
  await lists.save(approval.list, tx);
  tx.append([approval.event]);
  const job = {
    _id: `amend-${wish.amendment}`,
    kind: APPLY_AMENDMENT,
    subject: wish.amendment,
    author: wish.by,
  };
  // Rows come behind those that the list had before, whichever of two amendments is carried out first.
  const cursor = { ...FIRST_APPLY, order: (list.count ?? 0) + 1 };
  await createJob(storage, tx, { ...job, cursor, total: fitting.length });
  for (const follower of parts.followers) await follower(approval.amendment, tx);
  return accept(approval.amendment);
}

/** Sends a proposal back with a remark: its changes are free to be proposed again. */
export async function sendBackAmendment(
  parts: ApprovalParts,
  wish: { amendment: string; revision: number; remark: string; by: string; permission: Permission },
  tx: CommandTransaction,
): Promise<Result<Amendment>> {
  const decision: Decision = { by: wish.by, at: tx.at, revision: wish.revision };
  const found = await decidable(parts, wish.amendment, { decision, permission: wish.permission }, tx);
  if (!found.ok) return found;
  const sentBack = decide(found.value, 'sent-back', { by: wish.by, at: tx.at, remark: wish.remark });
  return closeAmendment(parts, sentBack, tx);
}

/** Ends a proposal without effect. */
export async function closeAmendment(
  { amendments, followers }: ApprovalParts,
  closed: Amendment,
  tx: CommandTransaction,
): Promise<Result<Amendment>> {
  await amendments.closeChanges({ amendment: closed._id }, 'closed', tx);
  await amendments.save(closed, tx);
  for (const follower of followers) await follower(closed, tx);
  return accept(closed);
}

async function decidable(
  { amendments }: ApprovalParts,
  id: string,
  { decision, permission }: { decision: Decision; permission: Permission },
  tx: CommandTransaction,
): Promise<Result<Amendment>> {
  const amendment = await amendments.get(id, tx);
  if (amendment === null) return refuse(NOT_FOUND);
  // An approver of the list's place or above: a commune's may not change what a whole province has frozen.
  const place = permitAt(permission, amendment);
  return place.ok ? mayDecide(amendment, decision) : place;
}

function faultsOf(
  changes: readonly AmendmentChange[],
  grounds: ReadonlyMap<string, ChangeGround>,
): ReadonlyMap<string, ChangeFault> {
  const faults = new Map<string, ChangeFault>();
  for (const change of changes) {
    const fault = faultOfProposed(change, grounds.get(change.household)!);
    if (fault !== null) faults.set(change.household, fault);
  }
  return faults;
}

const FAULTS_SHOWN = 200;

function fieldErrors(faults: ReadonlyMap<string, ChangeFault>) {
  return [...faults]
    .slice(0, FAULTS_SHOWN)
    .map(([household, code]) => ({ pointer: `/changes/${household}`, code }));
}
