import type { Caller, HeldRole, Permission } from '../access/caller.ts';
import type { UnitSet } from '../contracts/fields.ts';
import { FORBIDDEN, NOT_FOUND } from '../kernel/problem.ts';
import { accept, refuse } from '../kernel/result.ts';
import type { AccessRow } from '../rules/access-matrix.ts';
import { isWithin } from '../units/unit-path.ts';

export interface PermissionQuestion {
  readonly row: AccessRow;
  readonly caller: Caller;
  /** The installation's current set: a role held in another set does not count, unless it is for the whole country. */
  readonly unitSet: UnitSet;
  /** The unit path in the address, where the row's place is `path`. */
  readonly path: string;
}

/** The places at which the caller may do what the row says: role missing = 403, out of place = 404. */
export function permissionOf({ row, caller, unitSet, path }: PermissionQuestion): Permission {
  const current = rolesIn(unitSet, caller.roles);
  if (typeof row.roles === 'string') return accept(current);
  const roles: readonly string[] = row.roles;
  const held = current.filter(({ role }) => roles.includes(role));
  if (held.length === 0) return refuse(FORBIDDEN);
  return row.place === 'path' ? atPath(held, path) : accept(held);
}

/** The whole country is the same in every set: who oversees it gives the others their roles anew when units change. */
function rolesIn(unitSet: UnitSet, roles: readonly HeldRole[]): readonly HeldRole[] {
  return roles.flatMap((held) =>
    held.unitSet === unitSet ? [held] : held.path === '' ? [{ ...held, unitSet }] : [],
  );
}

function atPath(held: readonly HeldRole[], path: string): Permission {
  const covering = held.filter((place) => isWithin(place.path, path));
  return covering.length === 0 ? refuse(NOT_FOUND) : accept(covering);
}
