import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export const webRoot = join(import.meta.dirname, '../../.cache/web');

const root = join(import.meta.dirname, '../..');
const stamp = join(webRoot, '.sources');

/** Builds both web bundles unless they were built from the same sources. @throws with the builder's own words. */
export async function buildWeb({ report }: { report: (text: string) => void }): Promise<void> {
  const hash = await hashOfSources();
  const built = await readFile(stamp, 'utf8').catch(() => '');
  if (built === hash) return;
  report('building the web');
  await run(process.execPath, [
    'node_modules/vite/bin/vite.js',
    'build',
    '--config',
    'services/web/vite.config.ts',
    '--logLevel',
    'warn',
  ]);
  await mkdir(webRoot, { recursive: true });
  await writeFile(stamp, hash);
}

/** All that the bundles are made of: the web itself, the pure folders that it may import, and the library versions. */
async function hashOfSources(): Promise<string> {
  const files = await Array.fromAsync(
    glob(
      [
        'services/web/**/*.{ts,tsx,css,html,svg,json,webmanifest}',
        'shared/{rules,vietnam,kernel,units}/*.ts',
        'package-lock.json',
      ],
      {
        cwd: root,
      },
    ),
  );
  const digest = createHash('sha256');
  for (const file of files.sort()) digest.update(file).update(await readFile(join(root, file)));
  return digest.digest('hex');
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const output: string[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`The web was not built:\n${output.join('')}`)),
    );
  });
}
