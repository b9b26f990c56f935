import { ConfigError, type Settings } from '#shared/config/environment.ts';
import { UnitSet } from '#shared/contracts/fields.ts';

export interface CoverageConfig {
  /** The installation's one current unit set: paths mean it. */
  readonly unitSet: UnitSet;
}

/** @throws ConfigError for a unit set that is not shipped. */
export function readCoverageConfig(settings: Settings): CoverageConfig {
  const set = UnitSet.safeParse(settings.optional('TET_UNIT_SET') ?? '2026-04');
  if (!set.success) throw new ConfigError(`TET_UNIT_SET must be one of ${UnitSet.options.join(', ')}`);
  return { unitSet: set.data };
}
