import type { ClosureReopenedV1 } from '#shared/contracts/closure/reopened.v1.ts';
import type { ClosureStatedV1 } from '#shared/contracts/closure/stated.v1.ts';
import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import { parentPath } from '#shared/units/unit-path.ts';

/** A village with what was said of its closure in each list; its closure may be heard of before the village itself. */
export interface Village {
  /** unit set|path */
  readonly _id: string;
  readonly unitSet: UnitSet;
  readonly path: string;
  readonly commune: string;
  /** Null until it is registered. */
  readonly name: string | null;
  readonly retired: boolean;
  /** Event count of the village at its newest state that is known here. */
  readonly seq: number;
  /** By list, the newest word of each. */
  readonly closures: readonly Closure[];
}

export interface Closure {
  readonly list: string;
  readonly closed: boolean;
  /** The closure's event count. */
  readonly seq: number;
}

export function villageId({ unitSet, path }: Pick<Village, 'unitSet' | 'path'>): string {
  return `${unitSet}|${path}`;
}

export function emptyVillage({ unitSet, path }: Pick<Village, 'unitSet' | 'path'>): Village {
  const commune = parentPath(path) ?? '';
  return {
    _id: villageId({ unitSet, path }),
    unitSet,
    path,
    commune,
    name: null,
    retired: false,
    seq: 0,
    closures: [],
  };
}

/** Its name counts whenever it comes; whether it still is, by the newest word. */
export function withRegistered(village: Village, data: DataOf<typeof VillageRegisteredV1>, seq: number) {
  const { name, commune } = data;
  if (seq <= village.seq) return village.name === null ? { ...village, name, commune } : village;
  return { ...village, name, commune, retired: false, seq };
}

export function withRetired(village: Village, seq: number): Village {
  return seq <= village.seq ? village : { ...village, retired: true, seq };
}

/** What is said of a closure, by its newest event, whatever came first. */
export function withClosure(
  village: Village,
  { list }: Pick<DataOf<typeof ClosureStatedV1 | typeof ClosureReopenedV1>, 'list'>,
  said: Omit<Closure, 'list'>,
): Village {
  const known = village.closures.find((closure) => closure.list === list);
  if (known !== undefined && known.seq >= said.seq) return village;
  const others = village.closures.filter((closure) => closure !== known);
  const closures = [...others, { list, ...said }].sort((a, b) => (a.list < b.list ? -1 : 1));
  return { ...village, closures };
}

/** Registered and not given up. */
export function isCounted({ name, retired }: Village): boolean {
  return name !== null && !retired;
}

export function closedLists({ closures }: Village): readonly string[] {
  return closures.filter(({ closed }) => closed).map(({ list }) => list);
}
