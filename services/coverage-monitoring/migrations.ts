import type { Storage } from '#shared/storage/connection.ts';
import type { IndexSpec, Migration } from '#shared/storage/migrations.ts';
import { firstView, startAnew } from './view/view.repository.ts';

/** A view lives in one slot while the next is built aside in the other, so both have their collections and indexes. */
const SLOTS = ['a', 'b'] as const;

export const migrations: readonly Migration[] = [
  {
    id: '001-views',
    collections: [
      'views',
      'positions-drained',
      ...SLOTS.flatMap((slot) => [`cases-${slot}`, `sets-${slot}`, `campaigns-${slot}`]),
    ],
    indexes: SLOTS.flatMap(indexesOf),
    up: firstView,
  },
  {
    id: '002-settlements',
    collections: SLOTS.map((slot) => `claims-${slot}`),
    // Who is left: an equal list, not settled, the few values of receivedIn without the campaign, a range in the list's order.
    indexes: SLOTS.map((slot) => ({
      collection: `listings-${slot}`,
      keys: { list: 1, settled: 1, receivedIn: 1, order: 1 },
    })),
    // Rows from before do not know what an amendment has to take back from them: all is read again from the first event.
    async up(storage) {
      await startAnew(storage);
      for (const slot of SLOTS) await dropOldOrder(storage, `listings-${slot}`);
    },
  },
];

function indexesOf(slot: 'a' | 'b'): IndexSpec[] {
  return [
    { collection: `tallies-${slot}`, keys: { scope: 1, parent: 1 } },
    { collection: `villages-${slot}`, keys: { unitSet: 1, commune: 1 } },
  ];
}

/** The order of who is left before there were settled households. */
async function dropOldOrder(storage: Storage, collection: string): Promise<void> {
  const INDEX_NOT_FOUND = 27;
  await storage.db
    .collection(collection)
    .dropIndex('list_1_receivedIn_1_order_1')
    .catch((error) => {
      if (error.code !== INDEX_NOT_FOUND) throw error;
    });
}
