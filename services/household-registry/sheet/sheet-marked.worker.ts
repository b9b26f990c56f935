import { serveThread } from '#shared/thread/thread-stream.ts';
import { loadSource } from './sheet-file.ts';
import { markedEvents } from './sheet-marked.ts';
import type { MarkJob } from './sheet-marked-file.ts';

await serveThread(async function* ({ source, limits, marking }: MarkJob) {
  yield* markedEvents(loadSource(source, limits), marking, limits);
});
