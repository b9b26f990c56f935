import { serveThread } from '#shared/thread/thread-stream.ts';
import { sheetEvents } from './sheet-events.ts';
import { loadSource, type SheetJob } from './sheet-file.ts';

await serveThread(async function* ({ source, limits }: SheetJob) {
  yield* sheetEvents(loadSource(source, limits), limits);
});
