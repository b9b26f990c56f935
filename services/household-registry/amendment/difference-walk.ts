import { isWithin } from '#shared/units/unit-path.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { Household } from '../household/household.ts';
import type { HouseholdPosition, HouseholdScope } from '../household/household-place.repository.ts';
import type { ListMoment } from '../poor-list/list-moment.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import type { PoorListEntryRepository } from '../poor-list/poor-list-entry.repository.ts';
import type { PoorListEntry } from '../poor-list/poor-list-entry.ts';
import {
  type AmendmentChangeKind,
  type ChangeGround,
  differenceOf,
  type WantedChange,
} from './amendment-change.ts';

export interface DifferenceParts {
  readonly lists: PoorListRepository;
  readonly entries: PoorListEntryRepository;
  readonly households: HouseholdRepository;
}

/** One household of which the registry and a frozen list say different things. */
export interface Difference {
  readonly wanted: WantedChange;
  readonly household: Household;
  readonly entry: PoorListEntry | undefined;
}

/** First the households of the place, then the rows of the list whose household is no longer there. */
export type DifferencePosition =
  | { readonly phase: 'households'; readonly after: HouseholdPosition | null }
  | { readonly phase: 'entries'; readonly from: string };

export interface DifferencePage {
  readonly items: readonly Difference[];
  readonly next: DifferencePosition | null;
}

const SLICE = 500;

/** Goes on from a position until so many were found, or so many rows looked at: a page may be short and not the last. */
export async function findDifferences(
  parts: DifferenceParts,
  moment: ListMoment,
  part: { from: DifferencePosition; limit: number; slices: number; kind?: AmendmentChangeKind | undefined },
): Promise<DifferencePage> {
  const items: Difference[] = [];
  let position: DifferencePosition | null = part.from;
  for (let slice = 0; slice < part.slices && position !== null && items.length < part.limit; slice += 1) {
    const step: Step =
      position.phase === 'households'
        ? await householdStep(parts, moment, position.after)
        : await entryStep(parts, moment, position.from);
    const { pairs, next } = step;
    for (const { ground, at } of pairs) {
      const wanted = differenceOf(ground);
      if (wanted === null || (part.kind !== undefined && wanted.kind !== part.kind)) continue;
      items.push({ wanted, household: ground.household!, entry: ground.entry });
      if (items.length === part.limit) return { items, next: at };
    }
    position = next;
  }
  return { items, next: position };
}

interface Step {
  readonly pairs: readonly { readonly ground: ChangeGround; readonly at: DifferencePosition }[];
  readonly next: DifferencePosition | null;
}

async function householdStep(
  { lists, households }: DifferenceParts,
  { list, unit, scope }: ListMoment,
  after: HouseholdPosition | null,
): Promise<Step> {
  const place = { unitSet: list.unitSet, year: list.year, unit };
  const rows = await households.walk(place, { after, limit: SLICE });
  const entries = await lists.entriesOf(
    list._id,
    rows.map((row) => row._id),
  );
  const pairs = rows.map((household) => {
    const { unit: village, sortKey, _id } = household;
    const at = { phase: 'households', after: { unit: village, sortKey, _id } } as const;
    return { ground: { list, household, entry: entries.get(_id) }, at };
  });
  const next = rows.length < SLICE ? ({ phase: 'entries', from: scope.from } as const) : pairs.at(-1)!.at;
  return { pairs, next };
}

/** Rows whose household stands at the place were compared already. */
async function entryStep(
  { entries, households }: DifferenceParts,
  { list, unit, scope }: ListMoment,
  from: string,
): Promise<Step> {
  // A position comes from outside: it never reaches before the place.
  const rows = await entries.slice(from < scope.from ? scope : { ...scope, from }, SLICE);
  const known = await households.byIds(rows.map((row) => row.household));
  const place = { unitSet: list.unitSet, year: list.year, unit };
  const pairs = rows.flatMap((entry) => {
    const household = known.get(entry.household);
    if (household === undefined || standsIn(place, household)) return [];
    const at = { phase: 'entries', from: `${entry.sort}\u0000` } as const;
    return [{ ground: { list, household, entry }, at }];
  });
  const last = rows.at(-1);
  const next = rows.length < SLICE || last === undefined ? null : `${last.sort}\u0000`;
  return { pairs, next: next === null ? null : { phase: 'entries', from: next } };
}

function standsIn(place: HouseholdScope, { unitSet, unit, year }: Household): boolean {
  return unitSet === place.unitSet && year === place.year && isWithin(place.unit, unit);
}
