import { parentPort } from 'node:worker_threads';
import type { ThreadAnswer, ThreadWish } from './duplicate-thread.ts';
import { duplicateSearch, type FoundPair } from './find-duplicates.ts';

/** Pairs in one message, and in one transaction of whoever stores them. */
const BATCH = 250;

const search = duplicateSearch();
let found: readonly FoundPair[] | null = null;
let given = 0;

function answerTo(wish: ThreadWish): ThreadAnswer {
  if (wish.kind === 'add') {
    for (const profile of wish.page) search.add(profile);
    return { kind: 'added' };
  }
  found ??= search.find().pairs;
  const batch = found.slice(given, given + BATCH);
  given += batch.length;
  return batch.length === 0 ? { kind: 'end' } : { kind: 'found', batch, found: found.length };
}

parentPort!.on('message', (wish: ThreadWish) => parentPort!.postMessage(answerTo(wish)));
