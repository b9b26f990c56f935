import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startRelay } from '#shared/events/relay.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { events } from '#shared/storage/event-log.ts';
import {
  generationOf,
  makePage,
  type Page,
  pages,
  pagesAfter,
  rowsOf,
  startGeneration,
} from '#shared/storage/pages.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { counterMigration, countUp, note } from '../support/counted.ts';
import { aDatabaseName, aStorage } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

const aRegistry = (name?: string) =>
  aStorage('household-registry', { migrations: [counterMigration], ...(name === undefined ? {} : { name }) });

const allPages = (storage: Storage) => pagesAfter(storage, 0, 1_000);
const pagedIds = async (storage: Storage) => (await allPages(storage)).flatMap(({ eventIds }) => eventIds);

/** A transaction that has written but is not through until it is let go. */
async function aSlowWriter(storage: Storage, key: string, id: string) {
  const { promise: written, resolve: hasWritten } = Promise.withResolvers<void>();
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const done = inTransaction(
    storage,
    async (tx) => {
      tx.append({ id, author: 'slow' }, [await countUp(storage, key, tx)]);
      hasWritten();
      await held;
    },
    { deadline: 20_000 },
  );
  await written;
  const finish = () => {
    letGo();
    return done;
  };
  return { finish };
}

describe('a page', async () => {
  const storage = await aRegistry();
  await note(storage, 'b', 'a', 'b');
  await note(storage, 'a');

  it('holds what was pending, ordered by key and number', async () => {
    const page = (await makePage(storage))!;
    const rows = await rowsOf(storage, page);
    assert.deepEqual(
      rows.map(({ key, seq }) => `${key}${seq}`),
      ['a1', 'a2', 'b1', 'b2'],
    );
    assert.equal(page._id, 1);
  });

  it('leaves nothing pending and is not made of nothing', async () => {
    assert.equal(await events(storage).countDocuments({ pending: true }), 0);
    assert.equal(await makePage(storage), null);
  });

  it('is as large as asked, and the next one goes on after it', async () => {
    await note(storage, 'a', 'b', 'c');
    assert.equal((await makePage(storage, 2))!.eventIds.length, 2);
    assert.equal((await makePage(storage, 2))!._id, 3);
    assert.deepEqual((await verifyLog(storage)).findings, []);
  });
});

describe('a transaction that commits late', () => {
  // A relay as it must not be: it takes what stands after the last id that it saw.
  function relayById(storage: Storage) {
    let last = '';
    return async (): Promise<readonly string[]> => {
      const rows = await events(storage)
        .find({ _id: { $gt: last } })
        .sort({ _id: 1 })
        .toArray();
      last = rows.at(-1)?._id ?? last;
      return rows.map(({ _id }) => _id);
    };
  }

  async function lateCommit(
    storage: Storage,
    next: () => Promise<readonly string[]>,
  ): Promise<readonly string[]> {
    const slow = await aSlowWriter(storage, 'slow', '0-early');
    await inTransaction(storage, async (tx) =>
      tx.append({ id: '1-late', author: 'fast' }, [await countUp(storage, 'fast', tx)]),
    );
    const first = await next();
    await slow.finish();
    return [...first, ...(await next())];
  }

  it('is not skipped', async () => {
    const storage = await aRegistry();
    const seen = await lateCommit(storage, async () => (await makePage(storage))?.eventIds ?? []);
    assert.deepEqual(seen, ['1-late.0', '0-early.0']);
    assert.deepEqual((await verifyLog(storage)).findings, []);
  });

  it('is skipped by a relay that goes by ids, so this test can fail', async () => {
    const storage = await aRegistry();
    assert.deepEqual(await lateCommit(storage, relayById(storage)), ['1-late.0']);
  });
});

describe('two relays on one database', () => {
  it('put every event in exactly one page, in a chain without a gap', async () => {
    const name = aDatabaseName('registry');
    const [one, other] = [await aRegistry(name), await aRegistry(name)];
    const seen: Page[] = [];
    const relays = [one, other].map((storage) =>
      startRelay({
        storage,
        log: silentLog,
        paged: (page) => void seen.push(page),
        nextPage: (from) => makePage(from, 7),
      }),
    );
    const writers = ['a', 'b', 'c', 'd'].map(async (key, index) => {
      for (let n = 0; n < 25; n += 1) await note(index % 2 === 0 ? one : other, key);
    });
    await Promise.all(writers);
    await eventually(async () => assert.equal((await pagedIds(one)).length, 100), 20_000);
    await Promise.all(relays.map((relay) => relay.close()));
    const ids = await pagedIds(one);
    assert.equal(new Set(ids).size, 100);
    assert.equal(seen.length, (await allPages(one)).length);
    assert.deepEqual(
      (await allPages(one)).map(({ _id }) => _id),
      seen.map((_, index) => index + 1),
    );
    assert.deepEqual((await verifyLog(one)).findings, []);
  });
});

describe('a relay', () => {
  it('pages an event of its own process long before its slowest poll', async () => {
    const storage = await aRegistry();
    const { promise, resolve } = Promise.withResolvers<number>();
    const relay = startRelay({ storage, log: silentLog, paged: () => resolve(performance.now()) });
    await sleep(1_200);
    const start = performance.now();
    await note(storage, 'k');
    assert.ok((await promise) - start < 500);
    await relay.close();
  });

  it('pages what another process wrote', async () => {
    const name = aDatabaseName('registry');
    const [relaying, writing] = [await aRegistry(name), await aRegistry(name)];
    const { promise, resolve } = Promise.withResolvers<Page>();
    const relay = startRelay({ storage: relaying, log: silentLog, paged: resolve });
    await note(writing, 'k');
    assert.equal((await promise).eventIds.length, 1);
    await relay.close();
  });
});

describe('a generation', async () => {
  const storage = await aRegistry();

  it('is one until a restore, then one more each time, and pages say theirs', async () => {
    assert.equal(await generationOf(storage), 1);
    assert.equal(await startGeneration(storage), 2);
    assert.equal(await startGeneration(storage), 3);
    await note(storage, randomUUID());
    await makePage(storage);
    assert.equal((await pages(storage).findOne({ _id: 1 }))!.generation, 3);
  });
});
