import type { HeldRole } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { Household } from '../household/household.ts';
import { atOrBelow, below } from '../place-scope.ts';
import type { Claim } from './claim.ts';

type Session = Pick<Transaction, 'session'>;

export interface ClaimFilter {
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly state: 'open' | 'settled';
  /** Only those that wait for this very unit: at a district, what its communes left standing. */
  readonly deskHere: boolean;
}

export type ClaimPosition = readonly [at: Date, id: string];

/** At most so many are settled together with the claim that they repeat; more would be no repeat but a flood. */
const MOST_REPEATS = 200;
/** More households than any commune has. */
const MOST_NEAR = 20_000;

export type ClaimRepository = ReturnType<typeof claimRepository>;

export function claimRepository({ db }: Storage) {
  const households = () => db.collection<Household>('households');
  const claims = () => db.collection<Claim>('claims');
  return {
    async add(claim: Claim, { session }: Session): Promise<void> {
      await claims().insertOne(claim, { session });
    },

    async save(claim: Claim, { session }: Session): Promise<void> {
      await claims().replaceOne({ _id: claim._id }, claim, { session });
    },

    /** A claim in one of the places: what is elsewhere is not there. */
    within(
      id: string,
      places: readonly HeldRole[],
      { session }: Partial<Session> = {},
    ): Promise<Claim | null> {
      if (places.length === 0) return Promise.resolve(null);
      const seen = places.flatMap(({ unitSet, path }) =>
        atOrBelow(path).map((unit) => ({ unitSet, ...unit })),
      );
      return claims().findOne({ _id: id, $or: seen }, optionsOf(session));
    },

    byReceipt(receipt: string): Promise<Claim | null> {
      return claims().findOne({ receipt }, { maxTimeMS: 2_000 });
    },

    /** The first open claim that says the same. */
    sameOpen(
      { unitSet, matchKey }: Pick<Claim, 'unitSet' | 'matchKey'>,
      { session }: Session,
    ): Promise<Claim | null> {
      const same = { unitSet, matchKey, status: { $ne: 'settled' as const }, sameAs: null };
      return claims().findOne(same, { session, sort: { openedAt: 1 } });
    },

    /** Open claims that repeat another one. */
    repeatsOf(id: string, { session }: Session): Promise<Claim[]> {
      const repeats = { sameAs: id, status: { $nin: ['settled' as const, 'accepted' as const] } };
      return claims().find(repeats, { session }).limit(MOST_REPEATS).toArray();
    },

    ofAmendment(amendment: string, { session }: Session): Promise<Claim[]> {
      return claims().find({ amendment, status: 'accepted' }, { session }).toArray();
    },

    /** Open claims of a village itself, or of each of several. */
    async openIn(
      unitSet: UnitSet,
      units: readonly string[],
      { session }: Partial<Session> = {},
    ): Promise<ReadonlyMap<string, number>> {
      const open = { unitSet, unit: { $in: [...units] }, status: { $ne: 'settled' } };
      const rows = await claims()
        .aggregate<{ _id: string; n: number }>(
          [{ $match: open }, { $group: { _id: '$unit', n: { $sum: 1 } } }],
          optionsOf(session),
        )
        .toArray();
      return new Map(rows.map(({ _id, n }) => [_id, n]));
    },

    /** Open ones with the oldest first, settled ones with the newest first. */
    page(filter: ClaimFilter, part: { after: ClaimPosition | null; limit: number }): Promise<Claim[]> {
      const { unitSet, unit, state, deskHere } = filter;
      const isOpen = state === 'open';
      const order = isOpen ? 1 : -1;
      const found = {
        unitSet,
        status: isOpen ? { $ne: 'settled' } : 'settled',
        ...(deskHere ? { 'desk.path': unit } : {}),
        $and: [
          { $or: atOrBelow(unit) },
          ...(part.after === null ? [] : [behind(part.after, isOpen ? '$gt' : '$lt')]),
        ],
      };
      return claims()
        .find(found as object, { maxTimeMS: 5_000 })
        .sort({ openedAt: order, _id: order })
        .limit(part.limit)
        .toArray();
    },

    /** The next accepted claims, by id. */
    accepted(part: { after: string; limit: number }, { session }: Session): Promise<Claim[]> {
      return claims()
        .find({ status: 'accepted', _id: { $gt: part.after } }, { session })
        .sort({ _id: 1 })
        .limit(part.limit)
        .toArray();
    },

    due(now: Date, limit: number, { session }: Session): Promise<Claim[]> {
      return claims()
        .find({ dueAt: { $lte: now } }, { session })
        .sort({ dueAt: 1 })
        .limit(limit)
        .toArray();
    },

    /** Claims that were answered with a household, where it stands now. */
    ofHousehold({ _id, unitSet, unit, commune }: Household): Promise<Claim[]> {
      return claims()
        .find({ unitSet, unit: { $in: [unit, commune] }, household: _id }, { maxTimeMS: 5_000 })
        .limit(50)
        .toArray();
    },

    /** Living and ended households of the claim's commune in a list year. */
    householdsNear(
      { unitSet, commune }: Pick<Claim, 'unitSet' | 'commune'>,
      year: number,
    ): Promise<Household[]> {
      return households()
        .find({ unitSet, year, unit: below(commune) }, { maxTimeMS: 5_000 })
        .limit(MOST_NEAR)
        .toArray();
    },

    async saveAll(rows: readonly Claim[], { session }: Session): Promise<void> {
      if (rows.length === 0) return;
      const writes = rows.map((row) => ({ replaceOne: { filter: { _id: row._id }, replacement: row } }));
      await claims().bulkWrite(writes, { session });
    },
  };
}

function optionsOf(session: Session['session'] | undefined) {
  return session === undefined ? { maxTimeMS: 5_000 } : { session };
}

function behind([at, id]: ClaimPosition, beyond: '$gt' | '$lt') {
  return { $or: [{ openedAt: { [beyond]: at } }, { openedAt: at, _id: { [beyond]: id } }] };
}
