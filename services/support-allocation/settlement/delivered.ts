import type { GiftLine } from '#shared/contracts/fields.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { Gift } from '../gift/gift.ts';
import type { HandOverRepository } from '../hand-over/hand-over.repository.ts';
import { type GiftStanding, standingOfGift } from '../hand-over/hand-over.ts';
import type { PlanRepository } from '../plan/plan.repository.ts';
import { type Measure, measureOf } from '../source/balance.ts';
import type { Source } from '../source/source.ts';

export interface DeliveredParts {
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
  readonly handOvers: HandOverRepository;
}

const AT_ONCE = 1_000;

/**
 * What reached households of a source, in its measure, by what phones said so far. Gifts that were taken back count too
 * when they had been handed over: that stays a fact.
 */
export async function deliveredOf(
  { plans, gifts, handOvers }: DeliveredParts,
  { _id, campaign, gift }: Pick<Source, '_id' | 'campaign' | 'gift'>,
): Promise<number> {
  const { measure } = measureOf(gift);
  const approved = (await plans.approvedOf(campaign)).map((plan) => plan._id);
  let sum = 0;
  const add = async (batch: readonly Gift[]) => {
    const known = await handOvers.ofHouseholds(
      campaign,
      batch.map(({ household }) => household),
    );
    for (const one of batch) sum += deliveredIn(measure, one, standingOfGift(one, known.get(one.household)));
  };
  let batch: Gift[] = [];
  for await (const one of gifts.ofSource(_id, approved)) {
    batch.push(one);
    if (batch.length < AT_ONCE) continue;
    await add(batch);
    batch = [];
  }
  await add(batch);
  return sum;
}

/** A gift of several lines counts when all of it was received. */
function deliveredIn(measure: Measure, { lines, shares }: Gift, { state, owed }: GiftStanding): number {
  if (state !== 'received' && state !== 'part') return 0;
  switch (measure) {
    case 'dong':
      return total(lines, cash) - total(owed, cash);
    case 'kilogram':
      return total(lines, rice) - total(owed, rice);
    case 'gift':
      return state === 'received' ? shares : 0;
  }
}

function total(lines: readonly GiftLine[], of: (line: GiftLine) => number): number {
  return lines.reduce((sum, line) => sum + of(line), 0);
}

function cash(line: GiftLine): number {
  return line.kind === 'cash' ? line.amount : 0;
}

function rice(line: GiftLine): number {
  return line.kind === 'rice' ? line.kilograms : 0;
}
