import { z } from 'zod';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { standingOfGift } from '../hand-over/hand-over.ts';
import { seenPlan } from '../plan/proof.routes.ts';
import { type FollowUpParts, followUpParams } from './follow-up.routes.ts';
import type { FollowUpItem } from './follow-up.ts';
import { FollowUpItemView, viewItem } from './follow-up.view.ts';

/** The gifts of a follow-up, and which of them reached their households since. */
export function followUpItemRoutes(parts: FollowUpParts): readonly Route[] {
  const { plans, followUps } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/follow-ups/:followUp/items',
      summary: 'Gifts of a follow-up at the caller’s places: what is owed, why, who keeps it since when',
      params: followUpParams,
      query: z.strictObject({
        limit: z.coerce.number().int().min(1).max(200).default(50),
        cursor: z.string().max(450).optional(),
      }),
      answer: z.strictObject({ items: z.array(FollowUpItemView), nextCursor: z.string().nullable() }),
      async handle({ permission, params, query: { limit, cursor = '' } }) {
        const plan = await seenPlan(plans, params.id, permission);
        if (!plan.ok) return plan;
        const followUp = await followUps.get(params.followUp);
        if (followUp?.plan !== plan.value._id || !permission.ok) return refuse(NOT_FOUND);
        const held = permission.value.filter(({ unitSet }) => unitSet === followUp.unitSet);
        const places = held.map(({ path }) => path);
        const rows = await followUps.itemsAfter({ followUp: followUp._id, places, after: cursor, limit });
        const items = await viewItems(parts, followUp, rows.slice(0, limit));
        return accept({ items, nextCursor: rows.length > limit ? rows[limit - 1]!._id : null });
      },
    }),
  ];
}

async function viewItems(
  { candidates, gifts, handOvers }: FollowUpParts,
  { campaign, list }: { readonly campaign: string; readonly list: string },
  items: readonly FollowUpItem[],
): Promise<z.input<typeof FollowUpItemView>[]> {
  const households = items.map(({ household }) => household);
  const known = new Map((await candidates.ofHouseholds(list, households)).map((row) => [row.household, row]));
  const said = await handOvers.ofHouseholds(campaign, households);
  const found = await gifts.byIds(items.map(({ gift }) => gift));
  const done = new Set(
    found
      .filter(
        (gift) =>
          gift.status === 'withdrawn' || standingOfGift(gift, said.get(gift.household)).state === 'received',
      )
      .map(({ _id }) => _id),
  );
  return items.map((item) => viewItem(item, known.get(item.household), done.has(item.gift)));
}
