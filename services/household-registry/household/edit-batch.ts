import type { HeldRole, Permission } from '#shared/access/caller.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { accept, type Refusal, type Result, refuse } from '#shared/kernel/result.ts';
import type { Command } from '#shared/storage/execute.ts';
import { type BatchAnswer, type BatchTransaction, executeBatch } from '#shared/storage/execute-batch.ts';
import { LIST_AMENDING } from '../amendment/amendment.ts';
import { OUT_OF_PLACE } from '../batch-answer.ts';
import { groupFaults } from '../priority-flag/given-groups.ts';
import { decideEdit, groupsAfter, type HouseholdEdit } from './edit.ts';
import type { Household } from './household.ts';
import { householdSaid } from './household-event.ts';
import { type Alteration, checkDay } from './life.ts';
import type { ChangeRequest, LifeParts } from './life-change.ts';
import { matchVersion } from './version-match.ts';

/** A household to be edited, as its sender has seen it. */
export interface EditItem {
  /** Command id. */
  readonly id: string;
  readonly household: string;
  readonly version: number;
}

export interface EditRequest {
  readonly items: readonly EditItem[];
  readonly edit: HouseholdEdit;
  readonly told: ChangeRequest['told'];
  /** Account id. */
  readonly author: string;
  readonly permission: Permission;
}

/** What an edit did to one household; kept with its command. */
export interface Edited {
  readonly version: number;
  /** Proposals to frozen lists in which it stands now. */
  readonly amendments: readonly string[];
}

interface EditCommand extends Command {
  readonly item: EditItem;
}

type Editing = Omit<EditRequest, 'items' | 'permission'> & {
  readonly places: readonly HeldRole[];
  /** What the proposals of the whole batch are gathered under. */
  readonly batch: string;
};
type EditTransaction = BatchTransaction<EditCommand>;

/** Judged household by household: one that is refused holds no other up. */
export function editHouseholds(parts: LifeParts, request: EditRequest): Promise<BatchAnswer<Edited>[]> {
  const { items, permission, edit, told, author } = request;
  const commands = items.map((item): EditCommand => {
    const { id, household, version } = item;
    const content = { edit: { ...edit }, told, household, version };
    return { id, author, contentHash: contentHash(content), content, may: permission, item };
  });
  const places = permission.ok ? permission.value : [];
  const editing = { edit, told, author, places, batch: contentHash(items.map(({ id }) => id)) };
  return executeBatch(parts.storage, commands, (slice, tx) => editSlice(parts, { slice, editing }, tx));
}

async function editSlice(
  parts: LifeParts,
  { slice, editing }: { slice: readonly EditCommand[]; editing: Editing },
  tx: EditTransaction,
): Promise<readonly Result<Edited>[]> {
  const ground = await readGround(parts, { slice, editing }, tx);
  const done = new Map<string, Alteration>();
  const results = slice.map((command) => {
    const before = done.get(command.item.household)?.after ?? ground.households.get(command.item.household);
    const judged = judge(parts, { command, before, editing, ground }, tx);
    if (!judged.ok) return judged;
    done.set(command.item.household, judged.value);
    tx.append(command, [householdSaid(judged.value.after)]);
    return judged;
  });
  const proposals = await write(parts, { altered: [...done.values()], editing }, tx);
  return results.map((result) => {
    if (!result.ok) return result;
    const { _id, version } = result.value.after;
    return accept({ version, amendments: proposals.get(_id)?.map(({ amendment }) => amendment) ?? [] });
  });
}

/** What a slice is judged by: a few reads for all its households. */
interface Ground {
  readonly households: ReadonlyMap<string, Household>;
  /** Why a household may not be written just now, or not be given the group. */
  readonly faults: ReadonlyMap<string, Refusal>;
  readonly lastDays: ReadonlyMap<string, string>;
}

async function readGround(
  parts: LifeParts,
  { slice, editing }: { slice: readonly EditCommand[]; editing: Editing },
  tx: EditTransaction,
): Promise<Ground> {
  const ids = [...new Set(slice.map(({ item }) => item.household))];
  const households = await parts.lives.allWithin(ids, editing.places, tx);
  const all = [...households.values()];
  const faults = new Map([
    ...(await unfitGroups(parts, { all, edit: editing.edit }, tx)),
    ...(await movingLists(parts, all, tx)),
    ...(await freezingPlaces(parts, all, tx)),
  ]);
  return { households, faults, lastDays: await parts.lives.lastDays(all, tx) };
}

/** Asked by commune: a slice of a province has too many villages to ask for each. */
async function freezingPlaces(
  { guard }: LifeParts,
  all: readonly Household[],
  tx: EditTransaction,
): Promise<readonly (readonly [string, Refusal])[]> {
  const faults: (readonly [string, Refusal])[] = [];
  const places = Map.groupBy(all, ({ unitSet, commune, year }) => `${unitSet}|${commune}|${year}`);
  for (const here of places.values()) {
    const { unitSet, commune, year } = here[0]!;
    const free = await guard({ unitSet, unit: commune, year }, tx);
    if (!free.ok) faults.push(...here.map(({ _id }) => [_id, free] as const));
  }
  return faults;
}

async function movingLists(
  { frozen }: LifeParts,
  all: readonly Household[],
  tx: EditTransaction,
): Promise<readonly (readonly [string, Refusal])[]> {
  const proposals = await frozen.proposalsOf(all, tx);
  return [...proposals]
    .filter(([, rows]) => rows.some(({ moving }) => moving))
    .map(([id]) => [id, refuse(LIST_AMENDING)]);
}

async function unfitGroups(
  { flags }: LifeParts,
  { all, edit }: { all: readonly Household[]; edit: HouseholdEdit },
  tx: EditTransaction,
): Promise<readonly (readonly [string, Refusal])[]> {
  const faults: (readonly [string, Refusal])[] = [];
  for (const [unitSet, households] of Map.groupBy(all, (household) => household.unitSet)) {
    const given = households.map((household) => {
      return { unit: household.unit, had: household.groups, groups: groupsAfter(household, edit) };
    });
    const found = await groupFaults(flags, { unitSet, given }, tx);
    found.forEach((fault, index) => {
      if (fault !== null) faults.push([households[index]!._id, fault]);
    });
  }
  return faults;
}

/** By the rules of the forms for one household. */
function judge(
  { seal }: LifeParts,
  asked: {
    readonly command: EditCommand;
    readonly before: Household | undefined;
    readonly editing: Editing;
    readonly ground: Ground;
  },
  { at }: EditTransaction,
): Result<Alteration> {
  const { command, before, editing, ground } = asked;
  const { edit, told, author } = editing;
  if (before === undefined) return refuse(OUT_OF_PLACE);
  const matches = matchVersion(command.item.version, before.version);
  if (!matches.ok) return matches;
  const fault = ground.faults.get(before._id);
  if (fault !== undefined) return fault;
  const cause = { command: command.id, ...told, at, by: author, seal };
  const fits = checkDay(cause, { last: ground.lastDays.get(before._id) ?? '', late: told.late });
  if (!fits.ok) return fits;
  const effect = decideEdit(before, edit, cause);
  return effect.ok ? accept(effect.value.changed[0]!) : effect;
}

/** Saves what was decided, and proposes to the frozen lists what they have to know. */
async function write(
  { households, frozen }: LifeParts,
  { altered, editing }: { altered: readonly Alteration[]; editing: Editing },
  tx: EditTransaction,
) {
  await households.save([], altered, tx);
  const changed = altered.map(({ after }) => after);
  const origin = { kind: 'household-edit', id: editing.batch } as const;
  const cause = { reason: editing.told.reason, by: editing.author, origin };
  const followed = await frozen.follow({ changed, created: [], ...cause }, tx);
  // Those whose list is moving were refused before, in the same snapshot.
  if (!followed.ok) throw new Error(`A list refuses to follow: ${followed.problem.code}`);
  return frozen.proposalsOf(changed, tx);
}
