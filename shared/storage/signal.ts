/** Wakes whoever waits; a raise while nobody waits is remembered once. */
export interface Signal {
  raise(): void;
  /** Resolves at the next raise (or the remembered one), after `ms`, or when `stop` aborts. */
  wait(ms: number, stop?: AbortSignal): Promise<void>;
}

export function createSignal(): Signal {
  const waiters = new Set<() => void>();
  let raised = false;
  return {
    raise() {
      raised = true;
      for (const wake of [...waiters]) wake();
    },
    wait(ms, stop) {
      if (raised || stop?.aborted) {
        raised = false;
        return Promise.resolve();
      }
      return new Promise((resolve) => {
        const wake = () => {
          clearTimeout(timer);
          stop?.removeEventListener('abort', wake);
          waiters.delete(wake);
          raised = false;
          resolve();
        };
        const timer = setTimeout(wake, ms);
        stop?.addEventListener('abort', wake, { once: true });
        waiters.add(wake);
      });
    },
  };
}
