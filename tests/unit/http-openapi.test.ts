import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { describeApi } from '#shared/http/openapi.ts';
import { type Route, route } from '#shared/http/route.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept } from '#shared/kernel/result.ts';

const LATE = problem('too-late', 409, 'Too late');
const routes: Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/coverage/*path',
    summary: 'How many have a Tết',
    query: z.strictObject({ campaign: z.string() }),
    answer: z.strictObject({ list: z.int() }),
    handle: async () => accept({ list: 1 }),
  }),
  route({
    method: 'POST',
    path: '/api/v1/plans/:id/approve',
    summary: 'Approve',
    body: z.strictObject({ hash: z.string() }),
    answer: z.strictObject({ id: z.string() }),
    status: 201,
    problems: [LATE],
    handle: async () => accept({ id: 'p' }),
  }),
  route({
    method: 'POST',
    path: '/api/v1/imports/*path',
    summary: 'Import',
    consumes: 'text/csv',
    answer: z.strictObject({ id: z.string() }),
    handle: async () => accept({ id: 'i' }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/receipt-lists/*path',
    summary: 'Print',
    produces: 'application/pdf',
    answer: z.unknown(),
    handle: async () => accept(null),
  }),
  route({
    method: 'POST',
    path: '/api/v1/sign-in',
    summary: 'Sign in',
    command: 'none',
    body: z.strictObject({ username: z.string() }),
    answer: z.strictObject({ accessToken: z.string() }),
    handle: async () => accept({ accessToken: 't' }),
  }),
];

const document = JSON.parse(JSON.stringify(describeApi([{ name: 'all', routes }])));

describe('the description of the API', () => {
  it('is the same whatever the order of services and routes', () => {
    const reversed = describeApi([{ name: 'all', routes: routes.toReversed() }]);
    assert.equal(JSON.stringify(reversed), JSON.stringify(describeApi([{ name: 'all', routes }])));
  });

  it('names path, query and command id', () => {
    const read = document.paths['/api/v1/coverage/{path}'].get;
    const names = read.parameters.map((one: { in: string; name: string }) => `${one.in} ${one.name}`);
    assert.deepEqual(names, ['path path', 'query campaign']);
    const write = document.paths['/api/v1/plans/{id}/approve'].post;
    assert.ok(write.parameters.some((one: { name: string }) => one.name === 'Idempotency-Key'));
    const signIn = document.paths['/api/v1/sign-in'].post;
    assert.deepEqual(signIn.parameters, []);
  });

  it('says who may, and that signing in needs no token', () => {
    assert.deepEqual(document.paths['/api/v1/plans/{id}/approve'].post['x-roles'], ['approver']);
    assert.deepEqual(document.paths['/api/v1/sign-in'].post.security, []);
    assert.deepEqual(document.paths['/api/v1/coverage/{path}'].get.security, [{ token: [] }]);
  });

  it('names every code that a route can refuse with, its own included', () => {
    const { responses } = document.paths['/api/v1/plans/{id}/approve'].post;
    assert.match(responses['409'].description, /too-late/);
    assert.match(responses['409'].description, /command-conflict/);
    for (const status of ['201', '400', '401', '403', '404', '413', '415', '429', '500', '503'])
      assert.ok(responses[status] !== undefined, status);
  });

  it('describes streamed bodies and answers by their type', () => {
    const upload = document.paths['/api/v1/imports/{path}'].post;
    assert.deepEqual(Object.keys(upload.requestBody.content), ['text/csv']);
    const print = document.paths['/api/v1/receipt-lists/{path}'].get;
    assert.deepEqual(Object.keys(print.responses['200'].content), ['application/pdf']);
  });
});
