import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { engineConfig } from './config.ts';
import { askToShutDown, becomePrimary, checkServer, REPLICA_SET } from './mongod-admin.ts';
import { ensureMongodBinary } from './mongod-binary.ts';
import { endProcess, goneWithin, lastWordsOf, letGo, startApart, waitUntilReady } from './own-process.ts';
import { findOrphan, readPidFile, stateOf, writePidFile } from './pid-file.ts';
import { answers, freePort } from './port.ts';
import type { Report } from './program.ts';

export interface MongodOptions {
  /** Its own folder; made when missing. Holds the data, the log and the pid file. */
  readonly dataDir: string;
  readonly report: Report;
  /** WiredTiger's cache in GB; without a cap it would take half of the machine. */
  readonly cacheGB?: number;
  /** Seconds for which a snapshot can still be read, 300 by itself; as long a dropped collection keeps its files open. */
  readonly historySeconds?: number;
}

export interface Mongod {
  readonly uri: string;
  /** Undefined when MONGODB_URI named a server that is not ours. */
  readonly pid: number | undefined;
  /** True when it still ran on this folder from an earlier start that was killed. */
  readonly adopted: boolean;
  /** The end of its log once it has ended without having been asked to; undefined while all is well. */
  lastWords(): string | undefined;
  /** Ends it cleanly and resolves when it is gone; leaves a server that is not ours alone. */
  stop(): Promise<void>;
}

const READY_WITHIN = 60_000;

/**
 * A MongoDB with transactions: the one of MONGODB_URI, else a replica set of one node on 127.0.0.1.
 * @throws when none can be had, when it does not come up, or when MONGODB_URI names one that cannot do the work.
 */
export async function startMongod(options: MongodOptions): Promise<Mongod> {
  const { dataDir, report } = options;
  const { mongodbUri } = engineConfig();
  if (mongodbUri !== undefined) {
    await checkServer(mongodbUri);
    return {
      uri: mongodbUri,
      pid: undefined,
      adopted: false,
      lastWords: () => undefined,
      stop: async () => undefined,
    };
  }
  const place = layOut(dataDir);
  const adopted = await adopt(place, report);
  if (adopted !== undefined) return adopted;
  const binary = await ensureMongodBinary(report);
  report('Starting MongoDB…');
  await letGo(place.pidFile, place.dbpath);
  // The port of last time, when it is free: then the set need not be told a new name for itself.
  const port = await freePort(readPidFile(place.pidFile)?.port);
  const pid = await startApart({
    command: binary,
    args: argumentsFor(place, port, options),
    logFile: place.logFile,
  });
  writePidFile(place.pidFile, { pid, port, dbpath: place.dbpath });
  try {
    await untilPrimary(place, pid, port);
  } catch (error) {
    await endProcess({ pid, path: place.dbpath, deadline: 5_000 });
    throw error;
  }
  return handle(place, pid, port, false);
}

async function adopt(place: Place, report: Report): Promise<Mongod | undefined> {
  const orphan = await findOrphan(place.pidFile, place.dbpath);
  if (orphan === undefined) return undefined;
  try {
    await untilPrimary(place, orphan.pid, orphan.port);
  } catch (error) {
    // It was just ending: then there is room for a new one.
    if (stateOf(orphan.pid, place.dbpath) !== 'running') return undefined;
    throw error;
  }
  report(`MongoDB still runs on ${place.dbpath} from an earlier start; using it.`);
  writePidFile(place.pidFile, orphan);
  return handle(place, orphan.pid, orphan.port, true);
}

async function untilPrimary({ dbpath, logFile }: Place, pid: number, port: number): Promise<void> {
  await waitUntilReady({
    name: 'MongoDB',
    pid,
    path: dbpath,
    logFile,
    deadline: READY_WITHIN,
    ready: () => answers('127.0.0.1', port, 1_000),
  });
  await becomePrimary(port, READY_WITHIN);
}

interface Place {
  readonly dbpath: string;
  readonly pidFile: string;
  readonly logFile: string;
}

function layOut(dataDir: string): Place {
  const folder = resolve(dataDir);
  const dbpath = join(folder, 'db');
  mkdirSync(dbpath, { recursive: true });
  return { dbpath, pidFile: join(folder, 'mongod.json'), logFile: join(folder, 'mongod.log') };
}

function argumentsFor({ dbpath }: Place, port: number, wishes: MongodOptions): readonly string[] {
  const { cacheGB = 1, historySeconds = 300 } = wishes;
  const args = [
    '--dbpath',
    dbpath,
    '--port',
    String(port),
    '--bind_ip',
    '127.0.0.1',
    '--replSet',
    REPLICA_SET,
  ];
  args.push('--wiredTigerCacheSizeGB', String(cacheGB));
  // Nobody copies from this node, so its oplog (MB) need not grow to a share of the disk.
  args.push('--oplogSize', '512');
  // Nobody reads the engine's own diagnostics here, and they cost a write every second.
  args.push('--setParameter', 'diagnosticDataCollectionEnabled=false');
  // A primary otherwise waits 15 s after SIGTERM for successors that do not exist.
  args.push('--setParameter', 'shutdownTimeoutMillisForSignaledShutdown=100');
  // What a killed process left open keeps its locks until then; the default is a minute of refused writes.
  args.push('--setParameter', 'transactionLifetimeLimitSeconds=10');
  args.push('--setParameter', `minSnapshotHistoryWindowInSeconds=${historySeconds}`);
  // Files are let go at a checkpoint; one a minute is the engine's own way.
  args.push('--syncdelay', String(Math.min(60, historySeconds)));
  if (process.platform !== 'win32') args.push('--nounixsocket');
  return args;
}

/** The pid file stays after a stop: it remembers the port, and a number without its process is never believed. */
function handle({ dbpath, logFile }: Place, pid: number, port: number, adopted: boolean): Mongod {
  const end = async () => {
    await askToShutDown(port);
    if (!(await goneWithin(pid, dbpath, 20_000))) await endProcess({ pid, path: dbpath, deadline: 10_000 });
  };
  let ended: Promise<void> | undefined;
  return {
    uri: `mongodb://127.0.0.1:${port}/?replicaSet=${REPLICA_SET}`,
    pid,
    adopted,
    lastWords: () => (ended === undefined ? lastWordsOf(pid, dbpath, logFile) : undefined),
    stop: () => (ended ??= end()),
  };
}
