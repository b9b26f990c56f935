import { CloudEvent } from '../contracts/cloud-event.ts';
import type { EventRow } from '../storage/event-log.ts';

/** An event as it travels, or what is left of one that cannot be read. */
export interface BusRecord {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly key: string;
  readonly seq: number;
  readonly partitionKey: string;
  readonly at: Date;
  readonly recordedAt: Date;
  readonly author: string;
  readonly data: unknown;
  /** Why the envelope could not be read; such a record is parked, never skipped. */
  readonly fault?: string;
}

export function recordOfRow(source: string, row: EventRow): BusRecord {
  const { _id, type, key, seq, partitionKey, at, recordedAt, author, data } = row;
  return { id: _id, source, type, key, seq, partitionKey, at, recordedAt, author, data };
}

export function cloudEventOfRow(
  source: string,
  row: EventRow,
  page: { n: number; generation: number },
): CloudEvent {
  return {
    specversion: '1.0',
    id: row._id,
    source,
    type: row.type,
    subject: row.key,
    time: row.at.toISOString(),
    datacontenttype: 'application/json',
    sequence: row.seq,
    partitionkey: row.partitionKey,
    recordedtime: row.recordedAt.toISOString(),
    author: row.author,
    generation: page.generation,
    page: page.n,
    data: row.data,
  };
}

/** Where a message lay, for one that does not even tell its own id. */
export interface MessagePlace {
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly key: string | null;
}

/** Never throws: what cannot be read becomes a record with a fault, and is parked under its message key. */
export function recordOfMessage(
  value: Buffer | null,
  place: MessagePlace,
): { record: BusRecord; generation: number } {
  try {
    const event = CloudEvent.parse(JSON.parse((value ?? '').toString()));
    const { id, source, type, subject, sequence, partitionkey, author, data, generation } = event;
    const at = new Date(event.time);
    const recordedAt = new Date(event.recordedtime);
    const record = {
      id,
      source,
      type,
      key: subject,
      seq: sequence,
      partitionKey: partitionkey,
      at,
      recordedAt,
      author,
      data,
    };
    return { record, generation };
  } catch (error) {
    return { record: unreadable(value, place, error), generation: 0 };
  }
}

function unreadable(value: Buffer | null, place: MessagePlace, error: unknown): BusRecord {
  const now = new Date(0);
  return {
    id: `${place.partition}/${place.offset}`,
    source: place.topic,
    type: 'unreadable',
    key: place.key ?? 'none',
    seq: 0,
    partitionKey: place.key ?? `${place.topic}/${place.partition}`,
    at: now,
    recordedAt: now,
    author: '',
    data: { base64: (value ?? Buffer.alloc(0)).toString('base64').slice(0, 65_536) },
    fault: error instanceof Error ? error.message.slice(0, 500) : 'unreadable',
  };
}
