import type { Migration } from '#shared/storage/migrations.ts';
import { TERM_INDEX, WALK_INDEX } from './household-search/household-search.repository.ts';

/** The indexes that household-registry relies on; nothing else makes any. */
export const migrations: readonly Migration[] = [
  {
    id: '001-registry',
    collections: ['import-locks'],
    indexes: [
      { collection: 'villages', keys: { unitSet: 1, commune: 1, matchKey: 1 }, unique: true },
      { collection: 'villages', keys: { unitSet: 1, path: 1 }, unique: true },
      { collection: 'households', keys: WALK_INDEX },
      { collection: 'households', keys: TERM_INDEX },
      { collection: 'households', keys: { unitSet: 1, year: 1, commune: 1, code: 1 }, unique: true },
      { collection: 'household-history', keys: { household: 1, version: -1 }, unique: true },
      { collection: 'imports', keys: { status: 1, unitSet: 1, year: 1 } },
      { collection: 'imports', keys: { startedAt: -1, _id: -1 } },
      { collection: 'poor-lists', keys: { status: 1, unitSet: 1, year: 1 } },
      { collection: 'poor-lists', keys: { proposedAt: -1, _id: -1 } },
      { collection: 'poor-list-entries', keys: { list: 1, order: 1 }, unique: true },
    ],
  },
  {
    id: '010-amendments',
    indexes: [
      { collection: 'amendments', keys: { proposedAt: -1, _id: -1 } },
      { collection: 'amendments', keys: { list: 1, status: 1, 'origin.kind': 1, 'origin.id': 1 } },
      // A household stands in one open change of a list, whatever the code above believes.
      {
        collection: 'amendment-changes',
        keys: { list: 1, household: 1 },
        unique: true,
        where: { open: true },
      },
      { collection: 'amendment-changes', keys: { amendment: 1, household: 1 } },
      { collection: 'amendment-changes', keys: { amendment: 1, unit: 1, household: 1 } },
      { collection: 'poor-list-entries', keys: { list: 1, sort: 1 } },
      { collection: 'poor-list-past-entries', keys: { list: 1, sort: 1 } },
    ],
  },
  {
    id: '020-claims',
    collections: ['closure-locks'],
    indexes: [
      { collection: 'claims', keys: { receipt: 1 }, unique: true },
      { collection: 'claims', keys: { unitSet: 1, openedAt: 1, _id: 1, status: 1, unit: 1 } },
      { collection: 'claims', keys: { unitSet: 1, matchKey: 1, status: 1 } },
      { collection: 'claims', keys: { unitSet: 1, unit: 1, status: 1 } },
      { collection: 'claims', keys: { sameAs: 1 } },
      { collection: 'claims', keys: { amendment: 1 } },
      { collection: 'claims', keys: { dueAt: 1 } },
      { collection: 'claims', keys: { status: 1, _id: 1 } },
      { collection: 'closures', keys: { unitSet: 1, unit: 1, status: 1 } },
      { collection: 'closures', keys: { list: 1, status: 1, unit: 1 } },
      { collection: 'poor-list-entries', keys: { list: 1, 'facts.unit': 1 } },
      { collection: 'claim-limits', keys: { key: 1 }, unique: true },
    ],
    // The database itself forgets who asked how often; nothing of ours hangs on the moment.
    up: async ({ db }) => {
      await db.collection('claim-limits').createIndex({ expire: -1 }, { expireAfterSeconds: 0 });
    },
  },
  {
    id: '011-looks',
    collections: ['field-keys'],
    indexes: [],
  },
  {
    id: '040-units-that-change',
    indexes: [
      { collection: 'village-changes', keys: { status: 1, unitSet: 1 } },
      { collection: 'village-changes', keys: { unitSet: 1, commune: 1, at: -1 } },
      // One open re-homing of a place and list year, whatever the code above believes.
      {
        collection: 'rehomings',
        keys: { fromSet: 1, unit: 1, year: 1 },
        unique: true,
        where: { open: true },
      },
      { collection: 'rehomings', keys: { status: 1 } },
      { collection: 'rehomings', keys: { toSet: 1, unit: 1, startedAt: -1 } },
      { collection: 'rehoming-rows', keys: { rehoming: 1, path: 1 }, unique: true },
      { collection: 'rehoming-rows', keys: { rehoming: 1, state: 1, path: 1 } },
      // No two old villages become one of the same name by mistake.
      {
        collection: 'rehoming-rows',
        keys: { rehoming: 1, into: 1, nameKey: 1 },
        unique: true,
        where: { nameKey: { $exists: true } },
      },
      { collection: 'rehoming-left', keys: { rehoming: 1, _id: 1 } },
    ],
  },
  {
    id: '025-import',
    collections: ['import-files', 'import-sheets', 'import-mappings', 'import-file-pieces', 'import-rows'],
    indexes: [
      { collection: 'import-file-pieces', keys: { file: 1, n: 1 }, unique: true },
      { collection: 'import-files', keys: { taken: 1, startedAt: 1 } },
      { collection: 'import-sheets', keys: { import: 1, index: 1 }, unique: true },
      { collection: 'import-mappings', keys: { sender: 1, at: -1 } },
      { collection: 'import-rows', keys: { import: 1, trial: 1, verdict: 1, _id: 1 } },
      { collection: 'import-rows', keys: { import: 1, household: 1 } },
      // Who stood in a commune once: a file without codes may still name them there.
      { collection: 'household-history', keys: { unitSet: 1, year: 1, commune: 1 } },
    ],
  },
  {
    id: '030-duplicates',
    collections: ['duplicate-turns'],
    indexes: [
      // The queue in its order, and that of a small place.
      {
        collection: 'duplicate-pairs',
        keys: { unitSet: 1, year: 1, status: 1, level: 1, score: -1, _id: 1 },
      },
      { collection: 'duplicate-pairs', keys: { unitSet: 1, year: 1, status: 1, units: 1 } },
      { collection: 'duplicate-pairs', keys: { households: 1 } },
      { collection: 'duplicate-searches', keys: { open: 1, askedAt: 1 } },
      { collection: 'duplicate-searches', keys: { unitSet: 1, unit: 1, year: 1, askedAt: -1 } },
      {
        collection: 'duplicate-searches',
        keys: { unitSet: 1, unit: 1, year: 1 },
        unique: true,
        where: { status: 'waiting' },
      },
    ],
  },
  {
    id: '050-priority-flags',
    collections: ['priority-flag-locks'],
    indexes: [{ collection: 'priority-flags', keys: { unitSet: 1, unit: 1, code: 1 }, unique: true }],
  },
  {
    id: '012-looks-of-sets',
    collections: ['looks'],
    indexes: [
      { collection: 'looks', keys: { part: 1, at: -1, _id: -1 } },
      { collection: 'looks', keys: { by: 1, part: 1, at: -1, _id: -1 } },
      { collection: 'looks', keys: { households: 1, at: -1, _id: -1 } },
      { collection: 'looks', keys: { whole: 1, part: 1 }, unique: true },
    ],
  },
  {
    id: '040-donor-lists',
    collections: ['donor-lists', 'donor-rows'],
    indexes: [
      { collection: 'donor-lists', keys: { startedAt: -1, _id: -1 } },
      { collection: 'donor-rows', keys: { donorList: 1, run: 1, state: 1, _id: 1 } },
      // One row of a donor's list for a household, whatever the code above believes.
      {
        collection: 'donor-rows',
        keys: { donorList: 1, run: 1, household: 1 },
        unique: true,
        where: { household: { $exists: true } },
      },
    ],
  },
];
