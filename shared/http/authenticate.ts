import type { IncomingMessage } from 'node:http';
import type { RequestHandler, Response } from 'express';
import type { Caller, VerifyToken } from '../access/caller.ts';
import type { AccessRow } from '../rules/access-matrix.ts';
import { writeProblem } from './problem-writer.ts';
import { NOT_SIGNED_IN } from './problems.ts';

const ANONYMOUS: Caller = { account: '', roles: [] };
const BEARER = /^Bearer ([A-Za-z0-9._~+/=-]{1,12000})$/i;

/** Public routes ask for no token and look at none; every other needs a valid one. */
export function authenticate(row: AccessRow, verify: VerifyToken): RequestHandler {
  if (row.roles === 'public') return (_req, _res, next) => next();
  return async (req, res, next) => {
    const token = bearerOf(req);
    const caller = token === null ? null : await verify(token);
    if (caller === null) return writeProblem(res, { problem: NOT_SIGNED_IN });
    res.locals['caller'] = caller;
    next();
  };
}

export function callerOf(res: Response): Caller {
  return (res.locals['caller'] as Caller | undefined) ?? ANONYMOUS;
}

export function bearerOf(req: IncomingMessage): string | null {
  return BEARER.exec(req.headers.authorization ?? '')?.[1] ?? null;
}
