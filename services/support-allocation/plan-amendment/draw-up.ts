import type { PoorClass } from '#shared/contracts/fields.ts';
import type { StandingLock } from '../lock/lock.ts';
import type { Plan } from '../plan/plan.ts';
import type { PlanFacts } from '../plan/plan-input.ts';
import { toLocks } from '../plan/to-division.ts';
import type { Source } from '../source/source.ts';
import type { AmendmentWish } from './amendment-wish.ts';
import type { TakenGift } from './plan-amendment.ts';
import { sharesBySource, supplyOf } from './source-flow.ts';

/**
 * The facts that the next in line are found in: everybody keeps what they have, sources give what the amendment frees
 * or may use, and only to whom the plan's own rules meant them.
 */
export function amendedFacts(
  facts: PlanFacts,
  {
    plan,
    takes,
    wish,
  }: {
    readonly plan: Pick<Plan, 'rules' | 'fill'>;
    readonly takes: readonly TakenGift[];
    readonly wish: AmendmentWish;
  },
): PlanFacts {
  const freed = sharesBySource(takes);
  const sources = facts.sources.map((source): Source => {
    const classes = classesOf(plan, source);
    const supply = classes === null ? 0 : supplyOf(source, freed.get(source._id) ?? 0, wish);
    return { ...source, classes: classes ?? [], spendable: supply, reserve: 0, allocated: 0 };
  });
  return { ...facts, sources, locks: shutDoors(facts, takes) };
}

/** Whom a source may give to: whomever it says, where the plan is filled; else the classes that the rules name. */
function classesOf(
  { rules, fill }: Pick<Plan, 'rules' | 'fill'>,
  source: Source,
): readonly PoorClass[] | null {
  if (fill) return source.classes;
  const named = rules.filter((rule) => rule.source === source._id).map((rule) => rule.class);
  return named.length === 0 ? null : named;
}

/** Whoever a gift is taken from does not get it back, and what was forbidden by hand stays so. */
function shutDoors(facts: PlanFacts, takes: readonly TakenGift[]): readonly StandingLock[] {
  const forbidden = facts.locks.filter(({ kind }) => kind === 'must-not');
  const taken = takes.map(
    ({ _id, household, source }): StandingLock => ({
      _id,
      household,
      source,
      kind: 'must-not',
      shares: null,
    }),
  );
  const locks = [...forbidden, ...taken];
  // Households that are gone have no place in the table.
  const places = toLocks({ table: facts.table, sources: facts.sources, locks });
  return locks.filter((_, at) => places[at]!.household >= 0 && places[at]!.source >= 0);
}
