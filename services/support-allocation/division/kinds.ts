import { CLASSES, type DivisionSource } from './division-input.ts';
import { type HouseholdColumns, pool } from './household-table.ts';
import { reachOfVillages } from './reach.ts';

/** Households that no pass can tell apart but by level and id: the same sources are open to them. */
export interface Kind {
  /** Place in {@link CLASSES}. */
  readonly class: number;
  /** Sources that may still give, by number; and how far away each is. */
  readonly sources: readonly number[];
  readonly distances: readonly number[];
  /** 0 where no source per person is open. */
  readonly members: number;
  /** Gifts so far, what they count towards the minimum, and whether one of them meets it alone. */
  readonly gifts: number;
  readonly counts: number;
  readonly met: boolean;
}

/** Which kind each household is of; kinds are numbered by their first household. */
export interface Kinds {
  readonly of: Int32Array;
  readonly kinds: readonly Kind[];
}

/** Above this many combinations a map is used instead of a table. */
const LARGEST_TABLE = 1 << 23;
const SIZES = 64;

export function sortIntoKinds(table: HouseholdColumns, sources: readonly DivisionSource[]): Kinds {
  const { count, priors } = table;
  const open = openSources(table, sources);
  const sizeMatters = Uint8Array.from(open.lists, (list) =>
    list.sources.some((source) => sources[source]!.per === 'person') ? 1 : 0,
  );
  const number = numbering(open.lists.length * SIZES * priors.length);
  const kinds: Kind[] = [];
  const of = new Int32Array(count);
  for (let household = 0; household < count; household += 1) {
    const list = open.of[household]!;
    const members = sizeMatters[list] === 1 ? table.members[household]! : 0;
    const prior = table.prior[household]!;
    const kind = number((list * SIZES + members) * priors.length + prior);
    if (kind === kinds.length) kinds.push(kindOf(open.lists[list]!, members, priors[prior]!));
    of[household] = kind;
  }
  return { of, kinds };
}

/** Households of each kind. */
export function sizesOf({ of, kinds }: Kinds): Int32Array {
  const size = new Int32Array(kinds.length);
  for (let household = 0; household < of.length; household += 1) size[of[household]!]! += 1;
  return size;
}

/** Numbers keys below `size` in the order in which they first come. */
export function numbering(size: number): (key: number) => number {
  let next = 0;
  if (size > LARGEST_TABLE) {
    const known = new Map<number, number>();
    return (key) => {
      const found = known.get(key);
      if (found !== undefined) return found;
      known.set(key, next);
      return next++;
    };
  }
  const known = new Int32Array(size);
  return (key) => {
    const found = known[key]!;
    if (found !== 0) return found - 1;
    known[key] = ++next;
    return next - 1;
  };
}

/** The kind after it was given something of a source. */
export function afterGift(kind: Kind, source: number, counts: number, meets: boolean): Kind {
  const at = kind.sources.indexOf(source);
  return {
    ...kind,
    sources: kind.sources.toSpliced(at, 1),
    distances: kind.distances.toSpliced(at, 1),
    gifts: kind.gifts + 1,
    counts: kind.counts + counts,
    met: kind.met || meets,
  };
}

type OpenList = Pick<Kind, 'class' | 'sources' | 'distances'>;

/** By place, class and groups; the same list is made once. */
function openSources(table: HouseholdColumns, sources: readonly DivisionSource[]) {
  const { count, groupSets } = table;
  const reach = reachOfVillages(table.villages, sources);
  const lists = pool<OpenList>((list) => `${list.class}|${list.sources.join()}|${list.distances.join()}`);
  const memo = numbering(reach.reaches.length * CLASSES.length * groupSets.length);
  const ofKey: number[] = [];
  const of = new Int32Array(count);
  for (let household = 0; household < count; household += 1) {
    const poorClass = table.class[household]!;
    const groupSet = table.groupSet[household]!;
    const village = reach.of[table.village[household]!]!;
    const key = memo((village * CLASSES.length + poorClass) * groupSets.length + groupSet);
    if (key === ofKey.length) {
      const { sources: near, distances } = reach.reaches[village]!;
      const fitting = near.map((source) => fits(sources[source]!, poorClass, groupSets[groupSet]!));
      ofKey.push(
        lists.indexOf({
          class: poorClass,
          sources: near.filter((_, at) => fitting[at]),
          distances: distances.filter((_, at) => fitting[at]),
        }),
      );
    }
    of[household] = ofKey[key]!;
  }
  return { of, lists: lists.items };
}

/** Whether the source is for such households, its places apart. */
export function fits(source: DivisionSource, poorClass: number, groups: readonly string[]): boolean {
  if (source.classes.length > 0 && !source.classes.includes(CLASSES[poorClass]!)) return false;
  return source.groups.length === 0 || source.groups.some((group) => groups.includes(group));
}

function kindOf(list: OpenList, members: number, prior: HouseholdColumns['priors'][number]): Kind {
  const open = list.sources.map((source) => !prior.sources.includes(source));
  return {
    class: list.class,
    sources: list.sources.filter((_, at) => open[at]),
    distances: list.distances.filter((_, at) => open[at]),
    members,
    gifts: prior.gifts,
    counts: prior.counts,
    met: prior.met,
  };
}
