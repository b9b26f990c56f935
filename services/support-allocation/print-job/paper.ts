import type { PostedList } from '../posted-list/posted-list.ts';
import type { ReceiptList } from '../receipt-list/receipt-list.ts';

/** All that can be drawn. */
export type Paper = ReceiptList | PostedList;
