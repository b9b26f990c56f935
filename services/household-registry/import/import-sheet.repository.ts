import type { SheetHead, SheetRow } from '#shared/sheet-reader/sheet.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { SheetPlan } from './import-plan.ts';
import type { ChosenColumn, RememberedColumns } from './import-reading.ts';
import { type ImportSeal, openJson, sealJson } from './import-seal.ts';

type Session = Pick<Transaction, 'session'>;

/** A sheet of an imported file: its beginning, and how it is read. */
export interface ImportSheet {
  readonly head: SheetHead;
  /** The first rows, as the file has them. */
  readonly rows: readonly SheetRow[];
  readonly rowCount: number;
  readonly plan: SheetPlan;
  /** Columns whose meaning was chosen by hand, here or in an earlier file of the sender. */
  readonly chosen: readonly ChosenColumn[];
  readonly remembered: boolean;
}

interface SealedSheet {
  /** import|index */
  readonly _id: string;
  readonly import: string;
  readonly index: number;
  readonly sealed: Uint8Array;
}

/** What columns of a heading mean to a sender. */
interface RememberedMapping {
  /** sender|signature */
  readonly _id: string;
  readonly sender: string;
  readonly signature: string;
  readonly columns: readonly ChosenColumn[];
  readonly at: Date;
}

export type ImportSheetRepository = ReturnType<typeof importSheetRepository>;

/** Mappings of a sender that are looked at, the newest. */
const REMEMBERED = 200;

export function importSheetRepository({ db }: Storage, seal: ImportSeal) {
  const sheets = () => db.collection<SealedSheet>('import-sheets');
  const mappings = () => db.collection<RememberedMapping>('import-mappings');
  return {
    async save(id: string, rows: readonly ImportSheet[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      await sheets().bulkWrite(
        rows.map((row) => {
          const { index } = row.head;
          const _id = `${id}|${index}`;
          const sealed = sealJson(seal, _id, row);
          return {
            replaceOne: { filter: { _id }, replacement: { import: id, index, sealed }, upsert: true },
          };
        }),
        { session },
      );
    },

    async all(id: string, { session }: Partial<Session> = {}): Promise<readonly ImportSheet[]> {
      const rows = await sheets()
        .find(
          { import: id },
          { promoteBuffers: true, ...(session === undefined ? { maxTimeMS: 5_000 } : { session }) },
        )
        .sort({ index: 1 })
        .toArray();
      return rows.map(({ _id, sealed }) => openJson(seal, _id, sealed) as ImportSheet);
    },

    /** Of an account, or of anybody at the same place where the account has none. */
    async remembered(senders: readonly string[]): Promise<RememberedColumns> {
      const rows = await mappings()
        .find({ sender: { $in: [...senders] } }, { maxTimeMS: 5_000 })
        .sort({ at: -1 })
        .limit(REMEMBERED)
        .toArray();
      const known: Record<string, readonly ChosenColumn[]> = {};
      for (const sender of [...senders].reverse())
        for (const row of rows.filter((one) => one.sender === sender)) known[row.signature] = row.columns;
      return known;
    },

    async remember(
      senders: readonly string[],
      rows: readonly { readonly signature: string; readonly columns: readonly ChosenColumn[] }[],
      { session, at }: Pick<Transaction, 'session' | 'at'>,
    ): Promise<void> {
      if (rows.length === 0) return;
      const writes = senders.flatMap((sender) =>
        rows.map(({ signature, columns }) => ({
          replaceOne: {
            filter: { _id: `${sender}|${signature}` },
            replacement: { sender, signature, columns, at },
            upsert: true,
          },
        })),
      );
      await mappings().bulkWrite(writes, { session });
    },
  };
}

/** Under which names a mapping is remembered: whoever sent the file, then the place that it is of. */
export function sendersOf({
  by,
  unitSet,
  unit,
}: {
  by: string;
  unitSet: string;
  unit: string;
}): readonly string[] {
  return [`account ${by}`, `unit ${unitSet} ${unit}`];
}
