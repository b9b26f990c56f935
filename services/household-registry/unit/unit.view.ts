import { z } from 'zod';
import { Day, Place, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { Unit, UnitTree } from '#shared/units/unit-set.ts';
import { isLiving, type Village } from '../village/village.ts';

export const UnitStub = z.strictObject({
  path: Place,
  name: z.string(),
  level: z.enum(['nation', 'province', 'district', 'commune', 'village']),
});

const Retired = z
  .strictObject({ on: Day, intoSet: UnitSet.nullable(), into: UnitPath.nullable() })
  .describe('a village that is no more: since when, and where it went');

export const UnitView = UnitStub.extend({
  unitSet: UnitSet,
  retired: Retired.nullable().describe('null of every unit that still is in its set'),
  ancestors: z.array(UnitStub).describe('from the nation down to the parent'),
  children: z.array(UnitStub),
  former: z
    .array(UnitStub.extend({ retired: Retired }))
    .optional()
    .describe('of a commune: villages that were retired, kept for old lists'),
});

type UnitStub = z.infer<typeof UnitStub>;
type UnitView = z.infer<typeof UnitView>;

export function unitView(tree: UnitTree, unit: Unit): UnitView {
  return { ...above(tree, unit), children: tree.children(unit.path).map(stub) };
}

export function communeView(tree: UnitTree, commune: Unit, villages: readonly Village[]): UnitView {
  const children = villages.filter(isLiving).map(villageStub);
  const former = villages.flatMap((village) =>
    village.retired === null ? [] : [{ ...villageStub(village), retired: village.retired }],
  );
  return { ...above(tree, commune), children, former };
}

export function villageView(tree: UnitTree, commune: Unit, village: Village): UnitView {
  const ancestors = [...tree.ancestors(commune.path), commune].map(stub);
  const { retired } = village;
  return { ...villageStub(village), unitSet: tree.set, retired, ancestors, children: [] };
}

function above(tree: UnitTree, unit: Unit): Omit<UnitView, 'children' | 'former'> {
  return { ...stub(unit), unitSet: tree.set, retired: null, ancestors: tree.ancestors(unit.path).map(stub) };
}

function stub({ path, name, level }: Unit): UnitStub {
  return { path, name, level };
}

function villageStub({ path, name }: Village): UnitStub {
  return { path, name, level: 'village' };
}
