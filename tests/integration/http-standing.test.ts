import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { standingConsumer } from '#shared/access/standing.reactions.ts';
import { standingMigration, standingRepository } from '#shared/access/standing.repository.ts';
import type { Heard } from '#shared/events/port.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { aStorage } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

let storage: Storage;
before(async () => {
  storage = await aStorage('coverage-monitoring', { migrations: [standingMigration] });
});

/** What one process hears, in whatever order. */
async function hear(...events: { account: string; seq: number; notBefore: number; status?: string }[]) {
  const { handle } = standingConsumer('coverage-monitoring', storage);
  const heard = events.map(({ seq, ...data }) => ({ seq, data: { status: 'active', roles: [], ...data } }));
  await inTransaction(storage, (tx) => handle(heard as unknown as Heard<never>[], tx as never));
}

const now = (account: string) => standingRepository(storage).of(account);

describe('how an account stands', () => {
  it('is well until something else is heard: its token is signed and its event on the way', async () => {
    assert.deepEqual(await now('unheard'), { status: 'active', notBefore: 0 });
  });

  it('is what the newest event says, in whatever order and slices they come', async () => {
    await hear({ account: 'a', seq: 3, notBefore: 30 }, { account: 'a', seq: 2, notBefore: 20 });
    await hear({ account: 'a', seq: 1, notBefore: 10, status: 'locked' });
    const { status, notBefore } = await now('a');
    assert.deepEqual([status, notBefore], ['active', 30]);
    await hear(
      { account: 'a', seq: 4, notBefore: 40, status: 'locked' },
      { account: 'b', seq: 1, notBefore: 0 },
    );
    assert.equal((await now('a')).status, 'locked');
    assert.equal((await now('b')).status, 'active');
  });

  it('is known within 5 seconds to a process that asked before and heard nothing itself', async () => {
    const elsewhere = standingRepository(storage);
    assert.equal((await elsewhere.of('c')).status, 'active');
    await hear({ account: 'c', seq: 1, notBefore: 1, status: 'locked' });
    await eventually(async () => assert.equal((await elsewhere.of('c')).status, 'locked'), 4_000);
  });
});
