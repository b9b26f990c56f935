import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { COMMAND_CONFLICT, FORBIDDEN, problem } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { events } from '#shared/storage/event-log.ts';
import type { Command, Conflict } from '#shared/storage/execute.ts';
import { receipts } from '#shared/storage/execute.ts';
import { executeBatch, SLICE } from '#shared/storage/execute-batch.ts';
import { aCommand, counterMigration, counters, countUp } from '../support/counted.ts';
import { aStorage } from '../support/database.ts';

const NO_TEA = problem('no-tea', 409, 'There is no tea');

interface Item extends Command {
  /** The key to count up; an item without one is refused by the handler. */
  readonly key: string | null;
}

const anItem = (key: string | null, wishes: Partial<Command> & { asks?: unknown } = {}): Item => ({
  ...aCommand({ asks: key, ...wishes }),
  key,
});

const aRegistry = () => aStorage('household-registry', { migrations: [counterMigration] });

function countAll(storage: Storage, items: readonly Item[]) {
  return executeBatch(storage, items, async (fresh, tx) => {
    const results = [];
    for (const item of fresh) {
      if (item.key === null) {
        results.push(refuse(NO_TEA));
        continue;
      }
      const event = await countUp(storage, item.key, tx);
      tx.append(item, [event]);
      results.push(accept({ n: event.seq }));
    }
    return results;
  });
}

const conflictsOf = (storage: Storage) => storage.db.collection<Conflict>('conflicts').find().toArray();

describe('a batch with a bit of everything', async () => {
  const storage = await aRegistry();
  const known = anItem('known');
  await countAll(storage, [known]);
  const first = anItem('a');
  const items = [
    first,
    anItem(null),
    first,
    anItem('b', { id: first.id }),
    anItem('c', { may: refuse(FORBIDDEN) }),
    { ...known, may: refuse(FORBIDDEN) },
    { ...known, author: 'minh' },
    anItem('d'),
  ];
  const answers = await countAll(storage, items);

  it('answers every item in the order sent', () => {
    assert.deepEqual(
      answers.map(({ id }) => id),
      items.map(({ id }) => id),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['new', 'new', 'repeated', 'conflict', 'new', 'repeated', 'conflict', 'new'],
    );
    assert.deepEqual(
      answers.map(({ answer }) => answer),
      [
        accept({ n: 1 }),
        refuse(NO_TEA),
        accept({ n: 1 }),
        refuse(COMMAND_CONFLICT),
        refuse(FORBIDDEN),
        accept({ n: 1 }),
        refuse(COMMAND_CONFLICT),
        accept({ n: 1 }),
      ],
    );
  });

  it('gives each accepted item its effect once', async () => {
    const rows = await counters(storage).find().sort({ _id: 1 }).toArray();
    assert.deepEqual(rows, [
      { _id: 'a', version: 1 },
      { _id: 'd', version: 1 },
      { _id: 'known', version: 1 },
    ]);
    assert.equal(await events(storage).countDocuments(), 3);
  });

  it('keeps what was in conflict', async () => {
    const kept = (await conflictsOf(storage)).map(({ author, content }) => `${author} ${content}`);
    assert.deepEqual(kept.sort(), ['lan b', 'minh known']);
  });

  it('sent again is answered the same and changes nothing', async () => {
    const again = await countAll(storage, items);
    assert.deepEqual(
      again.map(({ answer }) => answer),
      answers.map(({ answer }) => answer),
    );
    assert.equal(await events(storage).countDocuments(), 3);
    assert.equal((await conflictsOf(storage)).length, 2);
  });
});

describe('a batch over several slices', async () => {
  const storage = await aRegistry();
  const items = Array.from({ length: 2 * SLICE + 7 }, (_, index) =>
    anItem(index % 10 === 9 ? null : `k${index}`),
  );

  it('with a repeat across a slice’s border counts it once', async () => {
    const answers = await countAll(storage, [...items, items[0]!]);
    assert.equal(answers.length, items.length + 1);
    assert.equal(answers.at(-1)!.status, 'repeated');
    assert.equal(await receipts(storage).countDocuments(), items.length);
    assert.equal(
      await counters(storage).countDocuments({ version: 1 }),
      items.filter(({ key }) => key !== null).length,
    );
  });
});

describe('a batch whose second slice fails', async () => {
  const storage = await aRegistry();
  const items = Array.from({ length: SLICE + 3 }, (_, index) => anItem(`k${index}`));

  it('keeps the first slice, and the whole batch can be sent again', async () => {
    let slices = 0;
    const broken = executeBatch(storage, items, async (fresh, tx) => {
      slices += 1;
      if (slices === 2) throw new TypeError('broken');
      for (const item of fresh) tx.append(item, [await countUp(storage, item.key!, tx)]);
      return fresh.map(() => accept({ n: 1 }));
    });
    await assert.rejects(broken, TypeError);
    assert.equal(await receipts(storage).countDocuments(), SLICE);
    const answers = await countAll(storage, items);
    assert.equal(answers.filter(({ status }) => status === 'repeated').length, SLICE);
    assert.equal(await counters(storage).countDocuments({ version: 1 }), items.length);
  });
});

describe('two batches with the same items at the same moment', async () => {
  const storage = await aRegistry();

  it('have one effect together', async () => {
    const items = Array.from({ length: 40 }, (_, index) => anItem(`k${index}`));
    const both = await Promise.all([countAll(storage, items), countAll(storage, items.toReversed())]);
    for (const answers of both) for (const { answer } of answers) assert.deepEqual(answer, accept({ n: 1 }));
    assert.equal(await counters(storage).countDocuments({ version: 1 }), 40);
    assert.equal(await events(storage).countDocuments(), 40);
  });
});

describe('a handler that forgets an item', async () => {
  const storage = await aRegistry();

  it('is a fault, and nothing is kept', async () => {
    await assert.rejects(
      executeBatch(storage, [anItem('a')], async () => []),
      /answer every item/,
    );
    assert.equal(await receipts(storage).countDocuments(), 0);
  });
});
