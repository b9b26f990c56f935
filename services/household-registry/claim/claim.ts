import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import { levelTones, searchKey } from '#shared/vietnam/text.ts';
import type { SealedField } from '../household/sealed-field.ts';

export const REFUSAL_REASONS = [
  'already-listed',
  'not-poor',
  'not-resident',
  'not-found',
  'said-before',
  'no-claim',
] as const;

export type RefusalReason = (typeof REFUSAL_REASONS)[number];

export const CLAIM_STEPS = [
  'opened',
  'verifying',
  'accepted',
  'sent-back',
  'refused',
  'settled',
  'reopened',
  'escalated',
  'reporter-read',
] as const;

/** What happened to a claim, when, and by whom: kept for ever. */
export interface ClaimStep {
  readonly kind: (typeof CLAIM_STEPS)[number];
  readonly at: Date;
  /** Account id; '' of the public and of the clock. */
  readonly by: string;
  readonly words: string | null;
}

/** Whose turn it is: the commune's, and after some days that of the level above. */
export interface ClaimDesk {
  readonly path: string;
  readonly since: Date;
}

/** Somebody says that a poor household is missing from the list; it stays open until an answer is found. */
export interface Claim {
  readonly _id: string;
  /** Without blanks, as `receipt-number` makes it: whoever reported follows the claim by it. */
  readonly receipt: string;
  readonly unitSet: UnitSet;
  /** Path of the village where it is known, else of the commune. */
  readonly unit: string;
  /** Path of the commune that the unit is or lies in. */
  readonly commune: string;
  /** As said, where the village is not one that is known. */
  readonly village: string | null;
  /** Name of the household's head, as said. */
  readonly head: string;
  readonly description: string;
  /** Name and phone of whoever reports, sealed; null where they gave none. */
  readonly reporter: SealedField | null;
  readonly via: 'officer' | 'staff' | 'public';
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly status: 'open' | 'verifying' | 'accepted' | 'settled';
  /** Null until settled. */
  readonly outcome: 'accepted' | 'refused' | null;
  readonly reason: RefusalReason | null;
  /** What its reporter is told. */
  readonly words: string | null;
  readonly settledAt: Date | null;
  /** Once accepted: the household, and the amendment that is to add it to the list. */
  readonly household: string | null;
  readonly list: string | null;
  readonly amendment: string | null;
  /** An earlier open claim that says the same: what settles that one settles this one. */
  readonly sameAs: string | null;
  /** What tells that two claims say the same. */
  readonly matchKey: string;
  readonly desk: ClaimDesk;
  /** When it goes up to the next level; null at the highest and when settled. */
  readonly dueAt: Date | null;
  readonly history: readonly ClaimStep[];
  /** How many events it has had. */
  readonly version: number;
}

export type ClaimWish = Pick<
  Claim,
  'unitSet' | 'unit' | 'commune' | 'village' | 'head' | 'description' | 'via'
>;

/** After how many days a claim goes up from a commune, and from a district. */
export interface EscalationDays {
  readonly commune: number;
  readonly above: number;
}

export const CLAIM_SETTLED = problem('claim-settled', 409, 'The claim is settled already');
export const CLAIM_NOT_SETTLED = problem('claim-not-settled', 409, 'The claim is not settled');
export const CLAIM_ACCEPTED = problem(
  'claim-accepted',
  409,
  'The claim is accepted already; an amendment waits for approval',
);
export const HOUSEHOLD_ELSEWHERE = problem(
  'household-elsewhere',
  422,
  'There is no such household in the claim’s commune',
);

const DAY = 86_400_000;

export function openClaim(parts: {
  wish: ClaimWish;
  id: string;
  receipt: string;
  reporter: SealedField | null;
  sameAs: string | null;
  by: string;
  at: Date;
  days: EscalationDays;
}): Claim {
  const { wish, id, receipt, reporter, sameAs, by, at, days } = parts;
  return {
    _id: id,
    receipt,
    ...wish,
    reporter,
    openedBy: by,
    openedAt: at,
    status: 'open',
    outcome: null,
    reason: null,
    words: null,
    settledAt: null,
    household: null,
    list: null,
    amendment: null,
    sameAs,
    matchKey: matchKeyOf(wish),
    desk: { path: wish.commune, since: at },
    dueAt: new Date(at.getTime() + days.commune * DAY),
    history: [{ kind: 'opened', at, by, words: null }],
    version: 1,
  };
}

/** The same name in the same village: accents count, where a tone stands and capitals do not. */
export function matchKeyOf({ unit, village, head }: Pick<Claim, 'unit' | 'village' | 'head'>): string {
  return [unit, searchKey(village ?? ''), levelTones(head).toLowerCase()].join('|');
}

export interface Said {
  readonly by: string;
  readonly at: Date;
  readonly words: string | null;
}

/** Somebody looks into it. */
export function verifyClaim(claim: Claim, said: Said): Result<Claim> {
  if (claim.status === 'settled') return refuse(CLAIM_SETTLED);
  if (claim.status === 'accepted') return refuse(CLAIM_ACCEPTED);
  return accept(noted({ ...claim, status: 'verifying' }, 'verifying', said));
}

/** The household is poor and missing; it stays open until the list has it. */
export function acceptClaim(
  claim: Claim,
  found: { household: string; list: string; amendment: string },
  said: Said,
): Result<Claim> {
  if (claim.status === 'settled') return refuse(CLAIM_SETTLED);
  if (claim.status === 'accepted') return refuse(CLAIM_ACCEPTED);
  return accept(noted({ ...claim, ...found, status: 'accepted' }, 'accepted', said));
}

/** The amendment came to nothing: the claim stands as before. */
export function sendClaimBack(claim: Claim, said: Said): Claim {
  const undone = { household: null, list: null, amendment: null, status: 'open' } as const;
  return noted({ ...claim, ...undone }, 'sent-back', said);
}

export function refuseClaim(
  claim: Claim,
  answer: { reason: RefusalReason; words: string },
  said: Omit<Said, 'words'>,
): Result<Claim> {
  if (claim.status === 'settled') return refuse(CLAIM_SETTLED);
  if (claim.status === 'accepted') return refuse(CLAIM_ACCEPTED);
  const settled = settle(claim, 'refused', { ...said, words: answer.words });
  return accept({ ...settled, reason: answer.reason, words: answer.words });
}

/** The list has the household. */
export function settleAccepted(claim: Claim, said: Said): Claim {
  return settle(claim, 'accepted', said);
}

/** A claim that says the same as one that is settled is settled like it. */
export function settleLike(claim: Claim, settled: Claim, said: Omit<Said, 'words'>): Claim {
  const { household, list, amendment, reason, words } = settled;
  const outcome = settled.outcome ?? 'refused';
  return { ...settle({ ...claim, household, list, amendment }, outcome, { ...said, words }), reason, words };
}

/** A refusal is taken back, or a household that was accepted is looked into anew before the list has it. */
export function reopenClaim(claim: Claim, said: Said, days: EscalationDays): Result<Claim> {
  if (claim.status === 'accepted') return accept(sendClaimBack(claim, said));
  if (claim.status !== 'settled' || claim.outcome !== 'refused') return refuse(CLAIM_NOT_SETTLED);
  const desk = { path: claim.commune, since: said.at };
  const open = { status: 'open', outcome: null, reason: null, words: null, settledAt: null } as const;
  const dueAt = new Date(said.at.getTime() + days.commune * DAY);
  const reopened = { ...claim, ...open, sameAs: null, desk, dueAt, version: claim.version + 1 };
  return accept(noted(reopened, 'reopened', said));
}

/** Goes one level up, at most to the province: nothing is ever settled by time. */
export function escalate(claim: Claim, at: Date, days: EscalationDays): Claim {
  const above = ancestorPaths(claim.desk.path).at(-2) ?? claim.desk.path;
  const isHighest = ancestorPaths(above).length <= 1;
  const dueAt = isHighest ? null : new Date(at.getTime() + days.above * DAY);
  const raised = { ...claim, desk: { path: above, since: at }, dueAt };
  return noted(raised, 'escalated', { by: '', at, words: above });
}

/** Somebody looked at who reported it. */
export function noteReporterRead(claim: Claim, said: Omit<Said, 'words'>): Claim {
  return noted(claim, 'reporter-read', { ...said, words: null });
}

function settle(claim: Claim, outcome: 'accepted' | 'refused', said: Said): Claim {
  const settled = { status: 'settled', outcome, settledAt: said.at, dueAt: null } as const;
  const kind = outcome === 'accepted' ? 'settled' : 'refused';
  return noted({ ...claim, ...settled, version: claim.version + 1 }, kind, said);
}

function noted(claim: Claim, kind: ClaimStep['kind'], { by, at, words }: Said): Claim {
  return { ...claim, history: [...claim.history, { kind, by, at, words }] };
}
