import type { z } from 'zod';
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiParameters } from 'zod-openapi';
import { COMMAND_CONFLICT, FORBIDDEN, NOT_FOUND, type Problem } from '../kernel/problem.ts';
import { ACCESS_MATRIX, type AccessRow } from '../rules/access-matrix.ts';
import { isCommand } from './command.ts';
import { paramsSchema, querySchema } from './input.ts';
import { COMMAND_HEADER, PROBLEM_SCHEMA } from './openapi-parts.ts';
import {
  BODY_TOO_LARGE,
  IDEMPOTENCY_KEY_MISSING,
  INTERNAL,
  INVALID_INPUT,
  NOT_SIGNED_IN,
  STORAGE_BUSY,
  TOO_MANY_REQUESTS,
  UNSUPPORTED_MEDIA_TYPE,
} from './problems.ts';
import type { Route } from './route.ts';

/** What the description needs of a service. */
export interface DescribedService {
  readonly name: string;
  readonly routes: readonly Route[];
}

export type ApiDocument = ReturnType<typeof createDocument>;
type Responses = ZodOpenApiOperationObject['responses'] & {};
type RequestBody = ZodOpenApiOperationObject['requestBody'] & {};
type Operations = Record<string, Record<string, ZodOpenApiOperationObject>>;

/** The OpenAPI 3.1 description of the routes; the same routes in any order give the same bytes. */
export function describeApi(services: readonly DescribedService[]): ApiDocument {
  const routes = services.flatMap(({ name, routes }) => routes.map((route) => ({ service: name, route })));
  routes.sort((a, b) => (sortKey(a.route) < sortKey(b.route) ? -1 : 1));
  const paths: Operations = {};
  for (const { service, route } of routes) {
    const path = braced(route.path);
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = operationOf(service, route);
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Tết 100', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: '/' }],
    tags: services.map(({ name }) => ({ name })).sort((a, b) => (a.name < b.name ? -1 : 1)),
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: PROBLEM_SCHEMA },
    },
  });
}

function operationOf(service: string, route: Route): ZodOpenApiOperationObject {
  const row = rowOf(route);
  const parameters = isCommand(route) ? [COMMAND_HEADER] : [];
  const body = requestBodyOf(route);
  return {
    tags: [service],
    operationId: operationId(route),
    summary: route.summary,
    ...(row.roles === 'public' ? { security: [] } : { security: [{ token: [] }] }),
    'x-roles': typeof row.roles === 'string' ? row.roles : [...row.roles],
    'x-place': row.place,
    requestParams: paramsOf(route),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === null ? {} : { requestBody: body }),
    responses: { ...successOf(route), ...problemsOf(route, row) },
  };
}

function paramsOf(route: Route): ZodOpenApiParameters {
  return {
    ...(/[:*]/.test(route.path) ? { path: paramsSchema(route) as z.ZodObject } : {}),
    ...(route.query === undefined ? {} : { query: querySchema(route) as z.ZodObject }),
  };
}

function requestBodyOf(route: Route): RequestBody | null {
  if (route.body !== undefined) {
    return { required: true, content: { 'application/json': { schema: route.body } } };
  }
  if (route.consumes === undefined) return null;
  return { required: true, content: { [route.consumes]: { schema: { type: 'string' } } } };
}

function successOf(route: Route): Responses {
  const streamed = route.produces !== undefined && route.produces !== 'application/json';
  const content = streamed
    ? { [route.produces as string]: { schema: { type: 'string' as const } } }
    : { 'application/json': { schema: route.answer } };
  return { [String(route.status ?? 200)]: { description: 'The answer', content } };
}

/** One response per status, naming every code that it may carry. */
function problemsOf(route: Route, row: AccessRow): Responses {
  const all = [...commonProblems(route, row), ...(route.problems ?? [])];
  const byStatus = Map.groupBy(all, ({ status }) => String(status));
  const responses: Record<string, object> = {};
  for (const status of [...byStatus.keys()].sort()) {
    const byCode = new Map(byStatus.get(status)!.map((one) => [one.code, one.title]));
    const lines = [...byCode].sort().map(([code, title]) => `\`${code}\`: ${title}`);
    responses[status] = {
      description: lines.join('\n\n'),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    };
  }
  return responses as Responses;
}

function commonProblems(route: Route, row: AccessRow): Problem[] {
  const problems = [INVALID_INPUT, TOO_MANY_REQUESTS, INTERNAL];
  if (row.roles !== 'public') problems.push(NOT_SIGNED_IN);
  if (typeof row.roles !== 'string') problems.push(FORBIDDEN);
  if (row.place === 'path' || row.place === 'subject') problems.push(NOT_FOUND);
  if (route.body !== undefined) problems.push(BODY_TOO_LARGE);
  if (route.body !== undefined || route.consumes !== undefined) problems.push(UNSUPPORTED_MEDIA_TYPE);
  if (isCommand(route)) problems.push(IDEMPOTENCY_KEY_MISSING, COMMAND_CONFLICT);
  if (route.method !== 'GET') problems.push(STORAGE_BUSY);
  return problems;
}

function rowOf(route: Route): AccessRow {
  const row = (ACCESS_MATRIX as Readonly<Record<string, AccessRow>>)[`${route.method} ${route.path}`];
  if (row === undefined) throw new Error(`${route.method} ${route.path} has no row in the access matrix`);
  return row;
}

/** `/api/v1/units/*path` → `/api/v1/units/{path}`. */
function braced(path: string): string {
  return path.replaceAll(/[:*](\w+)/g, '{$1}');
}

/** `POST /api/v1/plans/:id/send-back` → `postPlansByIdSendBack`. */
function operationId(route: Route): string {
  const words = route.path
    .replace(/^\/api\/v1/, '')
    .replaceAll(/[:*](\w+)/g, 'by-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '');
  return [route.method.toLowerCase(), ...words.map((word) => word[0]!.toUpperCase() + word.slice(1))].join(
    '',
  );
}

function sortKey(route: Route): string {
  return `${route.path} ${route.method}`;
}
