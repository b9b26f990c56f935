import type { mongo } from 'mongoose';
import type { NewEvent } from '../contracts/new-event.ts';
import { COMMAND_CONFLICT } from '../kernel/problem.ts';
import { type Result, refuse } from '../kernel/result.ts';
import type { Storage } from './connection.ts';
import { inTransaction, Rollback, type Transaction } from './transaction.ts';

/** A write that somebody asked for, with the id that its client made. */
export interface Command {
  readonly id: string;
  /** Account id of whoever asks. */
  readonly author: string;
  /** sha256 of what is asked; other content under the same id is a conflict. */
  readonly contentHash: string;
  /** What is asked, kept when it conflicts. */
  readonly content?: unknown;
  /** Whether the author may; looked at only when the id is new. */
  readonly may: Result<unknown>;
}

/** The answer to a command, kept for ever under its id. Refusals are kept too. */
export interface Receipt {
  readonly _id: string;
  readonly hash: string;
  readonly author: string;
  readonly answer: Result<unknown>;
  readonly at: Date;
}

export interface Conflict {
  /** id|hash */
  readonly _id: string;
  readonly command: string;
  readonly author: string;
  readonly content: unknown;
  readonly at: Date;
}

export interface CommandTransaction extends Omit<Transaction, 'append'> {
  append(events: readonly NewEvent[]): void;
}

/**
 * Answers a command exactly once: a known id gets its first answer again, before rights are looked at.
 * State, events and receipt are one transaction; a refusal undoes all that `handle` wrote and keeps only its receipt, or
 * nothing where it says after how many seconds to ask again.
 * @throws StorageBusy when the outcome is unknown; the caller asks again with the same id.
 */
export async function execute<Answer>(
  storage: Storage,
  command: Command,
  handle: (tx: CommandTransaction) => Promise<Result<Answer>>,
): Promise<Result<Answer>> {
  try {
    return await inTransaction(storage, async (tx) => {
      const known = await receipts(storage).findOne({ _id: command.id }, { session: tx.session });
      if (known !== null) return answerAgain<Answer>(storage, command, known, tx);
      const { append, ...rest } = tx;
      const answer = command.may.ok
        ? await handle({ ...rest, append: (newEvents) => append(command, newEvents) })
        : command.may;
      if (!answer.ok) throw new Rollback(answer);
      await receipts(storage).insertOne(receiptOf(command, answer, tx.at), { session: tx.session });
      return answer;
    });
  } catch (error) {
    if (!(error instanceof Rollback)) throw error;
    const refusal = error.value as Result<Answer>;
    return passes(refusal) ? refusal : keepRefusal(storage, command, refusal);
  }
}

/** Whether the same wish may be granted soon: such a refusal is not kept, so that the same command can be sent again. */
function passes(answer: Result<unknown>): boolean {
  return !answer.ok && answer.problem.retryAfter !== undefined;
}

/** Written by itself, after the work was undone; a twin that was faster is answered instead. */
async function keepRefusal<Answer>(
  storage: Storage,
  command: Command,
  refusal: Result<Answer>,
): Promise<Result<Answer>> {
  return inTransaction(storage, async (tx) => {
    const known = await receipts(storage).findOne({ _id: command.id }, { session: tx.session });
    if (known !== null) return answerAgain<Answer>(storage, command, known, tx);
    await receipts(storage).insertOne(receiptOf(command, refusal, tx.at), { session: tx.session });
    return refusal;
  });
}

async function answerAgain<Answer>(
  storage: Storage,
  command: Command,
  known: Receipt,
  tx: Transaction,
): Promise<Result<Answer>> {
  if (isSame(command, known)) return known.answer as Result<Answer>;
  await keepConflicts(storage, [command], tx);
  return refuse(COMMAND_CONFLICT);
}

/** The same author with the same content: a repeat, not a second command. */
export function isSame(command: Command, known: Receipt): boolean {
  return known.author === command.author && known.hash === command.contentHash;
}

export function receiptOf(command: Command, answer: Result<unknown>, at: Date): Receipt {
  return { _id: command.id, hash: command.contentHash, author: command.author, answer, at };
}

export async function keepConflicts(
  storage: Storage,
  commands: readonly Command[],
  tx: Transaction,
): Promise<void> {
  if (commands.length === 0) return;
  await conflicts(storage).bulkWrite(
    commands.map(({ id, contentHash, author, content }) => ({
      updateOne: {
        filter: { _id: `${id}|${contentHash}|${author}` },
        update: { $setOnInsert: { command: id, author, content: content ?? null, at: tx.at } },
        upsert: true,
      },
    })),
    { session: tx.session },
  );
}

export function receipts(storage: Storage): mongo.Collection<Receipt> {
  return storage.db.collection<Receipt>('receipts');
}

function conflicts(storage: Storage): mongo.Collection<Conflict> {
  return storage.db.collection<Conflict>('conflicts');
}
