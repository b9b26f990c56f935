import { z } from 'zod';
import { Day, Id, Moment, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';
import { BAD_CURSOR, type RemainingRepository } from './remaining.repository.ts';

const Remaining = z.strictObject({
  items: z.array(
    z.strictObject({
      household: Id,
      code: z.string(),
      head: z.string(),
      unit: UnitPath,
      village: z.string(),
      class: PoorClass,
      members: z.int(),
      gifts: z.int().describe('how many are due in this campaign; 0 when nobody planned one'),
      lastAttempt: z.strictObject({ on: Day, reason: z.string().nullable() }).nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
  asOf: Moment,
});

export function remainingRoutes(repository: RemainingRepository): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/remaining/*path',
      summary: 'Who is left at a place, by name, by village and then as people are sorted',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({
        campaign: Id,
        cursor: Id.optional().describe('nextCursor of the page before'),
        limit: z.coerce.number().int().min(1).max(500).default(100),
      }),
      answer: Remaining,
      problems: [BAD_CURSOR],
      async handle({ params: { path }, query: { campaign, cursor, limit } }) {
        const page = await repository.readRemaining({ campaign, path, cursor, limit });
        if (!page.ok) return page;
        const { items, nextCursor, asOf } = page.value;
        return accept({ items: [...items], nextCursor, asOf: asOf.toISOString() });
      },
    }),
  ];
}
