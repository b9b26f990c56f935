import { z } from 'zod';
import { Day, Id, Moment, UnitPath, UnitSet } from '#shared/contracts/fields.ts';
import type { UnitTree } from '#shared/units/unit-set.ts';
import type { LeftHousehold } from './rehoming.repository.ts';
import type { Rehoming } from './rehoming.ts';
import { DECISION_FAULTS } from './rehoming-decision.ts';
import type { RehomingRow } from './rehoming-row.ts';

const Count = z.int().nonnegative();

export const RehomingView = z.strictObject({
  id: Id,
  fromSet: UnitSet,
  toSet: UnitSet,
  unit: UnitPath.describe('the province in the new set'),
  formerUnits: z.array(UnitPath).describe('provinces of the old set that it takes over'),
  year: z.int().describe('list year'),
  on: Day.describe('since when the new units are'),
  reason: z.string(),
  status: z.enum(['surveying', 'deciding', 'applying', 'done', 'cancelled']),
  revision: z.int().describe('raised by every decision; approving names the one that was looked at'),
  counts: z.strictObject({
    villages: Count,
    households: Count.describe('of the list year, ended ones included'),
    undecided: Count.describe('villages of which a person must say where they go'),
    undecidedHouseholds: Count,
    leftOut: Count.describe('villages that a person has left where they are'),
    rehomed: Count.describe('households carried over so far'),
    left: Count.describe('households that stay in the old units'),
  }),
  startedBy: Id,
  startedAt: Moment,
  approvedBy: Id.nullable(),
  approvedAt: Moment.nullable(),
  endedAt: Moment.nullable(),
});

const Candidate = z.strictObject({ path: UnitPath, name: z.string() });

export const RehomingRowView = z.strictObject({
  path: UnitPath.describe('the old village'),
  name: z.string(),
  commune: Candidate.describe('its old commune'),
  households: Count,
  share: z
    .enum(['whole', 'split', 'unknown'])
    .describe('how its old commune went into new ones, as far as is known'),
  candidates: z.array(Candidate).describe('new communes that it may have gone to'),
  into: Candidate.nullable(),
  newName: z.string(),
  state: z.enum(['automatic', 'undecided', 'decided', 'left-out']),
  reason: z.string().nullable().describe('why it is left where it is'),
  rehomed: Count,
  done: z.boolean(),
});

export const LeftView = z.strictObject({
  household: Id,
  code: z.string(),
  unit: UnitPath.describe('the old village'),
  reason: z.string().nullable().describe('null: it came after the survey'),
});

export const DecisionResults = z.strictObject({
  rehoming: RehomingView,
  results: z.array(
    z.strictObject({
      path: UnitPath,
      status: z.enum(['accepted', 'refused']),
      code: z.enum(DECISION_FAULTS).optional(),
    }),
  ),
});

export function rehomingView(rehoming: Rehoming): z.infer<typeof RehomingView> {
  const { _id, open: _o, makers: _m, startedAt, approvedAt, endedAt, formerUnits, ...facts } = rehoming;
  return {
    id: _id,
    ...facts,
    formerUnits: [...formerUnits],
    startedAt: startedAt.toISOString(),
    approvedAt: approvedAt?.toISOString() ?? null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}

export function rehomingRowView(row: RehomingRow, tree: UnitTree): z.infer<typeof RehomingRowView> {
  const { path, name, commune, communeName, households, share, candidates, into, newName } = row;
  const { state, reason, rehomed, done } = row;
  const named = (place: string) => ({ path: place, name: tree.get(place)?.name ?? place });
  return {
    path,
    name,
    commune: { path: commune, name: communeName },
    households,
    share,
    candidates: candidates.map(named),
    into: into === null ? null : named(into),
    newName,
    state,
    reason,
    rehomed,
    done,
  };
}

export function leftView({ household, code, unit, reason }: LeftHousehold): z.infer<typeof LeftView> {
  return { household, code, unit, reason };
}
