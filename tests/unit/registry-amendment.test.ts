import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { approve } from '../../services/household-registry/amendment/amended-list.ts';
import { draftAmendment, mayDecide } from '../../services/household-registry/amendment/amendment.ts';
import {
  type AmendmentChangeKind,
  applyChange,
  differenceOf,
  faultOf,
  faultOfProposed,
  toChange,
} from '../../services/household-registry/amendment/amendment-change.ts';
import type { Household } from '../../services/household-registry/household/household.ts';
import {
  draftList,
  finishFreeze,
  type PoorList,
} from '../../services/household-registry/poor-list/poor-list.ts';
import {
  listedFacts,
  newEntry,
  type PastEntry,
  type PoorListEntry,
  pastEntry,
} from '../../services/household-registry/poor-list/poor-list-entry.ts';

const at = new Date('2020-12-25T08:00:00+07:00');
const PLACE = '19/170';

function aHousehold(number: number, wishes: Partial<Household> = {}): Household {
  const cause = { by: 'so', reason: null, trace: null, other: null };
  return {
    _id: `household-${number}`,
    version: 1,
    unitSet: '2021-11',
    commune: `${PLACE}/05755`,
    unit: `${PLACE}/05755/xom-1`,
    village: 'Xóm 1',
    year: 2020,
    standard: '2016-2020',
    code: `N-${number}`,
    head: 'Nguyễn Văn An',
    headAsWritten: null,
    birthYear: 1960,
    birthDate: null,
    sex: 'male',
    members: 3,
    class: 'poor',
    groups: [],
    severity: 1,
    persons: [],
    status: 'active',
    end: null,
    nationalId: null,
    phone: null,
    ethnicity: null,
    illness: null,
    change: { kind: 'registered', on: '2020-12-20', at, ...cause },
    searchKey: '',
    sortKey: '',
    ...wishes,
  } as Household;
}

interface World {
  list: PoorList;
  readonly households: Map<string, Household>;
  readonly entries: Map<string, PoorListEntry>;
  readonly past: PastEntry[];
}

function aFrozenWorld(count: number): World {
  const households = Array.from({ length: count }, (_, number) => aHousehold(number));
  const wish = { name: 'Danh sách', unitSet: '2021-11', unit: PLACE, year: 2020 } as const;
  const draft = draftList({ id: 'list', wish, by: 'so', at });
  const entries = households.map((household, index) =>
    newEntry(listedFacts('list', household), { order: index + 1, amendment: 0 }),
  );
  return {
    list: finishFreeze(draft, recount(entries), at),
    households: new Map(households.map((household) => [household._id, household])),
    entries: new Map(entries.map((entry) => [entry.household, entry])),
    past: [],
  };
}

function recount(entries: Iterable<PoorListEntry>) {
  const rows = [...entries];
  const hash = addToSetHash(
    EMPTY_SET_HASH,
    rows.map(({ facts }) => contentHash(facts)),
  );
  return { count: rows.length, hash };
}

/** Proposes what is asked or what differs, approves what fits, and carries it out. */
function amend(
  world: World,
  wanted: { kind: AmendmentChangeKind | 'difference'; household: string },
): boolean {
  const { list, households, entries, past } = world;
  const ground = { list, household: households.get(wanted.household), entry: entries.get(wanted.household) };
  const asked =
    wanted.kind === 'difference'
      ? differenceOf(ground)
      : {
          kind: wanted.kind,
          household: wanted.household,
          reason: 'refused' as const,
          on: '2021-01-05',
          note: null,
        };
  if (asked === null || faultOf(asked, ground) !== null) return false;
  const change = toChange(`amendment-${list.amendments}`, asked, ground);
  assert.equal(faultOfProposed(change, ground), null);
  const proposal = draftAmendment({
    id: change.amendment,
    list,
    changes: [change],
    reason: 'Rà soát',
    origin: null,
    by: 'so',
    at,
  });
  const decision = { by: 'duyet', at, revision: 1 };
  const approval = approve(proposal, list, { approved: [{ change, entry: ground.entry }], decision });
  const place = { order: (list.count ?? 0) + 1, amendment: approval.list.amendments };
  if (ground.entry !== undefined) past.push(pastEntry(ground.entry, place.amendment));
  entries.set(wanted.household, applyChange(change, ground.entry, place));
  world.list = approval.list;
  return true;
}

const anAct = fc.record({
  household: fc.integer({ min: 0, max: 4 }).map((number) => `household-${number}`),
  act: fc.constantFrom<AmendmentChangeKind | 'difference' | 'end' | 'restore' | 'change' | 'move' | 'arrive'>(
    'add',
    'correct',
    'settle',
    'reinstate',
    'difference',
    'end',
    'restore',
    'change',
    'move',
    'arrive',
  ),
});

/** What may happen to a household in life. */
function live(world: World, id: string, act: string): void {
  const known = world.households.get(id);
  const put = (wishes: Partial<Household>) =>
    world.households.set(id, { ...(known ?? aHousehold(Number(id.slice('household-'.length)))), ...wishes });
  if (act === 'arrive' && known === undefined) put({});
  if (known === undefined) return;
  if (act === 'end') put({ status: 'ended', end: { reason: 'died-out', into: null } });
  if (act === 'restore') put({ status: 'active', end: null });
  if (act === 'change') put({ members: (known.members % 60) + 1 });
  if (act === 'move')
    put({ unit: known.unit.startsWith(PLACE) ? '19/171/05000/xom-2' : `${PLACE}/05755/xom-3` });
}

describe('any sequence of changes and amendments', () => {
  it('keeps one row of each household, a list that never shrinks, and count and hash of what is said', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4 }),
        fc.array(anAct, { maxLength: 40, size: 'max' }),
        (count, acts) => {
          const world = aFrozenWorld(count);
          for (const { household, act } of acts) {
            const before = world.list;
            if (['add', 'correct', 'settle', 'reinstate', 'difference'].includes(act)) {
              const done = amend(world, { kind: act as AmendmentChangeKind, household });
              assert.equal(world.list.amendments, before.amendments + (done ? 1 : 0));
            } else live(world, household, act);
            const { list, entries } = world;
            assert.ok((list.count ?? 0) >= (before.count ?? 0), 'it shrank');
            assert.deepEqual({ count: list.count, hash: list.hash }, recount(entries.values()));
            const settled = [...entries.values()].filter((entry) => entry.settled !== null).length;
            assert.equal(list.settledCount, settled);
            const orders = [...entries.values()].map(({ order }) => order);
            assert.equal(new Set(orders).size, orders.length);
          }
        },
      ),
    );
  });

  it('can be read back to every amendment: each row once, as many as the list then had', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 40, size: 'max' }), (acts) => {
        const world = aFrozenWorld(3);
        const counts = [3];
        for (const { household, act } of acts) {
          live(world, household, act);
          if (amend(world, { kind: 'difference', household })) counts.push(world.list.count ?? 0);
        }
        const rows = [...world.entries.values(), ...world.past];
        counts.forEach((count, number) => {
          const then = rows.filter(
            (row) => row.from <= number && (!('until' in row) || (row as PastEntry).until > number),
          );
          assert.equal(then.length, count);
          assert.equal(new Set(then.map(({ household }) => household)).size, count);
        });
      }),
    );
  });

  it('ends with the list saying what the registry says once each difference was approved', () => {
    fc.assert(
      fc.property(fc.array(anAct, { maxLength: 40, size: 'max' }), (acts) => {
        const world = aFrozenWorld(3);
        for (const { household, act } of acts) {
          live(world, household, act);
          if (act === 'difference') amend(world, { kind: 'difference', household });
        }
        for (const household of world.households.keys()) {
          // A household that comes back with other facts is reinstated first and corrected then.
          amend(world, { kind: 'difference', household });
          amend(world, { kind: 'difference', household });
        }
        for (const [id, household] of world.households) {
          const entry = world.entries.get(id);
          const here = household.status === 'active' && household.unit.startsWith(PLACE);
          if (here) assert.deepEqual([entry?.facts, entry?.settled], [listedFacts('list', household), null]);
          else assert.notEqual(entry?.settled, null);
        }
      }),
    );
  });
});

describe('an approver', () => {
  const { list } = aFrozenWorld(1);
  const proposal = draftAmendment({ id: 'a', list, changes: [], reason: 'x', origin: null, by: 'so', at });

  it('is none of those whose changes stand in the amendment, and has seen it as it is', () => {
    const codeOf = (by: string, revision: number) => {
      const decided = mayDecide({ ...proposal, makers: ['so', 'xa'] }, { by, at, revision });
      return decided.ok ? 'ok' : decided.problem.code;
    };
    assert.equal(codeOf('so', 1), 'own-amendment');
    assert.equal(codeOf('xa', 1), 'own-amendment');
    assert.equal(codeOf('duyet', 2), 'amendment-changed');
    assert.equal(codeOf('duyet', 1), 'ok');
  });
});
