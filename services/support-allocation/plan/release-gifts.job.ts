import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import type { JobKind } from '#shared/storage/job.ts';
import type { GiftPosition, GiftRepository } from '../gift/gift.repository.ts';
import { approvedData } from '../gift/gift.ts';
import type { PlanRepository } from './plan.repository.ts';

export const RELEASE_GIFTS = 'release-gifts';

/** The last gift that was released; null at the start. */
export type ReleaseCursor = GiftPosition | null;

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
      const last = rows.at(-1);
      const cursor = last === undefined ? job.cursor : { household: last.household, source: last.source };
      return { cursor, released: rows.length, done };
    },
  };
}
