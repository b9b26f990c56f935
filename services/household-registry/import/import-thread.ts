import { Worker } from 'node:worker_threads';
import type { Problem } from '#shared/kernel/problem.ts';
import { SHEET_TOO_MUCH_MEMORY, SHEET_TOOK_TOO_LONG } from '#shared/sheet-reader/sheet-problem.ts';
import type { ReadingEvent, ReadingJob } from './import-reading.ts';

/** To the thread. */
export type ThreadWish =
  | { readonly kind: 'read'; readonly run: number; readonly job: ReadingJob }
  | { readonly kind: 'taken' | 'stop'; readonly run: number };

/** From the thread. */
export type ThreadAnswer = { readonly run: number } & (
  | { readonly value: ReadingEvent }
  | { readonly done: true }
  | { readonly failed: string }
);

/** How many values the thread may be ahead of its taker. */
export const AHEAD = 2;

/** Rows die young: more room for them would only be filled before anybody cleans up. */
const YOUNG_MB = 6;

export interface ThreadLimits {
  /** Milliseconds for one file, waiting for a slow taker not counted. */
  readonly time: number;
  /** Megabytes of heap. */
  readonly memory: number;
  /** Milliseconds after which a thread that has nothing to read is ended. */
  readonly idle: number;
}

export interface ImportThread {
  /** One file at a time: a run that was not read to its end is given up. Ends with `refused` where a limit is met. */
  run(job: ReadingJob): AsyncGenerator<ReadingEvent>;
  close(): Promise<void>;
}

/**
 * A thread that can be killed, because it reads what strangers made. It is kept for a while: starting one costs more than
 * most files do.
 */
export function createImportThread(limits: ThreadLimits): ImportThread {
  let worker: Worker | null = null;
  let runs = 0;
  let idle: NodeJS.Timeout | undefined;

  async function close(): Promise<void> {
    clearTimeout(idle);
    const thread = worker;
    worker = null;
    await thread?.terminate();
  }

  async function* run(job: ReadingJob): AsyncGenerator<ReadingEvent> {
    clearTimeout(idle);
    runs += 1;
    const own = runs;
    worker ??= start(limits);
    const thread = worker;
    thread.ref();
    const inbox = createInbox(thread, own);
    thread.postMessage({ kind: 'read', run: own, job } satisfies ThreadWish, [
      job.bytes.buffer as ArrayBuffer,
    ]);
    let left = limits.time;
    try {
      for (;;) {
        const since = performance.now();
        const answer = await inbox.next(left);
        left -= performance.now() - since;
        if (answer === 'late' || answer === 'memory') {
          await close();
          return yield refused(answer === 'late' ? SHEET_TOOK_TOO_LONG : SHEET_TOO_MUCH_MEMORY);
        }
        if ('done' in answer) return;
        if ('failed' in answer) throw new Error(`A file could not be read: ${answer.failed}`);
        yield answer.value;
        thread.postMessage({ kind: 'taken', run: own } satisfies ThreadWish);
      }
    } finally {
      inbox.close();
      if (worker === thread) {
        thread.postMessage({ kind: 'stop', run: own } satisfies ThreadWish);
        thread.unref();
        idle = setTimeout(() => void close(), limits.idle).unref();
      }
    }
  }

  function start({ memory }: ThreadLimits): Worker {
    const thread = new Worker(new URL('./import.worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const drop = () => {
      if (worker === thread) worker = null;
    };
    // Without a listener an error of a thread between two files would end the process.
    return thread.on('error', drop).on('exit', drop);
  }

  return { run, close };
}

function refused(problem: Problem): Extract<ReadingEvent, { type: 'refused' }> {
  return { type: 'refused', problem, errors: [] };
}

function createInbox(thread: Worker, run: number) {
  const waiting: ThreadAnswer[] = [];
  let failure: Error | null = null;
  let wake: () => void = () => undefined;
  const take = (answer: ThreadAnswer) => {
    if (answer.run !== run) return;
    waiting.push(answer);
    wake();
  };
  const fail = (error: Error | number) => {
    failure ??= error instanceof Error ? error : new Error(`The reading thread ended with ${error}`);
    wake();
  };
  thread.on('message', take).on('error', fail).on('exit', fail);
  return {
    async next(time: number): Promise<ThreadAnswer | 'late' | 'memory'> {
      if (waiting.length === 0 && failure === null) await timely(time, (resolve) => (wake = resolve));
      const answer = waiting.shift();
      if (answer !== undefined) return answer;
      if (failure === null) return 'late';
      if ('code' in failure && failure.code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
      throw failure;
    },
    close: () => thread.off('message', take).off('error', fail).off('exit', fail),
  };
}

function timely(time: number, listen: (resolve: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, Math.max(0, time));
    listen(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
