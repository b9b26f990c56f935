import { spawn } from 'node:child_process';
import { glob, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../engines/chromium.ts';
import { startKafka } from '../engines/kafka.ts';
import { startMongod } from '../engines/mongod.ts';
import { findPoppler } from '../engines/poppler.ts';
import { buildWeb } from './build-web.ts';

// `npm test` runs everything; `npm test -- tests/unit/*.test.ts` runs some of it, on the same engines.
const report = (text: string) => console.log(`· ${text}`);
const wanted = process.argv.slice(2);
const files = (wanted.length > 0 ? wanted : await Array.fromAsync(glob('tests/**/*.test.ts'))).sort();
if (files.length === 0) {
  console.error('No test files were found');
  process.exit(1);
}

const folder = await mkdtemp(join(tmpdir(), 'tet-100-tests-'));
const ended: (() => Promise<unknown>)[] = [() => rm(folder, { recursive: true, force: true })];
let code = 1;
try {
  const chromium = await findChromium(report);
  await findPoppler(report);
  await buildWeb({ report });
  // Thousands of small databases come and go: a short history lets go of their files a minute after they are dropped.
  const mongod = await startMongod({
    dataDir: join(folder, 'mongod'),
    report,
    cacheGB: 0.5,
    historySeconds: 30,
  });
  ended.push(() => mongod.stop());
  const kafka = await startKafka({ dataDir: join(folder, 'kafka'), report });
  ended.push(() => kafka.stop());
  report(`${files.length} test files`);
  code = await runTests(
    { MONGODB_URI: mongod.uri, KAFKA_BROKERS: kafka.brokers.join(','), CHROMIUM_PATH: chromium },
    () => mongod.lastWords() ?? kafka.lastWords(),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
} finally {
  for (const end of ended.reverse()) await end().catch((error: unknown) => console.error(error));
}
process.exit(code);

function runTests(environment: Record<string, string>, lastWords: () => string | undefined): Promise<number> {
  const flags = [
    '--test',
    `--test-concurrency=${Math.max(2, availableParallelism())}`,
    '--test-timeout=900000',
  ];
  const child = spawn(process.execPath, [...flags, ...files], {
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  const stop = () => child.kill('SIGTERM');
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  // Without its engines each test that is left would only wait for its deadline.
  let fault: string | undefined;
  const watch = setInterval(() => {
    fault ??= lastWords();
    if (fault !== undefined) stop();
  }, 5_000);
  return new Promise((resolve) =>
    child.on('exit', (exitCode) => {
      clearInterval(watch);
      if (fault !== undefined)
        console.error(`An engine ended in the middle of the tests, so they ended too; ${fault}`);
      resolve(fault === undefined ? (exitCode ?? 1) : 1);
    }),
  );
}
