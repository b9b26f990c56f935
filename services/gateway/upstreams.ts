import type { RequestListener } from 'node:http';
import type { ServiceName } from '#shared/contracts/topics.ts';
import type { Health } from '#shared/http/health.ts';

/** A service in another process, or one in this. */
export type Upstream =
  | { readonly url: string }
  | { readonly handler: RequestListener; health(): Promise<Health> };

export type Upstreams = Readonly<Record<ServiceName, Upstream>>;

/** The first word of an address under /api/v1 belongs to one service. */
export const SERVICE_OF: ReadonlyMap<string, ServiceName> = new Map([
  ['sign-in', 'identity'],
  ['refresh', 'identity'],
  ['sign-out', 'identity'],
  ['me', 'identity'],
  ['accounts', 'identity'],
  ['account-names', 'identity'],
  ['units', 'household-registry'],
  ['imports', 'household-registry'],
  ['households', 'household-registry'],
  ['household-counts', 'household-registry'],
  ['household-workbooks', 'household-registry'],
  ['household-searches', 'household-registry'],
  ['household-likenesses', 'household-registry'],
  ['household-records', 'household-registry'],
  ['household-edits', 'household-registry'],
  ['priority-flags', 'household-registry'],
  ['looks', 'household-registry'],
  ['poor-lists', 'household-registry'],
  ['poor-list-comparisons', 'household-registry'],
  ['amendments', 'household-registry'],
  ['claim-form', 'household-registry'],
  ['public-claims', 'household-registry'],
  ['claims', 'household-registry'],
  ['claim-records', 'household-registry'],
  ['closures', 'household-registry'],
  ['villages', 'household-registry'],
  ['rehomings', 'household-registry'],
  ['duplicates', 'household-registry'],
  ['duplicate-counts', 'household-registry'],
  ['duplicate-pairs', 'household-registry'],
  ['duplicate-decisions', 'household-registry'],
  ['duplicate-searches', 'household-registry'],
  ['donor-lists', 'household-registry'],
  ['campaigns', 'support-allocation'],
  ['sources', 'support-allocation'],
  ['plans', 'support-allocation'],
  ['locks', 'support-allocation'],
  ['receipt-lists', 'support-allocation'],
  ['outside-gifts', 'support-allocation'],
  ['gift-matrix', 'support-allocation'],
  ['gift-matrix-totals', 'support-allocation'],
  ['gift-matrix-workbook', 'support-allocation'],
  ['need-lists', 'support-allocation'],
  ['list-pages', 'support-allocation'],
  ['village-pages', 'support-allocation'],
  ['pages-out', 'support-allocation'],
  ['print-jobs', 'support-allocation'],
  ['packages', 'delivery-confirmation'],
  ['confirmations', 'delivery-confirmation'],
  ['custody', 'delivery-confirmation'],
  ['custody-ledger', 'delivery-confirmation'],
  ['custody-lots', 'delivery-confirmation'],
  ['custody-parties', 'delivery-confirmation'],
  ['custody-records', 'delivery-confirmation'],
  ['transfers', 'delivery-confirmation'],
  ['transfer-files', 'delivery-confirmation'],
  ['transfer-orders', 'delivery-confirmation'],
  ['coverage', 'coverage-monitoring'],
  ['coverage-stream', 'coverage-monitoring'],
  ['remaining', 'coverage-monitoring'],
]);

/** The gateway's own words: no service has them. */
export const OWN_WORDS: ReadonlySet<string> = new Set(['installation', 'openapi.json']);

/** The service that a path belongs to; null for the gateway's own and for unknown ones. */
export function serviceOf(path: string): ServiceName | null {
  if (path.startsWith('/.well-known/')) return 'identity';
  const word = /^\/api\/v1\/([^/]+)/.exec(path)?.[1];
  return (word === undefined ? undefined : SERVICE_OF.get(word)) ?? null;
}
