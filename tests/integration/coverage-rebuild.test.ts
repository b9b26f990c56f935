import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ClaimOpenedV1 } from '#shared/contracts/claim/opened.v1.ts';
import { ClosureStatedV1 } from '#shared/contracts/closure/stated.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { type NewEvent, newEvent } from '#shared/contracts/new-event.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import { createEmbeddedBus } from '#shared/events/embedded-bus.ts';
import type { EventBus } from '#shared/events/port.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { createApp } from '../../services/coverage-monitoring/app.ts';
import { migrations } from '../../services/coverage-monitoring/migrations.ts';
import { rebuildCoverage } from '../../services/coverage-monitoring/rebuild/rebuild.job.ts';
import {
  claimBuilding,
  compareGenerations,
} from '../../services/coverage-monitoring/rebuild/rebuild.repository.ts';
import { recount } from '../../services/coverage-monitoring/rebuild/recount.job.ts';
import { viewHash } from '../../services/coverage-monitoring/rebuild/view-hash.repository.ts';
import { aCaller, ask } from '../support/ask.ts';
import { atEnd } from '../support/cleanup.ts';
import { aStorage } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { aCampaign, aGift, aListed, aRecorded } from '../support/facts.ts';

interface Figures {
  readonly list: number;
  readonly received: number;
  readonly settled: number;
  readonly openClaims: number;
  readonly closedVillages: number;
}

const COMMUNE = '19/164/05443';
let bus: EventBus;
let coverage: Storage;
let registry: Storage;
let allocation: Storage;
let delivery: Storage;

function say(storage: Storage, events: readonly NewEvent[]): Promise<void> {
  return inTransaction(storage, async (tx) => tx.append({ id: randomUUID(), author: 'test' }, events));
}

function households(from: number, to: number): string[] {
  return Array.from({ length: to - from }, (_, n) => `h${from + n}`);
}

const unitOf = (household: string) => `${COMMUNE}/xom-${Number(household.slice(1)) % 7}`;

function list(ids: readonly string[]): Promise<void> {
  const events = ids.map((household) => {
    const data = aListed({ household, unit: unitOf(household) });
    return newEvent(HouseholdListedV1, { key: `list-1|${household}`, seq: 1, partitionKey: household, data });
  });
  return say(registry, events);
}

function give(ids: readonly string[]): Promise<void> {
  const events = ids.map((household) => {
    const data = aGift({ gift: `gift-${household}`, household, unit: unitOf(household) });
    return newEvent(GiftApprovedV1, { key: data.gift, seq: 1, partitionKey: household, data });
  });
  return say(allocation, events);
}

function confirm(ids: readonly string[], seq = 1, undoes?: string): Promise<void> {
  const events = ids.map((household) => {
    const data = aRecorded({
      confirmation: `c-${household}-${seq}`,
      household,
      gifts: [`gift-${household}`],
      ...(undoes === undefined ? {} : { kind: 'undo' as const, undoes: `c-${household}-${undoes}` }),
    });
    return newEvent(ConfirmationRecordedV1, {
      key: `tet-2027|${household}`,
      seq,
      partitionKey: household,
      data,
    });
  });
  return say(delivery, events);
}

async function figures(): Promise<Figures> {
  const { routes } = createApp({ storage: coverage, log: silentLog, config: { unitSet: '2021-11' } });
  const question = {
    caller: aCaller('tinh', 'monitor', '19'),
    params: { path: '19' },
    query: { campaign: 'tet-2027' },
  };
  const answer = await ask<Figures>(routes, 'GET /api/v1/coverage/*path', question);
  assert.ok(answer.ok);
  return answer.value;
}

const shows = (list: number, received: number) =>
  eventually(async () => {
    const now = await figures();
    assert.deepEqual([now.list, now.received], [list, received]);
  });

before(async () => {
  bus = createEmbeddedBus({ log: silentLog });
  coverage = await aStorage('coverage-monitoring', { migrations });
  registry = await aStorage('household-registry');
  allocation = await aStorage('support-allocation');
  delivery = await aStorage('delivery-confirmation');
  for (const storage of [registry, allocation, delivery]) await bus.relay(storage);
  const app = createApp({ storage: coverage, log: silentLog, config: { unitSet: '2021-11' } });
  await bus.consume(coverage, app.consumers[0]!);
  atEnd(() => bus.close());
  const campaign = aCampaign();
  await say(allocation, [newEvent(CampaignOpenedV1, { key: campaign.campaign, seq: 1, data: campaign })]);
  const villages = households(0, 7).map((id) => {
    const data = { unitSet: '2021-11' as const, path: unitOf(id), commune: COMMUNE, name: unitOf(id) };
    return newEvent(VillageRegisteredV1, { key: unitOf(id), seq: 1, data });
  });
  await say(registry, villages);
  await list(households(0, 300));
  await give(households(0, 250));
  await confirm(households(0, 200));
  await confirm(households(0, 20), 2, '1');
  await shows(300, 180);
  await amend();
  await eventually(async () => assert.deepEqual(await lifeOf(), [30, 1, 6]));
});

/** 30 households are settled, 10 move, a claim stands, every village but one is closed. */
async function amend(): Promise<void> {
  const amendment = 'a-1';
  const settled = households(250, 280).map((household) => {
    const data = {
      household,
      list: 'list-1',
      amendment,
      unit: unitOf(household),
      reason: 'died-out',
      on: '2027-01-10',
    } as const;
    return newEvent(HouseholdSettledV1, { key: household, seq: 2, partitionKey: household, data });
  });
  const moved = households(280, 290).map((household) => {
    const data = { ...aListed({ household, unit: unitOf('h0') }), amendment };
    return newEvent(HouseholdRelistedV1, { key: household, seq: 2, partitionKey: household, data });
  });
  const claim = { claim: 'claim-1', unitSet: '2021-11', unit: COMMUNE } as const;
  const opened = { ...claim, via: 'officer', openedAt: '2027-01-10T02:00:00Z' } as const;
  const closed = households(0, 6).map((id) => {
    const data = {
      closure: `list-1|${unitOf(id)}`,
      list: 'list-1',
      unitSet: '2021-11',
      unit: unitOf(id),
    } as const;
    return newEvent(ClosureStatedV1, {
      key: data.closure,
      seq: 1,
      data: { ...data, count: 40, on: '2027-01-10' },
    });
  });
  await say(registry, [
    ...settled,
    ...moved,
    newEvent(ClaimOpenedV1, { key: 'claim-1', seq: 1, data: opened }),
    ...closed,
  ]);
}

async function lifeOf(): Promise<number[]> {
  const { settled, openClaims, closedVillages } = await figures();
  return [settled, openClaims, closedVillages];
}

describe('a rebuild', () => {
  it('gives the same view by hash, swaps, and the live reader goes on in the new one', async () => {
    const before = await viewHash(coverage, 1);
    const report = await rebuildCoverage(coverage, bus);
    assert.deepEqual([report.generation, report.rebuilt], [2, report.live]);
    assert.deepEqual(report.live, before);
    await shows(300, 180);
    assert.deepEqual(await lifeOf(), [30, 1, 6]);
    await confirm(households(200, 220));
    await shows(300, 200);
    assert.equal(await coverage.db.collection('listings-a').countDocuments(), 0);
    assert.equal(await coverage.db.collection('inbox').countDocuments({ _id: /^coverage@/ as never }), 0);
  });

  it('loses and doubles nothing while facts keep coming', async () => {
    let stop = false;
    let next = 300;
    const writing = (async () => {
      while (!stop) {
        const some = households(next, next + 5);
        next += 5;
        await list(some);
        await give(some);
        await confirm(some);
        await sleep(40);
      }
    })();
    const report = await rebuildCoverage(coverage, bus, { compareWithin: 200 });
    stop = true;
    await writing;
    assert.equal(report.generation, 3);
    await shows(next, 200 + next - 300);
    const { drift, misjudged } = await recount(coverage);
    assert.deepEqual([drift, misjudged], [[], []]);
  });

  it('that was cut off is taken up by the next one', async () => {
    const generation = await claimBuilding(coverage);
    assert.equal(generation, 4);
    assert.equal(await claimBuilding(coverage), 4);
    assert.equal(await compareGenerations(coverage, 4), null);
    const gone = AbortSignal.abort(new Error('cut off'));
    await assert.rejects(rebuildCoverage(coverage, bus, { stop: gone }), /cut off/);
    const report = await rebuildCoverage(coverage, bus);
    assert.equal(report.generation, 4);
    assert.notEqual(report.live, null);
    assert.deepEqual(report.rebuilt, report.live);
  });

  it('mends a view that was damaged, and says that it was', async () => {
    const { list: listed, received } = await figures();
    await coverage.db.collection('listings-b').deleteOne({ household: 'h30' });
    await coverage.db.collection('tallies-b').updateOne({ path: '19' }, { $inc: { received: 5, listed: 5 } });
    assert.ok((await recount(coverage)).drift.length > 0);
    const report = await rebuildCoverage(coverage, bus);
    assert.notDeepEqual(report.rebuilt, report.live);
    await shows(listed, received);
    assert.deepEqual((await recount(coverage)).drift, []);
  });
});
