import type { GiftLine } from '../../shell/api-types.ts';
import type { LedgerAccount } from './custody-types.ts';

export type Item = LedgerAccount['item'];

/** What is counted on a line, as the ledger names it. */
export function lineItem(line: GiftLine): Item {
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
export function lineAmount(line: GiftLine): number {
  switch (line.kind) {
    case 'cash':
      return line.amount;
    case 'rice':
      return line.kilograms;
    case 'goods':
      return line.quantity;
  }
}
