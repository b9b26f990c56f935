import type { ServerResponse } from 'node:http';
import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import type { CoverageFeed } from './coverage-feed.ts';

/** A viewer that has taken nothing in for so many bytes is cut off; it comes back with the id of what it has seen. */
const MOST_UNSENT = 1024 * 1024;

export function coverageStreamRoutes(feed: CoverageFeed): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/coverage-stream/*path',
      summary: 'The figures of a place, at once and again within a second of each change',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({ campaign: Id }),
      produces: 'text/event-stream',
      answer: z.string(),
      async handle({ params: { path }, query: { campaign }, caller, stillSignedIn, raw: { req, res } }) {
        const lastSeen = req.headers['last-event-id'];
        const held: string[] = [];
        let send: (frame: string) => void = (frame) => held.push(frame);
        const joined = await feed.join(
          { campaign, path },
          {
            lastSeen: typeof lastSeen === 'string' ? lastSeen : undefined,
            send: (frame) => send(frame),
            mayStay: async () => (caller.endsAt ?? Number.POSITIVE_INFINITY) > Date.now() && stillSignedIn(),
            end: () => void res.end(),
          },
        );
        if (!joined.ok) return joined;
        res.once('close', joined.value);
        if (res.destroyed) joined.value();
        open(res);
        send = (frame) => write(res, frame);
        for (const frame of held) send(frame);
        return STREAMED;
      },
    }),
  ];
}

function open(res: ServerResponse): void {
  res.writeHead(200, {
    'Content-Type': 'text/event-stream; charset=utf-8',
    'Cache-Control': 'no-store',
    // Proxies that collect answers would hold the figures back.
    'X-Accel-Buffering': 'no',
  });
  res.flushHeaders();
}

function write(res: ServerResponse, frame: string): void {
  if (res.writableEnded || res.destroyed) return;
  if (res.writableLength > MOST_UNSENT) res.destroy();
  else res.write(frame);
}
