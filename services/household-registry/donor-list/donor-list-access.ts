import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Id } from '#shared/contracts/fields.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { RegistryConfig } from '../config.ts';
import { permitAt } from '../place-scope.ts';
import type { DonorList } from './donor-list.ts';
import type { DonorParts } from './donor-work.ts';

export type DonorRouteParts = DonorParts & { readonly config: RegistryConfig };

export const ById = z.strictObject({ id: Id });

/** Whoever has the role at the list's place or above. */
export function mine(permission: Permission, row: DonorList | null): Result<DonorList> {
  if (!permission.ok) return permission;
  if (row === null) return refuse(NOT_FOUND);
  const place = permitAt(permission, row);
  return place.ok ? accept(row) : place;
}
