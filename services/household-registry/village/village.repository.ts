import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Village } from './village.ts';

type Session = Pick<Transaction, 'session'>;

export type VillageRepository = ReturnType<typeof villageRepository>;

/** Read and written for every slice of an import, so through the driver. */
export function villageRepository({ db }: Storage) {
  const villages = () => db.collection<Village>('villages');
  return {
    ofCommunes(unitSet: UnitSet, communes: readonly string[], { session }: Session): Promise<Village[]> {
      return villages()
        .find({ unitSet, commune: { $in: [...communes] } }, { session })
        .toArray();
    },

    async add(rows: readonly Village[], { session }: Session): Promise<void> {
      if (rows.length > 0) await villages().insertMany([...rows], { session });
    },

    get(unitSet: UnitSet, path: string): Promise<Village | null> {
      return villages().findOne({ unitSet, path }, { maxTimeMS: 2_000 });
    },

    /** A commune's villages as a dictionary would order them. */
    async ofCommune(unitSet: UnitSet, commune: string): Promise<Village[]> {
      const rows = await villages().find({ unitSet, commune }, { maxTimeMS: 2_000 }).toArray();
      return rows.sort((a, b) => inOrder.compare(a.name, b.name));
    },
  };
}

const inOrder = new Intl.Collator('vi', { numeric: true });
