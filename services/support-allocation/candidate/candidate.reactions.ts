import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { CandidateRepository } from './candidate.repository.ts';
import { candidateId, type ListedHousehold, NOTHING_RECEIVED, receive, toCandidate } from './candidate.ts';

/** Keeps this service's own copy of the frozen lists. Households may come before their list and the other way round. */
export function candidateConsumer(candidates: CandidateRepository): Consumer {
  return defineConsumer({
    name: 'support-allocation',
    hears: [PoorListFrozenV1, HouseholdListedV1],
    async handle(events, tx) {
      const listed: ListedHousehold[] = [];
      const frozen: { _id: string; frozen: Omit<FrozenData, 'list'> }[] = [];
      for (const event of events) {
        switch (event.type) {
          case 'household.listed.v1':
            listed.push(event.data);
            break;
          case 'poor-list.frozen.v1': {
            const { list: _id, ...facts } = event.data;
            frozen.push({ _id, frozen: facts });
            break;
          }
        }
      }
      await candidates.setFrozen(frozen, tx);
      await addCandidates(candidates, listed, tx);
    },
  });
}

type FrozenData = (typeof PoorListFrozenV1.schema)['_output'];

/** A household counts once for its list, even if it were ever said twice. */
async function addCandidates(
  candidates: CandidateRepository,
  listed: readonly ListedHousehold[],
  tx: Pick<Transaction, 'session'>,
): Promise<void> {
  const byId = new Map(listed.map((one) => [candidateId(one.list, one.household), one]));
  const known = await candidates.knownIds([...byId.keys()], tx);
  const fresh = [...byId].filter(([id]) => !known.has(id)).map(([, one]) => one);
  if (fresh.length === 0) return;
  const byList = Map.groupBy(fresh, (one) => one.list);
  const before = await candidates.received([...byList.keys()], tx);
  const after = [...byList].map(
    ([list, ofList]) => [list, receive(before.get(list) ?? NOTHING_RECEIVED, ofList)] as const,
  );
  await candidates.add(fresh.map(toCandidate), tx);
  await candidates.setReceived(new Map(after), tx);
}
