import { isWithin } from '#shared/units/unit-path.ts';
import type { UnitTree } from '#shared/units/unit-set.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { matchKey } from '../village/village.ts';
import { nameBeside, type RehomingRow } from './rehoming-row.ts';

/** What a person says of one old village: where it goes and how it is called there, or that it stays. */
export type Decision =
  | { readonly path: string; readonly into: string; readonly name?: string | undefined }
  | { readonly path: string; readonly leaveOut: string };

export const DECISION_FAULTS = ['not-surveyed', 'no-such-commune', 'name-taken', 'named-twice'] as const;

export type DecisionFault = (typeof DECISION_FAULTS)[number];

export interface Judged {
  /** One for each decision, in the order sent; null where it was taken. */
  readonly faults: readonly (DecisionFault | null)[];
  readonly changed: readonly RehomingRow[];
}

/**
 * Judges decisions one by one. `rows` are those that are decided on and all that go into a commune which is named, so
 * that no village of a new commune gets the name of another. A name that is given up is free from the next batch on.
 */
export function judgeDecisions(
  decisions: readonly Decision[],
  parts: { rows: readonly RehomingRow[]; tree: UnitTree; unit: string; by: string },
): Judged {
  const rows = new Map(parts.rows.map((row) => [row.path, row]));
  const bearers = new Map(parts.rows.flatMap((row) => (row.into === null ? [] : [[nameOf(row), row.path]])));
  const changed = new Map<string, RehomingRow>();
  const faults = decisions.map((decision): DecisionFault | null => {
    const { path } = decision;
    const row = rows.get(path);
    const judged = changed.has(path) ? 'named-twice' : judge(row, decision, { ...parts, bearers });
    if (typeof judged === 'string') return judged;
    changed.set(path, judged);
    if (judged.into !== null) bearers.set(nameOf(judged), path);
    return null;
  });
  return { faults, changed: [...changed.values()] };
}

function judge(
  row: RehomingRow | undefined,
  decision: Decision,
  parts: { tree: UnitTree; unit: string; by: string; bearers: ReadonlyMap<string, string> },
): RehomingRow | DecisionFault {
  if (row === undefined) return 'not-surveyed';
  const { nameKey: _, ...before } = row;
  const { tree, unit, by: decidedBy, bearers } = parts;
  if ('leaveOut' in decision)
    return { ...before, into: null, state: 'left-out', reason: decision.leaveOut, decidedBy };
  const { into, name } = decision;
  if (tree.get(into)?.level !== 'commune' || !isWithin(unit, into)) return 'no-such-commune';
  const isTaken = (wish: string) => {
    const bearer = bearers.get(nameOf({ into, newName: wish }));
    return bearer !== undefined && bearer !== row.path;
  };
  const wish = name === undefined ? (row.into === into ? row.newName : row.name) : cleanText(name);
  if (name !== undefined && isTaken(wish)) return 'name-taken';
  const newName = nameBeside({ ...row, newName: wish }, isTaken);
  return { ...before, into, newName, nameKey: matchKey(newName), state: 'decided', reason: null, decidedBy };
}

/** What must be borne once. */
function nameOf({ into, newName }: Pick<RehomingRow, 'into' | 'newName'>): string {
  return `${into}|${matchKey(newName)}`;
}
