import type { IndexSpec, Migration } from '#shared/storage/migrations.ts';
import { firstView } from './view/view.repository.ts';

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
];

function indexesOf(slot: 'a' | 'b'): IndexSpec[] {
  return [
    // Who is left: an equal list, the few values of receivedIn without the campaign, then a range in the list's order.
    { collection: `listings-${slot}`, keys: { list: 1, receivedIn: 1, order: 1 } },
    { collection: `tallies-${slot}`, keys: { scope: 1, parent: 1 } },
    { collection: `villages-${slot}`, keys: { unitSet: 1, commune: 1 } },
  ];
}
