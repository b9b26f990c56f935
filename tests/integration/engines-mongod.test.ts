import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import mongoose from 'mongoose';
import { type Mongod, type MongodOptions, startMongod } from '../../infra/engines/mongod.ts';
import { ensureMongodBinary } from '../../infra/engines/mongod-binary.ts';
import { endProcess, startApart } from '../../infra/engines/own-process.ts';
import { freePort } from '../../infra/engines/port.ts';
import { eventually } from '../support/eventually.ts';

const folders: string[] = [];
const running: Mongod[] = [];

// These are about an engine of our own; a server given from outside is nobody's to stop.
before(() => {
  delete process.env['MONGODB_URI'];
});

after(async () => {
  await Promise.all(running.map((mongod) => mongod.stop()));
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('an empty data folder', () => {
  it('gets a MongoDB with transactions, and stop leaves no process', async () => {
    const mongod = await start(emptyFolder());
    assert.equal(mongod.adopted, false);
    await withDatabase(mongod, async (connection) => {
      await connection.createCollection('gifts');
      await connection.transaction(async (session) => {
        await connection.collection('gifts').insertOne({ name: 'rice' }, { session });
        await connection.collection('gifts').insertOne({ name: 'oil' }, { session });
      });
      await assert.rejects(
        connection.transaction(async (session) => {
          await connection.collection('gifts').insertOne({ name: 'lost' }, { session });
          throw new Error('changed my mind');
        }),
        /changed my mind/,
      );
      assert.equal(await connection.collection('gifts').countDocuments(), 2);
    });
    assert.equal(mongod.lastWords(), undefined);
    await mongod.stop();
    assert.equal(isAlive(mongod.pid!), false);
    assert.equal(mongod.lastWords(), undefined);
  });

  it('lets go of the files of dropped collections within its history and a checkpoint', async () => {
    const folder = emptyFolder();
    const mongod = await start(folder, { historySeconds: 1 });
    const files = () => readdirSync(join(folder, 'db')).filter((name) => name.endsWith('.wt'));
    await withDatabase(mongod, async (connection) => {
      for (let n = 0; n < 5; n += 1) await connection.collection(`c${n}`).insertOne({ n });
      const full = files();
      await connection.dropDatabase();
      // A write moves the clock past the history, a forced checkpoint makes it durable.
      await eventually(async () => {
        await connection.collection('clock').updateOne({}, { $inc: { n: 1 } }, { upsert: true });
        await connection.db!.admin().command({ fsync: 1 });
        const left = new Set(files());
        assert.ok(full.filter((name) => !left.has(name)).length >= 10, 'five collections, an index each');
      });
    });
    await mongod.stop();
  });
});

describe('a data folder used before', () => {
  it('keeps its data over a stop and a start', async () => {
    const folder = emptyFolder();
    const first = await start(folder);
    await withDatabase(first, (connection) => connection.collection('gifts').insertOne({ name: 'rice' }));
    await first.stop();
    const second = await start(folder);
    assert.notEqual(second.pid, first.pid);
    await withDatabase(second, async (connection) => {
      assert.equal(await connection.collection('gifts').countDocuments(), 1);
    });
    await second.stop();
  });

  it('becomes primary again when its port has been taken meanwhile', async () => {
    const folder = emptyFolder();
    const first = await start(folder);
    const port = Number(new URL(first.uri).port);
    await first.stop();
    const squatter = createServer((socket) => socket.destroy()).listen(port, '127.0.0.1');
    const second = await start(folder);
    assert.notEqual(second.uri, first.uri);
    await withDatabase(second, (connection) => connection.collection('gifts').insertOne({ name: 'rice' }));
    await second.stop();
    squatter.close();
  });

  it('starts after a kill -9 of the engine', async () => {
    const folder = emptyFolder();
    const first = await start(folder);
    await withDatabase(first, (connection) =>
      connection
        .collection('gifts')
        .insertOne({ name: 'rice' }, { writeConcern: { w: 'majority', journal: true } }),
    );
    process.kill(first.pid!, 'SIGKILL');
    const second = await start(folder);
    assert.equal(second.adopted, false);
    await withDatabase(second, async (connection) => {
      assert.equal(await connection.collection('gifts').countDocuments(), 1);
    });
    await second.stop();
  });
});

describe('an engine whose owner was killed', () => {
  it('is adopted by the next start on its folder, which can stop it', async () => {
    const folder = emptyFolder();
    const owner = await startInAnotherProcess(folder);
    owner.process.kill('SIGKILL');
    await once(owner.process, 'exit');
    assert.equal(isAlive(owner.mongod.pid), true);

    const next = await start(folder);
    assert.deepEqual([next.adopted, next.pid, next.uri], [true, owner.mongod.pid, owner.mongod.uri]);
    await withDatabase(next, (connection) => connection.collection('gifts').insertOne({ name: 'rice' }));
    await next.stop();
    assert.equal(isAlive(owner.mongod.pid), false);
  });

  it('is not taken from an owner who still lives', async () => {
    const folder = emptyFolder();
    const owner = await startInAnotherProcess(folder);
    await assert.rejects(start(folder), /in use by another start/);
    assert.equal(isAlive(owner.mongod.pid), true);
    owner.process.kill('SIGKILL');
    await once(owner.process, 'exit');
    await (await start(folder)).stop();
  });
});

describe('two data folders', () => {
  it('run side by side and do not see each other', async () => {
    const [one, two] = await Promise.all([start(emptyFolder()), start(emptyFolder())]);
    await withDatabase(one, (connection) => connection.collection('gifts').insertOne({ name: 'rice' }));
    await withDatabase(two, async (connection) => {
      assert.equal(await connection.collection('gifts').countDocuments(), 0);
    });
    await Promise.all([one.stop(), two.stop()]);
  });
});

describe('a MongoDB that is killed under its users', () => {
  it('leaves last words, which a run of tests ends with', async () => {
    const mongod = await start(emptyFolder());
    assert.equal(mongod.lastWords(), undefined);
    process.kill(mongod.pid!, 'SIGKILL');
    await eventually(async () =>
      assert.match(mongod.lastWords() ?? '', /the end of .*mongod\.log:\n.*"msg"/),
    );
    await mongod.stop();
  });
});

describe('a server named by MONGODB_URI', () => {
  it('is used and never stopped', async () => {
    const server = await start(emptyFolder());
    const given = await withUri(server.uri, () => start(emptyFolder()));
    assert.deepEqual([given.uri, given.pid], [server.uri, undefined]);
    await given.stop();
    assert.equal(isAlive(server.pid!), true);
    await server.stop();
  });

  it('is refused as a standalone', async () => {
    const folder = emptyFolder();
    const port = await freePort();
    const command = await ensureMongodBinary(quiet);
    const args = ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--nounixsocket'];
    const pid = await startApart({ command, args, logFile: join(folder, 'log') });
    await withUri(`mongodb://127.0.0.1:${port}/`, () => assert.rejects(start(folder), /standalone/));
    await endProcess({ pid, path: folder, deadline: 10_000 });
  });
});

function quiet(): void {}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tet-mongod-'));
  folders.push(folder);
  return folder;
}

async function start(dataDir: string, wishes: Partial<MongodOptions> = {}): Promise<Mongod> {
  const mongod = await startMongod({ dataDir, report: quiet, cacheGB: 0.25, ...wishes });
  running.push(mongod);
  return mongod;
}

async function withDatabase<T>(
  mongod: Mongod,
  work: (connection: mongoose.Connection) => Promise<T>,
): Promise<void> {
  const connection = await mongoose.createConnection(mongod.uri, { dbName: 'engines' }).asPromise();
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}

async function withUri<T>(uri: string, work: () => Promise<T>): Promise<T> {
  process.env['MONGODB_URI'] = uri;
  try {
    return await work();
  } finally {
    delete process.env['MONGODB_URI'];
  }
}

/** A start that lives in its own process, so that it can be killed like a crashed one. */
async function startInAnotherProcess(dataDir: string) {
  const engine = new URL('../../infra/engines/mongod.ts', import.meta.url).href;
  const program = `
    const { startMongod } = await import(${JSON.stringify(engine)});
    const { pid, uri } = await startMongod({ dataDir: ${JSON.stringify(dataDir)}, report() {}, cacheGB: 0.25 });
    console.log(JSON.stringify({ pid, uri }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { process: child, mongod: JSON.parse(String(line)) as { pid: number; uri: string } };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
