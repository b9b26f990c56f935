import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceName } from '#shared/contracts/topics.ts';
import { type HttpServer, listen } from '#shared/http/server.ts';
import { silentLog } from '#shared/log/log.ts';
import { createGateway } from '../../services/gateway/app.ts';
import type { LoadingState } from '../../services/gateway/page/page.ts';
import type { Upstream } from '../../services/gateway/upstreams.ts';
import { aFolder } from '../support/engines.ts';

/** A service elsewhere: echoes what reached it, streams without end, or is broken. */
let streams = 0;
const elsewhere: RequestListener = (req, res) => {
  if (req.url!.startsWith('/api/v1/coverage-stream')) {
    streams += 1;
    res.writeHead(200, { 'Content-Type': 'text/event-stream' });
    res.write(': first\n\n');
    res.on('close', () => {
      streams -= 1;
    });
    return;
  }
  const chunks: Buffer[] = [];
  req.on('data', (chunk: Buffer) => chunks.push(chunk));
  req.on('end', () => {
    res.setHeader('Content-Type', 'application/json');
    res.end(JSON.stringify({ url: req.url, headers: req.headers, bytes: Buffer.concat(chunks).length }));
  });
};

const far = createServer(elsewhere);
const state: LoadingState = { loaded: false, progress: 'xã <1> của 178' };
let gateway: HttpServer;
let base: string;

before(async () => {
  await new Promise<void>((resolve) => far.listen(0, '127.0.0.1', resolve));
  // As the build leaves it: below a folder whose name begins with a dot.
  const webRoot = join(await aFolder(), '.cache/web');
  await mkdir(join(webRoot, 'desk'), { recursive: true });
  await mkdir(join(webRoot, 'claim'));
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), 'the field');
  await writeFile(join(webRoot, 'desk/index.html'), 'the desk');
  await writeFile(join(webRoot, 'claim/index.html'), 'claims');
  await writeFile(join(webRoot, 'service-worker.js'), '1');
  await writeFile(join(webRoot, 'assets/field-Dk3x_9aQ.js'), '1');
  const url = `http://127.0.0.1:${(far.address() as AddressInfo).port}`;
  const here: Upstream = { handler: elsewhere, health: async () => ({ ready: true, reasons: [] }) };
  const upstreams: Record<ServiceName, Upstream> = {
    identity: here,
    'household-registry': { url },
    'support-allocation': { url: 'http://127.0.0.1:9' },
    'delivery-confirmation': here,
    'coverage-monitoring': { url },
  };
  const openapiFile = join(webRoot, 'index.html');
  const installation = {
    sample: true,
    unitSet: '2021-11',
    accounts: [{ username: 'xa', password: 'tet100', label: 'Cán bộ xã' }],
  } as const;
  gateway = await listen(
    createGateway({
      upstreams,
      webRoot,
      openapiFile,
      installation: { ...installation, accounts: [...installation.accounts] },
      state,
      log: silentLog,
    }),
    0,
    '127.0.0.1',
  );
  base = `http://127.0.0.1:${gateway.port}`;
});

after(async () => {
  await gateway.close(500);
  far.closeAllConnections();
  far.close();
});

const page = async (path: string) => {
  const response = await fetch(base + path);
  const text = await response.text();
  return { status: response.status, text, cache: response.headers.get('Cache-Control') };
};

describe('the gateway while the sample is loaded', () => {
  it('shows a page that says so and comes again by itself', async () => {
    state.loaded = false;
    const { status, text } = await page('/desk/');
    assert.equal(status, 503);
    assert.match(text, /Đang nạp dữ liệu mẫu…/);
    assert.match(text, /http-equiv="refresh"/);
    assert.match(text, /xã &lt;1&gt; của 178/);
    assert.doesNotMatch(text, /<script/);
  });

  it('passes requests on already, but is not ready', async () => {
    state.loaded = false;
    assert.equal((await page('/api/v1/households/19')).status, 200);
    const { status, text } = await page('/health/ready');
    assert.equal(status, 503);
    assert.match(text, /the sample is being loaded/);
    assert.equal((await page('/health/live')).status, 200);
  });
});

describe('the gateway’s pages', () => {
  before(() => {
    state.loaded = true;
  });

  it('are three apps, each for the addresses inside it', async () => {
    for (const path of ['/', '/household/19/164']) assert.equal((await page(path)).text, 'the field', path);
    for (const path of ['/desk', '/desk/', '/desk/plans/7'])
      assert.equal((await page(path)).text, 'the desk');
    for (const path of ['/phan-anh', '/phan-anh/']) assert.equal((await page(path)).text, 'claims');
    assert.equal((await page('/phan-anh-khac')).text, 'the field');
  });

  it('are asked for each time, hashed files never again', async () => {
    for (const path of ['/', '/desk/', '/service-worker.js', '/desk/plans'])
      assert.equal((await page(path)).cache, 'no-cache', path);
    assert.match((await page('/assets/field-Dk3x_9aQ.js')).cache!, /immutable/);
  });

  it('are 404 for a file that is not there', async () => {
    assert.equal((await page('/assets/old-Dk3x_9aQ.js')).status, 404);
    assert.equal((await page('/%2e%2e/package.json')).status, 404);
  });

  it('say what this installation is', async () => {
    const { text } = await page('/api/v1/installation');
    assert.equal((JSON.parse(text) as { sample: boolean }).sample, true);
  });
});

describe('the gateway’s way to a service', () => {
  it('keeps address, encoding and query', async () => {
    const { text } = await page('/api/v1/households/19%2F164/05443?limit=5&search=a%26b');
    assert.equal(
      (JSON.parse(text) as { url: string }).url,
      '/api/v1/households/19%2F164/05443?limit=5&search=a%26b',
    );
  });

  it('names the request and who asked', async () => {
    const response = await fetch(`${base}/api/v1/households/19`, {
      headers: { 'X-Forwarded-For': '1.2.3.4' },
    });
    const { headers } = (await response.json()) as { headers: Record<string, string> };
    assert.equal(headers['x-request-id'], response.headers.get('X-Request-Id'));
    assert.match(headers['x-forwarded-for']!, /127\.0\.0\.1$/);
  });

  it('streams an upload through', async () => {
    const response = await fetch(`${base}/api/v1/imports/19`, {
      method: 'POST',
      body: ReadableStream.from(Array.from({ length: 64 }, () => Buffer.alloc(65_536))),
      duplex: 'half',
    } as RequestInit);
    assert.equal(((await response.json()) as { bytes: number }).bytes, 64 * 65_536);
  });

  it('lets a stream through at once and ends it when its viewer leaves', async () => {
    const leave = new AbortController();
    const response = await fetch(`${base}/api/v1/coverage-stream/19`, { signal: leave.signal });
    const { value } = await response.body!.getReader().read();
    assert.equal(Buffer.from(value!).toString(), ': first\n\n');
    assert.equal(streams, 1);
    leave.abort();
    for (let tries = 0; streams > 0 && tries < 100; tries += 1) await sleep(20);
    assert.equal(streams, 0);
  });

  it('says plainly when the service does not answer', async () => {
    const response = await fetch(`${base}/api/v1/plans`);
    assert.equal(response.status, 503);
    assert.equal(((await response.json()) as { code: string }).code, 'service-unavailable');
    assert.match((await page('/health/ready')).text, /support-allocation does not answer/);
  });

  it('leads nowhere for an address that nobody has', async () => {
    assert.equal((await page('/api/v1/secrets')).status, 404);
  });
});
