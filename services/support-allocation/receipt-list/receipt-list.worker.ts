import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { ReceiptList } from './receipt-list.ts';

export const PRINTER_BUSY = problem('printer-busy', 503, 'Too many lists are being printed; ask again soon');
export const PRINT_FAILED = problem(
  'print-failed',
  503,
  'The list took too long or too much memory to print',
);

export interface PrinterLimits {
  /** Milliseconds for one list. */
  readonly timeLimit: number;
  /** Megabytes. */
  readonly memory: number;
}

export interface Printer {
  /** One list at a time; whoever comes while too many wait is told so. */
  print(list: ReceiptList): Promise<Result<Uint8Array>>;
  close(): Promise<void>;
}

const WAITING = 50;
const ROLE = 'receipt-list';

/** A thread of its own draws, so that a long list never stops the service; it is ended when it takes too long. */
export function createPrinter({ timeLimit, memory }: PrinterLimits): Printer {
  let worker: Worker | undefined;
  let waiting = 0;
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

  async function printNext(list: ReceiptList): Promise<Result<Uint8Array>> {
    worker ??= start();
    const thread = worker;
    const bytes = await answerOf(thread, list, timeLimit);
    if (bytes !== null) return accept(bytes);
    drop(thread);
    await thread.terminate();
    return refuse(PRINT_FAILED);
  }

  return {
    print(list) {
      if (waiting >= WAITING) return Promise.resolve(refuse(PRINTER_BUSY));
      waiting += 1;
      const printed = last.then(() => printNext(list));
      const settled = () => {
        waiting -= 1;
      };
      last = printed.then(settled, settled);
      return printed;
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** Null when the thread failed, ended, or did not answer in time. */
function answerOf(thread: Worker, list: ReceiptList, timeLimit: number): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const end = (bytes: Uint8Array | null) => {
      clearTimeout(timer);
      thread.unref();
      thread.off('message', end).off('error', fail).off('exit', fail);
      resolve(bytes);
    };
    const fail = () => end(null);
    const timer = setTimeout(fail, timeLimit);
    thread.on('message', end).on('error', fail).on('exit', fail);
    thread.ref();
    thread.postMessage(list);
  });
}

/** In the thread itself: what draws is loaded here and nowhere else. */
async function serve(): Promise<void> {
  const { drawReceiptList } = await import('./receipt-list.pdf.ts');
  parentPort!.on('message', async (list: ReceiptList) => {
    const bytes = await drawReceiptList(list);
    parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
  });
}

if (!isMainThread && workerData === ROLE) await serve();
