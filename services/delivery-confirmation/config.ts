import { ConfigError, type Settings } from '#shared/config/environment.ts';
import { UnitSet } from '#shared/contracts/fields.ts';

export interface DeliveryConfig {
  /** The installation's one current unit set: units of confirmations and packages mean it. */
  readonly unitSet: UnitSet;
}

/** @throws ConfigError for a unit set that is not shipped. */
export function readDeliveryConfig(settings: Settings): DeliveryConfig {
  const set = UnitSet.safeParse(settings.optional('TET_UNIT_SET') ?? '2026-04');
  if (!set.success) throw new ConfigError(`TET_UNIT_SET must be one of ${UnitSet.options.join(', ')}`);
  return { unitSet: set.data };
}
