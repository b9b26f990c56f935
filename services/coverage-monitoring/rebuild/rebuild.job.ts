import { setTimeout as sleep } from 'node:timers/promises';
import type { EventBus } from '#shared/events/port.ts';
import type { Storage } from '#shared/storage/connection.ts';
import type { SetHash } from '#shared/storage/set-hash.ts';
import { buildingConsumer } from '../outcome/outcome.reactions.ts';
import { buildingConsumerName } from '../view/view.ts';
import {
  claimBuilding,
  clearSlot,
  compareGenerations,
  countParkedOf,
  forgetConsumer,
  isReady,
  swapGenerations,
} from './rebuild.repository.ts';

export interface RebuildReport {
  readonly generation: number;
  /**
   * Of the view that was shown until now, and of the one built from the log, at a moment at which both had heard the same:
   * equal unless something was wrong. Both null when there was no such moment, because events never ceased to come.
   */
  readonly live: SetHash | null;
  readonly rebuilt: SetHash | null;
}

type Hashes = Pick<RebuildReport, 'live' | 'rebuilt'>;

export interface RebuildOptions {
  readonly stop?: AbortSignal;
  /** Milliseconds to wait, once the new view is ready to be shown, for a moment at which both can be compared. */
  readonly compareWithin?: number;
}

const LOOK_EVERY = 50;

/**
 * Builds the views anew from the first event, beside the ones that are shown, and swaps when the new one has heard all
 * that the live one has. Pages stay open meanwhile. When the process ends half-way, the next rebuild goes on from there.
 * @throws when `stop` aborts first (the half-built generation is kept), or when events of it are parked.
 */
export async function rebuildCoverage(
  storage: Storage,
  bus: EventBus,
  options: RebuildOptions = {},
): Promise<RebuildReport> {
  const generation = await claimBuilding(storage);
  const hashes = await buildAndSwap(storage, bus, { ...options, generation });
  await forgetConsumer(storage, buildingConsumerName(generation));
  await clearSlot(storage, generation - 1);
  return { generation, ...hashes };
}

async function buildAndSwap(
  storage: Storage,
  bus: EventBus,
  { generation, stop, compareWithin = 10_000 }: RebuildOptions & { generation: number },
): Promise<Hashes> {
  const reader = await bus.consume(storage, buildingConsumer(storage, generation));
  let readySince: number | null = null;
  let hashes: Hashes | null = null;
  try {
    for (;;) {
      stop?.throwIfAborted();
      if ((await countParkedOf(storage, generation)) > 0)
        throw new Error('Events of the new view are parked');
      hashes ??= await compareGenerations(storage, generation);
      if (hashes === null && (await isReady(storage, generation))) readySince ??= performance.now();
      const waited = readySince !== null && performance.now() - readySince > compareWithin;
      if ((hashes !== null || waited) && (await swapGenerations(storage, generation)))
        return hashes ?? { live: null, rebuilt: null };
      await sleep(LOOK_EVERY, undefined, stop === undefined ? {} : { signal: stop });
    }
  } finally {
    await reader.close();
  }
}
