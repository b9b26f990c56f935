import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import { VillageRegisteredV1 } from '#shared/contracts/village/registered.v1.ts';
import type { ReceivedEvent } from '#shared/events/port.ts';
import { markDrained } from '#shared/events/position.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { silentLog } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
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
  readonly level: string;
  readonly list: number;
  readonly received: number;
  readonly settled: number;
  readonly left: number;
  readonly villages: number;
  readonly complete: boolean;
}
interface Coverage extends Figures {
  readonly asOf: string;
  readonly listComplete: boolean;
  readonly children: readonly Figures[];
}
interface Remaining {
  readonly items: readonly {
    readonly household: string;
    readonly gifts: number;
    readonly lastAttempt: { readonly on: string; readonly reason: string | null } | null;
  }[];
  readonly nextCursor: string | null;
}

const COMMUNE = '19/164/05443';
const PLACES = [
  ['h1', `${COMMUNE}/xom-lang`, 'Vũ Thị An'],
  ['h2', `${COMMUNE}/xom-lang`, 'Trần Văn Bình'],
  ['h3', `${COMMUNE}/xom-lang-2`, 'Lý Văn Chu'],
  ['h4', '19/164/05446/xom-ang', 'Nông Thị Dung'],
  ['h5', '19/165/05506/xom-coc', 'Hoàng Văn Giang'],
] as const;

const province = aCaller('tinh', 'monitor', '19');
const listed = PLACES.map(([household, unit, head]) => aListed({ household, unit, head }));
const villages = [...new Set(PLACES.map(([, unit]) => unit))].map((path) =>
  aReceived(VillageRegisteredV1, {
    unitSet: '2021-11',
    path,
    commune: path.slice(0, 12),
    name: `Xóm ${path.slice(13)}`,
  }),
);
const frozen = aReceived(PoorListFrozenV1, {
  list: 'list-1',
  name: 'Danh sách 2026',
  unitSet: '2021-11',
  unit: '19',
  year: 2026,
  count: listed.length,
  hash: addToSetHash(EMPTY_SET_HASH, listed.map(contentHash)),
});
const gifts = ['h1', 'h2', 'h4', 'h5'].map((household) =>
  aReceived(GiftApprovedV1, aGift({ gift: `gift-${household}`, household })),
);

function handedOver(household: string, wishes: Parameters<typeof aRecorded>[0] = {}, seq = 1): ReceivedEvent {
  const data = aRecorded({
    confirmation: `c-${household}-${seq}`,
    household,
    gifts: [`gift-${household}`],
    ...wishes,
  });
  return aReceived(ConfirmationRecordedV1, data, { seq });
}

let storage: Storage;
let app: ServiceDefinition;

async function hear(...events: readonly ReceivedEvent[]): Promise<void> {
  await react(storage, app.consumers[0]!, events);
}

async function coverageOf(path: string, campaign = 'tet-2027'): Promise<Coverage> {
  const question = { caller: province, params: { path }, query: { campaign } };
  const answer = await ask<Coverage>(app.routes, 'GET /api/v1/coverage/*path', question);
  assert.ok(answer.ok);
  return answer.value;
}

async function remainingOf(path: string, query: Record<string, unknown> = {}): Promise<Remaining> {
  const question = { caller: province, params: { path }, query: { campaign: 'tet-2027', ...query } };
  const answer = await ask<Remaining>(app.routes, 'GET /api/v1/remaining/*path', question);
  assert.ok(answer.ok);
  return answer.value;
}

async function codeOf(name: string, path: string, query: Record<string, unknown>): Promise<string> {
  const answer = await ask(app.routes, name, { caller: province, params: { path }, query });
  assert.ok(!answer.ok);
  return answer.problem.code;
}

const short = ({ list, received, settled, left }: Figures) => [list, received, settled, left];

async function aCoverage(): Promise<void> {
  storage = await aStorage('coverage-monitoring', { migrations });
  app = createApp({ storage, log: silentLog, config: { unitSet: '2021-11' } });
}

describe('coverage of a province', () => {
  before(async () => {
    await aCoverage();
    // Confirmations before their gifts, gifts before their households, the campaign last.
    const attempt = handedOver('h3', { kind: 'not-handed-over', gifts: [], reason: 'absent' });
    await hear(handedOver('h1'), handedOver('h4'), attempt);
    await hear(...gifts, ...listed.slice(0, 3).map((data) => aReceived(HouseholdListedV1, data)));
    await hear(aReceived(CampaignOpenedV1, aCampaign()), ...villages, frozen);
  });

  it('counts what has arrived and knows that the list is not all here', async () => {
    const coverage = await coverageOf('19');
    assert.deepEqual(short(coverage), [3, 1, 0, 2]);
    assert.equal(coverage.listComplete, false);
  });

  it('adds up from the province to the village when all is here', async () => {
    await hear(...listed.slice(3).map((data) => aReceived(HouseholdListedV1, data)));
    const whole = await coverageOf('19');
    assert.deepEqual([whole.level, whole.villages, ...short(whole)], ['province', 4, 5, 2, 0, 3]);
    assert.equal(whole.listComplete, true);
    assert.equal(whole.complete, false);
    assert.equal(whole.children.length, 9);
    let level: Coverage[] = [whole];
    while (level.length > 0) {
      const below: Coverage[] = [];
      for (const unit of level.filter((one) => one.level !== 'village')) {
        const sums = unit.children.map(short).reduce((a, b) => a.map((n, i) => n + b[i]!), [0, 0, 0, 0]);
        assert.deepEqual(sums, short(unit), unit.path);
        for (const child of unit.children.filter((one) => one.list > 0)) {
          const read = await coverageOf(child.path);
          assert.deepEqual(short(read), short(child));
          assert.deepEqual([read.name, read.level, read.villages], [child.name, child.level, child.villages]);
          below.push(read);
        }
      }
      level = below;
    }
  });

  it('names villages as registered and moves when one more receives', async () => {
    const commune = await coverageOf(COMMUNE);
    assert.deepEqual(
      commune.children.map((child) => [child.name, ...short(child)]),
      [
        ['Xóm xom-lang', 2, 1, 0, 1],
        ['Xóm xom-lang-2', 1, 0, 0, 1],
      ],
    );
    await hear(handedOver('h2'));
    assert.deepEqual(short(await coverageOf(`${COMMUNE}/xom-lang`)), [2, 2, 0, 0]);
    assert.deepEqual(short(await coverageOf('19')), [5, 3, 0, 2]);
  });

  it('goes back when a hand-over is undone, and a repeat changes nothing', async () => {
    const undo = handedOver('h2', { kind: 'undo', undoes: 'c-h2-1', gifts: [] }, 2);
    await hear(undo);
    await hear(undo, handedOver('h1'), ...gifts);
    assert.deepEqual(short(await coverageOf('19')), [5, 2, 0, 3]);
    assert.equal((await coverageOf('19')).listComplete, true);
  });

  it('says as of when all inputs were read to the end, else of the last applied event', async () => {
    assert.equal((await coverageOf('19')).asOf, '2027-01-28T02:00:00.000Z');
    await markDrained(storage, 'coverage');
    assert.ok(Date.parse((await coverageOf('19')).asOf) - Date.now() < 1_000);
  });

  it('is not there for an unknown campaign, unit or village', async () => {
    const name = 'GET /api/v1/coverage/*path';
    assert.equal(await codeOf(name, '19', { campaign: 'none' }), 'not-found');
    for (const path of ['19/999', `${COMMUNE}/xom-khac`, '19/164/05443/xom-lang/x']) {
      const answer = await codeOf(name, path, { campaign: 'tet-2027' }).catch(() => 'refused by its shape');
      assert.ok(['not-found', 'refused by its shape'].includes(answer), path);
    }
  });

  it('has no drift', async () => {
    const report = await recount(storage);
    assert.deepEqual([report.drift, report.misjudged], [[], []]);
    await storage.db.collection('tallies-a').updateOne({ path: COMMUNE }, { $inc: { listed: 1 } });
    assert.equal((await recount(storage)).drift.length, 1);
    await storage.db.collection('tallies-a').updateOne({ path: COMMUNE }, { $inc: { listed: -1 } });
  });
});

describe('who is left', () => {
  it('is named with and without a gift, with the last attempt, in the order of the list', async () => {
    const { items } = await remainingOf('19');
    assert.deepEqual(
      items.map(({ household, gifts: due, lastAttempt }) => [household, due, lastAttempt?.reason ?? null]),
      [
        ['h2', 1, null],
        ['h3', 0, 'absent'],
        ['h5', 1, null],
      ],
    );
  });
  it('is read page by page without a gap or a repeat', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Remaining = await remainingOf('19', { limit: 1, ...(cursor === null ? {} : { cursor }) });
      seen.push(...page.items.map((item) => item.household));
      cursor = page.nextCursor;
    } while (cursor !== null);
    assert.deepEqual(seen, ['h2', 'h3', 'h5']);
  });
  it('is only who lives there', async () => {
    assert.deepEqual(
      (await remainingOf(`${COMMUNE}/xom-lang`)).items.map((row) => row.household),
      ['h2'],
    );
    assert.deepEqual(
      (await remainingOf('19/165')).items.map((row) => row.household),
      ['h5'],
    );
    assert.equal(
      await codeOf('GET /api/v1/remaining/*path', '19/164', { campaign: 'tet-2027', cursor: 'h5' }),
      'bad-cursor',
    );
  });
  it('agrees with the figures', async () => {
    for (const path of ['19', '19/164', COMMUNE, `${COMMUNE}/xom-lang-2`])
      assert.equal((await remainingOf(path)).items.length, (await coverageOf(path)).left);
  });
});

describe('two campaigns on one list', () => {
  before(async () => {
    const unit = '19/164';
    await hear(
      aReceived(CampaignOpenedV1, aCampaign({ campaign: 'second', unit })),
      aReceived(GiftApprovedV1, aGift({ campaign: 'second', gift: 'gift-h1b', household: 'h1' })),
      handedOver('h1', { campaign: 'second', confirmation: 'c-b', gifts: ['gift-h1b'] }),
    );
  });
  it('are counted apart', async () => {
    assert.deepEqual(short(await coverageOf('19/164', 'second')), [4, 1, 0, 3]);
    assert.deepEqual(short(await coverageOf('19/164')), [4, 2, 0, 2]);
    assert.deepEqual(
      (await remainingOf('19', { campaign: 'second' })).items.map((row) => row.household),
      ['h2', 'h3', 'h4'],
    );
    assert.deepEqual(
      (await remainingOf('19')).items.map((row) => row.household),
      ['h2', 'h3', 'h5'],
    );
  });
  it('of one district is that district’s from above and nobody else’s', async () => {
    const whole = await coverageOf('19', 'second');
    assert.deepEqual(short(whole), [4, 1, 0, 3]);
    assert.deepEqual(
      whole.children.map((child) => [child.path, ...short(child)]),
      [['19/164', 4, 1, 0, 3]],
    );
    assert.equal(await codeOf('GET /api/v1/coverage/*path', '19/165', { campaign: 'second' }), 'not-found');
  });
});

describe('a page of who is left', () => {
  it('costs the same whoever has received', async () => {
    await aCoverage();
    await hear(aReceived(CampaignOpenedV1, aCampaign()));
    const households = Array.from({ length: 2_000 }, (_, n) => `p-${String(n).padStart(5, '0')}`);
    const received = new Set(households.filter((_, n) => n % 20 !== 0));
    for (let start = 0; start < households.length; start += 400) {
      const some = households.slice(start, start + 400);
      await hear(...some.map((household) => aReceived(HouseholdListedV1, aListed({ household }))));
      const due = some.filter((household) => received.has(household));
      await hear(
        ...due.map((household) => aReceived(GiftApprovedV1, aGift({ gift: `gift-${household}`, household }))),
      );
      await hear(...due.map((household) => handedOver(household)));
    }
    const { items } = await remainingOf('19', { limit: 10 });
    assert.equal(items.length, 10);
    const plan = await storage.db
      .collection('listings-a')
      .find({
        list: 'list-1',
        settled: false,
        receivedIn: { $in: ['', 'other'] },
        order: { $gte: '19/', $lt: '190' },
      })
      .sort({ order: 1 })
      .limit(11)
      .explain('executionStats');
    const { totalKeysExamined, totalDocsExamined } = plan['executionStats'];
    assert.ok(
      totalKeysExamined <= 15 && totalDocsExamined <= 11,
      `${totalKeysExamined} keys, ${totalDocsExamined} rows`,
    );
    const distinct = await storage.db.command({
      explain: { distinct: 'listings-a', key: 'receivedIn', query: { list: 'list-1', settled: false } },
      verbosity: 'executionStats',
    });
    assert.ok(distinct['executionStats'].totalKeysExamined <= 5);
  });
});
