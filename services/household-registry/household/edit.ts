import type { PoorClass } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { type Result, refuse } from '#shared/kernel/result.ts';
import type { Household } from './household.ts';
import type { LifeEffect, Told } from './life.ts';
import { decideClass, decideGroups } from './standing.ts';

/** One change that is made of many households alike. */
export type HouseholdEdit =
  | { readonly kind: 'give-group' | 'take-group'; readonly group: string }
  | { readonly kind: 'class'; readonly class: PoorClass; readonly standard?: string | undefined };

/** As many as a form for one household takes. */
export const MOST_GROUPS = 20;

export const TOO_MANY_GROUPS = problem(
  'too-many-groups',
  422,
  `A household has at most ${MOST_GROUPS} priority groups`,
);

/** The groups that a household has after an edit. */
export function groupsAfter({ groups }: Pick<Household, 'groups'>, edit: HouseholdEdit): readonly string[] {
  switch (edit.kind) {
    case 'give-group':
      return groups.includes(edit.group) ? groups : [...groups, edit.group];
    case 'take-group':
      return groups.filter((group) => group !== edit.group);
    case 'class':
      return groups;
  }
}

/** Each household by the rule that its own form goes by. */
export function decideEdit(household: Household, edit: HouseholdEdit, told: Told): Result<LifeEffect> {
  if (edit.kind === 'class') return decideClass(household, edit, told);
  const groups = groupsAfter(household, edit);
  if (edit.kind === 'give-group' && groups.length > MOST_GROUPS) return refuse(TOO_MANY_GROUPS);
  return decideGroups(household, { groups }, told);
}
