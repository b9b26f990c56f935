import { parentPort, Worker, workerData } from 'node:worker_threads';

export interface ThreadLimits {
  /** Milliseconds, waiting for a slow caller not counted. */
  readonly time: number;
  /** Megabytes of heap. `--max-old-space-size` of the process would overrule it. */
  readonly memory: number;
}

/** The thread was ended: it took too long, or more memory than it may. */
export class ThreadEnded extends Error {
  override readonly name = 'ThreadEnded';
  readonly limit: keyof ThreadLimits;
  constructor(limit: keyof ThreadLimits) {
    super(`The thread was over its ${limit}`);
    this.limit = limit;
  }
}

export interface ThreadWork<Job> {
  /** A file that calls `serveThread`. */
  readonly worker: URL;
  /** Anything that can be cloned. */
  readonly job: Job;
  readonly limits: ThreadLimits;
  readonly signal?: AbortSignal | undefined;
}

type Message<T> = { readonly value: T } | { readonly failing: true } | { readonly done: true };

/** How many values a thread may be ahead of its caller. */
const AHEAD = 4;

/**
 * Runs a generator in a thread of its own and gives what it yields. The thread stops when it is `AHEAD` of the caller;
 * it is ended when the caller leaves, aborts, or when it takes too long or too much memory.
 * @throws ThreadEnded, what the thread throws, and the signal's reason.
 */
export async function* streamFromThread<T, Job = unknown>({
  worker,
  job,
  limits: { time, memory },
  signal,
}: ThreadWork<Job>): AsyncGenerator<T> {
  signal?.throwIfAborted();
  const thread = new Worker(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: memory, maxYoungGenerationSizeMb: 32 },
  });
  const inbox = createInbox<Message<T>>(thread, signal);
  let left = time;
  try {
    for (;;) {
      const since = performance.now();
      const message = await inbox.next(left);
      left -= performance.now() - since;
      if (message === 'late') throw new ThreadEnded('time');
      if (message === 'memory') throw new ThreadEnded('memory');
      if ('done' in message) return;
      if ('value' in message) yield message.value;
      thread.postMessage('taken');
    }
  } finally {
    inbox.close();
    await thread.terminate();
  }
}

function createInbox<T>(thread: Worker, signal: AbortSignal | undefined) {
  const waiting: T[] = [];
  let failure: unknown;
  let ended: 'memory' | 'failed' | null = null;
  let wake: () => void = () => undefined;

  const fail = (error: unknown) => {
    ended ??= isOutOfMemory(error) ? 'memory' : 'failed';
    failure ??= error;
    wake();
  };
  const abort = () => fail(signal?.reason);
  thread.on('message', (message: T) => {
    waiting.push(message);
    wake();
  });
  thread.on('error', fail);
  thread.on('exit', (code) => fail(new Error(`The thread ended with ${code}`)));
  signal?.addEventListener('abort', abort);

  return {
    async next(time: number): Promise<T | 'late' | 'memory'> {
      if (signal?.aborted) throw signal.reason;
      if (waiting.length === 0 && ended === null) await timely(time, (resolve) => (wake = resolve));
      if (signal?.aborted) throw signal.reason;
      const message = waiting.shift();
      if (message !== undefined) return message;
      if (ended === null) return 'late';
      if (ended === 'memory') return 'memory';
      throw failure;
    },
    close: () => signal?.removeEventListener('abort', abort),
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

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The other end: what a worker file calls with its generator over the job. */
export async function serveThread<Job, T>(generate: (job: Job) => AsyncIterable<T>): Promise<void> {
  let ahead = 0;
  let wake: () => void = () => undefined;
  parentPort!.on('message', () => {
    ahead -= 1;
    wake();
  });
  const say = async (message: object, mostAhead: number) => {
    parentPort!.postMessage(message);
    ahead += 1;
    while (ahead > mostAhead) await new Promise<void>((resolve) => (wake = resolve));
  };
  try {
    for await (const value of generate(workerData as Job)) await say({ value }, AHEAD - 1);
  } catch (error) {
    // A fault overtakes the messages before it, so it waits until all of them were taken.
    await say({ failing: true }, 0);
    throw error;
  }
  parentPort!.postMessage({ done: true });
}
