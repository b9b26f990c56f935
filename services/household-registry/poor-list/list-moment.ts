import type { HeldRole } from '#shared/access/caller.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { orderRange } from '#shared/rules/list-order.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { AmendmentRepository } from '../amendment/amendment.repository.ts';
import { covers } from '../place-scope.ts';
import type { PoorListRepository } from './poor-list.repository.ts';
import type { PoorList } from './poor-list.ts';
import type { EntryScope } from './poor-list-entry.repository.ts';

export const NOT_YET_FROZEN = problem('not-yet-frozen', 409, 'The list was not frozen then');
export const NO_SUCH_AMENDMENT = problem(
  'no-such-amendment',
  404,
  'The list has no amendment of this number',
);

/** Which part of a list is wanted, and as it was when. */
export interface WantedMoment {
  readonly list: string;
  /** A place of the list; all of it unless told. */
  readonly unit?: string | undefined;
  /** After this amendment; 0 is the freeze. */
  readonly amendment?: number | undefined;
  /** As it was at this moment. */
  readonly at?: Date | undefined;
}

export interface ListMoment {
  readonly list: PoorList;
  readonly unit: string;
  readonly scope: EntryScope;
}

/** Finds the rows of a list at one moment, at a place of the caller's; out of place it is not there. */
export async function momentOf(
  { lists, amendments }: { lists: PoorListRepository; amendments: AmendmentRepository },
  wanted: WantedMoment,
  places: readonly HeldRole[],
): Promise<Result<ListMoment>> {
  const list = await lists.get(wanted.list);
  if (list === null) return refuse(NOT_FOUND);
  const unit = wanted.unit ?? list.unit;
  if (!isWithin(list.unit, unit) || !covers(places, { unitSet: list.unitSet, unit }))
    return refuse(NOT_FOUND);
  if (list.status !== 'frozen' || list.frozenAt === null) return refuse(NOT_YET_FROZEN);
  if (wanted.at !== undefined && wanted.at < list.frozenAt) return refuse(NOT_YET_FROZEN);
  if ((wanted.amendment ?? 0) > list.amendments) return refuse(NO_SUCH_AMENDMENT);
  const amendment =
    wanted.amendment ?? (wanted.at === undefined ? null : await amendments.numberAt(list._id, wanted.at));
  const level = loadUnitSet(list.unitSet).has(unit) ? 'above' : 'village';
  return accept({ list, unit, scope: { list: list._id, amendment, ...orderRange(unit, level) } });
}
