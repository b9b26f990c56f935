import type { JobKind } from '#shared/storage/job.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { HandOverRepository } from '../hand-over/hand-over.repository.ts';
import { type HandOver, standingOfGift } from '../hand-over/hand-over.ts';
import type { FollowUpRepository } from './follow-up.repository.ts';
import { addItems, type FollowUp, type FollowUpItem, type FollowUpTotals, itemOf } from './follow-up.ts';

export const COMPUTE_FOLLOW_UP = 'compute-follow-up';

/** The last household that was looked at, and the totals so far. */
export interface FollowUpCursor {
  readonly after: string;
  readonly totals: FollowUpTotals;
}

export interface ComputeFollowUpParts {
  readonly followUps: FollowUpRepository;
  readonly candidates: CandidateRepository;
  readonly gifts: GiftRepository;
  readonly handOvers: HandOverRepository;
}

const HOUSEHOLDS = 250;

/** Walks the households of whom something is open, slice by slice. */
export function computeFollowUpJob(parts: ComputeFollowUpParts): JobKind<FollowUpCursor> {
  return {
    kind: COMPUTE_FOLLOW_UP,
    async slice(job, tx) {
      const followUp = await parts.followUps.get(job.subject);
      if (followUp === null) throw new Error(`There is no follow-up ${job.subject}`);
      const { after, totals } = job.cursor;
      const rows = await parts.handOvers.openAfter({ campaign: followUp.campaign, after, limit: HOUSEHOLDS });
      const items = await itemsOf(parts, followUp, rows);
      await parts.followUps.addItems(items, tx);
      const next = addItems(totals, items);
      const done = rows.length < HOUSEHOLDS;
      if (done) {
        const status = next.failed + next.part + next.kept === 0 ? 'refused' : 'proposed';
        await parts.followUps.change(followUp, { status, totals: next }, tx);
      }
      const cursor = { after: rows.at(-1)?.household ?? after, totals: next };
      return { cursor, released: items.length, done };
    },
  };
}

/** To a settled household nothing is owed: an amendment frees its gifts. */
async function itemsOf(
  { candidates, gifts }: ComputeFollowUpParts,
  { _id, plan, list }: FollowUp,
  rows: readonly HandOver[],
): Promise<FollowUpItem[]> {
  const households = rows.map(({ household }) => household);
  const due = await candidates.ofHouseholds(list, households);
  const open = due.filter(({ settled }) => settled === null).map(({ household }) => household);
  const found = await gifts.approvedOf(open, { plans: [plan], source: null });
  const said = new Map(rows.map((row) => [row.household, row]));
  return found.flatMap((gift) => itemOf(_id, gift, standingOfGift(gift, said.get(gift.household))) ?? []);
}
