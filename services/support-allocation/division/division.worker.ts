import { serveThread } from '#shared/thread/thread-stream.ts';
import { divide } from './division.ts';
import type { DivisionInput } from './division-outcome.ts';

await serveThread(async function* (input: DivisionInput) {
  yield divide(input);
});
