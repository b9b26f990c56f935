import { parentPort } from 'node:worker_threads';
import { readFile } from './import-reading.ts';
import type { ThreadAnswer, ThreadWish } from './import-thread.ts';
import { AHEAD } from './import-thread.ts';

/** One file after another, each read only as far ahead as its taker follows. */
let run = 0;
let ahead = 0;
let wake: () => void = () => undefined;

function say(answer: ThreadAnswer): void {
  parentPort!.postMessage(answer);
}

async function read({ run: own, job }: Extract<ThreadWish, { kind: 'read' }>): Promise<void> {
  try {
    for await (const value of readFile(job)) {
      if (run !== own) return;
      say({ run: own, value });
      ahead += 1;
      while (run === own && ahead >= AHEAD) await new Promise<void>((resolve) => (wake = resolve));
    }
    say({ run: own, done: true });
  } catch (error) {
    say({ run: own, failed: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

parentPort!.on('message', (wish: ThreadWish) => {
  if (wish.run < run) return;
  run = wish.kind === 'stop' ? wish.run + 1 : wish.run;
  ahead = wish.kind === 'taken' ? ahead - 1 : 0;
  wake();
  if (wish.kind === 'read') void read(wish);
});
