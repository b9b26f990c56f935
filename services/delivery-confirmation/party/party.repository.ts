import type { mongo } from 'mongoose';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { ancestorPaths } from '#shared/units/unit-path.ts';
import type { PartyPerson, PartySource } from './party.ts';

type Session = Pick<Transaction, 'session'>;

const MAX_TIME = 5_000;
const MOST_SOURCES = 2_000;
const MOST_PEOPLE = 500;

/** Who can be named on a record of custody: copies of what other services say. */
export function partyRepository({ db }: Storage) {
  const sources = () => db.collection<PartySource>('sources');
  const people = () => db.collection<PartyPerson>('people');
  return {
    saveSources: (rows: readonly PartySource[], { session }: Session) => replaceAll(sources(), rows, session),

    /** Of one account the newest word counts. */
    async savePeople(rows: readonly PartyPerson[], { session }: Session): Promise<void> {
      const known = await people()
        .find({ _id: { $in: rows.map(({ _id }) => _id) } }, { session, projection: { seq: 1 } })
        .toArray();
      const seqs = new Map(known.map(({ _id, seq }) => [_id, seq]));
      const newer = rows.filter(({ _id, seq }) => seq > (seqs.get(_id) ?? 0));
      await replaceAll(people(), newer, session);
    },

    async sourcesOf(
      campaign: string,
      ids: readonly string[],
      { session }: Session,
    ): Promise<ReadonlyMap<string, PartySource>> {
      const rows = await sources()
        .find({ _id: { $in: [...ids] }, campaign }, { session })
        .toArray();
      return new Map(rows.map((row) => [row._id, row]));
    },

    person(id: string, { session }: Session): Promise<PartyPerson | null> {
      return people().findOne({ _id: id }, { session });
    },

    sourcesIn(campaign: string): Promise<PartySource[]> {
      return sources()
        .find({ campaign }, { maxTimeMS: MAX_TIME })
        .sort({ name: 1, _id: 1 })
        .limit(MOST_SOURCES)
        .toArray();
    },

    /** Who may carry things to or at a unit: officers and staff there, below, or right above. */
    peopleAt(unitSet: UnitSet, unit: string): Promise<PartyPerson[]> {
      const path = { $in: [...ancestorPaths(unit), ''] };
      const roles = { role: { $in: ['commune-officer', 'staff'] } };
      const place = (at: object) => ({ roles: { $elemMatch: { ...roles, unitSet, path: at } } });
      const below = { $gt: `${unit}/`, $lt: `${unit}0` };
      return people()
        .find({ status: 'active', $or: [place(path), place(below)] } as object, { maxTimeMS: MAX_TIME })
        .sort({ _id: 1 })
        .limit(MOST_PEOPLE)
        .toArray();
    },
  };
}

export type PartyRepository = ReturnType<typeof partyRepository>;

async function replaceAll<Row extends { _id: string }>(
  collection: mongo.Collection<Row>,
  rows: readonly Row[],
  session: mongo.ClientSession,
): Promise<void> {
  if (rows.length === 0) return;
  const writes = rows.map((row) => ({
    replaceOne: {
      filter: { _id: row._id } as mongo.Filter<Row>,
      replacement: row as mongo.WithoutId<Row>,
      upsert: true,
    },
  }));
  await collection.bulkWrite(writes, { session, ordered: true });
}
