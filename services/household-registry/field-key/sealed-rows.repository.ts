import type { mongo } from 'mongoose';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Claim } from '../claim/claim.ts';
import type { Household, HouseholdVersion } from '../household/household.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { searchTerms } from '../household/search-terms.ts';
import type { ImportSeal } from '../import/import-seal.ts';
import { renewClaim, renewHousehold } from './renew.ts';

/** What a slice of rows came to. */
export interface RenewedSlice {
  /** Where the next slice begins; null when this was the last. */
  readonly after: string | null;
  readonly rows: number;
  readonly renewed: number;
}

/** A collection in which something is sealed. */
export interface SealedRows {
  readonly name: string;
  /** Seals the rows of a slice anew that are not under the current key, in the caller's transaction. */
  renew(
    part: { after: string | null; limit: number },
    tx: Pick<Transaction, 'session'>,
  ): Promise<RenewedSlice>;
  /** How many rows have a value that is not under the current key. Looks at every row. */
  hanging(): Promise<number>;
}

const OF_HEAD = ['nationalId', 'phone', 'ethnicity', 'illness'];
const OF_MEMBER = ['nationalId', 'ethnicity'];

/** Every collection that holds sealed fields; whoever seals something elsewhere adds it here. */
export function sealedRows({ db }: Storage, seal: FieldSeal, pieces: ImportSeal): readonly SealedRows[] {
  const other = { $type: 'string', $not: new RegExp(`^${seal.keyName}\\.`) };
  const anyOf = (fields: readonly string[]) => fields.map((field) => ({ [`${field}.sealed`]: other }));
  const ofHousehold = { $or: [...anyOf(OF_HEAD), { persons: { $elemMatch: { $or: anyOf(OF_MEMBER) } } }] };
  return [
    rowsOf(db.collection<Household>('households'), ofHousehold, (row) => {
      const parts = renewHousehold(row._id, row, seal);
      // Numbers are found by keyed hashes, so the keys of the search change with them. No version: nothing was said.
      return parts === null ? null : { ...parts, searchTerms: searchTerms({ ...row, ...parts }) };
    }),
    rowsOf(db.collection<HouseholdVersion>('household-history'), ofHousehold, (row) => {
      const parts = renewHousehold(row.household, row, seal);
      return parts === null ? null : { ...parts };
    }),
    rowsOf(db.collection<Claim>('claims'), { 'reporter.sealed': other }, (row) => renewClaim(row, seal)),
    ...['import-file-pieces', 'import-sheets', 'import-rows', 'donor-rows'].map((name) =>
      piecesOf(db.collection<Piece>(name), pieces),
    ),
  ];
}

/** What imports keep sealed as a whole; its id is its place. */
interface Piece {
  readonly _id: string;
  readonly sealed: Uint8Array;
}

/** Pieces of files are large: fewer at a time. */
const PIECES = 20;

function piecesOf(collection: mongo.Collection<Piece>, seal: ImportSeal): SealedRows {
  const rows = rowsOf(collection, {}, ({ _id, sealed }) => {
    const again = seal.renew(_id, sealed);
    return again === null ? null : { sealed: again };
  });
  return {
    ...rows,
    renew: (part, tx) => rows.renew({ ...part, limit: Math.min(part.limit, PIECES) }, tx),
    async hanging() {
      let count = 0;
      for await (const { _id, sealed } of collection.find({}, { promoteBuffers: true }))
        if (seal.renew(_id, sealed) !== null) count += 1;
      return count;
    },
  };
}

function rowsOf<Row extends { readonly _id: string }>(
  collection: mongo.Collection<Row>,
  hanging: object,
  renew: (row: Row) => Partial<Row> | null,
): SealedRows {
  return {
    name: collection.collectionName,
    hanging: () => collection.countDocuments(hanging as mongo.Filter<Row>),
    async renew({ after, limit }, { session }) {
      const filter = (after === null ? {} : { _id: { $gt: after } }) as mongo.Filter<Row>;
      const rows = (await collection
        .find(filter, { session, promoteBuffers: true })
        .sort({ _id: 1 })
        .limit(limit)
        .toArray()) as unknown as Row[];
      const changes = rows.flatMap((row) => {
        const fields = renew(row);
        return fields === null ? [] : [{ _id: row._id, fields }];
      });
      if (changes.length > 0)
        await collection.bulkWrite(
          changes.map(({ _id, fields }) => ({
            updateOne: { filter: { _id } as mongo.Filter<Row>, update: { $set: fields } },
          })),
          { session },
        );
      const last = rows.length === limit ? rows.at(-1)!._id : null;
      return { after: last, rows: rows.length, renewed: changes.length };
    },
  };
}
