import type { Permission } from '#shared/access/caller.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type PlacedUnit, permitAt, touches } from '../place-scope.ts';
import type { PoorList } from './poor-list.ts';

/** Staff of the place or above. */
export function mayPropose(permission: Permission, place: PlacedUnit): Result<PlacedUnit> {
  return permitAt(permission, place);
}

/** An approver of the place or above; that it is another account than the proposer's is the list's own rule. */
export function mayFreeze(permission: Permission, list: PoorList): Result<PlacedUnit> {
  return permitAt(permission, list);
}

/** Whoever oversees the list, and whoever has a place that stands in it. */
export function mayRead(permission: Permission, list: PoorList): Result<PoorList> {
  if (!permission.ok) return permission;
  return touches(permission.value, list) ? accept(list) : refuse(NOT_FOUND);
}
