import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { generateKeys, jwksOf, publicKeysOf } from '#shared/access/keys.ts';
import type { Standing } from '#shared/access/standing.repository.ts';
import { createVerifier } from '#shared/access/token.ts';
import { createHttpApp } from '#shared/http/app.ts';
import { type HttpServer, listen } from '#shared/http/server.ts';
import { silentLog } from '#shared/log/log.ts';
import { createMetrics } from '#shared/metrics/metrics.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createApp } from '../../services/identity/app.ts';
import { migrations } from '../../services/identity/migrations.ts';
import { type SeededAccount, seedAccounts } from '../../services/identity/seed.ts';
import { aStorage } from '../support/database.ts';

const SET = '2021-11' as const;
const PASSWORD = 'bánh chưng xanh';
const keys = JSON.stringify(generateKeys());

let storage: Storage;
let server: HttpServer;
let skipped = 0;

before(async () => {
  const clock = () => new Date(Date.now() + skipped);
  storage = await aStorage('identity', { migrations, clock });
  const account = (username: string, role: 'admin' | 'staff', path: string) => ({
    username,
    displayName: username,
    password: PASSWORD,
    roles: [{ role, unitSet: SET, path }] as const,
  });
  const accounts = [
    account('quantri', 'admin', '19/164'),
    account('tinh', 'admin', '19'),
    account('lan', 'staff', '19/164/05443'),
    account('tam', 'staff', '19/164'),
    account('xa', 'staff', '19/1640'),
  ];
  const ofOldUnits: SeededAccount = {
    username: 'ca-nuoc',
    displayName: 'ca-nuoc',
    password: PASSWORD,
    roles: [{ role: 'admin', unitSet: '2025-06', path: '' }],
  };
  assert.equal(await seedAccounts(storage, [...accounts, ofOldUnits]), 6);
  assert.equal(await seedAccounts(storage, [...accounts, ofOldUnits]), 0);
  const config = {
    keys,
    issuer: 'tet-100',
    unitSet: SET,
    secureCookie: true,
    attemptsPerAccount: 3,
    attemptsPerAddress: 0,
  };
  const definition = createApp({ storage, log: silentLog, config });
  const verify = createVerifier({
    keys: publicKeysOf(JSON.stringify(jwksOf(keys))),
    issuer: 'tet-100',
    standing: { of: standingInTheLog },
    clock,
  });
  const metrics = createMetrics('identity');
  const health = async () => ({ ready: true, reasons: [] });
  const options = {
    service: 'identity',
    unitSet: SET,
    log: silentLog,
    verify,
    metrics,
    health,
    rateLimit: 0,
  };
  server = await listen(createHttpApp({ ...options, routes: definition.routes }), 0, '127.0.0.1');
});
after(() => server.close(500));

/** What every service would have heard by now. */
async function standingInTheLog(account: string): Promise<Standing> {
  const [newest] = await storage.db
    .collection('events')
    .find({ key: account })
    .sort({ seq: -1 })
    .limit(1)
    .toArray();
  return newest!['data'] as Standing;
}

interface Ask {
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
  method?: string;
  key?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: answers are read as the test expects them
type Answer = { status: number; answer: any; headers: Headers };

async function ask(path: string, { token, body, headers = {}, method, key }: Ask = {}): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
      ...(body === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'Idempotency-Key': key ?? randomUUID() }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, answer: await response.json(), headers: response.headers };
}

const enter = (username: string, password = PASSWORD) =>
  ask('/api/v1/sign-in', { body: { username, password } });
const refresh = (refreshToken: string) => ask('/api/v1/refresh', { body: { refreshToken } });
const me = (token: string) => ask('/api/v1/me', { token });

async function signedIn(username: string, password = PASSWORD) {
  const { status, answer } = await enter(username, password);
  assert.equal(status, 200);
  return answer as { accessToken: string; refreshToken: string; account: { id: string } };
}

describe('the name of an account', () => {
  it('is told to those who work above, beside or below, and nothing else of it', async () => {
    const rows = await storage.db.collection<{ _id: string; username: string }>('accounts').find().toArray();
    const ids = [...rows.map(({ _id }) => _id), randomUUID()].join(',');
    const { accessToken: token } = await signedIn('lan');
    const { answer } = await ask(`/api/v1/account-names?ids=${ids}`, { token });
    const names = answer.items.map(({ displayName }: { displayName: string }) => displayName);
    assert.deepEqual(names.sort(), ['ca-nuoc', 'lan', 'quantri', 'tam', 'tinh']);
    assert.deepEqual(Object.keys(answer.items[0]).sort(), ['displayName', 'id']);
    const many = Array.from({ length: 101 }, () => 'x').join(',');
    assert.equal((await ask(`/api/v1/account-names?ids=${many}`, { token })).status, 400);
  });
});

describe('somebody who signs in', () => {
  it('gets both tokens and is told who they are', async () => {
    const { answer } = await enter(' Lan ');
    assert.equal(answer.expiresIn, 600);
    assert.deepEqual(answer.account.roles, [{ role: 'staff', unitSet: SET, path: '19/164/05443' }]);
    assert.equal((await me(answer.accessToken)).answer.username, 'lan');
  });

  it('hears the same for a wrong password and an unknown name', async () => {
    const wrong = await enter('lan', 'no');
    const unknown = await enter('nobody', 'no');
    assert.deepEqual([wrong.status, wrong.answer.code], [401, 'sign-in-failed']);
    assert.deepEqual({ ...unknown.answer, traceId: '' }, { ...wrong.answer, traceId: '' });
  });

  it('must wait after too many failures, while others at the same address need not', async () => {
    for (let attempt = 0; attempt < 3; attempt += 1) await enter('xa', 'no');
    const { status, answer, headers } = await enter('xa');
    assert.deepEqual([status, answer.code, headers.get('Retry-After')], [429, 'too-many-attempts', '900']);
    await signedIn('tam');
  });

  it('has their refresh token only in a cookie in a browser', async () => {
    const headers = { 'X-Client': 'web' };
    const entered = await ask('/api/v1/sign-in', { headers, body: { username: 'lan', password: PASSWORD } });
    assert.equal(entered.answer.refreshToken, null);
    const cookie = entered.headers.get('Set-Cookie')!;
    for (const flag of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/api/v1/refresh'])
      assert.ok(cookie.includes(flag), flag);
    const sent = { Cookie: cookie.split(';')[0]!, ...headers };
    const renewed = await ask('/api/v1/refresh', { headers: sent, body: {} });
    assert.equal(renewed.status, 200);
    const without = await ask('/api/v1/refresh', { headers: { Cookie: sent.Cookie }, body: {} });
    assert.equal(without.answer.code, 'session-over');
  });

  it('leaves neither password nor refresh token in the database', async () => {
    const { refreshToken } = await signedIn('lan');
    for (const { name } of await storage.db.listCollections().toArray()) {
      const text = JSON.stringify(await storage.db.collection(name).find().toArray());
      assert.ok(!text.includes(PASSWORD) && !text.includes(refreshToken), name);
    }
  });
});

describe('a refresh token', () => {
  it('is good for one renewal, and its successor for the next', async () => {
    const first = await signedIn('lan');
    const second = await refresh(first.refreshToken);
    assert.equal(second.status, 200);
    assert.notEqual(second.answer.refreshToken, first.refreshToken);
    assert.equal((await refresh(second.answer.refreshToken)).status, 200);
  });

  it('is answered again for a minute, because the answer may have been lost', async () => {
    const { refreshToken } = await signedIn('lan');
    const first = await refresh(refreshToken);
    const again = await refresh(refreshToken);
    assert.equal(again.answer.refreshToken, first.answer.refreshToken);
    assert.equal((await refresh(again.answer.refreshToken)).status, 200);
  });

  it('is answered the same when many ask at once', async () => {
    const { refreshToken } = await signedIn('lan');
    const answers = await Promise.all(Array.from({ length: 6 }, () => refresh(refreshToken)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
    assert.equal(new Set(answers.map(({ answer }) => answer.refreshToken)).size, 1);
  });

  it('ends its whole sign-in when it turns up again later', async () => {
    const { refreshToken } = await signedIn('lan');
    const { answer } = await refresh(refreshToken);
    skipped += 61_000;
    assert.equal((await refresh(refreshToken)).answer.code, 'session-over');
    assert.equal((await refresh(answer.refreshToken)).answer.code, 'session-over');
  });

  it('ends its whole sign-in when its successor was used already', async () => {
    const { refreshToken } = await signedIn('lan');
    const second = await refresh(refreshToken);
    const third = await refresh(second.answer.refreshToken);
    assert.equal((await refresh(refreshToken)).status, 401);
    assert.equal((await refresh(third.answer.refreshToken)).status, 401);
  });

  it('that nobody was given ends nothing', async () => {
    assert.equal((await refresh('x'.repeat(43))).answer.code, 'session-over');
  });
});

describe('signing out', () => {
  it('ends all access tokens and this sign-in, not the refresh tokens of other devices', async () => {
    const phone = await signedIn('tam');
    const desk = await signedIn('tam');
    const { answer } = await ask('/api/v1/sign-out', { token: desk.accessToken, body: {} });
    assert.deepEqual(answer, { signedOut: true });
    assert.deepEqual([(await me(desk.accessToken)).status, (await me(phone.accessToken)).status], [401, 401]);
    assert.equal((await refresh(desk.refreshToken)).status, 401);
    const renewed = await refresh(phone.refreshToken);
    assert.equal((await me(renewed.answer.accessToken)).status, 200);
  });

  it('does not stand in the way of signing in again at once', async () => {
    for (let turn = 0; turn < 3; turn += 1) {
      const { accessToken } = await signedIn('tam');
      assert.equal((await me(accessToken)).status, 200);
      await ask('/api/v1/sign-out', { token: accessToken, body: {} });
      assert.equal((await me(accessToken)).status, 401);
    }
  });
});

describe('an administrator', () => {
  let admin: string;
  before(async () => {
    admin = (await signedIn('quantri')).accessToken;
  });
  const role = (path: string, unitSet: string = SET) => ({ role: 'staff', unitSet, path });
  const make = (username: string, path: string, key?: string) =>
    ask('/api/v1/accounts', {
      token: admin,
      body: { username, displayName: 'Mới', roles: [role(path)] },
      ...(key === undefined ? {} : { key }),
    });

  it('makes accounts whose one-time password must be changed before any role counts', async () => {
    const { status, answer } = await make('moi', '19/164/05443');
    assert.equal(status, 201);
    const first = await signedIn('moi', answer.oneTimePassword);
    const changed = await ask('/api/v1/me/password', {
      token: first.accessToken,
      method: 'PUT',
      body: { currentPassword: answer.oneTimePassword, newPassword: 'hoa đào nở' },
    });
    assert.deepEqual(changed.answer, { changed: true });
    const second = await signedIn('moi', 'hoa đào nở');
    assert.deepEqual([rolesIn(first.accessToken).length, rolesIn(second.accessToken).length], [0, 1]);
    assert.equal((await me(first.accessToken)).status, 401);
  });

  it('is told the same one-time password when the command is repeated, and it is stored nowhere', async () => {
    const first = await make('nhaclai', '19/164', 'same-command-1');
    const again = await make('nhaclai', '19/164', 'same-command-1');
    assert.deepEqual(again.answer, first.answer);
    const receipts = JSON.stringify(await storage.db.collection('receipts').find().toArray());
    assert.ok(!receipts.includes(first.answer.oneTimePassword));
  });

  it('gives no role outside of its places, by whole segments and in its own unit set', async () => {
    for (const path of ['19', '19/16', '19/1640', '20', ''])
      assert.equal((await make('ngoai', path)).answer.code, 'role-out-of-place', path);
    const body = { username: 'ngoai', displayName: 'x', roles: [role('19/164', '2025-06')] };
    assert.equal((await ask('/api/v1/accounts', { token: admin, body })).answer.code, 'role-out-of-place');
  });

  it('of the whole country gives roles anew when the units have changed', async () => {
    const { accessToken: token } = await signedIn('ca-nuoc');
    const { items } = (await ask('/api/v1/accounts', { token })).answer;
    assert.ok(items.some(({ username }: { username: string }) => username === 'xa'));
    const before = { username: 'cu', displayName: 'Cũ', roles: [role('19/164', '2025-06')] };
    const made = await ask('/api/v1/accounts', { token, body: before });
    assert.equal(made.status, 201);
    const { id } = (await ask('/api/v1/accounts', { token })).answer.items.find(
      ({ username }: { username: string }) => username === 'cu',
    );
    const now = await ask(`/api/v1/accounts/${id}/roles`, {
      token,
      method: 'PUT',
      body: { roles: [role('19/164')] },
    });
    assert.equal(now.status, 200);
  });

  it('sees and changes only accounts that lie wholly within its places', async () => {
    const { answer } = await ask('/api/v1/accounts', { token: admin });
    const names = (answer.items as { username: string }[]).map(({ username }) => username);
    assert.ok(names.includes('lan') && names.includes('quantri'));
    assert.ok(!names.includes('tinh') && !names.includes('xa'));
    const { account: above } = await signedIn('tinh');
    const reset = await ask(`/api/v1/accounts/${above.id}/reset-password`, { token: admin, body: {} });
    assert.equal(reset.answer.code, 'not-found');
  });

  it('changes neither its own roles nor its own lock', async () => {
    const { id } = (await me(admin)).answer as { id: string };
    const put = (what: string, body: unknown) =>
      ask(`/api/v1/accounts/${id}/${what}`, { token: admin, method: 'PUT', body });
    assert.equal((await put('roles', { roles: [role('19/164')] })).answer.code, 'own-account');
    assert.equal((await put('status', { status: 'locked' })).answer.code, 'own-account');
  });

  it('ends an account’s tokens by locking it', async () => {
    await make('khoa', '19/164');
    const made = await make('khoa2', '19/164');
    const entered = await signedIn('khoa2', made.answer.oneTimePassword);
    const status = `/api/v1/accounts/${entered.account.id}/status`;
    await ask(status, { token: admin, method: 'PUT', body: { status: 'locked' } });
    assert.equal((await me(entered.accessToken)).status, 401);
    assert.equal((await refresh(entered.refreshToken)).status, 401);
    assert.equal((await enter('khoa2', made.answer.oneTimePassword)).answer.code, 'account-locked');
    await ask(status, { token: admin, method: 'PUT', body: { status: 'active' } });
    await signedIn('khoa2', made.answer.oneTimePassword);
  });

  it('makes new roles count with the next token', async () => {
    const { accessToken, refreshToken, account } = await signedIn('lan');
    const roles = [role('19/164/05446')];
    await ask(`/api/v1/accounts/${account.id}/roles`, { token: admin, method: 'PUT', body: { roles } });
    assert.equal((await me(accessToken)).status, 401);
    assert.deepEqual(rolesIn((await refresh(refreshToken)).answer.accessToken), roles);
  });

  it('is refused a name that is taken', async () => {
    assert.equal((await make('lan', '19/164')).answer.code, 'username-taken');
  });

  it('is somebody with that role', async () => {
    const { accessToken } = await signedIn('tam');
    assert.equal((await ask('/api/v1/accounts', { token: accessToken })).answer.code, 'forbidden');
  });
});

describe('changing one’s own password', () => {
  it('needs the present one, a better one, and is another command with another password', async () => {
    const { accessToken: token } = await signedIn('tam');
    const change = (currentPassword: string, newPassword: string, key: string) =>
      ask('/api/v1/me/password', { token, method: 'PUT', key, body: { currentPassword, newPassword } });
    assert.equal((await change('no', 'hoa mai vàng', 'change-password-1')).answer.code, 'wrong-password');
    assert.equal((await change(PASSWORD, 'ngắn', 'change-password-2')).answer.code, 'password-too-weak');
    assert.equal((await change(PASSWORD, 'ngắn quá', 'change-password-2')).answer.code, 'command-conflict');
    const conflicts = JSON.stringify(await storage.db.collection('conflicts').find().toArray());
    assert.ok(conflicts.length > 2 && !conflicts.includes('ngắn') && !conflicts.includes(PASSWORD));
  });
});

describe('the signing keys', () => {
  it('are published without their private halves', async () => {
    const { answer } = await ask('/.well-known/jwks.json');
    assert.deepEqual(Object.keys(answer.keys[0]).sort(), ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    const discovery = await ask('/.well-known/openid-configuration');
    assert.match(discovery.answer.jwks_uri, /\/\.well-known\/jwks\.json$/);
  });
});

function rolesIn(token: string): unknown[] {
  const claims = Buffer.from(token.split('.')[1]!, 'base64url').toString();
  return (JSON.parse(claims) as { roles: unknown[] }).roles;
}
