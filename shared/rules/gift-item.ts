import type { GiftLine } from '../contracts/fields.ts';

/** What is counted: đồng of cash, kilograms of rice, or units of one kind of goods. */
export interface GiftItem {
  readonly kind: GiftLine['kind'];
  /** '' of cash and rice. */
  readonly name: string;
  /** 'đồng', 'kg', or what the goods are counted in. */
  readonly unit: string;
}

export function itemOf(line: GiftLine): GiftItem {
  switch (line.kind) {
    case 'cash':
      return { kind: 'cash', name: '', unit: 'đồng' };
    case 'rice':
      return { kind: 'rice', name: '', unit: 'kg' };
    case 'goods':
      return { kind: 'goods', name: line.item, unit: line.unit };
  }
}

/** In the item's unit. */
export function amountOf(line: GiftLine): number {
  switch (line.kind) {
    case 'cash':
      return line.amount;
    case 'rice':
      return line.kilograms;
    case 'goods':
      return line.quantity;
  }
}
