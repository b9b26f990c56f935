import { setTimeout as sleep } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { OLDEST_MONGODB } from './mongod-binary.ts';

export const REPLICA_SET = 'tet-100';

/**
 * Makes a freshly started mongod the primary of a set of one. A set that knows itself under an earlier port is told the
 * new one; otherwise it would wait for itself for ever.
 * @throws when it is not primary before the deadline (milliseconds).
 */
export async function becomePrimary(port: number, deadline: number): Promise<void> {
  const host = `127.0.0.1:${port}`;
  const end = performance.now() + deadline;
  await withServer(`mongodb://${host}/?directConnection=true`, 10_000, async (admin) => {
    for (;;) {
      const hello = await admin.command({ hello: 1 });
      if (hello['isWritablePrimary'] === true) return;
      const fault = hello['isreplicaset'] === true ? await makeSet(admin, host).catch(String) : undefined;
      if (performance.now() > end)
        throw new Error(`mongod on ${host} did not become primary (${fault ?? 'no vote'})`);
      await sleep(50);
    }
  });
}

/**
 * Looks at a server that somebody else runs.
 * @throws one sentence when it is too old, or not a replica set: without one there are no transactions.
 */
export async function checkServer(uri: string): Promise<void> {
  await withServer(uri, 10_000, async (admin) => {
    const { version } = await admin.command({ buildInfo: 1 });
    if (Number.parseInt(String(version), 10) < OLDEST_MONGODB) {
      throw new Error(`MONGODB_URI names a MongoDB ${version}; ${OLDEST_MONGODB}.0 or newer is needed.`);
    }
    const hello = await admin.command({ hello: 1 });
    if (hello['setName'] === undefined && hello['msg'] !== 'isdbgrid') {
      throw new Error(
        'MONGODB_URI names a standalone MongoDB; transactions need a replica set (one node is enough: --replSet, then rs.initiate()).',
      );
    }
  });
}

/** Asks for a clean end at once. The answer is a closed connection, so no error here means anything. */
export async function askToShutDown(port: number): Promise<void> {
  await withServer(`mongodb://127.0.0.1:${port}/?directConnection=true`, 3_000, (admin) =>
    admin.command({ shutdown: 1, force: true, timeoutSecs: 0 }),
  ).catch(() => undefined);
}

async function makeSet(admin: mongo.Db, host: string): Promise<void> {
  const members = [{ _id: 0, host }];
  try {
    const { config } = await admin.command({ replSetGetConfig: 1 });
    if (config.members[0].host === host) return;
    await admin.command({
      replSetReconfig: { ...config, members, version: config.version + 1 },
      force: true,
    });
  } catch (error) {
    if ((error as mongo.MongoServerError).codeName !== 'NotYetInitialized') throw error;
    await admin.command({ replSetInitiate: { _id: REPLICA_SET, members } });
  }
}

async function withServer<T>(
  uri: string,
  timeout: number,
  work: (admin: mongo.Db) => Promise<T>,
): Promise<T> {
  const client = new mongo.MongoClient(uri, { serverSelectionTimeoutMS: timeout, maxPoolSize: 1 });
  try {
    await client.connect();
    return await work(client.db('admin'));
  } finally {
    await client.close();
  }
}
