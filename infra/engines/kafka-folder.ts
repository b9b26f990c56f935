import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { logProperties, serverProperties } from './kafka-settings.ts';
import { containerName, type KafkaSource } from './kafka-source.ts';
import { freePort } from './port.ts';
import { lastLines, runProgram } from './program.ts';

/** Where a node keeps what. All absolute. */
export interface KafkaFolder {
  readonly root: string;
  readonly data: string;
  readonly settings: string;
  readonly logSettings: string;
  readonly pidFile: string;
  readonly logFile: string;
}

/** Makes the folder when it is missing. */
export function layOut(dataDir: string): KafkaFolder {
  const root = resolve(dataDir);
  mkdirSync(root, { recursive: true });
  return {
    root,
    data: join(root, 'data'),
    settings: join(root, 'server.properties'),
    logSettings: join(root, 'log4j2.properties'),
    pidFile: join(root, 'kafka.json'),
    logFile: join(root, 'kafka.log'),
  };
}

/**
 * Writes the settings for today's ports, and gives an empty folder its cluster id.
 * @throws with the last lines of Kafka's own tool when it refuses the folder.
 */
export async function prepare(source: KafkaSource, folder: KafkaFolder, port: number): Promise<void> {
  const bindTo = source.kind === 'docker' ? '0.0.0.0' : '127.0.0.1';
  const controllerPort = await freePort();
  mkdirSync(folder.data, { recursive: true });
  writeFileSync(folder.settings, serverProperties({ dataFolder: folder.data, bindTo, port, controllerPort }));
  writeFileSync(folder.logSettings, logProperties());
  if (source.kind === 'docker') {
    // The container of a killed client would still hold the name and the folder.
    await runProgram(source.docker, ['rm', '-f', containerName(folder.root)], { timeout: 60_000 });
  }
  if (existsSync(join(folder.data, 'meta.properties'))) return;
  const { command, args } = formatCommand(source, folder);
  const { ok, output } = await runProgram(command, args, { timeout: 120_000 });
  if (!ok) throw new Error(`Kafka's folder could not be prepared: ${lastLines(output, 5)}`);
}

function formatCommand(source: KafkaSource, folder: KafkaFolder) {
  const id = randomBytes(16);
  // Keeps the text from beginning with "-", which the tool would take for an option.
  id[0]! &= 0x7f;
  const format = ['format', '-t', id.toString('base64url'), '-c', folder.settings, '--ignore-formatted'];
  if (source.kind === 'java') return java(source, folder, ['kafka.tools.StorageTool', ...format]);
  const args = [
    'run',
    '--rm',
    ...insideDocker(folder),
    source.image,
    '/opt/kafka/bin/kafka-storage.sh',
    ...format,
  ];
  return { command: source.docker, args };
}

/** What runs the server in the foreground. */
export function serverCommand(source: KafkaSource, folder: KafkaFolder, port: number) {
  if (source.kind === 'java') return java(source, folder, ['kafka.Kafka', folder.settings]);
  const args = ['run', '--rm', '--name', containerName(folder.root), ...insideDocker(folder)];
  args.push('-p', `127.0.0.1:${port}:${port}`, '-e', 'KAFKA_HEAP_OPTS=-Xmx512m', source.image);
  return { command: source.docker, args: [...args, '/opt/kafka/bin/kafka-server-start.sh', folder.settings] };
}

function java(source: KafkaSource & { kind: 'java' }, folder: KafkaFolder, args: readonly string[]) {
  const options = ['-Xmx512m', `-Dlog4j2.configurationFile=${folder.logSettings}`, '-cp', source.classPath];
  return { command: source.java, args: [...options, ...args] };
}

/** The same path inside and outside, and our own user, so that the files stay ours. */
function insideDocker({ root, logSettings }: KafkaFolder): readonly string[] {
  const user = `${process.getuid?.()}:${process.getgid?.()}`;
  const logging = [
    '-e',
    `LOG_DIR=${root}`,
    '-e',
    `KAFKA_LOG4J_OPTS=-Dlog4j2.configurationFile=${logSettings}`,
  ];
  return ['-v', `${root}:${root}`, '-u', user, '--entrypoint=', ...logging];
}
