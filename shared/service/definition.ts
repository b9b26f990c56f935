import type { ServiceName } from '../contracts/topics.ts';
import type { Consumer } from '../events/port.ts';
import type { Route } from '../http/route.ts';
import type { JobKind } from '../storage/job.ts';
import type { Migration } from '../storage/migrations.ts';

/** All that a service is, on one screen: what `createApp` of each service returns. */
export interface ServiceDefinition {
  readonly name: ServiceName;
  readonly migrations: readonly Migration[];
  readonly routes: readonly Route[];
  readonly consumers: readonly Consumer[];
  readonly jobs: readonly JobKind<never>[];
  /** Called once after the database is ready, before anything is served; a returned function is called at the end. */
  started?(): Promise<(() => Promise<void>) | undefined>;
}
