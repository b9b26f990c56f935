import { after } from 'node:test';

const tasks: (() => Promise<unknown> | undefined)[] = [];

// Registered once for the whole file: a hook made inside a running test would belong to that test.
after(async () => {
  for (const task of tasks.reverse()) await task();
});

/** Runs `task` when the test file ends; what was asked for last runs first. */
export function atEnd(task: () => Promise<unknown> | undefined): void {
  tasks.push(task);
}
