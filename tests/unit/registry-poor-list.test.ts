import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { HeldRole } from '#shared/access/caller.ts';
import { FORBIDDEN } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Household } from '../../services/household-registry/household/household.ts';
import { mayFreeze, mayRead } from '../../services/household-registry/poor-list/poor-list.policy.ts';
import {
  collect,
  draftList,
  finishFreeze,
  NOTHING_COLLECTED,
  startFreeze,
} from '../../services/household-registry/poor-list/poor-list.ts';

const at = new Date('2020-12-25T08:00:00+07:00');
const wish = { name: 'Danh sách hộ nghèo 2020', unitSet: '2021-11', unit: '19/171', year: 2020 } as const;
const draft = draftList({ id: 'list-1', wish, by: 'so', at });
const facts = { by: 'duyet', households: 3, importRunning: false };

const codeOf = (result: { ok: boolean; problem?: { code: string } }) =>
  result.ok ? 'ok' : result.problem?.code;
const held = (path: string, unitSet: HeldRole['unitSet'] = '2021-11'): HeldRole => ({
  role: 'approver',
  unitSet,
  path,
});

function aHousehold(number: number): Household {
  return {
    _id: `household-${number}`,
    version: 1,
    unitSet: '2021-11',
    commune: '19/171/05755',
    unit: '19/171/05755/xom-1',
    village: 'Xóm 1',
    year: 2020,
    standard: '2016-2020',
    code: `N-${number}`,
    head: 'Nguyễn Văn An',
    headAsWritten: null,
    birthYear: 1960,
    birthDate: null,
    sex: 'male',
    members: (number % 7) + 1,
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
    change: { kind: 'registered', on: '2020-12-20', at, by: 'so', reason: null, trace: null, other: null },
    searchKey: '',
    searchTerms: [],
    sortKey: '',
  };
}

describe('a drafted list', () => {
  it('is frozen by another account than its proposer’s', () => {
    assert.equal(codeOf(startFreeze(draft, facts)), 'ok');
    assert.equal(codeOf(startFreeze(draft, { ...facts, by: 'so' })), 'own-proposal');
  });

  it('is not frozen empty, nor while an import is unfinished', () => {
    assert.equal(codeOf(startFreeze(draft, { ...facts, households: 0 })), 'list-empty');
    assert.equal(codeOf(startFreeze(draft, { ...facts, importRunning: true })), 'import-unfinished');
  });

  it('is frozen once', () => {
    const freezing = startFreeze(draft, facts);
    assert.ok(freezing.ok);
    assert.equal(codeOf(startFreeze(freezing.value, facts)), 'list-not-draft');
    const frozen = finishFreeze(freezing.value, { count: 3, hash: 'a'.repeat(64) }, at);
    assert.equal(codeOf(startFreeze(frozen, facts)), 'list-not-draft');
    assert.deepEqual([frozen.status, frozen.version, frozen.frozenBy], ['frozen', 1, 'duyet']);
  });
});

describe('the count and hash of a list', () => {
  it('do not depend on the order of its households, nor on how they were sliced', () => {
    const households = Array.from({ length: 30 }, (_, number) => aHousehold(number));
    const whole = collect('list-1', NOTHING_COLLECTED, households);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(households, { minLength: 30 }),
        fc.integer({ min: 1, max: 30 }),
        (rows, cut) => {
          const first = collect('list-1', NOTHING_COLLECTED, rows.slice(0, cut));
          const second = collect('list-1', first, rows.slice(cut));
          assert.deepEqual([second.count, second.hash], [whole.count, whole.hash]);
        },
      ),
    );
  });

  it('change when one household is missing, differs or stands in another list', () => {
    const households = [aHousehold(1), aHousehold(2)];
    const { hash } = collect('list-1', NOTHING_COLLECTED, households);
    const changed = [aHousehold(1), { ...aHousehold(2), members: 9 }];
    assert.notEqual(collect('list-1', NOTHING_COLLECTED, [aHousehold(1)]).hash, hash);
    assert.notEqual(collect('list-1', NOTHING_COLLECTED, changed).hash, hash);
    assert.notEqual(collect('list-2', NOTHING_COLLECTED, households).hash, hash);
  });

  it('number the rows on from slice to slice', () => {
    const first = collect('l', NOTHING_COLLECTED, [aHousehold(1), aHousehold(2)]);
    const second = collect('l', first, [aHousehold(3)]);
    assert.deepEqual(
      [...first.entries, ...second.entries].map((entry) => [entry._id, entry.order]),
      [
        ['l|household-1', 1],
        ['l|household-2', 2],
        ['l|household-3', 3],
      ],
    );
  });
});

describe('who may freeze a list of a district', () => {
  it('is an approver there or above', () => {
    for (const path of ['', '19', '19/171'])
      assert.equal(codeOf(mayFreeze(accept([held(path)]), draft)), 'ok');
  });

  it('is nobody below, beside, with a similar code, or of another unit set', () => {
    for (const path of ['19/171/05755', '19/170', '19/17', '20'])
      assert.equal(codeOf(mayFreeze(accept([held(path)]), draft)), 'not-found');
    // Today's province covers its old districts; today's neighbour covers none of them.
    assert.equal(codeOf(mayFreeze(accept([held('19', '2026-04')]), draft)), 'ok');
    assert.equal(codeOf(mayFreeze(accept([held('20', '2026-04')]), draft)), 'not-found');
    assert.equal(codeOf(mayFreeze(refuse(FORBIDDEN), draft)), 'forbidden');
  });

  it('reads it from below too, but not from beside', () => {
    assert.equal(codeOf(mayRead(accept([held('19/171/05755')]), draft)), 'ok');
    assert.equal(codeOf(mayRead(accept([held('19/170')]), draft)), 'not-found');
  });
});
