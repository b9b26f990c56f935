import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { engineConfig } from './config.ts';
import { ensureKafkaJars, findJava, KAFKA_VERSION } from './kafka-jars.ts';
import { findOnPath, lastLines, type Report, runProgram } from './program.ts';

/** How this machine can run Kafka. */
export type KafkaSource =
  | { readonly kind: 'java'; readonly java: string; readonly classPath: string }
  | { readonly kind: 'docker'; readonly docker: string; readonly image: string };

/**
 * KAFKA_HOME, else Docker where an engine answers, else Java with jars through Maven.
 * @throws one error that names all ways and why each failed.
 */
export async function findKafka(report: Report): Promise<KafkaSource> {
  const { kafkaHome } = engineConfig();
  if (kafkaHome !== undefined) {
    return { kind: 'java', java: await findJava(), classPath: join(kafkaHome, 'libs', '*') };
  }
  const failures: string[] = [];
  for (const [way, find] of [
    ['Docker', findDocker],
    ['Java and Maven', findJars],
  ] as const) {
    try {
      return await find(report);
    } catch (error) {
      failures.push(`${way}: ${(error as Error).message}`);
    }
  }
  throw new Error(
    'No Kafka could be found or fetched. Give one of these: KAFKA_BROKERS (host:port, …), KAFKA_HOME with Java 17, ' +
      `Docker, or Java 17 and Maven.\n- ${failures.join('\n- ')}`,
  );
}

/** Of the folder alone, so that a later start can name the container of an earlier one. */
export function containerName(folder: string): string {
  return `tet-100-kafka-${createHash('sha256').update(folder).digest('hex').slice(0, 12)}`;
}

async function findJars(report: Report): Promise<KafkaSource> {
  return { kind: 'java', java: await findJava(), classPath: await ensureKafkaJars(report) };
}

async function findDocker(report: Report): Promise<KafkaSource> {
  // The data folder is mounted under its own path, which a Windows path cannot be.
  if (process.platform === 'win32') throw new Error('not used on Windows');
  const docker = findOnPath('docker');
  if (docker === undefined) throw new Error('docker is not on PATH');
  const engine = await runProgram(docker, ['info'], { timeout: 5_000 });
  if (!engine.ok) throw new Error(`no engine answers (${lastLines(engine.output, 1)})`);
  const image = `apache/kafka:${KAFKA_VERSION}`;
  const present = await runProgram(docker, ['image', 'inspect', image], { timeout: 10_000 });
  if (!present.ok) {
    report(`Fetching the Docker image ${image} (once)…`);
    const pulled = await runProgram(docker, ['pull', '-q', image], { timeout: 600_000 });
    if (!pulled.ok) throw new Error(`${image} cannot be pulled (${lastLines(pulled.output, 1)})`);
  }
  return { kind: 'docker', docker, image };
}
