import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ClaimOpenedV1 } from '#shared/contracts/claim/opened.v1.ts';
import { ClaimReopenedV1 } from '#shared/contracts/claim/reopened.v1.ts';
import { ClaimSettledV1 } from '#shared/contracts/claim/settled.v1.ts';
import { ClosureReopenedV1 } from '#shared/contracts/closure/reopened.v1.ts';
import { ClosureStatedV1 } from '#shared/contracts/closure/stated.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdReinstatedV1 } from '#shared/contracts/household/reinstated.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import { VillageRetiredV1 } from '#shared/contracts/village/retired.v1.ts';
import type { ReceivedEvent } from '#shared/events/port.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { silentLog } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import { migrate } from '#shared/storage/migrations.ts';
import { createApp } from '../../services/coverage-monitoring/app.ts';
import { migrations } from '../../services/coverage-monitoring/migrations.ts';
import { recount } from '../../services/coverage-monitoring/rebuild/recount.job.ts';
import { aCaller, ask } from '../support/ask.ts';
import { aStorage } from '../support/database.ts';
import { aCampaign, aGift, aListed, aRecorded } from '../support/facts.ts';
import { aReceived, react } from '../support/reaction.ts';

interface Figures {
  readonly path: string;
  readonly name: string;
  readonly list: number;
  readonly received: number;
  readonly settled: number;
  readonly left: number;
  readonly openClaims: number;
  readonly villages: number;
  readonly closedVillages: number;
  readonly complete: boolean;
}

const UNIT_SET = '2021-11';
const COMMUNE = '19/164/05443';
const ANG = `${COMMUNE}/xom-ang`;
const BEN = `${COMMUNE}/xom-ben`;
const listed = [
  aListed({ household: 'h1', unit: ANG, head: 'Vũ Thị An' }),
  aListed({ household: 'h2', unit: ANG, head: 'Lý Văn Bình' }),
  aListed({ household: 'h3', unit: BEN, head: 'Nông Thị Chi' }),
];

let app: ServiceDefinition;
let storage: Awaited<ReturnType<typeof aStorage>>;

async function hear(...events: readonly ReceivedEvent[]): Promise<void> {
  await react(storage, app.consumers[0]!, events);
}

async function coverageOf(path: string): Promise<Figures & { children: Figures[]; listComplete: boolean }> {
  const question = {
    caller: aCaller('tinh', 'monitor', '19'),
    params: { path },
    query: { campaign: 'tet-2027' },
  };
  const answer = await ask<Figures & { children: Figures[]; listComplete: boolean }>(
    app.routes,
    'GET /api/v1/coverage/*path',
    question,
  );
  assert.ok(answer.ok);
  return answer.value;
}

async function remainingOf(path: string): Promise<string[]> {
  const question = {
    caller: aCaller('tinh', 'monitor', '19'),
    params: { path },
    query: { campaign: 'tet-2027' },
  };
  const answer = await ask<{ items: { household: string }[] }>(
    app.routes,
    'GET /api/v1/remaining/*path',
    question,
  );
  assert.ok(answer.ok);
  return answer.value.items.map(({ household }) => household);
}

function village(path: string): ReceivedEvent {
  return aReceived(VillageRegisteredV1, { unitSet: UNIT_SET, path, commune: COMMUNE, name: path.slice(13) });
}

function handedOver(household: string): ReceivedEvent[] {
  const data = aRecorded({ confirmation: `c-${household}`, household, gifts: [`gift-${household}`] });
  return [
    aReceived(GiftApprovedV1, aGift({ gift: `gift-${household}`, household })),
    aReceived(ConfirmationRecordedV1, data),
  ];
}

function settled(household: string, seq: number): ReceivedEvent {
  const where = { household, list: 'list-1', amendment: `a-${seq}`, unit: ANG };
  return aReceived(HouseholdSettledV1, { ...where, reason: 'died-out', on: '2027-01-10' }, { seq });
}

/** The list as its amendment of this number leaves it. */
function amended(number: number, rows: readonly object[], settledCount: number): ReceivedEvent {
  const counts = { added: 0, relisted: 0, settled: 0, reinstated: 0 };
  const hash = addToSetHash(EMPTY_SET_HASH, rows.map(contentHash));
  const list = { list: 'list-1', amendment: `a-${number}`, number, unitSet: UNIT_SET, unit: '19' } as const;
  const people = { proposedBy: 'huyen', approvedBy: 'duyet' };
  const data = { ...list, ...counts, count: rows.length, hash, settledCount, ...people };
  return aReceived(PoorListAmendedV1, data, { seq: number + 1 });
}

function closure(unit: string, seq: number, cause?: 'claim' | 'withdrawn'): ReceivedEvent {
  const data = { closure: `list-1|${unit}`, list: 'list-1', unitSet: UNIT_SET, unit } as const;
  return cause === undefined
    ? aReceived(ClosureStatedV1, { ...data, count: 2, on: '2027-01-12' }, { seq })
    : aReceived(ClosureReopenedV1, { ...data, cause }, { seq });
}

const short = ({ list, received, settled: none, left, openClaims, closedVillages, villages }: Figures) => [
  list,
  received,
  none,
  left,
  openClaims,
  `${closedVillages}/${villages}`,
];

describe('a commune on its way to 100 %', () => {
  before(async () => {
    storage = await aStorage('coverage-monitoring', { migrations });
    app = createApp({ storage, log: silentLog, config: { unitSet: UNIT_SET } });
    const frozen = aReceived(PoorListFrozenV1, {
      ...{ list: 'list-1', name: 'Danh sách 2026', unitSet: UNIT_SET, unit: '19', year: 2026 },
      count: listed.length,
      hash: addToSetHash(EMPTY_SET_HASH, listed.map(contentHash)),
    });
    await hear(aReceived(CampaignOpenedV1, aCampaign()), village(ANG), village(BEN), frozen);
    await hear(...listed.map((data) => aReceived(HouseholdListedV1, data)), ...handedOver('h1'));
  });

  it('has nobody left of whom it is settled, and never fewer on the list', async () => {
    // The settlement is heard before the amendment that says how many there are.
    await hear(settled('h2', 2));
    assert.deepEqual(short(await coverageOf('19')), [3, 1, 1, 1, 0, '0/2']);
    assert.deepEqual(await remainingOf('19'), ['h3']);
    assert.equal((await coverageOf('19')).listComplete, false);
    await hear(amended(1, listed, 1));
    assert.equal((await coverageOf('19')).listComplete, true);
  });

  it('counts who received as received even when it is settled afterwards', async () => {
    await hear(settled('h1', 3), amended(2, listed, 2));
    assert.deepEqual(short(await coverageOf(ANG)), [2, 1, 1, 0, 0, '0/1']);
  });

  it('has a gift due again to a reinstated household, and a repeat changes nothing', async () => {
    const back = { household: 'h2', list: 'list-1', amendment: 'a-3', unit: ANG };
    await hear(aReceived(HouseholdReinstatedV1, back, { seq: 4 }), settled('h2', 2));
    assert.deepEqual(short(await coverageOf(ANG)), [2, 1, 0, 1, 0, '0/1']);
    assert.deepEqual(await remainingOf(ANG), ['h2']);
    await hear(settled('h2', 5));
  });

  it('moves a relisted household to its new village without drift', async () => {
    const moved = { ...listed[2]!, unit: ANG, village: 'Xóm Ang' };
    await hear(aReceived(HouseholdRelistedV1, { ...moved, amendment: 'a-4' }, { seq: 2 }));
    assert.deepEqual(short(await coverageOf(ANG)), [3, 1, 1, 1, 0, '0/1']);
    assert.deepEqual(short(await coverageOf(BEN)), [0, 0, 0, 0, 0, '0/1']);
    assert.deepEqual(await remainingOf(ANG), ['h3']);
    await hear(amended(4, [listed[0]!, listed[1]!, moved], 2));
    assert.equal((await coverageOf('19')).listComplete, true);
    assert.deepEqual((await recount(storage)).drift, []);
  });

  it('is not complete while a claim is open, a village not closed or the list not all here', async () => {
    await hear(...handedOver('h3'), closure(ANG, 1));
    assert.deepEqual(short(await coverageOf('19')), [3, 2, 1, 0, 0, '1/2']);
    assert.equal((await coverageOf('19')).complete, false);
    assert.equal((await coverageOf(ANG)).complete, true);
    await hear(closure(BEN, 1));
    assert.equal((await coverageOf('19')).complete, true);
    await hear(amended(5, [...listed, aListed({ household: 'h4' })], 2));
    assert.equal((await coverageOf('19')).complete, false);
    await hear(amended(6, [listed[0]!, listed[1]!, { ...listed[2]!, unit: ANG, village: 'Xóm Ang' }], 2));
    assert.equal((await coverageOf('19')).complete, true);
  });

  it('counts a claim at once, in its village or in its commune where it names none', async () => {
    const claim = { claim: 'claim-1', unitSet: UNIT_SET, unit: BEN } as const;
    const opened = { ...claim, via: 'public', openedAt: '2027-01-13T02:00:00Z' } as const;
    await hear(
      aReceived(ClaimOpenedV1, opened),
      closure(BEN, 2, 'claim'),
      aReceived(ClaimOpenedV1, { ...opened, claim: 'claim-2', unit: COMMUNE }),
    );
    const commune = await coverageOf(COMMUNE);
    assert.deepEqual([commune.openClaims, commune.closedVillages, commune.complete], [2, 1, false]);
    assert.deepEqual(
      commune.children.map(({ openClaims, complete }) => [openClaims, complete]),
      [
        [0, true],
        [1, false],
      ],
    );
    const outcome = { outcome: 'refused', household: null } as const;
    await hear(aReceived(ClaimSettledV1, { ...claim, ...outcome }, { seq: 2 }));
    await hear(
      aReceived(ClaimSettledV1, { ...claim, claim: 'claim-2', unit: COMMUNE, ...outcome }, { seq: 2 }),
    );
    await hear(aReceived(ClaimOpenedV1, opened));
    assert.equal((await coverageOf('19')).openClaims, 0);
    await hear(aReceived(ClaimReopenedV1, claim, { seq: 3 }));
    assert.equal((await coverageOf('19')).openClaims, 1);
    await hear(aReceived(ClaimSettledV1, { ...claim, ...outcome }, { seq: 4 }));
  });

  it('has one village fewer when one is merged into another', async () => {
    const retired = { unitSet: UNIT_SET, path: BEN, intoSet: UNIT_SET, into: ANG, on: '2027-01-14' } as const;
    await hear(aReceived(VillageRetiredV1, retired, { seq: 2 }));
    const commune = await coverageOf(COMMUNE);
    assert.deepEqual(short(commune), [3, 2, 1, 0, 0, '1/1']);
    assert.deepEqual(
      commune.children.map(({ path }) => path),
      [ANG],
    );
    assert.equal(commune.complete, true);
    // Its closure is of no use any more, whenever it is heard of.
    await hear(closure(BEN, 3), village(BEN));
    assert.deepEqual(short(await coverageOf('19')), [3, 2, 1, 0, 0, '1/1']);
    assert.deepEqual((await recount(storage)).drift, []);
  });

  it('starts anew from the first event when a view of before settlements is found', async () => {
    await storage.db.collection<{ _id: string }>('migrations').deleteOne({ _id: '002-settlements' });
    await storage.db
      .collection<{ _id: string }>('positions')
      .insertOne({ _id: 'coverage|village', consumer: 'coverage' } as { _id: string });
    await migrate(storage, migrations);
    assert.equal(await storage.db.collection('listings-a').countDocuments(), 0);
    assert.equal(await storage.db.collection('tallies-a').countDocuments(), 0);
    assert.equal(await storage.db.collection('positions').countDocuments(), 0);
  });
});
