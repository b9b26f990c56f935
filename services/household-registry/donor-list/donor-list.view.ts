import { z } from 'zod';
import { GiftLine, Id, Moment, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { Household } from '../household/household.ts';
import { DONOR_LIST_STATUSES, type DonorList, type DonorRow, ROW_STATES } from './donor-list.ts';

export const DonorListView = z.strictObject({
  id: Id,
  unitSet: UnitSet,
  unit: UnitPath,
  list: Id,
  campaign: Id,
  file: z.string(),
  by: Id,
  status: z.enum(DONOR_LIST_STATUSES),
  stop: z.string().nullable().describe('why the file could not be read, as a code'),
  giver: z.string().nullable(),
  lines: z.array(GiftLine),
  count: z.int().describe('gifts, once it is confirmed'),
  startedAt: Moment,
});

export const RowCounts = z.strictObject({
  certain: z.int(),
  unsure: z.int(),
  open: z.int().describe('unsure, and nobody has decided yet'),
  none: z.int(),
  doubled: z.int(),
  found: z.int().describe('rows that are a household, by certainty or by decision'),
});

const Candidate = z.strictObject({
  household: Id,
  code: z.string(),
  head: z.string(),
  village: z.string(),
  commune: UnitPath,
  birthYear: z.int().nullable(),
  members: z.int(),
  reasons: z.array(z.string()),
});

export const DonorRowView = z.strictObject({
  id: z.string(),
  sheet: z.string(),
  line: z.int(),
  state: z.enum(ROW_STATES),
  name: z.string(),
  village: z.string(),
  commune: z.string(),
  birthYear: z.int().nullable(),
  household: Id.nullable(),
  decided: z.boolean(),
  candidates: z.array(Candidate),
});

/** What a row says of somebody, as it is sealed. */
export const RowWords = z.strictObject({
  name: z.string(),
  village: z.string(),
  commune: z.string(),
  birthYear: z.int().nullable(),
});

export function donorListView(row: DonorList): z.input<typeof DonorListView> {
  const { _id: id, unitSet, unit, list, campaign, file, by, status, stop, terms, count, startedAt } = row;
  return {
    ...{ id, unitSet, unit, list, campaign, file: file.name, by, status, stop, count },
    giver: terms?.giver ?? null,
    lines: [...(terms?.lines ?? [])],
    startedAt: startedAt.toISOString(),
  };
}

export function donorRowView(
  row: DonorRow,
  words: z.infer<typeof RowWords>,
  households: ReadonlyMap<string, Household>,
): z.input<typeof DonorRowView> {
  const { _id: id, sheet, line, state, household = null, decided } = row;
  const candidates = row.candidates.flatMap(({ household: one, reasons }) => {
    const known = households.get(one);
    if (known === undefined) return [];
    const { code, head, village, commune, birthYear, members } = known;
    return [{ household: one, code, head, village, commune, birthYear, members, reasons: [...reasons] }];
  });
  return { id, sheet, line, state, ...words, household, decided: decided !== null, candidates };
}
