import type { RequestListener } from 'node:http';
import type { VerifyToken } from '../access/caller.ts';
import { standingConsumer } from '../access/standing.reactions.ts';
import { standingMigration } from '../access/standing.repository.ts';
import type { UnitSet } from '../contracts/fields.ts';
import type { EventBus } from '../events/port.ts';
import { createHttpApp } from '../http/app.ts';
import type { Health } from '../http/health.ts';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Storage } from '../storage/connection.ts';
import { runJobs } from '../storage/job.ts';
import { migrate, missingIndexes } from '../storage/migrations.ts';
import type { ServiceDefinition } from './definition.ts';

export interface ServiceParts {
  readonly storage: Storage;
  readonly bus: EventBus;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly verify: VerifyToken;
  readonly unitSet: UnitSet;
  /** Requests a minute per account; 0 for no limit. */
  readonly rateLimit?: number;
  /** Proxies in front whose X-Forwarded-For is believed; none unless told. */
  readonly trustedProxies?: number;
}

export interface RunningService {
  readonly name: string;
  readonly handler: RequestListener;
  health(): Promise<Health>;
  /** From now on not ready; consumers, jobs and relay end after their current slice. The caller has stopped accepting. */
  close(): Promise<void>;
}

/** Indexes first, then readers, jobs and relay; whatever an earlier process left unfinished goes on. */
export async function startService(
  definition: ServiceDefinition,
  parts: ServiceParts,
): Promise<RunningService> {
  const { storage, bus, log, metrics, verify, unitSet, rateLimit, trustedProxies } = parts;
  const migrations = [standingMigration, ...definition.migrations];
  await migrate(storage, migrations);
  const missing = await missingIndexes(storage, migrations);
  const ended = await definition.started?.();
  const consumers = [standingConsumer(storage.service, storage), ...definition.consumers];
  const readers = await Promise.all(consumers.map((consumer) => bus.consume(storage, consumer)));
  const jobs = runJobs(storage, definition.jobs, (error, job) =>
    log.error(error, { job: job.kind }, 'A job slice failed'),
  );
  const relay = await bus.relay(storage);
  let draining = false;

  async function health(): Promise<Health> {
    const reasons = missing.map((index) => `index missing: ${index}`);
    if (draining) reasons.push('draining');
    const answers = await storage.db.command({ ping: 1 }, { timeoutMS: 2_000 }).catch(() => null);
    if (answers === null) reasons.push('the database does not answer');
    return { ready: reasons.length === 0, reasons };
  }

  return {
    name: definition.name,
    handler: createHttpApp({
      service: definition.name,
      routes: definition.routes,
      verify,
      unitSet,
      log,
      metrics,
      health,
      ...(rateLimit === undefined ? {} : { rateLimit }),
      ...(trustedProxies === undefined ? {} : { trustedProxies }),
    }),
    health,
    async close() {
      draining = true;
      await ended?.();
      await Promise.all(readers.map((reader) => reader.close()));
      await jobs.close();
      await relay.close();
    },
  };
}
