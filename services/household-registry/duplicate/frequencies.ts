import type { NameWord } from '#shared/vietnam/name-folding.ts';
import type { FoldedProfile } from './profile.ts';

export type NameRole = 'surname' | 'middle' | 'given';

type Counts = ReadonlyMap<string, number>;

/** How often values are met, counted from the very data in which duplicates are sought. */
export interface Frequencies {
  readonly households: number;
  /** Heads and members with a name. */
  readonly persons: number;
  /** Words of heads' names by place in the name, with their accents and without. */
  readonly words: Readonly<Record<NameRole, { readonly level: Counts; readonly fold: Counts }>>;
  /** Cores of persons' names met at least three times; all others are rare. */
  readonly names: Counts;
  readonly birthYears: ReadonlyMap<number, number>;
  /** Phones of at least three households. */
  readonly phones: Counts;
  readonly ethnicities: Counts;
  /** Chance that two households picked blindly share a village, and a commune. */
  readonly sameVillage: number;
  readonly sameCommune: number;
}

const RARE_BELOW = 3;

/** One walk over the households; the same in any order. */
export function countFrequencies(profiles: Iterable<FoldedProfile>): Frequencies {
  const words = { surname: emptyCounts(), middle: emptyCounts(), given: emptyCounts() };
  const names = new Map<string, number>();
  const birthYears = new Map<number, number>();
  const phones = new Map<string, number>();
  const ethnicities = new Map<string, number>();
  const villages = new Map<string, number>();
  const communes = new Map<string, number>();
  let households = 0;
  let persons = 0;
  for (const profile of profiles) {
    households += 1;
    persons += 1 + profile.others.length;
    profile.head.words.forEach((word, index) => {
      const { level, fold } = words[roleOf(index, profile.head.words.length)];
      add(level, word.level);
      add(fold, word.fold);
    });
    add(names, profile.head.core);
    for (const core of profile.others) add(names, core);
    if (profile.birthYear !== null) add(birthYears, profile.birthYear);
    if (profile.phoneHash !== null) add(phones, profile.phoneHash);
    if (profile.ethnicityHash !== null) add(ethnicities, profile.ethnicityHash);
    add(villages, profile.unit);
    add(communes, profile.commune);
  }
  return {
    households,
    persons,
    words,
    names: withoutRare(names),
    birthYears,
    phones: withoutRare(phones),
    ethnicities,
    sameVillage: chanceOfPair(villages, households),
    sameCommune: chanceOfPair(communes, households),
  };
}

/** Surname first, given name last, as names are written here; a single word is a given name. */
export function roleOf(index: number, length: number): NameRole {
  if (index === length - 1) return 'given';
  return index === 0 ? 'surname' : 'middle';
}

/** Share of heads that have this word in this place, with its accents. */
export function shareOfWord(frequencies: Frequencies, role: NameRole, word: NameWord): number {
  return share(frequencies.words[role].level.get(word.level), frequencies.households);
}

/** The same without accents. */
export function shareOfFold(frequencies: Frequencies, role: NameRole, word: NameWord): number {
  return share(frequencies.words[role].fold.get(word.fold), frequencies.households);
}

/** Share of persons with this name. */
export function shareOfName({ names, persons }: Frequencies, core: string): number {
  return share(names.get(core), persons);
}

/** Nothing is rarer than one of two: of one sighting nobody can tell how rare it is. */
function share(count: number | undefined, total: number): number {
  return Math.max(count ?? 0, 2) / Math.max(total, 2_000);
}

function emptyCounts() {
  return { level: new Map<string, number>(), fold: new Map<string, number>() };
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function withoutRare(counts: ReadonlyMap<string, number>): Counts {
  return new Map([...counts].filter(([, count]) => count >= RARE_BELOW));
}

function chanceOfPair(counts: Counts, total: number): number {
  if (total < 2) return 1;
  let pairs = 0;
  for (const count of counts.values()) pairs += count * (count - 1);
  return Math.max(pairs, 1) / (total * (total - 1));
}
