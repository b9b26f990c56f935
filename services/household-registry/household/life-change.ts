import type { HeldRole, Permission } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type Command, type CommandTransaction, execute } from '#shared/storage/execute.ts';
import type { FreezeGuard } from '../freeze-guard.ts';
import type { PriorityFlagRepository } from '../priority-flag/priority-flag.repository.ts';
import type { VillageRepository } from '../village/village.repository.ts';
import type { FrozenLists } from './frozen-lists.ts';
import type { HouseholdRepository } from './household.repository.ts';
import type { Household } from './household.ts';
import { householdSaid } from './household-event.ts';
import type { LifeRepository } from './life.repository.ts';
import { checkDay, type LifeEffect, type Told } from './life.ts';
import type { LifeAnswer } from './life.view.ts';
import type { FieldSeal } from './sealed-field.ts';
import { matchVersion } from './version-match.ts';

export interface LifeParts {
  readonly storage: Storage;
  readonly households: HouseholdRepository;
  readonly lives: LifeRepository;
  readonly villages: VillageRepository;
  readonly flags: PriorityFlagRepository;
  readonly guard: FreezeGuard;
  readonly frozen: FrozenLists;
  readonly seal: FieldSeal;
  readonly unitSet: UnitSet;
}

/** A change as it was asked for. */
export interface ChangeRequest {
  readonly command: Command;
  readonly permission: Permission;
  readonly household: string;
  /** What the sender has seen. */
  readonly version: number | null;
  readonly told: { readonly on: string; readonly reason: string; readonly late: boolean };
}

/** What a decision may look at. */
export interface Deciding {
  readonly household: Household;
  readonly told: Told;
  /** Where the recorder is staff. */
  readonly places: readonly HeldRole[];
  readonly tx: CommandTransaction;
}

/** Reads a household under the recorder's places, asks the rule, and writes what it decides in one transaction. */
export function changeLife(
  parts: LifeParts,
  request: ChangeRequest,
  decide: (deciding: Deciding) => Promise<Result<LifeEffect>> | Result<LifeEffect>,
): Promise<Result<LifeAnswer>> {
  const { command, permission, told } = request;
  return execute(parts.storage, command, async (tx) => {
    if (!permission.ok) return permission;
    const household = await parts.lives.within(request.household, permission.value, tx);
    if (household === null) return refuse(NOT_FOUND);
    const matches = matchVersion(request.version, household.version);
    if (!matches.ok) return matches;
    const free = await parts.guard(household, tx);
    if (!free.ok) return free;
    const last = await parts.lives.lastDay([household._id], tx);
    const { seal } = parts;
    const cause = { command: command.id, ...told, at: tx.at, by: command.author, seal };
    const fits = checkDay(cause, { last, late: told.late });
    if (!fits.ok) return fits;
    const effect = await decide({ household, told: cause, places: permission.value, tx });
    if (!effect.ok) return effect;
    return takeEffect(parts, { effect: effect.value, told: cause, subject: household._id }, tx);
  });
}

/** Writes an effect with its events, and proposes to the frozen lists what they have to know. */
export async function takeEffect(
  parts: Pick<LifeParts, 'households' | 'frozen'>,
  taken: {
    readonly effect: LifeEffect;
    readonly told: Pick<Told, 'reason' | 'by'>;
    /** Whom the answer is about. */
    readonly subject: string;
    readonly claim?: string | undefined;
    /** Whether new households are proposed to the lists of their place; they are unless told. */
    readonly newcomers?: 'propose' | 'leave-out';
  },
  tx: CommandTransaction,
): Promise<Result<LifeAnswer>> {
  const { effect, told, subject, claim, newcomers = 'propose' } = taken;
  const changed = effect.changed.map(({ after }) => after);
  await parts.households.save(effect.created, effect.changed, tx);
  tx.append([...effect.created, ...changed].map(householdSaid));
  const origin =
    claim === undefined
      ? ({ kind: 'household', id: subject } as const)
      : ({ kind: 'claim', id: claim } as const);
  const created = newcomers === 'propose' ? effect.created : [];
  const { reason, by } = told;
  const amendments = await parts.frozen.follow({ changed, created, reason, by, origin }, tx);
  if (!amendments.ok) return amendments;
  const now = [...changed, ...effect.created].find(({ _id }) => _id === subject)!;
  const { version, status, code, unit } = now;
  const begun = effect.created.map(({ _id }) => _id).filter((id) => id !== subject);
  return accept({
    household: subject,
    version,
    status,
    code,
    unit,
    created: begun,
    amendments: [...amendments.value],
  });
}
