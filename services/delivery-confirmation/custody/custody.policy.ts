import type { HeldRole } from '#shared/access/caller.ts';
import type { Role, UnitSet } from '#shared/contracts/fields.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { type Custody, otherSide } from './custody.ts';
import type { Holder } from './holder.ts';

/** Who asks, with the roles that count in the installation's units. */
export interface Actor {
  readonly account: string;
  readonly roles: readonly HeldRole[];
  readonly unitSet: UnitSet;
}

/** Whether somebody speaks for a holder when a record is written: staff for units, stores and givers, a person for oneself. */
export function mayWriteFor(actor: Actor, holder: Holder): boolean {
  if (holder.kind === 'person') return holder.account === actor.account;
  return holdsAt(actor, ['staff'], holder.unit);
}

/** Officers sign for what comes to their unit. */
export function maySignFor(actor: Actor, holder: Holder): boolean {
  if (holder.kind === 'person') return holder.account === actor.account;
  return holdsAt(actor, ['staff', 'commune-officer'], holder.unit);
}

/** Whoever has a place at one of the sides; an officer what is their own or no person's. */
export function maySee(actor: Actor, { units, accounts }: Custody): boolean {
  if (accounts.includes(actor.account)) return true;
  const here = actor.roles.some(({ path }) => units.some((unit) => isWithin(path, unit)));
  return here && (accounts.length === 0 || !seesOwnOnly(actor));
}

/** Whether it is this actor's turn. */
export function maySign(actor: Actor, record: Custody): boolean {
  if (record.status !== 'made' || record.madeBy === actor.account) return false;
  const other = otherSide(record);
  if (other !== null) return maySignFor(actor, other);
  return record.from.account !== actor.account && holdsAt(actor, ['approver'], record.from.unit);
}

/** Who enters the page that the other side has signed: staff of either side. */
export function mayEnterPage(actor: Actor, record: Custody): boolean {
  return record.status === 'made' && record.units.some((unit) => holdsAt(actor, ['staff'], unit));
}

/** The other side, or who wrote it. */
export function mayRefuse(actor: Actor, record: Custody): boolean {
  return record.status === 'made' && (record.madeBy === actor.account || maySign(actor, record));
}

/** The sides for which the actor may write. */
export function sidesOf(
  actor: Actor,
  { from, to }: Pick<Custody, 'from' | 'to'>,
): readonly ('from' | 'to')[] {
  return [
    ...(mayWriteFor(actor, from) ? (['from'] as const) : []),
    ...(to !== null && mayWriteFor(actor, to) ? (['to'] as const) : []),
  ];
}

/** Officers see what is theirs and their unit's own, not what other officers carry. */
export function seesOwnOnly({ roles }: Actor): boolean {
  return roles.every(({ role }) => role === 'commune-officer');
}

export function holdsAt({ roles }: Actor, wanted: readonly Role[], unit: string): boolean {
  return roles.some(({ role, path }) => wanted.includes(role) && isWithin(path, unit));
}
