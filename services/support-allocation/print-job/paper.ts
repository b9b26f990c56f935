import type { AmendmentPaper } from '../amendment-paper/amendment-paper.ts';
import type { HandOverSlips } from '../hand-over-slip/hand-over-slip.ts';
import type { DecisionAnnex } from '../plan-decision/decision-annex.ts';
import type { PlanDecision } from '../plan-decision/plan-decision.ts';
import type { PostedList } from '../posted-list/posted-list.ts';
import type { ReceiptList } from '../receipt-list/receipt-list.ts';
import type { Settlement } from '../settlement/settlement.ts';

/** All that can be drawn. */
export type Paper =
  | ReceiptList
  | PostedList
  | HandOverSlips
  | PlanDecision
  | DecisionAnnex
  | Settlement
  | AmendmentPaper;
