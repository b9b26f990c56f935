import type { Permission } from '#shared/access/caller.ts';
import type { UnitSet } from '#shared/contracts/fields.ts';
import { sha256 } from '#shared/kernel/hash.ts';
import type { Problem } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { confirmationHashInput } from '#shared/rules/confirmation-item.ts';
import type { Command } from '#shared/storage/execute.ts';
import { mayConfirm } from './confirmation.policy.ts';
import { HASH_MISMATCH, MALFORMED } from './confirmation.ts';
import { ConfirmationId, ConfirmationItem } from './confirmation-item.ts';

// The engine cannot store a member with this character in its name, and no field needs it.
const NUL = '\\u0000';

export interface ConfirmationCommand extends Command {
  readonly item: ConfirmationItem;
}

/**
 * One item of a batch, read by itself. A faulty one is answered from its content alone and keeps no receipt of its own,
 * so that a clean re-send of what a cable or an old version of the phone had garbled is still heard.
 */
export type ReadItem =
  | { readonly fault: null; readonly command: ConfirmationCommand }
  | { readonly fault: Problem; readonly id: string; readonly command: Command | null };

export interface Sender {
  readonly account: string;
  readonly permission: Permission;
  readonly unitSet: UnitSet;
}

export function readItem(raw: unknown, sender: Sender): ReadItem {
  const record = recordOf(raw);
  const id = typeof record?.['id'] === 'string' ? record['id'] : '';
  if (record === null || !ConfirmationId.safeParse(id).success)
    return { fault: MALFORMED, id, command: null };
  const content = confirmationHashInput(record);
  const contentHash = sha256(content);
  const named = { id, author: sender.account, contentHash, content };
  const parsed = ConfirmationItem.safeParse(raw);
  if (!parsed.success || content.includes(NUL))
    return { fault: MALFORMED, id, command: { ...named, may: refuse(MALFORMED) } };
  const item = parsed.data;
  if (item.hash !== contentHash) {
    return { fault: HASH_MISMATCH, id, command: { ...named, may: refuse(HASH_MISMATCH) } };
  }
  const may = mayConfirm(sender.permission, { unitSet: sender.unitSet, unit: item.unit });
  return { fault: null, command: { ...named, may, item } };
}

function recordOf(raw: unknown): Readonly<Record<string, unknown>> | null {
  return raw !== null && typeof raw === 'object' && !Array.isArray(raw)
    ? (raw as Record<string, unknown>)
    : null;
}
