import type { UnitSet } from '#shared/contracts/fields.ts';
import { LookRecordedV1 } from '#shared/contracts/look/recorded.v1.ts';
import { LookSetRecordedV1 } from '#shared/contracts/look/set-recorded.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import type { PersonalField } from '../household/sealed-field.ts';

export const PERSONAL_FIELDS = [
  'nationalId',
  'phone',
  'ethnicity',
  'illness',
] as const satisfies readonly PersonalField[];

/** What the law holds to be sensitive: for those who need it for their work only. */
export const SENSITIVE_FIELDS: readonly PersonalField[] = ['ethnicity', 'illness'];

/** A household's page, a search by a number, a workbook of the table, a workbook of a poor list. */
export const LOOK_WAYS = ['household', 'search', 'table', 'poor-list'] as const;

export type LookWay = (typeof LOOK_WAYS)[number];

/** Somebody was shown personal fields of households, or found them by a number. Never changed, never deleted. */
export interface Look {
  readonly _id: string;
  readonly at: Date;
  /** Account id. */
  readonly by: string;
  readonly way: LookWay;
  /** A workbook takes as many rows as its slices; each is recorded before the slice leaves. Id of the first one. */
  readonly whole: string;
  /** From 1. */
  readonly part: number;
  /** Ids. */
  readonly households: readonly string[];
  readonly unitSet: UnitSet;
  /** The village in which the one household then lived, else the place that was searched or taken out. */
  readonly unit: string;
  readonly fields: readonly PersonalField[];
  /** In words; null of a search, which says itself what it is for. */
  readonly why: string | null;
  /** The poor list that was taken out. */
  readonly list: string | null;
  /** Id of the request, as in the log. */
  readonly trace: string;
}

/** All that the parts of a look have in common. */
export type LookGround = Pick<Look, 'by' | 'way' | 'unitSet' | 'unit' | 'fields' | 'why' | 'list' | 'trace'>;

export function newLook(
  ground: LookGround,
  part: Pick<Look, '_id' | 'at' | 'whole' | 'part' | 'households'>,
): Look {
  return { ...ground, ...part, fields: [...new Set(ground.fields)].sort() };
}

/** The log holds the record to what it says, and learns neither which fields nor why. */
export function lookRecorded(look: Look): NewEvent {
  const { _id, way, whole, part, households, unitSet, unit } = look;
  const said = { look: _id, unitSet, unit, hash: lookHash(look) };
  const [household] = households;
  if (way === 'household' && household !== undefined)
    return newEvent(LookRecordedV1, { key: _id, seq: 1, data: { ...said, household } });
  const data = { ...said, whole, part, households: households.length };
  return newEvent(LookSetRecordedV1, { key: _id, seq: 1, data });
}

export function lookHash({ at, ...look }: Look): string {
  return contentHash({ ...look, at: at.toISOString() });
}
