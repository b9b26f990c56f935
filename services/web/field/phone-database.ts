import Dexie, { type EntityTable, type Table } from 'dexie';
import type { PackageItem } from '../shell/api-types.ts';
import type { OutboxRow } from './outbox/outbox-row.ts';

/** A household of a downloaded package. */
export interface HouseholdRow extends PackageItem {
  readonly campaign: string;
  /** What searching looks at: name and code without accents. */
  readonly search: string;
  /** Sorts as the printed list does. */
  readonly order: string;
  /** When the download that brought it began, by this phone's clock. */
  readonly seenAt: string;
}

export interface VillageRow {
  readonly campaign: string;
  readonly path: string;
  readonly name: string;
  readonly households: number;
  /** The server's clock. */
  readonly asOf: string;
}

export interface SettingRow {
  readonly name: string;
  readonly value: unknown;
}

export type PhoneDatabase = Dexie & {
  outbox: EntityTable<OutboxRow, 'id'>;
  households: Table<HouseholdRow, [string, string]>;
  villages: Table<VillageRow, [string, string]>;
  settings: EntityTable<SettingRow, 'name'>;
};

/**
 * The phone's own store. Versions are only ever added below, never changed: a phone in the field may hold unsent items
 * of any of them.
 */
export function openPhoneDatabase(name = 'tet100'): PhoneDatabase {
  // Relaxed durability, Chrome's default, can lose a "saved" record when the battery dies.
  const database = new Dexie(name, { chromeTransactionDurability: 'strict' }) as PhoneDatabase;
  database.version(1).stores({
    outbox: 'id, counter, [author+state], [campaign+unit], [campaign+household]',
    households: '[campaign+household], [campaign+village]',
    villages: '[campaign+path]',
    settings: 'name',
  });
  return database;
}
