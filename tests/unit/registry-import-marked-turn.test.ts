import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createMarkedTurns } from '../../services/household-registry/import/import-marked-turn.ts';

describe('files that are marked with reasons', () => {
  it('are two at once, the others in the order in which they came', async () => {
    const turns = createMarkedTurns();
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const asked = [0, 1, 2, 3].map(async (one) => {
      const turn = await turns.take();
      assert.ok(turn.ok);
      begun.push(one);
      ends.push(turn.value);
    });
    await settled();
    assert.deepEqual(begun, [0, 1]);
    ends[1]!();
    await settled();
    assert.deepEqual(begun, [0, 1, 2]);
    ends[0]!();
    await Promise.all(asked);
    assert.deepEqual(begun, [0, 1, 2, 3]);
    for (const end of ends.slice(2)) end();
    assert.ok((await turns.take()).ok);
  });

  it('are refused when fifty wait', async () => {
    const turns = createMarkedTurns();
    const first = await turns.take();
    const waiting = Array.from({ length: 51 }, () => turns.take());
    const refused = await turns.take();
    assert.equal(!refused.ok && refused.problem.code, 'import-marking-busy');
    assert.ok(first.ok);
    first.value();
    for (const turn of waiting) {
      const taken = await turn;
      assert.ok(taken.ok);
      taken.value();
    }
  });
});

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
