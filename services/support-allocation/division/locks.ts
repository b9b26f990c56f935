import type { DivisionSource, DivisionWishes, Lock, Prior } from './division-input.ts';
import { type HouseholdColumns, pool, priorKey } from './household-table.ts';
import { fits } from './kinds.ts';
import { reachOfVillages } from './reach.ts';

export const LOCK_FAULTS = [
  'unknown-household',
  'unknown-source',
  'not-reached',
  'has-it-already',
  'no-whole-gift',
  'contradiction',
  'supply-exceeded',
] as const;

/** Why there is no plan as long as these locks stand. */
export interface LockFault {
  readonly code: (typeof LOCK_FAULTS)[number];
  readonly locks: readonly string[];
}

export interface LockedGift {
  readonly household: number;
  readonly source: number;
  readonly shares: number;
}

export interface LockPass {
  readonly faults: readonly LockFault[];
  /** By household, then source. */
  readonly gifts: readonly LockedGift[];
  /** What each household has, and which sources are shut to it, after the locks. */
  readonly table: HouseholdColumns;
  readonly taken: readonly number[];
}

interface LockParts {
  readonly table: HouseholdColumns;
  readonly sources: readonly DivisionSource[];
  readonly wishes: DivisionWishes;
}

/** Locks come before every level and never reach over eligibility or supply. */
export function applyLocks(parts: LockParts): LockPass {
  const { table, sources, wishes } = parts;
  const locks = wishes.locks.toSorted(
    (a, b) => a.household - b.household || a.source - b.source || (a.id < b.id ? -1 : 1),
  );
  const known = locks.filter((lock) => lock.household >= 0 && lock.source >= 0);
  const pairs = [...Map.groupBy(known, (lock) => `${lock.household}|${lock.source}`).values()];
  const reach = locks.length === 0 ? null : reachOfVillages(table.villages, sources);
  const gifts = pairs.flatMap((pair) => giftOf(parts, pair));
  const taken = sources.map(() => 0);
  for (const { source, shares } of gifts) taken[source]! += shares;
  const faults = [
    ...locks.filter((lock) => lock.household < 0).map((lock) => fault('unknown-household', [lock])),
    ...locks
      .filter((lock) => lock.household >= 0 && lock.source < 0)
      .map((lock) => fault('unknown-source', [lock])),
    ...pairs.flatMap((pair) => pairFaults(parts, pair, reach!)),
    ...supplyFaults(sources, taken, known),
  ];
  return { faults, gifts, taken, table: faults.length > 0 ? table : shut(parts, pairs, gifts) };
}

/** What locks of one household and source ask for; nothing when they forbid it. */
function giftOf({ table, sources }: LockParts, pair: readonly Lock[]): LockedGift[] {
  const { household, source } = pair[0]!;
  if (pair.some((lock) => lock.kind === 'must-not')) return [];
  const whole = sources[source]!.per === 'person' ? table.members[household]! : 1;
  const amount = pair.find((lock) => lock.kind === 'amount')?.shares ?? whole;
  return [{ household, source, shares: amount }];
}

function pairFaults(
  { table, sources }: LockParts,
  pair: readonly Lock[],
  reach: ReturnType<typeof reachOfVillages>,
): LockFault[] {
  const { household, source } = pair[0]!;
  const giving = pair.filter((lock) => lock.kind !== 'must-not');
  if (giving.length === 0) return [];
  const amounts = new Set(pair.filter((lock) => lock.kind === 'amount').map((lock) => lock.shares));
  const isNear = reach.reaches[reach.of[table.village[household]!]!]!.sources.includes(source);
  const isFor = fits(sources[source]!, table.class[household]!, table.groupSets[table.groupSet[household]!]!);
  if (giving.length < pair.length || amounts.size > 1) return [fault('contradiction', pair)];
  if (!isNear || !isFor) return [fault('not-reached', giving)];
  if (table.priors[table.prior[household]!]!.sources.includes(source))
    return [fault('has-it-already', giving)];
  const isWhole = [...amounts].every((shares) => Number.isSafeInteger(shares) && shares! >= 1);
  return isWhole ? [] : [fault('no-whole-gift', giving)];
}

function supplyFaults(
  sources: readonly DivisionSource[],
  taken: readonly number[],
  known: readonly Lock[],
): LockFault[] {
  return sources.flatMap(({ supply }, source) =>
    taken[source]! > supply
      ? [
          fault(
            'supply-exceeded',
            known.filter((lock) => lock.source === source && lock.kind !== 'must-not'),
          ),
        ]
      : [],
  );
}

/** The households' columns with what the locks gave and shut. */
function shut(
  { table, sources, wishes }: LockParts,
  pairs: readonly (readonly Lock[])[],
  gifts: readonly LockedGift[],
): HouseholdColumns {
  if (pairs.length === 0) return table;
  const priors = pool<Prior>(priorKey);
  for (const prior of table.priors) priors.indexOf(prior);
  const prior = table.prior.slice();
  const given = new Map(gifts.map((gift) => [`${gift.household}|${gift.source}`, gift]));
  for (const [{ household, source }] of pairs as readonly (readonly [Lock])[]) {
    const before = priors.items[prior[household]!]!;
    const gift = given.get(`${household}|${source}`);
    const counts = gift === undefined ? 0 : gift.shares * sources[source]!.counts;
    prior[household] = priors.indexOf({
      gifts: before.gifts + (gift === undefined ? 0 : 1),
      counts: before.counts + counts,
      met: before.met || (gift !== undefined && counts >= wishes.minimum),
      sources: [...before.sources, source],
    });
  }
  return { ...table, prior, priors: priors.items };
}

function fault(code: LockFault['code'], locks: readonly Lock[]): LockFault {
  return { code, locks: locks.map((lock) => lock.id).sort() };
}
