import type { UnitSet } from '#shared/contracts/fields.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { overlaps } from './place-scope.ts';
import type { RehomingRepository } from './rehoming/rehoming.repository.ts';
import type { VillageChangeRepository } from './village/village-change.repository.ts';
import { UNITS_CHANGING } from './village/village-change.ts';

/** A place of one list year, or of all (`null`). */
export interface ChangingPlace {
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly year: number | null;
}

export type UnitChangeGuard = ReturnType<typeof unitChangeGuard>;

/**
 * Refuses while households of the place are being carried over into other villages or units. A freeze asks here, so a
 * list never holds half a merged village; both have locked the province before, so of two that meet one waits.
 */
export function unitChangeGuard(parts: { changes: VillageChangeRepository; rehomings: RehomingRepository }) {
  return async (place: ChangingPlace, tx: Pick<Transaction, 'session'>): Promise<Result<null>> => {
    const { unitSet, unit, year } = place;
    const villages = await parts.changes.running(unitSet, tx);
    if (villages.some(({ commune }) => overlaps(commune, unit))) return refuse(UNITS_CHANGING);
    const moving = await parts.rehomings.applying(tx);
    const meets = moving.some(
      (rehoming) =>
        (year === null || rehoming.year === year) &&
        ((rehoming.toSet === unitSet && overlaps(rehoming.unit, unit)) ||
          (rehoming.fromSet === unitSet && rehoming.formerUnits.some((former) => overlaps(former, unit)))),
    );
    return meets ? refuse(UNITS_CHANGING) : accept(null);
  };
}
