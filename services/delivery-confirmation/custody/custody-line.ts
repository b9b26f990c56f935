import type { GiftLine } from '#shared/contracts/fields.ts';
import { sha256 } from '#shared/kernel/hash.ts';
import type { GiftItem } from '#shared/rules/gift-item.ts';
import { levelTones } from '#shared/vietnam/text.ts';

/** One line of a record: what of which source, and in which lot. */
export type CustodyLine = GiftLine & {
  readonly source: string;
  readonly sourceName: string;
  /** Code on the package, where goods carry one. */
  readonly lot: string | null;
};

/** The same for the same goods, whichever way their name is spelt. */
export function itemKey({ kind, name, unit }: GiftItem): string {
  if (kind !== 'goods') return kind;
  return `goods:${sha256(levelTones(`${name}|${unit}`).toLowerCase()).slice(0, 16)}`;
}

/** đồng of the cash in the lines. */
export function cashOf(lines: readonly GiftLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'cash' ? line.amount : 0), 0);
}

/** đồng that the lines are worth: cash and goods; rice has no price. */
export function worthOf(lines: readonly GiftLine[]): number {
  return lines.reduce((sum, line) => sum + (line.kind === 'goods' ? line.value : 0), cashOf(lines));
}
