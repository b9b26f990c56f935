import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';

const TRACEPARENT = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/;
const REQUEST_ID = /^[A-Za-z0-9._-]{8,100}$/;

/** The id under which a request is logged, echoed as `X-Request-Id`: the caller's trace, its own id, or a new one. */
export function startTrace(req: IncomingMessage, res: ServerResponse): void {
  res.setHeader(
    'X-Request-Id',
    fromTraceparent(req) ?? fromRequestId(req) ?? randomBytes(16).toString('hex'),
  );
}

export function traceIdOf(res: ServerResponse): string {
  return String(res.getHeader('X-Request-Id') ?? '');
}

function fromTraceparent(req: IncomingMessage): string | undefined {
  const header = req.headers['traceparent'];
  return typeof header === 'string' ? TRACEPARENT.exec(header)?.[1] : undefined;
}

function fromRequestId(req: IncomingMessage): string | undefined {
  const header = req.headers['x-request-id'];
  return typeof header === 'string' && REQUEST_ID.test(header) ? header : undefined;
}

/** One log line and one measurement per request, under the route's pattern: an address may name a household. */
export function report(
  req: IncomingMessage,
  res: ServerResponse,
  { route, log, metrics }: { route: string; log: Log; metrics: Metrics },
): void {
  const start = performance.now();
  res.once('close', () => {
    const ms = performance.now() - start;
    const method = req.method ?? '';
    metrics.requests.observe({ method, route, status: String(res.statusCode) }, ms / 1_000);
    const fields = { method, route, status: res.statusCode, ms: Math.round(ms), traceId: traceIdOf(res) };
    log.info(fields, 'request');
  });
}
