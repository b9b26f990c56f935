import type { Migration } from '#shared/storage/migrations.ts';

/** The indexes that support-allocation relies on; nothing else makes any. */
export const migrations: readonly Migration[] = [
  {
    id: '001-spine',
    collections: ['lists'],
    indexes: [
      // The order of official lists: by village, in it by name, ties by id.
      { collection: 'candidates', keys: { list: 1, unit: 1, sortKey: 1, household: 1 } },
      { collection: 'campaigns', keys: { createdAt: -1, _id: -1 } },
      { collection: 'sources', keys: { campaign: 1, createdAt: -1, _id: -1 } },
      { collection: 'plans', keys: { campaign: 1, createdAt: -1, _id: -1 } },
      { collection: 'gifts', keys: { unit: 1, plan: 1 } },
      // One approved gift of a source for a household, whatever the code above believes.
      {
        collection: 'gifts',
        keys: { household: 1, source: 1 },
        unique: true,
        where: { status: 'approved' },
      },
    ],
  },
  {
    id: '002-sources',
    collections: ['tets'],
    indexes: [
      { collection: 'campaigns', keys: { unitSet: 1, tetDate: 1 } },
      { collection: 'source-entries', keys: { source: 1, number: 1 }, unique: true },
    ],
  },
  {
    id: '006-outside-gifts',
    collections: ['donor-lists', 'need-lists'],
    indexes: [
      { collection: 'outside-gifts', keys: { campaign: 1, household: 1 } },
      { collection: 'outside-gifts', keys: { campaign: 1, donorList: 1, unit: 1, _id: 1 } },
      { collection: 'donor-lists', keys: { campaign: 1, _id: 1 } },
      { collection: 'need-lists', keys: { at: -1, _id: -1 } },
    ],
  },
  {
    id: '010-printing',
    collections: ['listing-prints'],
    indexes: [
      { collection: 'list-pages', keys: { code: 1 } },
      { collection: 'list-pages', keys: { campaign: 1, unit: 1, lastPrintedAt: -1 } },
      {
        collection: 'list-pages',
        keys: { campaign: 1, out: 1, 'holder.due': 1, _id: 1 },
        where: { out: true },
      },
      { collection: 'print-jobs', keys: { campaign: 1, createdAt: -1, _id: -1 } },
      { collection: 'print-jobs', keys: { requestedBy: 1, status: 1 } },
      { collection: 'print-parts', keys: { job: 1, n: 1 }, unique: true },
      // Printed files hold names: the database itself deletes them at their time.
      { collection: 'print-parts', keys: { expiresAt: 1 }, expires: true },
      { collection: 'print-chunks', keys: { expiresAt: 1 }, expires: true },
    ],
  },
  {
    id: '012-plans',
    collections: ['approvals'],
    indexes: [
      // What a plan gives, household by household.
      { collection: 'gifts', keys: { plan: 1, household: 1, source: 1 } },
      { collection: 'locks', keys: { campaign: 1, isLifted: 1, _id: 1 } },
      {
        collection: 'locks',
        keys: { campaign: 1, household: 1, source: 1 },
        unique: true,
        where: { isLifted: false },
      },
      { collection: 'plan-gaps', keys: { plan: 1, part: 1, n: 1 }, unique: true },
    ],
  },
  {
    id: '013-amendments',
    collections: ['plan-amendments', 'hand-overs'],
    indexes: [
      { collection: 'plan-amendments', keys: { plan: 1, createdAt: -1, _id: -1 } },
      // What failed, is kept or is owed in part, household by household.
      { collection: 'hand-overs', keys: { campaign: 1, isOpen: 1, _id: 1 } },
    ],
  },
  {
    id: '014-follow-ups',
    collections: ['follow-ups', 'follow-up-items'],
    indexes: [
      { collection: 'follow-ups', keys: { plan: 1, createdAt: -1, _id: -1 } },
      { collection: 'follow-ups', keys: { plan: 1, number: 1 }, unique: true, where: { status: 'approved' } },
      { collection: 'follow-up-items', keys: { followUp: 1, _id: 1 } },
    ],
  },
  {
    id: '015-source-papers',
    collections: ['source-paper-files'],
    indexes: [
      { collection: 'source-papers', keys: { source: 1, at: -1, _id: -1 } },
      { collection: 'source-papers', keys: { hash: 1 }, where: { isRemoved: false } },
      // One file stands beside a source once.
      {
        collection: 'source-papers',
        keys: { source: 1, hash: 1 },
        unique: true,
        where: { isRemoved: false },
      },
    ],
  },
];
