import { priorityGroup } from '#shared/rules/priority-groups.ts';
import { formerPlaces } from '#shared/units/former-places.ts';
import { unitSetNames } from '#shared/units/unit-set.ts';
import type { PlacedUnit } from '../place-scope.ts';
import type { PriorityFlagRepository } from './priority-flag.repository.ts';

/** Codes of groups as people read them. */
export type GroupNames = (codes: readonly string[]) => string;

const PAGE = 500;

/** The names of a place's groups, for paper and spreadsheets; a code stands for itself where no name is known. */
export async function groupNames(flags: PriorityFlagRepository, placed: PlacedUnit): Promise<GroupNames> {
  const names = new Map<string, string>();
  const places = withFormer(placed);
  for (let after = ''; ; ) {
    const rows = await flags.page(places, { after, limit: PAGE });
    for (const { code, name } of rows) names.set(code, name);
    if (rows.length < PAGE) break;
    after = rows.at(-1)!._id;
  }
  return (codes) => codes.map((code) => names.get(code) ?? priorityGroup(code)?.name ?? code).join(', ');
}

/** Households that were carried over from older units still have the flags of these. */
export function withFormer({ unitSet, unit }: PlacedUnit): readonly PlacedUnit[] {
  return unitSetNames.flatMap((other) =>
    formerPlaces(unitSet, unit, other).map((path) => ({ unitSet: other, unit: path })),
  );
}
