import type { Log } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { CoverageConfig } from './config.ts';
import { coverageRepository } from './coverage/coverage.repository.ts';
import { coverageRoutes } from './coverage/coverage.routes.ts';
import { migrations } from './migrations.ts';
import { liveConsumer } from './outcome/outcome.reactions.ts';
import { remainingRepository } from './remaining/remaining.repository.ts';
import { remainingRoutes } from './remaining/remaining.routes.ts';
import { createCoverageFeed } from './stream/coverage-feed.ts';
import { coverageStreamRoutes } from './stream/coverage-stream.routes.ts';

export interface CoverageParts {
  readonly storage: Storage;
  readonly log: Log;
  readonly config: CoverageConfig;
}

/** Who has received and who is left, at every level, from events only. */
export function createApp({ storage, log, config }: CoverageParts): ServiceDefinition {
  const coverage = coverageRepository(storage, config.unitSet);
  const feed = createCoverageFeed(coverage, log);
  return {
    name: 'coverage-monitoring',
    migrations,
    routes: [
      ...coverageRoutes(coverage),
      ...remainingRoutes(remainingRepository(coverage)),
      ...coverageStreamRoutes(feed),
    ],
    consumers: [liveConsumer(storage)],
    jobs: [],
    started: async () => feed.close,
  };
}
