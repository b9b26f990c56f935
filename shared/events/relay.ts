import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log/log.ts';
import type { Metrics } from '../metrics/metrics.ts';
import type { Storage } from '../storage/connection.ts';
import { makePage, type Page } from '../storage/pages.ts';
import { isTransient } from '../storage/transaction.ts';
import type { Closable } from './port.ts';

export interface RelayContext {
  readonly storage: Storage;
  readonly log: Log;
  readonly metrics?: Metrics;
  /** Called after each page, in order; the Kafka adapter sends, the embedded one wakes its readers. */
  paged(page: Page): void;
  /** How the next page is made; replaced only by the crash test's planted bugs. */
  readonly nextPage?: (storage: Storage) => Promise<Page | null>;
}

const SHORTEST_POLL = 50;
const LONGEST_POLL = 1_000;

/**
 * Numbers pending events into pages until closed: woken by the process's own commits, and by a poll that backs off
 * for those of other processes. A second relay on the same database loses the race for a page number, and nothing else.
 */
export function startRelay(context: RelayContext): Closable {
  const { storage, log, metrics, nextPage = makePage } = context;
  const stop = new AbortController();
  const running = loop();
  return {
    async close(deadline = 5_000) {
      stop.abort();
      await Promise.race([running, sleep(deadline, undefined, { ref: false })]);
    },
  };

  async function loop(): Promise<void> {
    let pause = SHORTEST_POLL;
    while (!stop.signal.aborted) {
      const page = await next();
      if (page === 'failed') {
        await sleep(250 * (0.5 + Math.random()), undefined, { signal: stop.signal }).catch(() => undefined);
      } else if (page === null) {
        await storage.written.wait(pause, stop.signal);
        pause = Math.min(LONGEST_POLL, pause * 2);
      } else {
        pause = SHORTEST_POLL;
        metrics?.pages.inc();
        context.paged(page);
      }
    }
  }

  async function next(): Promise<Page | null | 'failed'> {
    try {
      return await nextPage(storage);
    } catch (error) {
      if (isTransient(error))
        log.info({ reason: String((error as Error).name) }, 'The relay waits for the database');
      else log.error(error, {}, 'The relay could not make a page');
      return 'failed';
    }
  }
}
