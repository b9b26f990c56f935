import mongoose, { Schema } from 'mongoose';
import type { HeldRole } from '#shared/access/caller.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
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
}

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
  };
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
