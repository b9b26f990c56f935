import { AccountChangedV1 } from '../contracts/account/changed.v1.ts';
import type { ServiceName } from '../contracts/topics.ts';
import { type Consumer, defineConsumer } from '../events/port.ts';
import type { Storage } from '../storage/connection.ts';
import { type StandingRow, standingRepository } from './standing.repository.ts';

/** Every service notes for itself who is locked and since when tokens count; of one account the newest event wins. */
export function standingConsumer(service: ServiceName, storage: Storage): Consumer {
  const standings = standingRepository(storage);
  return defineConsumer({
    name: `${service}.standing`,
    hears: [AccountChangedV1],
    async handle(events, tx) {
      const newest = new Map<string, StandingRow>();
      for (const { seq, data } of events) {
        if ((newest.get(data.account)?.seq ?? 0) >= seq) continue;
        newest.set(data.account, { _id: data.account, seq, status: data.status, notBefore: data.notBefore });
      }
      await standings.upsert([...newest.values()], tx);
    },
  });
}
