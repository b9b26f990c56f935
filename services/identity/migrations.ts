import type { Migration } from '#shared/storage/migrations.ts';

export const migrations: readonly Migration[] = [
  {
    id: '001-accounts',
    indexes: [{ collection: 'accounts', keys: { username: 1 }, unique: true }],
  },
  {
    id: '002-sessions',
    indexes: [
      { collection: 'sessions', keys: { account: 1 } },
      { collection: 'sessions', keys: { endsAt: 1 } },
      { collection: 'refresh-tokens', keys: { endsAt: 1 } },
    ],
  },
  {
    id: '003-sign-in-limits',
    indexes: [{ collection: 'sign-in-limits', keys: { key: 1 }, unique: true }],
    // The database itself forgets attempts; nothing of ours hangs on the moment.
    up: async (storage) => {
      await storage.db.collection('sign-in-limits').createIndex({ expire: -1 }, { expireAfterSeconds: 0 });
    },
  },
];
