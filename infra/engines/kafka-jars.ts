import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { engineConfig } from './config.ts';
import { findOnPath, lastLines, type Report, runProgram } from './program.ts';

export const KAFKA_VERSION = '4.1.0';

const OLDEST_JAVA = 17;

// kafka-tools brings the command line tools; log4j-slf4j-impl binds the slf4j 1.7 that Kafka brings.
const JARS = [
  ['org.apache.kafka', 'kafka_2.13', KAFKA_VERSION],
  ['org.apache.kafka', 'kafka-tools', KAFKA_VERSION],
  ['org.apache.logging.log4j', 'log4j-slf4j-impl', '2.24.3'],
] as const;

/**
 * Kafka's jars from our cache, fetched through Maven when they are not there.
 * @returns the class path for `java -cp`.
 * @throws with the last lines of Maven when they cannot be had.
 */
export async function ensureKafkaJars(report: Report): Promise<string> {
  const folder = join(engineConfig().cacheFolder, 'kafka');
  const jars = join(folder, KAFKA_VERSION);
  if (!existsSync(jars)) await fetchJars(folder, jars, report);
  return join(jars, '*');
}

/**
 * A java that can run Kafka: of JAVA_HOME, else on PATH.
 * @throws when there is none or it is too old.
 */
export async function findJava(): Promise<string> {
  const { javaHome } = engineConfig();
  const java = javaHome === undefined ? findOnPath('java') : join(javaHome, 'bin', 'java');
  if (java === undefined) throw new Error(`java ${OLDEST_JAVA} or newer is not on PATH`);
  const { output } = await runProgram(java, ['-version'], { timeout: 20_000 });
  const version = /version "(\d+)/.exec(output)?.[1];
  if (Number(version) >= OLDEST_JAVA) return java;
  throw new Error(`${java} is version ${version ?? 'unknown'}; ${OLDEST_JAVA} or newer is needed`);
}

async function fetchJars(folder: string, jars: string, report: Report): Promise<void> {
  const maven = findOnPath('mvn');
  if (maven === undefined) throw new Error('mvn is not on PATH');
  report(`Fetching Kafka ${KAFKA_VERSION} through Maven (about 55 MB, once)…`);
  mkdirSync(folder, { recursive: true });
  // Prepared aside and moved at the end, so that half a set of jars is never taken for Kafka.
  const aside = mkdtempSync(join(folder, 'fetching-'));
  try {
    writeFileSync(join(aside, 'pom.xml'), pom());
    const args = [
      '-B',
      '-q',
      'dependency:copy-dependencies',
      '-DincludeScope=runtime',
      '-DoutputDirectory=jars',
    ];
    const { ok, output } = await runProgram(maven, args, { timeout: 600_000, cwd: aside });
    if (!ok) throw new Error(lastLines(output, 3));
    moveUnlessThere(join(aside, 'jars'), jars);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** Another start may have been quicker; its jars are as good. */
function moveUnlessThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to) || readdirSync(to).length === 0) throw error;
  }
}

function pom(): string {
  const dependencies = JARS.map(
    ([group, artifact, version]) =>
      `<dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId><version>${version}</version></dependency>`,
  );
  return `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tet-100</groupId>
  <artifactId>kafka</artifactId>
  <version>1</version>
  <dependencies>
    ${dependencies.join('\n    ')}
  </dependencies>
</project>
`;
}
