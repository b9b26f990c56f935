import type { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Command, CommandTransaction } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { communesInto, crosswalkOf } from '#shared/units/crosswalk.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { FreezeGuard } from '../freeze-guard.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import { permitAt } from '../place-scope.ts';
import type { UnitChangeGuard } from '../unit-change-guard.ts';
import type { RehomingRepository } from './rehoming.repository.ts';
import {
  approveRehoming,
  cancelRehoming,
  decided,
  mayDecideOn,
  REHOMING_EMPTY,
  REHOMING_OPEN,
  REHOMING_SETS,
  type Rehoming,
  startRehoming,
} from './rehoming.ts';
import { type DecisionResults, type RehomingView, rehomingView } from './rehoming.view.ts';
import { APPLY_REHOMING, FIRST_CARRY } from './rehoming-apply.job.ts';
import { type Decision, judgeDecisions } from './rehoming-decision.ts';
import { FIRST_SURVEY, SURVEY_REHOMING } from './rehoming-survey.job.ts';

export interface RehomingParts {
  readonly storage: Storage;
  readonly rehomings: RehomingRepository;
  readonly households: HouseholdRepository;
  readonly guard: FreezeGuard;
  readonly changing: UnitChangeGuard;
  readonly unitSet: UnitSet;
}

/** Staff of the province or above begin it; the survey follows in slices. */
export async function begin(
  parts: RehomingParts,
  wish: Pick<Rehoming, 'fromSet' | 'unit' | 'year' | 'on' | 'reason'> & {
    readonly command: Command;
    readonly permission: Permission;
  },
  tx: CommandTransaction,
): Promise<Result<z.infer<typeof RehomingView>>> {
  const { storage, rehomings, households, unitSet: toSet } = parts;
  const { fromSet, unit, year, on, reason, command, permission } = wish;
  const place = permitAt(permission, { unitSet: toSet, unit });
  if (!place.ok) return place;
  const crosswalk = crosswalkOf(fromSet, toSet);
  if (crosswalk === null) return refuse(REHOMING_SETS);
  if (crosswalk.to.get(unit)?.level !== 'province') return refuse(NOT_FOUND);
  if (await rehomings.isOpen({ fromSet, unit, year }, tx)) return refuse(REHOMING_OPEN);
  const formerUnits = [...new Set(communesInto(crosswalk, unit).map((path) => path.split('/')[0]!))];
  let total = 0;
  for (const former of formerUnits)
    total += await households.count({ unitSet: fromSet, unit: former, year }, tx);
  if (total === 0) return refuse(REHOMING_EMPTY);
  const facts = { fromSet, toSet, unit, formerUnits, year, on, reason };
  const rehoming = startRehoming({ id: command.id, wish: facts, by: command.author, at: tx.at });
  await rehomings.add(rehoming, tx);
  const job = { _id: `survey-${rehoming._id}`, kind: SURVEY_REHOMING, subject: rehoming._id };
  await createJob(storage, tx, { ...job, author: command.author, cursor: FIRST_SURVEY, total: 0 });
  return accept(rehomingView(rehoming));
}

/** Each decision by itself; those that are taken count together as one revision. */
export async function decideOn(
  { rehomings }: RehomingParts,
  wish: { id: string; items: readonly Decision[]; by: string; permission: Permission },
  tx: CommandTransaction,
): Promise<Result<z.infer<typeof DecisionResults>>> {
  const { id, items, by, permission } = wish;
  const found = await permitted(rehomings, { id, permission }, tx);
  if (!found.ok) return found;
  const deciding = mayDecideOn(found.value);
  if (!deciding.ok) return deciding;
  const { toSet, unit } = deciding.value;
  const named = await rehomings.byPaths(
    id,
    items.map((item) => item.path),
    tx,
  );
  const communes = items.flatMap((item) => ('into' in item ? [item.into] : []));
  const beside = await rehomings.into(id, communes, tx);
  const rows = [...new Map([...beside, ...named].map((row) => [row.path, row])).values()];
  const { faults, changed } = judgeDecisions(items, { rows, tree: loadUnitSet(toSet), unit, by });
  await rehomings.saveRows(changed, tx);
  const counts = { ...deciding.value.counts, ...(await rehomings.tally(id, tx)) };
  const after = changed.length === 0 ? deciding.value : decided(deciding.value, counts, by);
  await rehomings.save(after, tx);
  const results = items.map(({ path }, index) => {
    const code = faults[index] ?? null;
    return code === null ? { path, status: 'accepted' as const } : { path, status: 'refused' as const, code };
  });
  return accept({ rehoming: rehomingView(after), results });
}

/** From here on no list over the old or the new place is frozen until the households have followed. */
export async function approve(
  parts: RehomingParts,
  wish: { id: string; revision: number; command: Command; permission: Permission },
  tx: CommandTransaction,
): Promise<Result<Rehoming>> {
  const { storage, rehomings } = parts;
  const { id, revision, command, permission } = wish;
  const found = await permitted(rehomings, { id, permission }, tx);
  if (!found.ok) return found;
  const approved = approveRehoming(found.value, { by: command.author, at: tx.at, revision });
  if (!approved.ok) return approved;
  const free = await mustBeFree(parts, approved.value, tx);
  if (!free.ok) return free;
  await rehomings.save(approved.value, tx);
  const job = { _id: `apply-${id}`, kind: APPLY_REHOMING, subject: id, author: command.author };
  await createJob(storage, tx, { ...job, cursor: FIRST_CARRY, total: approved.value.counts.households });
  return approved;
}

export async function cancel(
  { rehomings }: RehomingParts,
  wish: { id: string; permission: Permission },
  tx: CommandTransaction,
): Promise<Result<Rehoming>> {
  const found = await permitted(rehomings, wish, tx);
  if (!found.ok) return found;
  const cancelled = cancelRehoming(found.value, tx.at);
  if (cancelled.ok) await rehomings.save(cancelled.value, tx);
  return cancelled;
}

async function mustBeFree(
  { guard, changing }: RehomingParts,
  { fromSet, toSet, unit, formerUnits, year }: Rehoming,
  tx: CommandTransaction,
): Promise<Result<null>> {
  const places = [
    { unitSet: toSet, unit },
    ...formerUnits.map((former) => ({ unitSet: fromSet, unit: former })),
  ];
  for (const place of places) {
    const free = await guard({ ...place, year }, tx);
    if (!free.ok) return free;
    const still = await changing({ ...place, year }, tx);
    if (!still.ok) return still;
  }
  return accept(null);
}

async function permitted(
  rehomings: RehomingRepository,
  { id, permission }: { id: string; permission: Permission },
  tx: CommandTransaction,
): Promise<Result<Rehoming>> {
  const rehoming = await rehomings.get(id, tx);
  if (rehoming === null) return refuse(NOT_FOUND);
  const place = permitAt(permission, { unitSet: rehoming.toSet, unit: rehoming.unit });
  return place.ok ? accept(rehoming) : place;
}
