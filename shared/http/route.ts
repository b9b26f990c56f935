import type { IncomingMessage, ServerResponse } from 'node:http';
import type { z } from 'zod';
import type { Caller, Permission } from '../access/caller.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Result } from '../kernel/result.ts';
import type { Command } from '../storage/execute.ts';

/** What a handler gets: parsed input and who asks. */
export interface RouteRequest<Params, Query, Body> {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** Who asks; on public routes an anonymous caller without roles. */
  readonly caller: Caller;
  /**
   * Where the caller may do this: its places for the roles of the route's row in the access matrix. Reading routes are
   * refused before the handler when there are none; writing routes hand it to `execute`, because a repeat is answered first.
   */
  readonly permission: Permission;
  /** Writing routes only: the command as its client named it, with `permission` in it. */
  readonly command: Command;
  /** Request id, in logs and problems. */
  readonly traceId: string;
  /** The client's network address. */
  readonly address: string;
  /** Whether the caller's token still counts: asked again and again by answers that go on for minutes. */
  stillSignedIn(): Promise<boolean>;
  /** The raw exchange, for streamed bodies and answers. */
  readonly raw: { readonly req: IncomingMessage; readonly res: ServerResponse };
}

/** An answer that is not JSON: already written to `raw.res`. */
export const STREAMED = Symbol('streamed');

export interface Route<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Answer extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Express 5 syntax, for instance `/api/v1/coverage/*path`; a unit path is the rest of the path. */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly params?: Params;
  readonly query?: Query;
  /** Absent: no body is read; a streamed one is read by the handler from `raw.req`. */
  readonly body?: Body;
  /** Content type of a streamed request body, for the description. */
  readonly consumes?: string;
  /** Bytes of JSON accepted; 256 KiB unless told. */
  readonly bodyLimit?: number;
  /** Members of the body that are never kept with the command: passwords, personal numbers. A path goes deeper, into each item of an array. */
  readonly secrets?: readonly string[];
  /** Where the command id comes from: the Idempotency-Key header (all but GET, unless told), or none (batches, sign-in). */
  readonly command?: 'header' | 'none';
  readonly answer: Answer;
  /** 200 unless told. */
  readonly status?: number;
  /** Content type of a streamed answer, for the description. */
  readonly produces?: string;
  /** Problems that this route's own rules can answer, for the description. */
  readonly problems?: readonly Problem[];
  handle(
    request: RouteRequest<z.output<Params>, z.output<Query>, z.output<Body>>,
  ): Promise<Result<z.input<Answer>> | typeof STREAMED>;
}

/** Typed maker of a route. */
export function route<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  definition: Route<P, Q, B, A>,
): Route {
  return definition as unknown as Route;
}
