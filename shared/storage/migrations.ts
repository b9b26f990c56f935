import type { mongo } from 'mongoose';
import type { Storage } from './connection.ts';

export interface IndexSpec {
  readonly collection: string;
  readonly keys: Readonly<Record<string, 1 | -1>>;
  readonly unique?: boolean;
  /** Partial filter; `$exists: false` is not allowed by the engine. */
  readonly where?: Record<string, unknown>;
  readonly collation?: mongo.CollationOptions;
  /** The engine deletes a document when the date in its one key has come. */
  readonly expires?: true;
}

/** One step forward. Old and new code run side by side for one release, so a step only adds. */
export interface Migration {
  /** Sorts by name, for instance `001-households`. */
  readonly id: string;
  /** Collections without an index of their own, made ahead so that no transaction has to make them. */
  readonly collections?: readonly string[];
  readonly indexes?: readonly IndexSpec[];
  up?(storage: Storage): Promise<void>;
}

const EVERY_SERVICE: Migration = {
  id: '000-event-log',
  collections: [
    'pages',
    'receipts',
    'conflicts',
    'meta',
    'migrations',
    'jobs',
    'inbox',
    'positions',
    'parked',
    'parked-keys',
  ],
  indexes: [
    { collection: 'events', keys: { key: 1, seq: 1 }, unique: true },
    { collection: 'events', keys: { pending: 1, key: 1, seq: 1 }, where: { pending: true } },
    { collection: 'jobs', keys: { done: 1, kind: 1 } },
    { collection: 'parked', keys: { consumer: 1, partitionKey: 1, order: 1 } },
  ],
};

/** Applies what is new, in order; running it twice, or by two processes at once, changes nothing. */
export async function migrate(storage: Storage, migrations: readonly Migration[]): Promise<void> {
  const existing = new Set(
    (await storage.db.listCollections({}, { nameOnly: true }).toArray()).map((c) => c.name),
  );
  const done = storage.db.collection<{ _id: string; at: Date }>('migrations');
  const all = [EVERY_SERVICE, ...migrations].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const migration of all) {
    if ((await done.findOne({ _id: migration.id })) !== null) continue;
    const names = [
      ...(migration.collections ?? []),
      ...(migration.indexes ?? []).map((index) => index.collection),
    ];
    for (const name of new Set(names)) if (!existing.has(name)) await createCollection(storage, name);
    for (const index of migration.indexes ?? []) await createIndex(storage, index);
    await migration.up?.(storage);
    await done.updateOne({ _id: migration.id }, { $setOnInsert: { at: storage.clock() } }, { upsert: true });
  }
}

/** Indexes that the code relies on and the database does not have; empty means ready. */
export async function missingIndexes(storage: Storage, migrations: readonly Migration[]): Promise<string[]> {
  const missing: string[] = [];
  for (const { indexes = [] } of [EVERY_SERVICE, ...migrations]) {
    for (const index of indexes) {
      const present = await storage.db
        .collection(index.collection)
        .indexes()
        .catch(() => []);
      const wanted = JSON.stringify(index.keys);
      if (
        !present.some(
          (row) => JSON.stringify(row.key) === wanted && Boolean(row.unique) === Boolean(index.unique),
        )
      ) {
        missing.push(`${index.collection} ${wanted}`);
      }
    }
  }
  return missing;
}

async function createCollection(storage: Storage, name: string): Promise<void> {
  const NAMESPACE_EXISTS = 48;
  try {
    await storage.db.createCollection(name);
  } catch (error) {
    if ((error as { code?: number }).code !== NAMESPACE_EXISTS) throw error;
  }
}

async function createIndex(storage: Storage, index: IndexSpec): Promise<void> {
  await storage.db.collection(index.collection).createIndex(index.keys, {
    ...(index.unique ? { unique: true } : {}),
    ...(index.where === undefined ? {} : { partialFilterExpression: index.where }),
    ...(index.collation === undefined ? {} : { collation: index.collation }),
    ...(index.expires === undefined ? {} : { expireAfterSeconds: 0 }),
  });
}
