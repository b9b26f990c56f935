import type { GiftLine } from '#shared/contracts/fields.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { countsTowards, type MinimumRule, thresholdOf } from '../campaign/minimum.ts';
import { type SeverityRule, severityOf } from '../campaign/severity.ts';
import type { PlannedFacts } from '../candidate/candidate.repository.ts';
import type { DivisionSource, DivisionWishes, Lock, Prior } from '../division/division-input.ts';
import type { HouseholdRow, HouseholdTable } from '../division/household-table.ts';
import type { StandingLock } from '../lock/lock.ts';
import { shareOf } from '../outside-gift/outside-share.ts';
import { availableOf, type Source } from '../source/source.ts';
import type { Plan } from './plan.ts';

/** No campaign has so many sources. */
const NO_CAP = 1_000_000;

export function toDivisionSource(rule: MinimumRule, source: Source): DivisionSource {
  const { _id, per, gift, places, classes, groups, priority } = source;
  return {
    id: _id,
    per,
    counts: countsTowards(rule, gift),
    supply: availableOf(source),
    places,
    classes,
    groups,
    priority,
  };
}

export interface Wished {
  readonly campaign: Pick<Campaign, 'giftCap'> & MinimumRule;
  readonly plan: Pick<Plan, 'rules' | 'fill'>;
  /** By id. */
  readonly sources: readonly Pick<Source, '_id'>[];
  readonly locks: readonly Lock[];
}

export function toWishes({ campaign, plan, sources, locks }: Wished): DivisionWishes {
  return {
    minimum: thresholdOf(campaign),
    meetBy: campaign.sumsUp ? 'sum' : 'one-gift',
    rules: plan.rules.map((rule) => ({ source: placeOf(sources, rule.source), class: rule.class })),
    locks,
    passes: plan.fill ? ['guarantee', 'top-up'] : [],
    cap: campaign.giftCap ?? NO_CAP,
  };
}

export function toRow(rule: SeverityRule, candidate: PlannedFacts, prior: Prior | undefined): HouseholdRow {
  const { household, unit, groups, members } = candidate;
  const severity = severityOf(rule, candidate);
  const row = { household, unit, class: candidate.class, severity, groups, members };
  return prior === undefined ? row : { ...row, prior };
}

/** What a household has: gifts of earlier plans by the place of their source, and gifts from outside. */
export function toPrior(
  rule: MinimumRule,
  given: readonly { readonly source: number; readonly lines: readonly GiftLine[] }[],
  outside: readonly (readonly GiftLine[])[],
): Prior {
  const { gifts, counts, metAlone } = shareOf(rule, [...given.map(({ lines }) => lines), ...outside]);
  return { gifts, counts, met: metAlone, sources: given.map(({ source }) => source).sort((a, b) => a - b) };
}

/** Locks as the engine sees them: by place of household and source, -1 for who is not there any more. */
export function toLocks({
  table: { ids },
  sources,
  locks,
}: {
  readonly table: Pick<HouseholdTable, 'ids'>;
  readonly sources: readonly Pick<Source, '_id'>[];
  readonly locks: readonly StandingLock[];
}): Lock[] {
  return locks.map(({ _id, household, source, kind, shares }) => ({
    id: _id,
    household: placeIn(ids, household),
    source: placeOf(sources, source),
    kind,
    ...(shares === null ? {} : { shares }),
  }));
}

function placeIn(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ids[middle]! < id) low = middle + 1;
    else high = middle;
  }
  return ids[low] === id ? low : -1;
}

/** Place of a source in the list that the engine sees; -1 when the campaign does not have it. */
function placeOf(sources: readonly Pick<Source, '_id'>[], id: string): number {
  return sources.findIndex((source) => source._id === id);
}
