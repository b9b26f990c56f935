import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Source } from '../source/source.ts';
import type { SourceTotal } from './plan-totals.ts';

/** What one unit answers for in a plan: the gifts of the sources whose approval is its own. */
export interface PlanPart {
  /** Whoever approves holds the role here or above. */
  readonly unit: string;
  readonly sources: readonly string[];
  readonly gifts: number;
  /** đồng */
  readonly value: number;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
}

export const NOT_YOUR_PART = problem(
  'not-your-part',
  403,
  'None of the sources that the plan draws on is the caller’s to approve',
);
export const PART_APPROVED = problem(
  'part-approved',
  409,
  'The caller’s part of the plan is approved already; others have still to approve theirs',
);

/**
 * A unit's own sources are approved by that unit: the commune's by the commune, the province's by the province. A part
 * worth more than the limit goes up to the unit of the plan.
 */
export function partsOf(of: {
  readonly unit: string;
  readonly bySource: readonly SourceTotal[];
  readonly owners: readonly Pick<Source, '_id' | 'unit'>[];
  /** đồng; null: no limit. */
  readonly limit: number | null;
}): PlanPart[] {
  const owner = new Map(of.owners.map((source) => [source._id, source.unit]));
  const own = partsBy(of.bySource, ({ source }) => owner.get(source) ?? of.unit);
  const tooLarge = new Set(own.filter((part) => isAbove(part, of)).map(({ unit }) => unit));
  if (tooLarge.size === 0) return own;
  return partsBy(of.bySource, ({ source }) => {
    const unit = owner.get(source) ?? of.unit;
    return tooLarge.has(unit) ? of.unit : unit;
  });
}

/** Which parts somebody signs who has the role where `covers` says; the others wait for their own approvers. */
export function decidePart(
  parts: readonly PlanPart[],
  { by, at, covers }: { by: string; at: Date; covers: (unit: string) => boolean },
): Result<readonly PlanPart[]> {
  const own = parts.filter((part) => covers(part.unit));
  if (own.length === 0) return refuse(NOT_YOUR_PART);
  if (own.every(isApproved)) return refuse(PART_APPROVED);
  return accept(
    parts.map((part) =>
      isApproved(part) || !covers(part.unit) ? part : { ...part, approvedBy: by, approvedAt: at },
    ),
  );
}

export function isApproved({ approvedBy }: Pick<PlanPart, 'approvedBy'>): boolean {
  return approvedBy !== null;
}

/** Only what lies below the plan's unit can go up to it. */
function isAbove({ unit, value }: PlanPart, plan: { unit: string; limit: number | null }): boolean {
  return plan.limit !== null && value > plan.limit && isWithin(plan.unit, unit);
}

function partsBy(bySource: readonly SourceTotal[], unitOf: (total: SourceTotal) => string): PlanPart[] {
  const given = bySource.filter(({ gifts }) => gifts > 0);
  const groups = [...Map.groupBy(given, unitOf)].sort(([a], [b]) => (a < b ? -1 : 1));
  return groups.map(([unit, totals]) => ({
    unit,
    sources: totals.map(({ source }) => source),
    gifts: totals.reduce((sum, { gifts }) => sum + gifts, 0),
    value: totals.reduce((sum, { value }) => sum + value, 0),
    approvedBy: null,
    approvedAt: null,
  }));
}
