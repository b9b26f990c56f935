import type { HeldRole, Permission } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { isWithin } from '#shared/units/unit-path.ts';

/** Where something stands: a unit of a unit set. */
export interface Standing {
  readonly unitSet: UnitSet;
  readonly unit: string;
}

/** Whether the role is held there or above. */
export function mayAct(permission: Permission, { unitSet, unit }: Standing): boolean {
  return (
    permission.ok && permission.value.some((held) => held.unitSet === unitSet && isWithin(held.path, unit))
  );
}

/**
 * A campaign, its sources and its plans are seen from above and from every place that it serves: who gives what to
 * whom is public in each commune. They name no household.
 */
export function maySee(places: readonly HeldRole[], { unitSet, unit }: Standing): boolean {
  return places.some(
    (held) => held.unitSet === unitSet && (isWithin(held.path, unit) || isWithin(unit, held.path)),
  );
}
