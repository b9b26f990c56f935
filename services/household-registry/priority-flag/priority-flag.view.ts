import { z } from 'zod';
import { Moment, Place } from '#shared/contracts/fields.ts';
import { PRIORITY_GROUPS } from '#shared/rules/priority-groups.ts';
import type { PriorityFlag } from './priority-flag.ts';

export const PriorityFlagView = z.strictObject({
  code: z.string(),
  name: z.string(),
  unit: Place.nullable().describe('who defined it; null: a group of the nation'),
  formerNames: z.array(z.string()).describe('that it was corrected from, oldest first'),
  state: z
    .enum(['usable', 'retired', 'former'])
    .describe('retired and former (of units that are no more): readable, given to no other household'),
  changedAt: Moment.nullable().describe('when it was defined, renamed, retired or restored last'),
});

export type PriorityFlagView = z.infer<typeof PriorityFlagView>;

export function priorityFlagView(flag: PriorityFlag, current: PriorityFlag['unitSet']): PriorityFlagView {
  const { code, name, unit, unitSet, retired, acts } = flag;
  const state = unitSet === current ? (retired ? 'retired' : 'usable') : 'former';
  const formerNames = acts.flatMap(({ formerName }) => (formerName === undefined ? [] : [formerName]));
  return { code, name, unit, formerNames, state, changedAt: acts.at(-1)?.at.toISOString() ?? null };
}

export const NATIONAL_VIEWS: readonly PriorityFlagView[] = PRIORITY_GROUPS.map(({ code, name }) => ({
  code,
  name,
  unit: null,
  formerNames: [],
  state: 'usable',
  changedAt: null,
}));
