import type { Permission } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { OUT_OF_PLACE } from './confirmation.ts';

/** Judged on the unit that the item names; when the household turns out to be elsewhere, the fact stays all the same. */
export function mayConfirm(
  permission: Permission,
  { unitSet, unit }: { unitSet: UnitSet; unit: string },
): Result<null> {
  if (!permission.ok) return permission;
  const inPlace = permission.value.some((place) => place.unitSet === unitSet && isWithin(place.path, unit));
  return inPlace ? accept(null) : refuse(OUT_OF_PLACE);
}
