import { pathDepth } from '#shared/units/unit-path.ts';
import type { DivisionSource } from './division-input.ts';

/** The sources that reach a village by place, and how many segments lie between it and their nearest place. */
export interface Reach {
  readonly sources: readonly number[];
  readonly distances: readonly number[];
}

/** For each village the number of its reach; villages that the same sources reach from equally far share one. */
export function reachOfVillages(
  villages: readonly string[],
  sources: readonly DivisionSource[],
): { readonly of: Int32Array; readonly reaches: readonly Reach[] } {
  const byPlace = sourcesByPlace(sources);
  const known = new Map<string, number>();
  const byParent = new Map<string, number>();
  const reaches: Reach[] = [];
  const numberOf = (village: string) => {
    const reach = reachOf(village, byPlace);
    const key = `${reach.sources.join()}|${reach.distances.join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, reaches.length);
    return reaches.push(reach) - 1;
  };
  const of = new Int32Array(villages.length);
  for (const [at, village] of villages.entries()) {
    // Few sources are for single villages: the others see what their neighbours see.
    const parent = byPlace.has(village)
      ? `=${village}`
      : village.slice(0, Math.max(village.lastIndexOf('/'), 0));
    const number = byParent.get(parent) ?? numberOf(village);
    byParent.set(parent, number);
    of[at] = number;
  }
  return { of, reaches };
}

function sourcesByPlace(sources: readonly DivisionSource[]): ReadonlyMap<string, readonly number[]> {
  const byPlace = new Map<string, number[]>();
  for (const [source, { places }] of sources.entries()) {
    for (const place of new Set(places.length === 0 ? [''] : places)) {
      const there = byPlace.get(place);
      if (there === undefined) byPlace.set(place, [source]);
      else there.push(source);
    }
  }
  return byPlace;
}

/** From the village up, so that a source's nearest place is met first. */
function reachOf(village: string, byPlace: ReadonlyMap<string, readonly number[]>): Reach {
  const distanceOf = new Map<number, number>();
  const depth = pathDepth(village);
  let place = village;
  for (let distance = 0; distance <= depth; distance += 1) {
    for (const source of byPlace.get(place) ?? []) {
      if (!distanceOf.has(source)) distanceOf.set(source, distance);
    }
    place = place.slice(0, Math.max(place.lastIndexOf('/'), 0));
  }
  const sources = [...distanceOf.keys()].sort((a, b) => a - b);
  return { sources, distances: sources.map((source) => distanceOf.get(source)!) };
}
