import { ClosureReopenedV1 } from '#shared/contracts/closure/reopened.v1.ts';
import { ClosureStatedV1 } from '#shared/contracts/closure/stated.v1.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

/** What a village's head states: nobody who is poor is missing from these so many households. */
export interface Statement {
  /** Households of the village in the list, settled ones included: so many rows the signed page has. */
  readonly count: number;
  /** Name of the village's head. */
  readonly head: string;
  /** 'YYYY-MM-DD' */
  readonly on: string;
  /** Where the signature is: the page's number or a photo's hash. */
  readonly evidence: string;
}

export const REOPEN_CAUSES = ['claim', 'household-added', 'withdrawn', 'village-changed'] as const;

export type ReopenCause = (typeof REOPEN_CAUSES)[number];

export interface ClosureStep {
  readonly kind: 'stated' | 'closed' | 'withdrawn' | 'reopened';
  readonly at: Date;
  /** Account id; that of whoever's act reopened it. */
  readonly by: string;
  /** Of a statement, what it said then. */
  readonly statement: Statement | null;
  readonly cause: ReopenCause | null;
  readonly words: string | null;
}

/** Whether a village's head has stated that nobody is missing from a list, and an approver has accepted it. */
export interface Closure extends Statement {
  /** list|path of the village */
  readonly _id: string;
  readonly list: string;
  readonly unitSet: UnitSet;
  /** Path of the village. */
  readonly unit: string;
  /** `stated` waits for an approver; `open`: withdrawn or reopened. */
  readonly status: 'stated' | 'closed' | 'open';
  /** Why it is open again. */
  readonly cause: ReopenCause | null;
  /** Why it was withdrawn. */
  readonly words: string | null;
  readonly statedBy: string;
  readonly statedAt: Date;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  readonly history: readonly ClosureStep[];
  /** How many events it has had. */
  readonly version: number;
}

export const CLOSURE_COUNT = problem(
  'closure-count',
  409,
  'The stated number is not the list’s; a household that is missing is reported as a claim',
);
export const CLOSURE_CLAIM_OPEN = problem(
  'closure-claim-open',
  409,
  'A claim that a household of the village is missing is still open',
);
export const VILLAGE_CLOSED = problem('village-closed', 409, 'The village is closed for this list already');
export const NOT_STATED = problem('not-stated', 409, 'No statement of this village waits for approval');
export const NOT_CLOSED = problem('not-closed', 409, 'The village is neither stated nor closed');
export const OWN_STATEMENT = problem(
  'own-statement',
  403,
  'Who recorded a statement may not accept it; another account must',
);
export const STATED_IN_FUTURE = problem('stated-in-future', 422, 'The statement’s day lies in the future');

/** What is true of a village when a statement is judged. */
export interface VillageGround {
  /** Households of the village in the list, settled ones included. */
  readonly listed: number;
  readonly openClaims: number;
}

export interface Act {
  readonly by: string;
  readonly at: Date;
}

export function closureId(list: string, unit: string): string {
  return `${list}|${unit}`;
}

/** Records a statement; one that waits already is replaced by what is said now. */
export function stateClosure(
  known: Closure | undefined,
  wish: Statement & Pick<Closure, 'list' | 'unitSet' | 'unit'>,
  judged: { ground: VillageGround; act: Act; today: string },
): Result<Closure> {
  const { ground, act, today } = judged;
  if (known?.status === 'closed') return refuse(VILLAGE_CLOSED);
  if (wish.on > today) return refuse(STATED_IN_FUTURE);
  const fault = faultOf(wish, ground);
  if (fault !== null) return refuse(fault);
  const { list, unitSet, unit, count, head, on, evidence } = wish;
  const statement = { count, head, on, evidence };
  const step: ClosureStep = { kind: 'stated', ...act, statement, cause: null, words: null };
  return accept({
    _id: closureId(list, unit),
    list,
    unitSet,
    unit,
    ...statement,
    status: 'stated',
    cause: null,
    words: null,
    statedBy: act.by,
    statedAt: act.at,
    closedBy: null,
    closedAt: null,
    history: [...(known?.history ?? []), step],
    version: known?.version ?? 0,
  });
}

/** Another account accepts it, on what is true now and not when it was stated. */
export function approveClosure(
  closure: Closure | undefined,
  { ground, act }: { ground: VillageGround; act: Act },
): Result<Closure> {
  if (closure === undefined || closure.status !== 'stated') return refuse(NOT_STATED);
  if (closure.statedBy === act.by) return refuse(OWN_STATEMENT);
  const fault = faultOf(closure, ground);
  if (fault !== null) return refuse(fault);
  const closed = { status: 'closed', closedBy: act.by, closedAt: act.at } as const;
  const step = { kind: 'closed', ...act, statement: null, cause: null, words: null } as const;
  return accept({
    ...closure,
    ...closed,
    history: [...closure.history, step],
    version: closure.version + 1,
  });
}

/** A statement is taken back, whether it was accepted or not. */
export function withdrawClosure(
  closure: Closure | undefined,
  { words, act }: { words: string; act: Act },
): Result<Closure> {
  if (closure === undefined || closure.status === 'open') return refuse(NOT_CLOSED);
  return accept(opened(closure, { cause: 'withdrawn', words, act }));
}

/** Something touched the village: what its head stated is no longer known to be so. */
export function reopenClosure(closure: Closure, { cause, act }: { cause: ReopenCause; act: Act }): Closure {
  return opened(closure, { cause, words: null, act });
}

export function closureStated({ _id, list, unitSet, unit, count, on, version: seq }: Closure): NewEvent {
  const data = { closure: _id, list, unitSet, unit, count, on };
  return newEvent(ClosureStatedV1, { key: _id, seq, data });
}

export function closureReopened({ _id, list, unitSet, unit, cause, version: seq }: Closure): NewEvent {
  if (cause === null) throw new Error('A closure is reopened for a cause');
  const data = { closure: _id, list, unitSet, unit, cause };
  return newEvent(ClosureReopenedV1, { key: _id, seq, data });
}

function faultOf({ count }: Statement, { listed, openClaims }: VillageGround) {
  if (count !== listed) return CLOSURE_COUNT;
  return openClaims > 0 ? CLOSURE_CLAIM_OPEN : null;
}

function opened(closure: Closure, said: { cause: ReopenCause; words: string | null; act: Act }): Closure {
  const { cause, words, act } = said;
  const kind = cause === 'withdrawn' ? 'withdrawn' : 'reopened';
  const step = { kind, ...act, statement: null, cause, words } as const;
  const wasClosed = closure.status === 'closed';
  const history = [...closure.history, step];
  const open = { status: 'open', cause, words, closedBy: null, closedAt: null } as const;
  return { ...closure, ...open, history, version: closure.version + (wasClosed ? 1 : 0) };
}
