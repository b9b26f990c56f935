import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Day, Id, UnitPath } from '#shared/contracts/fields.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { Command } from '#shared/storage/execute.ts';
import { type BatchTransaction, executeBatch } from '#shared/storage/execute-batch.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { titleCaseName } from '#shared/vietnam/name.ts';
import { LIST_AMENDING } from '../amendment/amendment.ts';
import { CommandId, itemResult, OUT_OF_PLACE } from '../batch-answer.ts';
import type { ClaimRepository } from '../claim/claim.repository.ts';
import { covers } from '../place-scope.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import type { PoorList } from '../poor-list/poor-list.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import { Reason, Words } from '../words.ts';
import type { ClosureRepository } from './closure.repository.ts';
import { type Closure, closureReopened, closureStated, type VillageGround } from './closure.ts';
import type { Results } from './closure.view.ts';

export const LIST_NOT_CLOSABLE = problem(
  'list-not-closable',
  409,
  'Only villages of a frozen list are closed',
);

export interface ClosureParts {
  readonly storage: Storage;
  readonly closures: ClosureRepository;
  readonly claims: ClaimRepository;
  readonly lists: PoorListRepository;
  readonly villages: VillageRepository;
}

const Place = { id: CommandId, list: Id, unit: UnitPath.describe('the village') };

export const StatementItem = z.strictObject({
  ...Place,
  count: z.int().min(0).max(100_000).describe('households of the village in the list, settled ones included'),
  head: z
    .string()
    .max(480)
    .transform(titleCaseName)
    .pipe(z.string().min(2).max(120))
    .describe('the village’s head'),
  on: Day.describe('date of the signature'),
  evidence: Words(200).describe('the signed page’s number, or a photo’s hash'),
});
export const ApprovalItem = z.strictObject(Place);
export const WithdrawalItem = z.strictObject({ ...Place, reason: Reason(500) });

/** Many villages at once: in the office they come as a pile of papers. */
export const batchOf = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ items: z.array(item).min(1).max(200) });

interface Placed {
  readonly id: string;
  readonly list: string;
  readonly unit: string;
}

export interface ClosureCommand<Item extends Placed> extends Command {
  readonly item: Item;
}

/** Judged item by item: one that is refused holds no other up. */
export async function runBatch<Item extends Placed>(
  parts: ClosureParts,
  sent: { word: string; items: readonly Item[]; author: string; permission: Permission },
  judge: (known: Closure | undefined, item: Item, facts: Judging) => Result<Closure>,
): Promise<Result<z.infer<typeof Results>>> {
  const { word, items, author, permission } = sent;
  const commands = items.map((item): ClosureCommand<Item> => {
    const { id, ...content } = item;
    const asked = { [word]: content };
    return { id, author, contentHash: contentHash(asked), content: asked, may: permission, item };
  });
  const answers = await executeBatch(parts.storage, commands, (slice, tx) =>
    runSlice(parts, { slice, permission, judge }, tx),
  );
  return accept({ results: answers.map(itemResult) });
}

export interface Judging {
  readonly list: PoorList;
  readonly ground: VillageGround;
  readonly act: { readonly by: string; readonly at: Date };
}

async function runSlice<Item extends Placed>(
  parts: ClosureParts,
  asked: {
    slice: readonly ClosureCommand<Item>[];
    permission: Permission;
    judge: (known: Closure | undefined, item: Item, facts: Judging) => Result<Closure>;
  },
  tx: BatchTransaction<ClosureCommand<Item>>,
): Promise<readonly Result<null>[]> {
  const { slice, permission, judge } = asked;
  const world = await readWorld(parts, slice, tx);
  const after = new Map<string, Closure>();
  const results = slice.map((command): Result<null> => {
    const { list: listId, unit } = command.item;
    const list = world.lists.get(listId);
    const place = list === undefined ? refuse(OUT_OF_PLACE) : placeOf(list, unit, { permission, world });
    if (!place.ok || list === undefined) return place.ok ? refuse(OUT_OF_PLACE) : place;
    const key = `${listId}|${unit}`;
    const known = after.get(key) ?? world.closures.get(key);
    const ground = {
      listed: world.listed.get(key) ?? 0,
      openClaims: world.openClaims.get(`${list.unitSet}|${unit}`) ?? 0,
    };
    const judged = judge(known, command.item, { list, ground, act: { by: command.author, at: tx.at } });
    if (!judged.ok) return judged;
    after.set(key, judged.value);
    if (judged.value.version !== (known?.version ?? 0)) tx.append(command, [eventOf(judged.value)]);
    return accept(null);
  });
  await parts.closures.saveAll([...after.values()], tx);
  return results;
}

/** What a slice is judged by, read after its villages are locked. */
interface World {
  readonly lists: ReadonlyMap<string, PoorList>;
  /** Known villages by unit set|path. */
  readonly villages: ReadonlySet<string>;
  readonly isListMoving: boolean;
  /** By list|path. */
  readonly closures: ReadonlyMap<string, Closure>;
  readonly listed: ReadonlyMap<string, number>;
  /** By unit set|path. */
  readonly openClaims: ReadonlyMap<string, number>;
}

async function readWorld<Item extends Placed>(
  { lists, villages, closures, claims }: ClosureParts,
  slice: readonly ClosureCommand<Item>[],
  tx: Pick<BatchTransaction<ClosureCommand<Item>>, 'session'>,
): Promise<World> {
  const world = {
    lists: new Map<string, PoorList>(),
    villages: new Set<string>(),
    closures: new Map<string, Closure>(),
    listed: new Map<string, number>(),
    openClaims: new Map<string, number>(),
  };
  for (const [id, commands] of Map.groupBy(slice, ({ item }) => item.list)) {
    const list = await lists.get(id, tx);
    if (list === null) continue;
    const { unitSet } = list;
    const units = [...new Set(commands.map(({ item }) => item.unit))];
    const placed = units.map((unit) => ({ unitSet, unit }));
    await closures.lock(placed, tx);
    world.lists.set(id, list);
    for (const { path } of await villages.byPaths(unitSet, units, tx))
      world.villages.add(`${unitSet}|${path}`);
    for (const [unit, row] of await closures.byVillages(id, units, tx))
      world.closures.set(`${id}|${unit}`, row);
    for (const [unit, n] of await closures.listedIn(id, units, tx)) world.listed.set(`${id}|${unit}`, n);
    for (const [unit, n] of await claims.openIn(unitSet, units, tx))
      world.openClaims.set(`${unitSet}|${unit}`, n);
  }
  return { ...world, isListMoving: await closures.isListMoving(tx) };
}

function placeOf(
  list: PoorList,
  unit: string,
  { permission, world }: { permission: Permission; world: World },
): Result<null> {
  const { unitSet } = list;
  const isThere = world.villages.has(`${unitSet}|${unit}`) && isWithin(list.unit, unit);
  if (!permission.ok) return permission;
  if (!isThere || !covers(permission.value, { unitSet, unit })) return refuse(OUT_OF_PLACE);
  if (list.status !== 'frozen') return refuse(LIST_NOT_CLOSABLE);
  return world.isListMoving ? refuse(LIST_AMENDING) : accept(null);
}

function eventOf(closure: Closure) {
  return closure.status === 'closed' ? closureStated(closure) : closureReopened(closure);
}
