import { type Crosswalk, crosswalkOf, goesInto, provincesOf } from './crosswalk.ts';
import { isWithin } from './unit-path.ts';
import type { UnitSetName } from './unit-set.ts';

const known = new Map<string, readonly string[]>();

/**
 * The places of another set that a place of the current set covers: [path] in the set itself; in an older set the
 * highest units that lie wholly in it; none of a newer set, and none of a village.
 */
export function formerPlaces(current: UnitSetName, path: string, other: UnitSetName): readonly string[] {
  if (other === current) return [path];
  const key = `${current}|${path}|${other}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const crosswalk = crosswalkOf(other, current);
  const places = crosswalk === null ? [] : placesWithin(crosswalk, path);
  // Kept for places that exist only, so that made-up ones cannot fill the memory.
  if (crosswalk?.to.has(path) === true) known.set(key, places);
  return places;
}

/**
 * A commune went wholly into a place when all it was split into lies there; one of which nothing is known, when its
 * whole province did. A district or province is covered when all its communes are. Codes alone say nothing: they were
 * given to other communes later.
 */
export function placesWithin(crosswalk: Crosswalk, place: string): readonly string[] {
  const { from, to, successors } = crosswalk;
  if (place === '') return [''];
  if (!to.has(place)) return [];
  return from.children('').flatMap((province) => {
    if (!provincesOf(crosswalk, province.path).some((path) => isWithin(path, place) || isWithin(place, path)))
      return [];
    const wholly = goesInto(crosswalk, province.path, place);
    const covered = new Set(
      from
        .communes(province.path)
        .map(({ path }) => path)
        .filter((path) => {
          const into = successors(path);
          return into.length === 0 ? wholly : into.every((successor) => isWithin(place, successor.path));
        }),
    );
    return highest(crosswalk, province.path, covered);
  });
}

function highest(crosswalk: Crosswalk, unit: string, covered: ReadonlySet<string>): readonly string[] {
  const communes = crosswalk.from.communes(unit);
  if (communes.length > 0 && communes.every(({ path }) => covered.has(path))) return [unit];
  return crosswalk.from.children(unit).flatMap((child) => highest(crosswalk, child.path, covered));
}
