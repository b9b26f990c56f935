import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Storage } from '#shared/storage/connection.ts';
import { type Migration, migrate, missingIndexes } from '#shared/storage/migrations.ts';
import { aDatabaseName, aStorage } from '../support/database.ts';

const households: Migration = {
  id: '001-households',
  collections: ['locks'],
  indexes: [
    { collection: 'households', keys: { unit: 1, order: 1 } },
    { collection: 'households', keys: { code: 1 }, unique: true, where: { code: { $exists: true } } },
  ],
};

const namesOf = async (storage: Storage) =>
  (await storage.db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name);

describe('a new database', async () => {
  const storage = await aStorage('household-registry', { migrations: [households] });

  it('has every collection that a transaction writes to, so that none is made inside one', async () => {
    const names = await namesOf(storage);
    for (const name of [
      'events',
      'pages',
      'receipts',
      'conflicts',
      'jobs',
      'meta',
      'inbox',
      'locks',
      'households',
    ]) {
      assert.ok(names.includes(name), name);
    }
  });

  it('misses no index', async () => {
    assert.deepEqual(await missingIndexes(storage, [households]), []);
  });

  it('holds the uniqueness that the code relies on', async () => {
    const rows = storage.db.collection('households');
    await rows.insertOne({ code: 'a' });
    await assert.rejects(rows.insertOne({ code: 'a' }), /E11000/);
    const events = storage.db.collection('events');
    await events.insertOne({ key: 'k', seq: 1 });
    await assert.rejects(events.insertOne({ key: 'k', seq: 1 }), /E11000/);
  });
});

describe('migrations that were applied', async () => {
  const ran: number[] = [];
  const counted: Migration = { id: '002-count', up: async () => void ran.push(1) };
  const storage = await aStorage('household-registry', { migrations: [households, counted] });

  it('are not applied again', async () => {
    await migrate(storage, [households, counted]);
    assert.equal(ran.length, 1);
  });

  it('are followed by new ones, in the order of their names whatever order they are given in', async () => {
    const order: string[] = [];
    const step = (id: string): Migration => ({ id, up: async () => void order.push(id) });
    await migrate(storage, [step('004-b'), step('003-a'), households, counted]);
    assert.deepEqual(order, ['003-a', '004-b']);
  });

  it('are tried again when one broke off', async () => {
    let tries = 0;
    const fragile: Migration = {
      id: '005-fragile',
      async up() {
        tries += 1;
        if (tries === 1) throw new Error('broke off');
      },
    };
    await assert.rejects(migrate(storage, [fragile]), /broke off/);
    await migrate(storage, [fragile]);
    await migrate(storage, [fragile]);
    assert.equal(tries, 2);
  });
});

describe('two processes that migrate at the same moment', () => {
  it('both end well', async () => {
    const name = aDatabaseName('registry');
    const storages = await Promise.all(
      [1, 2, 3].map(() => aStorage('household-registry', { name, migrations: [households] })),
    );
    assert.deepEqual(await missingIndexes(storages[0]!, [households]), []);
  });
});

describe('an index that is not there', async () => {
  const storage = await aStorage('household-registry', { migrations: [households] });

  it('is reported by name, so that the service does not become ready', async () => {
    await storage.db.collection('households').dropIndex({ unit: 1, order: 1 } as never);
    assert.deepEqual(await missingIndexes(storage, [households]), ['households {"unit":1,"order":1}']);
  });

  it('is reported when one of its keys is there but not unique', async () => {
    const rows = storage.db.collection('households');
    await rows.dropIndex({ code: 1 } as never);
    await rows.createIndex({ code: 1 });
    assert.ok((await missingIndexes(storage, [households])).includes('households {"code":1}'));
  });

  it('is reported when its collection is gone', async () => {
    await storage.db.collection('events').drop();
    const missing = await missingIndexes(storage, []);
    assert.ok(missing.includes('events {"key":1,"seq":1}'));
  });
});
