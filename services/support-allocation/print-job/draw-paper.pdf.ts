import type { DrawnPaper } from '#shared/paper/drawn-page.ts';
import { drawPostedList } from '../posted-list/posted-list.pdf.ts';
import { drawReceiptList } from '../receipt-list/receipt-list.pdf.ts';
import type { Paper } from './paper.ts';

export function drawPaper(paper: Paper): DrawnPaper {
  switch (paper.kind) {
    case 'receipt-list':
      return drawReceiptList(paper);
    case 'posted-list':
      return drawPostedList(paper);
  }
}
