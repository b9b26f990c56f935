import type { Migration } from '#shared/storage/migrations.ts';

export const migrations: readonly Migration[] = [
  {
    id: '001-deliveries',
    collections: ['deliveries', 'campaigns'],
    indexes: [
      { collection: 'confirmations', keys: { delivery: 1 } },
      { collection: 'recipients', keys: { list: 1, order: 1 } },
      { collection: 'gifts', keys: { campaign: 1, household: 1 } },
    ],
  },
  {
    id: '002-custody',
    collections: ['custody-numbers', 'custody-doors'],
    indexes: [
      { collection: 'sources', keys: { campaign: 1, name: 1, _id: 1 } },
      { collection: 'people', keys: { 'roles.path': 1 } },
      { collection: 'custody', keys: { campaign: 1, madeAt: -1, _id: -1 } },
      { collection: 'custody', keys: { campaign: 1, units: 1, madeAt: -1 } },
      { collection: 'custody', keys: { campaign: 1, issuer: 1, number: 1 }, unique: true },
      {
        collection: 'custody',
        keys: { campaign: 1, 'lines.lot': 1 },
        where: { 'lines.lot': { $type: 'string' } },
      },
      // One record takes another back, once; a refused one does not count.
      {
        collection: 'custody',
        keys: { reverses: 1 },
        unique: true,
        where: { reverses: { $type: 'string' }, status: { $in: ['made', 'signed'] } },
      },
      { collection: 'custody-accounts', keys: { campaign: 1, lot: 1, order: 1, _id: 1 } },
      { collection: 'custody-accounts', keys: { campaign: 1, lot: 1, units: 1, order: 1, _id: 1 } },
      { collection: 'custody-accounts', keys: { campaign: 1, holder: 1 } },
    ],
  },
  {
    id: '003-transfers',
    collections: ['transfer-outcomes'],
    indexes: [
      { collection: 'gifts', keys: { reference: 1 }, where: { reference: { $type: 'string' } } },
      {
        collection: 'gifts',
        keys: { campaign: 1, source: 1, unit: 1, _id: 1 },
        where: { channel: 'transfer' },
      },
      // The same file of a source counts once, unless it was given up.
      {
        collection: 'transfers',
        keys: { campaign: 1, source: 1, hash: 1 },
        unique: true,
        where: { status: { $in: ['matched', 'confirming', 'confirmed'] } },
      },
      { collection: 'transfers', keys: { campaign: 1, at: -1, _id: -1 } },
      { collection: 'transfer-rows', keys: { file: 1, state: 1, _id: 1 } },
      // One row of a file speaks for a gift.
      {
        collection: 'transfer-rows',
        keys: { file: 1, counts: 1 },
        unique: true,
        where: { counts: { $type: 'string' } },
      },
    ],
  },
];
