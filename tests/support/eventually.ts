import { setTimeout as sleep } from 'node:timers/promises';

/** Tries an assertion again until it holds. @throws its last error after `within` milliseconds (60,000 unless told). */
export async function eventually<T>(assertion: () => Promise<T>, within = 60_000): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(50);
    }
  }
}
