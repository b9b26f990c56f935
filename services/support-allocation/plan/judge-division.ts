import type { Problem } from '#shared/kernel/problem.ts';
import { CLASSES, type DivisionSource } from '../division/division-input.ts';
import type { Divided } from '../division/division-outcome.ts';
import type { GiftColumns } from '../division/gift-columns.ts';
import type { HouseholdColumns } from '../division/household-table.ts';
import type { DividedPlan } from './divide-plan.ts';
import { PLAN_PROBLEMS, type PlanProblem, type Rule } from './plan.ts';

/** A division that gives something to somebody. */
export interface ReadyPlan extends DividedPlan {
  readonly division: Divided;
}

/** What can be stored, or why there is no plan. */
export function judgeDivision(divided: DividedPlan): ReadyPlan | PlanProblem {
  const { division, sources } = divided;
  switch (division.outcome) {
    case 'locks-contradict':
      return { code: 'locks-contradict', faults: division.faults };
    case 'supply-exceeded': {
      const { source, needed, available } = division;
      return { code: 'supply-exceeded', source: sources[source]!.id, needed, available };
    }
    case 'divided':
      return division.gifts.count === 0 ? { code: 'nobody-reached' } : { ...divided, division };
  }
}

/** @throws when the problem is none that a plan can end with: a fault of ours. */
export function asPlanProblem({ code }: Problem): PlanProblem {
  const known = PLAN_PROBLEMS.find((one) => one === code);
  if (known === undefined) throw new Error(`No plan ends with ${code}`);
  return { code: known };
}

/** Which sources give to which classes, by source. */
export function pairsGiven(
  table: Pick<HouseholdColumns, 'class'>,
  sources: readonly Pick<DivisionSource, 'id'>[],
  gifts: GiftColumns,
): Rule[] {
  const given = new Uint8Array(sources.length * CLASSES.length);
  for (let at = 0; at < gifts.count; at += 1) {
    given[gifts.source[at]! * CLASSES.length + table.class[gifts.household[at]!]!] = 1;
  }
  return sources.flatMap(({ id }, source) =>
    CLASSES.filter((_, own) => given[source * CLASSES.length + own] === 1).map((own) => ({
      source: id,
      class: own,
    })),
  );
}
