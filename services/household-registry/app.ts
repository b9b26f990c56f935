import type { Log } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { JobKind } from '#shared/storage/job.ts';
import type { RegistryConfig } from './config.ts';
import { householdRepository } from './household/household.repository.ts';
import { householdRoutes } from './household/household.routes.ts';
import { createFieldSeal } from './household/sealed-field.ts';
import { importRepository } from './import/import.repository.ts';
import { importRoutes } from './import/import.routes.ts';
import { migrations } from './migrations.ts';
import { freezeJob } from './poor-list/poor-list.job.ts';
import { poorListRepository } from './poor-list/poor-list.repository.ts';
import { poorListRoutes } from './poor-list/poor-list.routes.ts';
import { unitRoutes } from './unit/unit.routes.ts';
import { villageRepository } from './village/village.repository.ts';

/** Who is poor: units, villages, households, imports, poor lists. */
export function createApp(parts: { storage: Storage; log: Log; config: RegistryConfig }): ServiceDefinition {
  const { storage, log, config } = parts;
  const { unitSet } = config;
  const villages = villageRepository(storage);
  const households = householdRepository(storage);
  const imports = importRepository(storage);
  const lists = poorListRepository(storage);
  const seal = createFieldSeal(config.fieldKey);
  return {
    name: 'household-registry',
    migrations,
    routes: [
      ...unitRoutes({ villages, unitSet }),
      ...importRoutes({ storage, imports, households, villages, lists, seal, config, log }),
      ...householdRoutes({ households, unitSet }),
      ...poorListRoutes({ storage, lists, households, imports, unitSet }),
    ],
    consumers: [],
    jobs: [freezeJob({ lists, households }) as JobKind<never>],
  };
}
