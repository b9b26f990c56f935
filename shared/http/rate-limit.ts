import type { RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { Caller } from '../access/caller.ts';
import { writeProblem } from './problem-writer.ts';
import { TOO_MANY_REQUESTS } from './problems.ts';

/** Requests a minute for one account; a whole commune shares one address, so that counts only for the anonymous. */
export function limitRequests(perMinute: number, callerOf: (res: Response) => Caller): RequestHandler {
  if (perMinute === 0) return (_req, _res, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Its checks print to the console whatever a stranger puts into a forwarded header.
    validate: false,
    keyGenerator: (req, res) => callerOf(res).account || ipKeyGenerator(req.ip ?? ''),
    handler: (_req, res) => writeProblem(res, { problem: TOO_MANY_REQUESTS }),
  });
}
