import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { atOrBelow, someUnitIn } from '../place-filter.ts';
import type { Custody, CustodyKind } from './custody.ts';

type Session = Pick<Transaction, 'session'>;

const MAX_TIME = 5_000;
/** More moves than one lot ever makes. */
const MOST_MOVES = 1_000;

export interface CustodyFilter {
  readonly campaign: string;
  readonly unitSet: UnitSet;
  readonly path: string;
  readonly status?: Custody['status'] | undefined;
  readonly kind?: CustodyKind | undefined;
  readonly holder?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** Only records of this account's own or of no person. */
  readonly ownOf: string | null;
  readonly waitsFor: Waiter | null;
}

/** Whose turn is looked for: an account, and where it signs for units or approves. */
export interface Waiter {
  readonly account: string;
  readonly signs: readonly string[];
  readonly approves: readonly string[];
}

export interface CustodyPart {
  readonly after: readonly [at: Date, id: string] | null;
  readonly limit: number;
}

export function custodyRepository({ db }: Storage) {
  const records = () => db.collection<Custody>('custody');
  const numbers = () => db.collection<{ _id: string; last: number }>('custody-numbers');
  return {
    async add(record: Custody, { session }: Session): Promise<void> {
      await records().insertOne(record, { session });
    },

    /** The state before is named, so that of two decisions at once the second starts again. */
    async save(record: Custody, { session }: Session): Promise<void> {
      await records().replaceOne({ _id: record._id, version: record.version - 1 }, record, { session });
    },

    get(id: string, tx?: Session): Promise<Custody | null> {
      return records().findOne(
        { _id: id },
        tx === undefined ? { maxTimeMS: MAX_TIME } : { session: tx.session },
      );
    },

    /** Set when a reversal is written, cleared when it is refused. */
    async markReversal(id: string, reversal: string | null, { session }: Session): Promise<void> {
      await records().updateOne({ _id: id }, { $set: { reversal } }, { session });
    },

    async nextNumber(campaign: string, issuer: string, { session }: Session): Promise<number> {
      const row = await numbers().findOneAndUpdate(
        { _id: `${campaign}|${issuer}` },
        { $inc: { last: 1 } },
        { upsert: true, returnDocument: 'after', session },
      );
      return row!.last;
    },

    /** Newest first. */
    page(filter: CustodyFilter, { after, limit }: CustodyPart): Promise<Custody[]> {
      const behind =
        after === null
          ? []
          : [{ $or: [{ madeAt: { $lt: after[0] } }, { madeAt: after[0], _id: { $lt: after[1] } }] }];
      return records()
        .find({ $and: [...conditionsOf(filter), ...behind] } as object, { maxTimeMS: MAX_TIME })
        .sort({ madeAt: -1, _id: -1 })
        .limit(limit)
        .toArray();
    },

    /** Signed moves of a lot, in the order of their days. */
    movesOfLot({ campaign, unitSet, path, ownOf }: CustodyFilter, lot: string): Promise<Custody[]> {
      const seen = conditionsOf({ campaign, unitSet, path, ownOf, waitsFor: null });
      return records()
        .find({ $and: [...seen, { 'lines.lot': lot, status: 'signed' }] } as object, { maxTimeMS: MAX_TIME })
        .sort({ on: 1, madeAt: 1, _id: 1 })
        .limit(MOST_MOVES)
        .toArray();
    },
  };
}

export type CustodyRepository = ReturnType<typeof custodyRepository>;

function conditionsOf(filter: CustodyFilter): object[] {
  const { campaign, unitSet, path, status, kind, holder, since, until, ownOf, waitsFor } = filter;
  return [
    {
      campaign,
      unitSet,
      ...(status === undefined ? {} : { status }),
      ...(kind === undefined ? {} : { kind }),
    },
    { $or: someUnitIn('units', [path]) },
    ...(holder === undefined ? [] : [{ $or: [{ 'from.key': holder }, { 'to.key': holder }] }]),
    ...(since === undefined ? [] : [{ on: { $gte: since } }]),
    ...(until === undefined ? [] : [{ on: { $lte: until } }]),
    ...(ownOf === null ? [] : [{ $or: [{ accounts: ownOf }, { accounts: [] }] }]),
    ...(waitsFor === null ? [] : turnsOf(waitsFor)),
  ];
}

function turnsOf({ account, signs, approves }: Waiter): object[] {
  const at = (paths: readonly string[], side: object) =>
    paths
      .flatMap(atOrBelow)
      .map((unit) => ({ 'awaits.account': null, 'awaits.side': side, 'awaits.unit': unit }));
  return [
    { status: 'made', madeBy: { $ne: account } },
    {
      $or: [
        { 'awaits.account': account },
        ...at(signs, { $in: ['from', 'to'] }),
        ...at(approves, { $eq: 'approver' }),
      ],
    },
  ];
}
