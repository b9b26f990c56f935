import type { FoldedName } from '#shared/vietnam/name-folding.ts';

/** What is compared of a household. Hashes are keyed and say only whether two values are equal. */
export interface Profile {
  readonly id: string;
  /** Path of the village. */
  readonly unit: string;
  readonly commune: string;
  /** Name of the head, NFC. */
  readonly head: string;
  readonly birthYear: number | null;
  readonly sex: 'male' | 'female' | null;
  /** Persons, the head included. */
  readonly members: number;
  /** Names of the others, as far as known. */
  readonly memberNames: readonly string[];
  readonly idHash: string | null;
  readonly idKind: 'cmnd' | 'cccd' | 'other' | null;
  /** National IDs of the others, as far as known. */
  readonly memberIdHashes: readonly string[];
  readonly phoneHash: string | null;
  readonly ethnicityHash: string | null;
}

/** A profile made ready for many comparisons. */
export interface FoldedProfile extends Omit<Profile, 'head' | 'memberNames'> {
  readonly head: FoldedName;
  /** Cores of the others' names, sorted, each once. */
  readonly others: readonly string[];
}

/** @param fold one `nameFolder()` for a whole run, because it shares equal words */
export function foldProfile(profile: Profile, fold: (name: string) => FoldedName): FoldedProfile {
  const { head, memberNames, ...facts } = profile;
  const cores = memberNames.map((name) => fold(name).core).filter((core) => core !== '');
  return { ...facts, head: fold(head), others: [...new Set(cores)].sort() };
}
