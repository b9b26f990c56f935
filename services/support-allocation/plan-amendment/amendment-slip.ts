import type { WithdrawalReason } from '#shared/contracts/gift/withdrawn.v1.ts';
import type { Pass } from '../division/division-input.ts';
import type { Gift } from '../gift/gift.ts';
import type { PlanAmendment } from './plan-amendment.ts';

/** A line of an amendment, as it is looked at and printed: from whom and why, or to whom and by which pass. */
export interface SlipLine {
  readonly kind: 'take' | 'give';
  readonly gift: Omit<Gift, 'status'>;
  /** Of a taken gift. */
  readonly reason: WithdrawalReason | null;
  /** Of a given one. */
  readonly pass: Pass | null;
}

/** What the amendment slip shows of one source: what becomes free and who gets it stand together. */
export interface SlipPart {
  readonly source: string;
  readonly name: string;
  readonly takes: readonly SlipLine[];
  readonly gives: readonly SlipLine[];
  /** đồng */
  readonly takenValue: number;
  readonly givenValue: number;
  /** Suất dự phòng used, in shares. */
  readonly drawn: number;
}

/** By village, household and source; what is taken before what is given. */
export function slipLines({ takes, gives }: Pick<PlanAmendment, 'takes' | 'gives'>): readonly SlipLine[] {
  return [
    ...takes
      .toSorted(byPlace)
      .map((gift): SlipLine => ({ kind: 'take', gift, reason: gift.reason, pass: null })),
    ...gives
      .toSorted(byPlace)
      .map((gift): SlipLine => ({ kind: 'give', gift, reason: null, pass: gift.pass })),
  ];
}

/** The ground of the paper (phụ lục điều chỉnh): source by source in the order of their ids. */
export function slipParts(amendment: Pick<PlanAmendment, 'takes' | 'gives' | 'flows'>): readonly SlipPart[] {
  const lines = slipLines(amendment);
  return amendment.flows.map(({ source, name, drawn }) => {
    const own = lines.filter(({ gift }) => gift.source === source);
    const takes = own.filter(({ kind }) => kind === 'take');
    const gives = own.filter(({ kind }) => kind === 'give');
    return { source, name, takes, gives, takenValue: worth(takes), givenValue: worth(gives), drawn };
  });
}

function worth(lines: readonly SlipLine[]): number {
  return lines.reduce((sum, { gift }) => sum + gift.value, 0);
}

type Placed = Pick<Gift, 'unit' | 'household' | 'source'>;

function byPlace(a: Placed, b: Placed): number {
  return compare(a.unit, b.unit) || compare(a.household, b.household) || compare(a.source, b.source);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
