import assert from 'node:assert/strict';
import express from 'express';
import { Schema } from 'mongoose';
import { contentHash } from '#shared/kernel/hash.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { migrations } from '../../services/delivery-confirmation/migrations.ts';
import { timed, withStorage } from './bench-storage.ts';
import { BATCH, confirmBatches, madeBatches } from './confirm-batch.ts';
import { postAll } from './http-bench.ts';
import { compare, conclude, type Rival, readWishes, sized } from './ratio.ts';
import { type RecordedWrite, writeRaw } from './write-recording.ts';

// Confirmations a second made durable with their events: 500 a batch, 10 % sent before, 1 % invalid, one phone.
const wishes = readWishes();
const BATCHES = sized(20, wishes.scale, 4);
const PEER_BATCHES = sized(4, wishes.scale, 1);
let recording: readonly RecordedWrite[] = [];

const ours = confirmBatches({ name: 'ours: batches of 500', seed: 'b1', count: BATCHES }, (writes) => {
  if (writes.length > 0) recording = writes;
});

/** What is written first: one POST for each item, checked and stored by `create`. It says no event and keeps no receipt. */
function oneByOne(name: string, inFlight: number, gate: number | null): Rival {
  return {
    name,
    gate,
    run: (round) =>
      withStorage('delivery-confirmation', migrations, async (storage) => {
        const sent = madeBatches(`${name}-${round}`, PEER_BATCHES);
        const bodies = sent.batches.flat().map((item) => JSON.stringify(item));
        const { seconds, answers } = await postAll(plainApp(storage), {
          path: '/confirmations',
          bodies,
          inFlight,
        });
        assert.equal(answers.filter(({ status }) => status === 201).length, sent.confirmations);
        assert.equal(await storage.db.collection('confirmations').countDocuments(), sent.confirmations);
        return { units: sent.confirmations, seconds };
      }),
  };
}

function plainApp(storage: Storage): express.Express {
  const schema = new Schema(
    {
      _id: String,
      hash: { type: String, required: true },
      kind: { type: String, enum: ['handed-over', 'not-handed-over', 'undo'], required: true },
      campaign: { type: String, required: true },
      unit: { type: String, required: true },
      household: { type: String, required: true },
      gifts: [{ _id: false, id: String }],
      recipient: { relation: String },
      handedOverBy: String,
      handedOverOn: String,
      device: String,
      counter: Number,
      deviceTime: Date,
      evidence: [{ _id: false, type: { type: String } }],
    },
    { timestamps: true },
  );
  const Confirmation = storage.connection.model('Confirmation', schema, 'confirmations');
  const app = express();
  app.use(express.json());
  app.post('/confirmations', async (req, res) => {
    const { id, ...item } = req.body;
    const { hash, ...content } = req.body;
    if (contentHash(content) !== hash) return void res.status(400).json({ status: 'refused' });
    try {
      await Confirmation.create({ ...item, _id: id });
      res.status(201).json({ id, status: 'accepted' });
    } catch (error) {
      if ((error as { code?: number }).code !== 11000) throw error;
      res.status(200).json({ id, status: 'repeated' });
    }
  });
  return app;
}

/** The documents that our handler wrote, by the bare driver: one transaction a batch, nothing read, checked or answered. */
const limit: Rival = {
  name: 'limit: driver, same documents',
  gate: 0.45,
  run: () =>
    withStorage('delivery-confirmation', migrations, async (storage) => {
      const batches = inBatches(recording);
      const seconds = await timed(async () => {
        for (const batch of batches) await writeRaw(storage, batch);
      });
      const { confirmations } = madeBatches('b1-0', BATCHES);
      for (const name of ['confirmations', 'events', 'receipts'])
        assert.ok((await storage.db.collection(name).countDocuments()) >= confirmations, name);
      return { units: confirmations, seconds };
    }),
};

console.log(`B1: ${BATCHES} batches of ${BATCH}; the peer ${PEER_BATCHES * BATCH} single items`);
const rivals = [
  oneByOne('peer: one POST and create each', 1, 10),
  limit,
  oneByOne('peer, 8 POSTs at once', 8, null),
];
conclude('B1', await compare(ours, rivals, wishes), true);

/** Our slices are smaller than a batch: whatever belongs to one batch of confirmations becomes one transaction. */
function inBatches(writes: readonly RecordedWrite[]): RecordedWrite[][] {
  const perCollection = Map.groupBy(writes, (write) => write.collection);
  const flat = [...perCollection].map(([collection, group]) => ({
    collection,
    operations: group.flatMap((write) => write.operations),
  }));
  return Array.from({ length: BATCHES }, (_, batch) =>
    flat.map(({ collection, operations }) => {
      const share = operations.length / BATCHES;
      const from = Math.round(batch * share);
      return { collection, operations: operations.slice(from, Math.round((batch + 1) * share)) };
    }),
  ).map((batch) => batch.filter(({ operations }) => operations.length > 0));
}
