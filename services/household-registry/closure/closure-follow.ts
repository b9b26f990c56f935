import type { VillageFollower } from '../village/village.routes.ts';
import type { ClosureRepository } from './closure.repository.ts';
import { reopenClosures } from './reopen-closures.ts';

/** A head spoke of the village as it was: whoever merges it asks again. */
export function villageFollower(closures: ClosureRepository): VillageFollower {
  return async (changed, tx) => {
    await reopenClosures(closures, { ...changed, list: null, cause: 'village-changed' }, tx);
  };
}
