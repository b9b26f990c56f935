import type { HeldRole } from '#shared/access/caller.ts';
import type { Household } from '../household/household.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import type { HouseholdSearchRepository } from '../household-search/household-search.repository.ts';
import { NO_FILTER, numberSearch } from '../household-search/household-search.ts';
import { covers } from '../place-scope.ts';
import { type Alike, findAlike } from './alike.ts';
import { toProfile } from './duplicate-profile.ts';
import { isExact } from './pair-weight.ts';

/** Who is about to be registered, and their numbers as they were typed. */
export interface Newcomer {
  readonly household: Household;
  readonly numbers: readonly string[];
}

export interface FoundAlike {
  /** At the caller's places. */
  readonly here: readonly { readonly alike: Alike; readonly household: Household }[];
  /**
   * Elsewhere in the province, and only where a number or nearly all is equal: nobody learns more of another commune's
   * households than that one of them is this one.
   */
  readonly elsewhere: readonly { readonly alike: Alike; readonly household: Household }[];
}

export type AlikeSearch = ReturnType<typeof alikeSearch>;

const PAGE = 500;
/** A village head's phone or a very common name: the first of them do. */
const MOST_BY_KEY = 100;

/** Whom a newcomer is compared with: all of the commune, and of the province whoever has a number or the name. */
export function alikeSearch(parts: { searches: HouseholdSearchRepository; seal: FieldSeal }) {
  const { searches, seal } = parts;
  return async ({ household, numbers }: Newcomer, places: readonly HeldRole[]): Promise<FoundAlike> => {
    const { unitSet, year, commune, head } = household;
    const province = { unitSet, year, unit: commune.slice(0, 2) };
    const ground = { filter: NO_FILTER, number: null };
    const near = await all({ ...ground, scope: { unitSet, year, unit: commune } });
    const named = await first({ ...ground, scope: province, filter: { ...NO_FILTER, text: head } });
    const numbered = await Promise.all(
      numbers.map((number) => first({ ...ground, scope: province, number: numberSearch(number, seal) })),
    );
    const known = new Map([...near, ...named, ...numbered.flat()].map((one) => [one._id, one]));
    const profiles = [...known.values()].map((one) => toProfile(one, seal));
    const found = findAlike(toProfile(household, seal), profiles).map((alike) => {
      return { alike, household: known.get(alike.household)! };
    });
    const isHere = (one: (typeof found)[number]) => covers(places, one.household);
    const isSure = ({ alike }: (typeof found)[number]) => alike.level === 'certain' || isExact(alike.reasons);
    return { here: found.filter(isHere), elsewhere: found.filter((one) => !isHere(one) && isSure(one)) };
  };

  function first(search: Parameters<typeof searches.page>[0]): Promise<Household[]> {
    return searches.page(search, { after: null, limit: MOST_BY_KEY });
  }

  async function all(search: Parameters<typeof searches.page>[0]): Promise<Household[]> {
    const rows: Household[] = [];
    for (;;) {
      const last = rows.at(-1);
      const after = last === undefined ? null : { sortKey: last.sortKey, _id: last._id };
      const page = await searches.page(search, { after, limit: PAGE });
      rows.push(...page);
      if (page.length < PAGE) return rows;
    }
  }
}
