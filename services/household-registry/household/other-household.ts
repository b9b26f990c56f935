import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { covers } from '../place-scope.ts';
import type { Village } from '../village/village.ts';
import type { Successor } from './head.ts';
import { codeKey } from './household.repository.ts';
import { type Household, type HouseholdSeat, householdId } from './household.ts';
import { CODE_TAKEN } from './household-code.ts';
import { checkDay, type LifeEffect, refuseAt } from './life.ts';
import type { Deciding, LifeParts } from './life-change.ts';
import { decideMerge, type MergeWish } from './merge.ts';
import { decideMove } from './move.ts';
import { decideSplit } from './split.ts';
import { matchVersion } from './version-match.ts';

export const UNKNOWN_VILLAGE = problem('unknown-village', 422, 'There is no such village in the unit set');

type Commune = Pick<Household, 'unitSet' | 'year' | 'commune'>;

/**
 * Decision: leaving is for those to say who work where the household leaves from, so no role is asked for where it
 * goes. Where the recorder has none, the change is marked as unseen until somebody there changes the household: it must
 * stand somewhere, and from the moment it has moved only they can read it.
 */
export async function moveTo(
  parts: LifeParts,
  { household, told, places, tx }: Deciding,
  { to, code }: { readonly to: string | null; readonly code?: string | undefined },
): Promise<Result<LifeEffect>> {
  if (to === null) return decideMove(household, { to: null }, told);
  const village = await villageAt(parts, to, '/to');
  if (!village.ok) return village;
  const seat = { unit: to, commune: village.value.commune, village: village.value.name };
  const unseen = !covers(places, { unitSet: household.unitSet, unit: to });
  if (seat.commune === household.commune)
    return decideMove(household, { to: { ...seat, code: household.code, unseen } }, told);
  const free = await parts.guard({ ...household, unit: to }, tx);
  if (!free.ok) return free;
  const named = await nameIn(parts, { ...household, commune: seat.commune }, { code, for: 'known' }, tx);
  if (!named.ok) return named;
  return decideMove(household, { to: { ...seat, code: named.value.code, unseen } }, told);
}

/** The new household may stand only where the recorder is staff. */
export async function splitOff(
  parts: LifeParts,
  { household, told, places, tx }: Deciding,
  wish: {
    readonly members: readonly string[];
    readonly unnamed: number;
    readonly head: Successor;
    readonly to?: string | undefined;
    readonly code?: string | undefined;
  },
): Promise<Result<LifeEffect>> {
  const { members, unnamed, head, to = household.unit, code } = wish;
  if (!covers(places, { unitSet: household.unitSet, unit: to })) return refuse(NOT_FOUND);
  const village = await villageAt(parts, to, '/to');
  if (!village.ok) return village;
  const seat = { unit: to, commune: village.value.commune, village: village.value.name };
  const free = await parts.guard({ ...household, unit: to }, tx);
  if (!free.ok) return free;
  const named = await nameIn(parts, { ...household, commune: seat.commune }, { code, for: 'new' }, tx);
  if (!named.ok) return named;
  const { id, code: own } = named.value;
  const leaving = { ids: members, unnamed };
  return decideSplit(household, { id, seat: { ...seat, code: own }, leaving, head }, told);
}

/** Both must stand where the recorder is staff, and both as the recorder has seen them. */
export async function mergeWith(
  parts: LifeParts,
  { household, told, places, tx }: Deciding,
  body: Omit<MergeWish, 'into'> & {
    readonly into: string;
    readonly intoVersion: number;
    readonly late: boolean;
  },
): Promise<Result<LifeEffect>> {
  const into = await parts.lives.within(body.into, places, tx);
  if (into === null) return refuse(NOT_FOUND);
  const matches = matchVersion(body.intoVersion, into.version, '/intoVersion');
  if (!matches.ok) return matches;
  const free = await parts.guard(into, tx);
  if (!free.ok) return free;
  const last = await parts.lives.lastDay([into._id], tx);
  const fits = checkDay(told, { last, late: body.late });
  return fits.ok ? decideMerge(household, { ...body, into }, told) : fits;
}

export async function villageAt(
  { villages, unitSet }: Pick<LifeParts, 'villages' | 'unitSet'>,
  path: string,
  pointer: string,
): Promise<Result<Village>> {
  const village = await villages.living(unitSet, path);
  return village === null ? refuseAt(pointer, UNKNOWN_VILLAGE) : accept(village);
}

/** Refuses a corrected code that another household of the commune has. */
export async function codeFree(
  parts: Pick<LifeParts, 'households'>,
  { household, code }: { readonly household: Household; readonly code: string | undefined },
  tx: CommandTransaction,
): Promise<Result<null>> {
  if (code === undefined || code === household.code) return accept(null);
  const seat = { ...household, code };
  const holder = (await parts.households.byCodes([seat], tx)).get(codeKey(seat));
  return holder === undefined ? accept(null) : refuseAt('/code', CODE_TAKEN);
}

/**
 * A code that is free in a commune's list: the wished one, or the next that the registry makes. For a new household
 * the id that follows from it must be free too: one that has moved away since still has it.
 */
export async function nameIn(
  { households, lives }: Pick<LifeParts, 'households' | 'lives'>,
  commune: Commune,
  { code, for: whom }: { readonly code?: string | undefined; readonly for: 'new' | 'known' },
  tx: CommandTransaction,
): Promise<Result<Pick<HouseholdSeat, 'code'> & { readonly id: string }>> {
  const codes = code === undefined ? await lives.nextCodes(commune, CODES_TRIED, tx) : [code];
  const named = codes.map((one) => ({ code: one, id: idOf(commune, one) }));
  const seats = codes.map((one) => ({ ...commune, code: one }));
  const taken = await households.byCodes(seats, tx);
  const known =
    whom === 'new'
      ? await households.byIds(
          named.map(({ id }) => id),
          tx,
        )
      : new Map();
  const free = named.find((one, index) => !taken.has(codeKey(seats[index]!)) && !known.has(one.id));
  if (free !== undefined) return accept(free);
  if (code !== undefined) return refuseAt('/code', CODE_TAKEN);
  throw new Error('All codes that were tried are taken');
}

const CODES_TRIED = 200;

function idOf({ unitSet, year, commune }: Commune, code: string): string {
  const communeCode = loadUnitSet(unitSet).get(commune)?.code;
  if (communeCode === undefined) throw new Error('A village of the unit set has no commune in it');
  return householdId({ unitSet, year, code, communeCode });
}
