import type { mongo } from 'mongoose';
import type { NewEvent } from '../contracts/new-event.ts';
import { TOPICS } from '../contracts/topics.ts';
import { contentHash } from '../kernel/hash.ts';
import type { Storage } from './connection.ts';

/** Why events were written: the command, job slice or reaction, and who stands behind it. */
export interface Cause {
  readonly id: string;
  readonly author: string;
  /** How many events of it there are already. */
  readonly before?: number;
}

/** A row of the event log, outbox and audit trail in one. */
export interface EventRow {
  /** commandId.index */
  readonly _id: string;
  readonly key: string;
  readonly seq: number;
  readonly partitionKey: string;
  readonly type: string;
  readonly data: unknown;
  /** sha256 of the data's canonical JSON. */
  readonly payloadHash: string;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly author: string;
  /** Present until the relay has numbered it into a page. */
  readonly pending?: true;
}

/** @throws when the data breaks its contract, or the topic belongs to another service: a fault of the code, never of the input. */
export function eventRows(storage: Storage, cause: Cause, events: readonly NewEvent[], at: Date): EventRow[] {
  const { before = 0 } = cause;
  return events.map((event, index) => {
    const { source } = TOPICS[event.contract.topic];
    if (source !== storage.service) throw new Error(`${event.contract.type} belongs to ${source}`);
    const data = event.contract.schema.parse(event.data);
    return {
      _id: `${cause.id}.${before + index}`,
      key: event.key,
      seq: event.seq,
      partitionKey: event.partitionKey ?? event.key,
      type: event.contract.type,
      data,
      payloadHash: contentHash(data),
      at: event.at ?? at,
      recordedAt: at,
      author: cause.author,
      pending: true,
    };
  });
}

export async function insertEvents(
  storage: Storage,
  session: mongo.ClientSession,
  rows: readonly EventRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await events(storage).insertMany(rows as EventRow[], { session, ordered: true });
}

export function events(storage: Storage): mongo.Collection<EventRow> {
  return storage.db.collection<EventRow>('events');
}
