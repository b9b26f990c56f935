import type { Log } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { DeliveryConfig } from './config.ts';
import { confirmationRepository } from './confirmation/confirmation.repository.ts';
import { confirmationRoutes } from './confirmation/confirmation.routes.ts';
import { migrations } from './migrations.ts';
import { packageRoutes } from './package/package.routes.ts';
import { recipientConsumer } from './recipient/recipient.reactions.ts';
import { recipientRepository } from './recipient/recipient.repository.ts';

export interface DeliveryParts {
  readonly storage: Storage;
  readonly log: Log;
  readonly config: DeliveryConfig;
}

/** What was handed over: packages out to phones, facts back in. */
export function createApp({ storage, config: { unitSet } }: DeliveryParts): ServiceDefinition {
  const confirmations = confirmationRepository(storage);
  const recipients = recipientRepository(storage);
  return {
    name: 'delivery-confirmation',
    migrations,
    routes: [
      ...packageRoutes({ recipients, confirmations, unitSet, clock: storage.clock }),
      ...confirmationRoutes({ storage, repository: confirmations, unitSet }),
    ],
    consumers: [recipientConsumer(recipients)],
    jobs: [],
  };
}
