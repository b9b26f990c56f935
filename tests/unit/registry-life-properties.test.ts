import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Result } from '#shared/kernel/result.ts';
import { decideBegin } from '../../services/household-registry/household/begin.ts';
import { CHANGE_KINDS } from '../../services/household-registry/household/change.ts';
import { decideCorrection } from '../../services/household-registry/household/correct.ts';
import { decideHeadChange, decideHeadDeath } from '../../services/household-registry/household/head.ts';
import type { Household } from '../../services/household-registry/household/household.ts';
import { codesAfter } from '../../services/household-registry/household/household-code.ts';
import { householdSaid } from '../../services/household-registry/household/household-event.ts';
import { differences, stateOn } from '../../services/household-registry/household/household-history.ts';
import type { LifeEffect } from '../../services/household-registry/household/life.ts';
import { decideAddMember, decideLoseMember } from '../../services/household-registry/household/member.ts';
import { decideMerge } from '../../services/household-registry/household/merge.ts';
import { decideMove } from '../../services/household-registry/household/move.ts';
import { decideSplit } from '../../services/household-registry/household/split.ts';
import {
  decideClass,
  decideEnd,
  decideRestore,
} from '../../services/household-registry/household/standing.ts';
import { collect, NOTHING_COLLECTED } from '../../services/household-registry/poor-list/poor-list.ts';
import { aPerson, SEAL, SEAT, told } from '../support/made-household.ts';

const COMMUNES = ['19/171/05755', '19/171/05758'];
const DAYS = ['2020-12-21', '2021-01-02', '2021-01-09', '2021-01-20'];
const KINDS = [
  'begin',
  'add',
  'name',
  'lose',
  'lose-unnamed',
  'head-stays',
  'head-leaves',
  'head-dies',
  'move',
  'away',
  'split',
  'join',
  'double',
  'class',
  'correct',
  'end',
  'restore',
] as const;

/** One wish: what, of which household, and some dice for what else it needs. */
const aWish = fc.record({
  kind: fc.constantFrom(...KINDS),
  household: fc.nat(40),
  other: fc.nat(40),
  dice: fc.nat(7),
  day: fc.constantFrom(...DAYS),
});
type Wish = typeof aWish extends fc.Arbitrary<infer T> ? T : never;

type Memory = ReturnType<typeof aMemory>;

/** A registry that only remembers: every state of every household, and how many people there should be. */
function aMemory() {
  const states = new Map<string, Household[]>();
  let made: string | null = null;
  return {
    states,
    people: 0,
    now: () => [...states.values()].map((all) => all.at(-1)!),
    nextCode(): string {
      made = codesAfter(made, 1)[0]!;
      return made;
    },
    take({ created, changed }: LifeEffect): void {
      for (const household of created) {
        assert.ok(!states.has(household._id), 'a new household is nobody’s double');
        states.set(household._id, [household]);
      }
      for (const { before, after } of changed) {
        const all = states.get(after._id)!;
        assert.equal(all.at(-1), before, 'a change follows the newest state');
        all.push(after);
      }
    },
  };
}

/** What the wish comes to, and by how many people the registry grows if it is granted. */
function carryOut(memory: Memory, wish: Wish): { result: Result<LifeEffect>; growth: number } | null {
  const said = told({ on: wish.day });
  const { dice } = wish;
  if (wish.kind === 'begin') {
    const code = memory.nextCode();
    const persons = Array.from({ length: dice % 3 }, (_, i) => ({ ...someone(i), id: `${code}/${i}` }));
    const members = persons.length + 1 + (dice % 2);
    const commune = COMMUNES[dice % 2]!;
    const seat = { ...SEAT, commune, unit: `${commune}/xom-1`, code };
    const facts = { head: 'Nông Văn An', members, class: 'poor' } as const;
    const entry = { id: `id-${code}`, seat, facts, persons, nationalId: `1${code}`, ethnicity: '02' };
    return { result: decideBegin(entry, said), growth: members };
  }
  const all = memory.now();
  const household = all[wish.household % Math.max(all.length, 1)];
  if (household === undefined) return null;
  const member = household.persons[dice % Math.max(household.persons.length, 1)];
  const successor = member === undefined ? { person: someone(dice) } : { member: member.id };
  const ids = member === undefined ? [] : [member.id];
  const unnamed = member === undefined || dice > 4 ? 1 : 0;
  switch (wish.kind) {
    case 'add':
      return { result: decideAddMember(household, { person: someone(dice), as: 'new' }, said), growth: 1 };
    case 'name':
      return {
        result: decideAddMember(household, { person: someone(dice), as: 'counted' }, said),
        growth: 0,
      };
    case 'lose':
      return {
        result: decideLoseMember(household, { who: { ids, unnamed: 0 }, kind: 'member-died' }, said),
        growth: -ids.length,
      };
    case 'lose-unnamed':
      return {
        result: decideLoseMember(household, { who: { ids: [], unnamed: 1 }, kind: 'member-removed' }, said),
        growth: -1,
      };
    case 'head-stays':
      return {
        result: decideHeadChange(household, { successor, former: { stays: true, relation: null } }, said),
        growth: 0,
      };
    case 'head-leaves':
      return {
        result: decideHeadChange(household, { successor, former: { stays: false } }, said),
        growth: -1,
      };
    case 'head-dies': {
      const follows = household.members === 1 ? null : successor;
      return { result: decideHeadDeath(household, { successor: follows }, said), growth: -1 };
    }
    case 'move': {
      const commune = COMMUNES[dice % 2]!;
      const code = commune === household.commune ? household.code : memory.nextCode();
      const to = { commune, unit: `${commune}/xom-${dice}`, village: `Xóm ${dice}`, code, unseen: dice > 5 };
      return { result: decideMove(household, { to }, said), growth: 0 };
    }
    case 'away':
      return { result: decideMove(household, { to: null }, said), growth: -household.members };
    case 'split': {
      const { commune, unit, village } = household;
      const code = memory.nextCode();
      const seat = { commune, unit, village, code };
      const split = { id: `id-${code}`, seat, leaving: { ids, unnamed }, head: successor };
      return { result: decideSplit(household, split, said), growth: 0 };
    }
    case 'join':
    case 'double': {
      const into = all[wish.other % all.length]!;
      const joins = wish.kind === 'join';
      const merge = {
        into,
        as: joins ? 'merged' : 'duplicate',
        people: joins ? 'join' : 'stay-out',
        relation: 'other',
      } as const;
      return { result: decideMerge(household, merge, said), growth: joins ? 0 : -household.members };
    }
    case 'class':
      return {
        result: decideClass(household, { class: dice % 2 === 0 ? 'poor' : 'near-poor' }, said),
        growth: 0,
      };
    case 'correct':
      return {
        result: decideCorrection(household, { facts: { head: someone(dice).name } }, said),
        growth: 0,
      };
    case 'end':
      return { result: decideEnd(household, { as: 'no-longer-poor' }, said), growth: -household.members };
    case 'restore':
      return { result: decideRestore(household, {}, said), growth: household.members };
  }
}

function someone(dice: number) {
  const relation = (['spouse', 'child', 'parent', 'sibling'] as const)[dice % 4]!;
  return { ...aPerson(`Lý Thị ${'ABCDEFGH'[dice]}`, relation), nationalId: `0${dice}`, ethnicity: '02' };
}

/** Tells all wishes one after another; what is refused leaves no trace. */
function live(wishes: readonly Wish[], check: (memory: Memory) => void): Memory {
  const memory = aMemory();
  for (const wish of wishes) {
    const before = JSON.stringify([...memory.states]);
    const done = carryOut(memory, wish);
    assert.equal(JSON.stringify([...memory.states]), before, 'a rule changes nothing by itself');
    if (done === null || !done.result.ok) continue;
    memory.take(done.result.value);
    memory.people += done.growth;
    check(memory);
  }
  return memory;
}

function whenever(check: (memory: Memory) => void) {
  return () =>
    fc.assert(
      fc.property(fc.array(aWish, { maxLength: 60 }), (wishes) => {
        live(wishes, check);
      }),
      { numRuns: 150 },
    );
}

const living = (memory: Memory) => memory.now().filter(({ status }) => status === 'active');

describe('households, whatever happens to them', () => {
  it(
    'loses nobody and doubles nobody',
    whenever((memory) => {
      const sum = living(memory).reduce((people, { members }) => people + members, 0);
      assert.equal(sum, memory.people);
      const named = living(memory).flatMap(({ persons }) => persons.map(({ id }) => id));
      assert.equal(new Set(named).size, named.length);
    }),
  );

  it(
    'have a living head, and never more names than people',
    whenever((memory) => {
      for (const { head, members, persons } of living(memory)) {
        assert.ok(head.length > 0);
        assert.ok(members >= persons.length + 1 && members <= 60, `${members} of ${persons.length + 1}`);
      }
    }),
  );

  it(
    'have one code and one row each in a list of their commune and year',
    whenever((memory) => {
      const codes = memory.now().map(({ commune, code }) => `${commune}|${code}`);
      assert.equal(new Set(codes).size, codes.length);
      const rows = collect('list', NOTHING_COLLECTED, living(memory)).entries.map(({ _id }) => _id);
      assert.equal(new Set(rows).size, rows.length);
    }),
  );

  it(
    'have a history without a gap, each state of which says what made it and can be read',
    whenever((memory) => {
      for (const states of memory.states.values()) {
        assert.deepEqual(
          states.map(({ version }) => version),
          states.map((_, index) => index + 1),
        );
        for (const [index, state] of states.entries()) {
          assert.ok(CHANGE_KINDS.includes(state.change.kind) && state.change.reason === 'thử');
          const event = householdSaid(state);
          assert.deepEqual([event.key, event.seq], [state._id, index + 1]);
          event.contract.schema.parse(event.data);
          differences(states[index - 1] ?? null, state);
        }
        assert.deepEqual(stateOn(states, '2021-12-31'), states.at(-1));
      }
    }),
  );

  it(
    'keep what is sealed where it can be opened, and nothing in the clear',
    whenever((memory) => {
      for (const { _id: household, nationalId, persons } of memory.now()) {
        if (nationalId !== null) SEAL.open({ household, field: 'nationalId' }, nationalId);
        for (const member of persons)
          if (member.nationalId !== null)
            SEAL.open({ household, field: 'nationalId', member: member.id }, member.nationalId);
      }
    }),
  );
});

describe('the wishes of these properties', () => {
  it('are granted often enough to mean something: every kind, and most households change', () => {
    const kinds = new Set<string>();
    for (const wishes of fc.sample(fc.array(aWish, { minLength: 60, maxLength: 60 }), {
      numRuns: 60,
      seed: 7,
    }))
      for (const states of live(wishes, () => undefined).states.values())
        for (const { change } of states) kinds.add(change.kind);
    const told = CHANGE_KINDS.filter((kind) => kind !== 'regrouped' && kind !== 'rehomed');
    assert.deepEqual([...kinds].sort(), [...told].sort());
  });
});
