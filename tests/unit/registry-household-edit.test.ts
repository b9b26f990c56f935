import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  decideEdit,
  groupsAfter,
  type HouseholdEdit,
  MOST_GROUPS,
} from '../../services/household-registry/household/edit.ts';
import type { Household } from '../../services/household-registry/household/household.ts';
import { aHousehold, told } from '../support/made-household.ts';

const withGroups = (...groups: readonly string[]): Household => ({ ...aHousehold({ members: 2 }), groups });
const give = (group: string): HouseholdEdit => ({ kind: 'give-group', group });
const take = (group: string): HouseholdEdit => ({ kind: 'take-group', group });
const MANY = Array.from({ length: MOST_GROUPS }, (_, index) => `G${String(index).padStart(2, '0')}`);

function outcome(household: Household, edit: HouseholdEdit): string | Household {
  const result = decideEdit(household, edit, told());
  return result.ok ? result.value.changed[0]!.after : result.problem.code;
}

function after(household: Household, edit: HouseholdEdit): Household {
  const result = outcome(household, edit);
  assert.ok(typeof result !== 'string', String(result));
  return result;
}

describe('one edit of many households', () => {
  it('gives a group and takes it away, each in the name of the household’s own form', () => {
    const given = after(withGroups('DTTS'), give('NCC'));
    assert.deepEqual([given.groups, given.change.kind], [['DTTS', 'NCC'], 'regrouped']);
    assert.deepEqual(after(given, take('DTTS')).groups, ['NCC']);
  });

  it('changes nothing where the household has the group already, or never had it', () => {
    assert.equal(outcome(withGroups('DTTS'), give('DTTS')), 'nothing-changed');
    assert.equal(outcome(withGroups('DTTS'), take('NCC')), 'nothing-changed');
  });

  it('gives none beyond the most that a form takes, and takes away from however many', () => {
    assert.equal(after(withGroups(...MANY.slice(1)), give('XDB')).groups.length, MOST_GROUPS);
    assert.equal(outcome(withGroups(...MANY), give('XDB')), 'too-many-groups');
    const overfull = withGroups(...MANY, 'XDB', 'NCC');
    assert.equal(after(overfull, take('NCC')).groups.length, MOST_GROUPS + 1);
  });

  it('changes class and standard, and leaves the groups alone', () => {
    const now = after(withGroups('DTTS'), { kind: 'class', class: 'near-poor', standard: '2022-2025' });
    assert.deepEqual([now.class, now.standard, now.groups], ['near-poor', '2022-2025', ['DTTS']]);
    assert.equal(now.change.kind, 'reclassed');
  });

  it('is refused of a household that has ended', () => {
    const ended = { ...withGroups('DTTS'), status: 'ended' as const };
    assert.equal(outcome(ended, give('NCC')), 'household-ended');
  });

  it('leaves the group on or off, whatever there was, and every other group as it was', () => {
    const groups = fc.uniqueArray(fc.constantFrom(...MANY));
    fc.assert(
      fc.property(groups, fc.constantFrom(...MANY), fc.boolean(), (had, group, gives) => {
        const now = groupsAfter({ groups: had }, gives ? give(group) : take(group));
        assert.equal(now.includes(group), gives);
        const others = (some: readonly string[]) => some.filter((one) => one !== group);
        assert.deepEqual(others(now), others(had));
        assert.equal(new Set(now).size, now.length);
      }),
    );
  });
});
