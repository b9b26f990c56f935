import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { ACCESS_TOKEN_SECONDS } from '#shared/access/token.ts';
import { type Route, route } from '#shared/http/route.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { execute } from '#shared/storage/execute.ts';
import { ACCOUNT_LOCKED, eventOf, signOut } from '../account/account.ts';
import { AccountView, viewAccount } from '../account/account.view.ts';
import { PasswordQueueFull, TOO_BUSY } from '../password/password-hash.ts';
import { clearRefreshCookie, isWeb, readRefreshCookie, setRefreshCookie } from './refresh-cookie.ts';
import { SESSION_OVER, SIGN_IN_FAILED } from './session.ts';
import { type Issued, renew, type SignInParts, signIn } from './sign-in.ts';
import { TOO_MANY_ATTEMPTS } from './sign-in-limit.repository.ts';

const Tokens = z.strictObject({
  accessToken: z.string(),
  expiresIn: z.int().positive().describe('seconds'),
  refreshToken: z.string().nullable().describe('null with X-Client: web, which gets it as a cookie'),
  account: AccountView,
});

interface Exchange {
  readonly raw: { readonly req: IncomingMessage; readonly res: ServerResponse };
}

export function sessionRoutes(parts: SignInParts & { secureCookie: boolean }): Route[] {
  const { storage, accounts, sessions, secureCookie } = parts;

  /** Browsers keep the refresh token where no script can read it. */
  function present({ raw }: Exchange, issued: Issued): Result<z.input<typeof Tokens>> {
    const { account, accessToken, refreshToken } = issued;
    const web = isWeb(raw.req);
    if (web) setRefreshCookie(raw.res, refreshToken, secureCookie);
    return accept({
      accessToken,
      expiresIn: ACCESS_TOKEN_SECONDS,
      refreshToken: web ? null : refreshToken,
      account: viewAccount(account),
    });
  }

  return [
    route({
      method: 'POST',
      path: '/api/v1/sign-in',
      summary: 'Sign in',
      command: 'none',
      bodyLimit: 4_096,
      body: z.strictObject({ username: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
      answer: Tokens,
      problems: [SIGN_IN_FAILED, ACCOUNT_LOCKED, TOO_MANY_ATTEMPTS, TOO_BUSY],
      async handle(request) {
        const { body, address, raw } = request;
        const issued = await signIn(parts, { ...body, address }).catch(queueFull);
        if (issued.ok) return present(request, issued.value);
        if (issued.problem === TOO_MANY_ATTEMPTS) raw.res.setHeader('Retry-After', '900');
        return issued;
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/refresh',
      summary: 'Renew the access token; each refresh token is good for one renewal',
      command: 'none',
      bodyLimit: 4_096,
      body: z.strictObject({ refreshToken: z.string().min(1).max(200).optional() }),
      answer: Tokens,
      problems: [SESSION_OVER],
      async handle(request) {
        const { body, raw } = request;
        const token = body.refreshToken ?? (isWeb(raw.req) ? readRefreshCookie(raw.req) : null);
        const issued = token === null ? refuse(SESSION_OVER) : await renew(parts, token);
        if (issued.ok) return present(request, issued.value);
        if (isWeb(raw.req)) clearRefreshCookie(raw.res, secureCookie);
        return issued;
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/sign-out',
      summary: 'End this sign-in and all access tokens of the account',
      body: z.strictObject({}),
      answer: z.strictObject({ signedOut: z.literal(true) }),
      async handle({ command, caller, raw }) {
        const answer = await execute<{ signedOut: true }>(storage, command, async (tx) => {
          const account = await accounts.load(caller.account, tx);
          if (account === null) return refuse(SESSION_OVER);
          const signedOut = signOut(account, tx.at);
          await accounts.save(signedOut, tx);
          if (caller.family !== undefined) await sessions.revoke(caller.family, tx);
          tx.append([eventOf(signedOut)]);
          return accept({ signedOut: true });
        });
        if (answer.ok && isWeb(raw.req)) clearRefreshCookie(raw.res, secureCookie);
        return answer;
      },
    }),
  ];
}

function queueFull(error: unknown): Result<never> {
  if (error instanceof PasswordQueueFull) return refuse(TOO_BUSY);
  throw error;
}
