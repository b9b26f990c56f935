import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import type { RouteRequest } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { today } from '#shared/vietnam/date.ts';
import type { PartyRepository } from '../party/party.repository.ts';
import type { RecipientRepository } from '../recipient/recipient.repository.ts';
import type { Actor } from './custody.policy.ts';
import { actorIn, type CustodyReadParts, seenRecord } from './custody.routes.ts';
import type { Custody } from './custody.ts';
import { type CustodyView, custodyView } from './custody.view.ts';
import { madeEvent } from './custody-event.ts';
import type { CustodyStores } from './custody-store.ts';
import { issuerOf, type MakeCustody, makeCustody } from './make-custody.ts';

export interface CustodyWriteParts extends CustodyStores, CustodyReadParts {
  readonly storage: Storage;
  readonly parties: PartyRepository;
  readonly recipients: RecipientRepository;
}

export const RecordParams = z.strictObject({ id: Id });

export interface Decision {
  readonly actor: Actor;
  readonly tx: CommandTransaction;
}

export async function addRecord(
  { records }: CustodyWriteParts,
  wish: Omit<MakeCustody, 'id' | 'number'>,
  { actor, tx }: Decision,
): Promise<Result<Custody>> {
  const number = await records.nextNumber(wish.campaign, issuerOf(wish), tx);
  const made = makeCustody({ ...wish, id: newId(), number }, actOf(actor, tx));
  if (!made.ok) return made;
  await records.add(made.value, tx);
  tx.append([madeEvent(made.value)]);
  return made;
}

type Asked = Pick<RouteRequest<unknown, unknown, unknown>, 'command' | 'permission' | 'caller'>;

/** A write on a record that the caller sees. */
export function decide(
  parts: CustodyWriteParts,
  request: Asked & { readonly params: z.infer<typeof RecordParams> },
  handle: (record: Custody, decision: Decision) => Promise<Result<Custody>>,
): Promise<Result<CustodyView>> {
  return write(parts, request, async (actor, tx) => {
    const record = await seenRecord(parts, request.params.id, actor, tx);
    return record.ok ? handle(record.value, { actor, tx }) : record;
  });
}

export function write(
  { storage, unitSet }: CustodyWriteParts,
  { command, permission, caller }: Asked,
  handle: (actor: Actor, tx: CommandTransaction) => Promise<Result<Custody>>,
): Promise<Result<CustodyView>> {
  return execute(storage, command, async (tx) => {
    const actor = actorIn(permission, caller.account, unitSet);
    if (!actor.ok) return actor;
    const record = await handle(actor.value, tx);
    return record.ok ? accept(custodyView(record.value, actor.value, loadUnitSet(unitSet))) : record;
  });
}

export function actOf({ account }: Actor, { at }: Pick<CommandTransaction, 'at'>) {
  return { by: account, at, today: today(at.getTime()) };
}
