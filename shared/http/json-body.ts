import type { IncomingMessage } from 'node:http';
import type { FieldError } from '../kernel/problem.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { BODY_TOO_LARGE, INVALID_INPUT, UNSUPPORTED_MEDIA_TYPE } from './problems.ts';

export const DEFAULT_BODY_LIMIT = 256 * 1024;

const MAX_DEPTH = 20;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** Reads JSON of at most `limit` bytes: UTF-8, no deeper than 20, without keys that could reach a prototype. */
export async function readJson(req: IncomingMessage, limit: number): Promise<Result<unknown>> {
  if (!hasType(req, 'application/json') || isEncoded(req)) return refuse(UNSUPPORTED_MEDIA_TYPE);
  const bytes = await readBytes(req, limit);
  if (bytes === null) return refuse(BODY_TOO_LARGE);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return refuse(INVALID_INPUT, [{ pointer: '', code: 'not-json' }]);
  }
  const fault = faultOf(value);
  return fault === null ? accept(value) : refuse(INVALID_INPUT, [fault]);
}

/** Whether the request's content type is `type`, whatever its parameters; any type, or none, is a file of any kind. */
export function hasType(req: IncomingMessage, type: string): boolean {
  if (type === '*/*') return true;
  const [mediaType = ''] = (req.headers['content-type'] ?? '').split(';');
  return mediaType.trim().toLowerCase() === type;
}

function isEncoded(req: IncomingMessage): boolean {
  return (req.headers['content-encoding'] ?? 'identity').toLowerCase() !== 'identity';
}

/** The whole body, or null where it has more than `limit` bytes. */
export async function readBytes(req: IncomingMessage, limit: number): Promise<Buffer | null> {
  if (Number(req.headers['content-length'] ?? 0) > limit) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the request: its connection still has to carry our answer.
  for await (const chunk of req.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > limit) return null;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** Walks without recursion, level by level, so that no input can exhaust the stack. */
function faultOf(root: unknown): FieldError | null {
  let level: unknown[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return { pointer: '', code: 'too-deep' };
    const below: unknown[] = [];
    for (const value of level) {
      if (value === null || typeof value !== 'object') continue;
      if (!Array.isArray(value)) {
        for (const key of Object.keys(value)) {
          if (FORBIDDEN_KEYS.has(key)) return { pointer: '', code: 'forbidden-key' };
        }
      }
      for (const member of Object.values(value))
        if (typeof member === 'object' && member !== null) below.push(member);
    }
    level = below;
  }
  return null;
}
