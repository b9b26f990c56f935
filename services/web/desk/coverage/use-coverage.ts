import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import type { Coverage } from '../../shell/api-types.ts';
import { api, session } from '../desk.ts';
import { eventStreamReader } from './event-stream.ts';

const POLL_MS = 30_000;
const AGAIN_MS = 5_000;
/** The server sends a heartbeat every 15 seconds; a stream silent for longer is dead. */
const SILENT_MS = 45_000;

/** Figures of a place as they change: by the live stream, by asking every half minute where there is none. */
export function useCoverage(path: string, campaign: string | undefined) {
  const client = useQueryClient();
  const [live, setLive] = useState(false);
  const key = ['coverage', campaign, path];
  const query = useQuery({
    queryKey: key,
    enabled: campaign !== undefined,
    refetchInterval: live ? false : POLL_MS,
    queryFn: () =>
      answerOf(
        api.GET('/api/v1/coverage/{path}', {
          params: { path: { path }, query: { campaign: campaign ?? '' } },
        }),
      ),
  });
  const works = query.data !== undefined;

  useEffect(() => {
    if (campaign === undefined || !works) return;
    const end = new AbortController();
    void follow({
      url: `/api/v1/coverage-stream/${path}?campaign=${encodeURIComponent(campaign)}`,
      end: end.signal,
      onLive: setLive,
      onData: (data) => client.setQueryData<Coverage>(['coverage', campaign, path], JSON.parse(data)),
    });
    return () => {
      end.abort();
      setLive(false);
    };
  }, [path, campaign, works, client]);

  return { ...query, live };
}

interface Following {
  readonly url: string;
  readonly end: AbortSignal;
  readonly onLive: (live: boolean) => void;
  readonly onData: (data: string) => void;
}

/** Until it is ended; a stream ends with its token, and the next one goes on from the last message. */
async function follow({ url, end, onLive, onData }: Following): Promise<void> {
  let last: string | null = null;
  while (!end.aborted) {
    try {
      const headers: Record<string, string> = last === null ? {} : { 'Last-Event-ID': last };
      const silence = new AbortController();
      const request = new Request(url, { headers, signal: AbortSignal.any([end, silence.signal]) });
      const response = await session.fetch(request);
      if (!response.ok || response.body === null) throw new Error(`The stream answered ${response.status}`);
      onLive(true);
      const read = eventStreamReader();
      let timer = setTimeout(() => silence.abort(), SILENT_MS);
      for await (const chunk of textOf(response.body)) {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), SILENT_MS);
        for (const message of read(chunk)) {
          if (message.event === 'coverage') onData(message.data);
          last = message.id ?? last;
        }
      }
      clearTimeout(timer);
    } catch {
      // Whatever ended it: figures are asked for every half minute until the next stream stands.
    }
    onLive(false);
    if (!end.aborted) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
}

/** Safari cannot iterate a stream by itself. */
async function* textOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}
