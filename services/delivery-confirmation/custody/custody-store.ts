import type { FieldError } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { CommandTransaction } from '#shared/storage/execute.ts';
import type { CustodyLedgerRepository } from '../custody-ledger/custody-ledger.repository.ts';
import { accountId } from '../custody-ledger/custody-ledger.ts';
import { type Lack, lackingFor, recordPostings } from '../custody-ledger/record-postings.ts';
import type { CustodyRepository } from './custody.repository.ts';
import { CUSTODY_LACKING, type Custody } from './custody.ts';
import { refusedEvent, signedEvent } from './custody-event.ts';

export interface CustodyStores {
  readonly records: CustodyRepository;
  readonly ledger: CustodyLedgerRepository;
}

/**
 * A signed record counts from here on, if what it hands over is there. The accounts that are read are those that are
 * written, so of two records that want the same money one starts again and sees what the other has left.
 */
export async function storeSigned(
  { records, ledger }: CustodyStores,
  record: Custody,
  tx: CommandTransaction,
): Promise<Result<Custody>> {
  const postings = recordPostings(record);
  const days = await ledger.daysOf([...new Set(postings.map(accountId))], tx);
  const lacking = lackingFor(record, days);
  if (lacking.length > 0) return refuse(CUSTODY_LACKING, lacking.map(lackOf(record)));
  await ledger.post(postings, tx);
  await records.save(record, tx);
  tx.append([signedEvent(record)]);
  return accept(record);
}

/** A refused reversal leaves what it would have taken back as it was. */
export async function storeRefused(
  { records }: CustodyStores,
  record: Custody,
  tx: CommandTransaction,
): Promise<Result<Custody>> {
  await records.save(record, tx);
  if (record.reverses !== null) await records.markReversal(record.reverses, null, tx);
  tx.append([refusedEvent(record, record.history.at(-1)!.by)]);
  return accept(record);
}

/** Which line, and how much of it is missing. */
function lackOf({ lines }: Custody): (lack: Lack) => FieldError {
  return ({ posting: { source, item, lot }, amount }) => {
    const index = lines.findIndex(
      (line) =>
        line.source === source &&
        line.kind === item.kind &&
        (line.kind !== 'goods' || line.item === item.name) &&
        (lot === null || line.lot === lot),
    );
    return { pointer: `/lines/${index}`, code: CUSTODY_LACKING.code, detail: `${amount} ${item.unit}` };
  };
}
