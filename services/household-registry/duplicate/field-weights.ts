import { type Frequencies, shareOfName } from './frequencies.ts';
import { bits } from './name-weight.ts';
import type { FoldedProfile } from './profile.ts';

/** Stable codes; the screen words them in Vietnamese. */
export type FieldReason =
  | 'same-id'
  | 'head-id-in-other'
  | 'same-member-id'
  | 'other-id'
  | 'same-birth-year'
  | 'near-birth-year'
  | 'mistyped-birth-year'
  | 'other-birth-year'
  | 'other-sex'
  | 'same-village'
  | 'same-commune'
  | 'same-phone'
  | 'other-phone'
  | 'same-members'
  | 'some-members'
  | 'other-members'
  | 'other-ethnicity';

export interface FieldWeight {
  readonly weight: number;
  readonly reason: FieldReason | null;
}

const NOTHING_SAID: FieldWeight = { weight: 0, reason: null };

/** A number of a million million possible ones. */
const SAME_ID = 30;
/** Of one person: a digit mistyped. Two CMND may also be an old card and its renewal. */
const OTHER_CCCD = -6;
const OTHER_CMND = -3.5;

/** Two kinds of card have different numbers for one person, so only equal kinds speak against. */
export function weighIds(a: FoldedProfile, b: FoldedProfile): FieldWeight {
  if (a.idHash === null || b.idHash === null) return NOTHING_SAID;
  if (a.idHash === b.idHash) return { weight: SAME_ID, reason: 'same-id' };
  if (a.idKind !== b.idKind || a.idKind === null) return NOTHING_SAID;
  if (a.idKind === 'other') return { weight: -1, reason: 'other-id' };
  return { weight: a.idKind === 'cccd' ? OTHER_CCCD : OTHER_CMND, reason: 'other-id' };
}

/** The same person in two households, at least once not as the head. */
export function weighMemberIds(a: FoldedProfile, b: FoldedProfile): FieldWeight {
  if (contains(a.memberIdHashes, b.idHash) || contains(b.memberIdHashes, a.idHash))
    return { weight: SAME_ID, reason: 'head-id-in-other' };
  if (a.memberIdHashes.some((hash) => b.memberIdHashes.includes(hash)))
    return { weight: SAME_ID / 2, reason: 'same-member-id' };
  return NOTHING_SAID;
}

function contains(hashes: readonly string[], hash: string | null): boolean {
  return hash !== null && hashes.includes(hash);
}

/** Many know their year only from memory or by the animal, and digits are exchanged in typing. */
export function weighBirthYears(a: number | null, b: number | null, frequencies: Frequencies): FieldWeight {
  if (a === null || b === null) return NOTHING_SAID;
  const apart = Math.abs(a - b);
  const share = Math.max(shareOfYear(a, frequencies), shareOfYear(b, frequencies));
  if (apart === 0) return { weight: bits(0.88, share), reason: 'same-birth-year' };
  if (apart === 1) return { weight: bits(0.05, 2 * share), reason: 'near-birth-year' };
  if (apart === 2) return { weight: bits(0.02, 2 * share), reason: 'near-birth-year' };
  if (isTransposed(a, b)) return { weight: bits(0.015, 2 * share), reason: 'mistyped-birth-year' };
  if (isOneDigitOff(a, b)) return { weight: -3, reason: 'mistyped-birth-year' };
  return { weight: -6.5, reason: 'other-birth-year' };
}

function shareOfYear(year: number, { birthYears, households }: Frequencies): number {
  return Math.max(birthYears.get(year) ?? 0, 1, households / 200) / Math.max(households, 1);
}

function isTransposed(a: number, b: number): boolean {
  const [left, right] = [String(a), String(b)];
  return left.slice(0, 2) === right.slice(0, 2) && left[2] === right[3] && left[3] === right[2];
}

function isOneDigitOff(a: number, b: number): boolean {
  const [left, right] = [String(a), String(b)];
  return [...left].filter((digit, index) => digit !== right[index]).length === 1;
}

export function weighSexes(a: FoldedProfile, b: FoldedProfile): FieldWeight {
  // Agreement says nothing new: names tell men from women.
  if (a.sex === null || b.sex === null || a.sex === b.sex) return NOTHING_SAID;
  return { weight: -4, reason: 'other-sex' };
}

const SAME_VILLAGE = 0.75;
const SAME_COMMUNE = 0.13;
const ELSEWHERE = 0.12;

export function weighPlaces(a: FoldedProfile, b: FoldedProfile, frequencies: Frequencies): FieldWeight {
  const { sameVillage, sameCommune } = frequencies;
  if (a.unit === b.unit) return { weight: bits(SAME_VILLAGE, sameVillage), reason: 'same-village' };
  if (a.commune === b.commune) return { weight: bits(SAME_COMMUNE, sameCommune), reason: 'same-commune' };
  return { weight: bits(ELSEWHERE, 1), reason: null };
}

/** Relatives and neighbours lend each other a phone, and a village's head gives his own for many. */
export function weighPhones(a: FoldedProfile, b: FoldedProfile, { phones }: Frequencies): FieldWeight {
  if (a.phoneHash === null || b.phoneHash === null) return NOTHING_SAID;
  if (a.phoneHash !== b.phoneHash) return { weight: -1.5, reason: 'other-phone' };
  const holders = phones.get(a.phoneHash) ?? 2;
  return { weight: Math.max(0, bits(0.7, 0.02 * (holders - 1) ** 2)), reason: 'same-phone' };
}

export function weighEthnicities(a: FoldedProfile, b: FoldedProfile): FieldWeight {
  if (a.ethnicityHash === null || b.ethnicityHash === null) return NOTHING_SAID;
  return a.ethnicityHash === b.ethnicityHash
    ? { weight: 0.5, reason: null }
    : { weight: -3, reason: 'other-ethnicity' };
}

/** Bits of one name in both households; more would trust the independence of names too far. */
const MOST_OF_A_PERSON = 11;
const MOST_OF_ALL = 22;
const ONE_MISSING = -1.3;
const NOBODY_SHARED = [0, -3, -6, -8] as const;

/** One person's name found in the other household. */
export function weighPerson(core: string, frequencies: Frequencies): number {
  return Math.min(MOST_OF_A_PERSON, bits(0.8, shareOfName(frequencies, core)));
}

/** @param a sorted names, as are those of `b` */
export function weighMembers(
  a: readonly string[],
  b: readonly string[],
  frequencies: Frequencies,
): FieldWeight & { readonly shared: number } {
  const fewest = Math.min(a.length, b.length);
  if (fewest === 0) return { ...NOTHING_SAID, shared: 0 };
  const shared = a.filter((core) => b.includes(core));
  if (shared.length === 0) {
    return { weight: NOBODY_SHARED[Math.min(fewest, 3) as 1 | 2 | 3], reason: 'other-members', shared: 0 };
  }
  const found = shared.reduce((sum, core) => sum + weighPerson(core, frequencies), 0);
  const weight = Math.min(found, MOST_OF_ALL) + (fewest - shared.length) * ONE_MISSING;
  const all = shared.length === Math.max(a.length, b.length);
  return { weight, reason: all ? 'same-members' : 'some-members', shared: shared.length };
}

export function weighSizes(a: number, b: number): number {
  if (a === b) return 1;
  return Math.abs(a - b) >= 3 ? -1.5 : -0.3;
}
