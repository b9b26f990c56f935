import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { ConfirmationTransferFailedV1 } from '#shared/contracts/confirmation/transfer-failed.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { nameBasedId, sha256 } from '#shared/kernel/hash.ts';
import { confirmationHashInput } from '#shared/rules/confirmation-item.ts';
import { effectiveFacts, factOfGift } from '#shared/rules/hand-over.ts';
import type { JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import type { ConfirmationRepository, ConfirmationRow } from '../confirmation/confirmation.repository.ts';
import { type Delivery, deliveryIdOf, recordConfirmation } from '../confirmation/confirmation.ts';
import type { ConfirmationItem } from '../confirmation/confirmation-item.ts';
import type { RecipientRepository, TransferOutcome } from '../recipient/recipient.repository.ts';
import { isOwedByBank, type RecipientGift } from '../recipient/recipient.ts';
import type { TransferRepository } from './transfer.repository.ts';
import { finalVerdict, type Transfer, type TransferRow } from './transfer.ts';

export const TRANSFER = 'transfer';
const SLICE = 200;
const BANK_FACTS = '0d5b4d8a-5a55-5c1f-9a07-6b0f9a1d3c77';

export interface TransferCursor {
  readonly after: string;
  readonly paid: number;
  readonly failed: number;
}

export const TRANSFER_START: TransferCursor = { after: '', paid: 0, failed: 0 };

export interface TransferJobParts {
  readonly transfers: TransferRepository;
  readonly recipients: RecipientRepository;
  readonly confirmations: ConfirmationRepository;
}

/** What a slice writes. */
interface Effects {
  readonly before: ReadonlyMap<string, Delivery>;
  readonly after: Map<string, Delivery>;
  readonly recorded: ConfirmationRow[];
  readonly turned: TransferOutcome[];
  readonly events: NewEvent[];
}

/** Carries a confirmed file out: what was paid is received, what was not is handed over in cash from now on. */
export function transferJob(parts: TransferJobParts): JobKind<TransferCursor> {
  return {
    kind: TRANSFER,
    async slice({ subject, cursor, author }, tx): Promise<JobSlice<TransferCursor>> {
      const file = await parts.transfers.get(subject, tx);
      if (file === null || file.status !== 'confirming') return { cursor, released: 0, done: true };
      const rows = await parts.transfers.counting(subject, { after: cursor.after, limit: SLICE }, tx);
      const done = await carryOut(parts, { file, rows, author }, tx);
      const count = (outcome: TransferRow['outcome']) => done.filter((row) => row.outcome === outcome).length;
      const next = {
        after: rows.at(-1)?._id ?? cursor.after,
        paid: cursor.paid + count('recorded'),
        failed: cursor.failed + count('turned'),
      };
      if (rows.length === SLICE) return { cursor: next, released: rows.length, done: false };
      const { paid, failed } = next;
      await parts.transfers.put(file, { status: 'confirmed', paid, failed }, tx);
      return { cursor: next, released: rows.length, done: true };
    },
  };
}

async function carryOut(
  { transfers, recipients, confirmations }: TransferJobParts,
  { file, rows, author }: { file: Transfer; rows: readonly TransferRow[]; author: string },
  tx: JobTransaction,
): Promise<readonly TransferRow[]> {
  const { session } = tx;
  const gifts = await recipients.giftsOf(
    rows.flatMap(({ counts }) => (counts === null ? [] : [counts])),
    session,
  );
  const named = new Set([...gifts.values()].map(deliveryIdOf));
  const before = await confirmations.loadDeliveries([...named], session);
  const effects: Effects = { before, after: new Map(), recorded: [], turned: [], events: [] };
  const done = rows.map((row) => {
    const gift = gifts.get(row.counts ?? '');
    return { ...row, outcome: settle({ file, row, gift, author, at: tx.at }, effects) };
  });
  await confirmations.saveDeliveries(before, [...effects.after.values()], session);
  await confirmations.saveConfirmations(effects.recorded, session);
  await recipients.turnToCash(effects.turned, session);
  await transfers.saveRows(done, tx);
  tx.append(effects.events);
  return done;
}

interface Settled {
  readonly file: Transfer;
  readonly row: TransferRow;
  readonly gift: RecipientGift | undefined;
  readonly author: string;
  readonly at: Date;
}

/** A gift that was settled otherwise since the file was read keeps what it has. */
function settle(of: Settled, effects: Effects): TransferRow['outcome'] {
  const { gift, row } = of;
  if (gift === undefined || !isOwedByBank(gift)) return 'changed';
  const id = deliveryIdOf(gift);
  const delivery = effects.after.get(id) ?? effects.before.get(id);
  const fact = factOfGift(effectiveFacts(delivery?.facts ?? []), gift._id);
  if (fact?.kind === 'handed-over') return 'changed';
  return finalVerdict(row) === 'paid' ? recordPaid(of, { gift, delivery }, effects) : turn(of, gift, effects);
}

function recordPaid(
  { file, row, author, at }: Settled,
  { gift, delivery }: { gift: RecipientGift; delivery: Delivery | undefined },
  effects: Effects,
): TransferRow['outcome'] {
  const item = itemOf(gift, { file, row, author, at });
  const recorded = recordConfirmation(delivery, item, { author, at });
  if (!recorded.ok) return 'changed';
  const { delivery: next, standing, event } = recorded.value;
  effects.after.set(next._id, next);
  effects.recorded.push({ _id: item.id, delivery: next._id, item, author, receivedAt: at, standing });
  const named = { key: next._id, seq: next.version, partitionKey: gift.household };
  effects.events.push(newEvent(ConfirmationRecordedV1, { ...named, data: event }));
  return 'recorded';
}

function turn({ file, row }: Settled, gift: RecipientGift, effects: Effects): TransferRow['outcome'] {
  const { _id, campaign, household, unit, source } = gift;
  const day = row.day ?? file.day;
  effects.turned.push({ _id, file: file._id, on: day, said: row.said });
  const data = { gift: _id, campaign, household, unit, source, file: file._id, day };
  effects.events.push(
    newEvent(ConfirmationTransferFailedV1, { key: _id, seq: 1, partitionKey: household, data }),
  );
  return 'turned';
}

/** The bank's word as a fact like any other: one of a file and a gift, however often it is carried out. */
function itemOf(
  gift: RecipientGift,
  { file, row, author, at }: Omit<Settled, 'gift'>,
): Extract<ConfirmationItem, { kind: 'handed-over' }> {
  const item = {
    id: nameBasedId(BANK_FACTS, file._id, gift._id),
    kind: 'handed-over' as const,
    campaign: gift.campaign,
    unit: gift.unit,
    household: gift.household,
    gifts: [{ id: gift._id }],
    recipient: { relation: 'self' as const },
    handedOverBy: author,
    handedOverOn: row.day ?? file.day,
    device: 'bank',
    counter: row.line,
    deviceTime: at.toISOString(),
    evidence: [{ type: 'bank-transfer', file: file.hash, line: row.line }],
  };
  return { ...item, hash: sha256(confirmationHashInput(item)) };
}
