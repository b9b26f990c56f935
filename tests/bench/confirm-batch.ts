import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import type { Caller } from '#shared/access/caller.ts';
import { createHttpApp } from '#shared/http/app.ts';
import { silentLog } from '#shared/log/log.ts';
import { createMetrics } from '#shared/metrics/metrics.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createApp } from '../../services/delivery-confirmation/app.ts';
import { migrations } from '../../services/delivery-confirmation/migrations.ts';
import { withStorage } from './bench-storage.ts';
import { postAll } from './http-bench.ts';
import { BENCH_COMMUNE, BENCH_OFFICER, madeItem, type SentItem } from './made-confirmation.ts';
import type { Contender, Measured } from './ratio.ts';
import { type RecordedWrite, recordWrites } from './write-recording.ts';

export const BATCH = 500;
const REPLAYED = BATCH / 10;
const INVALID = BATCH / 100;
const NEW = BATCH - REPLAYED - INVALID;

/** Batches as a phone would send them: 10 % were sent before, 1 % have a hash that is not theirs. */
export interface SentBatches {
  readonly batches: readonly (readonly SentItem[])[];
  /** Confirmations that must be durable in the end. */
  readonly confirmations: number;
  readonly invalid: number;
}

export function madeBatches(name: string, count: number): SentBatches {
  const batches: SentItem[][] = [];
  for (let batch = 0; batch < count; batch += 1) {
    const fresh = Array.from({ length: NEW }, (_, n) => madeItem(name, batch * BATCH + n));
    const earlier = batches.at(-1)?.slice(0, REPLAYED) ?? fresh.slice(0, REPLAYED);
    const invalid = Array.from({ length: INVALID }, (_, n) => ({
      ...madeItem(name, batch * BATCH + NEW + n),
      hash: '0'.repeat(64),
    }));
    batches.push([...fresh, ...earlier, ...invalid]);
  }
  return { batches, confirmations: count * NEW, invalid: count * INVALID };
}

/** The service's own handler behind its own HTTP, one phone sending batch after batch. */
export function confirmBatches(
  { name, seed, count }: { name: string; seed: string; count: number },
  recorded: (writes: RecordedWrite[]) => void = () => undefined,
): Contender {
  return {
    name,
    run: (round) => {
      // Watching costs time, so it is done in the round that does not count.
      const watched = round === 0;
      return withStorage(
        'delivery-confirmation',
        migrations,
        async (storage): Promise<Measured> => {
          const taken = watched ? recordWrites(storage) : () => [];
          const sent = madeBatches(`${seed}-${round}`, count);
          const bodies = sent.batches.map((items) => JSON.stringify({ items }));
          const handler = deliveryHandler(storage);
          const posting = { path: '/api/v1/confirmations', bodies, inFlight: 1 };
          const { seconds, answers } = await postAll(handler, posting);
          recorded(taken());
          checkAnswers(answers, sent);
          await checkStored(storage, sent);
          return { units: sent.confirmations, seconds };
        },
        { watched },
      );
    },
  };
}

/** The whole HTTP application but for the token, which B12 measures. */
function deliveryHandler(storage: Storage): RequestListener {
  const caller: Caller = {
    account: BENCH_OFFICER,
    roles: [{ role: 'commune-officer', unitSet: '2021-11', path: BENCH_COMMUNE }],
  };
  const definition = createApp({ storage, log: silentLog, config: { unitSet: '2021-11', sample: true } });
  return createHttpApp({
    service: definition.name,
    routes: definition.routes,
    verify: async () => caller,
    unitSet: '2021-11',
    log: silentLog,
    metrics: createMetrics(definition.name),
    health: async () => ({ ready: true, reasons: [] }),
    rateLimit: 0,
  });
}

function checkAnswers(answers: readonly { status: number; body: string }[], sent: SentBatches): void {
  const counts: Record<string, number> = {};
  for (const { status, body } of answers) {
    assert.equal(status, 200, body.slice(0, 300));
    const { results } = JSON.parse(body) as { results: { status: string }[] };
    for (const result of results) counts[result.status] = (counts[result.status] ?? 0) + 1;
  }
  assert.deepEqual(counts, {
    accepted: sent.confirmations,
    repeated: sent.batches.length * REPLAYED,
    refused: sent.invalid,
  });
}

/** Each confirmation once: as a fact, as an event and as a receipt. */
async function checkStored(storage: Storage, sent: SentBatches): Promise<void> {
  const ids = sent.batches.flat().map((item) => item.id);
  const accepted = { 'answer.ok': true, _id: { $in: ids } };
  const [facts, events, receipts] = await Promise.all([
    storage.db.collection('confirmations').countDocuments(),
    storage.db.collection('events').distinct('data.confirmation', { pending: true }),
    storage.db.collection<{ _id: string }>('receipts').countDocuments(accepted),
  ]);
  assert.deepEqual(
    { facts, events: events.length, receipts },
    { facts: sent.confirmations, events: sent.confirmations, receipts: sent.confirmations },
  );
}
