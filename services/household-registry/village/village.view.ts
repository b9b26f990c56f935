import { z } from 'zod';
import { Day, Id, Moment, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { Village } from './village.ts';
import type { VillageChange } from './village-change.ts';

export const VillageChangeView = z.strictObject({
  id: Id,
  kind: z.enum(['merger', 'rename']),
  from: z.array(UnitPath).describe('villages that are no more'),
  into: UnitPath,
  name: z.string(),
  on: Day,
  reason: z.string(),
  by: Id,
  at: Moment,
  status: z.enum(['running', 'done']),
  households: z.int().describe('that followed so far'),
});

export const CommuneVillagesView = z.strictObject({
  unitSet: UnitSet,
  commune: UnitPath,
  year: z.int().nullable().describe('list year of the households that are counted'),
  items: z.array(
    z.strictObject({
      path: UnitPath,
      name: z.string(),
      formerNames: z.array(z.string()).describe('names that lead to it too'),
      households: z.int().describe('of the list year, ended ones included'),
      retired: z.strictObject({ on: Day, intoSet: UnitSet.nullable(), into: UnitPath.nullable() }).nullable(),
    }),
  ),
  changes: z.array(VillageChangeView).describe('newest first'),
});

export function villageChangeView(change: VillageChange): z.infer<typeof VillageChangeView> {
  const { _id, kind, from, into, name, on, reason, by, at, status, households } = change;
  const said = { kind, from: [...from], into, name, on, reason, by, status, households };
  return { id: _id, ...said, at: at.toISOString() };
}

export function communeVillagesView(parts: {
  unitSet: UnitSet;
  commune: string;
  year: number | null;
  known: readonly Village[];
  counts: ReadonlyMap<string, number>;
  history: readonly VillageChange[];
}): z.infer<typeof CommuneVillagesView> {
  const { unitSet, commune, year, known, counts, history } = parts;
  const items = known.map(({ path, name, formerNames, retired }) => ({
    path,
    name,
    formerNames: [...formerNames],
    households: counts.get(path) ?? 0,
    retired,
  }));
  return { unitSet, commune, year, items, changes: history.map(villageChangeView) };
}
