import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { GiftWithdrawnV1 } from '#shared/contracts/gift/withdrawn.v1.ts';
import type { NewEvent } from '#shared/contracts/new-event.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import type { JobKind, JobTransaction } from '#shared/storage/job.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import { approvedData, type Gift, withdrawnData } from '../gift/gift.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import type { PlanAmendmentRepository } from './plan-amendment.repository.ts';
import type { TakenGift } from './plan-amendment.ts';

export const RELEASE_AMENDMENT = 'release-amendment';

export interface ReleaseAmendmentParts {
  readonly amendments: PlanAmendmentRepository;
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
}

const LINES = 250;

/** Carries an approved amendment out, first all that is taken, then all that is given; approval alone has decided it. */
export function releaseAmendmentJob({ amendments, plans, gifts }: ReleaseAmendmentParts): JobKind<number> {
  return {
    kind: RELEASE_AMENDMENT,
    async slice(job, tx) {
      const amendment = await amendments.get(job.subject, tx);
      const plan = amendment === null ? null : await plans.get(amendment.plan, tx);
      if (amendment === null || plan === null) throw new Error(`There is no amendment ${job.subject}`);
      const { takes, gives, _id } = amendment;
      const next = Math.min(job.cursor + LINES, takes.length + gives.length);
      const taken = takes.slice(job.cursor, next);
      const given = gives.slice(Math.max(0, job.cursor - takes.length), Math.max(0, next - takes.length));
      await takeBack(gifts, _id, taken, tx);
      await gifts.add(
        given.map((gift) => ({ ...gift, status: 'approved' })),
        tx,
      );
      tx.append([...taken.map((gift) => withdrawal(_id, gift)), ...given.map(approval)]);
      const done = next === takes.length + gives.length;
      await amendments.change(amendment, { released: next }, tx);
      if (done) await plans.change(plan, { amending: null }, tx);
      return { cursor: next, released: taken.length + given.length, done };
    },
  };
}

async function takeBack(
  gifts: GiftRepository,
  amendment: string,
  taken: readonly TakenGift[],
  tx: JobTransaction,
): Promise<void> {
  if (taken.length === 0) return;
  const ids = taken.map(({ _id }) => _id);
  const withdrawn = await gifts.withdraw(ids, amendment, tx);
  if (withdrawn !== ids.length) throw new Error(`Amendment ${amendment} takes gifts that do not stand`);
}

function withdrawal(amendment: string, gift: TakenGift): NewEvent {
  return newEvent(GiftWithdrawnV1, {
    key: gift._id,
    seq: 2,
    partitionKey: gift.household,
    data: withdrawnData(gift, { amendment, reason: gift.reason }),
  });
}

function approval(gift: Gift): NewEvent {
  return newEvent(GiftApprovedV1, {
    key: gift._id,
    seq: 1,
    partitionKey: gift.household,
    data: approvedData(gift),
  });
}
