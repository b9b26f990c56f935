import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { overlap } from '../../services/household-registry/import/import-overlap.ts';

const ROWS = Array.from({ length: 1_000 }, (_, row) => row);

describe('rows worked on while those before are written', () => {
  it('are each worked on and written once, in order, one write at a time', async () => {
    const written: number[] = [];
    let writing = 0;
    const done = await overlap(ROWS, {
      work: (part) => part.map((row) => row * 2),
      async write(part) {
        writing += 1;
        assert.equal(writing, 1);
        await sleep(1);
        written.push(...part);
        writing -= 1;
      },
    });
    const doubled = ROWS.map((row) => row * 2);
    assert.deepEqual(written, doubled);
    assert.deepEqual(done.flat(), doubled);
  });

  it('are worked on before the write of those before has ended', async () => {
    const said: string[] = [];
    let parts = 0;
    await overlap(ROWS.slice(0, 500), {
      work() {
        parts += 1;
        said.push(`work ${parts}`);
      },
      async write() {
        await sleep(5);
        said.push('written');
      },
    });
    assert.deepEqual(said, ['work 1', 'work 2', 'written', 'written']);
  });

  it('leave nothing being written when one of them throws', async () => {
    let open = 0;
    let parts = 0;
    const running = overlap(ROWS, {
      work() {
        parts += 1;
        if (parts === 3) throw new Error('a row that cannot be');
      },
      async write() {
        open += 1;
        await sleep(5);
        open -= 1;
      },
    });
    await assert.rejects(running, /a row that cannot be/);
    assert.equal(open, 0);
  });

  it('stop when a write fails', async () => {
    let parts = 0;
    const running = overlap(ROWS, {
      work() {
        parts += 1;
      },
      write: async () => {
        throw new Error('the database is gone');
      },
    });
    await assert.rejects(running, /the database is gone/);
    assert.equal(parts, 2);
  });
});
