import { nameFolder } from '#shared/vietnam/name-folding.ts';
import { type Blocks, buildBlocks } from './blocks.ts';
import { countFrequencies, type Frequencies } from './frequencies.ts';
import { comparePair, type PairWeight } from './pair-weight.ts';
import { type FoldedProfile, foldProfile, type Profile } from './profile.ts';

export interface FoundPair extends PairWeight {
  readonly level: 'certain' | 'probable';
  /** Ids of two households, the smaller first. */
  readonly households: readonly [string, string];
}

export interface Search {
  /** By the ids of their households. */
  readonly pairs: readonly FoundPair[];
  readonly frequencies: Frequencies;
  readonly compared: number;
  readonly blocks: Pick<Blocks, 'divided' | 'skipped' | 'skippedSeats'>;
}

/** Takes households one by one, as a database gives them, and keeps of each only what is compared. */
export interface DuplicateSearch {
  add(profile: Profile): void;
  /** Every household that stands twice among those added, in whatever order they came. Some ten seconds for a province. */
  find(): Search;
}

export function duplicateSearch(): DuplicateSearch {
  const fold = nameFolder();
  const profiles: FoldedProfile[] = [];
  return {
    add: (profile) => void profiles.push(foldProfile(profile, fold)),
    find: () => search(profiles.toSorted(byId)),
  };
}

export function findDuplicates(profiles: Iterable<Profile>): Search {
  const search = duplicateSearch();
  for (const profile of profiles) search.add(profile);
  return search.find();
}

function search(profiles: readonly FoldedProfile[]): Search {
  const frequencies = countFrequencies(profiles);
  const blocks = buildBlocks(profiles);
  const pairs: FoundPair[] = [];
  let compared = 0;
  for (const [first, second] of candidatePairs(profiles.length, blocks)) {
    compared += 1;
    const [a, b] = [profiles[first]!, profiles[second]!];
    const found = foundPair(a, b, comparePair(a, b, frequencies));
    if (found !== null) pairs.push(found);
  }
  pairs.sort(byHouseholds);
  const { divided, skipped, skippedSeats } = blocks;
  return { pairs, frequencies, compared, blocks: { divided, skipped, skippedSeats } };
}

/** One household against those that share a blocking key with it, the likeliest first. */
export function findDuplicatesOf(
  profile: FoldedProfile,
  candidates: Iterable<FoldedProfile>,
  frequencies: Frequencies,
): readonly FoundPair[] {
  const pairs: FoundPair[] = [];
  for (const candidate of candidates) {
    const found = foundPair(profile, candidate, comparePair(profile, candidate, frequencies));
    if (found !== null) pairs.push(found);
  }
  return pairs.sort((a, b) => b.score - a.score || byHouseholds(a, b));
}

function foundPair(a: FoldedProfile, b: FoldedProfile, weight: PairWeight): FoundPair | null {
  const { level } = weight;
  if (level === 'unlikely' || a.id === b.id) return null;
  return { ...weight, level, households: a.id < b.id ? [a.id, b.id] : [b.id, a.id] };
}

/** Each pair of indexes that shares a block, once, the smaller index first, in rising order of it. */
function* candidatePairs(count: number, blocks: Blocks): Generator<readonly [number, number]> {
  const { starts, seats } = blocks;
  const { offsets, blocksOf } = invert(count, blocks);
  /** For which first index a second one was last given: remembers pairs without a set of them. */
  const given = new Int32Array(count).fill(-1);
  for (let first = 0; first < count; first++) {
    for (let at = offsets[first]!; at < offsets[first + 1]!; at++) {
      const block = blocksOf[at]!;
      for (let seat = starts[block]!; seat < starts[block + 1]!; seat++) {
        const second = seats[seat]!;
        if (second <= first || given[second] === first) continue;
        given[second] = first;
        yield [first, second];
      }
    }
  }
}

/** The blocks of each profile, from the profiles of each block. */
function invert(count: number, { starts, seats }: Blocks) {
  const offsets = new Uint32Array(count + 1);
  for (const index of seats) offsets[index + 1]! += 1;
  for (let index = 0; index < count; index++) offsets[index + 1]! += offsets[index]!;
  const next = offsets.slice();
  const blocksOf = new Uint32Array(seats.length);
  for (let block = 0; block + 1 < starts.length; block++) {
    for (let seat = starts[block]!; seat < starts[block + 1]!; seat++) {
      blocksOf[next[seats[seat]!]!++] = block;
    }
  }
  return { offsets, blocksOf };
}

function byHouseholds({ households: a }: FoundPair, { households: b }: FoundPair): number {
  const at = a[0] === b[0] ? 1 : 0;
  return a[at] < b[at] ? -1 : a[at] > b[at] ? 1 : 0;
}

function byId(a: FoldedProfile, b: FoldedProfile): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
