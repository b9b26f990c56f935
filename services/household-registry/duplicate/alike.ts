import { problem } from '#shared/kernel/problem.ts';
import { nameFolder } from '#shared/vietnam/name-folding.ts';
import { blockingKeys } from './blocking.ts';
import { countFrequencies } from './frequencies.ts';
import { comparePair, type PairWeight } from './pair-weight.ts';
import { foldProfile, type Profile } from './profile.ts';

/** A registered household that may be the one which is about to be registered. */
export interface Alike extends PairWeight {
  readonly household: string;
}

export const MAY_BE_REGISTERED = problem(
  'may-be-registered',
  409,
  'Households that may be this one are registered; say why it is another one',
);

/** So many are looked at by a person, the likeliest first. */
const SHOWN = 5;

/** Who of the known is worth asking about: the keys and weights of the search for duplicates, for one newcomer. */
export function findAlike(newcomer: Profile, known: readonly Profile[]): readonly Alike[] {
  const fold = nameFolder();
  const one = foldProfile(newcomer, fold);
  const others = known.filter(({ id }) => id !== newcomer.id).map((profile) => foldProfile(profile, fold));
  const frequencies = countFrequencies(others);
  const keys = new Set(blockingKeys(one));
  return others
    .filter((other) => blockingKeys(other).some((key) => keys.has(key)))
    .map((other) => ({ household: other.id, ...comparePair(one, other, frequencies) }))
    .filter(({ level }) => level !== 'unlikely')
    .sort((a, b) => b.score - a.score || (a.household < b.household ? -1 : 1))
    .slice(0, SHOWN);
}
