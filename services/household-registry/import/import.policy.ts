import type { Permission } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { permitAt } from '../place-scope.ts';
import type { Import, ImportRequest } from './import.ts';

/** Staff of the place or above, where there is such a place. */
export function mayImport(permission: Permission, asked: ImportRequest): Result<unknown> {
  const place = permitAt(permission, asked);
  if (!place.ok) return place;
  return loadUnitSet(asked.unitSet).has(asked.unit) ? place : refuse(NOT_FOUND);
}

/** Whoever has the role at the import's place or above: a colleague may go on where another has stopped. */
export function mayHandle(
  permission: Permission,
  parts: { row: Import | null; unitSet: UnitSet },
): Result<Import> {
  const { row, unitSet } = parts;
  if (!permission.ok) return permission;
  if (row === null || row.unitSet !== unitSet) return refuse(NOT_FOUND);
  const place = permitAt(permission, row);
  return place.ok ? accept(row) : place;
}
