import { remembered } from '#shared/kernel/remembered.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { flagCode, nameKey } from '../priority-flag/flag-words.ts';
import { nationalCodeOf } from '../priority-flag/national-words.ts';
import type { PriorityFlag } from '../priority-flag/priority-flag.ts';

/** A unit's flag, as far as lists are read by it. */
export type KnownFlag = Pick<PriorityFlag, 'code' | 'nameKey' | 'unit' | 'retired'>;

/** What a cell of groups says. */
export interface SaidGroups {
  /** Codes in one order, so that the same groups written in another order are no change. */
  readonly groups: readonly string[];
  /** What may be given to nobody new: a household that has it keeps it, for others it is left out and said so. */
  readonly others: readonly OtherGroup[];
}

export interface OtherGroup {
  /** What households have that were given it once. */
  readonly code: string;
  readonly written: string;
  readonly why: 'group-unknown' | 'group-retired';
}

export type GroupReader = (text: string) => SaidGroups;

/** Reads groups by codes and by names, those of the nation and those that stand on the path of a commune. */
export function groupReader(flags: readonly KnownFlag[]): GroupReader {
  const known = new Map(
    flags.flatMap((flag) => [flag.nameKey, nameKey(flag.code)].map((key) => [key, flag])),
  );
  const read = (phrase: string): Read | null => {
    const national = nationalCodeOf(phrase);
    if (national !== null) return { code: national, retired: false };
    return known.get(nameKey(phrase)) ?? null;
  };
  return remembered((text) => {
    const phrases = text
      .split(/[;,|+/]/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => !NOTHING.test(nameKey(phrase)));
    const said = phrases.flatMap((phrase) => readPhrase(phrase, read));
    const groups = said.flatMap((one) => (typeof one === 'string' ? [one] : []));
    const others = said.flatMap((one) => (typeof one === 'string' ? [] : [one]));
    return { groups: [...new Set(groups)].sort(), others };
  });
}

/** What a household gets that had these groups, and what is left out. */
export function keptGroups(
  { groups, others }: SaidGroups,
  had: readonly string[],
): { readonly groups: readonly string[]; readonly left: readonly OtherGroup[] } {
  const kept = others.filter(({ code }) => had.includes(code)).map(({ code }) => code);
  return {
    groups: [...new Set([...groups, ...kept])].sort(),
    left: others.filter(({ code }) => !had.includes(code)),
  };
}

type Read = Pick<KnownFlag, 'code' | 'retired'>;

/** No sign and no letter, or a word for none. */
const NOTHING = /^(0|khong|khong co|khong thuoc)?$/;

/** A whole phrase, or codes with blanks between them. */
function readPhrase(phrase: string, read: (phrase: string) => Read | null): readonly (string | OtherGroup)[] {
  const whole = read(phrase);
  if (whole !== null) return [said(phrase, whole)];
  const words = phrase.split(/\s+/).map((word) => [word, read(word)] as const);
  const unknown = words.filter(([, known]) => known === null).map(([word]) => word);
  const known = words.flatMap(([word, one]) => (one === null ? [] : [said(word, one)]));
  if (unknown.length === 0) return known;
  const written = unknown.join(' ');
  return [...known, { code: flagCode(written), written, why: 'group-unknown' }];
}

function said(written: string, { code, retired }: Read): string | OtherGroup {
  return retired ? { code, written, why: 'group-retired' } : code;
}

/** The reader of each commune of a list; communes of the same flags share one. */
export function groupReaders(flags: readonly KnownFlag[]): (commune: string) => GroupReader {
  const readers = new Map<string, GroupReader>();
  return (commune) => {
    const here = flags.filter(({ unit }) => isWithin(unit, commune));
    const key = here.map(({ unit, code }) => `${unit}|${code}`).join();
    const known = readers.get(key);
    if (known !== undefined) return known;
    const reader = groupReader(here);
    readers.set(key, reader);
    return reader;
  };
}
