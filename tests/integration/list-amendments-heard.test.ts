import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { Consumer } from '#shared/events/port.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { migrations as deliveryMigrations } from '../../services/delivery-confirmation/migrations.ts';
import { recipientConsumer } from '../../services/delivery-confirmation/recipient/recipient.reactions.ts';
import { recipientRepository } from '../../services/delivery-confirmation/recipient/recipient.repository.ts';
import { candidateConsumer } from '../../services/support-allocation/candidate/candidate.reactions.ts';
import { candidateRepository } from '../../services/support-allocation/candidate/candidate.repository.ts';
import { type CandidateList, isComplete } from '../../services/support-allocation/candidate/candidate.ts';
import { migrations as allocationMigrations } from '../../services/support-allocation/migrations.ts';
import { aStorage } from '../support/database.ts';
import { aListStory, anyStory, arrivals, type ListStory } from '../support/list-story.ts';
import { react } from '../support/reaction.ts';

interface Copy {
  readonly storage: Storage;
  readonly consumer: Consumer;
  readonly collection: string;
}

let allocation: Copy;
let delivery: Copy;
let number = 0;

before(async () => {
  const first = await aStorage('support-allocation', { migrations: allocationMigrations });
  const consumer = candidateConsumer(candidateRepository(first));
  allocation = { storage: first, consumer, collection: 'candidates' };
  const second = await aStorage('delivery-confirmation', { migrations: deliveryMigrations });
  const other = recipientConsumer(recipientRepository(second), async () => undefined);
  delivery = { storage: second, consumer: other, collection: 'recipients' };
});

function heardBy({ consumer }: Copy, event: { readonly type: string }): boolean {
  return consumer.hears.some((contract) => contract.type === event.type);
}

/** The copy of the list after its events came, each slice twice, in one of the orders that topics allow. */
async function told(copy: Copy, story: ListStory, order: readonly number[], cuts: readonly number[]) {
  for (const slice of arrivals(story, order, cuts)) {
    const heard = slice.filter((event) => heardBy(copy, event));
    await react(copy.storage, copy.consumer, heard);
    await react(copy.storage, copy.consumer, heard);
  }
}

async function rowsOf({ storage, collection }: Copy, list: string) {
  const rows = await storage.db
    .collection<{ household: string; members: number; settled: string | null }>(collection)
    .find({ list })
    .toArray();
  return new Map(
    rows.map(({ household, members, settled }) => [household, { members, settled: settled !== null }]),
  );
}

describe('events of a list and its amendments, in any order that topics allow, each twice', () => {
  it('leave the candidates as the list says, complete at the end', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async ({ frozen, steps, order, cuts }) => {
        number += 1;
        const list = `list-${number}`;
        const story = aListStory(list, frozen, steps);
        await told(allocation, story, order, cuts);
        assert.deepEqual(await rowsOf(allocation, list), story.members);
        const kept = await allocation.storage.db.collection<CandidateList>('lists').findOne({ _id: list });
        assert.ok(isComplete(kept), JSON.stringify(kept));
      }),
      { numRuns: 25 },
    );
  });

  it('leave the recipients as the list says', async () => {
    await fc.assert(
      fc.asyncProperty(anyStory, async ({ frozen, steps, order, cuts }) => {
        number += 1;
        const list = `list-${number}`;
        const story = aListStory(list, frozen, steps);
        await told(delivery, story, order, cuts);
        assert.deepEqual(await rowsOf(delivery, list), story.members);
      }),
      { numRuns: 25 },
    );
  });

  it('are not complete while one of them is missing', async () => {
    const list = 'list-late';
    const story = aListStory(list, 3, [
      ['add', 0],
      ['settle', 1],
      ['correct', 2],
    ]);
    const all = arrivals(story, [0], [1]).map(([event]) => event!);
    const lists = allocation.storage.db.collection<CandidateList>('lists');
    for (const event of all) {
      assert.equal(isComplete(await lists.findOne({ _id: list })), false, event.type);
      await react(allocation.storage, allocation.consumer, [event]);
    }
    assert.ok(isComplete(await lists.findOne({ _id: list })));
  });
});
