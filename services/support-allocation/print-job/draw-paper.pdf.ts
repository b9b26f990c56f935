import type { DrawnPaper } from '#shared/paper/drawn-page.ts';
import { drawAmendment } from '../amendment-paper/amendment-paper.pdf.ts';
import { drawHandOverSlips } from '../hand-over-slip/hand-over-slip.pdf.ts';
import { drawDecisionAnnex } from '../plan-decision/decision-annex.pdf.ts';
import { drawPlanDecision } from '../plan-decision/plan-decision.pdf.ts';
import { drawPostedList } from '../posted-list/posted-list.pdf.ts';
import { drawReceiptList } from '../receipt-list/receipt-list.pdf.ts';
import { drawSettlement } from '../settlement/settlement.pdf.ts';
import type { Paper } from './paper.ts';

export function drawPaper(paper: Paper): DrawnPaper {
  switch (paper.kind) {
    case 'receipt-list':
      return drawReceiptList(paper);
    case 'posted-list':
      return drawPostedList(paper);
    case 'hand-over-slip':
      return drawHandOverSlips(paper);
    case 'plan-decision':
      return drawPlanDecision(paper);
    case 'decision-annex':
      return drawDecisionAnnex(paper);
    case 'settlement':
      return drawSettlement(paper);
    case 'amendment':
      return drawAmendment(paper);
  }
}
