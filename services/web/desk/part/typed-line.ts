import type { GiftLine } from '../../shell/api-types.ts';

/** A line of a gift while it is typed: fields of every kind, of which the kind's own count. */
export interface TypedLine {
  /** Of this line on the screen only. */
  readonly key: number;
  readonly kind: GiftLine['kind'];
  readonly item: string;
  readonly unit: string;
  /** '' while nothing is typed. */
  readonly quantity: number | string;
  /** đồng, of the whole line. */
  readonly worth: number | string;
  readonly kilograms: number | string;
}

export function newLine(key: number): TypedLine {
  return { key, kind: 'cash', item: 'Gói quà Tết', unit: 'gói', quantity: 1, worth: 500_000, kilograms: 10 };
}

export function toGiftLine({ kind, item, unit, quantity, worth, kilograms }: TypedLine): GiftLine {
  switch (kind) {
    case 'cash':
      return { kind, amount: Number(worth) };
    case 'goods':
      return {
        kind,
        item: item.trim(),
        unit: unit.trim(),
        quantity: Number(quantity),
        value: Number(worth),
      };
    case 'rice':
      return { kind, kilograms: Number(kilograms) };
  }
}

/** đồng; rice has no worth of its own. */
export function worthOf(lines: readonly TypedLine[]): number {
  return lines.reduce((sum, { kind, worth }) => sum + (kind === 'rice' ? 0 : Number(worth)), 0);
}
