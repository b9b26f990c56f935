import { engineConfig } from './config.ts';
import { type KafkaFolder, layOut, prepare, serverCommand } from './kafka-folder.ts';
import { findKafka } from './kafka-source.ts';
import { liveBrokers } from './kafka-wire.ts';
import { endProcess, lastWordsOf, letGo, startApart, waitUntilReady } from './own-process.ts';
import { findOrphan, readPidFile, stateOf, writePidFile } from './pid-file.ts';
import { answers, freePort } from './port.ts';
import type { Report } from './program.ts';

export interface KafkaOptions {
  /** Its own folder; made when missing. Holds the data, the settings, the log and the pid file. */
  readonly dataDir: string;
  readonly report: Report;
}

export interface Kafka {
  /** `host:port` each. */
  readonly brokers: readonly string[];
  /** Undefined when KAFKA_BROKERS named a cluster that is not ours. */
  readonly pid: number | undefined;
  /** True when it still ran on this folder from an earlier start that was killed. */
  readonly adopted: boolean;
  /** The end of its log once it has ended without having been asked to; undefined while all is well. */
  lastWords(): string | undefined;
  /** Ends it cleanly and resolves when it is gone; leaves a cluster that is not ours alone. */
  stop(): Promise<void>;
}

const READY_WITHIN = 120_000;

/**
 * A Kafka: the one of KAFKA_BROKERS, else a node of our own, broker and controller at once, on 127.0.0.1.
 * @throws when none can be had, when it does not come up, or when no broker of KAFKA_BROKERS can be reached.
 */
export async function startKafka({ dataDir, report }: KafkaOptions): Promise<Kafka> {
  const { kafkaBrokers } = engineConfig();
  if (kafkaBrokers.length > 0) return useGiven(kafkaBrokers);
  const folder = layOut(dataDir);
  const adopted = await adopt(folder, report);
  if (adopted !== undefined) return adopted;
  const source = await findKafka(report);
  report('Starting Kafka…');
  await letGo(folder.pidFile, folder.settings);
  const port = await freePort(readPidFile(folder.pidFile)?.port);
  await prepare(source, folder, port);
  const pid = await startApart({ ...serverCommand(source, folder, port), logFile: folder.logFile });
  writePidFile(folder.pidFile, { pid, port, dbpath: folder.settings });
  const kafka = handle(folder, pid, port, false);
  try {
    await untilReady(folder, pid, port);
  } catch (error) {
    await kafka.stop();
    throw error;
  }
  return kafka;
}

async function adopt(folder: KafkaFolder, report: Report): Promise<Kafka | undefined> {
  const orphan = await findOrphan(folder.pidFile, folder.settings);
  if (orphan === undefined) return undefined;
  try {
    await untilReady(folder, orphan.pid, orphan.port);
  } catch (error) {
    // It was just ending: then there is room for a new one.
    if (stateOf(orphan.pid, folder.settings) !== 'running') return undefined;
    throw error;
  }
  report(`Kafka still runs on ${folder.root} from an earlier start; using it.`);
  writePidFile(folder.pidFile, orphan);
  return handle(folder, orphan.pid, orphan.port, true);
}

async function useGiven(brokers: readonly string[]): Promise<Kafka> {
  const reached = brokers.map((broker) => {
    const { hostname, port } = new URL(`kafka://${broker}`);
    return answers(hostname, Number(port || 9092), 5_000);
  });
  if (!(await Promise.all(reached)).includes(true)) {
    throw new Error(`KAFKA_BROKERS names ${brokers.join(', ')}, and none of them can be reached.`);
  }
  return {
    brokers,
    pid: undefined,
    adopted: false,
    lastWords: () => undefined,
    stop: async () => undefined,
  };
}

function untilReady({ settings, logFile }: KafkaFolder, pid: number, port: number): Promise<void> {
  return waitUntilReady({
    name: 'Kafka',
    pid,
    path: settings,
    logFile,
    deadline: READY_WITHIN,
    ready: async () => (await liveBrokers('127.0.0.1', port, 2_000)) > 0,
  });
}

/** The pid file stays after a stop: it remembers the port, and a number without its process is never believed. */
function handle({ settings, logFile }: KafkaFolder, pid: number, port: number, adopted: boolean): Kafka {
  const end = () => endProcess({ pid, path: settings, deadline: 30_000 });
  let ended: Promise<void> | undefined;
  return {
    brokers: [`127.0.0.1:${port}`],
    pid,
    adopted,
    lastWords: () => (ended === undefined ? lastWordsOf(pid, settings, logFile) : undefined),
    stop: () => (ended ??= end()),
  };
}
