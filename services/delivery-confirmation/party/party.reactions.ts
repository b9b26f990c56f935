import { AccountChangedV1 } from '#shared/contracts/account/changed.v1.ts';
import { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import type { PartyRepository } from './party.repository.ts';
import { type PartyPerson, type PartySource, sourceOf } from './party.ts';

/** Keeps who can be named on a record of custody. */
export function partyConsumer(parties: PartyRepository): Consumer {
  return defineConsumer({
    name: 'delivery-confirmation.party',
    hears: [SourceCommittedV1, AccountChangedV1],
    async handle(events, tx) {
      const sources: PartySource[] = [];
      const people = new Map<string, PartyPerson>();
      for (const { type, data, seq } of events) {
        switch (type) {
          case 'source.committed.v1':
            sources.push(sourceOf(data));
            break;
          case 'account.changed.v1':
            if ((people.get(data.account)?.seq ?? 0) < seq)
              people.set(data.account, { _id: data.account, status: data.status, roles: data.roles, seq });
            break;
        }
      }
      await parties.saveSources(sources, tx);
      await parties.savePeople([...people.values()], tx);
    },
  });
}
