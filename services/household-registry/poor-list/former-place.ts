import { type Crosswalk, communesInto, likelySuccessors } from '#shared/units/crosswalk.ts';
import { ancestorPaths, isWithin } from '#shared/units/unit-path.ts';
import type { Village } from '../village/village.ts';
import { type Compared, communeOf } from './comparison.ts';

/** What of two lists of different units has to be read so that a place of the newer ones can be compared. */
export interface ReadAcross {
  /** Communes of the older list that went into the place, wholly or in part. */
  readonly former: readonly string[];
  /** Communes of the newer list beside the place, into which other parts of those went. */
  readonly beside: readonly string[];
}

export function readAcross(
  crosswalk: Crosswalk,
  { commune, list }: { commune: string; list: string },
): ReadAcross {
  const former = communesInto(crosswalk, commune).filter((path) => isWithin(list, path));
  const parts = former.flatMap((path) => crosswalk.successors(path).map((successor) => successor.path));
  return { former, beside: [...new Set(parts)].filter((path) => !isWithin(commune, path)).sort() };
}

/** Where a row of the older list stands in the newer units: in its village's successor, else as far as the crosswalk knows. */
export function inNewerUnits(parts: {
  readonly crosswalk: Crosswalk;
  /** Those that are retired, of the communes that are read. */
  readonly retired: readonly Pick<Village, 'unitSet' | 'path' | 'retired'>[];
}): (row: Compared) => Compared {
  const { crosswalk } = parts;
  const seatsOf = new Map<string, readonly string[]>();
  const successors = followed(parts);
  return (row) => {
    const village = successors.get(row.unit);
    const former = row.unit;
    if (village !== undefined) return { ...row, unit: village, seats: [communeOf(village)], former };
    const commune = communeOf(row.unit);
    const seats = seatsOf.get(commune) ?? seatsIn(crosswalk, commune);
    seatsOf.set(commune, seats);
    return { ...row, unit: aboveAll(seats), seats, former };
  };
}

function seatsIn(crosswalk: Crosswalk, commune: string): readonly string[] {
  const known = crosswalk.successors(commune).map(({ path }) => path);
  return known.length > 0 ? [...new Set(known)] : likelySuccessors(crosswalk, commune);
}

/** The deepest unit that has them all; the whole country where they have none in common. */
function aboveAll(paths: readonly string[]): string {
  const [first, ...others] = paths;
  if (first === undefined) return '';
  return ancestorPaths(first).findLast((place) => others.every((path) => isWithin(place, path))) ?? '';
}

/** The village of the newer set that each retired one went into, over as many steps as it took. */
function followed({ crosswalk, retired }: Parameters<typeof inNewerUnits>[0]): ReadonlyMap<string, string> {
  const steps = new Map(retired.map((village) => [`${village.unitSet}|${village.path}`, village.retired]));
  const into = new Map<string, string>();
  for (const { unitSet, path } of retired) {
    if (unitSet !== crosswalk.from.set) continue;
    let at = steps.get(`${unitSet}|${path}`);
    for (let step = 0; at?.intoSet === crosswalk.from.set && step < retired.length; step += 1)
      at = steps.get(`${at.intoSet}|${at.into}`);
    if (at?.intoSet === crosswalk.to.set && at.into !== null) into.set(path, at.into);
  }
  return into;
}
