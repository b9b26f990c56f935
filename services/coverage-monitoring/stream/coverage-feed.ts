import { setTimeout as sleep } from 'node:timers/promises';
import type { Result } from '#shared/kernel/result.ts';
import type { Log } from '#shared/log/log.ts';
import type { CoverageRepository, Place, VersionedCoverage } from '../coverage/coverage.repository.ts';

/** Someone who looks at a place; gets whole frames of an event stream. */
export interface Viewer {
  /** The id of the last frame that it has seen, if it comes back. */
  readonly lastSeen?: string | undefined;
  send(frame: string): void;
  /** Asked every few seconds; false ends the stream. */
  mayStay(): Promise<boolean>;
  end(): void;
}

export interface CoverageFeed {
  /** Sends the present figures at once and every change after; refuses what cannot be seen. */
  join(place: Place, viewer: Viewer): Promise<Result<() => void>>;
  close(): Promise<void>;
}

export interface FeedTimes {
  /** Milliseconds between looks at the database. */
  readonly poll: number;
  readonly heartbeat: number;
  /** How often it is asked whether a viewer may stay: signing out counts within 5 s everywhere. */
  readonly standing: number;
}

const TIMES: FeedTimes = { poll: 250, heartbeat: 15_000, standing: 4_000 };

interface Watch {
  readonly place: Place;
  readonly viewers: Set<Viewer>;
  version: string;
  frame: string;
}

/**
 * One look at the database serves all viewers: a single small read while nothing happens, versions of all watched places
 * when something did, and figures only of places that changed, written as text once for all who look at them.
 */
export function createCoverageFeed(
  repository: CoverageRepository,
  log: Log,
  times: FeedTimes = TIMES,
): CoverageFeed {
  const watches = new Map<string, Watch>();
  const stop = new AbortController();
  let running: Promise<void> | null = null;
  let tick = '';

  return {
    async join(place, viewer) {
      const first = await currentOf(place);
      if (!first.ok) return first;
      const key = keyOf(place);
      // Who looks already has not seen newer figures that are read for a newcomer: the next look tells all of them.
      const watch = watches.get(key) ?? watchOf(place, first.value);
      watches.set(key, watch);
      watch.viewers.add(viewer);
      // What changed between reading and joining was looked at without this place: look at all again.
      tick = '';
      if (viewer.lastSeen !== watch.version) viewer.send(watch.frame);
      running ??= run();
      return { ok: true, value: () => leave(key, viewer) };
    },
    async close() {
      stop.abort();
      for (const watch of watches.values()) for (const viewer of watch.viewers) viewer.end();
      watches.clear();
      await running;
    },
  };

  function currentOf(place: Place): Promise<Result<VersionedCoverage>> {
    return repository.readCoverage(place);
  }

  function leave(key: string, viewer: Viewer): void {
    const watch = watches.get(key);
    watch?.viewers.delete(viewer);
    if (watch?.viewers.size === 0) watches.delete(key);
  }

  /** Runs while somebody looks. */
  async function run(): Promise<void> {
    let heartbeat = performance.now();
    let standing = heartbeat;
    while (watches.size > 0 && !stop.signal.aborted) {
      await sleep(times.poll, undefined, { signal: stop.signal }).catch(() => undefined);
      await look().catch((error: unknown) => {
        log.info({ reason: (error as Error).name }, 'The coverage stream waits for the database');
      });
      const now = performance.now();
      if (now - standing >= times.standing) {
        standing = now;
        await endOutdated();
      }
      if (now - heartbeat >= times.heartbeat) {
        heartbeat = now;
        await beat();
      }
    }
    running = null;
    // Somebody may have joined after the last look at how many there are.
    if (watches.size > 0 && !stop.signal.aborted) running = run();
  }

  async function look(): Promise<void> {
    const next = await repository.readTick();
    if (next === tick) return;
    // Before the reading: who joins meanwhile asks for another look.
    tick = next;
    try {
      await tell();
    } catch (error) {
      tick = '';
      throw error;
    }
  }

  async function tell(): Promise<void> {
    const watched = [...watches.values()];
    const versions = await repository.readVersions(watched.map((watch) => watch.place));
    for (const watch of watched) {
      if (versions.get(watch.place) === watch.version) continue;
      const current = await currentOf(watch.place);
      if (!current.ok || current.value.version === watch.version) continue;
      watch.version = current.value.version;
      watch.frame = frameOf(current.value);
      for (const viewer of watch.viewers) viewer.send(watch.frame);
    }
  }

  async function endOutdated(): Promise<void> {
    const viewers = [...watches.values()].flatMap((watch) => [...watch.viewers]);
    await Promise.all(
      viewers.map(async (viewer) => {
        if (!(await viewer.mayStay().catch(() => false))) viewer.end();
      }),
    );
  }

  /** Figures that stay the same are still confirmed: the page shows until when they are known. */
  async function beat(): Promise<void> {
    const asOf = await repository.readAsOf().catch(() => null);
    const news = asOf === null ? '' : `event: as-of\ndata: ${JSON.stringify({ asOf })}\n\n`;
    for (const watch of watches.values())
      for (const viewer of watch.viewers) viewer.send(`: beat\n\n${news}`);
  }
}

function watchOf(place: Place, current: VersionedCoverage): Watch {
  return { place, viewers: new Set(), version: current.version, frame: frameOf(current) };
}

function frameOf({ version, coverage }: VersionedCoverage): string {
  return `id: ${version}\nevent: coverage\ndata: ${JSON.stringify(coverage)}\n\n`;
}

function keyOf({ campaign, path }: Place): string {
  return `${campaign}|${path}`;
}
