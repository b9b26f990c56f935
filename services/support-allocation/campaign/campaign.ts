import type { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { tetOfYear } from '#shared/vietnam/tet-calendar.ts';
import { type CandidateList, isComplete } from '../candidate/candidate.ts';

/** One Tết: whom it is for, until when, and what counts as "có Tết". */
export interface Campaign {
  readonly _id: string;
  readonly name: string;
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly list: string;
  readonly tetDate: string;
  readonly deadline: string;
  /** đồng */
  readonly minimum: number;
  /** Households of the list within the unit. */
  readonly households: number;
  readonly openedBy: string;
  readonly createdAt: Date;
  readonly version: number;
}

export interface OpenCampaign {
  readonly name: string;
  readonly unit: string;
  readonly list: string;
  readonly tetDate: string;
  readonly deadline: string;
  readonly minimum: number;
}

export const LIST_NOT_COMPLETE = problem(
  'list-not-complete',
  409,
  'The poor list is not frozen, or not all of its households have arrived here yet',
);
export const UNIT_NOT_IN_LIST = problem('unit-not-in-list', 422, 'The list holds no household of this unit');
export const NOT_A_TET = problem('not-a-tet', 422, 'No Tết begins on this day');
export const DEADLINE_AFTER_TET = problem('deadline-after-tet', 422, 'The deadline is after Tết');

const LAST_KNOWN_TET = 2040;

export interface Opening {
  readonly list: CandidateList | null;
  /** How many households of the list are within the unit. */
  readonly households: number;
}

/** What the new campaign is for, or why there is none. */
export function decideOpening(
  command: OpenCampaign,
  { list, households }: Opening,
): Result<{ unitSet: UnitSet; households: number }> {
  if (!isComplete(list)) return refuse(LIST_NOT_COMPLETE);
  if (!isWithin(list.frozen.unit, command.unit) || households === 0) return refuse(UNIT_NOT_IN_LIST);
  if (!mayBeTet(command.tetDate)) return refuse(NOT_A_TET, [{ pointer: '/tetDate', code: NOT_A_TET.code }]);
  if (command.deadline > command.tetDate) {
    return refuse(DEADLINE_AFTER_TET, [{ pointer: '/deadline', code: DEADLINE_AFTER_TET.code }]);
  }
  return accept({ unitSet: list.frozen.unitSet, households });
}

export function openedData(campaign: Campaign): DataOf<typeof CampaignOpenedV1> {
  const { _id, name, unitSet, unit, list, tetDate, deadline, minimum } = campaign;
  return { campaign: _id, name, unitSet, unit, list, tetDate, deadline, minimum };
}

/** A mistyped date would mislead every countdown; beyond the calendar's end any day is believed. */
function mayBeTet(day: string): boolean {
  const year = Number(day.slice(0, 4));
  if (year > LAST_KNOWN_TET) return true;
  return year >= 2019 && tetOfYear(year).date === day;
}
