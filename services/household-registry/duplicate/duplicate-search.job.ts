import { randomUUID } from 'node:crypto';
import type { UnitSet } from '#shared/contracts/fields.ts';
import type { Log } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createSignal } from '#shared/storage/signal.ts';
import { inTransaction, isTransient } from '#shared/storage/transaction.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { FieldSeal } from '../household/sealed-field.ts';
import { askForChanged, type ChangesSeen } from './changed-province.ts';
import type { DuplicatePairRepository } from './duplicate-pair.repository.ts';
import { toProfile } from './duplicate-profile.ts';
import { type DuplicateSearchRepository, TURN_LASTS } from './duplicate-search.repository.ts';
import { beginSearch, type DuplicateSearch, endSearch, MOST_RUNS } from './duplicate-search.ts';
import { SearchTooLarge, startDuplicateThread } from './duplicate-thread.ts';
import { closeMissed, storeFound } from './store-found.ts';

export interface SearchParts {
  readonly storage: Storage;
  readonly searches: DuplicateSearchRepository;
  readonly pairs: DuplicatePairRepository;
  readonly households: HouseholdRepository;
  readonly seal: FieldSeal;
  readonly unitSet: UnitSet;
  readonly log: Log;
}

export interface SearchRunner {
  /** Looks for work now instead of at the next poll. */
  wake(): void;
  close(): Promise<void>;
}

/** Somebody else has the turn now, or the service ends: what this one does comes to nothing. */
class TurnLost extends Error {
  override readonly name = 'TurnLost';
}

const PAGE = 500;
const POLL = 5_000;
const LOOK_FOR_CHANGES_EVERY = 20_000;

/**
 * Carries searches out, one at a time in the whole installation. A search holds no transaction while it reads and
 * compares; a process that dies over one leaves it to the next, which begins anew.
 */
export function keepSearching(parts: SearchParts): SearchRunner {
  const { searches, log } = parts;
  const runner = randomUUID();
  const stop = new AbortController();
  const signal = createSignal();
  const seen: ChangesSeen = new Map();
  let lookedAt = 0;
  const running = loop();
  return {
    wake: signal.raise,
    async close() {
      stop.abort();
      await running;
    },
  };

  async function loop(): Promise<void> {
    while (!stop.signal.aborted) {
      const worked = await step().catch((error: unknown) => {
        if (!(error instanceof TurnLost) && !stop.signal.aborted)
          log.error(error, {}, 'A search for duplicates was cut off');
        return false;
      });
      if (!worked) await signal.wait(POLL, stop.signal);
    }
    await searches.giveTurn(runner).catch(() => undefined);
  }

  async function step(): Promise<boolean> {
    const next = await searches.nextOpen();
    if (next !== null) {
      if (!(await searches.takeTurn(runner))) return false;
      await underTurn(next);
      return true;
    }
    if (performance.now() - lookedAt < LOOK_FOR_CHANGES_EVERY) return false;
    lookedAt = performance.now();
    return askForChanged(parts, seen);
  }

  async function underTurn(search: DuplicateSearch): Promise<void> {
    const keeping = setInterval(() => void searches.takeTurn(runner).catch(() => false), TURN_LASTS / 3);
    try {
      await carryOut(parts, search, { runner, stop: stop.signal });
    } catch (error) {
      if (!stop.signal.aborted) await giveUp(parts, search._id, error);
      throw error;
    } finally {
      clearInterval(keeping);
      await searches.giveTurn(runner);
    }
  }
}

/** Nothing but a fault of the search itself ends it: it is taken up again, until it has failed too often. */
async function giveUp({ searches, storage }: SearchParts, id: string, error: unknown): Promise<void> {
  const search = await searches.get(id);
  if (search === null || !search.open || error instanceof TurnLost || isTransient(error)) return;
  const tooLarge = error instanceof SearchTooLarge;
  if (!tooLarge && search.runs < MOST_RUNS) return;
  await searches.save(endSearch(search, { at: storage.clock(), failure: tooLarge ? 'too-large' : 'broken' }));
}

interface Turn {
  readonly runner: string;
  readonly stop: AbortSignal;
}

async function carryOut(parts: SearchParts, asked: DuplicateSearch, turn: Turn): Promise<void> {
  const { storage, searches } = parts;
  const writes = (await searches.writesOf(asked.unitSet)).get(asked.unit) ?? 0;
  const total = await searches.countLiving(asked);
  let search = beginSearch(asked, { at: storage.clock(), total, writes });
  const thread = startDuplicateThread();
  const abort = () => void thread.close();
  turn.stop.addEventListener('abort', abort);
  try {
    await searches.save(search);
    for await (const page of searches.livingProfiles(search, PAGE)) {
      await thread.add(page.map((household) => toProfile(household, parts.seal)));
      const read = search.households.read + page.length;
      search = { ...search, households: { read, total: Math.max(total, read) } };
      await show(parts, search, turn);
    }
    search = { ...search, status: 'comparing' };
    await show(parts, search, turn);
    for await (const { batch, found } of thread.find())
      search = await store(parts, search, { turn, batch, found });
    search = await closeAll(parts, search, turn);
    await fenced(parts, turn, (tx) => searches.save(endSearch(search, { at: tx.at, failure: null }), tx));
    parts.log.info({ event: 'duplicates-searched', count: search.pairs.found }, 'duplicates were searched');
  } finally {
    turn.stop.removeEventListener('abort', abort);
    await thread.close();
  }
}

async function show({ searches }: SearchParts, search: DuplicateSearch, { stop }: Turn): Promise<void> {
  if (stop.aborted) throw new TurnLost('The service ends');
  await searches.save(search);
}

async function store(
  parts: SearchParts,
  search: DuplicateSearch,
  { turn, batch, found }: { turn: Turn; batch: Parameters<typeof storeFound>[2]; found: number },
): Promise<DuplicateSearch> {
  return fenced(parts, turn, async (tx) => {
    const { opened } = await storeFound(parts, search._id, batch, tx);
    const pairs = {
      ...search.pairs,
      found,
      stored: search.pairs.stored + batch.length,
      opened: search.pairs.opened + opened,
    };
    const next: DuplicateSearch = { ...search, status: 'storing', pairs };
    await parts.searches.save(next, tx);
    return next;
  });
}

async function closeAll(parts: SearchParts, search: DuplicateSearch, turn: Turn): Promise<DuplicateSearch> {
  let now = search;
  for (;;) {
    const { left, closed } = await fenced(parts, turn, (tx) => closeMissed(parts, now, tx));
    now = { ...now, pairs: { ...now.pairs, closed: now.pairs.closed + closed } };
    if (left === 'none') return now;
  }
}

/** A write of whoever has the turn: two runners that believe so meet at its row. */
function fenced<T>(
  { storage, searches }: SearchParts,
  { runner, stop }: Turn,
  write: (tx: Parameters<Parameters<typeof inTransaction>[1]>[0]) => Promise<T>,
): Promise<T> {
  if (stop.aborted) throw new TurnLost('The service ends');
  return inTransaction(
    storage,
    async (tx) => {
      if (!(await searches.takeTurn(runner, tx))) throw new TurnLost('Another process searches now');
      return write(tx);
    },
    { deadline: 30_000, stop },
  );
}
