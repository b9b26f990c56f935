import { readShippedCsv } from './shipped-csv.ts';
import { parentPath, pathDepth } from './unit-path.ts';

/** The units of Vietnam as they were in a month: three tiers until 06/2025, two since. */
export type UnitSetName = '2021-11' | '2025-06' | '2026-04';

export type UnitLevel = 'nation' | 'province' | 'district' | 'commune';

export type Unit = {
  /** '19/164/05443', in a set of two tiers '19/05443', '' for the whole country. */
  readonly path: string;
  /** Last segment of the path. No stable key: the code of one commune was given to another later. */
  readonly code: string;
  readonly name: string;
  readonly level: UnitLevel;
  readonly parent: string | null;
};

export type UnitTree = {
  readonly set: UnitSetName;
  readonly get: (path: string) => Unit | undefined;
  readonly has: (path: string) => boolean;
  /** Units right below, by code; none below a commune (villages travel as events) or an unknown path. */
  readonly children: (path: string) => readonly Unit[];
  /** The commune of a five-digit code. */
  readonly commune: (code: string) => Unit | undefined;
  /** From the nation down to the parent; none of an unknown path. */
  readonly ancestors: (path: string) => readonly Unit[];
  /** All communes of a place by whole segments, in order of path; '' for all of the nation. */
  readonly communes: (place: string) => readonly Unit[];
};

export const unitSetNames: readonly UnitSetName[] = ['2021-11', '2025-06', '2026-04'];

const LEVELS: Readonly<Record<UnitSetName, readonly UnitLevel[]>> = {
  '2021-11': ['nation', 'province', 'district', 'commune'],
  '2025-06': ['nation', 'province', 'district', 'commune'],
  '2026-04': ['nation', 'province', 'commune'],
};

const loaded = new Map<UnitSetName, UnitTree>();

/** The tree of a set: read once in a process, then kept (some ten thousand units). */
export function loadUnitSet(set: UnitSetName): UnitTree {
  const known = loaded.get(set);
  if (known !== undefined) return known;
  const tree = plantTree(set, readUnits(set));
  loaded.set(set, tree);
  return tree;
}

function readUnits(set: UnitSetName): readonly Unit[] {
  const nation: Unit = { path: '', code: '', name: 'Việt Nam', level: 'nation', parent: null };
  const rows = readShippedCsv(`sets/${set}.csv`);
  return [nation, ...rows.map(([path = '', name = '']) => toUnit(set, path, name))];
}

function toUnit(set: UnitSetName, path: string, name: string): Unit {
  const level = LEVELS[set][pathDepth(path)];
  if (level === undefined) throw new Error(`unit set ${set} is too deep at ${path}`);
  return { path, code: path.slice(path.lastIndexOf('/') + 1), name, level, parent: parentPath(path) };
}

function plantTree(set: UnitSetName, units: readonly Unit[]): UnitTree {
  const byPath = new Map(units.map((unit) => [unit.path, unit]));
  const communes = units.filter((unit) => unit.level === 'commune');
  const byCode = new Map(communes.map((unit) => [unit.code, unit]));
  const byParent = Map.groupBy(units, (unit) => unit.parent);

  function ancestors(path: string): readonly Unit[] {
    const parent = byPath.get(byPath.get(path)?.parent ?? path);
    return parent === undefined || parent.path === path ? [] : [...ancestors(parent.path), parent];
  }

  function communesOf(place: string): readonly Unit[] {
    const unit = byPath.get(place);
    if (unit?.level === 'commune') return [unit];
    return (byParent.get(place) ?? []).flatMap((child) => communesOf(child.path));
  }

  return {
    set,
    get: (path) => byPath.get(path),
    has: (path) => byPath.has(path),
    children: (path) => byParent.get(path) ?? [],
    commune: (code) => byCode.get(code),
    ancestors,
    communes: communesOf,
  };
}
