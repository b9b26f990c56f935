import type { ServerResponse } from 'node:http';
import type { Problem } from '../kernel/problem.ts';
import type { Refusal } from '../kernel/result.ts';
import { NOT_SIGNED_IN } from './problems.ts';
import { traceIdOf } from './trace.ts';

/** Clients that are told to come back later: after this many seconds unless the handler has said so itself. */
const RETRY_AFTER = 1;

/** Answers problem+json (RFC 9457); when an answer has begun already, the connection is cut so that nobody takes it for whole. */
export function writeProblem(res: ServerResponse, { problem, errors }: Omit<Refusal, 'ok'>): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  if (problem.status === NOT_SIGNED_IN.status) res.setHeader('WWW-Authenticate', 'Bearer');
  const wait = problem.retryAfter ?? (mayRetry(problem) ? RETRY_AFTER : null);
  if (wait !== null && !res.hasHeader('Retry-After')) res.setHeader('Retry-After', String(wait));
  const body = JSON.stringify({
    type: `urn:tet-100:problem:${problem.code}`,
    title: problem.title,
    status: problem.status,
    code: problem.code,
    ...(errors === undefined ? {} : { errors }),
    traceId: traceIdOf(res),
  });
  writeBody(res, { status: problem.status, type: 'application/problem+json', body });
}

export function writeJson(res: ServerResponse, status: number, value: unknown): void {
  writeBody(res, { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) });
}

function writeBody(res: ServerResponse, answer: { status: number; type: string; body: string }): void {
  res.statusCode = answer.status;
  res.setHeader('Content-Type', answer.type);
  res.setHeader('Content-Length', Buffer.byteLength(answer.body));
  if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store');
  res.end(answer.body);
}

function mayRetry({ status }: Problem): boolean {
  return status === 503 || status === 429;
}
