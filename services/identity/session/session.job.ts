import type { Clock } from '#shared/kernel/clock.ts';
import type { Log } from '#shared/log/log.ts';
import type { SessionRepository } from './session.repository.ts';

const HOUR = 3_600_000;

/** Forgets sign-ins that are over, now and then; nothing depends on when. Returns how to stop. */
export function keepTidy(parts: {
  sessions: SessionRepository;
  clock: Clock;
  log: Log;
}): () => Promise<void> {
  const { sessions, clock, log } = parts;
  const timer = setInterval(() => {
    sessions
      .purge(clock())
      .catch((error: unknown) => log.error(error, {}, 'Old sign-ins were not forgotten'));
  }, HOUR);
  timer.unref();
  return async () => clearInterval(timer);
}
