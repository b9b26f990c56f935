import type { FieldError, Problem } from './problem.ts';

/** A normal "no": recorded, answered, never retried. A thrown error is something else. */
export interface Refusal {
  readonly ok: false;
  readonly problem: Problem;
  readonly errors?: readonly FieldError[];
}

export interface Acceptance<T> {
  readonly ok: true;
  readonly value: T;
}

export type Result<T> = Acceptance<T> | Refusal;

export function accept<T>(value: T): Acceptance<T> {
  return { ok: true, value };
}

export function refuse(problem: Problem, errors?: readonly FieldError[]): Refusal {
  return errors === undefined ? { ok: false, problem } : { ok: false, problem, errors };
}
