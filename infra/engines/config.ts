import { homedir } from 'node:os';
import { join } from 'node:path';

/** What of the environment decides which engine is used. All optional; README.md says what each one means. */
export interface EngineConfig {
  readonly cacheFolder: string;
  readonly mongodbUri: string | undefined;
  readonly mongodMirror: string;
  readonly kafkaBrokers: readonly string[];
  readonly kafkaHome: string | undefined;
  readonly javaHome: string | undefined;
  readonly chromiumPath: string | undefined;
}

/** Read at every call, so that a test can set a variable after the import. */
export function engineConfig(environment: NodeJS.ProcessEnv = process.env): EngineConfig {
  const optional = (name: string) => environment[name]?.trim() || undefined;
  return {
    cacheFolder: optional('TET_CACHE_DIR') ?? join(homedir(), '.cache', 'tet-100'),
    mongodbUri: optional('MONGODB_URI'),
    // The library that downloads reads the same variable by itself; here it says which site to ask first.
    mongodMirror: optional('MONGOMS_DOWNLOAD_MIRROR') ?? 'https://fastdl.mongodb.org',
    kafkaBrokers: (optional('KAFKA_BROKERS') ?? '')
      .split(',')
      .map((broker) => broker.trim())
      .filter((broker) => broker !== ''),
    kafkaHome: optional('KAFKA_HOME'),
    javaHome: optional('JAVA_HOME'),
    chromiumPath: optional('CHROMIUM_PATH'),
  };
}

/** Where programs are looked for, first folder first. */
export function searchPath(environment: NodeJS.ProcessEnv = process.env): readonly string[] {
  const separator = process.platform === 'win32' ? ';' : ':';
  return (environment['PATH'] ?? environment['Path'] ?? '')
    .split(separator)
    .filter((folder) => folder !== '');
}
