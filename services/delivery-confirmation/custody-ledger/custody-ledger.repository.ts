import type { mongo } from 'mongoose';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { GiftItem } from '#shared/rules/gift-item.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { itemKey } from '../custody/custody-line.ts';
import type { Holder } from '../custody/holder.ts';
import { someUnitIn } from '../place-filter.ts';
import { accountId, type Days, type Flow, netOf, type Posting } from './custody-ledger.ts';

type Session = Pick<Transaction, 'session'>;

const MAX_TIME = 5_000;
const MOST_LOTS = 500;

/** A holder's account of one item of one source, or of one lot of it. */
export interface AccountRow {
  readonly _id: string;
  readonly campaign: string;
  readonly unitSet: UnitSet;
  readonly holder: string;
  readonly holderKind: Holder['kind'];
  /** '' of an officer whom no record has named yet. */
  readonly holderName: string;
  readonly account: string | null;
  /** Where the holder was said to be; officers may work at several places. */
  readonly units: readonly string[];
  readonly source: string;
  readonly sourceName: string;
  readonly item: GiftItem;
  readonly lot: string | null;
  /** Sorts by place and holder. */
  readonly order: string;
  readonly days: Days;
  readonly inHand: number;
}

export interface AccountFilter {
  readonly campaign: string;
  readonly unitSet: UnitSet;
  readonly path: string;
  /** Null: those that count an item whatever its lot. */
  readonly lot: string | null;
  /** Only this account's own and those that are no person's. */
  readonly ownOf: string | null;
  readonly holder?: string | undefined;
  readonly onlyShort: boolean;
}

export interface AccountPart {
  readonly after: readonly [order: string, id: string] | null;
  readonly limit: number;
}

/** Accounts of custody: each posting adds to one day of one account. */
export function custodyLedgerRepository({ db }: Storage, unitSet: UnitSet) {
  const accounts = () => db.collection<AccountRow>('custody-accounts');
  return {
    async daysOf(ids: readonly string[], { session }: Session): Promise<ReadonlyMap<string, Days>> {
      const rows = await accounts()
        .find({ _id: { $in: [...ids] } }, { session, projection: { days: 1 } })
        .toArray();
      return new Map(rows.map(({ _id, days }) => [_id, days]));
    },

    async post(postings: readonly Posting[], { session }: Session): Promise<void> {
      const byAccount = [...Map.groupBy(postings, accountId)].sort(([a], [b]) => (a < b ? -1 : 1));
      if (byAccount.length === 0) return;
      const writes = byAccount.map(([_id, own]) => ({
        updateOne: { filter: { _id }, update: additionOf(own, unitSet), upsert: true },
      }));
      await accounts().bulkWrite(writes as mongo.AnyBulkWriteOperation<AccountRow>[], { session });
    },

    page(filter: AccountFilter, { after, limit }: AccountPart): Promise<AccountRow[]> {
      const behind =
        after === null
          ? []
          : [{ $or: [{ order: { $gt: after[0] } }, { order: after[0], _id: { $gt: after[1] } }] }];
      return accounts()
        .find({ $and: [{ lot: filter.lot }, ...conditionsOf(filter), ...behind] } as object, {
          maxTimeMS: MAX_TIME,
        })
        .sort({ order: 1, _id: 1 })
        .limit(limit)
        .toArray();
    },

    /** Codes of lots that were seen at a place. */
    async lotsAt(filter: Omit<AccountFilter, 'lot'>): Promise<string[]> {
      const rows = await accounts()
        .aggregate<{ _id: string }>(
          [
            { $match: { $and: conditionsOf(filter), lot: { $type: 'string' } } },
            { $group: { _id: '$lot' } },
            { $sort: { _id: 1 } },
            { $limit: MOST_LOTS },
          ],
          { maxTimeMS: MAX_TIME },
        )
        .toArray();
      return rows.map(({ _id }) => _id);
    },
  };
}

export type CustodyLedgerRepository = ReturnType<typeof custodyLedgerRepository>;

function conditionsOf({
  campaign,
  unitSet,
  path,
  ownOf,
  holder,
  onlyShort,
}: Omit<AccountFilter, 'lot'>): object[] {
  return [
    { campaign, unitSet, ...(holder === undefined ? {} : { holder }) },
    { $or: someUnitIn('units', [path]) },
    ...(ownOf === null ? [] : [{ $or: [{ account: ownOf }, { holderKind: { $in: ['unit', 'store'] } }] }]),
    ...(onlyShort ? [{ inHand: { $lt: 0 } }] : []),
  ];
}

function additionOf(postings: readonly Posting[], unitSet: UnitSet) {
  const [{ campaign, holder, source, sourceName, item, lot }] = postings as readonly [Posting];
  const sums: Record<string, number> = {};
  for (const { day, flow } of postings) {
    for (const [name, amount] of Object.entries(flow) as [keyof Flow, number][]) {
      if (amount !== 0) sums[`days.${day}.${name}`] = amount + (sums[`days.${day}.${name}`] ?? 0);
    }
    sums['inHand'] = netOf(flow) + (sums['inHand'] ?? 0);
  }
  const { key, kind, unit, name, account } = holder;
  const fixed = { campaign, unitSet, holder: key, holderKind: kind, account, source, sourceName, item, lot };
  const order = `${unit}|${key}|${source}|${itemKey(item)}`;
  return {
    $inc: sums,
    $addToSet: { units: unit },
    ...(name === ''
      ? { $setOnInsert: { ...fixed, order, holderName: '' } }
      : { $setOnInsert: { ...fixed, order }, $set: { holderName: name } }),
  };
}
