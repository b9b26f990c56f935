import mongoose, { type Connection, type mongo } from 'mongoose';
import type { ServiceName } from '../contracts/topics.ts';
import { type Clock, systemClock } from '../kernel/clock.ts';
import { createSignal, type Signal } from './signal.ts';

/** One service's database. */
export interface Storage {
  readonly service: ServiceName;
  readonly connection: Connection;
  /** The driver's own database, for the log and other bulk paths without hydrated documents. */
  readonly db: mongo.Db;
  readonly clock: Clock;
  /** Raised after each commit that wrote events; the relay waits for it. */
  readonly written: Signal;
  /** Raised when a transaction that made a job has ended; whoever runs jobs waits for it. */
  readonly queued: Signal;
  close(): Promise<void>;
}

export interface StorageOptions {
  readonly uri: string;
  readonly service: ServiceName;
  /** Database name; the service's name unless several installations share one server. */
  readonly database?: string;
  readonly clock?: Clock;
}

// Anything that is not majority-committed and journaled may be gone after a power cut, so nothing else is configured.
const DURABLE = { w: 'majority', journal: true } as const;

mongoose.set('strictQuery', 'throw');
mongoose.set('sanitizeFilter', true);
mongoose.set('autoIndex', false);
mongoose.set('autoCreate', false);

/** @throws when the server cannot be reached within 10 s. */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const connection = mongoose.createConnection(options.uri, {
    dbName: options.database ?? options.service,
    writeConcern: DURABLE,
    retryWrites: true,
    retryReads: true,
    ignoreUndefined: true,
    maxPoolSize: 40,
    serverSelectionTimeoutMS: 10_000,
    autoIndex: false,
    autoCreate: false,
  });
  await connection.asPromise();
  const db = connection.db;
  if (db === undefined) throw new Error('The database connection opened without a database');
  return {
    service: options.service,
    connection,
    db: db as mongo.Db,
    clock: options.clock ?? systemClock,
    written: createSignal(),
    queued: createSignal(),
    close: () => connection.close(),
  };
}

/** What a service's description is made on: nothing is reached, and nothing can be asked. */
export function unconnectedStorage(service: ServiceName): Storage {
  const client = new mongoose.mongo.MongoClient('mongodb://127.0.0.1:1');
  const connection = mongoose.createConnection();
  return {
    service,
    connection,
    db: client.db(service),
    clock: systemClock,
    written: createSignal(),
    queued: createSignal(),
    close: () => connection.close(),
  };
}
