import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { standingConsumer } from '#shared/access/standing.reactions.ts';
import { readSettings } from '#shared/config/environment.ts';
import { replayKey } from '#shared/events/consumer.ts';
import { parkedKeys } from '#shared/events/parking.ts';
import { silentLog } from '#shared/log/log.ts';
import { openStorage, type Storage } from '#shared/storage/connection.ts';
import { startGeneration } from '#shared/storage/pages.ts';
import { type KnownHead, verifyLog } from '#shared/storage/verify.ts';
import { readStartConfig } from '../config.ts';
import { startMongod } from '../engines/mongod.ts';
import { serviceNames, services } from '../installation.ts';
import { installationKeys } from '../keys.ts';

const HELP = `npm run events -- parked                 what is set aside, by service and key, with the reason
npm run events -- replay [SERVICE]       tries parked keys again, in order; what fails stays parked
npm run events -- verify [--head SERVICE:PAGE:HASH …]
                                         walks every log: edited, deleted, reordered, cut-off records are named
npm run events -- restored SERVICE       after a restore: starts a new generation, so that all is delivered again
Databases: MONGODB_URI, else those of npm start (TET_DATA_DIR).`;

const { positionals, values } = parseArgs({
  args: process.argv.slice(2),
  allowPositionals: true,
  options: { head: { type: 'string', multiple: true, default: [] } },
});
const [command, ...rest] = positionals;
const dataDir = readStartConfig([]).dataDir;
const mongod = await startMongod({ dataDir: join(dataDir, 'mongod'), report: () => undefined });
const storages: Storage[] = [];
let code = 0;
try {
  for (const service of rest.length > 0 ? serviceNames.filter((name) => rest.includes(name)) : serviceNames) {
    const database = `${process.env['TET_DATABASE_PREFIX'] ?? ''}${service}`;
    storages.push(await openStorage({ uri: mongod.uri, service, database }));
  }
  code = await run();
} finally {
  for (const storage of storages) await storage.close();
  // One that was running belongs to `npm start`; only our own is ended.
  if (!mongod.adopted) await mongod.stop();
}
process.exit(code);

async function run(): Promise<number> {
  switch (command) {
    case 'parked':
      return showParked();
    case 'replay':
      return replay();
    case 'verify':
      return verify(values.head.map(readHead));
    case 'restored':
      return restored();
    default:
      console.log(HELP);
      return command === undefined ? 0 : 1;
  }
}

async function showParked(): Promise<number> {
  let count = 0;
  for (const storage of storages) {
    for (const key of await parkedKeys(storage)) {
      count += 1;
      console.log(
        `${storage.service}  ${key.consumer}  ${key.partitionKey}  ${key.count} events  since ${key.since.toISOString()}  ${key.reason}`,
      );
    }
  }
  console.log(`${count} keys are parked`);
  return 0;
}

async function replay(): Promise<number> {
  const keys = await installationKeys(join(dataDir, 'keys'));
  const environment = {
    TET_KEYS_FILE: keys.keysFile,
    TET_JWKS_FILE: keys.jwksFile,
    TET_FIELD_KEY: keys.fieldKey,
    TET_FIELD_KEYS_OLD: keys.olderFieldKeys.join(','),
    ...process.env,
  };
  let failed = 0;
  for (const storage of storages) {
    const definition = services[storage.service]({ storage, log: silentLog }, readSettings(environment));
    const consumers = [standingConsumer(storage.service, storage), ...definition.consumers];
    for (const key of await parkedKeys(storage)) {
      const consumer = consumers.find((one) => one.name === key.consumer);
      try {
        if (consumer === undefined) throw new Error('this consumer is no more');
        const context = { storage, consumer, log: silentLog, stop: new AbortController().signal };
        console.log(
          `${storage.service}  ${key.partitionKey}  ${await replayKey(context, key)} events took effect`,
        );
      } catch (error) {
        failed += 1;
        console.log(`${storage.service}  ${key.partitionKey}  stays parked: ${(error as Error).message}`);
      }
    }
  }
  return failed === 0 ? 0 : 1;
}

async function verify(heads: readonly (KnownHead & { service: string })[]): Promise<number> {
  let whole = true;
  for (const storage of storages) {
    const report = await verifyLog(
      storage,
      heads.filter((head) => head.service === storage.service),
    );
    console.log(
      `${report.service}  ${report.pages} pages  ${report.events} events (${report.pending} pending)  head ${report.head}`,
    );
    for (const finding of report.findings) console.log(`  ${finding}`);
    whole &&= report.findings.length === 0;
  }
  console.log(whole ? 'every log is whole' : 'NOT WHOLE');
  return whole ? 0 : 1;
}

async function restored(): Promise<number> {
  if (rest.length === 0 || storages.length === 0) {
    console.log(`Name the service that was restored: ${serviceNames.join(', ')}`);
    return 1;
  }
  for (const storage of storages)
    console.log(`${storage.service}  generation ${await startGeneration(storage)}`);
  return 0;
}

function readHead(text: string): KnownHead & { service: string } {
  const [service = '', page = '', head = ''] = text.split(':');
  if (!/^\d+$/.test(page) || !/^[0-9a-f]{64}$/.test(head))
    throw new Error(`--head is SERVICE:PAGE:HASH, not "${text}"`);
  return { service, page: Number(page), head };
}
