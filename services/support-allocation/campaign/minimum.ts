import type { GiftLine } from '#shared/contracts/fields.ts';
import { worthOf } from '../gift/gift.ts';

export const MINIMUM_KINDS = ['worth', 'cash', 'goods', 'rice'] as const;

/** What counts as "có Tết". */
export interface MinimumRule {
  /** đồng. Of a rice minimum: what one such gift is reckoned at where a shortfall is told in money. */
  readonly minimum: number;
  /** Which lines of a gift count: all by their worth, or those of one kind alone. */
  readonly minimumKind: (typeof MINIMUM_KINDS)[number];
  /** Kind 'rice' alone: kilograms that one household must get. */
  readonly minimumKilograms: number | null;
  /** Whether several gifts may meet it together, or one alone has to. */
  readonly sumsUp: boolean;
}

/** What must be reached by {@link countsTowards}: kilograms of a rice minimum, else đồng. */
export function thresholdOf({ minimum, minimumKind, minimumKilograms }: MinimumRule): number {
  return minimumKind === 'rice' ? (minimumKilograms ?? 0) : minimum;
}

/** How much of the lines counts: kilograms of a rice minimum, else đồng. */
export function countsTowards({ minimumKind }: MinimumRule, lines: readonly GiftLine[]): number {
  if (minimumKind === 'worth') return worthOf(lines);
  if (minimumKind !== 'rice') return worthOf(lines.filter(({ kind }) => kind === minimumKind));
  return lines.reduce((sum, line) => sum + (line.kind === 'rice' ? line.kilograms : 0), 0);
}

/** Whether these lines alone are a Tết. */
export function meetsMinimum(rule: MinimumRule, lines: readonly GiftLine[]): boolean {
  return countsTowards(rule, lines) >= thresholdOf(rule);
}
