import { nameBasedId } from '#shared/kernel/hash.ts';
import { type Problem, problem } from '#shared/kernel/problem.ts';
import { accept, type Refusal, type Result, refuse } from '#shared/kernel/result.ts';
import { today } from '#shared/vietnam/date.ts';
import type { Change, ChangeKind } from './change.ts';
import { HOUSEHOLD_NAMESPACE, type Household } from './household.ts';
import { keysOf } from './register.ts';
import type { FieldSeal } from './sealed-field.ts';

/** What is said about a change in a household's life, with what it takes to carry it out. */
export interface Told {
  /** Id of the command: what the change makes is named after it, so that a repeat makes the same. */
  readonly command: string;
  /** The day on which it became true, 'YYYY-MM-DD'. */
  readonly on: string;
  readonly at: Date;
  /** Account id. */
  readonly by: string;
  readonly reason: string;
  readonly seal: FieldSeal;
}

export interface Alteration {
  readonly before: Household;
  readonly after: Household;
}

/** What a change does: households that begin, and new states of known ones. */
export interface LifeEffect {
  readonly created: readonly Household[];
  readonly changed: readonly Alteration[];
}

export const MOST_MEMBERS = 60;

export const HOUSEHOLD_ENDED = problem('household-ended', 409, 'The household has ended; restore it first');
export const NOTHING_CHANGED = problem('nothing-changed', 409, 'All of this is so already');
export const DAY_IN_FUTURE = problem('day-in-future', 422, 'The day has not come yet');
export const DAY_BEFORE_LAST = problem(
  'day-before-last',
  422,
  'The household changed after this day; say that the fact is late if it is meant',
);
export const TOO_MANY_MEMBERS = problem(
  'too-many-members',
  422,
  `A household has at most ${MOST_MEMBERS} members`,
);

/** A refusal that points at the member of the body which is wrong. */
export function refuseAt(pointer: string, what: Problem): Refusal {
  return refuse(what, [{ pointer, code: what.code }]);
}

/** A fact is no news of the future, and one older than the last change must be said to be late. */
export function checkDay(
  { on, at }: Pick<Told, 'on' | 'at'>,
  { last, late }: { last: string; late: boolean },
): Result<null> {
  if (on > today(at.getTime())) return refuseAt('/on', DAY_IN_FUTURE);
  return on < last && !late ? refuseAt('/on', DAY_BEFORE_LAST) : accept(null);
}

export function mustLive(household: Household): Result<null> {
  return household.status === 'ended' ? refuse(HOUSEHOLD_ENDED) : accept(null);
}

/** The next state of a household, made by one change and said with one event. */
export function alter(
  before: Household,
  next: Partial<Household>,
  cause: Told & { readonly kind: ChangeKind; readonly other?: string } & Pick<Change, 'unseen'>,
): Alteration {
  const state = { ...before, ...next, version: before.version + 1, change: changeOf(cause) };
  return { before, after: { ...state, ...keysOf(state) } };
}

/** One household, changed. */
export function alone(...parts: Parameters<typeof alter>): Result<LifeEffect> {
  return accept({ created: [], changed: [alter(...parts)] });
}

export function changeOf(
  cause: Told & { readonly kind: ChangeKind; readonly other?: string } & Pick<Change, 'unseen'>,
): Change {
  const { kind, on, at, by, reason, other = null, unseen } = cause;
  return { kind, on, at, by, reason, trace: null, other, ...(unseen === undefined ? {} : { unseen }) };
}

/** The id of a member whom a command names, `index` in the order in which it names them. */
export function memberId(household: string, { command }: Pick<Told, 'command'>, index: number): string {
  return nameBasedId(HOUSEHOLD_NAMESPACE, household, 'member', command, String(index));
}
