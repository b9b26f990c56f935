import type { CampaignChangedV1 } from '#shared/contracts/campaign/changed.v1.ts';
import type { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import type { CampaignPhaseChangedV1 } from '#shared/contracts/campaign/phase-changed.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { tetOfYear } from '#shared/vietnam/tet-calendar.ts';
import { type CandidateList, isComplete } from '../candidate/candidate.ts';
import type { MinimumRule } from './minimum.ts';
import { CAMPAIGN_CLOSED, type Phase, type PhaseChange } from './phase.ts';
import type { SeverityRule } from './severity.ts';

/** What is declared of a campaign; fixed once plans are made, but for its name and deadline. */
export interface CampaignTerms extends MinimumRule {
  readonly name: string;
  readonly deadline: string;
  readonly severity: SeverityRule;
  /** Gifts that one household gets at most when what is left over is given out; null: no bound. */
  readonly giftCap: number | null;
  /** Whether its households may be served by another campaign of the same Tết that allows it too. */
  readonly sharesHouseholds: boolean;
}

/** One Tết: whom it is for, until when, and what counts as "có Tết". */
export interface Campaign extends CampaignTerms {
  readonly _id: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly list: string;
  readonly tetDate: string;
  /** Households of the list within the unit. */
  readonly households: number;
  readonly phase: Phase;
  /** Oldest first. */
  readonly phaseChanges: readonly PhaseChange[];
  readonly openedBy: string;
  readonly createdAt: Date;
  /** Count of its events. */
  readonly version: number;
}

export interface OpenCampaign extends CampaignTerms {
  readonly unit: string;
  readonly list: string;
  readonly tetDate: string;
}

export const LIST_NOT_COMPLETE = problem(
  'list-not-complete',
  409,
  'The poor list is not frozen, or not all of its households have arrived here yet',
);
export const UNIT_NOT_IN_LIST = problem('unit-not-in-list', 422, 'The list holds no household of this unit');
export const NOT_A_TET = problem('not-a-tet', 422, 'No Tết begins on this day');
export const DEADLINE_AFTER_TET = problem('deadline-after-tet', 422, 'The deadline is after Tết');
export const MINIMUM_INCOMPLETE = problem(
  'minimum-incomplete',
  422,
  'A minimum in rice names its kilograms, every other one does not',
);
export const CAMPAIGNS_OVERLAP = problem(
  'campaigns-overlap',
  409,
  'Another campaign of this Tết serves households of this unit, and not both allow it',
);
export const TERMS_FIXED = problem('terms-fixed', 409, 'Plans are made by these terms: they are fixed');
export const CAMPAIGN_CHANGED = problem(
  'campaign-changed',
  409,
  'This is not the campaign that was looked at',
);

const LAST_KNOWN_TET = 2040;

export interface Opening {
  readonly list: CandidateList | null;
  /** How many households of the list are within the unit. */
  readonly households: number;
  /** Others of the same Tết whose unit is within or above this one’s. */
  readonly beside: readonly Pick<Campaign, 'sharesHouseholds'>[];
}

/** What the new campaign is for, or why there is none. */
export function decideOpening(
  command: OpenCampaign,
  { list, households, beside }: Opening,
): Result<{ unitSet: UnitSet; households: number }> {
  if (!isComplete(list)) return refuse(LIST_NOT_COMPLETE);
  if (!isWithin(list.frozen.unit, command.unit) || households === 0) return refuse(UNIT_NOT_IN_LIST);
  if (!mayBeTet(command.tetDate)) return refuse(NOT_A_TET, [{ pointer: '/tetDate', code: NOT_A_TET.code }]);
  const terms = judgeTerms(command, command.tetDate);
  if (!terms.ok) return terms;
  if (!mayStandBeside(command, beside)) return refuse(CAMPAIGNS_OVERLAP);
  return accept({ unitSet: list.frozen.unitSet, households });
}

/** Other terms for a campaign that `beside` others of the same Tết. */
export function decideTerms(
  campaign: Campaign,
  { version, ...terms }: CampaignTerms & { readonly version: number },
  beside: readonly Pick<Campaign, 'sharesHouseholds'>[],
): Result<CampaignTerms> {
  if (campaign.version !== version) return refuse(CAMPAIGN_CHANGED);
  if (campaign.phase === 'closed') return refuse(CAMPAIGN_CLOSED);
  const judged = judgeTerms(terms, campaign.tetDate);
  if (!judged.ok) return judged;
  const early = campaign.phase === 'draft' || campaign.phase === 'collecting';
  if (!early && contentHash(fixedTerms(terms)) !== contentHash(fixedTerms(campaign)))
    return refuse(TERMS_FIXED);
  return mayStandBeside(terms, beside) ? accept(terms) : refuse(CAMPAIGNS_OVERLAP);
}

/** A household stands in two campaigns only when both allow it. */
function mayStandBeside(
  { sharesHouseholds }: Pick<Campaign, 'sharesHouseholds'>,
  beside: readonly Pick<Campaign, 'sharesHouseholds'>[],
): boolean {
  return beside.length === 0 || (sharesHouseholds && beside.every((other) => other.sharesHouseholds));
}

function judgeTerms(terms: CampaignTerms, tetDate: string): Result<null> {
  if (terms.deadline > tetDate) {
    return refuse(DEADLINE_AFTER_TET, [{ pointer: '/deadline', code: DEADLINE_AFTER_TET.code }]);
  }
  if ((terms.minimumKind === 'rice') !== (terms.minimumKilograms !== null)) {
    return refuse(MINIMUM_INCOMPLETE, [{ pointer: '/minimumKilograms', code: MINIMUM_INCOMPLETE.code }]);
  }
  return accept(null);
}

/** What gifts and levels were computed by. */
function fixedTerms({ minimum, minimumKind, minimumKilograms, sumsUp, severity }: CampaignTerms) {
  return { minimum, minimumKind, minimumKilograms, sumsUp, severity };
}

export function openedData(campaign: Campaign): DataOf<typeof CampaignOpenedV1> {
  const { _id, unitSet, unit, list, tetDate } = campaign;
  return { campaign: _id, unitSet, unit, list, tetDate, ...saidTerms(campaign) };
}

export function changedData(campaign: Campaign): DataOf<typeof CampaignChangedV1> {
  return { campaign: campaign._id, ...saidTerms(campaign) };
}

export function phaseChangedData(
  campaign: Campaign,
  change: PhaseChange,
): DataOf<typeof CampaignPhaseChangedV1> {
  const { from, to, reason } = change;
  const { _id, unitSet, unit, list } = campaign;
  return { campaign: _id, unitSet, unit, list, from, to, ...(reason === null ? {} : { reason }) };
}

function saidTerms(terms: CampaignTerms) {
  const { name, deadline, minimum, minimumKind, minimumKilograms, sumsUp } = terms;
  return {
    name,
    deadline,
    minimum,
    minimumKind,
    ...(minimumKilograms === null ? {} : { minimumKilograms }),
    sumsUp,
  };
}

/** A mistyped date would mislead every countdown; beyond the calendar's end any day is believed. */
function mayBeTet(day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (year > LAST_KNOWN_TET) return true;
  return year >= 2019 && tetOfYear(year).date === day;
}
