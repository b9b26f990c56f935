import { codeKey, type HouseholdCode } from '../household/household.repository.ts';
import type { Household } from '../household/household.ts';

/** As long as a code may be. */
const LONGEST = 60;
const TRIED = 8;

/**
 * The codes that a household may have in its new commune, the best first: its own; where another of the merged communes
 * has it, the old commune's code before it.
 */
export function codesFor({ commune, code }: Pick<Household, 'commune' | 'code'>): readonly string[] {
  const old = commune.slice(commune.lastIndexOf('/') + 1);
  const numbered = Array.from({ length: TRIED }, (_, index) => {
    const suffix = index === 0 ? '' : `-${index + 1}`;
    return `${old}-${code.slice(0, LONGEST - old.length - 1 - suffix.length)}${suffix}`;
  });
  return [code, ...numbered];
}

/** The first code that is free in the new commune; taken from then on. */
export function takeCode(
  codes: readonly string[],
  seat: Omit<HouseholdCode, 'code'>,
  taken: Set<string>,
): string {
  const code = codes.find((one) => !taken.has(codeKey({ ...seat, code: one })));
  if (code === undefined) throw new Error('All codes that were tried are taken in the new commune');
  taken.add(codeKey({ ...seat, code }));
  return code;
}
