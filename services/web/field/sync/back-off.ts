const FIRST_MS = 2_000;
const LONGEST_MS = 120_000;

/**
 * Milliseconds until the next try. Doubles up to two minutes, never less than the server asked for, spread by half
 * to one and a half, so that a commune's phones do not all come back at once. `random` is in [0, 1).
 */
export function backOff(
  failures: number,
  { random, retryAfter }: { random: number; retryAfter: number | null },
): number {
  const wait = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failures - 1));
  const spread = wait * (0.5 + random);
  return Math.round(Math.max(spread, (retryAfter ?? 0) * 1000));
}
