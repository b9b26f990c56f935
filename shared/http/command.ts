import type { IncomingMessage } from 'node:http';
import type { Caller, Permission } from '../access/caller.ts';
import { contentHash } from '../kernel/hash.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { Command } from '../storage/execute.ts';
import { IDEMPOTENCY_KEY_MISSING } from './problems.ts';
import type { Route } from './route.ts';

const KEY = /^[A-Za-z0-9_-]{8,100}$/;

/** Whether a route's writes are named by the Idempotency-Key header: those other than GET, unless the route says no. */
export function isCommand(route: Pick<Route, 'method' | 'command'>): boolean {
  return (route.command ?? (route.method === 'GET' ? 'none' : 'header')) === 'header';
}

export function readCommandId(req: IncomingMessage): Result<string> {
  const key = req.headers['idempotency-key'];
  return typeof key === 'string' && KEY.test(key) ? accept(key) : refuse(IDEMPOTENCY_KEY_MISSING);
}

export interface CommandParts {
  readonly id: string;
  readonly route: Route;
  readonly caller: Caller;
  readonly permission: Permission;
  /** As they came, before defaults and transforms: a repeat stays a repeat when the code has moved on. */
  readonly input: { readonly params: unknown; readonly query: unknown; readonly body: unknown };
}

export function commandOf({ id, route, caller, permission, input }: CommandParts): Command {
  const body = withoutSecrets(input.body, route.secrets ?? []);
  const content = { method: route.method, path: route.path, params: input.params, query: input.query, body };
  return { id, author: caller.account, contentHash: contentHash(content), content, may: permission };
}

/** Receipts and conflicts are kept for ever, so neither may hold a secret, nor a hash that could be guessed from one. */
function withoutSecrets(body: unknown, secrets: readonly string[]): unknown {
  return secrets.reduce((rest, path) => without(rest, path.split('/')), body);
}

function without(value: unknown, [name = '', ...rest]: readonly string[]): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item) => without(item, [name, ...rest]));
  if (!Object.hasOwn(value, name)) return value;
  const { [name]: inner, ...others } = value as Readonly<Record<string, unknown>>;
  return rest.length === 0 ? others : { ...others, [name]: without(inner, rest) };
}
