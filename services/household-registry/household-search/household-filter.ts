import { z } from 'zod';
import { Day, PoorClass, UnitSet } from '#shared/contracts/fields.ts';
import { startOfDay } from '#shared/vietnam/date.ts';
import type { HouseholdFilter } from './household-search.ts';

/** A list year. */
export const Year = z.int().min(2000).max(2200);

const Filter = {
  search: z
    .string()
    .max(100)
    .default('')
    .describe('words of a name in any order, each from its beginning, or a code; with or without accents'),
  class: PoorClass.optional(),
  group: z.string().min(1).max(40).optional().describe('code of a priority group'),
  status: z.enum(['active', 'ended', 'all']).default('active'),
  changedSince: Day.optional().describe('only households changed on that day or later'),
  set: UnitSet.optional().describe('the current unit set unless told'),
};

/** What a list of households is cut down by, in an address. */
export const FilterQuery = {
  year: z.coerce.number().pipe(Year).optional().describe('list year; the newest unless told'),
  ...Filter,
};

/** The same in a body. */
export const FilterBody = {
  ...FilterQuery,
  year: Year.optional().describe('list year; the newest unless told'),
};

type Said = z.output<z.ZodObject<typeof Filter>>;

export function filterOf(said: Said): HouseholdFilter {
  return {
    text: said.search,
    class: said.class ?? null,
    group: said.group?.toUpperCase() ?? null,
    status: said.status,
    changedSince: said.changedSince === undefined ? null : startOfDay(said.changedSince),
  };
}
