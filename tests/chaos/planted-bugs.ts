import { setTimeout as sleep } from 'node:timers/promises';
import type { mongo } from 'mongoose';
import { openStorage, type Storage, type StorageOptions } from '#shared/storage/connection.ts';
import { GENESIS_HEAD, headOf, type Page } from '#shared/storage/pages.ts';

/** Faults that the crash test must find; each is one that a careless change could bring in. */
export const PLANTED_BUGS = ['inbox-off', 'events-outside-transaction', 'relay-by-id'] as const;
export type PlantedBug = (typeof PLANTED_BUGS)[number];

/** Opens a database as always, with the fault built in. */
export function openWith(bug: PlantedBug | undefined): typeof openStorage {
  return async (options: StorageOptions) => {
    const storage = await openStorage(options);
    switch (bug) {
      case undefined:
      case 'relay-by-id':
        return storage;
      case 'inbox-off':
        return withCollection(storage, 'inbox', forgetful);
      case 'events-outside-transaction':
        return withCollection(storage, 'events', sessionless);
    }
  };
}

/** Pages what has a greater id than the last page's, as if ids came in the order of commits. */
export async function pageById(storage: Storage): Promise<Page | null> {
  const pages = storage.db.collection<Page & { lastId?: string }>('pages');
  const last = await pages.findOne({}, { sort: { _id: -1 } });
  const lastId = last?.lastId ?? '';
  const rows = await storage.db
    .collection('events')
    .find({ _id: { $gt: lastId as never } })
    .sort({ _id: 1 })
    .limit(1_000)
    .toArray();
  if (rows.length === 0) return null;
  const n = (last?._id ?? 0) + 1;
  const eventIds = rows.map((row) => String(row._id));
  const head = headOf(last?.head ?? GENESIS_HEAD, n, rows as never);
  const page = { _id: n, generation: 1, eventIds, head, at: new Date(), lastId: eventIds.at(-1)! };
  await pages.insertOne(page);
  await storage.db
    .collection('events')
    .updateMany({ _id: { $in: eventIds as never[] } }, { $unset: { pending: '' } });
  return page;
}

type Collection = mongo.Collection;

function withCollection(
  storage: Storage,
  name: string,
  change: (collection: Collection) => Collection,
): Storage {
  const db = new Proxy(storage.db, {
    get(target, property) {
      const value = Reflect.get(target, property, target) as unknown;
      if (property !== 'collection') return typeof value === 'function' ? value.bind(target) : value;
      return (asked: string) =>
        asked === name ? change(target.collection(asked)) : target.collection(asked);
    },
  });
  return { ...storage, db };
}

/** Remembers nothing that was done. */
function forgetful(collection: Collection): Collection {
  return override(collection, {
    find: () => ({ toArray: async () => [] }),
    insertMany: async () => ({}),
  });
}

/** Writes beside the transaction instead of in it. */
function sessionless(collection: Collection): Collection {
  return override(collection, {
    // A slow disk behind it: the window between the two writes is what a kill must hit.
    insertMany: async (rows: mongo.BSON.Document[]) => {
      const written = await collection.insertMany(rows, { ordered: true });
      await sleep(40);
      return written;
    },
  });
}

function override(collection: Collection, methods: Readonly<Record<string, unknown>>): Collection {
  return new Proxy(collection, {
    get(target, property) {
      const own = methods[String(property)];
      if (own !== undefined) return own;
      const value = Reflect.get(target, property, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
