import { searchKey, slug } from '#shared/vietnam/text.ts';
import { matchKey } from '../village/village.ts';
import type { ReadHousehold } from './import-record.ts';

/** A registered household as far as a row without mã hộ is compared with it. */
export interface KnownHousehold {
  readonly id: string;
  readonly code: string;
  readonly village: string;
  readonly head: string;
  readonly birthYear: number | null;
  readonly members: readonly string[];
  /** Live here, ended, or moved to another commune since. */
  readonly standing: 'live' | 'ended' | 'moved';
}

/** The households of one commune and list year, by what a list without codes says of them. */
export interface CommuneBook {
  /** The one household that a row means; never one that another row of the file was. */
  find(household: ReadHousehold, taken: (id: string) => boolean): KnownHousehold | undefined;
  /** A code that nobody has: kept for ever, it is what the household is found by afterwards. */
  makeCode(village: string, taken: (code: string) => boolean): string;
}

export function createCommuneBook(known: readonly KnownHousehold[]): CommuneBook {
  const byName = Map.groupBy(known, ({ village, head }) => nameKey(village, head));
  const codes = new Set(known.map(({ code }) => code));
  return {
    find(household, taken) {
      const { village, facts, persons = [] } = household;
      const named = (byName.get(nameKey(village, facts.head)) ?? []).filter(({ id }) => !taken(id));
      const fitting = named.filter(({ birthYear }) => fits(birthYear, facts.birthYear));
      if (fitting.length < 2) return fitting[0];
      const names = new Set(persons.map(({ name }) => searchKey(name)));
      return fitting
        .map((one) => ({ one, score: scoreOf(one, { names, birthYear: facts.birthYear }) }))
        .sort((a, b) => b.score - a.score || (a.one.code < b.one.code ? -1 : 1))[0]?.one;
    },
    makeCode(village, taken) {
      const base = slug(village).slice(0, 40);
      for (let number = 1; ; number += 1) {
        const code = `${base}.${String(number).padStart(3, '0')}`;
        if (!codes.has(code) && !taken(code)) return code;
      }
    },
  };
}

/** Two heads of one name and village are two people when both birth years are known and differ. */
function fits(a: number | null, b: number | null | undefined): boolean {
  return a === null || b === null || b === undefined || a === b;
}

function scoreOf(
  { birthYear, members, standing }: KnownHousehold,
  said: { names: ReadonlySet<string>; birthYear: number | null | undefined },
): number {
  const shared = members.filter((name) => said.names.has(searchKey(name))).length;
  const born = birthYear !== null && birthYear === said.birthYear ? 2 : 0;
  return shared + born + (standing === 'live' ? 100 : 0);
}

function nameKey(village: string, head: string): string {
  return `${matchKey(village)}|${searchKey(head)}`;
}
