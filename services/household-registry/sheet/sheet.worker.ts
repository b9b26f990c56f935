import { sheetEvents } from './sheet-events.ts';
import { loadSource, type SheetJob } from './sheet-file.ts';
import { serveThread } from './sheet-thread.ts';

await serveThread(async function* ({ source, limits }: SheetJob) {
  yield* sheetEvents(loadSource(source, limits), limits);
});
