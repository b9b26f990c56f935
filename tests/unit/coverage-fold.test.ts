import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import type { ReceivedEvent } from '#shared/events/port.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { hasReceived } from '#shared/rules/hand-over.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import type { CoverageEvent } from '../../services/coverage-monitoring/outcome/heard.ts';
import {
  type Case,
  type CountedSet,
  isComplete,
  type Listing,
  type Village,
} from '../../services/coverage-monitoring/outcome/outcome.ts';
import {
  foldListings,
  foldRows,
  listingKeysOf,
  tallyChangesOf,
  turnedCases,
} from '../../services/coverage-monitoring/outcome/slice.ts';
import type { Counts } from '../../services/coverage-monitoring/tally/tally.ts';
import { aGift, aListed, aRecorded } from '../support/facts.ts';
import { aReceived } from '../support/reaction.ts';

/** The view in memory: what the repository keeps, without the database. */
interface World {
  readonly cases: Map<string, Case>;
  readonly listings: Map<string, Listing>;
  readonly sets: Map<string, CountedSet>;
  readonly villages: Map<string, Village>;
  readonly tallies: Map<string, Counts>;
}

function aWorld(): World {
  return { cases: new Map(), listings: new Map(), sets: new Map(), villages: new Map(), tallies: new Map() };
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
  });
  for (const [id, { counts }] of changes) {
    const old = world.tallies.get(id) ?? { listed: 0, received: 0, villages: 0 };
    world.tallies.set(id, {
      listed: old.listed + counts.listed,
      received: old.received + counts.received,
      villages: old.villages + counts.villages,
    });
  }
  put(world.cases, rows.cases);
  put(world.listings, folded.listings);
  put(world.sets, rows.sets);
  put(world.sets, folded.sets);
  put(world.villages, rows.villages);
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

const scenarios = fc
  .record({
    listed: fc.uniqueArray(household),
    due: fc.uniqueArray(household),
    facts: fc.array(said, { maxLength: 25 }),
  })
  .map(({ listed, due, facts }): ReceivedEvent[] => {
    const seqs = new Map<number, number>();
    return [
      ...UNITS.map((path) =>
        aReceived(VillageRegisteredV1, { unitSet: '2021-11', path, commune: path.slice(0, 12), name: path }),
      ),
      ...listed.map((n) => aReceived(HouseholdListedV1, aListed({ household: `h${n}`, unit: unitOf(n) }))),
      ...due.flatMap((n) => [
        aReceived(GiftApprovedV1, aGift({ gift: `large-${n}`, household: `h${n}`, unit: unitOf(n) })),
        aReceived(
          GiftApprovedV1,
          aGift({ gift: `small-${n}`, household: `h${n}`, unit: unitOf(n), meetsMinimum: false }),
        ),
      ]),
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

function dataOf<T>(events: readonly ReceivedEvent[], type: string): { data: T; seq: number }[] {
  return events.filter((event) => event.type === type) as unknown as { data: T; seq: number }[];
}

/** The same figures counted plainly, household by household. */
function countedPlainly(events: readonly ReceivedEvent[]): Map<string, Counts> {
  const counts = new Map<string, Counts>();
  const add = (scope: string, unit: string, field: keyof Counts) => {
    for (const path of ancestorPaths(unit)) {
      const id = `${scope}|${path}`;
      const old = counts.get(id) ?? { listed: 0, received: 0, villages: 0 };
      counts.set(id, { ...old, [field]: old[field] + 1 });
    }
  };
  const gifts = dataOf<ReturnType<typeof aGift>>(events, 'gift.approved.v1').map(({ data }) => data);
  const facts = dataOf<ReturnType<typeof aRecorded>>(events, 'confirmation.recorded.v1').map(
    ({ data }) => data,
  );
  for (const { data } of dataOf<ReturnType<typeof aListed>>(events, 'household.listed.v1')) {
    add('list:list-1', data.unit, 'listed');
    const own = facts.filter((fact) => fact.household === data.household);
    const due = gifts.filter((gift) => gift.household === data.household);
    if (hasReceived(own, due)) add('campaign:tet-2027', data.unit, 'received');
  }
  for (const { data } of dataOf<{ path: string }>(events, 'village.registered.v1'))
    add('villages:2021-11', data.path, 'villages');
  return counts;
}

function counting(tallies: ReadonlyMap<string, Counts>): Record<string, Counts> {
  const rows = [...tallies].filter(([, row]) => row.listed + row.received + row.villages !== 0);
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
  it('never count more received than listed, and parents add up from their children, after every slice', () => {
    fc.assert(
      fc.property(deliveries, ({ slices }) => {
        const world = aWorld();
        for (const slice of slices) {
          apply(world, slice);
          for (const path of new Set(UNITS.flatMap((unit) => ancestorPaths(unit)))) {
            const listed = world.tallies.get(`list:list-1|${path}`)?.listed ?? 0;
            const received = world.tallies.get(`campaign:tet-2027|${path}`)?.received ?? 0;
            assert.ok(received >= 0 && received <= listed);
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
  it('know the list as complete exactly when all of it is here', () => {
    fc.assert(
      fc.property(deliveries, fc.nat(3), ({ events, slices }, missing) => {
        const all = dataOf<unknown>(events, 'household.listed.v1').map(({ data }) => contentHash(data));
        const hash = addToSetHash(EMPTY_SET_HASH, [...all, ...Array(missing).fill(contentHash('missing'))]);
        const count = all.length + missing;
        const frozen = {
          list: 'list-1',
          name: 'x',
          unitSet: '2021-11',
          unit: '19',
          year: 2026,
          count,
          hash,
        } as const;
        const world = aWorld();
        const [first = [], ...rest] = slices;
        for (const slice of [[...first, aReceived(PoorListFrozenV1, frozen)], ...rest]) apply(world, slice);
        assert.equal(isComplete(world.sets.get('list|list-1')), missing === 0);
      }),
      { numRuns: 100 },
    );
  });
});
