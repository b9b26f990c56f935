import { Worker } from 'node:worker_threads';
import type { FoundPair } from './find-duplicates.ts';
import type { Profile } from './profile.ts';

export type ThreadWish =
  | { readonly kind: 'add'; readonly page: readonly Profile[] }
  /** Compares at the first, then gives what was found, batch by batch. */
  | { readonly kind: 'next' };

export type ThreadAnswer =
  | { readonly kind: 'added' }
  | { readonly kind: 'found'; readonly batch: readonly FoundPair[]; readonly found: number }
  | { readonly kind: 'end' };

/** More households than the thread's memory holds. */
export class SearchTooLarge extends Error {
  override readonly name = 'SearchTooLarge';
}

/**
 * Megabytes of heap, as the measurement says a province of 131,072 needs: left alone, the engine collects garbage late.
 * `--max-old-space-size` of the process would overrule it.
 */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 };

export interface DuplicateThread {
  add(page: readonly Profile[]): Promise<void>;
  find(): AsyncGenerator<{ readonly batch: readonly FoundPair[]; readonly found: number }>;
  /** Also in the middle of its work. */
  close(): Promise<void>;
}

/** Compares in a thread of its own: for ten seconds of a province nothing else must wait. */
export function startDuplicateThread(limits = LIMITS): DuplicateThread {
  const worker = new Worker(new URL('./duplicate.worker.ts', import.meta.url), { resourceLimits: limits });
  let failure: Error | null = null;
  let settle: ((answer: ThreadAnswer | Error) => void) | null = null;
  const fail = (error: Error) => {
    failure ??= isOutOfMemory(error) ? new SearchTooLarge('Too many households', { cause: error }) : error;
    settle?.(failure);
  };
  worker.on('message', (answer: ThreadAnswer) => settle?.(answer));
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`The comparing thread ended with ${code}`)));

  async function ask(wish: ThreadWish): Promise<ThreadAnswer> {
    if (failure !== null) throw failure;
    const answer = await new Promise<ThreadAnswer | Error>((resolve) => {
      settle = resolve;
      worker.postMessage(wish);
    });
    settle = null;
    if (answer instanceof Error) throw answer;
    return answer;
  }

  return {
    async add(page) {
      await ask({ kind: 'add', page });
    },
    async *find() {
      for (;;) {
        const answer = await ask({ kind: 'next' });
        if (answer.kind !== 'found') return;
        yield answer;
      }
    },
    async close() {
      await worker.terminate();
    },
  };
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
