import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Storage } from '#shared/storage/connection.ts';
import type { UnitSetName } from '#shared/units/unit-set.ts';
import { type SeededAccount, seedAccounts } from '../services/identity/seed.ts';
import type { StartConfig } from './config.ts';
import type { InstallationKeys } from './keys.ts';
import { sampleAccounts } from './sample/sample-accounts.ts';

/** What both ways of running need. */
export interface StartParts {
  readonly config: StartConfig;
  readonly keys: InstallationKeys;
  readonly mongodbUri: string;
  readonly unitSet: UnitSetName;
  /** Accounts to begin with: those of the sample, or a real installation's first administrator. */
  readonly accounts: readonly SeededAccount[];
  readonly report: (text: string) => void;
  /** Notes how to end what was just started; the last started ends first. */
  startedAs(end: () => Promise<unknown>): void;
}

export interface Running {
  /** The sample is there: pages show the product instead of the progress. */
  loaded(): void;
}

/** The settings that services read, the same whether they share a process or not. */
export function serviceEnvironment(
  { config, keys, unitSet }: StartParts,
  spoolDir: string,
): Record<string, string> {
  return {
    TET_KEYS_FILE: keys.keysFile,
    TET_JWKS_FILE: keys.jwksFile,
    TET_FIELD_KEY: keys.fieldKey,
    TET_FIELD_KEYS_OLD: keys.olderFieldKeys.join(','),
    TET_UNIT_SET: unitSet,
    TET_SAMPLE: config.sample ?? 'none',
    TET_SPOOL_DIR: spoolDir,
    TET_LOG_LEVEL: config.logLevel,
    TET_RATE_LIMIT: String(config.rateLimit),
  };
}

const FIRST_ADMIN = 'quantri';

/** A sample shows its accounts; a real installation begins with one administrator and a password shown once. */
export function firstAccounts(config: StartConfig, unitSet: UnitSetName): readonly SeededAccount[] {
  if (config.sample !== null) return sampleAccounts(config.sample);
  return [
    {
      username: FIRST_ADMIN,
      displayName: 'Quản trị',
      password: randomBytes(9).toString('base64url'),
      mustChangePassword: true,
      roles: [{ role: 'admin', unitSet, path: '' }],
    },
  ];
}

/** Makes the accounts that are missing and tells a new administrator's password, which is stored nowhere. */
export async function seed(storage: Storage, { accounts, config, report }: StartParts): Promise<void> {
  const made = await seedAccounts(storage, accounts);
  if (config.sample === null && made > 0) {
    report(`first account: ${FIRST_ADMIN}, password ${accounts[0]!.password} (shown once; change it)`);
  }
}

export const openapiFile = join(import.meta.dirname, 'docs/openapi.json');

/** Those that a sample's sign-in page shows; the officers of single communes are too many. */
export function shownAccounts(
  accounts: readonly SeededAccount[],
): { username: string; password: string; label: string }[] {
  return accounts
    .slice(0, 7)
    .map(({ username, password, displayName }) => ({ username, password, label: displayName }));
}
