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
  const [left, right] = [byHousehold(one), byHousehold(other)];
  let [a, b] = [await left.next(), await right.next()];
  while (!a.done || !b.done) {
    if (b.done || (!a.done && a.value.household < b.value.household)) {
      counted.onlyOne += 1;
      a = await left.next();
    } else if (a.done || b.value.household < a.value.household) {
      counted.onlyOther += 1;
      b = await right.next();
    } else {
      if (a.value.gifts === b.value.gifts) counted.same += 1;
      else counted.changed += 1;
      [a, b] = [await left.next(), await right.next()];
    }
  }
  return counted;
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
