import type { PoorClass } from '#shared/contracts/fields.ts';
import { worthOf } from '../gift/gift.ts';
import { measureOf } from '../source/balance.ts';
import { availableOf, type Source } from '../source/source.ts';
import type { ReadyPlan } from './judge-division.ts';
import type { PlanFacts } from './plan-input.ts';
import { type MissingPart, type PlanLevel, proofOf, shortfallOf } from './plan-proof.ts';

/** What is tried: nothing of it is written. */
export interface Trial {
  /** đồng, or kilograms of a minimum in rice; null: as the campaign has it. */
  readonly minimum: number | null;
  /** Whether mere promises are counted on. */
  readonly promises: boolean;
  readonly sources: readonly {
    readonly source: string;
    /** Gifts, or persons' shares, that could be given out. */
    readonly supply?: number | undefined;
    readonly classes?: readonly PoorClass[] | undefined;
  }[];
}

export function applyTrial(facts: PlanFacts, trial: Trial): PlanFacts {
  const changes = new Map(trial.sources.map((change) => [change.source, change]));
  const { minimum } = trial;
  const isRice = facts.campaign.minimumKind === 'rice';
  const campaign =
    minimum === null
      ? facts.campaign
      : { ...facts.campaign, ...(isRice ? { minimumKilograms: minimum } : { minimum }) };
  const sources = facts.sources.map((source) => {
    const promised = trial.promises ? withPromises(source) : source;
    const change = changes.get(source._id);
    return {
      ...promised,
      spendable:
        change?.supply === undefined ? promised.spendable : change.supply + source.reserve + source.allocated,
      classes: change?.classes ?? source.classes,
    };
  });
  return { ...facts, campaign, sources };
}

function withPromises(source: Source): Source {
  const shares = Math.floor(source.balance.promised / measureOf(source.gift).perShare);
  return { ...source, spendable: source.spendable + shares };
}

export interface TrialOutcome {
  readonly households: number;
  readonly gifts: number;
  readonly value: number;
  readonly uncovered: number;
  readonly levels: readonly PlanLevel[];
  readonly bySource: readonly {
    readonly source: string;
    readonly gifts: number;
    readonly shares: number;
    readonly value: number;
    readonly supply: number;
  }[];
  readonly parts: readonly MissingPart[];
}

/** Coverage and cost at once. */
export function trialOutcome({ facts, sources, division }: ReadyPlan): TrialOutcome {
  const { gifts, covered } = division;
  const bySource = facts.sources.map((source) => ({
    source: source._id,
    gifts: 0,
    shares: 0,
    value: 0,
    supply: availableOf(source),
  }));
  const worth = facts.sources.map((source) => worthOf(source.gift));
  let households = 0;
  for (let at = 0; at < gifts.count; at += 1) {
    if (at === 0 || gifts.household[at] !== gifts.household[at - 1]) households += 1;
    const total = bySource[gifts.source[at]!]!;
    total.gifts += 1;
    total.shares += gifts.shares[at]!;
    total.value += gifts.shares[at]! * worth[gifts.source[at]!]!;
  }
  return {
    households,
    gifts: gifts.count,
    value: bySource.reduce((sum, one) => sum + one.value, 0),
    uncovered: covered.reduce((sum, one) => sum + 1 - one, 0),
    levels: proofOf({ table: facts.table, sources, division }).levels,
    bySource,
    parts: shortfallOf(division, sources, facts.campaign.minimum).parts,
  };
}
