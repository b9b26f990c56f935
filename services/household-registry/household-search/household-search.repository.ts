import { orderRange } from '#shared/rules/list-order.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { Household } from '../household/household.ts';
import type { HouseholdScope } from '../household/household-place.repository.ts';
import { unitsAt } from '../place-scope.ts';
import {
  type AnyTerm,
  filterTerms,
  type HouseholdFilter,
  type NumberSearch,
  textSearch,
} from './household-search.ts';

/** Households of a place in the official order, all fields that a filter decides on riding along. */
export const WALK_INDEX = {
  unitSet: 1,
  year: 1,
  unit: 1,
  sortKey: 1,
  _id: 1,
  searchKey: 1,
  status: 1,
  class: 1,
  'change.at': 1,
} as const;

/** The same order below each search term. */
export const TERM_INDEX = { unitSet: 1, year: 1, searchTerms: 1, sortKey: 1, _id: 1 } as const;

type ByIndex = typeof WALK_INDEX | typeof TERM_INDEX;

/** Where a page ended; two of one name in one village are told apart by id. */
export type SearchPosition = Pick<Household, 'sortKey' | '_id'>;

/** What is asked: the place filter is always part of it. */
export interface Search {
  readonly scope: HouseholdScope;
  readonly filter: HouseholdFilter;
  readonly number: NumberSearch | null;
}

/** A count that is not worth waiting for is cut here: "more than". */
export const COUNTED = 10_000;

const LIMITS = { maxTimeMS: 5_000 } as const;
/** Terms are compared by how often they stand at the place, up to here. */
const RARE = 500;

export type HouseholdSearchRepository = ReturnType<typeof householdSearchRepository>;

/**
 * Searches of a place, a page at a time. Costs what the page costs, however many households there are: by the rarest term
 * where there is one, else along the official order, in which what all names have is soon found.
 */
export function householdSearchRepository({ db }: Storage) {
  const households = () => db.collection<Household>('households');

  async function rarest(scope: HouseholdScope, terms: readonly AnyTerm[]): Promise<AnyTerm | null> {
    if (terms.length < 2) return terms[0] ?? null;
    const counts = await Promise.all(
      terms.map((term) =>
        households().countDocuments(
          { ...partOf(TERM_INDEX, scope, null), searchTerms: oneOf(term) },
          { limit: RARE, hint: TERM_INDEX, ...LIMITS },
        ),
      ),
    );
    return terms[counts.indexOf(Math.min(...counts))] ?? null;
  }

  /** Which index to go by, and what a household must be like. A number's last digits are rarer than any word. */
  async function plan({ scope, filter, number }: Search) {
    const text = textSearch(filter.text, isCommune(scope) ? 'commune' : 'wide');
    const term = number?.terms ?? (await rarest(scope, [...text.terms, ...filterTerms(filter)]));
    const patterns = text.patterns.map((pattern) => ({ searchKey: pattern }));
    const match = {
      ...(term === null ? {} : { searchTerms: oneOf(term) }),
      ...(filter.class === null ? {} : { class: filter.class }),
      ...(filter.group === null ? {} : { groups: filter.group }),
      ...(filter.status === 'all' ? {} : { status: filter.status }),
      ...(filter.changedSince === null ? {} : { 'change.at': { $gte: filter.changedSince } }),
      $and: [{}, ...patterns, ...(number === null ? [] : [hasNumber(number)])],
    };
    return { match, hint: term === null ? WALK_INDEX : TERM_INDEX };
  }

  return {
    /** The next households in the official order: by village, in it by name. */
    async page(search: Search, part: { after: SearchPosition | null; limit: number }): Promise<Household[]> {
      const { match, hint } = await plan(search);
      return households()
        .find({ ...partOf(hint, search.scope, part.after), ...match }, { hint, ...LIMITS })
        .sort(hint === WALK_INDEX ? { unit: 1, sortKey: 1, _id: 1 } : { sortKey: 1, _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    /** How many there are, up to {@link COUNTED} and one. */
    async count(search: Search): Promise<number> {
      const { match, hint } = await plan(search);
      return households().countDocuments(
        { ...partOf(hint, search.scope, null), ...match },
        { limit: COUNTED + 1, hint, ...LIMITS },
      );
    },
  };
}

/** A commune or a village: small enough to be looked through. */
function isCommune({ unitSet, unit }: HouseholdScope): boolean {
  const level = loadUnitSet(unitSet).get(unit)?.level;
  return level === undefined || level === 'commune';
}

/** What lies at a place and behind a position, in the walk or below a term: one range of the index. */
function partOf(by: ByIndex, scope: HouseholdScope, after: SearchPosition | null): object {
  const { unitSet, year, unit } = scope;
  const place = { unitSet, year };
  const order = orderAt(scope);
  const units = unitsAt(unitSet, unit);
  if (after === null) return by === WALK_INDEX ? { ...place, unit: units } : { ...place, sortKey: order };
  const { sortKey, _id } = after;
  // The place's own bounds stay beside the position's, because a position comes from outside.
  const [, from = sortKey] = [order.$gte, sortKey].sort();
  const behind = { $lt: order.$lt, $gte: from };
  return {
    ...place,
    ...(by === WALK_INDEX ? { unit: { ...units, $gte: sortKey.slice(0, sortKey.indexOf('!')) } } : {}),
    sortKey: behind,
    // Written as what is left out: an $or has the planner weigh ways that the range has settled.
    $nor: [{ sortKey, _id: { $lte: _id } }],
  };
}

/** The sort keys of a place. */
function orderAt({ unitSet, unit }: HouseholdScope): { readonly $gte: string; readonly $lt: string } {
  if (unit === '') return { $gte: '', $lt: ':' };
  const { from, before } = orderRange(unit, loadUnitSet(unitSet).has(unit) ? 'above' : 'village');
  return { $gte: from, $lt: before };
}

function hasNumber({ lookUps }: NumberSearch): object {
  if (lookUps === null) return {};
  const nationalId = { $in: [...lookUps.nationalId] };
  return {
    $or: [
      { 'nationalId.lookUp': nationalId },
      { 'persons.nationalId.lookUp': nationalId },
      { 'phone.lookUp': { $in: [...lookUps.phone] } },
    ],
  };
}

function oneOf(term: AnyTerm) {
  return term.length === 1 ? term[0]! : { $in: [...term] };
}
