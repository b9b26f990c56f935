import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';
import { standingConsumer } from '#shared/access/standing.reactions.ts';
import { readSettings } from '#shared/config/environment.ts';
import { describeApi } from '#shared/http/openapi.ts';
import type { Route } from '#shared/http/route.ts';
import { silentLog } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import { unconnectedStorage } from '#shared/storage/connection.ts';
import { installationRoutes } from '../../services/gateway/installation/installation.routes.ts';
import { serviceNames, services } from '../installation.ts';
import { installationKeys } from '../keys.ts';
import { catalogue } from './catalogue.ts';
import { asyncApiOf } from './catalogue-asyncapi.ts';
import { hearersOf } from './catalogue-hearers.ts';
import { eventsPageOf } from './catalogue-markdown.ts';

// `npm run docs` writes the documents that are made from the code; with --check it fails when they are not what it would write.
const root = join(import.meta.dirname, '../..');
const documents = await describeAll();
if (process.argv.includes('--check')) await check();
else for (const [file, text] of documents) await writeFile(join(root, file), text);

async function describeAll(): Promise<ReadonlyMap<string, string>> {
  const definitions = await describedServices();
  const api = describeApi([...definitions, { name: 'gateway', routes: gatewayRoutes() }]);
  const hearers = hearersOf(definitions);
  return new Map([
    ['infra/docs/openapi.json', jsonText(api)],
    ['infra/docs/asyncapi.json', jsonText(asyncApiOf(catalogue, hearers))],
    ['infra/docs/events.md', eventsPageOf(catalogue, hearers)],
    ['services/web/shell/api.d.ts', astToString(await openapiTS(JSON.stringify(api)))],
  ]);
}

/** The gateway's own: it is no service, since it owns nothing. */
function gatewayRoutes(): Route[] {
  return installationRoutes({ installation: { sample: false, unitSet: '2026-04' }, openapiFile: '' });
}

/** Every service as it describes itself; nothing is connected and nothing started. */
async function describedServices(): Promise<ServiceDefinition[]> {
  const folder = await mkdtemp(join(tmpdir(), 'tet-100-describe-'));
  try {
    const { keysFile, jwksFile, fieldKey } = await installationKeys(folder);
    const settings = readSettings({
      TET_KEYS_FILE: keysFile,
      TET_JWKS_FILE: jwksFile,
      TET_FIELD_KEY: fieldKey,
      TET_SPOOL_DIR: folder,
    });
    return serviceNames.map((name) => {
      const storage = unconnectedStorage(name);
      const definition = services[name]({ storage, log: silentLog }, settings);
      // Every service that is started also hears how accounts stand.
      return { ...definition, consumers: [standingConsumer(name, storage), ...definition.consumers] };
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function check(): Promise<void> {
  for (const [file, text] of documents) {
    const present = await readFile(join(root, file), 'utf8').catch(() => null);
    if (present === text) continue;
    console.error(`${file} is not what the code says; run \`npm run docs\``);
    process.exitCode = 1;
  }
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
