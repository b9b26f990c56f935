import type { UnitSet } from '#shared/contracts/fields.ts';

/** A claim that a household is missing, as far as coverage has to know it: where, and whether it still stands. */
export interface ReportedClaim {
  /** The claim's id. */
  readonly _id: string;
  readonly unitSet: UnitSet;
  /** The village where it is known, else the commune. */
  readonly unit: string;
  readonly open: boolean;
  /** Event count of the claim at this state. */
  readonly seq: number;
}

/** The newest word counts, whatever came first; the same claim when this one is older. */
export function withClaimSaid(known: ReportedClaim | undefined, said: ReportedClaim): ReportedClaim {
  return known !== undefined && known.seq >= said.seq ? known : said;
}

export function isOpen({ open }: ReportedClaim): boolean {
  return open;
}
