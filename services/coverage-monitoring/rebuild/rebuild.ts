import { setTimeout as sleep } from 'node:timers/promises';
import type { EventBus } from '#shared/events/port.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { SetHash } from '#shared/storage/set-hash.ts';
import { buildingConsumer, buildingConsumerName } from '../outcome/outcome.reactions.ts';
import {
  claimBuilding,
  clearSlot,
  compareGenerations,
  forgetConsumer,
  swapGenerations,
} from './rebuild.repository.ts';

export interface RebuildReport {
  readonly generation: number;
  /** Of the view that was shown until now, and of the one built from the log: equal unless something was wrong. */
  readonly live: SetHash;
  readonly rebuilt: SetHash;
}

const LOOK_EVERY = 50;

/**
 * Builds the views anew from the first event, beside the ones that are shown, and swaps when both have read equally far.
 * Pages stay open meanwhile. When the process ends half-way, the next rebuild goes on from there.
 * @throws when `stop` aborts first; the half-built generation is kept.
 */
export async function rebuildCoverage(
  storage: Storage,
  bus: EventBus,
  stop?: AbortSignal,
): Promise<RebuildReport> {
  const generation = await claimBuilding(storage);
  const hashes = await buildAndSwap(storage, bus, { generation, stop });
  await forgetConsumer(storage, buildingConsumerName(generation));
  await clearSlot(storage, generation - 1);
  return { generation, ...hashes };
}

async function buildAndSwap(
  storage: Storage,
  bus: EventBus,
  { generation, stop }: { generation: number; stop: AbortSignal | undefined },
): Promise<{ live: SetHash; rebuilt: SetHash }> {
  const reader = await bus.consume(storage, buildingConsumer(storage, generation));
  try {
    const hashes = await untilTrue(() => compareGenerations(storage, generation), stop);
    await untilTrue(async () => (await swapGenerations(storage, generation)) || null, stop);
    return hashes;
  } finally {
    await reader.close();
  }
}

async function untilTrue<T>(ask: () => Promise<T | null>, stop: AbortSignal | undefined): Promise<T> {
  for (;;) {
    stop?.throwIfAborted();
    const answer = await ask();
    if (answer !== null) return answer;
    await sleep(LOOK_EVERY, undefined, stop === undefined ? {} : { signal: stop });
  }
}
