import type { FoldedProfile } from './profile.ts';

/** What two households must share to be compared at all. */
export const KEY_KINDS = [
  'id',
  'phone',
  'person-in-commune',
  'given-in-commune',
  'surname-in-commune',
  'head-and-member',
  'two-members',
  'name-and-year',
  'short-name-and-year',
] as const;

export type KeyKind = (typeof KEY_KINDS)[number];

/** Members that give keys; larger households are found by their first ones. */
const MEMBERS_WITH_KEYS = 8;

type KeyMaker = (profile: FoldedProfile) => readonly string[];

const MAKERS: Readonly<Record<KeyKind, KeyMaker>> = {
  id: ({ idHash, memberIdHashes }) => [...new Set([...(idHash === null ? [] : [idHash]), ...memberIdHashes])],
  phone: ({ phoneHash }) => (phoneHash === null ? [] : [phoneHash]),
  'person-in-commune': ({ commune, head, others }) =>
    [...new Set([head.core, ...others.slice(0, MEMBERS_WITH_KEYS)])].map((core) => `${commune} ${core}`),
  'given-in-commune': (profile) => [`${profile.commune} ${givenOf(profile)}`],
  'surname-in-commune': (profile) =>
    yearWindows(profile).map((window) => `${profile.commune} ${surnameOf(profile)} ${window}`),
  'head-and-member': ({ head, others }) =>
    others
      .slice(0, MEMBERS_WITH_KEYS)
      .map((core) => (core < head.core ? `${core}+${head.core}` : `${head.core}+${core}`)),
  'two-members': ({ others }) =>
    others.slice(1, MEMBERS_WITH_KEYS).map((core, before) => `${others[before]}+${core}`),
  'name-and-year': (profile) => yearWindows(profile).map((window) => `${profile.head.core} ${window}`),
  'short-name-and-year': (profile) =>
    profile.birthYear === null
      ? []
      : [`${surnameOf(profile)} ${givenOf(profile)} ${digitsOf(profile.birthYear)}`],
};

/** Keys of one kind, without its name before them. */
export function keysOfKind(kind: KeyKind, profile: FoldedProfile): readonly string[] {
  return MAKERS[kind](profile);
}

/**
 * All keys, to be stored with the household and looked up: two households are worth comparing when they share one.
 * Contains names and keyed hashes, so it never leaves the database.
 */
export function blockingKeys(profile: FoldedProfile): string[] {
  return KEY_KINDS.flatMap((kind) => keysOfKind(kind, profile).map((key) => `${kind}:${key}`));
}

/** Divides a block that too many share: village heads' phones, the commonest names. */
export function secondKey(profile: FoldedProfile): string {
  return `${givenOf(profile)} ${profile.birthYear ?? ''}`;
}

/** Windows of four years that begin every two: years at most two apart share one. */
function yearWindows({ birthYear }: FoldedProfile): readonly string[] {
  if (birthYear === null) return ['?'];
  const even = Math.floor(birthYear / 2);
  return [String(even - 1), String(even)];
}

/** Exchanged digits have the same digits. */
function digitsOf(year: number): string {
  return [...String(year)].sort().join('');
}

function surnameOf({ head }: FoldedProfile): string {
  return head.words[0]?.fold ?? '';
}

function givenOf({ head }: FoldedProfile): string {
  return head.words.at(-1)?.fold ?? '';
}
