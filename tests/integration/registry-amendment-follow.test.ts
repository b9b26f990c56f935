import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inTransaction } from '#shared/storage/transaction.ts';
import { amendmentRepository } from '../../services/household-registry/amendment/amendment.repository.ts';
import { followHouseholds } from '../../services/household-registry/amendment/amendment-follow.ts';
import { householdRepository } from '../../services/household-registry/household/household.repository.ts';
import type { Household } from '../../services/household-registry/household/household.ts';
import { poorListRepository } from '../../services/household-registry/poor-list/poor-list.repository.ts';
import {
  aFrozenList,
  announced,
  approve,
  carriedOut,
  idsByCode,
  people,
  recount,
} from '../support/amended-list.ts';
import { aRegistry, type Registry } from '../support/registry.ts';

async function aListOfTen(): Promise<{ registry: Registry; list: string; id: string }> {
  const registry = await aRegistry();
  registry.work();
  const list = await aFrozenList(registry, 10);
  return { registry, list, id: (await idsByCode(registry)).get('N-00003')! };
}

/** Saves a change of a household as the service does, and lets the lists follow in the same transaction. */
async function change({ storage }: Registry, id: string, to: (household: Household) => Partial<Household>) {
  const households = householdRepository(storage);
  const parts = { households, lists: poorListRepository(storage), amendments: amendmentRepository(storage) };
  return inTransaction(storage, async (tx) => {
    const before = (await households.get(id, tx))!;
    const after = { ...before, version: before.version + 1, ...to(before) };
    await households.save([], [{ before, after }], tx);
    const origin = { kind: 'household', id } as const;
    return followHouseholds(parts, { households: [after], reason: 'Biến động', origin, by: 'xa' }, tx);
  });
}

const ended = (reason: 'died-out' | 'moved-away') => ({
  status: 'ended' as const,
  end: { reason, into: null },
});

async function open(registry: Registry) {
  const { body } = await people(registry).staff.get('/amendments?status=proposed');
  return body.items.map(({ counts }: { counts: object }) => counts);
}

const nothing = { add: 0, correct: 0, settle: 0, reinstate: 0 };

describe('a household of a frozen list that changes', () => {
  it('is proposed for correction, once, with its newest facts', async () => {
    const { registry, list, id } = await aListOfTen();
    await change(registry, id, () => ({ members: 9 }));
    const [amendment] = (await change(registry, id, () => ({ members: 10 }))).ok
      ? (await people(registry).staff.get('/amendments')).body.items
      : [];
    assert.deepEqual(await open(registry), [{ ...nothing, correct: 1 }]);
    assert.equal((await approve(registry, amendment.id)).status, 'accepted');
    await carriedOut(registry, amendment.id);
    assert.deepEqual(await announced(registry, list), await recount(registry, list));
  });

  it('is proposed for settling when it ends, and a correction that was open is overtaken', async () => {
    const { registry, id } = await aListOfTen();
    await change(registry, id, () => ({ members: 9 }));
    await change(registry, id, () => ended('died-out'));
    assert.deepEqual(await open(registry), [{ ...nothing, settle: 1 }]);
  });

  it('is no longer proposed for anything when it is as it was', async () => {
    const { registry, id } = await aListOfTen();
    await change(registry, id, () => ended('moved-away'));
    await change(registry, id, () => ({ status: 'active', end: null }));
    assert.deepEqual(await open(registry), []);
  });

  it('is proposed for reinstating when it is restored after it was settled', async () => {
    const { registry, id } = await aListOfTen();
    await change(registry, id, () => ended('moved-away'));
    const [{ id: amendment }] = (await people(registry).staff.get('/amendments')).body.items;
    await approve(registry, amendment);
    await carriedOut(registry, amendment);
    await change(registry, id, () => ({ status: 'active', end: null }));
    assert.deepEqual(await open(registry), [{ ...nothing, reinstate: 1 }]);
  });
});
