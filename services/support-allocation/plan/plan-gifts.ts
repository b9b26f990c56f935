import type { GiftLine } from '#shared/contracts/fields.ts';
import { countsTowards, type MinimumRule, meetsMinimum, thresholdOf } from '../campaign/minimum.ts';
import { PASSES } from '../division/division-input.ts';
import type { GiftColumns } from '../division/gift-columns.ts';
import type { HouseholdTable } from '../division/household-table.ts';
import { type Gift, giftId, timesShares, worthOf } from '../gift/gift.ts';
import type { Source } from '../source/source.ts';
import type { Plan } from './plan.ts';

export interface GiftsOf {
  readonly plan: Pick<Plan, '_id' | 'campaign' | 'list'>;
  readonly minimum: MinimumRule;
  /** By id, as the division saw them. */
  readonly sources: readonly Pick<Source, '_id' | 'name' | 'gift' | 'channel'>[];
  readonly table: Pick<HouseholdTable, 'ids' | 'village' | 'villages'>;
  readonly gifts: GiftColumns;
}

/** About so many gifts of a division from one place on; a household's gifts stay together. */
export function giftSlice(of: GiftsOf, from: number, limit: number): { gifts: Gift[]; next: number } {
  const { household, count } = of.gifts;
  let next = Math.min(from + limit, count);
  while (next > from && next < count && household[next] === household[next - 1]) next += 1;
  const parcels = of.sources.map(() => new Map<number, Parcel>());
  const gifts: Gift[] = [];
  for (let at = from; at < next; at += 1) gifts.push(toGift(of, at, parcels));
  return { gifts, next };
}

type Parcel = Pick<Gift, 'lines' | 'value' | 'meetsMinimum' | 'towardsMinimum'>;

function toGift(of: GiftsOf, at: number, parcels: readonly Map<number, Parcel>[]): Gift {
  const { plan, table, gifts } = of;
  const number = gifts.source[at]!;
  const source = of.sources[number]!;
  const shares = gifts.shares[at]!;
  const household = table.ids[gifts.household[at]!]!;
  let parcel = parcels[number]!.get(shares);
  if (parcel === undefined) {
    parcel = parcelOf(of.minimum, source.gift, shares);
    parcels[number]!.set(shares, parcel);
  }
  return {
    _id: giftId(plan._id, household, source._id),
    plan: plan._id,
    campaign: plan.campaign,
    list: plan.list,
    household,
    unit: table.villages[table.village[gifts.household[at]!]!]!,
    source: source._id,
    sourceName: source.name,
    ...parcel,
    shares,
    pass: PASSES[gifts.pass[at]!]!,
    status: 'planned',
    ...(source.channel === 'transfer' ? { channel: 'transfer' } : {}),
  };
}

/** Lines and worth by number of shares: a list has few sizes of households. */
function parcelOf(minimum: MinimumRule, gift: readonly GiftLine[], shares: number): Parcel {
  const lines = timesShares(gift, shares);
  const parcel = { lines, value: worthOf(lines), meetsMinimum: meetsMinimum(minimum, lines) };
  if (!minimum.sumsUp) return parcel;
  const towardsMinimum = { counts: countsTowards(minimum, lines), needed: thresholdOf(minimum) };
  return { ...parcel, towardsMinimum };
}
