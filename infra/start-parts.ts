import type { UnitSetName } from '#shared/units/unit-set.ts';
import type { StartConfig } from './config.ts';
import type { InstallationKeys } from './keys.ts';

export interface SeedAccount {
  readonly username: string;
  readonly displayName: string;
  readonly password: string;
  readonly roles: readonly { readonly role: string; readonly unitSet: string; readonly path: string }[];
}

/** What both ways of running need. */
export interface StartParts {
  readonly config: StartConfig;
  readonly keys: InstallationKeys;
  readonly mongodbUri: string;
  readonly unitSet: UnitSetName;
  /** Made accounts; none outside sample mode. */
  readonly accounts: readonly SeedAccount[];
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
    TET_UNIT_SET: unitSet,
    TET_SAMPLE: config.sample ?? 'none',
    TET_SPOOL_DIR: spoolDir,
    TET_LOG_LEVEL: config.logLevel,
    TET_RATE_LIMIT: String(config.rateLimit),
  };
}
