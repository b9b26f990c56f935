import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { Gift } from '../gift/gift.ts';
import type { HandOverRepository } from '../hand-over/hand-over.repository.ts';
import { isHandedOver, standingOfGift } from '../hand-over/hand-over.ts';
import type { AmendmentWish } from './amendment-wish.ts';
import {
  GIFT_HANDED_OVER,
  GIFT_NOT_STANDING,
  LINES_LIMIT,
  type PlanAmendment,
  type TakenGift,
} from './plan-amendment.ts';

export interface TakeParts {
  readonly candidates: CandidateRepository;
  readonly gifts: GiftRepository;
  readonly handOvers: HandOverRepository;
}

export interface Takes {
  readonly takes: readonly TakenGift[];
  readonly leftOut: number;
}

type Of = Pick<PlanAmendment, 'plan' | 'campaign' | 'list'>;

const HOUSEHOLDS_AT_ONCE = 1_000;

/** What an amendment takes back: gifts that were named, and those of households that the list has settled. */
export async function findTakes(parts: TakeParts, of: Of, wish: AmendmentWish): Promise<Result<Takes>> {
  const named = await namedTakes(parts, of, wish);
  if (!named.ok) return named;
  const known = new Set(named.value.map(({ _id }) => _id));
  const settled = wish.settled ? await settledTakes(parts, of) : [];
  const takes = [...named.value, ...settled.filter(({ _id }) => !known.has(_id))];
  return accept({ takes: takes.slice(0, LINES_LIMIT), leftOut: Math.max(0, takes.length - LINES_LIMIT) });
}

/** The gifts as they stand; the fault points at the first that cannot be taken back. */
export async function namedTakes(
  { gifts, handOvers }: Pick<TakeParts, 'gifts' | 'handOvers'>,
  { plan, campaign }: Pick<Of, 'plan' | 'campaign'>,
  { withdraw }: Pick<AmendmentWish, 'withdraw'>,
): Promise<Result<TakenGift[]>> {
  if (withdraw.length === 0) return accept([]);
  const found = await gifts.byIds(withdraw.map(({ gift }) => gift));
  const byId = new Map(found.map((gift) => [gift._id, gift]));
  const received = await receivedOf(handOvers, campaign, found);
  const takes: TakenGift[] = [];
  for (const [index, { gift: id, reason }] of withdraw.entries()) {
    const pointer = `/withdraw/${index}/gift`;
    const gift = byId.get(id);
    if (gift === undefined || gift.plan !== plan || gift.status !== 'approved')
      return refuse(GIFT_NOT_STANDING, [{ pointer, code: GIFT_NOT_STANDING.code }]);
    if (received.has(id)) return refuse(GIFT_HANDED_OVER, [{ pointer, code: GIFT_HANDED_OVER.code }]);
    takes.push(toTake(gift, reason));
  }
  return accept(takes);
}

/** Which of the gifts reached their households, as far as it is known here. */
export async function receivedOf(
  handOvers: HandOverRepository,
  campaign: string,
  gifts: readonly Pick<Gift, '_id' | 'household' | 'lines'>[],
  tx: Partial<Pick<Transaction, 'session'>> = {},
): Promise<ReadonlySet<string>> {
  const said = await handOvers.ofHouseholds(
    campaign,
    gifts.map(({ household }) => household),
    tx,
  );
  const received = gifts.filter((gift) => isHandedOver(standingOfGift(gift, said.get(gift.household))));
  return new Set(received.map(({ _id }) => _id));
}

/** What was handed over before a household was settled stays with whoever received it. */
async function settledTakes(parts: TakeParts, { plan, campaign, list }: Of): Promise<TakenGift[]> {
  const takes: TakenGift[] = [];
  let after = '';
  for (;;) {
    const households = await parts.candidates.settledAfter(list, after, HOUSEHOLDS_AT_ONCE);
    const found = await parts.gifts.approvedOf(households, { plans: [plan], source: null });
    const received = await receivedOf(parts.handOvers, campaign, found);
    takes.push(...found.filter(({ _id }) => !received.has(_id)).map((gift) => toTake(gift, 'settled')));
    if (households.length < HOUSEHOLDS_AT_ONCE) return takes;
    after = households.at(-1)!;
  }
}

function toTake({ status: _, ...gift }: Gift, reason: TakenGift['reason']): TakenGift {
  return { ...gift, reason };
}
