import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { before, describe, it } from 'node:test';
import type { Caller } from '#shared/access/caller.ts';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { createHttpApp } from '#shared/http/app.ts';
import { silentLog } from '#shared/log/log.ts';
import { createMetrics } from '#shared/metrics/metrics.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createApp } from '../../services/coverage-monitoring/app.ts';
import { coverageRepository } from '../../services/coverage-monitoring/coverage/coverage.repository.ts';
import { migrations } from '../../services/coverage-monitoring/migrations.ts';
import { createCoverageFeed, type Viewer } from '../../services/coverage-monitoring/stream/coverage-feed.ts';
import { coverageStreamRoutes } from '../../services/coverage-monitoring/stream/coverage-stream.routes.ts';
import { aCaller } from '../support/ask.ts';
import { atEnd } from '../support/cleanup.ts';
import { aStorage } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { aCampaign, aGift, aListed, aRecorded } from '../support/facts.ts';
import { aReceived, react } from '../support/reaction.ts';

interface Frame {
  readonly id?: string;
  readonly event: string;
  readonly data: { readonly list: number; readonly received: number; readonly asOf: string };
}

let storage: Storage;
let origin: string;
let close: () => Promise<void>;
const signedIn = new Map<string, Caller>();

async function hear(...events: Parameters<typeof react>[2]): Promise<void> {
  const { consumers } = createApp({ storage, log: silentLog, config: { unitSet: '2021-11' } });
  await react(storage, consumers[0]!, events);
}

async function receive(household: string): Promise<void> {
  await hear(
    aReceived(HouseholdListedV1, aListed({ household })),
    aReceived(GiftApprovedV1, aGift({ household, gift: `gift-${household}` })),
    aReceived(ConfirmationRecordedV1, aRecorded({ household, gifts: [`gift-${household}`] })),
  );
}

function signIn(token: string, path = '19', endsAt = Date.now() + 60_000): string {
  signedIn.set(token, { ...aCaller(token, 'monitor', path), endsAt });
  return token;
}

async function open(token: string, path: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${origin}/api/v1/coverage-stream/${path}?campaign=tet-2027`, {
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  return {
    response,
    /** The next frame; null when the stream has ended. */
    async next(): Promise<Frame | null> {
      for (;;) {
        const end = text.indexOf('\n\n');
        if (end >= 0) {
          const block = text.slice(0, end);
          text = text.slice(end + 2);
          if (!block.startsWith(':')) return frameOf(block);
          continue;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        text += value;
      }
    },
    cancel: () => reader.cancel(),
  };
}

function frameOf(block: string): Frame {
  const fields = Object.fromEntries(
    block.split('\n').map((line) => line.split(/: (.*)/s) as [string, string]),
  );
  return { ...fields, data: JSON.parse(fields['data']!) } as unknown as Frame;
}

before(async () => {
  storage = await aStorage('coverage-monitoring', { migrations });
  const times = { poll: 50, heartbeat: 300, standing: 100 };
  const feed = createCoverageFeed(coverageRepository(storage, '2021-11'), silentLog, times);
  close = feed.close;
  const handler = createHttpApp({
    service: 'coverage-monitoring',
    routes: coverageStreamRoutes(feed),
    verify: async (token) => signedIn.get(token) ?? null,
    unitSet: '2021-11',
    log: silentLog,
    metrics: createMetrics('coverage-monitoring'),
    health: async () => ({ ready: true, reasons: [] }),
  });
  const server = createServer(handler).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  atEnd(async () => {
    await close();
    server.closeAllConnections();
    server.close();
  });
  await hear(aReceived(CampaignOpenedV1, aCampaign()));
  await receive('h1');
});

describe('an open page', () => {
  it('gets the figures at once and moves when somebody receives', async () => {
    const page = await open(signIn('one'), '19');
    assert.match(page.response.headers.get('content-type')!, /^text\/event-stream/);
    const first = await page.next();
    assert.deepEqual([first?.event, first?.data.list, first?.data.received], ['coverage', 1, 1]);
    const start = performance.now();
    await receive('h2');
    const second = await nextCoverage(page);
    assert.deepEqual([second?.data.list, second?.data.received], [2, 2]);
    assert.ok(performance.now() - start < 10_000);
    assert.notEqual(first?.id, second?.id);
    await page.cancel();
  });

  it('is shared by all who look at the place, and a place where nothing happened stays quiet', async () => {
    const pages = await Promise.all(['a', 'b', 'c'].map((token) => open(signIn(token), '19/164')));
    const quiet = await open(signIn('d'), '19/165');
    for (const page of [...pages, quiet]) await nextCoverage(page);
    await receive('h3');
    const frames = await Promise.all(pages.map(nextCoverage));
    assert.deepEqual(
      frames.map((frame) => frame?.data.received),
      [3, 3, 3],
    );
    assert.equal((await quiet.next())?.event, 'as-of');
    for (const page of [...pages, quiet]) await page.cancel();
  });

  it('that comes back is not told again what it has seen', async () => {
    const page = await open(signIn('back'), '19');
    const seen = await nextCoverage(page);
    await page.cancel();
    const again = await open('back', '19', { 'last-event-id': seen!.id! });
    assert.equal((await again.next())?.event, 'as-of');
    await receive('h4');
    assert.equal((await nextCoverage(again))?.data.received, 4);
    await again.cancel();
  });

  it('ends when the token does, and when its owner has signed out', async () => {
    const short = await open(signIn('short', '19', Date.now() + 250), '19');
    const leaving = await open(signIn('leaving'), '19');
    assert.equal((await short.next())?.event, 'coverage');
    assert.equal((await leaving.next())?.event, 'coverage');
    signedIn.delete('leaving');
    assert.equal(await nextCoverage(short), null);
    assert.equal(await nextCoverage(leaving), null);
  });

  it('is a problem, not a stream, out of place or for an unknown campaign', async () => {
    const outside = await open(signIn('far', '19/165'), '19/164');
    assert.equal(outside.response.status, 404);
    assert.match(outside.response.headers.get('content-type')!, /problem\+json/);
    await outside.cancel();
  });

  it('ends when the service does', async () => {
    const page = await open(signIn('last'), '19');
    assert.equal((await page.next())?.event, 'coverage');
    await close();
    assert.equal(await nextCoverage(page), null);
  });
});

async function nextCoverage(page: Awaited<ReturnType<typeof open>>): Promise<Frame | null> {
  for (;;) {
    const frame = await page.next();
    if (frame === null || frame.event === 'coverage') return frame;
  }
}

describe('a page that is opened while figures move', () => {
  it('takes no news from those who look already', async () => {
    const times = { poll: 400, heartbeat: 60_000, standing: 60_000 };
    const feed = createCoverageFeed(coverageRepository(storage, '2021-11'), silentLog, times);
    atEnd(feed.close);
    const [looking, coming]: [string[], string[]] = [[], []];
    await feed.join({ campaign: 'tet-2027', path: '19' }, viewerOf(looking));
    const before = receivedIn(looking);
    await receive('h-last');
    await feed.join({ campaign: 'tet-2027', path: '19' }, viewerOf(coming));
    for (const frames of [looking, coming]) {
      await eventually(async () => assert.equal(receivedIn(frames), before + 1), 10_000);
    }
  });
});

function viewerOf(frames: string[]): Viewer {
  return { send: (frame) => frames.push(frame), mayStay: async () => true, end: () => undefined };
}

function receivedIn(frames: readonly string[]): number {
  return frameOf(frames.at(-1)!.trimEnd()).data.received;
}
