import { z } from 'zod';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND, problem } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { execute } from '#shared/storage/execute.ts';
import { hashPassword, isPassword } from '../password/password-hash.ts';
import type { SessionRepository } from '../session/session.repository.ts';
import { type SignInLimits, TOO_MANY_ATTEMPTS } from '../session/sign-in-limit.repository.ts';
import type { AccountParts } from './account.routes.ts';
import { changePassword, checkNewPassword, eventOf, PASSWORD_TOO_WEAK } from './account.ts';
import { AccountView, viewAccount } from './account.view.ts';

export const WRONG_PASSWORD = problem('wrong-password', 403, 'The present password is not right');

const Password = z.string().min(1).max(200);

export function meRoutes(
  parts: AccountParts & { sessions: SessionRepository; limits: SignInLimits },
): Route[] {
  const { storage, accounts, sessions, limits, withSecret } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/me',
      summary: 'Whoever asks',
      answer: AccountView,
      async handle({ caller }) {
        const account = await accounts.load(caller.account);
        return account === null ? refuse(NOT_FOUND) : accept(viewAccount(account));
      },
    }),
    route({
      method: 'PUT',
      path: '/api/v1/me/password',
      summary: 'Change one’s own password; other sign-ins and all access tokens end',
      body: z.strictObject({ currentPassword: Password, newPassword: Password }),
      bodyLimit: 4_096,
      secrets: ['currentPassword', 'newPassword'],
      answer: z.strictObject({ changed: z.literal(true) }),
      problems: [WRONG_PASSWORD, PASSWORD_TOO_WEAK, TOO_MANY_ATTEMPTS],
      async handle({ command, caller, body, address }) {
        const known = await accounts.load(caller.account);
        if (known === null) return refuse(NOT_FOUND);
        const attempt = { username: known.username, address };
        const allowed = await limits.begin(attempt);
        if (!allowed.ok) return allowed;
        const right = await isPassword(body.currentPassword, known.passwordHash);
        if (right) await limits.succeed(attempt);
        const passwordHash = await hashPassword(body.newPassword);
        const named = withSecret(command, `${body.currentPassword}\n${body.newPassword}`);
        return execute<{ changed: true }>(storage, named, async (tx) => {
          const account = await accounts.load(caller.account, tx);
          if (account === null || !right || account.passwordHash !== known.passwordHash)
            return refuse(WRONG_PASSWORD);
          const fit = checkNewPassword(account, { current: body.currentPassword, next: body.newPassword });
          if (!fit.ok) return fit;
          const next = changePassword(account, passwordHash, tx.at);
          await accounts.save(next, tx);
          await sessions.revokeAll(account.id, caller.family ?? null, tx);
          tx.append([eventOf(next)]);
          return accept({ changed: true });
        });
      },
    }),
  ];
}
