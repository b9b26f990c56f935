import type { RequestListener } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { VerifyToken } from '../access/caller.ts';
import type { UnitSet } from '../contracts/fields.ts';
import { NOT_FOUND } from '../kernel/problem.ts';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import { ACCESS_MATRIX, type AccessRow } from '../rules/access-matrix.ts';
import { StorageBusy } from '../storage/transaction.ts';
import { authenticate, callerOf } from './authenticate.ts';
import { type Health, serveHealth } from './health.ts';
import { writeProblem } from './problem-writer.ts';
import { INTERNAL, INVALID_INPUT, METHOD_NOT_ALLOWED, STORAGE_BUSY } from './problems.ts';
import { limitRequests } from './rate-limit.ts';
import type { Route } from './route.ts';
import { securityHeaders } from './security-headers.ts';
import { serveRoute } from './serve-route.ts';
import { report, startTrace, traceIdOf } from './trace.ts';

export interface HttpAppOptions {
  readonly service: string;
  readonly routes: readonly Route[];
  /** Who a token stands for; null when it does not count. */
  readonly verify: VerifyToken;
  /** The installation's current unit set: roles held in another do not count. */
  readonly unitSet: UnitSet;
  readonly log: Log;
  readonly metrics: Metrics;
  health(): Promise<Health>;
  /** Requests a minute per account, or per address of the anonymous; 600 unless told, 0 for no limit. */
  readonly rateLimit?: number;
  /** Proxies in front whose X-Forwarded-For is believed; none unless told. */
  readonly trustedProxies?: number;
  /** The access matrix, except in tests of this folder. */
  readonly matrix?: Readonly<Record<string, AccessRow>>;
}

const REQUESTS_A_MINUTE = 600;

/**
 * One service's routes as a request listener.
 * @throws when a route has no row in the access matrix: nothing is served that nobody has thought about.
 */
export function createHttpApp(options: HttpAppOptions): RequestListener {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.enable('case sensitive routing');
  app.set('query parser', 'simple');
  app.set('trust proxy', options.trustedProxies ?? false);
  app.use((req, res, next) => {
    startTrace(req, res);
    next();
  });
  app.use(securityHeaders());
  serveHealth(app, options.health, options.metrics);
  serveRoutes(app, options);
  app.use((_req, res) => writeProblem(res, { problem: NOT_FOUND }));
  app.use(answerErrors(options.log));
  return app;
}

function serveRoutes(app: Express, options: HttpAppOptions): void {
  const { routes, verify, unitSet, log, metrics } = options;
  const limit = limitRequests(options.rateLimit ?? REQUESTS_A_MINUTE, callerOf);
  for (const route of routes) {
    const row = rowOf(route, options.matrix ?? ACCESS_MATRIX);
    const method = route.method.toLowerCase() as 'get' | 'post' | 'put' | 'delete';
    app[method](
      route.path,
      (req, res, next) => {
        report(req, res, { route: route.path, log, metrics });
        next();
      },
      authenticate(row, verify),
      limit,
      serveRoute(route, { row, unitSet, verify, log }),
    );
  }
  for (const [path, methods] of Map.groupBy(routes, (route) => route.path)) {
    const allowed = methods.map((route) => route.method).join(', ');
    app.all(path, (_req, res) => {
      res.setHeader('Allow', allowed);
      writeProblem(res, { problem: METHOD_NOT_ALLOWED });
    });
  }
}

function rowOf(route: Route, matrix: Readonly<Record<string, AccessRow>>): AccessRow {
  const row = matrix[`${route.method} ${route.path}`];
  if (row === undefined) throw new Error(`${route.method} ${route.path} has no row in the access matrix`);
  if (row.place === 'path' && !route.path.includes('*path'))
    throw new Error(`${route.path} has no unit path, which its row judges`);
  return row;
}

/** A thrown error is never explained to the caller: only its trace id leads to the log. */
function answerErrors(log: Log): ErrorRequestHandler {
  return (error: unknown, req, res, _next) => {
    const traceId = traceIdOf(res);
    const status = (error as { status?: unknown } | null)?.status;
    if (req.destroyed && !req.complete) return void res.destroy();
    if (error instanceof StorageBusy) {
      log.warn({ traceId, reason: error.message }, 'storage busy');
      return writeProblem(res, { problem: STORAGE_BUSY });
    }
    // The router's own: an address that cannot be decoded.
    if (status === 400) return writeProblem(res, { problem: INVALID_INPUT });
    log.error(error, { traceId, method: req.method }, 'request failed');
    writeProblem(res, { problem: INTERNAL });
  };
}
