import type { HouseholdRepository } from '../household/household.repository.ts';
import { type Compared, type Comparison, compareLists } from './comparison.ts';
import type { ListMoment } from './list-moment.ts';
import type { PoorListEntryRepository } from './poor-list-entry.repository.ts';
import type { PoorListEntry } from './poor-list-entry.ts';

export type ComparisonMaker = ReturnType<typeof comparisonMaker>;

const SLICE = 1_000;
/** Of a province some ten megabytes each. */
const KEPT = 4;

/** Compares two lists as they are, and keeps the last few results: somebody pages through them. */
export function comparisonMaker(parts: {
  entries: PoorListEntryRepository;
  households: HouseholdRepository;
}) {
  const kept = new Map<string, Promise<Comparison>>();
  return async (before: ListMoment, after: ListMoment): Promise<Comparison> => {
    const key = JSON.stringify([before, after].map(versionOf));
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = Promise.all([readList(parts, before), readList(parts, after)]).then(([old, now]) =>
      compareLists(old, now),
    );
    kept.set(key, made);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    // A failure is nobody else's answer.
    made.catch(() => kept.delete(key));
    return made;
  };
}

/** A list read again after its next amendment, or while one is being carried out, is another one. */
function versionOf({ list, unit, scope }: ListMoment): readonly unknown[] {
  return [list._id, unit, scope.amendment, list.amendments, list.settledCount];
}

async function readList(
  { entries, households }: { entries: PoorListEntryRepository; households: HouseholdRepository },
  { scope }: ListMoment,
): Promise<readonly Compared[]> {
  const rows: Compared[] = [];
  for await (const slice of entries.walk(scope, SLICE)) {
    const present = slice.filter(isPresent);
    const hashes = await households.numberHashes(present.map((entry) => entry.household));
    for (const { household, facts } of present) {
      const { code, head, birthYear, unit, village } = facts;
      const numberHash = hashes.get(household) ?? null;
      rows.push({ household, code, head, birthYear, class: facts.class, unit, village, numberHash });
    }
  }
  return rows;
}

/** Settled for another reason than a refusal: no longer one of the list's living households. */
function isPresent({ settled }: PoorListEntry): boolean {
  return settled === null || settled.reason === 'refused';
}
