import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceName } from '#shared/contracts/topics.ts';
import { createKafkaClient } from '#shared/events/kafka-client.ts';
import { silentLog } from '#shared/log/log.ts';
import { startMongod } from '../../infra/engines/mongod.ts';
import { freePort } from '../../infra/engines/port.ts';
import { installationKeys } from '../../infra/keys.ts';
import { kafkaBrokers } from './bench-storage.ts';
import { cpuSeconds, residentMB } from './proc-usage.ts';
import { conclude, headroom, readWishes, sized, spread } from './ratio.ts';

// What the stack costs while nobody uses it, and how long it takes to come up.
const wishes = readWishes();
const WINDOW = sized(20, wishes.scale, 4);
const SETTLE = 3_000;
const IDLE_BUDGET = 0.05;
const MEMORY_BUDGET = 130;
const SERVICES: readonly ServiceName[] = [
  'identity',
  'household-registry',
  'support-allocation',
  'delivery-confirmation',
  'coverage-monitoring',
];

const dataDir = await mkdtemp(join(tmpdir(), 'tet-100-idle-'));
// The given server has other guests: its idling is not ours.
delete process.env['MONGODB_URI'];
const mongod = await startMongod({ dataDir: join(dataDir, 'mongod'), report: () => undefined });
const idle: number[] = [];
const starts: number[] = [];
const memory: number[] = [];
try {
  for (let round = 0; round <= wishes.rounds; round += 1) {
    const stack = await embeddedRound();
    if (round === 0) console.log(`first start, empty databases: ${stack.start.toFixed(1)} s`);
    else {
      idle.push(stack.node + stack.mongod);
      starts.push(stack.start);
      console.log(
        `idle ${percent(stack.node)} Node + ${percent(stack.mongod)} mongod of a core over ${WINDOW} s; ` +
          `start ${stack.start.toFixed(1)} s; all services in one process ${stack.megabytes.toFixed(0)} MB`,
      );
    }
  }
  const empty = await emptyNode();
  console.log(
    `\nan empty Node process: ${empty.toFixed(0)} MB; over it, each service as a process on Kafka:`,
  );
  for (let round = 0; round < wishes.rounds; round += 1) memory.push(await servicesRound(empty));
} finally {
  await mongod.stop();
  await rm(dataDir, { recursive: true, force: true });
}
const { median, low, high } = spread(starts);
console.log(
  `\nstart on existing databases: ${median.toFixed(1)} s (${low.toFixed(1)} to ${high.toFixed(1)})`,
);
console.log('The ratios say how often what was used fits into its budget.');
conclude(
  'B14',
  [
    headroom('5 % of a core, idle', IDLE_BUDGET, idle),
    headroom('130 MB, heaviest service', MEMORY_BUDGET, memory),
  ],
  true,
);

async function embeddedRound() {
  const port = await freePort();
  const started = performance.now();
  const script = join(import.meta.dirname, 'embedded-stack.ts');
  const child = spawn(process.execPath, [script, dataDir, mongod.uri, String(port)], { stdio: 'inherit' });
  try {
    await untilReady(port, child);
    const start = (performance.now() - started) / 1000;
    await sleep(SETTLE);
    const pids = [child.pid!, mongod.pid!] as const;
    const before = pids.map(cpuSeconds);
    await sleep(WINDOW * 1_000);
    const [node, database] = pids.map((pid, index) => (cpuSeconds(pid) - before[index]!) / WINDOW);
    return { start, node: node!, mongod: database!, megabytes: residentMB(child.pid!) };
  } finally {
    await end(child);
  }
}

/** Every service as its own process; returns the megabytes of the heaviest over an empty one. */
async function servicesRound(empty: number): Promise<number> {
  const prefix = `bench-idle-${Date.now()}-`;
  const keys = await installationKeys(join(dataDir, 'keys'));
  const common = {
    ...process.env,
    MONGODB_URI: mongod.uri,
    KAFKA_BROKERS: kafkaBrokers().join(','),
    TET_DATABASE_PREFIX: prefix,
    TET_TOPIC_PREFIX: prefix,
    TET_KEYS_FILE: keys.keysFile,
    TET_JWKS_FILE: keys.jwksFile,
    TET_FIELD_KEY: keys.fieldKey,
    TET_UNIT_SET: '2021-11',
    TET_SPOOL_DIR: join(dataDir, 'spool'),
    TET_LOG_LEVEL: 'error',
    HOST: '127.0.0.1',
  };
  const children: { name: string; port: number; child: ChildProcess }[] = [];
  try {
    for (const name of SERVICES) {
      const port = await freePort();
      const main = join(import.meta.dirname, `../../services/${name}/main.ts`);
      const env = { ...common, PORT: String(port) };
      children.push({ name, port, child: spawn(process.execPath, [main], { env, stdio: 'inherit' }) });
    }
    for (const { port, child } of children) await untilReady(port, child);
    await sleep(SETTLE);
    const before = children.map(({ child }) => cpuSeconds(child.pid!));
    await sleep(WINDOW * 500);
    const busy = children.map(({ child }, index) => cpuSeconds(child.pid!) - before[index]!);
    const over = children.map(({ child }) => residentMB(child.pid!) - empty);
    const each = children.map(({ name }, index) => `${name} ${over[index]!.toFixed(0)} MB`).join(', ');
    const all = busy.reduce((sum, one) => sum + one, 0) / (WINDOW / 2);
    console.log(`${each}; all idle together ${percent(all)} of a core`);
    return Math.max(...over);
  } finally {
    await Promise.all(children.map(({ child }) => end(child)));
    await removeTopics(prefix);
  }
}

async function emptyNode(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 60_000)'], { stdio: 'ignore' });
  await sleep(2_000);
  const megabytes = residentMB(child.pid!);
  child.kill('SIGKILL');
  return megabytes;
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  const end = performance.now() + 120_000;
  while (performance.now() < end) {
    assert.equal(child.exitCode, null, 'a process ended while it started');
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    await sleep(50);
  }
  throw new Error('a process did not become ready within two minutes');
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(force);
}

async function removeTopics(prefix: string): Promise<void> {
  const admin = createKafkaClient({ brokers: kafkaBrokers(), clientId: 'bench', log: silentLog }).admin();
  await admin.connect();
  const topics = (await admin.listTopics()).filter((topic) => topic.startsWith(prefix));
  if (topics.length > 0) await admin.deleteTopics({ topics });
  await admin.disconnect();
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
