import type { PoorClass } from '#shared/contracts/fields.ts';
import type { EndReason } from '#shared/contracts/household/ended.v1.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { problem } from '#shared/kernel/problem.ts';
import { type Result, refuse } from '#shared/kernel/result.ts';
import type { Household } from './household.ts';
import { alone, type LifeEffect, mustLive, NOTHING_CHANGED, refuseAt, type Told } from './life.ts';
import { sealAgain } from './register.ts';

export const HOUSEHOLD_NOT_ENDED = problem('household-not-ended', 409, 'The household has not ended');
export const MEMBERS_ELSEWHERE = problem(
  'members-elsewhere',
  409,
  'Its people joined another household; split them off there instead',
);

/** Where a household stands by the standard of poverty. */
export function decideClass(
  household: Household,
  wish: { readonly class: PoorClass; readonly standard?: string | undefined },
  told: Told,
): Result<LifeEffect> {
  const standard = wish.standard ?? household.standard;
  return changed(household, { class: wish.class, standard }, { ...told, kind: 'reclassed' });
}

/** Priority: groups of the nation or of a unit, how severe the need is, and the illness that it follows from. */
export function decideGroups(
  household: Household,
  wish: {
    readonly groups: readonly string[];
    readonly severity?: number | undefined;
    readonly illness?: string | null | undefined;
  },
  told: Told,
): Result<LifeEffect> {
  const illness = sealAgain({
    before: household.illness,
    value: wish.illness,
    place: { household: household._id, field: 'illness' },
    seal: told.seal,
  });
  const groups = [...new Set(wish.groups)].sort();
  const severity = wish.severity ?? household.severity;
  return changed(household, { groups, severity, illness }, { ...told, kind: 'regrouped' });
}

/** Ends that need no other household: the others follow from a death, a move or a merger. */
export type PlainEnd = Extract<EndReason, 'no-longer-poor' | 'registered-in-error'>;

export function decideEnd(
  household: Household,
  { as }: { readonly as: PlainEnd },
  told: Told,
): Result<LifeEffect> {
  const end = { reason: as, into: null };
  return changed(household, { status: 'ended', end }, { ...told, kind: 'ended' });
}

/** It was ended by mistake, or has become poor again; its class may be another one now. */
export function decideRestore(
  household: Household,
  wish: { readonly class?: PoorClass | undefined },
  told: Told,
): Result<LifeEffect> {
  if (household.status === 'active') return refuse(HOUSEHOLD_NOT_ENDED);
  if ((household.end?.joined ?? 0) > 0) return refuse(MEMBERS_ELSEWHERE);
  const next = { status: 'active', end: null, class: wish.class ?? household.class } as const;
  return alone(household, next, { ...told, kind: 'restored' });
}

function changed(
  household: Household,
  next: Partial<Household>,
  cause: Parameters<typeof alone>[2],
): Result<LifeEffect> {
  const lives = mustLive(household);
  if (!lives.ok) return lives;
  const same = Object.entries(next).every(
    ([field, value]) => canonicalJson(value) === canonicalJson(household[field as keyof Household]),
  );
  return same ? refuseAt('', NOTHING_CHANGED) : alone(household, next, cause);
}
