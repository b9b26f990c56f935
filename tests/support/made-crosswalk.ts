import fc from 'fast-check';
import type { Crosswalk, Successor } from '#shared/units/crosswalk.ts';
import { isWithin, parentPath, pathDepth } from '#shared/units/unit-path.ts';
import type { Unit, UnitTree } from '#shared/units/unit-set.ts';

/** A tree over made communes; what stands above them is made with them. */
export function aTree(set: UnitTree['set'], communes: readonly string[]): UnitTree {
  const depth = set === '2026-04' ? 2 : 3;
  const paths = new Set<string>(['']);
  for (const commune of communes) {
    for (let path: string | null = commune; path !== null; path = parentPath(path)) paths.add(path);
  }
  const units = [...paths].sort().map((path): Unit => {
    const level = levelOf(pathDepth(path), depth);
    const code = path.slice(path.lastIndexOf('/') + 1);
    return { path, code, name: path === '' ? 'Việt Nam' : `Xã ${code}`, level, parent: parentPath(path) };
  });
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  const ancestorsOf = (path: string) =>
    units.filter((unit) => unit.path !== path && isWithin(unit.path, path));
  return {
    set,
    get: (path) => byPath.get(path),
    has: (path) => byPath.has(path),
    children: (path) => units.filter((unit) => unit.parent === path),
    commune: (code) => units.find((unit) => unit.level === 'commune' && unit.code === code),
    ancestors: ancestorsOf,
    communes: (place) => units.filter((unit) => unit.level === 'commune' && isWithin(place, unit.path)),
  };
}

function levelOf(depth: number, ofCommunes: number): Unit['level'] {
  if (depth === 0) return 'nation';
  if (depth === ofCommunes) return 'commune';
  return depth === 1 ? 'province' : 'district';
}

/** Two old provinces of few districts whose communes went into those of two new ones: whole, split, or nobody knows. */
export function aCrosswalk(): fc.Arbitrary<Crosswalk> {
  const old = ['10/001', '10/002', '20/003'].flatMap((district, index) =>
    [1, 2, 3].map((number) => `${district}/0${index}00${number}`),
  );
  // The same codes on purpose: they say nothing.
  const now = ['00001', '01001', '02001', '00002'].map((code, index) => `${index < 3 ? '10' : '20'}/${code}`);
  const into = fc.uniqueArray(fc.constantFrom(...now), { maxLength: 3 });
  return fc.tuple(...old.map(() => into)).map((all) => {
    const links = new Map(old.map((path, index) => [path, successorsOf(all[index]!)]));
    return {
      from: aTree('2025-06', old),
      to: aTree('2026-04', now),
      successors: (path: string) => links.get(path) ?? [],
    };
  });
}

function successorsOf(paths: readonly string[]): readonly Successor[] {
  return paths.map((path) => ({ path, share: paths.length === 1 ? 'whole' : 'part' }));
}
