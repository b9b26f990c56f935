import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readStartConfig, type StartConfig } from './config.ts';
import { startMongod } from './engines/mongod.ts';
import { installationKeys } from './keys.ts';
import { type CustodyOptions, loadSampleCustody } from './sample/load-custody.ts';
import { loadSample } from './sample/load-sample.ts';
import { sampleAccounts } from './sample/sample-accounts.ts';
import { sampleSizes } from './sample/sample-size.ts';
import { buildWeb } from './scripts/build-web.ts';
import { startEmbedded } from './start-embedded.ts';
import { startOnKafka } from './start-kafka.ts';
import { firstAccounts, type Running, type StartParts } from './start-parts.ts';

const started = performance.now();
const report = (text: string) =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);
const ending: (() => Promise<unknown>)[] = [];
const stop = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // Twice asked: the engines end by themselves at the next start; ours must not hang.
    if (stop.signal.aborted) return;
    stop.abort();
    void end(0);
  });
}

try {
  await start(readStartConfig());
} catch (error) {
  if (!stop.signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    await end(1);
  }
}

async function start(config: StartConfig): Promise<void> {
  const { dataDir, sample, port } = config;
  await mkdir(dataDir, { recursive: true });
  if (config.reset) await reset(config);
  const keys = await installationKeys(join(dataDir, 'keys'));
  const mongod = await startMongod({ dataDir: join(dataDir, 'mongod'), report });
  ending.push(() => mongod.stop());
  await buildWeb({ report });
  const unitSet = sample === null ? config.unitSet : sampleSizes[sample].unitSet;
  const parts: StartParts = {
    config,
    keys,
    mongodbUri: mongod.uri,
    unitSet,
    accounts: firstAccounts(config, unitSet),
    report,
    startedAs: (end) => void ending.push(end),
  };
  const running: Running = await (config.kafka ? startOnKafka(parts) : startEmbedded(parts));
  const baseUrl = `http://localhost:${port}`;
  let campaign: string | null = null;
  if (sample !== null) {
    report(`loading the sample ${sample} through import, freeze, plan and approval`);
    const options = {
      name: sample,
      baseUrl,
      report: (text: string) => report(`  ${text}`),
      stop: stop.signal,
    };
    campaign = await loadSample(options);
  }
  running.loaded();
  welcome(baseUrl, config);
  if (sample !== null && sample !== 'nation-2026' && campaign !== null)
    await handOutSample({ name: sample, baseUrl, campaign });
}

/** What officers carry follows while the pages are open already; without it they would all be short. */
async function handOutSample(sample: Pick<CustodyOptions, 'name' | 'baseUrl' | 'campaign'>): Promise<void> {
  const options = { ...sample, report: (text: string) => report(`  ${text}`), stop: stop.signal };
  await loadSampleCustody(options).catch((error: unknown) => {
    if (!stop.signal.aborted) console.error('The sample’s records of custody were not written:', error);
  });
}

/** Removes the data of this folder, keys included, after ending whatever still runs on it. */
async function reset({ dataDir, kafka }: StartConfig): Promise<void> {
  report('removing all data of this installation');
  const mongod = await startMongod({ dataDir: join(dataDir, 'mongod'), report });
  await mongod.stop();
  if (kafka) {
    const { startKafka } = await import('./engines/kafka.ts');
    await (await startKafka({ dataDir: join(dataDir, 'kafka'), report })).stop();
  }
  for (const folder of ['mongod', 'kafka', 'keys', 'spool', 'logs']) {
    await rm(join(dataDir, folder), { recursive: true, force: true });
  }
}

function welcome(baseUrl: string, { sample, kafka, dataDir }: StartConfig): void {
  console.log(`\nTết 100  ${baseUrl}  (cán bộ xã: điện thoại)   ${baseUrl}/desk/  (nghiệp vụ, lãnh đạo)`);
  if (sample !== null) {
    console.log('\nDữ liệu mẫu, không phải người thật. Tài khoản mẫu, mật khẩu tet100:');
    for (const { username, displayName } of sampleAccounts(sample).slice(0, 7))
      console.log(`  ${username.padEnd(10)} ${displayName}`);
  }
  console.log(
    `\nBus: ${kafka ? 'Kafka' : 'embedded'}. Data: ${dataDir}. Ctrl-C stops everything that was started here.\n`,
  );
}

async function end(code: number): Promise<never> {
  console.log('\nstopping…');
  const force = setTimeout(() => process.exit(1), 45_000);
  force.unref();
  for (const task of ending.reverse()) await task().catch((error: unknown) => console.error(error));
  process.exit(code);
}
