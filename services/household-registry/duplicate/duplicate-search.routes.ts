import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Id, Moment, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { permitAt } from '../place-scope.ts';
import type { DuplicateSearchRepository } from './duplicate-search.repository.ts';
import { askSearch, BY_ITSELF, type DuplicateSearch, provinceOf } from './duplicate-search.ts';

interface Parts {
  readonly storage: Storage;
  readonly searches: DuplicateSearchRepository;
  readonly households: HouseholdRepository;
  readonly unitSet: UnitSet;
  /** Tells whoever carries searches out. */
  wake(): void;
}

const Year = z.number().int().min(2000).max(2200);
const Params = z.strictObject({ path: UnitPath });

const SearchView = z.strictObject({
  id: Id,
  unit: UnitPath.describe('the province'),
  year: z.int(),
  status: z.enum(['waiting', 'reading', 'comparing', 'storing', 'done', 'failed']),
  households: z.strictObject({ read: z.int(), total: z.int() }),
  pairs: z.strictObject({ found: z.int(), stored: z.int(), opened: z.int(), closed: z.int() }),
  failure: z.enum(['too-large', 'broken']).nullable(),
  byItself: z.boolean().describe('nobody asked for it: households had changed'),
  askedAt: Moment,
  startedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
});

/** Searches for households that stand twice, always over the whole province of a place. */
export function duplicateSearchRoutes(parts: Parts): readonly Route[] {
  const { storage, searches, households, unitSet } = parts;
  return [
    route({
      method: 'POST',
      path: '/api/v1/duplicate-searches/*path',
      summary: 'Search the province of a place for households that stand twice in a list year',
      params: Params,
      body: z.strictObject({ year: Year }),
      answer: SearchView,
      status: 202,
      problems: [NOT_FOUND],
      async handle({ params, body, command, permission }) {
        const answer = await execute(storage, command, async (tx) => {
          const place = permitAt(permission, { unitSet, unit: params.path });
          if (!place.ok) return place;
          const scope = { unitSet, unit: provinceOf(params.path), year: body.year };
          const known = await searches.waiting(scope, tx);
          if (known !== null) return accept(searchView(known));
          const { author: askedBy } = command;
          const search = askSearch({ ...scope, _id: randomUUID(), askedBy, askedAt: tx.at });
          await searches.add(search, tx);
          return accept(searchView(search));
        });
        parts.wake();
        return answer;
      },
    }),
    route({
      method: 'GET',
      path: '/api/v1/duplicate-searches/*path',
      summary: 'How far the newest search of a place’s province has come',
      params: Params,
      query: z.strictObject({ year: z.coerce.number().pipe(Year).optional() }),
      answer: z.strictObject({ search: SearchView.nullable() }),
      problems: [NOT_FOUND],
      async handle({ params, query, permission }) {
        const place = permitAt(permission, { unitSet, unit: params.path });
        if (!place.ok) return place;
        const unit = provinceOf(params.path);
        const year = query.year ?? (await households.newestYear(unitSet, unit));
        const search = year === null ? null : await searches.newest({ unitSet, unit, year });
        return accept({ search: search === null ? null : searchView(search) });
      },
    }),
  ];
}

function searchView(search: DuplicateSearch): z.input<typeof SearchView> {
  const { _id: id, unit, year, status, failure, askedAt, startedAt, endedAt } = search;
  return {
    ...{ id, unit, year, status, failure },
    households: { ...search.households },
    pairs: { ...search.pairs },
    byItself: search.askedBy === BY_ITSELF,
    askedAt: askedAt.toISOString(),
    startedAt: startedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
