import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateKeys, jwksOf } from '#shared/access/keys.ts';
import { newFieldKey } from './config.ts';

export interface InstallationKeys {
  /** Private signing keys, for identity alone. */
  readonly keysFile: string;
  /** Their public halves, for everybody. */
  readonly jwksFile: string;
  readonly jwks: string;
  readonly fieldKey: string;
  /** Those before it, newest first, as long as something may be sealed with them. */
  readonly olderFieldKeys: readonly string[];
}

/** One key a line, newest first. */
const OLDER = 'field-keys-old.txt';

/** This installation's own keys, made at the first start and kept outside the database. */
export async function installationKeys(folder: string): Promise<InstallationKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keysFile = join(folder, 'signing-keys.json');
  const jwksFile = join(folder, 'jwks.json');
  const keys = await readOrMake(keysFile, () => JSON.stringify(generateKeys(), null, 2));
  const jwks = await readOrMake(jwksFile, () => JSON.stringify(jwksOf(keys), null, 2));
  const fieldKey = await readOrMake(join(folder, 'field-key.txt'), newFieldKey);
  const olderFieldKeys = await readOlder(folder);
  return { keysFile, jwksFile, jwks, fieldKey: fieldKey.trim(), olderFieldKeys };
}

/** A new field key; the one before stays as an older one. Counts from the next start on. */
export async function changeFieldKey(folder: string): Promise<void> {
  const { fieldKey, olderFieldKeys } = await installationKeys(folder);
  // The older ones first: if only that is written, a key stands twice, which is told at the start, and none is lost.
  await writeKeys(join(folder, OLDER), [fieldKey, ...olderFieldKeys]);
  await writeKeys(join(folder, 'field-key.txt'), [newFieldKey()]);
}

/** Older keys go; only when nothing hangs on them any more. */
export async function forgetOlderFieldKeys(folder: string): Promise<void> {
  await writeKeys(join(folder, OLDER), []);
}

async function readOlder(folder: string): Promise<readonly string[]> {
  const text = await readFile(join(folder, OLDER), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** Whole or not at all: half a key would lock everything out. */
async function writeKeys(file: string, keys: readonly string[]): Promise<void> {
  await writeFile(`${file}.new`, keys.map((key) => `${key}\n`).join(''), { mode: 0o600 });
  await rename(`${file}.new`, file);
}

async function readOrMake(file: string, make: () => string): Promise<string> {
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present !== null) return present;
  const text = make();
  await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
  return text;
}
