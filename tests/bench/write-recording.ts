import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';

/** Writes to one collection, as they reached the driver. */
export interface RecordedWrite {
  readonly collection: string;
  readonly operations: readonly mongo.AnyBulkWriteOperation[];
}

interface UpdateStatement {
  readonly q: mongo.Document;
  readonly u: mongo.Document;
  readonly upsert?: boolean;
  readonly multi?: boolean;
}

/** Starts to note all inserts and updates; the returned function hands over what came since it was last called. */
export function recordWrites(storage: Storage): () => RecordedWrite[] {
  let writes: RecordedWrite[] = [];
  storage.connection.getClient().on('commandStarted', ({ commandName, command, databaseName }) => {
    if (databaseName !== storage.db.databaseName) return;
    if (commandName === 'delete') throw new Error('a recording cannot hold a delete');
    if (commandName === 'insert') {
      const documents = command['documents'] as mongo.Document[];
      writes.push({
        collection: command['insert'] as string,
        operations: documents.map((document) => ({ insertOne: { document } })),
      });
    }
    if (commandName === 'findAndModify') {
      const {
        query: q,
        update: u,
        upsert,
      } = command as { query: mongo.Document; update: mongo.Document; upsert?: boolean };
      const statement = { q, u, ...(upsert === undefined ? {} : { upsert }) };
      writes.push({ collection: command['findAndModify'] as string, operations: [operationOf(statement)] });
    }
    if (commandName === 'update') {
      const updates = command['updates'] as UpdateStatement[];
      writes.push({ collection: command['update'] as string, operations: updates.map(operationOf) });
    }
  });
  return () => {
    const since = writes;
    writes = [];
    return since;
  };
}

/** The same documents again by the bare driver: one transaction, one bulk write for each collection. */
export async function writeRaw(storage: Storage, writes: readonly RecordedWrite[]): Promise<void> {
  const session = await storage.connection.startSession();
  try {
    session.startTransaction({
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
    });
    for (const [collection, group] of Map.groupBy(writes, (write) => write.collection)) {
      const operations = group.flatMap((write) => write.operations);
      await storage.db.collection(collection).bulkWrite(operations, { session, ordered: false });
    }
    await session.commitTransaction();
  } finally {
    await session.endSession();
  }
}

function operationOf({ q, u, upsert = false, multi = false }: UpdateStatement): mongo.AnyBulkWriteOperation {
  const replaces = !Array.isArray(u) && !Object.keys(u)[0]?.startsWith('$');
  if (replaces) return { replaceOne: { filter: q, replacement: u, upsert } };
  return multi
    ? { updateMany: { filter: q, update: u, upsert } }
    : { updateOne: { filter: q, update: u, upsert } };
}
