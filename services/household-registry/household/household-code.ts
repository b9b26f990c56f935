import { problem } from '#shared/kernel/problem.ts';

/** Begins a code that the registry made ("bổ sung"), so that it never looks like one of a commune's own list. */
export const MADE_CODE = 'BS-';

export const CODE_TAKEN = problem(
  'code-taken',
  409,
  'Another household of this commune and year has, or had, this code',
);

/** The next codes after the highest one that was made, in order. */
export function codesAfter(highest: string | null, count: number): readonly string[] {
  const last = highest === null ? 0 : Number(highest.slice(MADE_CODE.length));
  return Array.from({ length: count }, (_, index) => MADE_CODE + String(last + index + 1).padStart(5, '0'));
}
