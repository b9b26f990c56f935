import { z } from 'zod';
import { Id, Place } from '../contracts/fields.ts';
import type { FieldError } from '../kernel/problem.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import { INVALID_INPUT } from './problems.ts';
import type { Route } from './route.ts';

const MAX_ERRORS = 50;
const NOTHING = z.strictObject({});

/** Where a value stood: errors of params and query are told apart from those of the body by their pointer. */
export type Part = 'params' | 'query' | 'body';

/** Parses one part of a request. */
export function parseInput(schema: z.ZodType, value: unknown, part: Part): Result<unknown> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return accept(parsed.data);
  const start = part === 'body' ? [] : [part];
  return refuse(
    INVALID_INPUT,
    parsed.error.issues.flatMap((issue) => errorsOf(issue, start)).slice(0, MAX_ERRORS),
  );
}

/** The schema of a route's params; where it names none, `*path` is a unit path and `:id` an id. */
export function paramsSchema(route: Pick<Route, 'path' | 'params'>): z.ZodType {
  if (route.params !== undefined) return route.params;
  const shape: Record<string, z.ZodType> = {};
  for (const [, kind, name] of route.path.matchAll(/([:*])(\w+)/g)) shape[name!] = kind === '*' ? Place : Id;
  return z.strictObject(shape);
}

/** A route without a query schema takes none: an unknown key is refused, never silently ignored. */
export function querySchema(route: Pick<Route, 'query'>): z.ZodType {
  return route.query ?? NOTHING;
}

function errorsOf(issue: z.core.$ZodIssue, start: readonly string[]): FieldError[] {
  const path = [...start, ...issue.path.map(String)];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ pointer: pointerOf([...path, key]), code: 'unknown-key' }));
  }
  return [{ pointer: pointerOf(path), code: issue.code.replaceAll('_', '-'), detail: issue.message }];
}

/** RFC 6901. */
function pointerOf(path: readonly string[]): string {
  return path.map((step) => `/${step.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
