import { levelTones } from '../vietnam/text.ts';
import { predecessorsOf } from './crosswalk-2025.ts';
import { isWithin } from './unit-path.ts';
import { loadUnitSet, type UnitSetName, type UnitTree } from './unit-set.ts';

/** A commune of the newer set into which an older one went, whole or in part. */
export type Successor = { readonly path: string; readonly share: 'whole' | 'part' };

/** How the communes of an older set went into those of a newer one. */
export type Crosswalk = {
  readonly from: UnitTree;
  readonly to: UnitTree;
  /** None where it is not known. */
  readonly successors: (commune: string) => readonly Successor[];
};

const known = new Map<string, Crosswalk | null>();

/** Null where nothing is known between the two, as when `to` is not the newer one. */
export function crosswalkOf(from: UnitSetName, to: UnitSetName): Crosswalk | null {
  const key = `${from}>${to}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = makeCrosswalk(key);
  known.set(key, made);
  return made;
}

const provinces = new WeakMap<Crosswalk, ReadonlyMap<string, readonly string[]>>();

/** The provinces of the newer set into which the known communes of an older province went: one, so far. */
export function provincesOf(crosswalk: Crosswalk, province: string): readonly string[] {
  const found = provinces.get(crosswalk) ?? readProvinces(crosswalk);
  provinces.set(crosswalk, found);
  return found.get(province) ?? [];
}

function readProvinces({ from, successors }: Crosswalk): ReadonlyMap<string, readonly string[]> {
  return new Map(
    from.children('').map(({ path }) => {
      const into = from.communes(path).flatMap((commune) => successors(commune.path));
      return [path, [...new Set(into.map((successor) => successor.path.split('/')[0]!))].sort()];
    }),
  );
}

/** The communes of the older set whose households a place of the newer one takes over, in order of path. */
export function communesInto(crosswalk: Crosswalk, place: string): readonly string[] {
  const { from, successors } = crosswalk;
  return from.children('').flatMap((province) => {
    const lost = goesInto(crosswalk, province.path, place);
    return from
      .communes(province.path)
      .map((commune) => commune.path)
      .filter((path) => {
        const into = successors(path);
        return into.length === 0 ? lost : into.some((successor) => isWithin(place, successor.path));
      });
  });
}

/** Whether an older province as a whole went into the place: then its unknown communes did too. */
export function goesInto(crosswalk: Crosswalk, province: string, place: string): boolean {
  const into = provincesOf(crosswalk, province);
  return into.length > 0 && into.every((path) => isWithin(place, path));
}

/**
 * Where the people of a commune of which nothing is known may have gone: wherever its neighbours of the same district
 * (or province) did.
 */
export function likelySuccessors({ from, successors }: Crosswalk, commune: string): readonly string[] {
  const parent = from.get(commune)?.parent ?? null;
  if (parent === null) return [];
  const near = from.communes(parent).flatMap((neighbour) => successors(neighbour.path));
  return [...new Set(near.map(({ path }) => path))].sort();
}

function makeCrosswalk(key: string): Crosswalk | null {
  switch (key) {
    case '2025-06>2026-04':
      return mergersOf2025();
    case '2021-11>2025-06':
      return unchangedSince2021();
    case '2021-11>2026-04':
      return composed(crosswalkOf('2021-11', '2025-06')!, crosswalkOf('2025-06', '2026-04')!);
    default:
      return null;
  }
}

function mergersOf2025(): Crosswalk {
  const to = loadUnitSet('2026-04');
  const links = to
    .communes('')
    .flatMap(({ path }) =>
      predecessorsOf(path).map((old) => ({ old: old.path, successor: { path, share: old.share } })),
    );
  const byOld = Map.groupBy(links, (link) => link.old);
  const successors = (commune: string) => (byOld.get(commune) ?? []).map((link) => link.successor);
  return { from: loadUnitSet('2025-06'), to, successors };
}

/** Until 06/2025 no code was given to another commune: one that kept its code and its name is the same. */
function unchangedSince2021(): Crosswalk {
  const from = loadUnitSet('2021-11');
  const to = loadUnitSet('2025-06');
  const successors = (commune: string): readonly Successor[] => {
    const before = from.get(commune);
    const now = to.get(commune);
    if (before === undefined || now === undefined || ownName(before.name) !== ownName(now.name)) return [];
    return [{ path: commune, share: 'whole' }];
  };
  return { from, to, successors };
}

function composed(first: Crosswalk, second: Crosswalk): Crosswalk {
  const successors = (commune: string) =>
    first.successors(commune).flatMap(({ path }) => second.successors(path));
  return { from: first.from, to: second.to, successors };
}

/** A commune's name without what it is: a xã that became a phường is the same one. */
export function ownName(name: string): string {
  return levelTones(name)
    .toLowerCase()
    .replace(/^(xã|phường|thị trấn) /, '');
}
