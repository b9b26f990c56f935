import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { readSheets } from '../../shared/sheet-reader/sheet-file.ts';
import { readInThread } from '../../shared/sheet-reader/sheet-thread.ts';
import { workbookOf } from '../support/hand-made-workbook.ts';
import { gather } from '../support/sheet-events.ts';

const SERVE = new URL('../../shared/thread/thread-stream.ts', import.meta.url).href;

/** A worker whose generator has this body; `job` is its argument. */
function worker(body: string): URL {
  const source = `import { serveThread } from ${JSON.stringify(SERVE)}; await serveThread(async function* (job) { ${body} });`;
  return new URL(`data:text/javascript,${encodeURIComponent(source)}`);
}

function manyRows(count: number): Buffer {
  const rows = Array.from(
    { length: count },
    (_, row) => `<row><c t="inlineStr"><is><t>Nguyễn Văn ${row}</t></is></c></row>`,
  );
  return workbookOf(rows.join(''));
}

describe('reading in a thread of its own', () => {
  it('says everything in order', async () => {
    const reading = await gather(readSheets({ bytes: manyRows(3_000) }));
    assert.equal(reading.refused, null);
    assert.equal(reading.sheets[0]!.rows.length, 3_000);
    assert.deepEqual(
      reading.sheets[0]!.rows.map(({ line }) => line),
      Array.from({ length: 3_000 }, (_, row) => row + 1),
    );
  });

  it('waits for a caller who is slow', async () => {
    const seen = new Int32Array(new SharedArrayBuffer(4));
    const counting = worker(
      'for (let value = 0; value < 1000; value += 1) { Atomics.add(job, 0, 1); yield value; }',
    );
    let taken = 0;
    for await (const value of readInThread<number>({ worker: counting, job: seen })) {
      assert.equal(value, taken);
      taken += 1;
      if (taken === 3) await sleep(150);
      assert.ok(Atomics.load(seen, 0) <= taken + 6, `${Atomics.load(seen, 0)} made, ${taken} taken`);
    }
    assert.equal(taken, 1_000);
  });

  it('ends in a refusal when it takes too long, even in a loop that never yields', async () => {
    const stuck = worker('yield 1; for (;;);');
    const events = await Array.fromAsync(
      readInThread<number>({ worker: stuck, job: null, limits: { time: 4_000 } }),
    );
    assert.deepEqual(
      events.map((event) => (typeof event === 'object' ? event.problem.code : event)),
      [1, 'sheet-took-too-long'],
    );
  });

  it('ends in a refusal when it takes too much memory, and the process lives on', async () => {
    const greedy = worker(
      'const all = []; for (;;) { all.push(Array.from({ length: 1e5 }, (_, n) => ({ n }))); await null; }',
    );
    const events = await Array.fromAsync(
      readInThread<never>({ worker: greedy, job: null, limits: { memory: 24 } }),
    );
    assert.deepEqual(
      events.map((event) => event.problem.code),
      ['sheet-too-much-memory'],
    );
  });

  it('ends at once when it is called off, with the reason', async () => {
    const call = new AbortController();
    const stuck = worker('yield 1; for (;;);');
    const started = performance.now();
    await assert.rejects(async () => {
      for await (const _ of readInThread<number>({ worker: stuck, job: null, signal: call.signal }))
        setTimeout(() => call.abort(new Error('the officer pressed cancel')), 20);
    }, /pressed cancel/);
    assert.ok(performance.now() - started < 30_000);
    const never = readInThread<number>({ worker: stuck, job: null, signal: call.signal });
    await assert.rejects(never.next(), /pressed cancel/);
  });

  it('throws what its work throws, after what it said before', async () => {
    const failing = worker('yield 1; throw new Error("a fault of ours");');
    const said: unknown[] = [];
    await assert.rejects(async () => {
      for await (const value of readInThread<number>({ worker: failing, job: null })) said.push(value);
    }, /a fault of ours/);
    assert.deepEqual(said, [1]);
  });
});
