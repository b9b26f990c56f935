import { orderRange } from '#shared/rules/list-order.ts';
import type { Crosswalk } from '#shared/units/crosswalk.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import { type Compared, type Comparison, communeOf, compareAcross, compareLists } from './comparison.ts';
import { inNewerUnits, readAcross } from './former-place.ts';
import type { ListMoment } from './list-moment.ts';
import type { PoorList } from './poor-list.ts';
import type { EntryScope, PoorListEntryRepository } from './poor-list-entry.repository.ts';
import type { PoorListEntry } from './poor-list-entry.ts';

export type ComparisonMaker = ReturnType<typeof comparisonMaker>;

export interface ComparisonParts {
  readonly entries: PoorListEntryRepository;
  readonly households: HouseholdRepository;
  readonly villages: VillageRepository;
}

/** Which lists are compared, and how the units of the older became those of the newer; null where they are the same. */
export interface ToCompare {
  readonly before: Pick<ListMoment, 'list' | 'scope'>;
  readonly after: ListMoment;
  readonly crosswalk: Crosswalk | null;
}

const SLICE = 1_000;
/** Of a province some ten megabytes each. */
const KEPT = 4;

/** Compares two lists as they are, and keeps the last few results: somebody pages through them. */
export function comparisonMaker(parts: ComparisonParts) {
  const kept = new Map<string, Promise<Comparison>>();
  return async (wanted: ToCompare): Promise<Comparison> => {
    const key = JSON.stringify([wanted.after.unit, wanted.before, wanted.after].map(versionOf));
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(parts, wanted);
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    // A failure is nobody else's answer.
    made.catch(() => kept.delete(key));
    return made;
  };
}

/** A list read again after its next amendment, or while one is being carried out, is another one. */
function versionOf(of: string | Pick<ListMoment, 'list' | 'scope'>): unknown {
  if (typeof of === 'string') return of;
  const { list, scope } = of;
  return [list._id, scope.from, scope.amendment, list.amendments, list.settledCount];
}

async function make(parts: ComparisonParts, { before, after, crosswalk }: ToCompare): Promise<Comparison> {
  if (crosswalk !== null) return makeAcross(parts, { before: before.list, after, crosswalk });
  const [old, now] = await Promise.all([readList(parts, [before.scope]), readList(parts, [after.scope])]);
  return compareLists(old, now);
}

async function makeAcross(
  parts: ComparisonParts,
  { before, after, crosswalk }: { before: PoorList; after: ListMoment; crosswalk: Crosswalk },
): Promise<Comparison> {
  const { unit, scope } = after;
  const commune = unit === '' || crosswalk.to.has(unit) ? unit : communeOf(unit);
  const { former, beside } = readAcross(crosswalk, { commune, list: before.unit });
  const ofCommune = (list: string) => (path: string) => {
    return { list, amendment: null, ...orderRange(path, 'above') };
  };
  const whole = { ...scope, ...orderRange(commune, 'above') };
  const [old, now, retired] = await Promise.all([
    readList(parts, former.map(ofCommune(before._id))),
    readList(parts, [whole, ...beside.map(ofCommune(after.list._id))]),
    parts.villages.retiredOf(before.unitSet, former),
  ]);
  return compareAcross(unit, old.map(inNewerUnits({ crosswalk, retired })), now);
}

async function readList(
  { entries, households }: ComparisonParts,
  scopes: readonly EntryScope[],
): Promise<readonly Compared[]> {
  const rows: Compared[] = [];
  for (const scope of scopes) {
    for await (const slice of entries.walk(scope, SLICE)) {
      const present = slice.filter(isPresent);
      const hashes = await households.numberHashes(present.map((entry) => entry.household));
      rows.push(...present.map((entry) => compared(entry, hashes.get(entry.household) ?? null)));
    }
  }
  return rows;
}

function compared({ household, facts }: PoorListEntry, numberHash: string | null): Compared {
  const { code, head, birthYear, unit, village } = facts;
  const place = { unit, village, seats: [communeOf(unit)], former: null };
  return { household, code, head, birthYear, class: facts.class, ...place, numberHash };
}

/** Settled for another reason than a refusal: no longer one of the list's living households. */
function isPresent({ settled }: PoorListEntry): boolean {
  return settled === null || settled.reason === 'refused';
}
