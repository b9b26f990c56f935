import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
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
}

/** This installation's own keys, made at the first start and kept outside the database. */
export async function installationKeys(folder: string): Promise<InstallationKeys> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const keysFile = join(folder, 'signing-keys.json');
  const jwksFile = join(folder, 'jwks.json');
  const keys = await readOrMake(keysFile, () => JSON.stringify(generateKeys(), null, 2));
  const jwks = await readOrMake(jwksFile, () => JSON.stringify(jwksOf(keys), null, 2));
  const fieldKey = await readOrMake(join(folder, 'field-key.txt'), newFieldKey);
  return { keysFile, jwksFile, jwks, fieldKey: fieldKey.trim() };
}

async function readOrMake(file: string, make: () => string): Promise<string> {
  const present = await readFile(file, 'utf8').catch(() => null);
  if (present !== null) return present;
  const text = make();
  await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  await chmod(file, 0o600);
  return text;
}
