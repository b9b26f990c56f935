import closeWithGrace from 'close-with-grace';
import { publicKeysOf } from '../access/keys.ts';
import { standingRepository } from '../access/standing.repository.ts';
import { createVerifier } from '../access/token.ts';
import type { Settings } from '../config/environment.ts';
import type { ServiceName } from '../contracts/topics.ts';
import { createKafkaBus } from '../events/kafka-bus.ts';
import { listen } from '../http/server.ts';
import { createLog, type Log } from '../log/log.ts';
import { createMetrics } from '../metrics/metrics.ts';
import { openStorage, type Storage } from '../storage/connection.ts';
import { readProcessConfig } from './config.ts';
import type { ServiceDefinition } from './definition.ts';
import { startService } from './start-service.ts';

/** Time for everything to end by itself; after that the process ends anyway. */
const LAST_DEADLINE = 25_000;
const STUCK_EXIT = 70;

/**
 * One service as one process, against Kafka: config → connect → createApp → signals.
 * @throws ConfigError naming every setting that is missing.
 */
export async function runProcess(
  name: ServiceName,
  createApp: (parts: { storage: Storage; log: Log }, settings: Settings) => ServiceDefinition,
): Promise<void> {
  const config = readProcessConfig();
  const log = createLog({ service: name }, { level: config.logLevel });
  const metrics = createMetrics(name);
  const storage = await openStorage({
    uri: config.mongodbUri,
    service: name,
    database: `${config.databasePrefix}${name}`,
  });
  const definition = createApp({ storage, log }, config.settings);
  config.settings.check();
  const bus = createKafkaBus({
    brokers: config.brokers,
    prefix: config.topicPrefix,
    log,
    metricsOf: () => metrics,
    // The supervisor starts the process again; nothing is lost, since positions are in the database.
    stuck: () => process.exit(STUCK_EXIT),
  });
  const verify = createVerifier({
    keys: publicKeysOf(config.jwks),
    issuer: config.issuer,
    standing: standingRepository(storage),
    clock: storage.clock,
  });
  const { unitSet, rateLimit, trustedProxies } = config;
  const service = await startService(definition, {
    storage,
    bus,
    log,
    metrics,
    verify,
    unitSet,
    rateLimit,
    trustedProxies,
  });
  const server = await listen(service.handler, config.port, config.host);
  log.info({ port: server.port, bus: bus.kind }, 'serving');

  closeWithGrace({ delay: LAST_DEADLINE }, async ({ err }) => {
    if (err !== undefined) log.error(err, {}, 'ending after a fault');
    await server.close(5_000);
    await service.close();
    await bus.close();
    await storage.close();
  });
}
