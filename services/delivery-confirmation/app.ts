import type { Log } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { JobKind } from '#shared/storage/job.ts';
import type { DeliveryConfig } from './config.ts';
import { confirmationRepository } from './confirmation/confirmation.repository.ts';
import { confirmationRoutes } from './confirmation/confirmation.routes.ts';
import { custodyRepository } from './custody/custody.repository.ts';
import { custodyRoutes } from './custody/custody.routes.ts';
import { custodyWritingRoutes } from './custody/custody-writing.routes.ts';
import { ownRecordRoutes } from './custody/own-record.routes.ts';
import { custodyLedgerRepository } from './custody-ledger/custody-ledger.repository.ts';
import { custodyLedgerRoutes } from './custody-ledger/custody-ledger.routes.ts';
import { doorConsumer, doorFollower } from './custody-ledger/door.reactions.ts';
import { doorRepository } from './custody-ledger/door.repository.ts';
import { lotRoutes } from './custody-ledger/lot.routes.ts';
import { custodyPaperRoutes, custodyPrinter } from './custody-paper/custody-paper.routes.ts';
import { migrations } from './migrations.ts';
import { packageRoutes } from './package/package.routes.ts';
import { partyConsumer } from './party/party.reactions.ts';
import { partyRepository } from './party/party.repository.ts';
import { partyRoutes } from './party/party.routes.ts';
import { recipientConsumer } from './recipient/recipient.reactions.ts';
import { recipientRepository } from './recipient/recipient.repository.ts';
import { transferJob } from './transfer/transfer.job.ts';
import { transferRepository } from './transfer/transfer.repository.ts';
import { transferRoutes } from './transfer/transfer.routes.ts';
import { transferFileRoutes } from './transfer/transfer-file.routes.ts';
import { transferOrderRoutes } from './transfer/transfer-order.routes.ts';

export interface DeliveryParts {
  readonly storage: Storage;
  readonly log: Log;
  readonly config: DeliveryConfig;
}

/** What was handed over: packages out to phones, facts back in, and who holds what on the way there. */
export function createApp({ storage, config: { unitSet, sample } }: DeliveryParts): ServiceDefinition {
  const printer = custodyPrinter();
  const confirmations = confirmationRepository(storage);
  const recipients = recipientRepository(storage);
  const parties = partyRepository(storage);
  const records = custodyRepository(storage);
  const ledger = custodyLedgerRepository(storage, unitSet);
  const writing = { storage, records, ledger, parties, recipients, unitSet };
  const transfers = transferRepository(storage);
  const banking = { storage, transfers, recipients, confirmations, parties, unitSet };
  const door = { confirmations, recipients, ledger, doors: doorRepository(storage) };
  return {
    name: 'delivery-confirmation',
    migrations,
    routes: [
      ...packageRoutes({ recipients, confirmations, unitSet, clock: storage.clock }),
      ...confirmationRoutes({ storage, repository: confirmations, unitSet }),
      ...partyRoutes({ parties, unitSet }),
      ...custodyRoutes({ records, unitSet }),
      ...custodyWritingRoutes(writing),
      ...ownRecordRoutes(writing),
      ...custodyLedgerRoutes({ ledger, unitSet }),
      ...lotRoutes({ ledger, records, unitSet }),
      ...custodyPaperRoutes({ records, unitSet, printer, sample }),
      ...transferFileRoutes(banking),
      ...transferOrderRoutes(banking),
      ...transferRoutes(banking),
    ],
    consumers: [
      recipientConsumer(recipients, doorFollower(door)),
      partyConsumer(parties),
      doorConsumer(door),
    ],
    started: async () => () => printer.close(),
    jobs: [transferJob({ transfers, recipients, confirmations }) as JobKind<never>],
  };
}
