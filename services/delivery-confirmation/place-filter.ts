import type { HeldRole } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';

/** Paths at or below a place, as branches of a query on one field; '0' is the character after '/', so 19/16 never reaches 19/164. */
export function atOrBelow(path: string): readonly object[] {
  return path === '' ? [{ $gt: '', $lt: ':' }] : [{ $eq: path }, { $gt: `${path}/`, $lt: `${path}0` }];
}

/** Whether one of a row's units is at or below one of the places. */
export function someUnitIn(field: string, paths: readonly string[]): readonly object[] {
  return paths.flatMap((path) => atOrBelow(path).map((unit) => ({ [field]: { $elemMatch: unit } })));
}

/** The paths of places that count in a set. */
export function pathsIn(places: readonly HeldRole[], unitSet: UnitSet): readonly string[] {
  return places.filter((place) => place.unitSet === unitSet || place.path === '').map(({ path }) => path);
}
