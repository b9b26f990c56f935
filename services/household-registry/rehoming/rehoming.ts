import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

/** How many villages and households of a re-homing stand where. */
export interface RehomingCounts {
  readonly villages: number;
  readonly households: number;
  /** Villages of which a person must say where they go, and their households. */
  readonly undecided: number;
  readonly undecidedHouseholds: number;
  /** Villages that a person has left where they are. */
  readonly leftOut: number;
  /** Households carried over so far. */
  readonly rehomed: number;
  /** Households that stay in the old units, each in the list of what is left. */
  readonly left: number;
}

/** The households of a province's list year are carried over from the units of one set into those of a newer one. */
export interface Rehoming {
  /** The command id. */
  readonly _id: string;
  readonly fromSet: UnitSet;
  readonly toSet: UnitSet;
  /** The province in the new set. */
  readonly unit: string;
  /** The provinces of the old set that it takes over. */
  readonly formerUnits: readonly string[];
  readonly year: number;
  /** Since when the new units are, 'YYYY-MM-DD'. */
  readonly on: string;
  readonly reason: string;
  readonly status: 'surveying' | 'deciding' | 'applying' | 'done' | 'cancelled';
  /** As long as it is neither done nor cancelled; an index lets only one of place and year be so. */
  readonly open?: true;
  /** Raised by every decision: who approves says which one was looked at. */
  readonly revision: number;
  readonly counts: RehomingCounts;
  /** Everybody who began it or decided on a village. */
  readonly makers: readonly string[];
  readonly startedBy: string;
  readonly startedAt: Date;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly endedAt: Date | null;
}

export const REHOMING_SETS = problem(
  'rehoming-sets',
  422,
  'Nothing is known of how the units of the one set became those of the current one',
);
export const REHOMING_OPEN = problem(
  'rehoming-open',
  409,
  'Another re-homing of this place and year is open',
);
export const REHOMING_EMPTY = problem(
  'rehoming-empty',
  422,
  'No household of this year stands in the old units of this place',
);
export const REHOMING_NOT_DECIDING = problem(
  'rehoming-not-deciding',
  409,
  'The re-homing does not stand at its decisions',
);
export const REHOMING_UNDECIDED = problem(
  'rehoming-undecided',
  409,
  'There are villages of which nobody has said where they go',
);
export const REHOMING_CHANGED = problem(
  'rehoming-changed',
  409,
  'Somebody has decided on villages since; look at them again',
);
export const OWN_REHOMING = problem(
  'own-rehoming',
  403,
  'Who began a re-homing or decided on its villages may not approve it; another account must',
);
export const REHOMING_OVER = problem(
  'rehoming-over',
  409,
  'The re-homing is being carried out, or has ended',
);

export const NOTHING_SURVEYED: RehomingCounts = {
  villages: 0,
  households: 0,
  undecided: 0,
  undecidedHouseholds: 0,
  leftOut: 0,
  rehomed: 0,
  left: 0,
};

export function startRehoming(parts: {
  id: string;
  wish: Pick<Rehoming, 'fromSet' | 'toSet' | 'unit' | 'formerUnits' | 'year' | 'on' | 'reason'>;
  by: string;
  at: Date;
}): Rehoming {
  const { id, wish, by, at } = parts;
  const later = { approvedBy: null, approvedAt: null, endedAt: null } as const;
  const state = { status: 'surveying', open: true, revision: 0, counts: NOTHING_SURVEYED } as const;
  return { _id: id, ...wish, ...state, makers: [by], startedBy: by, startedAt: at, ...later };
}

/** The survey is whole: persons decide now. */
export function finishSurvey(rehoming: Rehoming, counts: RehomingCounts): Rehoming {
  return { ...rehoming, status: 'deciding', counts };
}

export function mayDecideOn(rehoming: Rehoming): Result<Rehoming> {
  return rehoming.status === 'deciding' ? accept(rehoming) : refuse(REHOMING_NOT_DECIDING);
}

export function decided(rehoming: Rehoming, counts: RehomingCounts, by: string): Rehoming {
  const makers = rehoming.makers.includes(by) ? rehoming.makers : [...rehoming.makers, by];
  return { ...rehoming, counts, makers, revision: rehoming.revision + 1 };
}

/** The whole at once, by an account that had no part in it, as it was looked at. */
export function approveRehoming(
  rehoming: Rehoming,
  { by, at, revision }: { by: string; at: Date; revision: number },
): Result<Rehoming> {
  const deciding = mayDecideOn(rehoming);
  if (!deciding.ok) return deciding;
  if (rehoming.makers.includes(by)) return refuse(OWN_REHOMING);
  if (rehoming.revision !== revision) return refuse(REHOMING_CHANGED);
  if (rehoming.counts.undecided > 0) return refuse(REHOMING_UNDECIDED);
  return accept({ ...rehoming, status: 'applying', approvedBy: by, approvedAt: at });
}

export function cancelRehoming(rehoming: Rehoming, at: Date): Result<Rehoming> {
  if (rehoming.status !== 'surveying' && rehoming.status !== 'deciding') return refuse(REHOMING_OVER);
  return accept(ended(rehoming, 'cancelled', at));
}

export function finishRehoming(rehoming: Rehoming, at: Date): Rehoming {
  return ended(rehoming, 'done', at);
}

function ended({ open: _, ...rehoming }: Rehoming, status: 'done' | 'cancelled', at: Date): Rehoming {
  return { ...rehoming, status, endedAt: at };
}
