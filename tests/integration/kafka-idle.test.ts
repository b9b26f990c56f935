import assert from 'node:assert/strict';
import { createHook } from 'node:async_hooks';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createKafkaClient } from '#shared/events/kafka-client.ts';
import { silentLog } from '#shared/log/log.ts';
import { kafkaBrokers } from '../support/engines.ts';

// kafkajs 2.2.4 re-arms a 1 ms timer for ever on an idle connection, with a warning on Node 24 (tulios/kafkajs#1704, #1751).
const warnings: string[] = [];
process.on('warning', ({ name, message }) => void warnings.push(`${name}: ${message}`));

/** How often timers fired in this process within `ms`. */
async function timersFiredWithin(ms: number): Promise<number> {
  const timers = new Set<number>();
  let fired = 0;
  const hook = createHook({
    init: (id, type) => void (type === 'Timeout' && timers.add(id)),
    before: (id) => {
      if (timers.has(id)) fired += 1;
    },
  });
  hook.enable();
  await sleep(ms);
  hook.disable();
  // Our own sleep fires once.
  return fired - 1;
}

describe('an idle connection to a broker', () => {
  it('wakes the process fewer than five times a second, and without a warning', async () => {
    const client = createKafkaClient({ brokers: await kafkaBrokers(), clientId: 'idle', log: silentLog });
    const producer = client.producer();
    const admin = client.admin();
    try {
      await producer.connect();
      await admin.connect();
      await admin.listTopics();
      await sleep(300);
      const fired = await timersFiredWithin(4_000);
      assert.ok(fired < 20, `timers fired ${fired} times in 4 s`);
    } finally {
      await producer.disconnect();
      await admin.disconnect();
    }
    assert.deepEqual(warnings, []);
  });
});

describe('a process that does re-arm a 1 ms timer', () => {
  it('is counted, so the test above can fail', async () => {
    let timer = setTimeout(rearm, 1);
    function rearm(): void {
      timer = setTimeout(rearm, 1);
    }
    const fired = await timersFiredWithin(500);
    clearTimeout(timer);
    assert.ok(fired > 50, `${fired}`);
  });
});
