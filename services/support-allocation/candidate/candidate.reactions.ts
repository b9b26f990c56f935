import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdReinstatedV1 } from '#shared/contracts/household/reinstated.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { type Consumer, defineConsumer, type Heard } from '#shared/events/port.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { CandidateRepository } from './candidate.repository.ts';
import { type Candidate, hear, type ListWord, NOTHING_RECEIVED, receive, wordId } from './candidate.ts';

const HEARD = [
  PoorListFrozenV1,
  PoorListAmendedV1,
  HouseholdListedV1,
  HouseholdRelistedV1,
  HouseholdSettledV1,
  HouseholdReinstatedV1,
] as const;

type ListEvent = Heard<(typeof HEARD)[number]>;

/** Keeps this service's own copy of the frozen lists. Households may come before their list and the other way round. */
export function candidateConsumer(candidates: CandidateRepository): Consumer {
  return defineConsumer({
    name: 'support-allocation',
    hears: HEARD,
    async handle(events, tx) {
      for (const event of events) {
        if (event.type === 'poor-list.frozen.v1') await candidates.setFrozen(event.data, tx);
        if (event.type === 'poor-list.amended.v1') await candidates.setAmended(event.data, tx);
      }
      await hearWords(candidates, events.flatMap(wordOf), tx);
    },
  });
}

function wordOf({ type, data, seq }: ListEvent): readonly ListWord[] {
  switch (type) {
    case 'household.listed.v1':
      return [{ says: 'listed', facts: data, seq }];
    case 'household.relisted.v1': {
      // Corrected facts are kept as if they had been listed so: which amendment did it is no part of them.
      const { amendment: _, ...facts } = data;
      return [{ says: 'listed', facts, seq }];
    }
    case 'household.settled.v1':
      return [{ says: 'settled', list: data.list, household: data.household, reason: data.reason, seq }];
    case 'household.reinstated.v1':
      return [{ says: 'settled', list: data.list, household: data.household, reason: null, seq }];
    case 'poor-list.frozen.v1':
    case 'poor-list.amended.v1':
      return [];
  }
}

async function hearWords(
  candidates: CandidateRepository,
  words: readonly ListWord[],
  tx: Pick<Transaction, 'session'>,
): Promise<void> {
  const before = await candidates.byIds([...new Set(words.map(wordId))], tx);
  const after = new Map<string, Candidate>();
  for (const word of words) {
    const id = wordId(word);
    const heard = hear(after.get(id) ?? before.get(id), word);
    if (heard !== undefined && heard !== before.get(id)) after.set(id, heard);
  }
  if (after.size === 0) return;
  const byList = Map.groupBy(after.values(), (row) => row.list);
  const received = await candidates.received([...byList.keys()], tx);
  const next = [...byList].map(([list, rows]) => {
    const changed = rows.map((row) => ({ before: before.get(row._id), after: row }));
    return [list, receive(received.get(list) ?? NOTHING_RECEIVED, changed)] as const;
  });
  await candidates.save(before, [...after.values()], tx);
  await candidates.setReceived(new Map(next), tx);
}
