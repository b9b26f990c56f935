import { typesOf } from '#shared/contracts/event-contract.ts';
import type { Consumer } from '#shared/events/port.ts';

/** What the catalogue needs of a service. */
export interface HearingService {
  readonly name: string;
  readonly consumers: readonly Consumer[];
}

/** By event type: the services that hear it, sorted. */
export type Hearers = ReadonlyMap<string, readonly string[]>;

export function hearersOf(services: readonly HearingService[]): Hearers {
  const pairs = services.flatMap(({ name, consumers }) =>
    consumers.flatMap(({ hears }) => hears.flatMap(typesOf).map((type) => ({ name, type }))),
  );
  const byType = Map.groupBy(pairs, ({ type }) => type);
  return new Map(
    [...byType].map(([type, group]) => [type, [...new Set(group.map((one) => one.name))].sort()]),
  );
}
