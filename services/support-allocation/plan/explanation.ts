import type { Campaign } from '../campaign/campaign.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { Pass } from '../division/division-input.ts';
import type { Gift } from '../gift/gift.ts';
import { misfitOf, type PlanLock } from '../lock/lock.ts';
import type { Source } from '../source/source.ts';
import type { Plan } from './plan.ts';
import type { PlanLevel } from './plan-proof.ts';

/** Why a source gives nothing to a household. */
export const WHY_NOT = [
  'place',
  'class',
  'groups',
  'had-already',
  'locked',
  'exhausted',
  'capped',
  'no-rule',
  'not-known',
  'not-needed',
] as const;

export interface SourceWord {
  readonly source: string;
  readonly name: string;
  /** What it gives, and by which pass; null: nothing. */
  readonly gift: { readonly pass: Pass; readonly shares: number; readonly value: number } | null;
  readonly whyNot: (typeof WHY_NOT)[number] | null;
  /** Of a source that is used up: the last level that got of it. */
  readonly lastLevel: Pick<PlanLevel, 'class' | 'severity'> | null;
}

export interface Explained {
  readonly plan: Plan;
  readonly campaign: Pick<Campaign, 'giftCap'>;
  readonly household: Pick<Candidate, 'unit' | 'class' | 'groups' | 'members'>;
  readonly sources: readonly Source[];
  /** Of this plan; and sources of which earlier plans gave. */
  readonly gifts: readonly Gift[];
  readonly had: readonly string[];
  readonly locks: readonly Pick<PlanLock, 'source' | 'kind' | 'setAt'>[];
}

/** Of each source why the household gets of it, or why not. */
export function explain(of: Explained): SourceWord[] {
  return of.sources.map((source) => {
    const gift = of.gifts.find((one) => one.source === source._id);
    const word = { source: source._id, name: source.name };
    if (gift !== undefined) {
      const { pass, shares, value } = gift;
      return { ...word, gift: { pass, shares, value }, whyNot: null, lastLevel: null };
    }
    const whyNot = whyNotOf(of, source);
    return {
      ...word,
      gift: null,
      whyNot,
      lastLevel: whyNot === 'exhausted' ? lastLevelOf(of, source) : null,
    };
  });
}

function whyNotOf(of: Explained, source: Source): SourceWord['whyNot'] {
  const { plan, household } = of;
  const misfit = misfitOf(source, household);
  if (misfit !== null) return misfit;
  if (of.had.includes(source._id)) return 'had-already';
  const isLocked = of.locks.some(
    (lock) => lock.source === source._id && lock.kind === 'must-not' && lock.setAt <= plan.createdAt,
  );
  if (isLocked) return 'locked';
  const use = plan.proof?.sources.find((one) => one.source === source._id);
  if (use === undefined) return 'not-known';
  if (use.left < (source.per === 'person' ? household.members : 1)) return 'exhausted';
  if (!plan.fill) return 'no-rule';
  const isCapped = of.campaign.giftCap !== null && of.gifts.length + of.had.length >= of.campaign.giftCap;
  return isCapped ? 'capped' : 'not-needed';
}

function lastLevelOf({ plan }: Explained, source: Source): SourceWord['lastLevel'] {
  const use = plan.proof?.sources.find((one) => one.source === source._id);
  const level = use?.lastLevel == null ? undefined : plan.proof?.levels[use.lastLevel];
  return level === undefined ? null : { class: level.class, severity: level.severity };
}
