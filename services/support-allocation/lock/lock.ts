import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { Source } from '../source/source.ts';

export const LOCK_KINDS = ['must', 'must-not', 'amount'] as const;

/** Somebody's word on one household and one source, with the reason. Lifted ones stay, for whoever asks later. */
export interface PlanLock {
  readonly _id: string;
  readonly campaign: string;
  readonly household: string;
  /** The household's village. */
  readonly unit: string;
  readonly source: string;
  readonly kind: (typeof LOCK_KINDS)[number];
  /** Of kind 'amount': gifts, or persons' shares. */
  readonly shares: number | null;
  readonly reason: string;
  readonly setBy: string;
  readonly setAt: Date;
  readonly isLifted: boolean;
  readonly liftedBy: string | null;
  readonly liftedAt: Date | null;
  /** Why it was lifted. */
  readonly liftReason: string | null;
}

/** What the engine needs of a lock. */
export type StandingLock = Pick<PlanLock, '_id' | 'household' | 'source' | 'kind' | 'shares'>;

export type WishedLock = Pick<PlanLock, 'kind' | 'shares'>;

export const LOCK_STANDS = problem(
  'lock-stands',
  409,
  'There is a lock of this household and source already: lift it first',
);
export const LOCK_NOT_REACHED = problem(
  'lock-not-reached',
  422,
  'The source is not for this household: its place, class or groups do not fit',
);
export const SHARES_UNFIT = problem('shares-unfit', 422, 'An amount names its shares, other locks name none');
export const LOCK_LIFTED = problem('lock-lifted', 409, 'The lock was lifted already');

/** Locks never reach over eligibility; supply and later changes are judged when a plan is computed. */
export function decideLock(
  wish: WishedLock,
  {
    household,
    source,
    standing,
  }: {
    readonly household: Pick<Candidate, 'unit' | 'class' | 'groups'>;
    readonly source: Pick<Source, 'places' | 'classes' | 'groups'>;
    readonly standing: Pick<PlanLock, '_id'> | null;
  },
): Result<null> {
  if (standing !== null)
    return refuse(LOCK_STANDS, [{ pointer: `/locks/${standing._id}`, code: LOCK_STANDS.code }]);
  if ((wish.kind === 'amount') !== (wish.shares !== null)) {
    return refuse(SHARES_UNFIT, [{ pointer: '/shares', code: SHARES_UNFIT.code }]);
  }
  if (wish.kind !== 'must-not' && misfitOf(source, household) !== null) return refuse(LOCK_NOT_REACHED);
  return accept(null);
}

export type Misfit = 'place' | 'class' | 'groups';

/** Why a source is not for a household; null when it is. */
export function misfitOf(
  { places, classes, groups }: Pick<Source, 'places' | 'classes' | 'groups'>,
  household: Pick<Candidate, 'unit' | 'class' | 'groups'>,
): Misfit | null {
  if (places.length > 0 && !places.some((place) => isWithin(place, household.unit))) return 'place';
  if (classes.length > 0 && !classes.includes(household.class)) return 'class';
  if (groups.length > 0 && !groups.some((group) => household.groups.includes(group))) return 'groups';
  return null;
}
