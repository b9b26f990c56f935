import type { HeldRole, Permission } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { formerPlaces } from '#shared/units/former-places.ts';
import { ancestorPaths, isWithin } from '#shared/units/unit-path.ts';
import { loadUnitSet, unitSetNames } from '#shared/units/unit-set.ts';

/** A unit of one set: a path alone means nothing. */
export interface PlacedUnit {
  readonly unitSet: UnitSet;
  readonly unit: string;
}

/** Whether one of the places is the unit or above it. */
export function covers(places: readonly HeldRole[], { unitSet, unit }: PlacedUnit): boolean {
  return placesIn(places, unitSet).some((path) => isWithin(path, unit));
}

/** Whether one of the places is the unit, above it or below it: a commune's staff sees the list that it stands in. */
export function touches(places: readonly HeldRole[], { unitSet, unit }: PlacedUnit): boolean {
  return placesIn(places, unitSet).some((path) => overlaps(path, unit));
}

/** What the places are in a set: in an older one the units that went wholly into them, so that old lists stay readable. */
export function placesIn(places: readonly HeldRole[], unitSet: UnitSet): readonly string[] {
  return places.flatMap((place) => formerPlaces(place.unitSet, place.path, unitSet));
}

/** The places in their own set and in all older ones. */
export function inEverySet(places: readonly HeldRole[]): readonly PlacedUnit[] {
  return unitSetNames.flatMap((unitSet) => placesIn(places, unitSet).map((unit) => ({ unitSet, unit })));
}

/** Whether one of two units is the other or stands above it. */
export function overlaps(a: string, b: string): boolean {
  return isWithin(a, b) || isWithin(b, a);
}

/** Refuses with what the permission says, or as not found where the caller has no place: nobody learns what is there. */
export function permitAt(permission: Permission, placed: PlacedUnit): Result<PlacedUnit> {
  if (!permission.ok) return permission;
  return covers(permission.value, placed) ? accept(placed) : refuse(NOT_FOUND);
}

/** Paths strictly below a unit, as a range of plain comparison: '0' is the character after '/', so 19/16 never reaches into 19/164. */
export function below(unit: string): { readonly $gt: string; readonly $lt: string } {
  return unit === '' ? { $gt: '', $lt: ':' } : { $gt: `${unit}/`, $lt: `${unit}0` };
}

/** The unit itself or anything below it, as the branches of a query. */
export function atOrBelow(unit: string): readonly { readonly unit: string | ReturnType<typeof below> }[] {
  return unit === '' ? [{ unit: below('') }] : [{ unit }, { unit: below(unit) }];
}

/** The villages of a place, as bounds for a household's unit: the place itself where it is a village, else all below it. */
export function unitsAt(unitSet: UnitSet, unit: string): Readonly<Record<string, string>> {
  return loadUnitSet(unitSet).has(unit) ? below(unit) : { $eq: unit };
}

/** The filter of `touches`, for a query. */
export function touchedBy(places: readonly HeldRole[]): readonly { unitSet: UnitSet; unit: object }[] {
  return inEverySet(places).flatMap(({ unitSet, unit }) => [
    { unitSet, unit: { $in: ancestorPaths(unit) } },
    { unitSet, unit: below(unit) },
  ]);
}
