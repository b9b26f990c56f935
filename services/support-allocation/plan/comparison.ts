import type { Gift } from '../gift/gift.ts';

export type ComparedGift = Pick<Gift, 'household' | 'source' | 'shares'>;

export interface HouseholdsCompared {
  /** Get the same by both. */
  readonly same: number;
  /** Get something by both, and not the same. */
  readonly changed: number;
  readonly onlyOne: number;
  readonly onlyOther: number;
}

/** Households by what two plans give them; both walks come by household, then source. */
export async function compareHouseholds(
  one: AsyncIterable<ComparedGift>,
  other: AsyncIterable<ComparedGift>,
): Promise<HouseholdsCompared> {
  const counted = { same: 0, changed: 0, onlyOne: 0, onlyOther: 0 };
  for await (const { change } of comparedHouseholds(one, other)) counted[change] += 1;
  return counted;
}

export interface ComparedHousehold {
  readonly household: string;
  readonly change: keyof HouseholdsCompared;
}

/** Each household that one of the plans gives to, by id, and how they differ on it. */
export async function* comparedHouseholds(
  one: AsyncIterable<ComparedGift>,
  other: AsyncIterable<ComparedGift>,
): AsyncGenerator<ComparedHousehold, undefined> {
  const [left, right] = [byHousehold(one), byHousehold(other)];
  let [a, b] = [await left.next(), await right.next()];
  while (!a.done || !b.done) {
    if (b.done || (!a.done && a.value.household < b.value.household)) {
      yield { household: a.value!.household, change: 'onlyOne' };
      a = await left.next();
    } else if (a.done || b.value.household < a.value.household) {
      yield { household: b.value.household, change: 'onlyOther' };
      b = await right.next();
    } else {
      yield {
        household: a.value.household,
        change: a.value.gifts === b.value.gifts ? 'same' : 'changed',
      };
      [a, b] = [await left.next(), await right.next()];
    }
  }
}

export type Difference = Exclude<keyof HouseholdsCompared, 'same'>;

/** Households that are looked through for one page of differences; after them it ends, full or not. */
const LOOKED_AT = 20_000;

/** The next households on which two plans differ in one way; both walks begin at `from`, or behind it. */
export async function differencesPage(
  walks: { readonly one: AsyncIterable<ComparedGift>; readonly other: AsyncIterable<ComparedGift> },
  part: { readonly change: Difference; readonly after: string | null; readonly limit: number },
): Promise<{ readonly households: readonly string[]; readonly next: string | null }> {
  const households: string[] = [];
  let last = part.after;
  let looked = 0;
  for await (const { household, change } of comparedHouseholds(walks.one, walks.other)) {
    if (household === part.after) continue;
    if (households.length === part.limit || looked === LOOKED_AT) return { households, next: last };
    if (change === part.change) households.push(household);
    last = household;
    looked += 1;
  }
  return { households, next: null };
}

interface Given {
  readonly household: string;
  readonly gifts: string;
}

/** One household after the other, with its gifts in words that can be compared. */
async function* byHousehold(gifts: AsyncIterable<ComparedGift>): AsyncGenerator<Given, undefined> {
  let open: Given = { household: '', gifts: '' };
  for await (const { household, source, shares } of gifts) {
    if (open.household !== household) {
      if (open.gifts !== '') yield open;
      open = { household, gifts: '' };
    }
    open = { household, gifts: `${open.gifts}${source}:${shares};` };
  }
  if (open.gifts !== '') yield open;
}
