import { z } from 'zod';
import { Day, GiftLine, Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { Gift } from '../gift/gift.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import type { Plan } from '../plan/plan.ts';
import { seenPlan } from '../plan/proof.routes.ts';
import type { HandOverRepository } from './hand-over.repository.ts';
import { GIFT_STATES, type HandOver, standingOfGift } from './hand-over.ts';

export interface StandingGiftParts {
  readonly plans: PlanRepository;
  readonly candidates: CandidateRepository;
  readonly gifts: GiftRepository;
  readonly handOvers: HandOverRepository;
}

const StandingGiftView = z.strictObject({
  gift: Id,
  household: Id,
  unit: UnitPath,
  village: z.string(),
  code: z.string(),
  head: z.string(),
  isSettled: z.boolean().describe('nothing is due to the household any more'),
  source: Id,
  sourceName: z.string(),
  lines: z.array(GiftLine),
  state: z.enum(GIFT_STATES),
  reason: z.string().nullable().describe('why the last attempt failed'),
  on: Day.nullable().describe('of the word that counts'),
});

const HOUSEHOLDS = 250;

/** How the gifts of an approved plan stand at the door: what an amendment takes back, and a follow-up goes out with. */
export function standingGiftRoutes(parts: StandingGiftParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/plans/:id/standing-gifts',
      summary: 'Gifts that households have of a plan: all of a village, or those that failed or are kept',
      params: z.strictObject({ id: Id }),
      query: z.strictObject({
        village: UnitPath.optional(),
        cursor: z.string().max(200).optional().describe('of gifts that failed or are kept'),
      }),
      answer: z.strictObject({ items: z.array(StandingGiftView), nextCursor: z.string().nullable() }),
      async handle({ permission, params, query: { village, cursor = '' } }) {
        const found = await seenPlan(parts.plans, params.id, permission);
        if (!found.ok || !permission.ok) return found.ok ? accept(NONE) : found;
        const plan = found.value;
        const places = permission.value.filter(({ unitSet }) => unitSet === plan.unitSet);
        const page = await pageOf(parts, plan, { village, cursor });
        const own = page.rows.filter(({ unit }) => places.some(({ path }) => isWithin(path, unit)));
        const items = await viewRows(parts, plan, own);
        const shown = village === undefined ? items.filter(({ state }) => isOpen(state)) : items;
        return accept({ items: shown, nextCursor: page.next });
      },
    }),
  ];
}

const NONE = { items: [], nextCursor: null };

function isOpen(state: (typeof GIFT_STATES)[number]): boolean {
  return state === 'failed' || state === 'kept' || state === 'part';
}

async function pageOf(
  { candidates, handOvers }: StandingGiftParts,
  { campaign, list }: Plan,
  { village, cursor }: { village: string | undefined; cursor: string },
): Promise<{ readonly rows: readonly Candidate[]; readonly next: string | null }> {
  if (village !== undefined) return { rows: await candidates.inVillage(list, village), next: null };
  const open = await handOvers.openAfter({ campaign, after: cursor, limit: HOUSEHOLDS });
  const rows = await candidates.ofHouseholds(
    list,
    open.map(({ household }) => household),
  );
  return { rows, next: open.length < HOUSEHOLDS ? null : open.at(-1)!.household };
}

async function viewRows({ gifts, handOvers }: StandingGiftParts, plan: Plan, rows: readonly Candidate[]) {
  const households = rows.map(({ household }) => household);
  const found = await gifts.approvedOf(households, { plans: [plan._id], source: null });
  const said = await handOvers.ofHouseholds(plan.campaign, households);
  const giftsOf = Map.groupBy(found, ({ household }) => household);
  return rows.flatMap((row) =>
    (giftsOf.get(row.household) ?? []).map((gift) => viewGift(row, gift, said.get(row.household))),
  );
}

function viewGift(row: Candidate, gift: Gift, said: HandOver | undefined): z.input<typeof StandingGiftView> {
  const { household, unit, village, code, head, settled } = row;
  const { state, word } = standingOfGift(gift, said);
  const { _id, source, sourceName, lines } = gift;
  const person = { household, unit, village, code, head, isSettled: settled !== null };
  const last = { state, reason: word?.reason ?? null, on: word?.on ?? null };
  return { gift: _id, ...person, source, sourceName, lines: [...lines], ...last };
}
