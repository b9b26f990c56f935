import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createEmbeddedBus, type EmbeddedBusOptions } from '#shared/events/embedded-bus.ts';
import { listen } from '#shared/http/server.ts';
import { createLog } from '#shared/log/log.ts';
import { createGateway } from '../services/gateway/app.ts';
import type { Upstreams } from '../services/gateway/upstreams.ts';
import {
  type Installation,
  type InstallationOptions,
  serviceNames,
  startInstallation,
} from './installation.ts';
import { webRoot } from './scripts/build-web.ts';
import {
  openapiFile,
  type Running,
  type StartParts,
  seed,
  serviceEnvironment,
  shownAccounts,
} from './start-parts.ts';

/** Places where the crash test builds faults in, to see that it finds them. */
export type Hooks = Pick<InstallationOptions, 'open'> & Pick<EmbeddedBusOptions, 'nextPage'>;

/** All services and the gateway in this process, the embedded bus between them. */
export async function startEmbedded(parts: StartParts, { open, nextPage }: Hooks = {}): Promise<Running> {
  const { config, keys, mongodbUri, unitSet, accounts, startedAs } = parts;
  const log = createLog({ service: 'tet-100' }, { level: config.logLevel });
  const spool = join(config.dataDir, 'spool');
  await mkdir(spool, { recursive: true });
  const installation = await startInstallation({
    mongodbUri,
    unitSet,
    jwks: keys.jwks,
    environment: serviceEnvironment(parts, spool),
    log,
    rateLimit: config.rateLimit,
    ...(open === undefined ? {} : { open }),
    bus: (metricsOf) =>
      createEmbeddedBus({ log, metricsOf, ...(nextPage === undefined ? {} : { nextPage }) }),
  });
  startedAs(() => installation.close());
  await seed(installation.storages.get('identity')!, parts);
  const state = { loaded: false };
  const sample = config.sample !== null;
  const gateway = createGateway({
    upstreams: upstreamsOf(installation),
    webRoot,
    openapiFile,
    installation: sample ? { sample, unitSet, accounts: shownAccounts(accounts) } : { sample, unitSet },
    state,
    log,
  });
  const server = await listen(gateway, config.port, config.host);
  // Open streams would hold it until its deadline; their viewers come back by themselves.
  startedAs(() => server.close(2_000));
  return {
    loaded: () => {
      state.loaded = true;
    },
  };
}

/** Every service of an installation in this process, for a gateway in this process. */
export function upstreamsOf(installation: Installation): Upstreams {
  return Object.fromEntries(
    serviceNames.map((name) => {
      const service = installation.services.get(name)!;
      return [name, { handler: service.handler, health: () => service.health() }];
    }),
  ) as Upstreams;
}
