import { setImmediate as nextTurn } from 'node:timers/promises';

/** Rows worked on at a time: few enough that the database is soon given something, enough that a command pays. */
const PART = 250;

/**
 * Works on the next rows while the database still writes those before, and lets others have their turn between them.
 * One write at a time, in order: a transaction takes no two. When it ends, by throwing too, nothing is being written.
 */
export async function overlap<Row, Done>(
  rows: readonly Row[],
  { work, write }: { work(part: readonly Row[]): Done; write(done: Done): Promise<void> },
): Promise<readonly Done[]> {
  const all: Done[] = [];
  let writing: Promise<void> = Promise.resolve();
  try {
    for (let at = 0; at < rows.length; at += PART) {
      const done = work(rows.slice(at, at + PART));
      all.push(done);
      await writing;
      writing = write(done);
      // Heard of at the next part; until then it must not count as unheard.
      writing.catch(() => undefined);
      // The driver hands a command to the socket a turn later.
      await nextTurn();
    }
  } finally {
    await writing.catch(() => undefined);
  }
  await writing;
  return all;
}
