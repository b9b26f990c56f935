import { type Consumer, defineConsumer } from '#shared/events/port.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { touchView } from '../view/view.repository.ts';
import { buildingConsumerName, LIVE_CONSUMER } from '../view/view.ts';
import { foldListings, listingKeysOf, turnedCases } from './fold-listings.ts';
import { type CoverageEvent, HEARD } from './heard.ts';
import { type OutcomeRepository, outcomeRepository } from './outcome.repository.ts';
import { foldRows, keysOf, tallyChangesOf } from './slice.ts';

/** Writes into whichever generation is live when its slice is applied. */
export function liveConsumer(storage: Storage): Consumer {
  return consumerOf(storage, LIVE_CONSUMER, { _id: 'live' });
}

/** Reads everything from the beginning into a generation that nobody sees yet. */
export function buildingConsumer(storage: Storage, generation: number): Consumer {
  return consumerOf(storage, buildingConsumerName(generation), { _id: 'building', generation });
}

function consumerOf(storage: Storage, name: string, which: Parameters<typeof touchView>[1]): Consumer {
  return defineConsumer({
    name,
    hears: HEARD,
    async handle(events, { session }) {
      const lastEventAt = new Date(Math.max(...events.map((event) => event.recordedAt.getTime())));
      const view = await touchView(storage, which, { lastEventAt, session });
      // The generation that was being built was given up.
      if (view === null) return;
      await applyEvents(outcomeRepository(storage, view.generation, session), events);
    },
  });
}

async function applyEvents(repository: OutcomeRepository, events: readonly CoverageEvent[]): Promise<void> {
  const keys = keysOf(events);
  const before = {
    cases: await repository.loadCases(keys.cases),
    sets: await repository.loadSets(keys.sets),
    villages: await repository.loadVillages(keys.villages),
    claims: await repository.loadClaims(keys.claims),
  };
  const rows = foldRows(events, before);
  const turned = turnedCases(before.cases, rows.cases);
  const listings = await repository.loadListings(listingKeysOf(events, turned));
  const sets = new Map([...before.sets, ...rows.sets]);
  const folded = foldListings(events, turned, { listings, sets });
  await repository.saveCases({ before: before.cases, after: rows.cases });
  await repository.saveListings({ before: listings, after: folded.listings });
  await repository.saveSets({ before: before.sets, after: new Map([...rows.sets, ...folded.sets]) });
  await repository.saveVillages({ before: before.villages, after: rows.villages });
  await repository.saveClaims({ before: before.claims, after: rows.claims });
  await repository.saveCampaigns(rows.campaigns);
  await repository.addToTallies(
    tallyChangesOf({
      listings: { before: listings, after: folded.listings },
      villages: { before: before.villages, after: rows.villages },
      claims: { before: before.claims, after: rows.claims },
    }),
  );
}
