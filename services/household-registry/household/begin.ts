import { accept, type Result } from '#shared/kernel/result.ts';
import { FEWER_THAN_NAMED } from './correct.ts';
import { type LifeEffect, refuseAt, type Told } from './life.ts';
import { type HouseholdEntry, register } from './register.ts';

/** A household that somebody registers by hand; where it came from stands in the reason. */
export function decideBegin(entry: HouseholdEntry, told: Told): Result<LifeEffect> {
  if (entry.facts.members < (entry.persons?.length ?? 0) + 1) return refuseAt('/members', FEWER_THAN_NAMED);
  const { on, at, by, reason, seal } = told;
  const change = { on, at, by, reason, trace: null, other: null };
  const begun = register({ known: undefined, entry, seal, change });
  if (begun.outcome === 'unchanged') throw new Error('A household that nobody knew is never unchanged');
  return accept({ created: [begun.household], changed: [] });
}
