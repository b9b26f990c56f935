import type { NewEvent } from '#shared/contracts/new-event.ts';
import type { JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import { communesInto, crosswalkOf } from '#shared/units/crosswalk.ts';
import type { FreezeGuard } from '../freeze-guard.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { Household } from '../household/household.ts';
import { householdSaid } from '../household/household-event.ts';
import { keysOf } from '../household/register.ts';
import type { ResidentRepository } from '../village/resident.repository.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import {
  isLiving,
  placeVillages,
  retire,
  type Village,
  villageKey,
  villageRegistered,
  villageRetired,
} from '../village/village.ts';
import type { RehomingRepository } from './rehoming.repository.ts';
import { finishRehoming, type Rehoming } from './rehoming.ts';
import { codesFor, takeCode } from './rehoming-code.ts';
import type { RehomingRow } from './rehoming-row.ts';

export const APPLY_REHOMING = 'apply-rehoming';

/** First the villages that go somewhere are carried over; then who still stands in the old communes is listed. */
export type ApplyCursor = { readonly phase: 'carry' } | LeaveCursor;

/** How many communes are done, and behind which code it stands in the next. */
interface LeaveCursor {
  readonly phase: 'leave';
  readonly at: number;
  readonly after: string;
}

export const FIRST_CARRY: ApplyCursor = { phase: 'carry' };

/** In one transaction. */
const HOUSEHOLDS = 250;
const VILLAGES = 25;
const COMMUNES = 50;

export interface ApplyParts {
  readonly rehomings: RehomingRepository;
  readonly residents: ResidentRepository;
  readonly villages: VillageRepository;
  readonly households: HouseholdRepository;
  readonly guard: FreezeGuard;
}

/**
 * Carries an approved re-homing out in slices; it may be cut off anywhere and goes on there. Whoever has been carried
 * over no longer stands in the old village, so nobody is taken twice.
 */
export function rehomingApplyJob(parts: ApplyParts): JobKind<ApplyCursor> {
  return {
    kind: APPLY_REHOMING,
    async slice({ subject, cursor }, tx) {
      const rehoming = await parts.rehomings.get(subject, tx);
      if (rehoming === null || rehoming.status !== 'applying')
        throw new Error('The re-homing is not approved');
      return cursor.phase === 'carry'
        ? carrySlice(parts, rehoming, tx)
        : leaveSlice(parts, { rehoming, cursor }, tx);
    },
  };
}

async function carrySlice(
  parts: ApplyParts,
  rehoming: Rehoming,
  tx: JobTransaction,
): Promise<JobSlice<ApplyCursor>> {
  const { rehomings, residents } = parts;
  const { _id, fromSet, year } = rehoming;
  const rows = await rehomings.toCarry(_id, VILLAGES, tx);
  if (rows.length === 0) return { cursor: { phase: 'leave', at: 0, after: '' }, released: 0, done: false };
  await mustBeFree(parts, rehoming, tx);
  const scope = { unitSet: fromSet, year, units: rows.map((row) => row.path) };
  const found = await residents.slice(scope, { after: null, limit: HOUSEHOLDS }, tx);
  const { targets, registered } = await placeTargets(parts, { rehoming, rows }, tx);
  const seated = await seatHouseholds(parts, { rehoming, rows, targets, found }, tx);
  // Of the last village of a full slice there may be more.
  const last = found.length < HOUSEHOLDS ? null : found.at(-1)!.unit;
  const counts = Map.groupBy(found, (household) => household.unit);
  const after = rows.map((row) => ({
    ...row,
    target: targets.get(row.path)!.path,
    rehomed: row.rehomed + (counts.get(row.path)?.length ?? 0),
    done: last === null || row.path < last,
  }));
  await rehomings.saveRows(after, tx);
  const retired = await retireVillages(parts, { rehoming, rows: after.filter((row) => row.done) }, tx);
  tx.append([...registered, ...seated, ...retired]);
  await rehomings.raise(_id, { rehomed: found.length }, tx);
  return { cursor: FIRST_CARRY, released: found.length, done: false };
}

/** A freeze of either place is refused as long as this runs; if one stands in the way all the same, it is waited for. */
async function mustBeFree(
  { guard }: ApplyParts,
  { fromSet, toSet, unit, formerUnits, year }: Rehoming,
  tx: JobTransaction,
): Promise<void> {
  const places = [
    { unitSet: toSet, unit },
    ...formerUnits.map((former) => ({ unitSet: fromSet, unit: former })),
  ];
  for (const place of places) {
    const free = await guard({ ...place, year }, tx);
    if (!free.ok) throw new Error('A list over the place is being frozen: its households wait');
  }
}

/** The new village of each row: one that is there under its name, or a new one. */
async function placeTargets(
  { villages }: ApplyParts,
  { rehoming, rows }: { rehoming: Rehoming; rows: readonly RehomingRow[] },
  tx: JobTransaction,
): Promise<{ targets: ReadonlyMap<string, Village>; registered: readonly NewEvent[] }> {
  const { toSet } = rehoming;
  const named = rows.map((row) => ({ commune: row.into!, name: row.newName }));
  const communes = [...new Set(named.map(({ commune }) => commune))];
  const known = await villages.ofCommunes(toSet, communes, tx);
  const placed = placeVillages(toSet, known, named);
  await villages.add(placed.added, tx);
  const targets = rows.map((row, index) => {
    return [row.path, placed.villages.get(villageKey(named[index]!))!] as const;
  });
  return { targets: new Map(targets), registered: placed.added.map(villageRegistered) };
}

async function seatHouseholds(
  { households }: ApplyParts,
  {
    rehoming,
    rows,
    targets,
    found,
  }: {
    rehoming: Rehoming;
    rows: readonly RehomingRow[];
    targets: ReadonlyMap<string, Village>;
    found: readonly Household[];
  },
  tx: JobTransaction,
): Promise<readonly NewEvent[]> {
  const { toSet, year } = rehoming;
  const into = new Map(rows.map((row) => [row.path, row.into!]));
  const wishes = found.map((household) => ({
    household,
    seat: { unitSet: toSet, year, commune: into.get(household.unit)! },
    codes: codesFor(household),
  }));
  const wanted = wishes.flatMap(({ seat, codes }) => codes.map((code) => ({ ...seat, code })));
  const taken = new Set((await households.byCodes(wanted, tx)).keys());
  const moves = wishes.map(({ household, seat, codes }) => {
    const code = takeCode(codes, seat, taken);
    const target = targets.get(household.unit)!;
    return { before: household, after: reseat(household, { ...seat, code, target, rehoming, at: tx.at }) };
  });
  await households.save([], moves, tx);
  return moves.map(({ after }) => householdSaid(after));
}

function reseat(
  before: Household,
  to: Pick<Household, 'unitSet' | 'commune' | 'code'> & {
    readonly target: Village;
    readonly rehoming: Rehoming;
    readonly at: Date;
  },
): Household {
  const { unitSet, commune, code, target, rehoming, at } = to;
  const { on, reason, approvedBy } = rehoming;
  const seat = { unitSet, commune, code, unit: target.path, village: target.name };
  const change = { kind: 'rehomed', on, at, by: approvedBy!, reason, trace: null, other: null } as const;
  const state = { ...before, ...seat, version: before.version + 1, change };
  return { ...state, ...keysOf(state) };
}

/** The old villages that nobody of this year lives in any more; one that went with another year stays as it is. */
async function retireVillages(
  { villages }: ApplyParts,
  { rehoming, rows }: { rehoming: Rehoming; rows: readonly RehomingRow[] },
  tx: JobTransaction,
): Promise<readonly NewEvent[]> {
  const { fromSet, toSet, on } = rehoming;
  const targets = new Map(rows.map((row) => [row.path, row.target]));
  const communes = [...new Set(rows.map((row) => row.commune))];
  if (communes.length === 0) return [];
  const known = await villages.ofCommunes(fromSet, communes, tx);
  const retired = known
    .filter((village) => targets.has(village.path) && isLiving(village))
    .map((village) => retire(village, { intoSet: toSet, into: targets.get(village.path)!, on }));
  await villages.save(retired, tx);
  return retired.map(villageRetired);
}

/** Everybody who still stands in the old communes is listed with the reason; some communes at a time. */
async function leaveSlice(
  parts: ApplyParts,
  { rehoming, cursor }: { rehoming: Rehoming; cursor: LeaveCursor },
  tx: JobTransaction,
): Promise<JobSlice<ApplyCursor>> {
  const { rehomings } = parts;
  const communes = communesInto(crosswalkOf(rehoming.fromSet, rehoming.toSet)!, rehoming.unit);
  let next: LeaveCursor = cursor;
  let left = 0;
  while (next.at < Math.min(cursor.at + COMMUNES, communes.length) && left < HOUSEHOLDS) {
    const staying = await leaveSome(parts, { rehoming, commune: communes[next.at]!, after: next.after }, tx);
    left += staying.length;
    const after = staying.length === HOUSEHOLDS ? staying.at(-1)!.code : null;
    next = { phase: 'leave', at: after === null ? next.at + 1 : next.at, after: after ?? '' };
  }
  if (left > 0) await rehomings.raise(rehoming._id, { left }, tx);
  const done = next.at >= communes.length;
  if (done) await rehomings.save(finishRehoming((await rehomings.get(rehoming._id, tx))!, tx.at), tx);
  return { cursor: next, released: 0, done };
}

async function leaveSome(
  { rehomings, residents }: ApplyParts,
  { rehoming, commune, after }: { rehoming: Rehoming; commune: string; after: string },
  tx: JobTransaction,
): Promise<readonly Pick<Household, 'code'>[]> {
  const { _id, fromSet, year } = rehoming;
  const part = { after, limit: HOUSEHOLDS };
  const staying = await residents.ofCommune({ unitSet: fromSet, year, commune }, part, tx);
  if (staying.length === 0) return staying;
  const villages = [...new Set(staying.map((household) => household.unit))];
  const reasons = new Map((await rehomings.byPaths(_id, villages, tx)).map((row) => [row.path, row.reason]));
  await rehomings.addLeft(
    staying.map(({ _id: household, code, unit }) => {
      const reason = reasons.get(unit) ?? null;
      return { _id: `${_id}|${household}`, rehoming: _id, household, code, unit, reason };
    }),
    tx,
  );
  return staying;
}
