import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type Command, type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { hashPassword } from '../password/password-hash.ts';
import type { SessionRepository } from '../session/session.repository.ts';
import { mayGive, mayManage, OWN_ACCOUNT, ROLE_OUT_OF_PLACE } from './account.policy.ts';
import type { AccountRepository } from './account.repository.ts';
import {
  type Account,
  changeRoles,
  changeStatus,
  createAccount,
  eventOf,
  resetPassword,
  USERNAME_TAKEN,
} from './account.ts';
import { HeldRoles, ManagedAccountView, OneTimePasswordView, viewManagedAccount } from './account.view.ts';

export interface AccountParts {
  readonly storage: Storage;
  readonly accounts: AccountRepository;
  /** The command with a secret of its body in its content hash, so that another secret is another content. */
  withSecret(command: Command, secret: string): Command;
}

export interface ManagedAccountParts extends AccountParts {
  readonly sessions: SessionRepository;
  oneTimePassword(command: Command): string;
}

const Username = z.string().regex(/^[a-z0-9][a-z0-9._-]{1,39}$/);
const DisplayName = z.string().transform(cleanText).pipe(z.string().min(1).max(100));
const CHANGE_PROBLEMS = [OWN_ACCOUNT, ROLE_OUT_OF_PLACE];

export function accountRoutes(parts: ManagedAccountParts): Route[] {
  const { storage, accounts, sessions, oneTimePassword } = parts;
  const change = changer(parts);
  return [
    route({
      method: 'GET',
      path: '/api/v1/accounts',
      summary: 'Accounts all of whose roles lie within one’s places, by user name',
      query: z.strictObject({
        cursor: Username.optional(),
        limit: z.coerce.number().int().min(1).max(500).default(50),
      }),
      answer: z.strictObject({ items: z.array(ManagedAccountView), nextCursor: z.string().nullable() }),
      async handle({ permission, query: { cursor, limit } }) {
        if (!permission.ok) return permission;
        const after = cursor === undefined ? {} : { after: cursor };
        const rows = await accounts.list({ places: permission.value, limit: limit + 1, ...after });
        const items = rows.slice(0, limit).map(viewManagedAccount);
        return accept({ items, nextCursor: rows.length > limit ? items.at(-1)!.username : null });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/accounts',
      summary: 'Make an account; its one-time password must be changed at the first sign-in',
      body: z.strictObject({ username: Username, displayName: DisplayName, roles: HeldRoles }),
      answer: OneTimePasswordView,
      status: 201,
      problems: [USERNAME_TAKEN, ROLE_OUT_OF_PLACE],
      async handle({ command, permission, body }) {
        const password = oneTimePassword(command);
        const passwordHash = permission.ok ? await hashPassword(password) : '';
        const answer = await execute<View>(storage, command, async (tx) => {
          const given = mayGive(permission, body.roles);
          if (!given.ok) return given;
          if ((await accounts.loadByUsername(body.username, tx)) !== null) return refuse(USERNAME_TAKEN);
          const account = createAccount({ id: newId(), ...body, passwordHash, mustChangePassword: true });
          await accounts.insert([account], tx);
          tx.append([eventOf(account)]);
          return accept(viewManagedAccount(account));
        });
        return answer.ok ? accept({ account: answer.value, oneTimePassword: password }) : answer;
      },
    }),
    route({
      method: 'PUT',
      path: '/api/v1/accounts/:id/roles',
      summary: 'Change roles; the account’s access tokens end',
      body: z.strictObject({ roles: HeldRoles }),
      answer: ManagedAccountView,
      problems: CHANGE_PROBLEMS,
      handle: ({ command, permission, params, body }) =>
        change({ command, permission, id: idOf(params) }, async (account, tx) => {
          const given = mayGive(permission, body.roles);
          return given.ok ? accept(changeRoles(account, given.value, tx.at)) : given;
        }),
    }),
    route({
      method: 'PUT',
      path: '/api/v1/accounts/:id/status',
      summary: 'Lock or unlock; a locked account is signed out everywhere',
      body: z.strictObject({ status: z.enum(['active', 'locked']) }),
      answer: ManagedAccountView,
      problems: CHANGE_PROBLEMS,
      handle: ({ command, permission, params, body }) =>
        change({ command, permission, id: idOf(params) }, async (account, tx) => {
          if (body.status === 'locked') await sessions.revokeAll(account.id, null, tx);
          return accept(changeStatus(account, body.status, tx.at));
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/accounts/:id/reset-password',
      summary: 'A forgotten password or a lost phone: a one-time password, and every sign-in ends',
      body: z.strictObject({}),
      answer: OneTimePasswordView,
      problems: CHANGE_PROBLEMS,
      async handle({ command, permission, params }) {
        const password = oneTimePassword(command);
        const passwordHash = permission.ok ? await hashPassword(password) : '';
        const answer = await change({ command, permission, id: idOf(params) }, async (account, tx) => {
          await sessions.revokeAll(account.id, null, tx);
          return accept(resetPassword(account, passwordHash, tx.at));
        });
        return answer.ok ? accept({ account: answer.value, oneTimePassword: password }) : answer;
      },
    }),
  ];
}

type View = ReturnType<typeof viewManagedAccount>;

/** load → may → decide → save, the same for every change of somebody else's account. */
function changer({ storage, accounts }: AccountParts) {
  return (
    { command, permission, id }: { command: Command; permission: Permission; id: string },
    decide: (account: Account, tx: CommandTransaction) => Promise<Result<Account>>,
  ) =>
    execute<View>(storage, command, async (tx) => {
      const account = await accounts.load(id, tx);
      if (account === null) return refuse(NOT_FOUND);
      const managed = mayManage({ account: command.author, permission }, account);
      if (!managed.ok) return managed;
      const decided = await decide(managed.value, tx);
      if (!decided.ok) return decided;
      await accounts.save(decided.value, tx);
      tx.append([eventOf(decided.value)]);
      return accept(viewManagedAccount(decided.value));
    });
}

function idOf(params: unknown): string {
  return (params as { readonly id: string }).id;
}
