import type { HeldRole, Permission } from '#shared/access/caller.ts';
import type { Role } from '#shared/contracts/fields.ts';
import { FORBIDDEN } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { PersonalField } from '../household/sealed-field.ts';
import { covers, type PlacedUnit, permitAt } from '../place-scope.ts';
import { SENSITIVE_FIELDS } from './look.ts';

/** Staff enters and mends these fields, an auditor checks them; an approver needs numbers only. */
const SENSITIVE_ROLES: readonly Role[] = ['staff', 'auditor'];

/** Whether the caller may be shown the fields of a household at the place; a monitor is not in the access row at all. */
export function mayLook(
  permission: Permission,
  place: PlacedUnit,
  fields: readonly PersonalField[],
): Result<PlacedUnit> {
  const placed = permitAt(permission, place);
  if (!placed.ok || !permission.ok) return placed;
  const asksSensitive = fields.some((field) => SENSITIVE_FIELDS.includes(field));
  return asksSensitive && !seesSensitive(permission.value, place) ? refuse(FORBIDDEN) : accept(place);
}

function seesSensitive(held: readonly HeldRole[], place: PlacedUnit): boolean {
  const roles = held.filter(({ role }) => SENSITIVE_ROLES.includes(role));
  return covers(roles, place);
}
