import type { Request, Response } from 'express';
import type { VerifyToken } from '../access/caller.ts';
import type { UnitSet } from '../contracts/fields.ts';
import { accept, type Refusal, type Result, refuse } from '../kernel/result.ts';
import type { Log } from '../log/log.ts';
import type { AccessRow } from '../rules/access-matrix.ts';
import type { Command } from '../storage/execute.ts';
import { bearerOf, callerOf } from './authenticate.ts';
import { commandOf, isCommand, readCommandId } from './command.ts';
import { paramsSchema, parseInput, querySchema } from './input.ts';
import { DEFAULT_BODY_LIMIT, hasType, readJson } from './json-body.ts';
import { permissionOf } from './permission.ts';
import { writeJson, writeProblem } from './problem-writer.ts';
import { INTERNAL, UNSUPPORTED_MEDIA_TYPE } from './problems.ts';
import { type Route, type RouteRequest, STREAMED } from './route.ts';
import { traceIdOf } from './trace.ts';

export interface RouteContext {
  readonly row: AccessRow;
  readonly unitSet: UnitSet;
  readonly verify: VerifyToken;
  readonly log: Log;
}

interface Input {
  readonly commandId: string | null;
  /** As they came. */
  readonly raw: { readonly params: unknown; readonly query: unknown; readonly body: unknown };
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** Permission → input → command → handler → checked answer. Only a write's own transaction may look behind a refusal. */
export function serveRoute(
  route: Route,
  context: RouteContext,
): (req: Request, res: Response) => Promise<void> {
  const inputReader = createInputReader(route);
  return async (req, res) => {
    const request = await readRequest({ route, context, inputReader, req, res });
    if (!request.ok) return writeProblem(res, request);
    const answer = await route.handle(request.value as RouteRequest<never, never, never>);
    if (answer === STREAMED) return;
    if (!answer.ok) return writeProblem(res, answer);
    writeAnswer({ route, log: context.log, res, value: answer.value });
  };
}

async function readRequest(parts: {
  route: Route;
  context: RouteContext;
  inputReader: (req: Request, params: Record<string, string>) => Promise<Result<Input>>;
  req: Request;
  res: Response;
}): Promise<Result<RouteRequest<unknown, unknown, unknown>>> {
  const { route, context, inputReader, req, res } = parts;
  const { row, unitSet, verify } = context;
  const caller = callerOf(res);
  const params = joinedParams(req);
  const permission = permissionOf({ row, caller, unitSet, path: params['path'] ?? '' });
  // A write is judged where its receipt is known, because a repeat gets its first answer whatever has changed since.
  const judgedLater = isCommand(route) || row.place === 'item';
  if (!permission.ok && !judgedLater) return permission;
  const input = await inputReader(req, params);
  // What was never well formed has no receipt, and what the right shape would be is no business of the unauthorised.
  if (!input.ok) return permission.ok ? input : permission;
  const { commandId, raw } = input.value;
  const command =
    commandId === null ? NO_COMMAND : commandOf({ id: commandId, route, caller, permission, input: raw });
  const token = bearerOf(req);
  return accept({
    params: input.value.params,
    query: input.value.query,
    body: input.value.body,
    caller,
    permission,
    command,
    traceId: traceIdOf(res),
    address: req.ip ?? '',
    stillSignedIn: async () => token !== null && (await verify(token)) !== null,
    raw: { req, res },
  });
}

/** Handed to routes that are no command, so that using it fails loudly instead of writing under an empty id. */
const NO_COMMAND: Command = {
  get id(): never {
    throw new Error('This route has no command: it must say command: "header"');
  },
  author: '',
  contentHash: '',
  may: refuse(INTERNAL),
};

function createInputReader(
  route: Route,
): (req: Request, params: Record<string, string>) => Promise<Result<Input>> {
  const schemas = { params: paramsSchema(route), query: querySchema(route), body: route.body };
  const limit = route.bodyLimit ?? DEFAULT_BODY_LIMIT;
  return async (req, rawParams) => {
    const key = isCommand(route) ? readCommandId(req) : accept(null);
    if (!key.ok) return key;
    const rawQuery = { ...req.query };
    const params = parseInput(schemas.params, rawParams, 'params');
    const query = parseInput(schemas.query, rawQuery, 'query');
    const wrong = bothRefusals(params, query);
    if (wrong !== null) return wrong;
    if (route.consumes !== undefined && !hasType(req, route.consumes)) return refuse(UNSUPPORTED_MEDIA_TYPE);
    const rawBody = schemas.body === undefined ? accept(undefined) : await readJson(req, limit);
    if (!rawBody.ok) return rawBody;
    const body = schemas.body === undefined ? rawBody : parseInput(schemas.body, rawBody.value, 'body');
    if (!body.ok || !params.ok || !query.ok) return body as Refusal;
    return accept({
      commandId: key.value,
      raw: { params: rawParams, query: rawQuery, body: rawBody.value },
      params: params.value,
      query: query.value,
      body: body.value,
    });
  };
}

function bothRefusals(first: Result<unknown>, second: Result<unknown>): Refusal | null {
  if (first.ok) return second.ok ? null : second;
  if (second.ok) return first;
  return refuse(first.problem, [...(first.errors ?? []), ...(second.errors ?? [])]);
}

/** A wildcard comes as decoded segments, so `/` and `%2F` read the same once joined. */
function joinedParams(req: Request): Record<string, string> {
  const params: Record<string, string> = {};
  for (const [name, value] of Object.entries(req.params as Record<string, string | string[]>)) {
    params[name] = Array.isArray(value) ? value.join('/') : value;
  }
  return params;
}

/** Only what the route's schema names may leave; an answer that does not fit is a fault of ours and stays inside. */
function writeAnswer(parts: { route: Route; log: Log; res: Response; value: unknown }): void {
  const { route, log, res, value } = parts;
  const answer = route.answer.safeParse(value);
  if (answer.success) {
    writeJson(res, route.status ?? 200, answer.data);
    return;
  }
  const reason = answer.error.issues.map((issue) => `${issue.path.join('/')} ${issue.code}`).join('; ');
  const fields = { method: route.method, route: route.path, traceId: traceIdOf(res), reason };
  log.error(new Error('The answer does not fit its schema'), fields, 'answer refused');
  writeProblem(res, { problem: INTERNAL });
}
