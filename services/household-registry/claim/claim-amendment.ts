import { accept } from '#shared/kernel/result.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import type { AmendmentRepository } from '../amendment/amendment.repository.ts';
import { type Amendment, MAX_CHANGES } from '../amendment/amendment.ts';
import type { AmendmentFollower } from '../amendment/amendment-approval.ts';
import type { AmendmentChange } from '../amendment/amendment-change.ts';
import { type ProposalParts, proposeAmendment } from '../amendment/amendment-proposal.ts';
import type { ClosureRepository } from '../closure/closure.repository.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import type { ClaimRepository } from './claim.repository.ts';
import type { ProposeAddition } from './claim-decision.routes.ts';
import { followDecision } from './claim-follow.ts';

/** How an accepted claim proposes its household: one that is proposed already stands where it does. */
export function additionProposal(parts: ProposalParts): ProposeAddition {
  return async ({ list, household, claim, words, by }, tx) => {
    const change = { kind: 'add', household, reason: null, on: null, note: null } as const;
    const origin = { kind: 'claim', id: claim } as const;
    const proposed = await proposeAmendment(
      parts,
      { list, changes: [change], reason: words, origin, by },
      tx,
    );
    if (!proposed.ok) return proposed;
    const amendment = proposed.value.standsIn.get(household);
    if (amendment === undefined) throw new Error('A proposed change stands in no amendment');
    return accept({ amendment });
  };
}

interface FollowerParts {
  readonly claims: ClaimRepository;
  readonly closures: ClosureRepository;
  readonly amendments: AmendmentRepository;
  readonly lists: PoorListRepository;
}

/** Claims and closures hear of an amendment's decision in its own transaction. */
export function amendmentFollower(parts: FollowerParts): AmendmentFollower {
  return async (decided, tx) => {
    const { _id: amendment, list, unitSet, decidedBy, remark } = decided;
    const told = { amendment, list, unitSet, by: decidedBy ?? '', remark };
    await followDecision(parts, { ...told, ...(await effectOf(parts, decided, tx)) }, tx);
  };
}

async function effectOf(
  { amendments, lists }: FollowerParts,
  { _id, list, status }: Amendment,
  tx: CommandTransaction,
): Promise<{ added: { household: string; unit: string }[]; enteredVillages: string[] }> {
  if (status !== 'approved') return { added: [], enteredVillages: [] };
  // Those that were left out are not open any more.
  const changes = await amendments.openChanges(_id, { after: '', limit: MAX_CHANGES }, tx);
  const corrected = changes.filter(({ kind }) => kind === 'correct');
  const entries = await lists.entriesOf(
    list,
    corrected.map(({ household }) => household),
    tx,
  );
  const moved = corrected.filter((change) => villageOf(change) !== entries.get(change.household)?.facts.unit);
  const added = changes.filter(({ kind }) => kind === 'add');
  return {
    added: added.map((change) => ({ household: change.household, unit: villageOf(change) })),
    enteredVillages: moved.map(villageOf),
  };
}

function villageOf({ facts, unit }: AmendmentChange): string {
  return facts?.unit ?? unit;
}
