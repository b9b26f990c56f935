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
];
