import type { UnitSet } from '#shared/contracts/fields.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import type { ImportRepository } from './import/import.repository.ts';
import { LIST_FREEZING } from './import/import.ts';
import type { PoorListRepository } from './poor-list/poor-list.repository.ts';

/** Households of one list year at or below a unit, about to be written. */
export interface WrittenPlace {
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly year: number;
}

export type FreezeGuard = ReturnType<typeof freezeGuard>;

/**
 * Whatever writes households asks here first, in its own transaction: refused while a list over the place is being
 * frozen, and of two that meet one waits for the other, so a frozen list holds what was there, wholly.
 */
export function freezeGuard({ imports, lists }: { imports: ImportRepository; lists: PoorListRepository }) {
  return async (place: WrittenPlace, tx: Pick<Transaction, 'session'>): Promise<Result<null>> => {
    await imports.lock(place.unitSet, place.unit, tx);
    return (await lists.isFreezing(place, tx)) ? refuse(LIST_FREEZING) : accept(null);
  };
}
