import {
  type FieldReason,
  type FieldWeight,
  weighBirthYears,
  weighEthnicities,
  weighIds,
  weighMemberIds,
  weighMembers,
  weighPerson,
  weighPhones,
  weighPlaces,
  weighSexes,
  weighSizes,
} from './field-weights.ts';
import type { Frequencies } from './frequencies.ts';
import { type NameReason, weighNames } from './name-weight.ts';
import type { FoldedProfile } from './profile.ts';

export type Reason = FieldReason | NameReason | 'heads-exchanged' | 'head-is-member';

export interface PairWeight {
  /** Bits for (above 0) or against one household standing twice: log2 of the odds. */
  readonly score: number;
  readonly level: 'certain' | 'probable' | 'unlikely';
  readonly reasons: readonly Reason[];
}

/** Of a hundred households two stand a second time: what is believed before anything is compared. */
const TWICE = 0.02;
/** How often a second entry names another person of the household as head: husband and wife took turns, */
const HEADS_EXCHANGED = -4.5;
/** the old head is gone, */
const HEAD_IS_MEMBER = -7;
/** or it is somebody whom the first entry does not know; worth a thought only when many others are the same. */
const UNKNOWN_HEAD = -11;
const MANY_SHARED = 3;

/** One in three of those at the border is one household: a person looks at each, and a missed one is paid twice. */
const PROBABLE_FROM = -1;
const CERTAIN_FROM = 18;
/** Of entries with an equal ID: below it the rest is another person's, and the number may be mistyped. */
const CERTAIN_WITH_ID = 5;

const EXACT: readonly Reason[] = ['same-id', 'head-id-in-other', 'same-member-id'];

/**
 * How likely two entries are one household: the sum of log-likelihood ratios of what agrees and what does not, with
 * frequencies of the data's own values. Fellegi, Sunter: A Theory for Record Linkage, JASA 64 (1969) 1183–1210;
 * value-specific weights after Winkler: Frequency-Based Matching in the Fellegi–Sunter Model, ASA (1989).
 * The same in both directions.
 */
export function comparePair(one: FoldedProfile, other: FoldedProfile, frequencies: Frequencies): PairWeight {
  // In a fixed order, because sums of floating-point numbers depend on it.
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  const common = weighHousehold(a, b, frequencies);
  const story = readings(a, b, frequencies).reduce((best, next) => (next.weight > best.weight ? next : best));
  const score = priorBits(frequencies) + common.weight + story.weight;
  const reasons = [...story.reasons, ...common.reasons];
  return { score, level: levelOf(score, reasons), reasons };
}

/** Before comparing: pairs of one household among all pairs. */
function priorBits({ households }: Frequencies): number {
  return Math.log2((2 * TWICE) / Math.max(households, 2));
}

/** An equal number is always shown; it is certain unless everything else is another person's. */
function levelOf(score: number, reasons: readonly Reason[]): PairWeight['level'] {
  const exact = isExact(reasons);
  if (score >= CERTAIN_FROM || (exact && score >= CERTAIN_WITH_ID)) return 'certain';
  return exact || score >= PROBABLE_FROM ? 'probable' : 'unlikely';
}

/** Whether a person's national ID stands in both entries. */
export function isExact(reasons: readonly Reason[]): boolean {
  return reasons.some((reason) => EXACT.includes(reason));
}

interface Reading {
  readonly weight: number;
  readonly reasons: readonly Reason[];
}

/** What holds whoever is written as the head. */
function weighHousehold(a: FoldedProfile, b: FoldedProfile, frequencies: Frequencies): Reading {
  const fields = [
    weighMemberIds(a, b),
    weighPlaces(a, b, frequencies),
    weighPhones(a, b, frequencies),
    weighEthnicities(a, b),
  ];
  return sumOf(fields, weighSizes(a.members, b.members));
}

/** The ways in which two entries can be one household; the likeliest counts. */
function readings(a: FoldedProfile, b: FoldedProfile, frequencies: Frequencies): readonly Reading[] {
  const aInB = b.others.includes(a.head.core);
  const bInA = a.others.includes(b.head.core);
  const members = weighMembers(a.others, b.others, frequencies);
  const sameHead = weighSameHead({ a, b, members, frequencies });
  if (a.idHash !== null && a.idHash === b.idHash) return [sameHead];
  if (aInB || bInA) return [sameHead, weighOtherHead({ a, b, aInB, bInA, frequencies })];
  if (members.shared < MANY_SHARED) return [sameHead];
  return [sameHead, sumOf([members], UNKNOWN_HEAD)];
}

function weighSameHead(parts: {
  a: FoldedProfile;
  b: FoldedProfile;
  members: FieldWeight;
  frequencies: Frequencies;
}): Reading {
  const { a, b, members, frequencies } = parts;
  const name = weighNames(a.head, b.head, frequencies);
  const fields = [
    weighIds(a, b),
    weighBirthYears(a.birthYear, b.birthYear, frequencies),
    weighSexes(a, b),
    members,
  ];
  const { weight, reasons } = sumOf(fields, name.weight);
  return { weight, reasons: [name.reason, ...reasons] };
}

/** The head of one lives in the other, so heads' names, years and numbers are two persons'. */
function weighOtherHead(parts: {
  a: FoldedProfile;
  b: FoldedProfile;
  aInB: boolean;
  bInA: boolean;
  frequencies: Frequencies;
}): Reading {
  const { a, b, aInB, bInA, frequencies } = parts;
  const persons =
    (aInB ? weighPerson(a.head.core, frequencies) : 0) + (bInA ? weighPerson(b.head.core, frequencies) : 0);
  const without = (names: readonly string[]) =>
    names.filter((core) => core !== a.head.core && core !== b.head.core);
  const rest = weighMembers(without(a.others), without(b.others), frequencies);
  const exchanged = aInB && bInA;
  // A list that names no members does not speak against a head who is not named there.
  const silent = a.others.length === 0 || b.others.length === 0;
  const howOften = exchanged || silent ? HEADS_EXCHANGED : HEAD_IS_MEMBER;
  const { weight, reasons } = sumOf([rest], persons + howOften);
  return { weight, reasons: [exchanged ? 'heads-exchanged' : 'head-is-member', ...reasons] };
}

function sumOf(fields: readonly FieldWeight[], start: number): Reading {
  const weight = fields.reduce((sum, field) => sum + field.weight, start);
  return { weight, reasons: fields.flatMap(({ reason }) => (reason === null ? [] : [reason])) };
}
