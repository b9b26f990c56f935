import { Worker } from 'node:worker_threads';
import { problem } from '../kernel/problem.ts';
import { accept, type Result, refuse } from '../kernel/result.ts';
import type { Binding } from './binder.pdf.ts';
import type { DrawnPage, DrawnPaper } from './drawn-page.ts';
import type { PressAnswer, PressWish } from './press.ts';

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

export interface Printer<Paper> {
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

/**
 * A thread of its own draws, so that a long list never stops the service; it is ended when it takes too long.
 * @param drawing the file that calls `serveDrawing`
 */
export function createPrinter<Paper>(drawing: URL, { timeLimit, memory }: PrinterLimits): Printer<Paper> {
  let worker: Worker | undefined;
  let waiting = 0;
  let files = 0;
  let last: Promise<unknown> = Promise.resolve();

  function start(): Worker {
    const thread = new Worker(drawing, { resourceLimits: { maxOldGenerationSizeMb: memory } });
    thread.unref();
    // Without a listener an error of a thread between two lists would end the process.
    thread.on('error', () => drop(thread));
    thread.on('exit', () => drop(thread));
    return thread;
  }

  function drop(thread: Worker): void {
    if (worker === thread) worker = undefined;
  }

  async function askNext<Answer>(wish: PressWish<Paper>): Promise<Result<Answer>> {
    worker ??= start();
    const thread = worker;
    const answer = await answerOf(thread, wish, timeLimit);
    if (answer !== null) return accept(answer as Answer);
    drop(thread);
    await thread.terminate();
    return refuse(PRINT_FAILED);
  }

  /** One after the other; whoever comes while too many wait is told so. */
  function ask<Answer extends PressAnswer>(wish: PressWish<Paper>): Promise<Result<Answer>> {
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
      const inFile = async (wish: PressWish<Paper>) => {
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
function answerOf(thread: Worker, wish: PressWish<unknown>, timeLimit: number): Promise<PressAnswer | null> {
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
