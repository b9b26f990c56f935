import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import type { Caller, HeldRole } from '#shared/access/caller.ts';
import { UnitPath } from '#shared/contracts/fields.ts';
import { createHttpApp } from '#shared/http/app.ts';
import { type Route, route } from '#shared/http/route.ts';
import { type HttpServer, listen } from '#shared/http/server.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import { silentLog } from '#shared/log/log.ts';
import { createMetrics } from '#shared/metrics/metrics.ts';
import type { AccessRow } from '#shared/rules/access-matrix.ts';
import type { Command } from '#shared/storage/execute.ts';
import { StorageBusy } from '#shared/storage/transaction.ts';

const TEAPOT = problem('teapot', 409, 'No coffee here');
const MATRIX: Record<string, AccessRow> = {
  'GET /cover/*path': { roles: ['staff'], place: 'path' },
  'POST /cover/*path': { roles: ['staff'], place: 'path' },
  'POST /notes': { roles: ['staff'], place: 'subject' },
  'POST /words': { roles: 'anyone', place: 'none' },
  'GET /fault/:kind': { roles: 'public', place: 'none' },
};

let seen: Command | undefined;
const routes: Route[] = [
  route({
    method: 'GET',
    path: '/cover/*path',
    summary: 'read',
    params: z.strictObject({ path: UnitPath }),
    query: z.strictObject({ limit: z.coerce.number().int().max(10).optional() }),
    answer: z.strictObject({ path: z.string(), places: z.array(z.string()) }),
    handle: async ({ params, permission }) =>
      accept({ path: params.path, places: permission.ok ? permission.value.map(({ path }) => path) : [] }),
  }),
  route({
    method: 'POST',
    path: '/cover/*path',
    summary: 'write at a place',
    answer: z.strictObject({ may: z.boolean() }),
    handle: async ({ command }) => accept({ may: command.may.ok }),
  }),
  route({
    method: 'POST',
    path: '/notes',
    summary: 'write',
    body: z.strictObject({ text: z.string(), password: z.string().optional(), deep: z.unknown() }),
    bodyLimit: 1_000,
    secrets: ['password'],
    answer: z.object({ text: z.string(), may: z.boolean() }),
    status: 201,
    async handle({ command, body }) {
      seen = command;
      return accept({ text: body.text, may: command.may.ok, secret: 'not in the schema' });
    },
  }),
  route({
    method: 'POST',
    path: '/words',
    summary: 'no command',
    command: 'none',
    body: z.strictObject({}),
    answer: z.strictObject({ account: z.string() }),
    handle: async ({ caller }) => accept({ account: caller.account }),
  }),
  route({
    method: 'GET',
    path: '/fault/:kind',
    summary: 'goes wrong',
    answer: z.strictObject({ a: z.string() }),
    async handle({ params }) {
      switch ((params as { kind: string }).kind) {
        case 'busy':
          throw new StorageBusy('not settled');
        case 'thrown':
          throw new Error('the secret of 0912345678');
        case 'refused':
          return refuse(TEAPOT);
        default:
          return accept({ a: 1 } as never);
      }
    },
  }),
];

const at = (path: string, unitSet: HeldRole['unitSet'] = '2021-11'): HeldRole => ({
  role: 'staff',
  unitSet,
  path,
});
const PEOPLE: Record<string, Caller> = {
  district: { account: 'lan', roles: [at('19/16')] },
  longer: { account: 'tam', roles: [at('19/164')] },
  country: { account: 'so', roles: [at('')] },
  yesterday: { account: 'cu', roles: [at('19/164', '2025-06')] },
  monitor: { account: 'xem', roles: [{ ...at('19'), role: 'monitor' }] },
};

function anApp(wishes: { rateLimit?: number; trustedProxies?: number } = {}) {
  return createHttpApp({
    service: 'test',
    routes,
    verify: async (token) => PEOPLE[token] ?? null,
    unitSet: '2021-11',
    log: silentLog,
    metrics: createMetrics('test'),
    health: async () => ({ ready: false, reasons: ['the database does not answer'] }),
    rateLimit: 0,
    matrix: MATRIX,
    ...wishes,
  });
}

let server: HttpServer;
before(async () => {
  server = await listen(anApp(), 0, '127.0.0.1');
});
after(() => server.close());

interface Ask {
  method?: string;
  who?: string | null;
  body?: string | Uint8Array;
  headers?: Record<string, string>;
}

async function ask(path: string, { method = 'GET', who = 'longer', body, headers = {} }: Ask = {}) {
  const response = await fetch(`http://127.0.0.1:${server.port}${path}`, {
    method,
    headers: { ...(who === null ? {} : { Authorization: `Bearer ${who}` }), ...headers },
    ...(body === undefined ? {} : { body: body as string }),
  });
  const text = await response.text();
  const answer = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, answer, code: answer['code'] };
}

const KEY = { 'Idempotency-Key': '7d3f9a4e-1111-4222-8333-444455556666' };
const JSON_TYPE = { 'Content-Type': 'application/json' };
const write = (body: string | Uint8Array, wishes: Ask = {}) =>
  ask('/notes', { method: 'POST', body, ...wishes, headers: { ...JSON_TYPE, ...KEY, ...wishes.headers } });

describe('a route at a place', () => {
  it('opens the place and all below, however the path is encoded', async () => {
    for (const path of ['19/164', '19/164/05443', '19%2F164%2F05443', '19/164/05443/xom-ban-cai'])
      assert.equal((await ask(`/cover/${path}`)).status, 200, path);
    assert.equal((await ask('/cover/19%2F164%2F05443')).answer['path'], '19/164/05443');
  });

  it('compares whole segments: 19/16 is not above 19/164, nor 19/164 above 19/1640', async () => {
    assert.equal((await ask('/cover/19/164', { who: 'district' })).code, 'not-found');
    assert.equal((await ask('/cover/19/1640')).code, 'not-found');
    assert.equal((await ask('/cover/19/16', { who: 'district' })).status, 200);
  });

  it('answers 404 above and beside the place, 403 without the role', async () => {
    assert.deepEqual([(await ask('/cover/19')).status, (await ask('/cover/19/165')).status], [404, 404]);
    assert.equal((await ask('/cover/19', { who: 'monitor' })).code, 'forbidden');
  });

  it('does not count a role that is held in another unit set', async () => {
    assert.equal((await ask('/cover/19/164', { who: 'yesterday' })).code, 'forbidden');
  });

  it('hands its handler only the places that cover the path', async () => {
    assert.deepEqual((await ask('/cover/19/164', { who: 'country' })).answer['places'], ['']);
  });

  it('asks for a token, and says how', async () => {
    for (const who of [null, 'nobody']) {
      const { status, code, headers } = await ask('/cover/19/164', { who });
      assert.deepEqual([status, code, headers.get('WWW-Authenticate')], [401, 'not-signed-in', 'Bearer']);
    }
  });

  it('lets a write be judged where its receipt is known', async () => {
    const post = (who: string) => ask('/cover/19/164', { method: 'POST', who, headers: KEY });
    assert.equal((await post('longer')).answer['may'], true);
    assert.equal((await post('district')).answer['may'], false);
    assert.equal((await post('monitor')).answer['may'], false);
  });
});

describe('input that is not as it should be', () => {
  it('is refused with a pointer to each unknown key and wrong value', async () => {
    const { status, code, answer } = await ask('/cover/19/164?limit=99&x=1');
    assert.deepEqual([status, code], [400, 'invalid-input']);
    const pointers = (answer['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
    assert.deepEqual(pointers.sort(), ['/query/limit', '/query/x']);
    const body = await write('{"text":"a","deep":1,"more/or~less":2}');
    assert.deepEqual((body.answer['errors'] as { pointer: string }[])[0]!.pointer, '/more~1or~0less');
  });

  it('is refused when it is no JSON, no UTF-8, of another type, packed or too large', async () => {
    assert.equal((await write('{')).code, 'invalid-input');
    const notUtf8 = Buffer.from('{"text":"?","deep":1}');
    notUtf8[notUtf8.indexOf('?')] = 0xc3;
    assert.equal((await write(notUtf8)).code, 'invalid-input');
    assert.equal((await write('{}', { headers: { 'Content-Type': 'text/plain' } })).status, 415);
    assert.equal((await write('{}', { headers: { 'Content-Encoding': 'gzip' } })).status, 415);
    assert.equal((await write(JSON.stringify({ text: 'x'.repeat(1_000) }))).code, 'body-too-large');
  });

  it('is refused by size also when nobody said how long it is', async () => {
    const response = await fetch(`http://127.0.0.1:${server.port}/notes`, {
      method: 'POST',
      headers: { ...JSON_TYPE, ...KEY, Authorization: 'Bearer longer' },
      body: ReadableStream.from([Buffer.alloc(600, 32), Buffer.alloc(600, 32)]),
      duplex: 'half',
    } as RequestInit);
    assert.equal(response.status, 413);
  });

  it('is refused beyond a depth of 20 and with keys that reach a prototype', async () => {
    const nested = (depth: number) => `{"text":"a","deep":${'['.repeat(depth)}${']'.repeat(depth)}}`;
    assert.equal((await write(nested(19))).status, 201);
    assert.equal((await write(nested(21))).code, 'invalid-input');
    for (const key of ['__proto__', 'constructor', 'prototype'])
      assert.equal((await write(`{"text":"a","deep":[{"${key}":{}}]}`)).code, 'invalid-input', key);
  });

  it('is not explained to whoever may not write at all', async () => {
    assert.equal((await write('{"text":1}', { who: 'monitor' })).code, 'forbidden');
    assert.equal((await ask('/notes', { method: 'POST', who: 'monitor' })).code, 'forbidden');
  });

  it('is refused when the address cannot be decoded', async () => {
    assert.equal((await ask('/cover/19%zz')).code, 'invalid-input');
  });
});

describe('a write', () => {
  it('needs an Idempotency-Key', async () => {
    for (const key of ['', 'short', 'with space in it', 'x'.repeat(101)]) {
      const { code } = await write('{"text":"a","deep":1}', { headers: { 'Idempotency-Key': key } });
      assert.equal(code, 'idempotency-key-missing', key);
    }
  });

  it('is named by its key and hashed by its content, whatever the order of its members', async () => {
    await write('{"text":"a","deep":1}');
    const first = seen!;
    assert.deepEqual([first.id, first.author], [KEY['Idempotency-Key'], 'tam']);
    await write('{"deep":1,"text":"a"}');
    assert.equal(seen!.contentHash, first.contentHash);
    await write('{"text":"b","deep":1}');
    assert.notEqual(seen!.contentHash, first.contentHash);
  });

  it('never keeps a password, nor a hash of one', async () => {
    await write('{"text":"a","deep":1}');
    const without = seen!.contentHash;
    await write('{"text":"a","deep":1,"password":"hunter2"}');
    assert.equal(seen!.contentHash, without);
    assert.ok(!JSON.stringify(seen!.content).includes('hunter2'));
  });

  it('needs no key where the route is no command', async () => {
    const { answer } = await ask('/words', { method: 'POST', body: '{}', headers: JSON_TYPE });
    assert.equal(answer['account'], 'tam');
  });
});

describe('an answer', () => {
  it('carries only what its schema names', async () => {
    assert.deepEqual((await write('{"text":"a","deep":1}')).answer, { text: 'a', may: true });
  });

  it('that does not fit its schema stays inside', async () => {
    assert.equal((await ask('/fault/misfit')).code, 'internal');
  });

  it('to a fault says nothing about it', async () => {
    const { status, answer } = await ask('/fault/thrown');
    assert.equal(status, 500);
    assert.deepEqual(Object.keys(answer).sort(), ['code', 'status', 'title', 'traceId', 'type']);
    assert.ok(!JSON.stringify(answer).includes('secret'));
  });

  it('asks to come again when the database has not settled', async () => {
    const { status, code, headers } = await ask('/fault/busy');
    assert.deepEqual([status, code, headers.get('Retry-After')], [503, 'storage-busy', '1']);
  });

  it('to a refusal is problem+json with its trace', async () => {
    const { headers, answer } = await ask('/fault/refused', { headers: { 'X-Request-Id': 'phone-12345' } });
    assert.equal(headers.get('Content-Type'), 'application/problem+json');
    assert.deepEqual([answer['code'], answer['traceId']], ['teapot', 'phone-12345']);
    assert.equal(headers.get('X-Request-Id'), 'phone-12345');
  });

  it('continues the trace of whoever asks', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const { headers } = await ask('/words', { headers: { traceparent: `00-${trace}-00f067aa0ba902b7-01` } });
    assert.equal(headers.get('X-Request-Id'), trace);
  });

  it('forbids foreign content and does not name the server', async () => {
    const { headers } = await ask('/words');
    assert.match(headers.get('Content-Security-Policy')!, /default-src 'self'/);
    assert.equal(headers.get('X-Powered-By'), null);
  });

  it('to an unknown address is 404, to an unknown method 405 with those that there are', async () => {
    assert.equal((await ask('/nothing')).code, 'not-found');
    const { status, headers } = await ask('/words', { method: 'DELETE' });
    assert.deepEqual([status, headers.get('Allow')], [405, 'POST']);
  });
});

describe('a service', () => {
  it('does not start with a route that the access matrix does not know', () => {
    const stray = { ...routes[0]!, path: '/stray/*path' } as const;
    const options = { service: 't', verify: async () => null, unitSet: '2021-11', log: silentLog } as const;
    const more = { metrics: createMetrics('t'), health: async () => ({ ready: true, reasons: [] }) };
    assert.throws(
      () => createHttpApp({ ...options, ...more, routes: [stray], matrix: MATRIX }),
      /has no row in the access matrix/,
    );
  });

  it('lives although it is not ready, and says why', async () => {
    assert.equal((await ask('/health/live')).status, 200);
    const { status, answer } = await ask('/health/ready');
    assert.equal(status, 503);
    assert.deepEqual(answer['reasons'], ['the database does not answer']);
  });

  it('limits one account without limiting another', async () => {
    const limited = await listen(anApp({ rateLimit: 2 }), 0, '127.0.0.1');
    const get = (who: string) =>
      fetch(`http://127.0.0.1:${limited.port}/cover/19/164`, { headers: { Authorization: `Bearer ${who}` } });
    const statuses = [];
    for (const who of ['longer', 'longer', 'longer', 'country']) statuses.push((await get(who)).status);
    assert.deepEqual(statuses, [200, 200, 429, 200]);
    await limited.close();
  });

  it('believes a forwarded address from as many proxies as it is told, and no further', async () => {
    const statuses = [];
    for (const trustedProxies of [0, 1]) {
      const limited = await listen(anApp({ rateLimit: 1, trustedProxies }), 0, '127.0.0.1');
      for (const address of ['9.9.9.9, 1.1.1.1', '9.9.9.9, 2.2.2.2', '8.8.8.8, 2.2.2.2']) {
        const url = `http://127.0.0.1:${limited.port}/fault/refused`;
        statuses.push((await fetch(url, { headers: { 'X-Forwarded-For': address } })).status);
      }
      await limited.close();
    }
    assert.deepEqual(statuses, [409, 429, 429, 409, 409, 429]);
  });

  it('ends within its deadline although a connection is kept open', async () => {
    const ending = await listen(anApp(), 0, '127.0.0.1');
    const socket = connect(ending.port, '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write('POST /words HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\n');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const start = performance.now();
    await ending.close(200);
    assert.ok(performance.now() - start < 15_000);
  });
});
