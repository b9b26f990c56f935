import {
  CLASSES,
  type DivisionSource,
  type DivisionWishes,
} from '../../services/support-allocation/division/division-input.ts';
import type {
  HouseholdRow,
  HouseholdTable,
} from '../../services/support-allocation/division/household-table.ts';

const CAP = 3;

interface PlainGift {
  readonly household: string;
  readonly source: string;
  readonly shares: number;
}

/**
 * As one would write it at first: the worst households first, each takes the nearest source that has something left,
 * then everybody what is left. No exchange, no proof, no shortfall.
 */
export function divideByObjects(
  rows: readonly HouseholdRow[],
  sources: readonly DivisionSource[],
  { minimum, cap }: DivisionWishes,
): number {
  const left = new Map(sources.map((source) => [source.id, source.supply]));
  const byPlace = new Map<string, DivisionSource[]>();
  for (const source of sources) {
    for (const place of source.places.length === 0 ? [''] : source.places) {
      byPlace.set(place, [...(byPlace.get(place) ?? []), source]);
    }
  }
  const gifts = new Map<string, PlainGift[]>();
  const order = rows.toSorted(
    (a, b) =>
      CLASSES.indexOf(a.class) - CLASSES.indexOf(b.class) ||
      b.severity - a.severity ||
      (a.household < b.household ? -1 : 1),
  );
  const give = (row: HouseholdRow, isEnough: (source: DivisionSource, shares: number) => boolean) => {
    const own = gifts.get(row.household) ?? [];
    for (const source of nearest(row, byPlace)) {
      const shares = source.per === 'person' ? row.members : 1;
      if (left.get(source.id)! < shares || own.length >= cap) continue;
      if (own.some((gift) => gift.source === source.id) || !isEnough(source, shares)) continue;
      left.set(source.id, left.get(source.id)! - shares);
      own.push({ household: row.household, source: source.id, shares });
      gifts.set(row.household, own);
      return;
    }
  };
  for (const row of order) give(row, (source, shares) => source.counts * shares >= minimum);
  for (let round = 0; round < cap; round += 1) for (const row of order) give(row, () => true);
  return gifts.values().reduce((sum, own) => sum + own.length, 0);
}

function nearest(
  row: HouseholdRow,
  byPlace: ReadonlyMap<string, readonly DivisionSource[]>,
): DivisionSource[] {
  const found: DivisionSource[] = [];
  for (let place = row.unit; ; place = place.slice(0, Math.max(place.lastIndexOf('/'), 0))) {
    for (const source of byPlace.get(place) ?? []) {
      const isFor = source.classes.length === 0 || source.classes.includes(row.class);
      if (
        isFor &&
        (source.groups.length === 0 || source.groups.some((group) => row.groups.includes(group)))
      ) {
        found.push(source);
      }
    }
    if (place === '') return found;
  }
}

/** For each village the sources that reach it, found beforehand. */
export function sourcesByVillage(
  { villages }: HouseholdTable,
  sources: readonly DivisionSource[],
): readonly Int32Array[] {
  return villages.map((village) =>
    Int32Array.from(
      sources
        .keys()
        .filter(
          (at) =>
            sources[at]!.places.length === 0 ||
            sources[at]!.places.some((place) => village === place || village.startsWith(`${place}/`)),
        ),
    ),
  );
}

/**
 * With nothing of ours in the way: each household takes of the first sources that reach its village, in the order of
 * ids, and the gifts are written down. No levels, no preference, no fairness.
 */
export function divideByColumns(
  table: HouseholdTable,
  sources: readonly DivisionSource[],
  lists: readonly Int32Array[],
): number {
  const left = Float64Array.from(sources, (source) => source.supply);
  const person = Uint8Array.from(sources, (source) => (source.per === 'person' ? 1 : 0));
  const household = new Int32Array(table.count * CAP);
  const source = new Uint16Array(table.count * CAP);
  const shares = new Int32Array(table.count * CAP);
  let gifts = 0;
  for (let at = 0; at < table.count; at += 1) {
    const list = lists[table.village[at]!]!;
    let own = 0;
    for (let next = 0; next < list.length && own < CAP; next += 1) {
      const giver = list[next]!;
      const taken = person[giver] === 1 ? table.members[at]! : 1;
      if (left[giver]! < taken) continue;
      left[giver] = left[giver]! - taken;
      household[gifts] = at;
      source[gifts] = giver;
      shares[gifts] = taken;
      gifts += 1;
      own += 1;
    }
  }
  return gifts;
}
