import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ClaimOpenedV1 } from '#shared/contracts/claim/opened.v1.ts';
import { ClaimReopenedV1 } from '#shared/contracts/claim/reopened.v1.ts';
import { ClaimSettledV1 } from '#shared/contracts/claim/settled.v1.ts';
import { ClosureReopenedV1 } from '#shared/contracts/closure/reopened.v1.ts';
import { ClosureStatedV1 } from '#shared/contracts/closure/stated.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { GiftWithdrawnV1 } from '#shared/contracts/gift/withdrawn.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdReinstatedV1 } from '#shared/contracts/household/reinstated.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import { VillageRetiredV1 } from '#shared/contracts/village/retired.v1.ts';
import type { ReceivedEvent } from '#shared/events/port.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { hasReceived } from '#shared/rules/hand-over.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import { type CountedSet, isComplete } from '../../services/coverage-monitoring/outcome/counted-set.ts';
import {
  foldListings,
  listingKeysOf,
  turnedCases,
} from '../../services/coverage-monitoring/outcome/fold-listings.ts';
import type { CoverageEvent } from '../../services/coverage-monitoring/outcome/heard.ts';
import type { Listing } from '../../services/coverage-monitoring/outcome/listing.ts';
import type { Case } from '../../services/coverage-monitoring/outcome/outcome.ts';
import type { ReportedClaim } from '../../services/coverage-monitoring/outcome/reported-claim.ts';
import { foldRows, tallyChangesOf } from '../../services/coverage-monitoring/outcome/slice.ts';
import type { Village } from '../../services/coverage-monitoring/outcome/village.ts';
import {
  addCounts,
  type Counts,
  isNothing,
  NOTHING,
} from '../../services/coverage-monitoring/tally/tally.ts';
import { aGift, aListed, aRecorded } from '../support/facts.ts';
import { aReceived } from '../support/reaction.ts';

/** The view in memory: what the repository keeps, without the database. */
interface World {
  readonly cases: Map<string, Case>;
  readonly listings: Map<string, Listing>;
  readonly sets: Map<string, CountedSet>;
  readonly villages: Map<string, Village>;
  readonly claims: Map<string, ReportedClaim>;
  readonly tallies: Map<string, Counts>;
}

function aWorld(): World {
  return {
    cases: new Map(),
    listings: new Map(),
    sets: new Map(),
    villages: new Map(),
    claims: new Map(),
    tallies: new Map(),
  };
}

function apply(world: World, events: readonly ReceivedEvent[]): void {
  const heard = events as readonly CoverageEvent[];
  const rows = foldRows(heard, world);
  const turned = turnedCases(world.cases, rows.cases);
  for (const id of listingKeysOf(heard, turned)) assert.match(id, /^list-1\|/);
  const sets = new Map([...world.sets, ...rows.sets]);
  const folded = foldListings(heard, turned, { listings: world.listings, sets });
  const changes = tallyChangesOf({
    listings: { before: world.listings, after: folded.listings },
    villages: { before: world.villages, after: rows.villages },
    claims: { before: world.claims, after: rows.claims },
  });
  for (const [id, { counts }] of changes)
    world.tallies.set(id, addCounts(world.tallies.get(id) ?? NOTHING, counts));
  put(world.cases, rows.cases);
  put(world.listings, folded.listings);
  put(world.sets, rows.sets);
  put(world.sets, folded.sets);
  put(world.villages, rows.villages);
  put(world.claims, rows.claims);
}

function put<T>(target: Map<string, T>, rows: ReadonlyMap<string, T>): void {
  for (const [id, row] of rows) target.set(id, row);
}

const UNITS = ['19/164/05443/a', '19/164/05443/a-2', '19/164/05446/b', '19/165/05500/c'];
const household = fc.integer({ min: 0, max: 7 });
const unitOf = (n: number) => UNITS[n % UNITS.length]!;
const said = fc.record({
  household,
  kind: fc.constantFrom('handed-over', 'handed-over', 'not-handed-over', 'undo'),
  gift: fc.constantFrom('small', 'large'),
  relation: fc.constantFrom('self', 'proxy'),
  target: fc.nat(6),
});

/** What an approved amendment does to a household that is listed. */
const amended = fc.record({
  household,
  kind: fc.constantFrom('relisted', 'settled', 'settled', 'reinstated'),
  village: fc.nat(UNITS.length - 1),
});
const claimed = fc.record({
  claim: fc.nat(3),
  place: fc.nat(UNITS.length),
  steps: fc.array(fc.boolean(), { maxLength: 3 }),
});
const stated = fc.record({
  village: fc.nat(UNITS.length - 1),
  states: fc.array(fc.boolean(), { maxLength: 4 }),
});

const scenarios = fc
  .record({
    listed: fc.uniqueArray(household),
    due: fc.uniqueArray(household),
    withdrawn: fc.uniqueArray(household),
    facts: fc.array(said, { maxLength: 25 }),
    amendments: fc.array(amended, { maxLength: 12 }),
    claims: fc.uniqueArray(claimed, { maxLength: 4, selector: ({ claim }) => claim }),
    closures: fc.uniqueArray(stated, { maxLength: 4, selector: ({ village }) => village }),
    retired: fc.subarray(UNITS, { maxLength: 2 }),
  })
  .map(({ listed, due, withdrawn, facts, amendments, claims, closures, retired }): ReceivedEvent[] => {
    const seqs = new Map<number, number>();
    return [
      ...UNITS.map((path) =>
        aReceived(VillageRegisteredV1, { unitSet: '2021-11', path, commune: path.slice(0, 12), name: path }),
      ),
      ...retired.map((path) =>
        aReceived(
          VillageRetiredV1,
          { unitSet: '2021-11', path, intoSet: null, into: null, on: '2026-12-01' },
          { seq: 2 },
        ),
      ),
      ...listed.map((n) => aReceived(HouseholdListedV1, aListed({ household: `h${n}`, unit: unitOf(n) }))),
      ...amendments.flatMap((change, index) =>
        listed.includes(change.household) ? [amendedBy(change, index)] : [],
      ),
      ...claims.flatMap(claimEvents),
      ...closures.flatMap(closureEvents),
      ...due.flatMap((n) => [
        aReceived(GiftApprovedV1, aGift({ gift: `large-${n}`, household: `h${n}`, unit: unitOf(n) })),
        aReceived(
          GiftApprovedV1,
          aGift({
            ...{ gift: `small-${n}`, household: `h${n}`, unit: unitOf(n), meetsMinimum: false },
            ...(n % 2 === 0 ? {} : { towardsMinimum: { counts: 500_000, needed: 500_000 } }),
          }),
        ),
      ]),
      ...withdrawn.flatMap((n) => (due.includes(n) ? [withdrawal(`large-${n}`, n)] : [])),
      ...facts.map(({ household: n, kind, gift, relation, target }) => {
        const seq = (seqs.get(n) ?? 0) + 1;
        seqs.set(n, seq);
        const data = aRecorded({
          confirmation: `c-${n}-${seq}`,
          household: `h${n}`,
          kind: kind as 'undo',
          gifts: kind === 'undo' ? [] : [`${gift}-${n}`],
          relation: relation as 'self',
          ...(kind === 'not-handed-over' ? { reason: 'deceased' } : {}),
          ...(kind === 'undo' ? { undoes: `c-${n}-${1 + (target % Math.max(1, seq - 1))}` } : {}),
        });
        return aReceived(ConfirmationRecordedV1, data, { seq });
      }),
    ];
  });

/** An amendment of the plan takes the gift back. */
function withdrawal(gift: string, n: number): ReceivedEvent {
  const { plan, campaign, list, source, value } = aGift();
  const data = { gift, plan, campaign, list, source, value, household: `h${n}`, unit: unitOf(n) };
  return aReceived(GiftWithdrawnV1, { ...data, amendment: 'amendment-1', reason: 'returned' }, { seq: 2 });
}

type Generated<A> = A extends fc.Arbitrary<infer T> ? T : never;

/** Later in the scenario is later in the household's life. */
function amendedBy({ household: n, kind, village }: Generated<typeof amended>, index: number): ReceivedEvent {
  const life = { seq: index + 2 };
  const facts = { household: `h${n}`, unit: UNITS[village]! };
  const one = { ...facts, list: 'list-1', amendment: `a-${index}` };
  if (kind === 'settled')
    return aReceived(HouseholdSettledV1, { ...one, reason: 'died-out', on: '2026-12-01' }, life);
  if (kind === 'reinstated') return aReceived(HouseholdReinstatedV1, one, life);
  return aReceived(HouseholdRelistedV1, { ...aListed(facts), amendment: one.amendment }, life);
}

function claimEvents({ claim: n, place, steps }: Generated<typeof claimed>): ReceivedEvent[] {
  const claim = { claim: `claim-${n}`, unitSet: '2021-11', unit: UNITS[place] ?? '19/164/05443' } as const;
  const opened = { ...claim, via: 'public', openedAt: '2027-01-02T02:00:00Z' } as const;
  const later = steps.map((settles, index) =>
    settles
      ? aReceived(ClaimSettledV1, { ...claim, outcome: 'refused', household: null }, { seq: index + 2 })
      : aReceived(ClaimReopenedV1, claim, { seq: index + 2 }),
  );
  return [aReceived(ClaimOpenedV1, opened), ...later];
}

function closureEvents({ village, states }: Generated<typeof stated>): ReceivedEvent[] {
  const unit = UNITS[village]!;
  const closure = { closure: `list-1|${unit}`, list: 'list-1', unitSet: '2021-11', unit } as const;
  return states.map((closes, index) =>
    closes
      ? aReceived(ClosureStatedV1, { ...closure, count: 2, on: '2027-01-02' }, { seq: index + 1 })
      : aReceived(ClosureReopenedV1, { ...closure, cause: 'claim' }, { seq: index + 1 }),
  );
}

/** Any order, cut anywhere, some of it twice. */
const deliveries = scenarios.chain((events) =>
  fc
    .record({
      order: fc.array(fc.double({ noNaN: true }), { minLength: events.length, maxLength: events.length }),
      repeats: fc.subarray(events),
      cut: fc.integer({ min: 1, max: 9 }),
    })
    .map(({ order, repeats, cut }) => {
      const shuffled = events
        .map((event, index) => ({ event, key: order[index]! }))
        .sort((a, b) => a.key - b.key)
        .map(({ event }) => event);
      const sent = [...shuffled, ...repeats];
      const slices: ReceivedEvent[][] = [];
      for (let start = 0; start < sent.length; start += cut) slices.push(sent.slice(start, start + cut));
      return { events, slices };
    }),
);

function dataOf<T>(
  events: readonly ReceivedEvent[],
  ...types: string[]
): { type: string; data: T; seq: number }[] {
  return events.filter((event) => types.includes(event.type)) as unknown as {
    type: string;
    data: T;
    seq: number;
  }[];
}

/** The newest of some events. */
function newest<T extends { seq: number }>(rows: readonly T[]): T | undefined {
  return rows.toSorted((a, b) => b.seq - a.seq)[0];
}

type Facts = ReturnType<typeof aListed> & { amendment?: string };

/** Each household's facts in the list as they are in the end, and whether it is settled. */
function listedIn(events: readonly ReceivedEvent[]): { facts: Facts; settled: boolean }[] {
  return dataOf<Facts>(events, 'household.listed.v1').map(({ data, seq, type }) => {
    const own = { data, seq, type };
    const later = dataOf<Facts>(
      events,
      'household.relisted.v1',
      'household.settled.v1',
      'household.reinstated.v1',
    ).filter((event) => event.data.household === data.household);
    const relisted = later.filter(({ type: said }) => said === 'household.relisted.v1');
    const decided = newest(later.filter(({ type: said }) => said !== 'household.relisted.v1'));
    const { amendment: _, ...facts } = newest([own, ...relisted])!.data;
    return { facts, settled: decided?.type === 'household.settled.v1' };
  });
}

/** The same figures counted plainly, household by household. */
function countedPlainly(events: readonly ReceivedEvent[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const add = (scope: string, unit: string, field: keyof Counts) => {
    for (const path of ancestorPaths(unit)) {
      const id = `${scope}|${path}`;
      counts.set(id, addCounts(counts.get(id) ?? NOTHING, { ...NOTHING, [field]: 1 }));
    }
  };
  const gifts = dataOf<ReturnType<typeof aGift>>(events, 'gift.approved.v1').map(({ data }) => data);
  const facts = dataOf<ReturnType<typeof aRecorded>>(events, 'confirmation.recorded.v1').map(
    ({ data }) => data,
  );
  for (const { facts: data, settled } of listedIn(events)) {
    add('list:list-1', data.unit, 'listed');
    if (settled) add('list:list-1', data.unit, 'settled');
    const own = facts.filter((fact) => fact.household === data.household);
    const due = gifts.filter((gift) => gift.household === data.household);
    if (!hasReceived(own, due)) continue;
    add('campaign:tet-2027', data.unit, 'received');
    if (settled) add('campaign:tet-2027', data.unit, 'receivedSettled');
  }
  const gone = new Set(dataOf<{ path: string }>(events, 'village.retired.v1').map(({ data }) => data.path));
  for (const { data } of dataOf<{ path: string }>(events, 'village.registered.v1')) {
    if (gone.has(data.path)) continue;
    add('villages:2021-11', data.path, 'villages');
    const word = newest(
      dataOf<{ unit: string }>(events, 'closure.stated.v1', 'closure.reopened.v1').filter(
        (event) => event.data.unit === data.path,
      ),
    );
    if (word?.type === 'closure.stated.v1') add('list:list-1', data.path, 'closedVillages');
  }
  const claims = dataOf<{ claim: string; unit: string }>(
    events,
    'claim.opened.v1',
    'claim.settled.v1',
    'claim.reopened.v1',
  );
  for (const own of Map.groupBy(claims, ({ data }) => data.claim).values()) {
    const word = newest(own)!;
    if (word.type !== 'claim.settled.v1') add('villages:2021-11', word.data.unit, 'openClaims');
  }
  return counts;
}

function counting(tallies: ReadonlyMap<string, Counts>): Record<string, Counts> {
  const rows = [...tallies].filter(([, row]) => !isNothing(row));
  return Object.fromEntries(rows.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('events in any order, cut anywhere, some of them twice', () => {
  it('give the figures that plain counting gives, at every level', () => {
    fc.assert(
      fc.property(deliveries, ({ events, slices }) => {
        const world = aWorld();
        for (const slice of slices) apply(world, slice);
        assert.deepEqual(counting(world.tallies), counting(countedPlainly(events)));
      }),
      { numRuns: 300 },
    );
  });
  it('never count more received and settled than listed, and parents add up from their children, after every slice', () => {
    fc.assert(
      fc.property(deliveries, ({ slices }) => {
        const world = aWorld();
        for (const slice of slices) {
          apply(world, slice);
          for (const path of new Set(UNITS.flatMap((unit) => ancestorPaths(unit)))) {
            const { listed, settled, closedVillages } = world.tallies.get(`list:list-1|${path}`) ?? NOTHING;
            const { received, receivedSettled } = world.tallies.get(`campaign:tet-2027|${path}`) ?? NOTHING;
            assert.ok(received >= 0 && received + settled - receivedSettled <= listed);
            assert.ok(receivedSettled <= received && receivedSettled <= settled);
            assert.ok(closedVillages <= (world.tallies.get(`villages:2021-11|${path}`) ?? NOTHING).villages);
            const children = [...world.tallies].filter(([id]) => {
              const [scope, child] = id.split('|');
              return scope === 'list:list-1' && child!.slice(0, child!.lastIndexOf('/')) === path;
            });
            if (children.length === 0) continue;
            assert.equal(
              children.reduce((sum, [, row]) => sum + row.listed, 0),
              listed,
            );
          }
        }
      }),
      { numRuns: 100 },
    );
  });
  it('know the list as complete exactly when all of it is here as its last amendment says', () => {
    fc.assert(
      fc.property(deliveries, fc.nat(2), fc.nat(1), fc.nat(8), ({ events, slices }, missing, more, at) => {
        const inTheEnd = listedIn(events);
        const all = inTheEnd.map(({ facts }) => contentHash(facts));
        const hash = addToSetHash(EMPTY_SET_HASH, [...all, ...Array(missing).fill(contentHash('missing'))]);
        const count = all.length + missing;
        const settledCount = inTheEnd.filter(({ settled }) => settled).length + more;
        const list = { list: 'list-1', unitSet: '2021-11', unit: '19' } as const;
        const frozen = { ...list, name: 'x', year: 2026, count: 77, hash: contentHash('before') };
        const words = [1, 2, 3].map((number) =>
          aReceived(
            PoorListAmendedV1,
            {
              ...list,
              ...{ amendment: `a-${number}`, number, added: 0, relisted: 0, settled: 0, reinstated: 0 },
              ...(number === 3 ? { count, hash, settledCount } : { count: 5, hash, settledCount: 0 }),
              ...{ proposedBy: 'huyen', approvedBy: 'duyet' },
            },
            { seq: number + 1 },
          ),
        );
        // The last word may be the first to come.
        const [second, first, last] = [words[1]!, words[0]!, words[2]!];
        const said = at % 2 === 0 ? [last, second, first] : [first, last, second];
        const world = aWorld();
        const sent = [...slices];
        sent.splice(at % (slices.length + 1), 0, [...said, aReceived(PoorListFrozenV1, frozen)]);
        for (const slice of sent) apply(world, slice);
        assert.equal(isComplete(world.sets.get('list|list-1')), missing === 0 && more === 0);
      }),
      { numRuns: 200 },
    );
  });
});
