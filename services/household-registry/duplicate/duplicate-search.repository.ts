import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Household } from '../household/household.ts';
import { unitsAt } from '../place-scope.ts';
import { PROFILE_FIELDS, type ProfileSource } from './duplicate-profile.ts';
import { BY_ITSELF, type DuplicateSearch } from './duplicate-search.ts';

type Session = Pick<Transaction, 'session'>;
type Scope = Pick<DuplicateSearch, 'unitSet' | 'unit' | 'year'>;

/** Whose turn it is to search: one process of the installation at a time. */
interface Turn {
  readonly _id: string;
  readonly runner: string;
  readonly until: Date;
}

const TURN = 'turn';
/** A runner that did not say so for this long is dead. */
export const TURN_LASTS = 15_000;

export type DuplicateSearchRepository = ReturnType<typeof duplicateSearchRepository>;

export function duplicateSearchRepository({ db, clock }: Storage) {
  const searches = () => db.collection<DuplicateSearch>('duplicate-searches');
  const turns = () => db.collection<Turn>('duplicate-turns');
  const households = () => db.collection<Household>('households');
  const writes = () => db.collection<{ _id: string; n: number }>('import-locks');
  const living = ({ unitSet, unit, year }: Scope) =>
    ({ unitSet, year, unit: unitsAt(unitSet, unit), status: 'active' }) as const;
  return {
    /** The one that waits for its turn: asking twice is asking once. */
    waiting({ unitSet, unit, year }: Scope, { session }: Session): Promise<DuplicateSearch | null> {
      return searches().findOne({ unitSet, unit, year, status: 'waiting' }, { session });
    },

    async add(search: DuplicateSearch, { session }: Session): Promise<void> {
      await searches().insertOne(search, { session });
    },

    get(id: string): Promise<DuplicateSearch | null> {
      return searches().findOne({ _id: id }, { maxTimeMS: 5_000 });
    },

    newest({ unitSet, unit, year }: Scope): Promise<DuplicateSearch | null> {
      return searches().findOne(
        { unitSet, unit, year },
        { sort: { askedAt: -1, _id: -1 }, maxTimeMS: 2_000 },
      );
    },

    /** The oldest that is not over: first those that a dead process left, then those that wait. */
    nextOpen(): Promise<DuplicateSearch | null> {
      return searches().findOne({ open: true }, { sort: { askedAt: 1, _id: 1 }, maxTimeMS: 5_000 });
    },

    async save(search: DuplicateSearch, { session }: Partial<Session> = {}): Promise<void> {
      await searches().replaceOne({ _id: search._id }, search, session === undefined ? {} : { session });
    },

    /** Takes the turn or keeps it; false while another runner has it. In a transaction it fences what else is written. */
    async takeTurn(runner: string, { session }: Partial<Session> = {}): Promise<boolean> {
      const now = clock();
      const turn = { runner, until: new Date(now.getTime() + TURN_LASTS) };
      const options = session === undefined ? {} : { session };
      const mine = { _id: TURN, $or: [{ runner }, { until: { $lt: now } }] };
      const { matchedCount } = await turns().updateOne(mine, { $set: turn }, options);
      if (matchedCount === 1) return true;
      if ((await turns().findOne({ _id: TURN }, options)) !== null) return false;
      const { upsertedCount } = await turns().updateOne(
        { _id: TURN },
        { $setOnInsert: turn },
        { ...options, upsert: true },
      );
      return upsertedCount === 1;
    },

    async giveTurn(runner: string): Promise<void> {
      await turns().updateOne({ _id: TURN, runner }, { $set: { until: new Date(0) } });
    },

    countLiving(scope: Scope): Promise<number> {
      return households().countDocuments(living(scope), { maxTimeMS: 20_000 });
    },

    /** What is compared of the living households, in pages: a cursor, so that no more than a page is in memory. */
    async *livingProfiles(scope: Scope, size: number): AsyncGenerator<readonly ProfileSource[]> {
      const cursor = households()
        .find<ProfileSource>(living(scope), { projection: PROFILE_FIELDS })
        .batchSize(size);
      try {
        let page: ProfileSource[] = [];
        for await (const row of cursor) {
          page.push(row);
          if (page.length < size) continue;
          yield page;
          page = [];
        }
        if (page.length > 0) yield page;
      } finally {
        await cursor.close();
      }
    },

    /** How often households of each province of a set were written, by whatever wrote them. */
    async writesOf(unitSet: UnitSet): Promise<ReadonlyMap<string, number>> {
      const rows = await writes()
        .find({ _id: { $gt: `${unitSet}|`, $lt: `${unitSet}}` } }, { maxTimeMS: 2_000 })
        .toArray();
      return new Map(rows.map(({ _id, n }) => [_id.slice(unitSet.length + 1), n]));
    },

    /** When a search last ended that nobody asked for. */
    async lastByItself(unitSet: UnitSet, unit: string): Promise<Date | null> {
      const row = await searches().findOne(
        { unitSet, unit, askedBy: BY_ITSELF, open: false },
        { sort: { askedAt: -1 }, maxTimeMS: 2_000 },
      );
      return row?.endedAt ?? null;
    },
  };
}
