import type { IncomingMessage, ServerResponse } from 'node:http';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';

export const VERSION_MISSING = problem(
  'version-missing',
  428,
  'A change needs If-Match with the version that was read, as the ETag gave it',
);
export const VERSION_DIFFERS = problem(
  'version-differs',
  412,
  'The household has changed since it was read; its present version stands in the errors',
);

/** A household's version as its ETag. */
export function writeVersion(res: ServerResponse, version: number): void {
  res.setHeader('ETag', `"${version}"`);
}

/** The version that the sender of a change has seen. */
export function readVersion(req: IncomingMessage): number | null {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(req.headers['if-match'] ?? '');
  return match === null ? null : Number(match[1]);
}

/** Whoever changes a household has seen it as it is; who has not learns the present version and nothing else. */
export function matchVersion(seen: number | null, present: number, pointer = ''): Result<null> {
  if (seen === null) return refuse(VERSION_MISSING);
  if (seen === present) return accept(null);
  return refuse(VERSION_DIFFERS, [{ pointer, code: 'present-version', detail: String(present) }]);
}
