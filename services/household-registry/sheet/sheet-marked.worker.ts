import { loadSource } from '#shared/sheet-reader/sheet-file.ts';
import { serveThread } from '#shared/thread/thread-stream.ts';
import { markedEvents } from './sheet-marked.ts';
import type { MarkJob } from './sheet-marked-file.ts';

await serveThread(async function* ({ source, limits, marking }: MarkJob) {
  yield* markedEvents(loadSource(source, limits), marking, limits);
});
