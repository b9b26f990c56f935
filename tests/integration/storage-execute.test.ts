import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { COMMAND_CONFLICT, FORBIDDEN, problem } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { events } from '#shared/storage/event-log.ts';
import { type Command, type Conflict, execute, receipts } from '#shared/storage/execute.ts';
import { inTransaction, StorageBusy } from '#shared/storage/transaction.ts';
import { aCommand, counterMigration, counters, countUp } from '../support/counted.ts';
import { aStorage } from '../support/database.ts';

const NO_TEA = problem('no-tea', 409, 'There is no tea');

const aRegistry = () => aStorage('household-registry', { migrations: [counterMigration] });

/** Counts "k" up and answers with the count. */
function count(storage: Storage, command: Command) {
  return execute(storage, command, async (tx) => {
    const event = await countUp(storage, 'k', tx);
    tx.append([event]);
    return accept({ n: event.seq });
  });
}

const conflictsOf = (storage: Storage) => storage.db.collection<Conflict>('conflicts').find().toArray();
const countOf = async (storage: Storage) => (await counters(storage).findOne({ _id: 'k' }))?.version ?? 0;

describe('a command that was answered', async () => {
  const storage = await aRegistry();
  const command = aCommand();
  const first = await count(storage, command);

  it('gets the first answer again and has one effect', async () => {
    await count(storage, aCommand());
    assert.deepEqual(await count(storage, command), first);
    assert.equal(await countOf(storage), 2);
    assert.equal(await events(storage).countDocuments({ _id: `${command.id}.0` }), 1);
  });

  it('gets it although the author may no longer do this', async () => {
    assert.deepEqual(await count(storage, { ...command, may: refuse(FORBIDDEN) }), first);
  });

  it('is a conflict when another asks under its id, and what was asked is kept', async () => {
    const other = { ...command, author: 'minh' };
    assert.deepEqual(await count(storage, other), refuse(COMMAND_CONFLICT));
    const kept = (await conflictsOf(storage)).filter(({ author }) => author === 'minh');
    assert.deepEqual(
      kept.map(({ command, content }) => ({ command, content })),
      [{ command: command.id, content: 'tea' }],
    );
  });

  it('is a conflict when something else is asked under its id, kept once however often it comes', async () => {
    const other = aCommand({ id: command.id, asks: 'coffee' });
    for (const _ of [1, 2, 3]) assert.deepEqual(await count(storage, other), refuse(COMMAND_CONFLICT));
    assert.equal((await conflictsOf(storage)).filter(({ content }) => content === 'coffee').length, 1);
    assert.deepEqual(await count(storage, command), first);
  });
});

describe('a command that says things one after the other', async () => {
  const storage = await aRegistry();
  const command = aCommand();

  it('numbers its events through', async () => {
    await execute(storage, command, async (tx) => {
      for (let n = 0; n < 3; n += 1) tx.append([await countUp(storage, 'k', tx)]);
      return accept(null);
    });
    const ids = (await events(storage).find().sort({ _id: 1 }).toArray()).map(({ _id }) => _id);
    assert.deepEqual(ids, [`${command.id}.0`, `${command.id}.1`, `${command.id}.2`]);
  });
});

describe('a refused command', async () => {
  const storage = await aRegistry();
  const command = aCommand();
  const refuseAfterWriting = (asked: Command) =>
    execute(storage, asked, async (tx) => {
      tx.append([await countUp(storage, 'k', tx)]);
      return refuse(NO_TEA);
    });

  it('leaves its receipt and nothing else', async () => {
    assert.deepEqual(await refuseAfterWriting(command), refuse(NO_TEA));
    assert.equal(await countOf(storage), 0);
    assert.equal(await events(storage).countDocuments(), 0);
    assert.deepEqual((await receipts(storage).findOne({ _id: command.id }))?.answer, refuse(NO_TEA));
  });

  it('is refused again although it would now be accepted', async () => {
    assert.deepEqual(await count(storage, command), refuse(NO_TEA));
    assert.equal(await countOf(storage), 0);
  });

  it('is a conflict for another author', async () => {
    assert.deepEqual(await count(storage, { ...command, author: 'minh' }), refuse(COMMAND_CONFLICT));
  });
});

describe('a command whose author may not', async () => {
  const storage = await aRegistry();

  it('never reaches the handler, and its refusal is kept', async () => {
    const command = aCommand({ may: refuse(FORBIDDEN) });
    const answer = await execute(storage, command, async () => assert.fail('handled'));
    assert.deepEqual(answer, refuse(FORBIDDEN));
    assert.deepEqual((await receipts(storage).findOne({ _id: command.id }))?.answer, refuse(FORBIDDEN));
  });
});

describe('twins of one command at the same moment', async () => {
  const storage = await aRegistry();

  it('have one effect and one answer', async () => {
    const command = aCommand();
    const answers = await Promise.all(Array.from({ length: 12 }, () => count(storage, command)));
    for (const answer of answers) assert.deepEqual(answer, accept({ n: 1 }));
    assert.equal(await countOf(storage), 1);
    assert.equal(await events(storage).countDocuments(), 1);
  });

  it('of which one asks for something else have one effect and a conflict', async () => {
    const id = aCommand().id;
    const answers = await Promise.all(
      ['tea', 'coffee'].map((asks) => count(storage, aCommand({ id, asks }))),
    );
    assert.equal(answers.filter(({ ok }) => ok).length, 1);
    assert.equal(await countOf(storage), 2);
  });
});

describe('different commands on one document at the same moment', async () => {
  const storage = await aRegistry();

  it('all take effect, one after the other', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => count(storage, aCommand())));
    const numbers = answers.map((answer) => (answer.ok ? answer.value.n : 0)).sort((a, b) => a - b);
    assert.deepEqual(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('a handler that throws', async () => {
  const storage = await aRegistry();

  it('leaves nothing, so that the same id can be asked again', async () => {
    const command = aCommand();
    const broken = execute(storage, command, async (tx) => {
      await countUp(storage, 'k', tx);
      throw new TypeError('broken');
    });
    await assert.rejects(broken, TypeError);
    assert.equal(await countOf(storage), 0);
    assert.deepEqual(await count(storage, command), accept({ n: 1 }));
  });
});

describe('a document that another transaction holds', async () => {
  const storage = await aRegistry();

  it('tries again while a key is taken that its snapshot does not show yet', async () => {
    const start = performance.now();
    const work = async () => {
      if (performance.now() - start < 500) throw Object.assign(new Error('E11000'), { code: 11_000 });
      return 'seen';
    };
    assert.equal(await inTransaction(storage, work), 'seen');
  });

  it('makes the storage busy at the deadline, not for ever', async () => {
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const { promise: holding, resolve: started } = Promise.withResolvers<void>();
    const holder = inTransaction(
      storage,
      async (tx) => {
        await countUp(storage, 'k', tx);
        started();
        await held;
      },
      { deadline: 20_000 },
    );
    await holding;
    const start = performance.now();
    const waiting = inTransaction(storage, (tx) => countUp(storage, 'k', tx), { deadline: 300 });
    await assert.rejects(waiting, StorageBusy);
    assert.ok(performance.now() - start < 15_000);
    release();
    await holder;
    assert.equal(await countOf(storage), 1);
  });

  it('is written once it is free, within the deadline', async () => {
    const { promise: holding, resolve: started } = Promise.withResolvers<void>();
    const before = await countOf(storage);
    const holder = inTransaction(storage, async (tx) => {
      await countUp(storage, 'k', tx);
      started();
      await sleep(200);
    });
    await holding;
    await Promise.all([holder, count(storage, aCommand())]);
    assert.equal(await countOf(storage), before + 2);
  });
});

describe('an event of another service', async () => {
  const storage = await aStorage('identity', { migrations: [counterMigration] });

  it('cannot be written, and nothing else of its transaction is', async () => {
    await assert.rejects(count(storage, aCommand()), /belongs to household-registry/);
    assert.equal(await countOf(storage), 0);
  });
});
