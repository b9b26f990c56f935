import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startKafka } from '../engines/kafka.ts';
import { startMongod } from '../engines/mongod.ts';

// `npm run bench` runs every bench; `npm run bench -- B1 B3 --scale 0.2` some, one after the other, on the same engines.
const folder = join(import.meta.dirname, '../../tests/bench');
const report = (text: string) => console.log(`· ${text}`);
const words = process.argv.slice(2);
const firstOption = words.findIndex((word) => word.startsWith('--'));
const ids = (firstOption < 0 ? words : words.slice(0, firstOption)).map((id) => id.toUpperCase());
const options = firstOption < 0 ? [] : words.slice(firstOption);

const benches = await benchesById();
const unknown = ids.filter((id) => !benches.has(id));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: ${[...benches.keys()].join(', ')}`);
  process.exit(1);
}

const data = await mkdtemp(join(tmpdir(), 'tet-100-bench-'));
const ended: (() => Promise<unknown>)[] = [() => rm(data, { recursive: true, force: true })];
const verdicts: string[] = [];
let code = 0;
try {
  const mongod = await startMongod({ dataDir: join(data, 'mongod'), report });
  ended.push(() => mongod.stop());
  const kafka = await startKafka({ dataDir: join(data, 'kafka'), report });
  ended.push(() => kafka.stop());
  const environment = { MONGODB_URI: mongod.uri, KAFKA_BROKERS: kafka.brokers.join(',') };
  for (const id of ids.length > 0 ? ids : benches.keys()) {
    report(`${id}: ${benches.get(id)}`);
    const { exitCode, lastLine } = await run(benches.get(id)!, environment);
    if (exitCode !== 0) code = 1;
    verdicts.push(lastLine.startsWith('{') ? lastLine : JSON.stringify({ id, met: false, checked: false }));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  code = 1;
} finally {
  for (const end of ended.reverse()) await end().catch((error: unknown) => console.error(error));
}
if (verdicts.length > 1) console.log(`\n${verdicts.join('\n')}`);
process.exit(code);

/** `b1-confirm-batch.bench.ts` is B1. */
async function benchesById(): Promise<Map<string, string>> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.bench.ts'));
  const byId = new Map(files.map((file) => [/^[^-.]+/.exec(file)![0].toUpperCase(), file]));
  return new Map([...byId].sort(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1))));
}

/** Each bench has a process of its own, so that none inherits another's heap or compiled code. */
function run(
  file: string,
  environment: Record<string, string>,
): Promise<{ exitCode: number; lastLine: string }> {
  const child = spawn(process.execPath, ['--expose-gc', join(folder, file), ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  let tail = '';
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    tail = `${tail}${chunk}`.slice(-4_000);
  });
  return new Promise((resolve) => {
    child.on('close', (exitCode) => {
      process.off('SIGINT', stop);
      process.off('SIGTERM', stop);
      resolve({ exitCode: exitCode ?? 1, lastLine: tail.trimEnd().split('\n').at(-1) ?? '' });
    });
  });
}
