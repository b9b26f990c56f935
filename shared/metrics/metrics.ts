import { Counter, Gauge, Histogram, Registry } from 'prom-client';

export interface Metrics {
  readonly registry: Registry;
  readonly requests: Histogram<'method' | 'route' | 'status'>;
  readonly pages: Counter;
  readonly pending: Gauge;
  readonly consumed: Counter<'consumer'>;
  readonly retried: Counter<'consumer'>;
  readonly parked: Gauge<'consumer'>;
}

/** A registry of its own for each service, so that all of them can live in one process. */
export function createMetrics(service: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  const registers = [registry];
  return {
    registry,
    requests: new Histogram({
      name: 'tet_http_request_seconds',
      help: 'How long requests took',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    }),
    pages: new Counter({
      name: 'tet_log_pages_total',
      help: 'Pages of the event log numbered by this process',
      registers,
    }),
    pending: new Gauge({ name: 'tet_log_pending', help: 'Events that wait for a page', registers }),
    consumed: new Counter({
      name: 'tet_events_consumed_total',
      help: 'Events that took effect',
      labelNames: ['consumer'],
      registers,
    }),
    retried: new Counter({
      name: 'tet_slices_retried_total',
      help: 'Slices that were tried again',
      labelNames: ['consumer'],
      registers,
    }),
    parked: new Gauge({
      name: 'tet_keys_parked',
      help: 'Keys set aside with a reason',
      labelNames: ['consumer'],
      registers,
    }),
  };
}
