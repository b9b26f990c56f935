import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** TypeScript sources below the folders, as paths from the root, sorted. */
export async function sourcesUnder(...folders: readonly string[]): Promise<string[]> {
  const patterns = folders.map((folder) => `${folder}/**/*.{ts,tsx,mjs}`);
  return (await Array.fromAsync(glob(patterns, { cwd: root }))).sort();
}

export function textOf(file: string): Promise<string> {
  return readFile(join(root, file), 'utf8');
}

/** A source without its comments; good enough for looking for words. */
export async function codeOf(file: string): Promise<string> {
  return (await textOf(file)).replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|[\s;{}(,])\/\/.*$/gm, '$1');
}
