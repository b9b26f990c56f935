import type { JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import type { FreezeGuard } from '../freeze-guard.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { householdSaid } from '../household/household-event.ts';
import type { ResidentRepository } from './resident.repository.ts';
import type { VillageChangeRepository } from './village-change.repository.ts';
import { follow, type VillageChange } from './village-change.ts';

export const FOLLOW_VILLAGE = 'follow-village';

const SLICE = 250;

export interface FollowParts {
  readonly changes: VillageChangeRepository;
  readonly households: HouseholdRepository;
  readonly residents: ResidentRepository;
  readonly guard: FreezeGuard;
}

/** Takes the households of a changed village along in slices, year by year; whoever has moved is not found again. */
export function villageChangeJob(parts: FollowParts): JobKind<null> {
  return {
    kind: FOLLOW_VILLAGE,
    async slice({ subject }, tx): Promise<JobSlice<null>> {
      const change = await parts.changes.get(subject, tx);
      if (change === null) throw new Error('The change of villages is gone');
      const moved = await moveSome(parts, change, tx);
      const done = moved === 0;
      await parts.changes.advance(subject, { households: moved, status: done ? 'done' : 'running' }, tx);
      return { cursor: null, released: moved, done };
    },
  };
}

async function moveSome(
  { households, residents, guard }: FollowParts,
  change: VillageChange,
  tx: JobTransaction,
): Promise<number> {
  const { unitSet, commune, from, into, name } = change;
  for (const year of await residents.years(unitSet, tx)) {
    const scope = { unitSet, year, units: [...from, into] };
    const rows = await residents.notYetIn(scope, { into, name, limit: SLICE }, tx);
    if (rows.length === 0) continue;
    const free = await guard({ unitSet, unit: commune, year }, tx);
    // A freeze is refused as long as this runs, so none can stand in the way; if one does, it is waited for.
    if (!free.ok) throw new Error('A list over the place is being frozen: its households wait');
    const moves = rows.map((before) => ({ before, after: follow(before, change, tx.at) }));
    await households.save([], moves, tx);
    tx.append(moves.map(({ after }) => householdSaid(after)));
    return rows.length;
  }
  return 0;
}
