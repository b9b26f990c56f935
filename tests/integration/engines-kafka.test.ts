import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Kafka, startKafka } from '../../infra/engines/kafka.ts';
import { ensureKafkaJars, findJava } from '../../infra/engines/kafka-jars.ts';
import { liveBrokers } from '../../infra/engines/kafka-wire.ts';
import { runProgram } from '../../infra/engines/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'tet-kafka-'));
const running: Kafka[] = [];

// These are about an engine of our own; a cluster given from outside is nobody's to stop.
before(() => {
  delete process.env['KAFKA_BROKERS'];
});

after(async () => {
  await Promise.all(running.map((kafka) => kafka.stop()));
  rmSync(folder, { recursive: true, force: true });
});

describe('a Kafka of our own', () => {
  it('keeps its topics over kill -9, an owner that was killed, and a stop', async () => {
    const first = await start();
    assert.equal(first.adopted, false);
    await topics(first, '--create', '--topic', 'household', '--partitions', '12');
    assert.match(await topics(first, '--describe', '--topic', 'household'), /PartitionCount: 12/);

    process.kill(first.pid!, 'SIGKILL');
    const second = await start();
    assert.equal(second.adopted, false);
    assert.match(await topics(second, '--list'), /^household$/m);
    await second.stop();
    assert.equal(isAlive(second.pid!), false);

    const owner = await startInAnotherProcess();
    owner.process.kill('SIGKILL');
    await once(owner.process, 'exit');
    const third = await start();
    assert.deepEqual([third.adopted, third.pid], [true, owner.pid]);
    assert.match(await topics(third, '--list'), /^household$/m);
    await third.stop();
    assert.equal(isAlive(owner.pid), false);
  });
});

describe('brokers named by KAFKA_BROKERS', () => {
  it('are used where one can be reached, and refused in one sentence where none can', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as { port: number };
    const given = await withBrokers(`127.0.0.1:1, 127.0.0.1:${port}`, start);
    assert.deepEqual([given.brokers, given.pid], [['127.0.0.1:1', `127.0.0.1:${port}`], undefined]);
    await given.stop();
    server.close();
    await withBrokers('127.0.0.1:1', () => assert.rejects(start(), /none of them can be reached/));
  });
});

describe('a port where no Kafka answers', () => {
  it('counts no brokers', async () => {
    const mute = createServer((socket) => void setTimeout(() => socket.destroy(), 500)).listen(
      0,
      '127.0.0.1',
    );
    await once(mute, 'listening');
    const { port } = mute.address() as { port: number };
    assert.equal(await liveBrokers('127.0.0.1', port, 100), 0);
    assert.equal(await liveBrokers('127.0.0.1', 1, 100), 0);
    await sleep(500);
    mute.close();
  });
});

async function start(): Promise<Kafka> {
  const kafka = await startKafka({ dataDir: folder, report: () => undefined });
  running.push(kafka);
  return kafka;
}

/** Kafka's own tool, so that the engine is seen by other eyes than ours. */
async function topics(kafka: Kafka, ...args: readonly string[]): Promise<string> {
  const tool = ['-cp', await ensureKafkaJars(() => undefined), 'org.apache.kafka.tools.TopicCommand'];
  const command = [...tool, '--bootstrap-server', kafka.brokers.join(','), ...args];
  const { ok, output } = await runProgram(await findJava(), command, { timeout: 60_000 });
  assert.ok(ok, output);
  return output;
}

async function withBrokers<T>(brokers: string, work: () => Promise<T>): Promise<T> {
  process.env['KAFKA_BROKERS'] = brokers;
  try {
    return await work();
  } finally {
    delete process.env['KAFKA_BROKERS'];
  }
}

/** A start that lives in its own process, so that it can be killed like a crashed one. */
async function startInAnotherProcess() {
  const engine = new URL('../../infra/engines/kafka.ts', import.meta.url).href;
  const program = `
    const { startKafka } = await import(${JSON.stringify(engine)});
    console.log((await startKafka({ dataDir: ${JSON.stringify(folder)}, report() {} })).pid);
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(child.stdout, 'data');
  return { process: child, pid: Number(line) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
