import type { Express } from 'express';
import type { Metrics } from '../metrics/metrics.ts';
import { writeJson } from './problem-writer.ts';

export interface Health {
  readonly ready: boolean;
  /** Why not, in plain words without personal data; empty when ready. */
  readonly reasons: readonly string[];
}

/** Live: the event loop answers. Ready: the service says that it can work. */
export function serveHealth(app: Express, health: () => Promise<Health>, metrics: Metrics): void {
  app.get('/health/live', (_req, res) => writeJson(res, 200, { live: true }));
  app.get('/health/ready', async (_req, res) => {
    const { ready, reasons } = await health();
    writeJson(res, ready ? 200 : 503, { ready, reasons });
  });
  app.get('/metrics', async (_req, res) => {
    const text = await metrics.registry.metrics();
    res.setHeader('Content-Type', metrics.registry.contentType);
    res.end(text);
  });
}
