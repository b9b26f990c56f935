import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Result } from '#shared/kernel/result.ts';
import { decideCorrection } from '../../services/household-registry/household/correct.ts';
import { decideHeadChange, decideHeadDeath } from '../../services/household-registry/household/head.ts';
import type { Household } from '../../services/household-registry/household/household.ts';
import { differences, stateOn } from '../../services/household-registry/household/household-history.ts';
import { checkDay, type LifeEffect } from '../../services/household-registry/household/life.ts';
import { decideAddMember, decideLoseMember } from '../../services/household-registry/household/member.ts';
import { decideMerge } from '../../services/household-registry/household/merge.ts';
import { decideMove } from '../../services/household-registry/household/move.ts';
import { decideSplit } from '../../services/household-registry/household/split.ts';
import {
  decideClass,
  decideEnd,
  decideRestore,
} from '../../services/household-registry/household/standing.ts';
import { aHousehold, aPerson, SEAL, SEAT, told } from '../support/made-household.ts';

/** The only household that a change leaves behind. */
function after(result: Result<LifeEffect>): Household {
  assert.ok(result.ok, JSON.stringify(result));
  return result.value.changed[0]!.after;
}

function code(result: Result<unknown>): string {
  assert.ok(!result.ok);
  return result.problem.code;
}

const couple = () =>
  aHousehold({ members: 5, persons: [aPerson('Nông Thị Mai', 'spouse'), aPerson('Nông Văn Tú', 'child')] });

describe('a member', () => {
  it('is born or comes, and the household is one more', () => {
    const now = after(
      decideAddMember(couple(), { person: aPerson('Nông Thị Hoa', 'child'), as: 'new' }, told()),
    );
    assert.deepEqual([now.members, now.persons.length, now.change.kind], [6, 3, 'member-added']);
  });

  it('who was counted gets a name, and nobody is added', () => {
    const person = aPerson('Nông Thị Hoa', 'child');
    const now = after(decideAddMember(couple(), { person, as: 'counted' }, told()));
    assert.deepEqual([now.members, now.persons.length], [5, 3]);
    const all = aHousehold({ members: 1 });
    assert.equal(code(decideAddMember(all, { person, as: 'counted' }, told())), 'no-unnamed-member');
  });

  it('dies or leaves, by name or as one of those whom no list names', () => {
    const household = couple();
    const one = { ids: [household.persons[1]!.id], unnamed: 0 };
    const now = after(decideLoseMember(household, { who: one, kind: 'member-died' }, told()));
    assert.deepEqual([now.members, now.persons.map(({ name }) => name)], [4, ['Nông Thị Mai']]);
    const unnamed = { who: { ids: [], unnamed: 1 }, kind: 'member-removed' } as const;
    assert.equal(after(decideLoseMember(household, unnamed, told())).members, 4);
    const alone = aHousehold({ members: 1 });
    assert.equal(code(decideLoseMember(alone, unnamed, told())), 'no-unnamed-member');
  });

  it('keeps number and ethnicity sealed', () => {
    const person = { ...aPerson('Nông Thị Hoa', 'child'), nationalId: '019190000007', ethnicity: '02' };
    const now = after(decideAddMember(couple(), { person, as: 'new' }, told()));
    assert.doesNotMatch(JSON.stringify(now), /019190000007|"02"/);
    const place = { household: now._id, field: 'nationalId', member: now.persons[2]!.id } as const;
    assert.equal(SEAL.open(place, now.persons[2]!.nationalId!), '019190000007');
  });
});

describe('the head', () => {
  it('is followed by a member, and the old one becomes what kinship says', () => {
    const household = couple();
    const wish = {
      successor: { member: household.persons[0]!.id },
      former: { stays: true, relation: null },
    } as const;
    const now = after(decideHeadChange(household, wish, told()));
    assert.equal(now.head, 'Nông Thị Mai');
    assert.deepEqual(
      now.persons.map(({ name, relation }) => [name, relation]),
      [
        ['Nông Văn An', 'spouse'],
        ['Nông Văn Tú', 'child'],
      ],
    );
    assert.equal(now.members, 5);
  });

  it('takes the number of the head along, sealed for the place where it stands now', () => {
    const household = couple();
    const wish = {
      successor: { member: household.persons[0]!.id },
      former: { stays: true, relation: null },
    } as const;
    const now = after(decideHeadChange(household, wish, told()));
    const former = now.persons[0]!;
    const open = (place: Parameters<typeof SEAL.open>[0], sealed: Household['nationalId']) =>
      SEAL.open(place, sealed!);
    assert.equal(
      open({ household: now._id, field: 'nationalId', member: former.id }, former.nationalId),
      '019060000001',
    );
    assert.equal(now.nationalId, null);
  });

  it('dies, and a member follows; the household lives on with one fewer', () => {
    const household = couple();
    const successor = { member: household.persons[1]!.id };
    const now = after(decideHeadDeath(household, { successor }, told()));
    assert.deepEqual([now.head, now.members, now.status], ['Nông Văn Tú', 4, 'active']);
    assert.deepEqual(
      now.persons.map(({ relation }) => relation),
      ['parent'],
    );
  });

  it('dies where members have no names: one is named', () => {
    const household = aHousehold({ members: 3 });
    assert.equal(code(decideHeadDeath(household, { successor: null }, told())), 'new-head-needed');
    const successor = { person: aPerson('Nông Thị Lan', 'child') };
    const now = after(decideHeadDeath(household, { successor }, told()));
    assert.deepEqual([now.head, now.members, now.persons.length], ['Nông Thị Lan', 2, 0]);
  });

  it('dies as the last one: only then has the household died out', () => {
    const last = aHousehold({ members: 1 });
    const now = after(decideHeadDeath(last, { successor: null }, told()));
    assert.deepEqual([now.status, now.end], ['ended', { reason: 'died-out', into: null }]);
    const successor = { person: aPerson('Nông Thị Lan', 'child') };
    assert.equal(code(decideHeadDeath(last, { successor }, told())), 'nobody-left');
    assert.equal(code(decideClass(now, { class: 'near-poor' }, told())), 'household-ended');
  });
});

describe('a household that moves', () => {
  it('keeps id and history; its code changes with the commune', () => {
    const household = couple();
    const to = {
      commune: '19/171/05758',
      unit: '19/171/05758/xom-2',
      village: 'Xóm 2',
      code: 'BS-00001',
      unseen: true,
    };
    const now = after(decideMove(household, { to }, told()));
    assert.deepEqual([now._id, now.unit, now.code, now.version], [household._id, to.unit, 'BS-00001', 2]);
    assert.equal(now.change.unseen, true);
    assert.equal(now.searchKey, 'nong van an|bs-00001');
  });

  it('away has ended', () => {
    const now = after(decideMove(couple(), { to: null }, told()));
    assert.deepEqual([now.status, now.end?.reason, now.change.kind], ['ended', 'moved-away', 'moved']);
  });
});

describe('a split', () => {
  const wish = (household: Household) => ({
    id: 'new',
    seat: { commune: SEAT.commune, unit: SEAT.unit, village: SEAT.village, code: 'BS-00001' },
    leaving: { ids: [household.persons[1]!.id], unnamed: 1 },
    head: { member: household.persons[1]!.id },
  });

  it('makes a household of those who leave, and nobody is lost', () => {
    const household = couple();
    const result = decideSplit(household, wish(household), told());
    assert.ok(result.ok);
    const [born] = result.value.created;
    assert.ok(born !== undefined);
    assert.deepEqual([born.head, born.members, born.version, born.class], ['Nông Văn Tú', 2, 1, 'poor']);
    assert.deepEqual([born.phone, born.change.other], [null, household._id]);
    const rest = after(result);
    assert.deepEqual([rest.members, rest.persons.length, rest.change.other], [3, 1, 'new']);
  });

  it('needs a head who leaves', () => {
    const household = couple();
    const stays = { ...wish(household), head: { member: household.persons[0]!.id } };
    assert.equal(code(decideSplit(household, stays, told())), 'head-not-leaving');
    const named = { ...wish(household), leaving: { ids: [household.persons[1]!.id], unnamed: 3 } };
    assert.equal(code(decideSplit(household, named, told())), 'no-unnamed-member');
  });
});

describe('a merger', () => {
  const other = aHousehold({ id: 'other', members: 2, persons: [aPerson('Lý Thị Páo', 'spouse')] });

  it('ends one into the other with its people', () => {
    const household = couple();
    const wish = { into: other, as: 'merged', people: 'join', relation: 'child' } as const;
    const result = decideMerge(household, wish, told());
    assert.ok(result.ok);
    const [ended, gained] = result.value.changed.map((one) => one.after);
    assert.deepEqual(ended!.end, { reason: 'merged', into: 'other', joined: 5 });
    assert.deepEqual([gained!.members, gained!.persons.length], [7, 4]);
    assert.deepEqual([ended!.change.other, gained!.change.other], ['other', household._id]);
    assert.equal(code(decideRestore(ended!, {}, told())), 'members-elsewhere');
  });

  it('takes those over who were chosen, head or not, named or not, and nobody whom it does not have', () => {
    const household = couple();
    const [first] = household.persons;
    const people = { head: 'stays-out', ids: [first!.id], unnamed: 1 } as const;
    const wish = { into: other, as: 'duplicate', people, relation: 'other' } as const;
    const result = decideMerge(household, wish, told());
    assert.ok(result.ok);
    const [ended, gained] = result.value.changed.map((one) => one.after);
    assert.deepEqual(ended!.end, { reason: 'duplicate', into: 'other', joined: 2 });
    assert.deepEqual([gained!.members, gained!.persons.length], [4, 2]);
    assert.equal(gained!.persons[1]!.name, first!.name);
    assert.equal(code(decideRestore(ended!, {}, told())), 'members-elsewhere');
    const only = { ...wish, people: { head: 'joins', ids: [], unnamed: 0 } as const };
    assert.equal(decideMerge(household, only, told()).ok, true);
    const strange = { ...wish, people: { ...people, ids: ['nobody'] } };
    assert.equal(code(decideMerge(household, strange, told())), 'unknown-member');
    const many = { ...wish, people: { ...people, unnamed: 9 } };
    assert.equal(code(decideMerge(household, many, told())), 'no-unnamed-member');
  });

  it('of a double leaves the other’s people as they are, and can be taken back', () => {
    const wish = { into: other, as: 'duplicate', people: 'stay-out', relation: 'other' } as const;
    const result = decideMerge(couple(), wish, told());
    assert.ok(result.ok);
    assert.equal(result.value.changed[1]!.after.members, 2);
    assert.equal(after(decideRestore(after(result), {}, told())).status, 'active');
  });

  it('is no wish of one with itself, or with one of another year', () => {
    const wish = { as: 'merged', people: 'join', relation: 'other' } as const;
    assert.equal(code(decideMerge(other, { ...wish, into: other }, told())), 'same-household');
    const older = { ...couple(), year: 2019 };
    assert.equal(code(decideMerge(other, { ...wish, into: older }, told())), 'other-list-year');
  });
});

describe('a household that is no longer poor', () => {
  it('ends, and is taken up again when it is', () => {
    const ended = after(decideEnd(couple(), { as: 'no-longer-poor' }, told()));
    assert.equal(ended.end?.reason, 'no-longer-poor');
    const again = after(decideRestore(ended, { class: 'near-poor' }, told()));
    assert.deepEqual([again.status, again.end, again.class], ['active', null, 'near-poor']);
    assert.equal(code(decideRestore(again, {}, told())), 'household-not-ended');
  });
});

describe('a correction', () => {
  it('says only what was wrong, and never fewer people than have names', () => {
    const household = couple();
    const now = after(decideCorrection(household, { facts: { head: 'Nông Văn Ân' }, phone: null }, told()));
    assert.deepEqual([now.head, now.phone, now.nationalId], ['Nông Văn Ân', null, household.nationalId]);
    assert.equal(code(decideCorrection(household, { facts: { members: 2 } }, told())), 'fewer-than-named');
    assert.equal(
      code(decideCorrection(household, { facts: { head: 'Nông Văn An' } }, told())),
      'nothing-changed',
    );
  });
});

describe('the day of a change', () => {
  it('is not in the future, nor before the last one unless it is meant', () => {
    const at = new Date('2021-01-10T23:30:00+07:00');
    const judge = (on: string, late = false) => checkDay({ on, at }, { last: '2021-01-05', late });
    assert.equal(judge('2021-01-10').ok, true);
    assert.equal(code(judge('2021-01-11')), 'day-in-future');
    assert.equal(code(judge('2021-01-04')), 'day-before-last');
    assert.equal(judge('2021-01-04', true).ok, true);
  });
});

describe('a history', () => {
  const first = couple();
  const second = after(decideClass(first, { class: 'near-poor' }, told({ on: '2021-01-10' })));
  const late = { who: { ids: [first.persons[1]!.id], unnamed: 0 }, kind: 'member-died' } as const;
  const third = after(decideLoseMember(second, late, told({ on: '2021-01-05' })));
  const states = [first, second, third];

  it('tells what a household was on a day, late facts from their own day on', () => {
    const on = (day: string) => {
      const state = stateOn(states, day);
      return state && [state.class, state.members, state.persons.length];
    };
    assert.equal(on('2020-12-01'), null);
    assert.deepEqual(on('2020-12-31'), ['poor', 5, 2]);
    assert.deepEqual(on('2021-01-07'), ['poor', 4, 1]);
    assert.deepEqual(on('2021-01-10'), ['near-poor', 4, 1]);
    assert.deepEqual(stateOn(states, '2021-12-31'), third);
  });

  it('says field by field what each change made another, and of what is sealed only that it changed', () => {
    assert.deepEqual(differences(first, second), [
      { field: 'class', person: null, from: 'poor', to: 'near-poor', hidden: false },
    ]);
    assert.deepEqual(differences(second, third), [
      { field: 'members', person: null, from: '5', to: '4', hidden: false },
      { field: 'person', person: 'Nông Văn Tú', from: 'Nông Văn Tú', to: null, hidden: false },
    ]);
    const corrected = after(decideCorrection(first, { facts: {}, nationalId: '019060000009' }, told()));
    assert.deepEqual(differences(first, corrected), [
      { field: 'nationalId', person: null, from: null, to: null, hidden: true },
    ]);
    assert.deepEqual(differences(null, first), []);
  });

  it('says of a new head that the head is another, not that a member has gone', () => {
    const successor = { member: first.persons[0]!.id };
    const headed = after(
      decideHeadChange(first, { successor, former: { stays: true, relation: null } }, told()),
    );
    const changes = differences(first, headed).filter(({ hidden }) => !hidden);
    assert.deepEqual(
      changes.map(({ field, person }) => [field, person]),
      [
        ['head', null],
        ['birthYear', null],
      ],
    );
  });
});
