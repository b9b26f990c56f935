import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { NewEvent } from '#shared/contracts/new-event.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { events } from '#shared/storage/event-log.ts';
import { createJob, getJob, type JobKind, runJobs } from '#shared/storage/job.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { counterMigration, counters, countUp } from '../support/counted.ts';
import { aDatabaseName, aStorage } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';

const ITEMS = 60;
const PER_SLICE = 7;

const aRegistry = (name = aDatabaseName('registry')) =>
  aStorage('household-registry', { migrations: [counterMigration], name });

interface Wishes {
  /** Called at the end of each slice, inside its transaction. */
  readonly before?: (slice: number) => Promise<void> | void;
}

/** Counts each of the items up once, a few in each slice. */
function counting(storage: Storage, { before }: Wishes = {}): JobKind<never> {
  const kind: JobKind<{ next: number }> = {
    kind: 'count',
    async slice(job, tx) {
      const { next } = job.cursor;
      const end = Math.min(ITEMS, next + PER_SLICE);
      const said: NewEvent[] = [];
      for (let n = next; n < end; n += 1) said.push(await countUp(storage, `k${n}`, tx));
      tx.append(said);
      await before?.(job.slices);
      return { cursor: { next: end }, released: end - next, done: end === ITEMS };
    },
  };
  return kind as JobKind<never>;
}

async function aJob(storage: Storage, total = ITEMS): Promise<void> {
  await inTransaction(storage, (tx) =>
    createJob(storage, tx, {
      _id: 'j',
      kind: 'count',
      subject: 's',
      author: 'lan',
      cursor: { next: 0 },
      total,
    }),
  );
}

const isDone = (storage: Storage) =>
  eventually(async () => assert.equal((await getJob(storage, 'j'))?.done, true), 20_000);

async function allCountedOnce(storage: Storage): Promise<void> {
  assert.equal(await counters(storage).countDocuments({ version: 1 }), ITEMS);
  assert.equal(await counters(storage).countDocuments(), ITEMS);
  assert.equal(await events(storage).countDocuments(), ITEMS);
  const job = (await getJob(storage, 'j'))!;
  assert.equal(job.released, ITEMS);
  assert.equal(job.slices, Math.ceil(ITEMS / PER_SLICE));
}

const unexpected = (error: unknown) => assert.fail(String(error));

describe('a job', () => {
  it('does every item once, in slices, in its author’s name', async () => {
    const storage = await aRegistry();
    await aJob(storage);
    const runner = runJobs(storage, [counting(storage)], unexpected);
    await isDone(storage);
    await runner.close();
    await allCountedOnce(storage);
    assert.equal((await events(storage).findOne({ _id: 'j:0.0' }))?.author, 'lan');
  });

  it('that was undone with its command never runs', async () => {
    const storage = await aRegistry();
    const undone = inTransaction(storage, async (tx) => {
      await createJob(storage, tx, {
        _id: 'j',
        kind: 'count',
        subject: 's',
        author: 'lan',
        cursor: { next: 0 },
        total: 1,
      });
      throw new TypeError('undone');
    });
    await assert.rejects(undone, TypeError);
    assert.equal(await getJob(storage, 'j'), null);
  });

  it('with nothing to do still has one slice: a status hangs on it', async () => {
    const storage = await aRegistry();
    await aJob(storage, 0);
    const slices: number[] = [];
    const kind: JobKind<{ next: number }> = {
      kind: 'count',
      async slice(job) {
        slices.push(job.slices);
        return { cursor: job.cursor, released: 0, done: true };
      },
    };
    const runner = runJobs(storage, [kind as JobKind<never>], unexpected);
    await isDone(storage);
    await runner.close();
    assert.deepEqual(slices, [0]);
  });
});

describe('a job whose runner stops between slices', () => {
  it('is taken up by the next runner where it stood', async () => {
    const storage = await aRegistry();
    await aJob(storage);
    const { promise: reached, resolve } = Promise.withResolvers<void>();
    const first = runJobs(
      storage,
      [counting(storage, { before: (n) => (n === 3 ? resolve() : undefined) })],
      unexpected,
    );
    await reached;
    await first.close();
    const stopped = (await getJob(storage, 'j'))!;
    assert.ok(stopped.slices >= 3 && !stopped.done, `${stopped.slices} slices`);
    const second = runJobs(storage, [counting(storage)], unexpected);
    await isDone(storage);
    await second.close();
    await allCountedOnce(storage);
  });
});

describe('a job whose slice is cut off before its commit', () => {
  it('repeats nothing of it and skips nothing', async () => {
    const storage = await aRegistry();
    await aJob(storage);
    let faults = 0;
    const broken = counting(storage, {
      before: (n) => {
        if (n === 2 && faults === 0) {
          faults += 1;
          throw new TypeError('cut off');
        }
      },
    });
    const reports: unknown[] = [];
    const runner = runJobs(storage, [broken], (error) => void reports.push(error));
    await isDone(storage);
    await runner.close();
    assert.equal(reports.length, 1);
    await allCountedOnce(storage);
  });
});

describe('two runners on one database', () => {
  it('do each slice once together', async () => {
    const name = aDatabaseName('registry');
    const storages = [await aRegistry(name), await aRegistry(name)];
    await aJob(storages[0]!);
    const runners = storages.map((storage) => runJobs(storage, [counting(storage)], unexpected));
    await isDone(storages[0]!);
    await Promise.all(runners.map((runner) => runner.close()));
    await allCountedOnce(storages[0]!);
  });
});

describe('a runner that is woken', () => {
  it('finds the new job long before its next look', async () => {
    const storage = await aRegistry();
    const { promise: began, resolve } = Promise.withResolvers<number>();
    const kind = counting(storage, { before: () => resolve(performance.now()) });
    const runner = runJobs(storage, [kind], unexpected);
    await new Promise((wait) => setTimeout(wait, 100));
    await aJob(storage);
    const start = performance.now();
    runner.wake();
    assert.ok((await began) - start < 700);
    await runner.close();
  });
});
