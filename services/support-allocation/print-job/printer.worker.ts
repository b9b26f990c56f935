import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Binding } from '../paper/binder.pdf.ts';
import type { DrawnPage, DrawnPaper } from '../paper/drawn-page.ts';
import type { Paper } from './paper.ts';
import type { PressAnswer, PressWish } from './press.pdf.ts';

export const PRINTER_BUSY = problem('printer-busy', 503, 'Too many lists are being printed; ask again soon');
export const PRINT_FAILED = problem(
  'print-failed',
  503,
  'The list took too long or too much memory to print',
);

export interface PrinterLimits {
  /** Milliseconds for one thing that is asked for. */
  readonly timeLimit: number;
  /** Megabytes. */
  readonly memory: number;
}

export interface Printer {
  draw(papers: readonly Paper[]): Promise<Result<readonly DrawnPaper[]>>;
  /** A file that grows by what is added; what is ready of it comes back each time. */
  open(binding: Binding): PrintedFile;
  close(): Promise<void>;
}

export interface PrintedFile {
  add(pages: readonly DrawnPage[]): Promise<Result<Uint8Array>>;
  end(): Promise<Result<Uint8Array>>;
  /** Nobody wants it any more. */
  drop(): Promise<void>;
}

const WAITING = 50;
const ROLE = 'printer';

/** A thread of its own draws, so that a long list never stops the service; it is ended when it takes too long. */
export function createPrinter({ timeLimit, memory }: PrinterLimits): Printer {
  let worker: Worker | undefined;
  let waiting = 0;
  let files = 0;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const thread = new Worker(new URL(import.meta.url), {
      workerData: ROLE,
      resourceLimits: { maxOldGenerationSizeMb: memory },
    });
    thread.unref();
    // Without a listener an error of a thread between two lists would end the process.
    thread.on('error', () => drop(thread));
    thread.on('exit', () => drop(thread));
    return thread;
  }

  function drop(thread: Worker): void {
    if (worker === thread) worker = undefined;
  }

  async function askNext<Answer>(wish: PressWish): Promise<Result<Answer>> {
    worker ??= start();
    const thread = worker;
    const answer = await answerOf(thread, wish, timeLimit);
    if (answer !== null) return accept(answer as Answer);
    drop(thread);
    await thread.terminate();
    return refuse(PRINT_FAILED);
  }

  /** One after the other; whoever comes while too many wait is told so. */
  function ask<Answer extends PressAnswer>(wish: PressWish): Promise<Result<Answer>> {
    if (waiting >= WAITING) return Promise.resolve(refuse(PRINTER_BUSY));
    waiting += 1;
    const asked = last.then(() => askNext<Answer>(wish));
    const settled = () => {
      waiting -= 1;
    };
    last = asked.then(settled, settled);
    return asked;
  }

  return {
    draw: (papers) => ask({ wish: 'draw', papers }),
    open(binding) {
      files += 1;
      const file = files;
      let begun: Promise<Result<Uint8Array>> | undefined;
      const inFile = async (wish: PressWish) => {
        begun ??= ask({ wish: 'begin', file, binding });
        const answer = await begun;
        return answer.ok ? ask<Uint8Array>(wish) : answer;
      };
      return {
        add: (pages) => inFile({ wish: 'add', file, pages }),
        end: () => inFile({ wish: 'end', file }),
        drop: async () => void (await ask({ wish: 'drop', file })),
      };
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** Null when the thread failed, ended, or did not answer in time. */
function answerOf(thread: Worker, wish: PressWish, timeLimit: number): Promise<PressAnswer | null> {
  return new Promise((resolve) => {
    const end = (answer: PressAnswer | null) => {
      clearTimeout(timer);
      thread.unref();
      thread.off('message', end).off('error', fail).off('exit', fail);
      resolve(answer);
    };
    const fail = () => end(null);
    const timer = setTimeout(fail, timeLimit);
    thread.on('message', end).on('error', fail).on('exit', fail);
    thread.ref();
    thread.postMessage(wish);
  });
}

/** In the thread itself: what draws is loaded here and nowhere else. */
async function serve(): Promise<void> {
  const { createPress } = await import('./press.pdf.ts');
  const press = createPress();
  parentPort!.on('message', async (wish: PressWish) => {
    const answer = await press(wish);
    parentPort!.postMessage(answer, answer instanceof Uint8Array ? [answer.buffer as ArrayBuffer] : []);
  });
}

if (!isMainThread && workerData === ROLE) await serve();
