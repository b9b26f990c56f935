import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { priorityGroup } from '#shared/rules/priority-groups.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { refuseAt } from '../household/life.ts';
import { nameKey } from './flag-words.ts';
import { nationalCodeOf } from './national-words.ts';

/** A priority flag that a unit has defined for the households below it, beside the groups of the nation. */
export interface PriorityFlag {
  /** unit set|unit|code: no unit defines a code twice. */
  readonly _id: string;
  readonly unitSet: UnitSet;
  /** Who defined it; '' for the whole country. Never a village: lists are read commune by commune. */
  readonly unit: string;
  /** Capitals, digits, '-' and '_', as it stands on households. */
  readonly code: string;
  readonly name: string;
  /** {@link nameKey} of the name: lists write it with and without accents. */
  readonly nameKey: string;
  /** Retired: it stays readable on households that have it, and is given to no other. */
  readonly retired: boolean;
  /** Whatever was done to it, oldest first. */
  readonly acts: readonly FlagAct[];
}

export interface FlagAct {
  readonly kind: 'defined' | 'retired' | 'restored' | 'renamed';
  /** The name until then, of one that was renamed. */
  readonly formerName?: string;
  readonly at: Date;
  /** Account id. */
  readonly by: string;
}

type Doing = Pick<FlagAct, 'at' | 'by'>;

export interface DefineFlag {
  readonly unitSet: UnitSet;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
}

export const FLAG_CODE_TAKEN = problem(
  'flag-code-taken',
  409,
  'The nation, a unit above or a unit below has a priority flag of this code',
);
export const FLAG_NAME_TAKEN = problem(
  'flag-name-taken',
  409,
  'The nation, a unit above or a unit below has a priority flag of this name',
);
export const FLAG_NAME_SAME = problem('flag-name-same', 409, 'The priority flag has this name');
export const FLAG_RETIRED = problem(
  'flag-retired',
  409,
  'The priority flag is retired and given to nobody new',
);
export const FLAG_NOT_RETIRED = problem('flag-not-retired', 409, 'The priority flag is in use');
export const FLAG_UNKNOWN = problem('flag-unknown', 404, 'The unit has no priority flag of this code');
export const FLAGS_FULL = problem('flags-full', 409, 'The unit has as many priority flags as it may');
export const GROUP_UNKNOWN = problem(
  'group-unknown',
  422,
  'Neither the nation nor a unit above the household has a priority group of this code',
);

/** More would be no priority, and pickers show all. */
export const MOST_FLAGS = 50;

export function flagId({ unitSet, unit, code }: Pick<PriorityFlag, 'unitSet' | 'unit' | 'code'>): string {
  return `${unitSet}|${unit}|${code}`;
}

/**
 * `along` has every flag of the set that stands on the path from the root to the unit or below it. A code or name that
 * one of them has, retired or not, would mean two things on one household.
 */
export function defineFlag(
  wish: DefineFlag,
  along: readonly PriorityFlag[],
  { at, by }: Doing,
): Result<PriorityFlag> {
  const { unitSet, unit, code, name } = wish;
  const others = onPathOf(unit, along);
  const means = meaningOf(others);
  if (means(name)) return refuseAt('/name', FLAG_NAME_TAKEN);
  if (means(code)) return refuseAt('/code', FLAG_CODE_TAKEN);
  if (others.filter((flag) => flag.unit === unit).length >= MOST_FLAGS) return refuse(FLAGS_FULL);
  const acts = [{ kind: 'defined', at, by } as const];
  return accept({
    _id: flagId(wish),
    unitSet,
    unit,
    code,
    name,
    nameKey: nameKey(name),
    retired: false,
    acts,
  });
}

/** The name was written wrongly, or is another now; the code and what it means stay, and so does the name in its history. */
export function renameFlag(
  flag: PriorityFlag,
  { name, along }: { readonly name: string; readonly along: readonly PriorityFlag[] },
  doing: Doing,
): Result<PriorityFlag> {
  if (flag.name === name) return refuse(FLAG_NAME_SAME);
  const others = onPathOf(flag.unit, along).filter(({ _id }) => _id !== flag._id);
  if (meaningOf(others)(name)) return refuseAt('/name', FLAG_NAME_TAKEN);
  const act = { kind: 'renamed', formerName: flag.name, ...doing } as const;
  return accept({ ...flag, name, nameKey: nameKey(name), acts: [...flag.acts, act] });
}

function onPathOf(unit: string, flags: readonly PriorityFlag[]): readonly PriorityFlag[] {
  return flags.filter((flag) => isWithin(flag.unit, unit) || isWithin(unit, flag.unit));
}

/** Whether a text means one of the flags, or a group of the nation. */
function meaningOf(flags: readonly PriorityFlag[]): (text: string) => boolean {
  const taken = new Set(flags.flatMap((flag) => [flag.nameKey, nameKey(flag.code)]));
  return (text) => nationalCodeOf(text) !== null || taken.has(nameKey(text));
}

export function retireFlag(flag: PriorityFlag, doing: Doing): Result<PriorityFlag> {
  if (flag.retired) return refuse(FLAG_RETIRED);
  return accept({ ...flag, retired: true, acts: [...flag.acts, { kind: 'retired', ...doing }] });
}

/** It was retired by mistake, or is wanted again: a code never gets another meaning. */
export function restoreFlag(flag: PriorityFlag, doing: Doing): Result<PriorityFlag> {
  if (!flag.retired) return refuse(FLAG_NOT_RETIRED);
  return accept({ ...flag, retired: false, acts: [...flag.acts, { kind: 'restored', ...doing }] });
}

/** What a household is to have, and what it has. */
export interface GivenGroups {
  readonly unit: string;
  readonly groups: readonly string[];
  readonly had: readonly string[];
}

/**
 * Whether a household of a unit may be given these groups; what it has stays, retired and from elsewhere too.
 * `flags` has those of the household's set and path that have one of the codes.
 */
export function mayBeGiven(
  { unit, groups, had }: GivenGroups,
  flags: readonly Pick<PriorityFlag, 'code' | 'unit' | 'retired'>[],
): Result<null> {
  for (const [index, code] of groups.entries()) {
    if (had.includes(code) || priorityGroup(code) !== undefined) continue;
    const flag = flags.find((one) => one.code === code && isWithin(one.unit, unit));
    if (flag === undefined) return refuseAt(`/groups/${index}`, GROUP_UNKNOWN);
    if (flag.retired) return refuseAt(`/groups/${index}`, FLAG_RETIRED);
  }
  return accept(null);
}
