export const CHANGE_KINDS = [
  'registered',
  'corrected',
  'member-added',
  'member-removed',
  'member-died',
  'head-changed',
  'head-died',
  'moved',
  'split',
  'merged',
  'reclassed',
  'regrouped',
  'ended',
  'restored',
  'rehomed',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Where a row of a file stood. */
export interface FileTrace {
  readonly import: string;
  readonly sheet: string;
  readonly line: number;
}

/** What was done to a household, when, by whom and why: kept with the state that it led to. */
export interface Change {
  readonly kind: ChangeKind;
  /** The day on which it became true in life, 'YYYY-MM-DD'. */
  readonly on: string;
  /** When it was recorded. */
  readonly at: Date;
  /** Account id. */
  readonly by: string;
  /** In words; null where a file says it. */
  readonly reason: string | null;
  readonly trace: FileTrace | null;
  /** The other household of a split or merger. */
  readonly other: string | null;
  /** It moved to a place at which its recorder has no role: whoever works there has not seen it yet. */
  readonly unseen?: true;
}
