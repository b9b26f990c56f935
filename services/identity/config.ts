import { readFileSync } from 'node:fs';
import { ConfigError, type Settings } from '#shared/config/environment.ts';
import { UnitSet } from '#shared/contracts/fields.ts';

export interface IdentityConfig {
  /** The text of the keys file: private signing keys. Read by nobody else. */
  readonly keys: string;
  readonly issuer: string;
  /** The installation's one current unit set. */
  readonly unitSet: UnitSet;
  /** The refresh cookie travels over https only. */
  readonly secureCookie: boolean;
  /** Failed sign-ins in 15 minutes; 0 for no limit. A commune shares one address, so that one is wide. */
  readonly attemptsPerAccount: number;
  readonly attemptsPerAddress: number;
}

/** @throws ConfigError when the keys file cannot be read or a setting has no such value. */
export function readIdentityConfig(settings: Settings): IdentityConfig {
  return {
    keys: readKeysFile(settings.text('TET_KEYS_FILE')),
    issuer: settings.optional('TET_ISSUER') ?? 'tet-100',
    unitSet: readUnitSet(settings),
    secureCookie: settings.optional('TET_SECURE_COOKIE') === 'true',
    attemptsPerAccount: settings.integer('TET_SIGN_IN_ATTEMPTS', 10),
    attemptsPerAddress: settings.integer('TET_SIGN_IN_ATTEMPTS_PER_ADDRESS', 300),
  };
}

/** A missing name is reported with all that is missing, so it is no fault of its own here. */
function readKeysFile(file: string): string {
  if (file === '') return '';
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError('TET_KEYS_FILE names a file that cannot be read', { cause: error });
  }
}

function readUnitSet(settings: Settings): UnitSet {
  const set = UnitSet.safeParse(settings.optional('TET_UNIT_SET') ?? '2026-04');
  if (!set.success) throw new ConfigError(`TET_UNIT_SET must be one of ${UnitSet.options.join(', ')}`);
  return set.data;
}
