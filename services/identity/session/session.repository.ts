import mongoose, { Schema } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { PresentedToken, RefreshToken, Session } from './session.ts';

type InTransaction = Pick<Transaction, 'session'>;
type SessionRow = Omit<Session, 'id'> & { readonly _id: string };
type TokenRow = Omit<RefreshToken, 'hash'> & { readonly _id: string };

export interface SessionRepository {
  start(session: Session, token: RefreshToken, tx: InTransaction): Promise<void>;
  present(hashes: { token: string; successor: string }, tx: InTransaction): Promise<PresentedToken | null>;
  rotate(token: RefreshToken, successor: RefreshToken, tx: InTransaction & { at: Date }): Promise<void>;
  revoke(session: string, tx: InTransaction & { at: Date }): Promise<void>;
  /** All sign-ins of the account, except one where it is named. */
  revokeAll(account: string, except: string | null, tx: InTransaction & { at: Date }): Promise<void>;
  /** Forgets what is over. */
  purge(before: Date): Promise<void>;
}

const OPTIONS = { strict: 'throw', versionKey: false, autoIndex: false, minimize: false, id: false } as const;
const sessionSchema = new Schema(
  { _id: String, account: String, startedAt: Date, endsAt: Date, revokedAt: Date },
  OPTIONS,
);
const tokenSchema = new Schema({ _id: String, session: String, rotatedAt: Date, endsAt: Date }, OPTIONS);

export function sessionRepository({ connection }: Storage): SessionRepository {
  const sessions = connection.model<SessionRow>('Session', sessionSchema as never, 'sessions');
  const tokens = connection.model<TokenRow>('RefreshToken', tokenSchema as never, 'refresh-tokens');
  return {
    async start({ id, ...fields }, token, { session }) {
      await sessions.insertMany([{ _id: id, ...fields }] as never, { session, lean: true });
      await tokens.insertMany([rowOf(token)] as never, { session, lean: true });
    },

    async present({ token, successor }, { session }) {
      const filter = { _id: mongoose.trusted({ $in: [token, successor] }) };
      const rows = await tokens.find(filter).session(session).lean<TokenRow[]>();
      const presented = rows.find((row) => row._id === token);
      if (presented === undefined) return null;
      const owner = await sessions.findOne({ _id: presented.session }).session(session).lean<SessionRow>();
      if (owner === null) return null;
      const next = rows.find((row) => row._id === successor);
      return {
        session: sessionOf(owner),
        token: tokenOf(presented),
        successor: next === undefined ? null : tokenOf(next),
      };
    },

    async rotate(token, successor, { session, at }) {
      await tokens.updateOne({ _id: token.hash }, { $set: { rotatedAt: at } }, { session });
      await tokens.insertMany([rowOf(successor)] as never, { session, lean: true });
    },

    async revoke(id, { session, at }) {
      await sessions.updateOne({ _id: id, revokedAt: null }, { $set: { revokedAt: at } }, { session });
    },

    async revokeAll(account, except, { session, at }) {
      const filter = {
        account,
        revokedAt: null,
        ...(except === null ? {} : { _id: mongoose.trusted({ $ne: except }) }),
      };
      await sessions.updateMany(filter, { $set: { revokedAt: at } }, { session });
    },

    async purge(before) {
      const over = { endsAt: mongoose.trusted({ $lt: before }) };
      await tokens.deleteMany(over);
      await sessions.deleteMany(over);
    },
  };
}

function rowOf({ hash, ...rest }: RefreshToken): TokenRow {
  return { _id: hash, ...rest };
}

function tokenOf({ _id, session, rotatedAt, endsAt }: TokenRow): RefreshToken {
  return { hash: _id, session, rotatedAt, endsAt };
}

function sessionOf({ _id, account, startedAt, endsAt, revokedAt }: SessionRow): Session {
  return { id: _id, account, startedAt, endsAt, revokedAt };
}
