import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import type { JobKind } from '#shared/storage/job.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import { approvedData } from '../gift/gift.ts';
import type { PlanRepository } from './plan.repository.ts';

export const RELEASE_GIFTS = 'release-gifts';

/** Id of the last gift that was released; '' at the start. */
export type ReleaseCursor = string;

export interface ReleaseParts {
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
}

const GIFTS = 250;

/** Tells the others of an approved plan's gifts, slice by slice; approval alone has made them due. */
export function releaseGiftsJob({ plans, gifts }: ReleaseParts): JobKind<ReleaseCursor> {
  return {
    kind: RELEASE_GIFTS,
    async slice(job, tx) {
      const plan = await plans.get(job.subject, tx);
      if (plan === null) throw new Error(`There is no plan ${job.subject}`);
      const rows = await gifts.slice({ plan: plan._id, after: job.cursor, limit: GIFTS }, tx);
      await gifts.approve(
        rows.map((gift) => gift._id),
        tx,
      );
      await plans.change(plan, { released: plan.released + rows.length }, tx);
      tx.append(
        rows.map((gift) =>
          newEvent(GiftApprovedV1, {
            key: gift._id,
            seq: 1,
            partitionKey: gift.household,
            data: approvedData(gift),
          }),
        ),
      );
      const done = rows.length < GIFTS;
      return { cursor: rows.at(-1)?._id ?? job.cursor, released: rows.length, done };
    },
  };
}
