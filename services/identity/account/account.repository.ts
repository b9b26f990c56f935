import mongoose, { Schema } from 'mongoose';
import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import type { Account } from './account.ts';

type InTransaction = Pick<Transaction, 'session'>;

interface AccountRow extends Omit<Account, 'id'> {
  readonly _id: string;
  /** When a token was last issued. */
  readonly lastTokenAt?: Date;
}

export interface AccountPage {
  readonly places: readonly HeldRole[];
  /** User names after this one. */
  readonly after?: string;
  readonly limit: number;
}

export interface AccountRepository {
  load(id: string, tx?: InTransaction): Promise<Account | null>;
  loadByUsername(username: string, tx?: InTransaction): Promise<Account | null>;
  insert(accounts: readonly Account[], tx: InTransaction): Promise<void>;
  save(account: Account, tx: InTransaction): Promise<void>;
  /** Makes issuing a token and changing the account exclude each other, so that no token carries roles of before. */
  fence(id: string, tx: InTransaction & { at: Date }): Promise<void>;
  /** Accounts all of whose roles lie within the places, by user name. */
  list(page: AccountPage): Promise<Account[]>;
  /** Of the accounts that hold a role at, above or below one of the places. */
  namesOf(ids: readonly string[], places: readonly HeldRole[]): Promise<readonly AccountName[]>;
}

export type AccountName = Pick<Account, 'id' | 'displayName'>;

const schema = new Schema(
  {
    _id: String,
    username: String,
    displayName: String,
    roles: Schema.Types.Mixed,
    status: String,
    notBefore: Number,
    mustChangePassword: Boolean,
    passwordHash: String,
    version: Number,
    lastTokenAt: Date,
  },
  { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false },
);

export function accountRepository(storage: Storage): AccountRepository {
  const accounts = storage.connection.model<AccountRow>('Account', schema as never, 'accounts');
  const findOne = async (filter: { _id: string } | { username: string }, tx?: InTransaction) => {
    const query = accounts.findOne(filter).lean<AccountRow>();
    const row = await (tx === undefined ? query.maxTimeMS(2_000) : query.session(tx.session));
    return row === null ? null : accountOf(row);
  };
  return {
    load: (id, tx) => findOne({ _id: id }, tx),
    loadByUsername: (username, tx) => findOne({ username }, tx),

    async insert(many, { session }) {
      await accounts.insertMany(many.map(rowOf) as never, { session, lean: true, ordered: true });
    },

    async save(account, { session }) {
      const { _id, ...fields } = rowOf(account);
      const filter = { _id, version: account.version - 1 };
      const { matchedCount } = await accounts.updateOne(filter, { $set: fields }, { session });
      if (matchedCount !== 1)
        throw new Error('The account has another version than the one that was changed');
    },

    async fence(id, { session, at }) {
      await accounts.updateOne({ _id: id }, { $set: { lastTokenAt: at } }, { session });
    },

    async list({ places, after, limit }) {
      const outside = mongoose.trusted({ $elemMatch: { $nor: places.map(withinPlace) } });
      const filter = {
        $nor: [{ roles: outside }],
        ...(after === undefined ? {} : { username: mongoose.trusted({ $gt: after }) }),
      };
      const rows = await accounts
        .find(filter as never)
        .sort({ username: 1 })
        .limit(limit)
        .maxTimeMS(2_000)
        .lean<AccountRow[]>();
      return rows.map(accountOf);
    },

    async namesOf(ids, places) {
      const beside = mongoose.trusted({ $elemMatch: { $or: places.map(besidePlace) } });
      const rows = await accounts
        .find({ _id: mongoose.trusted({ $in: [...ids] }), roles: beside } as never, { displayName: 1 })
        .maxTimeMS(2_000)
        .lean<AccountRow[]>();
      return rows.map(({ _id, displayName }) => ({ id: _id, displayName }));
    },
  };
}

/** At the place, below it or above it. */
function besidePlace(place: HeldRole) {
  if (place.path === '') return {};
  const above = { unitSet: place.unitSet, path: { $in: ancestorPaths(place.path) } };
  return { $or: [{ path: '' }, above, withinPlace(place)] };
}

/** The place itself or below it, by whole segments; the whole country holds the places of every unit set. */
function withinPlace({ unitSet, path }: HeldRole) {
  return path === '' ? {} : { unitSet, path: { $regex: `^${path}(/|$)` } };
}

function accountOf({ _id, lastTokenAt: _, ...rest }: AccountRow): Account {
  return { id: _id, ...rest };
}

function rowOf({ id, ...rest }: Account): AccountRow {
  return { _id: id, ...rest };
}
