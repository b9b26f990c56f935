import type { UnitSet } from '#shared/contracts/fields.ts';
import type { NewEvent } from '#shared/contracts/new-event.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { today } from '#shared/vietnam/date.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { Household } from '../household/household.ts';
import {
  isLiving,
  matchKey,
  placeVillages,
  retire,
  type Village,
  villageRegistered,
  villageRetired,
} from './village.ts';

/** Villages that became one, or one that got another name; its households follow in slices. */
export interface VillageChange {
  /** The command id. */
  readonly _id: string;
  readonly kind: 'merger' | 'rename';
  readonly unitSet: UnitSet;
  readonly commune: string;
  /** Paths of the villages that are no more; none of a rename. */
  readonly from: readonly string[];
  /** Path and name of the village in which the households stand afterwards. */
  readonly into: string;
  readonly name: string;
  readonly on: string;
  readonly reason: string;
  readonly by: string;
  readonly at: Date;
  readonly status: 'running' | 'done';
  /** Households that follow it so far. */
  readonly households: number;
}

export const VILLAGES_ELSEWHERE = problem(
  'villages-elsewhere',
  422,
  'Only villages of one commune can become one village',
);
export const VILLAGES_UNKNOWN = problem('villages-unknown', 422, 'A village is not known in the commune');
export const VILLAGE_RETIRED = problem(
  'village-retired',
  409,
  'A village is no more; it became part of another',
);
export const NOTHING_TO_MERGE = problem('nothing-to-merge', 422, 'At least two villages become one');
export const VILLAGE_NAME_TAKEN = problem(
  'village-name-taken',
  409,
  'Another village of the commune bears this name',
);
export const CHANGE_IN_FUTURE = problem('change-in-future', 422, 'The day of the change has not come yet');
export const UNITS_CHANGING = problem(
  'units-changing',
  409,
  'Households of this place are just being carried over into other villages; try again in a minute',
  { retryAfter: 10 },
);

/** What is asked: villages become an existing one (`path`) or one of a name (`name`). */
export interface WantedMerger {
  readonly from: readonly string[];
  readonly into: { readonly path: string } | { readonly name: string };
  readonly on: string;
  readonly reason: string;
}

export interface WantedRename {
  readonly village: string;
  readonly name: string;
  readonly on: string;
  readonly reason: string;
}

export interface ChangeCause {
  readonly id: string;
  readonly by: string;
  readonly at: Date;
}

/** What a change does to the villages themselves. */
export interface VillageEffect {
  readonly change: VillageChange;
  readonly added: readonly Village[];
  readonly changed: readonly Village[];
  readonly events: readonly NewEvent[];
}

/** The one commune that all named villages belong to. */
export function communeOf(paths: readonly string[]): Result<string> {
  const communes = [...new Set(paths.map((path) => parentPath(path) ?? ''))];
  return communes.length === 1 ? accept(communes[0]!) : refuse(VILLAGES_ELSEWHERE);
}

/** `known` are the commune's villages. A merger under the name of one that takes part is a merger into that one. */
export function decideMerger(
  known: readonly Village[],
  wish: WantedMerger,
  cause: ChangeCause,
): Result<VillageEffect> {
  if (wish.on > today(cause.at.getTime())) return refuse(CHANGE_IN_FUTURE);
  const named = livingOf(known, 'path' in wish.into ? [...wish.from, wish.into.path] : wish.from);
  if (!named.ok) return named;
  const survivor = survivorOf(known, named.value, wish.into);
  if (!survivor.ok) return survivor;
  const { village, added } = survivor.value;
  const retiring = named.value.filter(({ path }) => path !== village.path);
  if (retiring.length === 0 || named.value.length < 2) return refuse(NOTHING_TO_MERGE);
  const { unitSet } = village;
  const retired = retiring.map((one) => retire(one, { intoSet: unitSet, into: village.path, on: wish.on }));
  const after = { ...village, formerNames: namesOf(village, retiring) };
  const change = changeOf('merger', { from: retiring.map(({ path }) => path), into: after, wish, cause });
  return accept({
    change,
    added: added ? [after] : [],
    changed: added ? retired : [...retired, after],
    events: [...(added ? [villageRegistered(after)] : []), ...retired.map(villageRetired)],
  });
}

/** The village keeps its path; its old name still leads to it. */
export function decideRename(
  known: readonly Village[],
  wish: WantedRename,
  cause: ChangeCause,
): Result<VillageEffect> {
  if (wish.on > today(cause.at.getTime())) return refuse(CHANGE_IN_FUTURE);
  const named = livingOf(known, [wish.village]);
  if (!named.ok) return named;
  const village = named.value[0]!;
  const name = cleanText(wish.name);
  const bearer = known.find((one) => isLiving(one) && one.matchKey === matchKey(name));
  if (name === village.name || (bearer !== undefined && bearer !== village))
    return refuse(VILLAGE_NAME_TAKEN);
  const after: Village = {
    ...village,
    name,
    matchKey: matchKey(name),
    formerNames: namesOf({ ...village, name }, [village]),
    version: village.version + 1,
  };
  const change = changeOf('rename', { from: [], into: after, wish, cause });
  return accept({ change, added: [], changed: [after], events: [villageRegistered(after)] });
}

/** A household in its new village; ended ones move too, so that they can be restored there. */
export function follow(
  before: Household,
  change: Pick<VillageChange, 'into' | 'name' | 'on' | 'by' | 'reason'>,
  at: Date,
): Household {
  const { into, name, on, by, reason } = change;
  return {
    ...before,
    unit: into,
    village: name,
    version: before.version + 1,
    change: { kind: 'rehomed', on, at, by, reason, trace: null, other: null },
  };
}

function livingOf(known: readonly Village[], paths: readonly string[]): Result<readonly Village[]> {
  const byPath = new Map(known.map((village) => [village.path, village]));
  const named = [...new Set(paths)].map((path) => byPath.get(path));
  if (named.some((village) => village === undefined)) return refuse(VILLAGES_UNKNOWN);
  const villages = named as readonly Village[];
  return villages.every(isLiving) ? accept(villages) : refuse(VILLAGE_RETIRED);
}

function survivorOf(
  known: readonly Village[],
  named: readonly Village[],
  into: WantedMerger['into'],
): Result<{ readonly village: Village; readonly added: boolean }> {
  if ('path' in into) return accept({ village: named.find(({ path }) => path === into.path)!, added: false });
  const bearer = known.find((one) => isLiving(one) && one.matchKey === matchKey(into.name));
  if (bearer !== undefined)
    return named.includes(bearer) ? accept({ village: bearer, added: false }) : refuse(VILLAGE_NAME_TAKEN);
  const { unitSet, commune } = named[0]!;
  // A former name of another village may be borne anew, so only living names are looked at.
  const living = known.map((village) => ({ ...village, formerNames: [] }));
  const { added } = placeVillages(unitSet, living, [{ commune, name: into.name }]);
  return accept({ village: added[0]!, added: true });
}

/** Former names of a village with those of others, each once, its own left out. */
function namesOf(village: Village, others: readonly Village[]): readonly string[] {
  const names = [...village.formerNames, ...others.flatMap((one) => [one.name, ...one.formerNames])];
  const byKey = new Map(names.map((name) => [matchKey(name), name]));
  byKey.delete(matchKey(village.name));
  return [...byKey.values()];
}

function changeOf(
  kind: VillageChange['kind'],
  parts: {
    from: readonly string[];
    into: Village;
    wish: { readonly on: string; readonly reason: string };
    cause: ChangeCause;
  },
): VillageChange {
  const { from, into, wish, cause } = parts;
  const { unitSet, commune, path, name } = into;
  const { on, reason } = wish;
  const { id, by, at } = cause;
  const what = { kind, unitSet, commune, from, into: path, name, on, reason };
  return { _id: id, ...what, by, at, status: 'running', households: 0 };
}
