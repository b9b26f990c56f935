import { z } from 'zod';
import { Place, UnitSet } from '#shared/contracts/fields.ts';
import type { Unit, UnitTree } from '#shared/units/unit-set.ts';
import type { Village } from '../village/village.ts';

export const UnitStub = z.strictObject({
  path: Place,
  name: z.string(),
  level: z.enum(['nation', 'province', 'district', 'commune', 'village']),
});

export const UnitView = UnitStub.extend({
  unitSet: UnitSet,
  ancestors: z.array(UnitStub).describe('from the nation down to the parent'),
  children: z.array(UnitStub),
});

type UnitStub = z.infer<typeof UnitStub>;
type UnitView = z.infer<typeof UnitView>;

export function unitView(tree: UnitTree, unit: Unit): UnitView {
  return { ...above(tree, unit), children: tree.children(unit.path).map(stub) };
}

export function communeView(tree: UnitTree, commune: Unit, villages: readonly Village[]): UnitView {
  return { ...above(tree, commune), children: villages.map(villageStub) };
}

export function villageView(tree: UnitTree, commune: Unit, village: Village): UnitView {
  const ancestors = [...tree.ancestors(commune.path), commune].map(stub);
  return { ...villageStub(village), unitSet: tree.set, ancestors, children: [] };
}

function above(tree: UnitTree, unit: Unit): Omit<UnitView, 'children'> {
  return { ...stub(unit), unitSet: tree.set, ancestors: tree.ancestors(unit.path).map(stub) };
}

function stub({ path, name, level }: Unit): UnitStub {
  return { path, name, level };
}

function villageStub({ path, name }: Village): UnitStub {
  return { path, name, level: 'village' };
}
