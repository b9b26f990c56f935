import { Agent, type IncomingMessage, type RequestListener, ServerResponse } from 'node:http';
import { createProxyMiddleware } from 'http-proxy-middleware';
import type { Health } from '#shared/http/health.ts';
import { writeProblem } from '#shared/http/problem-writer.ts';
import { traceIdOf } from '#shared/http/trace.ts';
import { problem } from '#shared/kernel/problem.ts';
import type { Log } from '#shared/log/log.ts';
import type { Upstream } from './upstreams.ts';

export const SERVICE_UNAVAILABLE = problem(
  'service-unavailable',
  503,
  'A part of the system does not answer; please send the same request again',
);

export interface Passage {
  readonly pass: RequestListener;
  health(): Promise<Health>;
}

/** Passes requests on to one service; bodies and answers stream through unread. */
export function passageTo(name: string, upstream: Upstream, log: Log): Passage {
  if ('handler' in upstream) return { pass: upstream.handler, health: () => upstream.health() };
  return { pass: proxyTo(name, upstream.url, log), health: () => askHealth(name, upstream.url) };
}

function proxyTo(name: string, url: string, log: Log): RequestListener {
  const proxy = createProxyMiddleware({
    target: url,
    xfwd: true,
    agent: new Agent({ keepAlive: true, maxSockets: 512 }),
    on: {
      proxyReq: (onward, _req, res) => {
        // A viewer who leaves a stream must not leave it running between us and the service.
        res.once('close', () => {
          if (!res.writableFinished) onward.destroy();
        });
      },
      error: (error, _req, res) => {
        if (!(res instanceof ServerResponse)) return void res.destroy();
        if (res.destroyed) return;
        log.warn({ reason: error.message, traceId: traceIdOf(res), service: name }, 'upstream failed');
        writeProblem(res, { problem: SERVICE_UNAVAILABLE });
      },
    },
  });
  return (req: IncomingMessage, res: ServerResponse) => void proxy(req, res);
}

async function askHealth(name: string, url: string): Promise<Health> {
  try {
    const response = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok ? { ready: true, reasons: [] } : { ready: false, reasons: [`${name} is not ready`] };
  } catch {
    return { ready: false, reasons: [`${name} does not answer`] };
  }
}
