import type { NewEvent } from '../contracts/new-event.ts';
import { COMMAND_CONFLICT } from '../kernel/problem.ts';
import { type Result, refuse } from '../kernel/result.ts';
import type { Storage } from './connection.ts';
import { type Command, isSame, keepConflicts, type Receipt, receiptOf, receipts } from './execute.ts';
import { inTransaction, type Transaction } from './transaction.ts';

/** Larger transactions fail or starve others; smaller ones pay the commit too often (measured in tests/bench). */
export const SLICE = 250;

export interface BatchTransaction<Item extends Command> extends Omit<Transaction, 'append'> {
  append(item: Item, events: readonly NewEvent[]): void;
}

export interface BatchAnswer<Answer> {
  readonly id: string;
  /** `new`: answered now; `repeated`: the first answer again; `conflict`: same id, other content or author, kept. */
  readonly status: 'new' | 'repeated' | 'conflict';
  readonly answer: Result<Answer>;
}

/**
 * The bulk twin of `execute`: each item is a command with an answer of its own, in the order sent.
 * `handle` gets the items of one slice that are new and permitted, and returns one result for each, in order;
 * it must write nothing for an item that it refuses. A slice is one transaction.
 * @throws StorageBusy when a slice's outcome is unknown; the slices before it are durable, so ask again with the same ids.
 */
export async function executeBatch<Item extends Command, Answer>(
  storage: Storage,
  items: readonly Item[],
  handle: (items: readonly Item[], tx: BatchTransaction<Item>) => Promise<readonly Result<Answer>[]>,
): Promise<BatchAnswer<Answer>[]> {
  const answers: BatchAnswer<Answer>[] = [];
  for (let start = 0; start < items.length; start += SLICE) {
    const slice = items.slice(start, start + SLICE);
    answers.push(...(await inTransaction(storage, (tx) => executeSlice(storage, slice, handle, tx))));
  }
  return answers;
}

async function executeSlice<Item extends Command, Answer>(
  storage: Storage,
  items: readonly Item[],
  handle: (items: readonly Item[], tx: BatchTransaction<Item>) => Promise<readonly Result<Answer>[]>,
  tx: Transaction,
): Promise<BatchAnswer<Answer>[]> {
  const known = await knownReceipts(storage, items, tx);
  const firsts = firstIndexes(items, known);
  const fresh = [...firsts.values()].map((index) => items[index]!);
  const permitted = fresh.filter((item) => item.may.ok);
  const { append, ...rest } = tx;
  const results = await handle(permitted, { ...rest, append });
  if (results.length !== permitted.length) throw new Error('A batch handler must answer every item');

  const made = new Map<string, Receipt>();
  for (const item of fresh) if (!item.may.ok) made.set(item.id, receiptOf(item, item.may, tx.at));
  permitted.forEach((item, index) => {
    made.set(item.id, receiptOf(item, results[index]!, tx.at));
  });
  if (made.size > 0) await receipts(storage).insertMany([...made.values()], { session: tx.session });

  const contested: Item[] = [];
  const answers = items.map((item, index): BatchAnswer<Answer> => {
    const receipt = known.get(item.id) ?? made.get(item.id)!;
    if (!isSame(item, receipt)) {
      contested.push(item);
      return { id: item.id, status: 'conflict', answer: refuse(COMMAND_CONFLICT) };
    }
    const status = firsts.get(item.id) === index ? 'new' : 'repeated';
    return { id: item.id, status, answer: receipt.answer as Result<Answer> };
  });
  await keepConflicts(storage, contested, tx);
  return answers;
}

/** Where each id that has no receipt yet stands first. */
function firstIndexes(items: readonly Command[], known: ReadonlyMap<string, Receipt>): Map<string, number> {
  const firsts = new Map<string, number>();
  items.forEach(({ id }, index) => {
    if (!known.has(id) && !firsts.has(id)) firsts.set(id, index);
  });
  return firsts;
}

async function knownReceipts(
  storage: Storage,
  items: readonly Command[],
  tx: Transaction,
): Promise<Map<string, Receipt>> {
  const ids = items.map((item) => item.id);
  const rows = await receipts(storage)
    .find({ _id: { $in: ids } }, { session: tx.session })
    .toArray();
  return new Map(rows.map((row) => [row._id, row]));
}
