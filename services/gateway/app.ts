import type { RequestListener } from 'node:http';
import express from 'express';
import { createHttpApp } from '#shared/http/app.ts';
import type { Health } from '#shared/http/health.ts';
import { securityHeaders } from '#shared/http/security-headers.ts';
import { startTrace, traceIdOf } from '#shared/http/trace.ts';
import type { Log } from '#shared/log/log.ts';
import { createMetrics, type Metrics } from '#shared/metrics/metrics.ts';
import { type Installation, installationRoutes } from './installation/installation.routes.ts';
import { appPages, type LoadingState, showProgress, staticFiles } from './page/page.ts';
import { type Passage, passageTo } from './proxy.ts';
import { serviceOf, type Upstreams } from './upstreams.ts';

export interface GatewayParts {
  readonly upstreams: Upstreams;
  /** The folder that holds both built apps. */
  readonly webRoot: string;
  /** The generated description. */
  readonly openapiFile: string;
  readonly installation: Installation;
  readonly state: LoadingState;
  readonly log: Log;
  readonly metrics?: Metrics;
  /** Proxies in front of this one whose X-Forwarded-For is believed. */
  readonly trustedProxies?: number;
}

const SERVER_PATH = /^\/(api|\.well-known|health)\/|^\/metrics$/;

/** One origin: addresses of services are passed on, all else is the web. */
export function createGateway(parts: GatewayParts): RequestListener {
  const { webRoot, state, log } = parts;
  const passages = new Map(
    Object.entries(parts.upstreams).map(([name, upstream]) => [name, passageTo(name, upstream, log)]),
  );
  const own = ownRoutes(parts, passages);
  const app = express();
  app.disable('x-powered-by');
  app.use(securityHeaders());
  app.use((req, res, next) => {
    startTrace(req, res);
    req.headers['x-request-id'] = traceIdOf(res);
    const service = serviceOf(req.path);
    const passage = service === null ? undefined : passages.get(service);
    if (passage !== undefined) return passage.pass(req, res);
    if (SERVER_PATH.test(req.path)) return own(req, res);
    next();
  });
  app.use(showProgress(state), staticFiles(webRoot), appPages(webRoot));
  app.use((req, res) => own(req, res));
  return app;
}

function ownRoutes(parts: GatewayParts, passages: ReadonlyMap<string, Passage>): RequestListener {
  const { installation, openapiFile, state, log, metrics = createMetrics('gateway') } = parts;
  return createHttpApp({
    service: 'gateway',
    routes: installationRoutes({ installation, openapiFile }),
    verify: async () => null,
    unitSet: installation.unitSet,
    log,
    metrics,
    health: () => healthOf(passages, state),
    trustedProxies: parts.trustedProxies ?? 0,
  });
}

/** Ready when every service is and the sample is there. */
async function healthOf(passages: ReadonlyMap<string, Passage>, state: LoadingState): Promise<Health> {
  const answers = await Promise.all([...passages.values()].map((passage) => passage.health()));
  const reasons = answers.flatMap((answer) => answer.reasons);
  if (!state.loaded) reasons.push('the sample is being loaded');
  return { ready: answers.every(({ ready }) => ready) && state.loaded, reasons };
}
