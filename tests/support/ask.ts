import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Caller, HeldRole } from '#shared/access/caller.ts';
import type { Role } from '#shared/contracts/fields.ts';
import { permissionOf } from '#shared/http/permission.ts';
import type { Route, RouteRequest } from '#shared/http/route.ts';
import type { Result } from '#shared/kernel/result.ts';
import { ACCESS_MATRIX, type AccessRow } from '#shared/rules/access-matrix.ts';

export interface Question {
  readonly caller: Caller;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly raw?: { readonly req: IncomingMessage; readonly res: ServerResponse };
}

export function aCaller(account: string, role: Role, path: string): Caller {
  const held: HeldRole = { role, unitSet: '2021-11', path };
  return { account, roles: [held] };
}

/** A route's handler with parsed input and a judged caller, without HTTP around it; the answer must fit its schema. */
export async function ask<Answer>(
  routes: readonly Route[],
  name: string,
  question: Question,
): Promise<Result<Answer>> {
  const route = routes.find((one) => `${one.method} ${one.path}` === name);
  if (route === undefined) throw new Error(`No route ${name}`);
  const row: AccessRow = ACCESS_MATRIX[name as keyof typeof ACCESS_MATRIX];
  const path = question.params?.['path'] ?? '';
  const permission = permissionOf({ row, caller: question.caller, unitSet: '2021-11', path });
  if (!permission.ok && row.place !== 'item') return permission;
  const answer = await route.handle({
    params: route.params?.parse(question.params ?? {}),
    query: route.query?.parse(question.query ?? {}),
    body: route.body?.parse(question.body),
    caller: question.caller,
    permission,
    command: undefined,
    traceId: 'test',
    address: '',
    stillSignedIn: async () => true,
    raw: question.raw,
  } as unknown as RouteRequest<never, never, never>);
  if (typeof answer === 'symbol') throw new Error('The answer was streamed');
  if (answer.ok) route.answer.parse(answer.value);
  return answer as Result<Answer>;
}
