import { createHmac } from 'node:crypto';
import { jwksOf, secretOf, signingKeyOf } from '#shared/access/keys.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import type { Log } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { accountRepository } from './account/account.repository.ts';
import { accountRoutes } from './account/account.routes.ts';
import { accountNameRoute } from './account/account-name.routes.ts';
import { meRoutes } from './account/me.routes.ts';
import type { IdentityConfig } from './config.ts';
import { migrations } from './migrations.ts';
import { oneTimePassword } from './password/password-hash.ts';
import { keepTidy } from './session/session.job.ts';
import { sessionRepository } from './session/session.repository.ts';
import { sessionRoutes } from './session/session.routes.ts';
import { signInLimits } from './session/sign-in-limit.repository.ts';
import { signingKeyRoutes } from './signing-key/signing-key.routes.ts';

/** Accounts, sign-in, roles at places, signing keys. */
export function createApp(parts: { storage: Storage; log: Log; config: IdentityConfig }): ServiceDefinition {
  const { storage, log, config } = parts;
  const { issuer, secureCookie } = config;
  const accounts = accountRepository(storage);
  const sessions = sessionRepository(storage);
  const limits = signInLimits(storage, config);
  const secrets = lazily(() => readSecrets(config));
  const signing = () => ({ key: secrets().key, issuer, refreshSecret: secrets().refresh });
  const withSecret: Parameters<typeof meRoutes>[0]['withSecret'] = (command, secret) => {
    const mac = createHmac('sha256', secrets().content).update(secret).digest('hex');
    return { ...command, contentHash: contentHash([command.contentHash, mac]) };
  };
  return {
    name: 'identity',
    migrations,
    routes: [
      ...sessionRoutes({ storage, accounts, sessions, limits, signing, secureCookie }),
      ...meRoutes({ storage, accounts, sessions, limits, withSecret }),
      ...accountRoutes({
        storage,
        accounts,
        sessions,
        withSecret,
        oneTimePassword: (command) => oneTimePassword(secrets().password, `${command.author}|${command.id}`),
      }),
      accountNameRoute(accounts),
      ...signingKeyRoutes({ issuer, jwks: () => secrets().jwks }),
    ],
    consumers: [],
    jobs: [],
    started: async () => keepTidy({ sessions, clock: storage.clock, log }),
  };
}

function readSecrets({ keys }: IdentityConfig) {
  return {
    key: signingKeyOf(keys),
    jwks: jwksOf(keys),
    refresh: secretOf(keys, 'refresh'),
    password: secretOf(keys, 'one-time password'),
    content: secretOf(keys, 'command content'),
  };
}

/** At first use: a description is also printed where there are no keys. */
function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
