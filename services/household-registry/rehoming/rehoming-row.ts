import type { Crosswalk } from '#shared/units/crosswalk.ts';
import { likelySuccessors } from '#shared/units/crosswalk.ts';
import { isWithin, parentPath } from '#shared/units/unit-path.ts';
import { matchKey, type Village } from '../village/village.ts';

/** An old village, and where its households go. */
export interface RehomingRow {
  /** rehoming|path */
  readonly _id: string;
  readonly rehoming: string;
  /** In the old set. */
  readonly path: string;
  readonly name: string;
  readonly commune: string;
  readonly communeName: string;
  /** Of the list year, ended ones included. */
  readonly households: number;
  /** How its old commune went into the new ones, as far as the crosswalk knows. */
  readonly share: 'whole' | 'split' | 'unknown';
  /** New communes that it may have gone to. */
  readonly candidates: readonly string[];
  /** The new commune; null while nobody knows. */
  readonly into: string | null;
  /** Name of the village there. */
  readonly newName: string;
  /** Where a name is taken once in each new commune: an index relies on it. */
  readonly nameKey?: string;
  readonly state: 'automatic' | 'undecided' | 'decided' | 'left-out';
  /** Why it is left where it is. */
  readonly reason: string | null;
  readonly decidedBy: string | null;
  /** Path of the new village, once its first households have come. */
  readonly target: string | null;
  readonly rehomed: number;
  readonly done: boolean;
}

/** What is looked at when a village is surveyed. */
export interface Surveyed {
  readonly rehoming: string;
  readonly crosswalk: Crosswalk;
  /** The new province. */
  readonly unit: string;
  readonly village: Village;
  readonly households: number;
  /** Where the village went in an earlier re-homing, of another list year. */
  readonly successor: Pick<Village, 'path' | 'name'> | null;
}

/** Chosen at once where the old commune went whole into one new one; else a person must. */
export function surveyVillage({
  rehoming,
  crosswalk,
  unit,
  village,
  households,
  successor,
}: Surveyed): RehomingRow {
  const { path, commune, name } = village;
  const known = crosswalk.successors(commune);
  const share = shareOf(known.length);
  const places = known.length > 0 ? known.map((one) => one.path) : likelySuccessors(crosswalk, commune);
  const candidates = places.filter((place) => isWithin(unit, place));
  const chosen =
    successor === null ? (share === 'whole' ? candidates[0] : undefined) : parentPath(successor.path);
  return {
    _id: `${rehoming}|${path}`,
    rehoming,
    path,
    name,
    commune,
    communeName: crosswalk.from.get(commune)?.name ?? commune,
    households,
    share,
    candidates,
    into: chosen ?? null,
    newName: successor?.name ?? name,
    state: chosen === undefined ? 'undecided' : 'automatic',
    reason: null,
    decidedBy: null,
    target: null,
    rehomed: 0,
    done: false,
  };
}

/**
 * The villages of one new commune with a name each: the old one; where two would bear the same, each says which commune
 * it was of.
 */
export function nameRows(rows: readonly RehomingRow[]): readonly RehomingRow[] {
  const groups = Map.groupBy(rows, (row) => matchKey(row.newName));
  const taken = new Set([...groups].filter(([, group]) => group.length === 1).map(([key]) => key));
  return rows.map((row) => {
    const key = matchKey(row.newName);
    const newName =
      groups.get(key)!.length === 1 ? row.newName : freeName(row, (wish) => taken.has(matchKey(wish)));
    taken.add(matchKey(newName));
    return { ...row, newName, nameKey: matchKey(newName) };
  });
}

/** A name of the village that nobody bears: its own, or with the old commune's beside it. */
export function nameBeside(row: RehomingRow, isTaken: (name: string) => boolean): string {
  return isTaken(row.newName) ? freeName(row, isTaken) : row.newName;
}

const LONGEST = 120;

function freeName({ name, communeName }: RehomingRow, isTaken: (name: string) => boolean): string {
  const bare = communeName.replace(/^(Xã|Phường|Thị trấn) /, '');
  for (let number = 1; ; number += 1) {
    for (const commune of [bare, communeName]) {
      const suffix = ` (${commune} cũ${number === 1 ? '' : ` ${number}`})`;
      const wish = `${name.slice(0, LONGEST - suffix.length)}${suffix}`;
      if (!isTaken(wish)) return wish;
    }
  }
}

function shareOf(successors: number): RehomingRow['share'] {
  if (successors === 0) return 'unknown';
  return successors === 1 ? 'whole' : 'split';
}
