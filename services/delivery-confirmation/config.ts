import { ConfigError, type Settings } from '#shared/config/environment.ts';
import { UnitSet } from '#shared/contracts/fields.ts';

export interface DeliveryConfig {
  /** The installation's one current unit set: units of confirmations and packages mean it. */
  readonly unitSet: UnitSet;
  /** Made data: every printed page says that it is worth nothing. */
  readonly sample: boolean;
}

/** @throws ConfigError for a unit set that is not shipped. */
export function readDeliveryConfig(settings: Settings): DeliveryConfig {
  const set = UnitSet.safeParse(settings.optional('TET_UNIT_SET') ?? '2026-04');
  if (!set.success) throw new ConfigError(`TET_UNIT_SET must be one of ${UnitSet.options.join(', ')}`);
  const sample = settings.optional('TET_SAMPLE');
  return { unitSet: set.data, sample: sample !== undefined && sample !== 'none' };
}
