import { randomUUID } from 'node:crypto';
import type { DataOf, EventContract } from '#shared/contracts/event-contract.ts';
import { TOPICS } from '#shared/contracts/topics.ts';
import type { Consumer, ReceivedEvent } from '#shared/events/port.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction } from '#shared/storage/transaction.ts';

/** An event as a consumer gets it. */
export function aReceived<C extends EventContract>(
  contract: C,
  data: DataOf<C>,
  wishes: Partial<ReceivedEvent> = {},
): ReceivedEvent {
  const at = new Date('2027-01-28T02:00:00Z');
  return {
    id: `${randomUUID()}.0`,
    source: TOPICS[contract.topic].source,
    type: contract.type,
    key: 'key',
    seq: 1,
    partitionKey: 'key',
    at,
    recordedAt: at,
    author: 'test',
    data: contract.schema.parse(data),
    ...wishes,
  };
}

/** The consumer's own handler in a transaction of its own, without a bus: what a slice does to the database. */
export async function react(
  storage: Storage,
  consumer: Consumer,
  events: readonly ReceivedEvent[],
): Promise<void> {
  await inTransaction(storage, ({ session, at, append }) =>
    consumer.handle(events as never, {
      session,
      at,
      append: (event, own) => append({ id: `${consumer.name}|${event.id}`, author: event.author }, own),
      refuse: () => undefined,
    }),
  );
}
