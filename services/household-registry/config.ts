import { ConfigError, type Settings } from '#shared/config/environment.ts';
import { UnitSet } from '#shared/contracts/fields.ts';

/** Known to everybody who reads this file, so good for made data only. */
const SAMPLE_FIELD_KEY = '7e7100'.padEnd(64, '0');

export interface RegistryConfig {
  /** The installation's one current unit set: paths mean it unless `?set=` says otherwise. */
  readonly unitSet: UnitSet;
  /** 32 bytes in hex: national IDs and phone numbers are encrypted with it and looked up by it. Kept outside the database. */
  readonly fieldKey: string;
  /** Keys before it, newest first: they seal nothing new, but what they have sealed still opens and is found. */
  readonly olderFieldKeys: readonly string[];
  readonly importMaxBytes: number;
  readonly importMaxRows: number;
  /** After how many days an open claim goes up a level: from its commune, and from the district. */
  readonly claimDays: { readonly commune: number; readonly above: number };
  /** What one network address may do without an account; 0 is nothing. */
  readonly claimLimits: { readonly claimsAnHour: number; readonly wrongReceipts: number };
}

/** @throws ConfigError for a wrong unit set, a malformed key, or the sample's key where data is real. */
export function readRegistryConfig(settings: Settings): RegistryConfig {
  const sample = settings.optional('TET_SAMPLE');
  return {
    unitSet: readUnitSet(settings),
    ...readFieldKeys(settings, sample !== undefined && sample !== 'none'),
    importMaxBytes: settings.integer('TET_IMPORT_MAX_BYTES', 300 * 1024 * 1024),
    importMaxRows: settings.integer('TET_IMPORT_MAX_ROWS', 2_000_000),
    claimDays: {
      commune: settings.integer('TET_CLAIM_DAYS_COMMUNE', 3),
      above: settings.integer('TET_CLAIM_DAYS_ABOVE', 3),
    },
    claimLimits: {
      claimsAnHour: settings.integer('TET_CLAIMS_AN_HOUR', 40),
      wrongReceipts: settings.integer('TET_WRONG_RECEIPTS', 30),
    },
  };
}

function readUnitSet(settings: Settings): UnitSet {
  const set = UnitSet.safeParse(settings.optional('TET_UNIT_SET') ?? '2026-04');
  if (!set.success) throw new ConfigError(`TET_UNIT_SET must be one of ${UnitSet.options.join(', ')}`);
  return set.data;
}

function readFieldKeys(settings: Settings, sample: boolean) {
  const fieldKey = settings.optional('TET_FIELD_KEY') ?? (sample ? SAMPLE_FIELD_KEY : undefined);
  if (fieldKey === undefined) throw new ConfigError('TET_FIELD_KEY is missing: 32 bytes in hex');
  const older = settings.list('TET_FIELD_KEYS_OLD').map((key) => key.toLowerCase());
  const keys = { fieldKey: fieldKey.toLowerCase(), olderFieldKeys: older };
  checkFieldKey('TET_FIELD_KEY', keys.fieldKey, sample);
  // What the sample's key has sealed may be real when an installation grew out of a sample: it is read, then sealed anew.
  for (const key of older) checkFieldKey('TET_FIELD_KEYS_OLD', key, true);
  if (new Set([keys.fieldKey, ...older]).size <= older.length)
    throw new ConfigError('TET_FIELD_KEY and TET_FIELD_KEYS_OLD name one key twice');
  return keys;
}

function checkFieldKey(name: string, key: string, sample: boolean): void {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new ConfigError(`${name} must be 32 bytes in hex`);
  if (key === SAMPLE_FIELD_KEY && !sample) throw new ConfigError(`${name} is the sample’s key`);
}
