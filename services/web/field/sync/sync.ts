import { type Api, answerOf } from '../../shell/api-client.ts';
import { type ApiProblem, toApiProblem } from '../../shell/api-problem.ts';
import type { Session } from '../../shell/session.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { PhoneDatabase } from '../phone-database.ts';
import { putSetting } from '../setting.ts';
import { backOff } from './back-off.ts';
import { sendQueue } from './send-queue.ts';

export interface SyncState {
  readonly sending: { readonly done: number; readonly total: number } | null;
  /** Why the last try ended early; null when it did not. */
  readonly problem: ApiProblem | null;
}

export interface Sync {
  state(): SyncState;
  subscribe(listener: () => void): () => void;
  /** Sends at the page's opening, when it is seen again, when the network is back and every two minutes. */
  watch(): void;
  /** After a save: at once, unless a pause after a failure is running. */
  afterSave(): void;
  /** The button, and a new sign-in: at once. */
  now(): Promise<void>;
}

const EVERY_MS = 120_000;

interface Parts {
  readonly database: PhoneDatabase;
  readonly outbox: Outbox;
  readonly session: Session;
  readonly api: Api;
}

export function createSync({ database, outbox, session, api }: Parts): Sync {
  let current: SyncState = { sending: null, problem: null };
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: Promise<void> | null = null;
  let again = false;
  const listeners = new Set<() => void>();

  function become(change: Partial<SyncState>): void {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  }

  function run(): Promise<void> {
    again = running !== null;
    running ??= oneSender(send).finally(() => {
      running = null;
      if (again) void run();
    });
    return running;
  }

  async function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const author = session.state().account?.id;
    if (author === undefined) return;
    const total = (await outbox.waiting(author, 100_000, new Set())).length;
    if (total === 0) return become({ problem: null });
    let done = 0;
    become({ sending: { done, total } });
    const problem = await sendQueue({
      load: (limit, skip) => outbox.waiting(author, limit, skip),
      async post(items) {
        if (session.state().status === 'ended') await session.token();
        const { results } = await answerOf(
          api.POST('/api/v1/confirmations', { body: { items: [...items] } }),
        );
        return results;
      },
      async settle(settled) {
        await outbox.settle(settled);
        await putSetting(database, 'lastSentAt', new Date().toISOString());
        done += settled.length;
        become({ sending: { done, total: Math.max(total, done) } });
      },
    }).catch(toApiProblem);
    become({ sending: null, problem });
    failures = problem === null ? 0 : failures + 1;
    // Without a session nothing can be sent until somebody signs in; the two-minute round looks again anyway.
    if (problem !== null && problem.status !== 401)
      timer = setTimeout(
        () => void run(),
        backOff(failures, { random: Math.random(), retryAfter: problem.retryAfter }),
      );
  }

  return {
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    watch() {
      addEventListener('online', () => void run());
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') void run();
      });
      setInterval(() => {
        if (document.visibilityState === 'visible') void run();
      }, EVERY_MS);
      void run();
    },
    afterSave() {
      if (timer === undefined) void run();
    },
    now: run,
  };
}

/** One sender among all tabs; the others see the rows change. */
async function oneSender(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('tet100-sender', { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
  });
}
