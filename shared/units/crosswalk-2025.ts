import { readShippedCsv } from './shipped-csv.ts';

/** A commune of 2025-06 that went, whole or in part, into a commune of 2026-04. */
export type Predecessor = {
  /** Path in the set 2025-06. */
  readonly path: string;
  readonly share: 'whole' | 'part';
};

let loaded: ReadonlyMap<string, readonly Predecessor[]> | undefined;

/**
 * What a commune of the set 2026-04 was made of in 07/2025, as far as known: complete for Thái Nguyên, 97% of the
 * nation. A commune split over two new ones is 'part' of both: its households are re-homed by village.
 */
export function predecessorsOf(path: string): readonly Predecessor[] {
  loaded ??= readCrosswalk();
  return loaded.get(path) ?? [];
}

function readCrosswalk(): ReadonlyMap<string, readonly Predecessor[]> {
  const known = readShippedCsv('crosswalk-2025.csv').filter(([, oldPath]) => oldPath !== '');
  const byNewPath = Map.groupBy(known, ([newPath = '']) => newPath);
  return new Map([...byNewPath].map(([newPath, rows]) => [newPath, rows.map(toPredecessor)]));
}

function toPredecessor([, path = '', share]: readonly string[]): Predecessor {
  return { path, share: share === 'part' ? 'part' : 'whole' };
}
