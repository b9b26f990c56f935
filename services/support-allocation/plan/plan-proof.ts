import type { PoorClass } from '#shared/contracts/fields.ts';
import type { LevelCut } from '../division/cut.ts';
import { CLASSES, type DivisionSource } from '../division/division-input.ts';
import type { Divided, LevelOutcome } from '../division/division-outcome.ts';
import type { CoverageMethod } from '../division/guarantee.ts';
import type { HouseholdColumns } from '../division/household-table.ts';

export interface PlanLevel {
  readonly class: PoorClass;
  readonly severity: number;
  readonly households: number;
  /** Had a Tết before the plan. */
  readonly before: number;
  /** Have one with it. */
  readonly reached: number;
  /** More cannot be, given the rules and locks; and what could be without them. */
  readonly bound: number;
  readonly best: number;
  readonly cut: LevelCut | null;
}

/** How far a source went. */
export interface SourceUse {
  readonly source: string;
  readonly supply: number;
  readonly left: number;
  /** The last level, as a place among the levels, whose households got of it; null when nobody did. */
  readonly lastLevel: number | null;
}

/** Why the plan is as good as it can be. */
export interface PlanProof {
  readonly method: CoverageMethod;
  /** Worst poverty first. */
  readonly levels: readonly PlanLevel[];
  /** Households that the passes could still cover with what is left. */
  readonly fillable: number;
  readonly combinations: Divided['combinations'];
  /** Households that would have a Tết without the locks. */
  readonly lockCost: readonly { readonly class: PoorClass; readonly households: number }[];
  readonly sources: readonly SourceUse[];
}

export interface MissingPart {
  readonly class: PoorClass;
  readonly households: number;
  /** Gifts of a new source for this class and these places that complete coverage. */
  readonly gifts: number;
  /** The same in đồng, at the campaign's minimum in money. */
  readonly amount: number;
  /** Communes, by path. */
  readonly places: readonly { readonly place: string; readonly households: number }[];
  /** Sources that could serve some of them; and those that could through exchange. */
  readonly sources: readonly string[];
  readonly exchange: readonly string[];
}

export interface PlanShortfall {
  readonly parts: readonly MissingPart[];
  /** Whether one gift less anywhere would not do. */
  readonly isLeast: boolean;
}

interface Proven {
  readonly table: HouseholdColumns;
  readonly sources: readonly DivisionSource[];
  readonly division: Divided;
}

export function proofOf({ table, sources, division }: Proven): PlanProof {
  const { method, levels, fillable, combinations, lockCost, left } = division;
  const last = lastLevels(table, sources.length, division);
  return {
    method,
    levels: levels.map((level) => ({ ...level, class: CLASSES[level.class]! })),
    fillable,
    combinations,
    lockCost: lockCost.map((households, at) => ({ class: CLASSES[at]!, households })),
    sources: sources.map(({ id, supply }, at) => ({
      source: id,
      supply,
      left: left[at]!,
      lastLevel: last[at]! < 0 ? null : last[at]!,
    })),
  };
}

/** @param minimum in đồng, what one missing gift is reckoned at */
export function shortfallOf(
  { shortfall, missing }: Pick<Divided, 'shortfall' | 'missing'>,
  sources: readonly DivisionSource[],
  minimum: number,
): PlanShortfall {
  const idOf = (source: number) => sources[source]!.id;
  return {
    parts: shortfall.parts.map((part, at) => ({
      class: CLASSES[part.class]!,
      households: part.households,
      gifts: missing.gifts[at]!,
      amount: missing.gifts[at]! * minimum,
      places: part.places,
      sources: part.direct.map(idOf),
      exchange: part.exchange.map(idOf),
    })),
    isLeast: missing.isLeast,
  };
}

function lastLevels(table: HouseholdColumns, sources: number, { gifts, levels }: Divided): Int32Array {
  const levelOf = levelFinder(table, levels);
  const last = new Int32Array(sources).fill(-1);
  for (let at = 0; at < gifts.count; at += 1) {
    const level = levelOf(gifts.household[at]!);
    const source = gifts.source[at]!;
    if (level > last[source]!) last[source] = level;
  }
  return last;
}

/** Which level a household is of, as a place among the levels. */
function levelFinder(
  table: HouseholdColumns,
  levels: readonly LevelOutcome[],
): (household: number) => number {
  const severities = table.severities.length;
  const places = new Int32Array(CLASSES.length * severities).fill(-1);
  for (const [place, level] of levels.entries()) {
    places[level.class * severities + table.severities.indexOf(level.severity)] = place;
  }
  return (household) => places[table.class[household]! * severities + table.severity[household]!]!;
}
