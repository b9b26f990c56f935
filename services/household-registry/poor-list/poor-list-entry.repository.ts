import type { PoorClass } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { PastEntry, PoorListEntry } from './poor-list-entry.ts';

/** Rows of a list as it is now, or as its amendment of a number left it (0: as it was frozen). */
export interface EntryScope {
  readonly list: string;
  /** Null: as it is now. */
  readonly amendment: number | null;
  /** Of the printed order: `from` inclusive, `before` exclusive. */
  readonly from: string;
  readonly before: string;
  readonly class?: PoorClass | undefined;
  readonly only?: EntryChoice | undefined;
}

/** Since the freeze: added, reading otherwise now, or settled. */
export const ENTRY_CHOICES = ['added', 'amended', 'settled'] as const;

export type EntryChoice = (typeof ENTRY_CHOICES)[number];

export type PoorListEntryRepository = ReturnType<typeof poorListEntryRepository>;

/** How rows of lists are read, through the driver: whole lists pass here. */
export function poorListEntryRepository({ db }: Storage) {
  const entries = () => db.collection<PoorListEntry>('poor-list-entries');
  const past = () => db.collection<PastEntry>('poor-list-past-entries');
  return {
    slice,

    /** All of a scope, in the printed order, in slices. */
    async *walk(scope: EntryScope, size: number): AsyncGenerator<readonly PoorListEntry[]> {
      let from = scope.from;
      for (;;) {
        const rows = await slice({ ...scope, from }, size);
        if (rows.length > 0) yield rows;
        const last = rows.at(-1);
        if (rows.length < size || last === undefined) return;
        from = `${last.sort}\u0000`;
      }
    },

    countOf(list: string, only: EntryChoice): Promise<number> {
      return entries().countDocuments({ list, ...chosen(only) }, { maxTimeMS: 5_000 });
    },
  };

  async function slice(scope: EntryScope, limit: number): Promise<PoorListEntry[]> {
    const { list, amendment, from, before } = scope;
    const filter = {
      list,
      sort: { $gte: from, $lt: before },
      ...(scope.class === undefined ? {} : { 'facts.class': scope.class }),
      ...chosen(scope.only),
    };
    const options = { maxTimeMS: 10_000, sort: { sort: 1 as const }, limit };
    if (amendment === null) return entries().find(filter, options).toArray();
    // A row reads as it did then when it began by then; if it has ended since, its past reading stands aside.
    const now = await entries()
      .find({ ...filter, from: { $lte: amendment } }, options)
      .toArray();
    const then = await past()
      .find({ ...filter, from: { $lte: amendment }, until: { $gt: amendment } }, options)
      .toArray();
    return [...now, ...then.map(asEntry)].sort((a, b) => (a.sort < b.sort ? -1 : 1)).slice(0, limit);
  }
}

function asEntry({ until: _, _id, ...row }: PastEntry): PoorListEntry {
  return { ...row, _id: `${row.list}|${row.household}` };
}

function chosen(only: EntryChoice | undefined): object {
  switch (only) {
    case 'added':
      return { added: { $gt: 0 } };
    case 'amended':
      return { from: { $gt: 0 }, added: 0, settled: null };
    case 'settled':
      return { settled: { $ne: null } };
    case undefined:
      return {};
  }
}
