import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import type { HandOverRepository } from './hand-over.repository.ts';
import { type HandOver, handOverId, hearWord } from './hand-over.ts';

/** What was said at the doors. The same words in any order, or twice, leave the same rows. */
export function handOverConsumer(handOvers: HandOverRepository): Consumer {
  return defineConsumer({
    name: 'support-allocation.hand-over',
    hears: [ConfirmationRecordedV1],
    async handle(events, tx) {
      const before = await handOvers.load([...new Set(events.map(({ data }) => handOverId(data)))], tx);
      const after = new Map<string, HandOver>();
      for (const { data, seq } of events) {
        const id = handOverId(data);
        const known = after.get(id) ?? before.get(id);
        const heard = hearWord(known, data, seq);
        if (heard !== known) after.set(id, heard);
      }
      await handOvers.save([...after.values()], tx);
    },
  });
}
