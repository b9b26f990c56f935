import type { RequestListener } from 'node:http';
import { publicKeysOf } from '#shared/access/keys.ts';
import { standingRepository } from '#shared/access/standing.repository.ts';
import { createVerifier } from '#shared/access/token.ts';
import type { Settings } from '#shared/config/environment.ts';
import { readSettings } from '#shared/config/environment.ts';
import type { ServiceName } from '#shared/contracts/topics.ts';
import type { EventBus } from '#shared/events/port.ts';
import type { Log } from '#shared/log/log.ts';
import { createMetrics, type Metrics } from '#shared/metrics/metrics.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import { type RunningService, startService } from '#shared/service/start-service.ts';
import { openStorage, type Storage } from '#shared/storage/connection.ts';
import type { UnitSetName } from '#shared/units/unit-set.ts';
import { createApp as createCoverage } from '../services/coverage-monitoring/app.ts';
import { readCoverageConfig } from '../services/coverage-monitoring/config.ts';
import { createApp as createDelivery } from '../services/delivery-confirmation/app.ts';
import { readDeliveryConfig } from '../services/delivery-confirmation/config.ts';
import { createApp as createRegistry } from '../services/household-registry/app.ts';
import { readRegistryConfig } from '../services/household-registry/config.ts';
import { createApp as createIdentity } from '../services/identity/app.ts';
import { readIdentityConfig } from '../services/identity/config.ts';
import { createApp as createAllocation } from '../services/support-allocation/app.ts';
import { readAllocationConfig } from '../services/support-allocation/config.ts';

interface AppParts {
  readonly storage: Storage;
  readonly log: Log;
}

/** Every service by name: how its description is made from settings. */
export const services: Readonly<
  Record<ServiceName, (parts: AppParts, settings: Settings) => ServiceDefinition>
> = {
  identity: (parts, settings) => createIdentity({ ...parts, config: readIdentityConfig(settings) }),
  'household-registry': (parts, settings) =>
    createRegistry({ ...parts, config: readRegistryConfig(settings) }),
  'support-allocation': (parts, settings) =>
    createAllocation({ ...parts, config: readAllocationConfig(settings) }),
  'delivery-confirmation': (parts, settings) =>
    createDelivery({ ...parts, config: readDeliveryConfig(settings) }),
  'coverage-monitoring': (parts, settings) =>
    createCoverage({ ...parts, config: readCoverageConfig(settings) }),
};

export const serviceNames = Object.keys(services) as ServiceName[];

export interface InstallationOptions {
  readonly mongodbUri: string;
  /** Put before database names, so that several installations share one server. */
  readonly databasePrefix?: string;
  readonly unitSet: UnitSetName;
  /** The text of a JWKS: the public keys that tokens are checked with. */
  readonly jwks: string;
  /** What the services read: the same names as in the environment. */
  readonly environment: Readonly<Record<string, string>>;
  readonly log: Log;
  readonly rateLimit?: number;
  /** How a service's database is opened; replaced only by the crash test's planted bugs. */
  readonly open?: typeof openStorage;
  bus(metricsOf: (service: ServiceName) => Metrics): EventBus;
}

export interface Installation {
  readonly services: ReadonlyMap<ServiceName, RunningService>;
  readonly storages: ReadonlyMap<ServiceName, Storage>;
  readonly bus: EventBus;
  handlerOf(service: ServiceName): RequestListener;
  /** Consumers after their slice, then relays, then the databases. Stop accepting requests before. */
  close(): Promise<void>;
}

/** All services in this process. */
export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const { databasePrefix = '', log, unitSet, open = openStorage } = options;
  const metrics = new Map(serviceNames.map((name) => [name, createMetrics(name)]));
  const bus = options.bus((name) => metrics.get(name)!);
  const settings = readSettings(options.environment);
  const storages = new Map<ServiceName, Storage>();
  for (const service of serviceNames) {
    storages.set(
      service,
      await open({ uri: options.mongodbUri, service, database: `${databasePrefix}${service}` }),
    );
  }
  const running = new Map<ServiceName, RunningService>();
  for (const name of serviceNames) {
    const storage = storages.get(name)!;
    const verify = createVerifier({
      keys: publicKeysOf(options.jwks),
      issuer: options.environment['TET_ISSUER'] ?? 'tet-100',
      standing: standingRepository(storage),
      clock: storage.clock,
    });
    const definition = services[name]({ storage, log: log.with({ service: name }) }, settings);
    settings.check();
    const parts = {
      storage,
      bus,
      log: log.with({ service: name }),
      metrics: metrics.get(name)!,
      verify,
      unitSet,
    };
    running.set(
      name,
      await startService(
        definition,
        options.rateLimit === undefined ? parts : { ...parts, rateLimit: options.rateLimit },
      ),
    );
  }
  return {
    services: running,
    storages,
    bus,
    handlerOf: (name) => running.get(name)!.handler,
    async close() {
      await Promise.all([...running.values()].map((service) => service.close()));
      await bus.close();
      await Promise.all([...storages.values()].map((storage) => storage.close()));
    },
  };
}
