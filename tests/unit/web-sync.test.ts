import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { OutboxRow } from '../../services/web/field/outbox/outbox-row.ts';
import { backOff } from '../../services/web/field/sync/back-off.ts';
import { type Receipt, type Settled, settledBy } from '../../services/web/field/sync/receipt.ts';
import { CHUNK, type SendPorts, sendQueue } from '../../services/web/field/sync/send-queue.ts';
import { type SyncFacts, syncWords } from '../../services/web/field/sync/sync-words.ts';
import { ApiProblem } from '../../services/web/shell/api-problem.ts';

type Item = OutboxRow['item'];

/** A phone's queue and a server that answers as told. */
function aQueue(count: number, post: (items: readonly Item[]) => readonly Receipt[]) {
  const waiting = new Map<string, OutboxRow>();
  for (let n = 0; n < count; n += 1) {
    const item = { id: `item-${n}`, hash: '', kind: 'handed-over' } as const;
    waiting.set(item.id, { id: item.id, counter: n, item } as OutboxRow);
  }
  const settled: Settled[] = [];
  const sizes: number[] = [];
  const ports: SendPorts = {
    load: async (limit, skip) => [...waiting.values()].filter(({ id }) => !skip.has(id)).slice(0, limit),
    async post(items) {
      sizes.push(items.length);
      return post(items);
    },
    async settle(some) {
      for (const one of some) waiting.delete(one.id);
      settled.push(...some);
    },
  };
  return { ports, waiting, settled, sizes };
}

const accepted = (items: readonly Item[]): Receipt[] => items.map(({ id }) => ({ id, status: 'accepted' }));

describe('a receipt', () => {
  it('settles only the ids that it names', () => {
    const sent = [{ id: 'a' }, { id: 'b' }];
    assert.deepEqual(settledBy(sent, [{ id: 'a', status: 'repeated', code: 'already-confirmed' }]), [
      { id: 'a', state: 'received', code: 'already-confirmed' },
    ]);
  });

  it('settles nothing that was not sent', () => {
    assert.deepEqual(settledBy([{ id: 'a' }], [{ id: 'x', status: 'accepted' }]), []);
  });

  it('keeps refused and conflicting items for a person', () => {
    const states = settledBy(
      [{ id: 'a' }, { id: 'b' }],
      [
        { id: 'a', status: 'refused', code: 'malformed' },
        { id: 'b', status: 'conflict' },
      ],
    ).map(({ state }) => state);
    assert.deepEqual(states, ['refused', 'conflict']);
  });

  it('with an unknown word settles nothing', () => {
    const receipts = [{ id: 'a', status: 'queued' }] as unknown as Receipt[];
    assert.deepEqual(settledBy([{ id: 'a' }], receipts), []);
  });
});

describe('sending a queue', () => {
  it('goes in chunks until nothing is left', async () => {
    const queue = aQueue(2 * CHUNK + 5, accepted);
    assert.equal(await sendQueue(queue.ports), null);
    assert.deepEqual(queue.sizes, [CHUNK, CHUNK, 5]);
    assert.equal(queue.waiting.size, 0);
  });

  it('keeps everything when the connection breaks', async () => {
    const queue = aQueue(3, () => {
      throw new TypeError('Failed to fetch');
    });
    assert.equal((await sendQueue(queue.ports))?.code, 'unreachable');
    assert.equal(queue.waiting.size, 3);
  });

  it('is not held up by one item that the server cannot take', async () => {
    const queue = aQueue(10, (items) => {
      if (items.some(({ id }) => id === 'item-3'))
        throw new ApiProblem({ code: 'invalid-input', status: 400 });
      return accepted(items);
    });
    assert.equal(await sendQueue(queue.ports), null);
    const refused = queue.settled.filter(({ state }) => state === 'refused');
    assert.deepEqual(refused, [{ id: 'item-3', state: 'refused', code: 'invalid-input' }]);
    assert.equal(queue.settled.length, 10);
  });

  it('stops without marking anything when the session is over', async () => {
    const queue = aQueue(3, () => {
      throw new ApiProblem({ code: 'not-signed-in', status: 401 });
    });
    assert.equal((await sendQueue(queue.ports))?.status, 401);
    assert.equal(queue.settled.length, 0);
  });

  it('goes on behind an item that got no receipt, and does not ask for ever', async () => {
    const queue = aQueue(CHUNK + 2, (items) => accepted(items).filter(({ id }) => id !== 'item-0'));
    assert.notEqual(await sendQueue(queue.ports), null);
    assert.deepEqual([...queue.waiting.keys()], ['item-0']);
  });
});

describe('waiting after a failure', () => {
  it('doubles, is spread, and ends at three minutes', () => {
    const wait = (failures: number, random: number) => backOff(failures, { random, retryAfter: null });
    assert.equal(wait(1, 0.5), 2_000);
    assert.equal(wait(3, 0.5), 8_000);
    assert.equal(wait(1, 0), 1_000);
    assert.ok(wait(50, 0.999) <= 180_000);
  });

  it('is never shorter than the server asks', () => {
    assert.equal(backOff(1, { random: 0, retryAfter: 30 }), 30_000);
  });
});

describe('the status line', () => {
  const facts: SyncFacts = { sending: null, unsent: 0, attention: 0, lastSentAt: null, reached: 'yes' };
  const text = (changes: Partial<SyncFacts>) => syncWords({ ...facts, ...changes }).text;

  it('has the agreed words', () => {
    assert.equal(text({ lastSentAt: '2026-11-24T07:32:00.000Z' }), 'Đã gửi hết · 14:32');
    assert.equal(text({ unsent: 12 }), 'Còn 12 hộ chưa gửi');
    assert.equal(text({ unsent: 12, sending: { done: 3, total: 12 } }), 'Đang gửi 3/12');
    assert.equal(text({ attention: 1 }), '1 hộ cần xem lại');
    assert.equal(text({ unsent: 12, reached: 'sign-in' }), 'Đăng nhập lại để gửi 12 hộ');
  });

  it('is calm and grey without network', () => {
    const { tone, detail } = syncWords({ ...facts, unsent: 2, reached: 'no' });
    assert.equal(tone, 'neutral');
    assert.equal(detail, 'Đang lưu trên máy, sẽ tự gửi khi có mạng');
  });

  it('is green only when nothing waits and nobody has to look', () => {
    assert.equal(syncWords(facts).tone, 'done');
    assert.notEqual(syncWords({ ...facts, attention: 1 }).tone, 'done');
    assert.notEqual(syncWords({ ...facts, unsent: 1 }).tone, 'done');
  });
});
