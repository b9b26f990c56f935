import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { today as dayOf } from '#shared/vietnam/date.ts';
import { idsByCode } from '../support/amended-list.ts';
import {
  ACROSS,
  aFileWithDoubles,
  BY_NAME,
  COMMUNE,
  codeOf,
  OTHER_COMMUNE,
  SAME_ID,
  searched,
} from '../support/doubles.ts';
import { eventually } from '../support/eventually.ts';
import { type Answer, aRegistry, person, type Registry } from '../support/registry.ts';

const WHY = 'Xác minh tại xã';

/** Two communes, in which three households stand twice, searched once. */
async function aProvince() {
  const registry = await aRegistry();
  const people = {
    province: person(registry, 'so', 'staff', '19'),
    commune: person(registry, 'xa', 'staff', COMMUNE),
    other: person(registry, 'xa-khac', 'staff', OTHER_COMMUNE),
    stranger: person(registry, 'xa-la', 'staff', '19/164'),
    approver: person(registry, 'duyet', 'approver', '19'),
  };
  const imported = await people.province.import('19', aFileWithDoubles());
  assert.equal(imported.body.created, 123, JSON.stringify(imported.body));
  const search = await searched(registry);
  const ids = await idsByCode(registry);
  const pairOf = ([a, b]: readonly [number, number]) =>
    [ids.get(codeOf(a))!, ids.get(codeOf(b))!].sort().join('|');
  return { registry, ...people, search, ids, pairOf };
}

type Staff = ReturnType<typeof person>;

const queueOf = async (staff: Staff, unit: string, query = '') =>
  (await staff.get(`/duplicates/${unit}?year=2020${query}`)).body.items as {
    id: string;
    version: number;
    level: string;
    status: string;
    keep: string;
    sides: { id: string; version: number; yours: boolean; code: string }[];
  }[];

async function pairAt(staff: Staff, id: string) {
  const { status, body } = await staff.get(`/duplicate-pairs/${encodeURIComponent(id)}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

function say(staff: Staff, pair: string, body: object, id?: string): Promise<Answer> {
  return staff.post(`/duplicate-pairs/${encodeURIComponent(pair)}/decision`, body, id);
}

/** What a person would send who has the pair on the screen. */
async function sameness(staff: Staff, id: string, keep?: string) {
  const { version, sides, keep: better } = await pairAt(staff, id);
  const seen = sides.map((side: { version: number }) => side.version);
  return { verdict: 'same', version, keep: keep ?? better, seen, why: WHY };
}

const outcome = ({ status, body }: Answer) => (status < 400 ? `${status}` : `${status} ${body.code}`);

const world = await aProvince();
const deciding = await aProvince();
const killed = await aProvince();

describe('a province in which three households stand twice', () => {
  it('has each of them in the queue, the certain first, without a number of anybody', async () => {
    const items = await queueOf(world.province, '19');
    assert.deepEqual(
      items
        .map(({ id }) => id)
        .slice(0, 2)
        .sort(),
      [world.pairOf(SAME_ID), world.pairOf(ACROSS)].sort(),
    );
    assert.equal(items.at(-1)!.id, world.pairOf(BY_NAME));
    assert.deepEqual(
      items.map(({ level }) => level),
      ['certain', 'certain', 'probable'],
    );
    assert.deepEqual(
      [world.search.households, world.search.pairs],
      [
        { read: 123, total: 123 },
        { found: 3, stored: 3, opened: 3, closed: 0 },
      ],
    );
    assert.doesNotMatch(JSON.stringify(items), /0190600\d{5}/);
    const counts = (await world.province.get('/duplicate-counts/19?year=2020')).body;
    assert.deepEqual(counts, { year: 2020, certain: 2, probable: 1 });
  });

  it('is walked page by page, each pair once', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await world.province.get(`/duplicates/19?year=2020&limit=1${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    assert.deepEqual(
      seen,
      (await queueOf(world.province, '19')).map(({ id }) => id),
    );
  });

  it('shows a pair of two communes to both, and to nobody else', async () => {
    const across = world.pairOf(ACROSS);
    for (const [staff, unit] of [
      [world.commune, COMMUNE],
      [world.other, OTHER_COMMUNE],
    ] as const) {
      assert.ok((await queueOf(staff, unit)).some(({ id }) => id === across));
      const pair = await pairAt(staff, across);
      assert.deepEqual(pair.sides.map(({ yours }: { yours: boolean }) => yours).sort(), [false, true]);
      assert.deepEqual([pair.agreement.nationalId, pair.agreement.commune], ['same', 'different']);
      assert.doesNotMatch(JSON.stringify(pair), /0190600\d{5}/);
    }
    assert.equal((await queueOf(world.other, OTHER_COMMUNE)).length, 1);
    assert.deepEqual(await queueOf(world.stranger, '19/164'), []);
    const address = `/duplicate-pairs/${encodeURIComponent(across)}`;
    assert.equal(outcome(await world.stranger.get(address)), '404 not-found');
    assert.equal(outcome(await world.stranger.get(`/duplicates/${COMMUNE}?year=2020`)), '404 not-found');
    const verdict = { verdict: 'different', version: 1 };
    assert.equal(outcome(await say(world.stranger, across, verdict)), '404 not-found');
  });

  it('finds the same pairs a second time, and changes nothing', async () => {
    const before = await queueOf(world.province, '19');
    const { pairs } = await searched(world.registry);
    assert.deepEqual(pairs, { found: 3, stored: 3, opened: 0, closed: 0 });
    assert.deepEqual(await queueOf(world.province, '19'), before);
  });

  it('lets nobody end the household of a commune where they do not work', async () => {
    const body = await sameness(world.commune, world.pairOf(ACROSS));
    assert.equal(outcome(await say(world.commune, world.pairOf(ACROSS), body)), '403 pair-of-two-places');
  });

  it('refuses a verdict on what is no longer so', async () => {
    const id = world.pairOf(SAME_ID);
    const body = await sameness(world.commune, id);
    const old = { ...body, seen: [body.seen[0], body.seen[1] + 1] };
    assert.equal(outcome(await say(world.commune, id, old)), '409 pair-changed');
    assert.equal(outcome(await say(world.commune, id, { ...body, version: 9 })), '409 pair-changed');
    assert.equal((await pairAt(world.commune, id)).status, 'open');
  });

  it('remembers that two are two, whatever is found again, until somebody takes it back', async () => {
    const id = world.pairOf(BY_NAME);
    const { version } = await pairAt(world.commune, id);
    assert.equal(outcome(await say(world.commune, id, { verdict: 'different', version })), '200');
    await searched(world.registry);
    assert.ok(!(await queueOf(world.province, '19')).some((item) => item.id === id));
    assert.deepEqual(
      (await queueOf(world.commune, COMMUNE, '&status=different')).map((item) => item.id),
      [id],
    );
    const address = `/duplicate-pairs/${encodeURIComponent(id)}/reopening`;
    const wish = { version: version + 1, why: 'Bấm nhầm' };
    assert.equal(outcome(await world.stranger.post(address, wish)), '404 not-found');
    assert.equal(outcome(await world.commune.post(address, wish)), '200');
    assert.equal(outcome(await world.commune.post(address, wish)), '409 pair-not-decided');
    const { status, said } = await pairAt(world.commune, id);
    assert.deepEqual(
      [status, said.map((one: { verdict: string }) => one.verdict)],
      ['open', ['different', 'reopened']],
    );
  });

  it('is asked no longer about two that are no longer alike', async () => {
    const id = world.pairOf(BY_NAME);
    const [, double] = [...BY_NAME].map((row) => world.ids.get(codeOf(row))!);
    const record = await world.commune.get(`/household-records/${double}`);
    const wrong = { head: 'Bế Ích Quảng', birth: '1988', sex: 'male', members: 9 };
    const told = { on: '2021-01-02', reason: 'Ghi nhầm tên', late: true, ...wrong };
    const version = { 'if-match': `"${record.body.version}"` };
    const corrected = await world.commune.post(
      `/household-records/${double}/corrections`,
      told,
      randomUUID(),
      version,
    );
    assert.equal(outcome(corrected), '200');
    assert.equal((await searched(world.registry)).pairs.closed, 1);
    assert.equal((await pairAt(world.commune, id)).status, 'unlike');
    assert.ok(!(await queueOf(world.province, '19')).some((item) => item.id === id));
  });
});

describe('a double that stands in a frozen list', () => {
  it('ends into the household that is kept, with both histories, and its settlement is proposed', async () => {
    const { registry, commune, province, approver, ids, pairOf } = deciding;
    const jobs = registry.work();
    const { body } = await province.post('/poor-lists', { name: 'Danh sách', unit: '19', year: 2020 });
    assert.equal((await approver.post(`/poor-lists/${body.id}/freeze`, {})).status, 200);
    await eventually(async () =>
      assert.equal((await province.get(`/poor-lists/${body.id}`)).body.status, 'frozen'),
    );
    const [kept, double] = SAME_ID.map((row) => ids.get(codeOf(row))!);
    const before = await pairAt(commune, pairOf(SAME_ID));
    assert.ok(before.sides.every(({ lists }: { lists: unknown[] }) => lists.length === 1));
    const key = randomUUID();
    const wish = await sameness(commune, pairOf(SAME_ID), kept);
    const said = await say(commune, pairOf(SAME_ID), wish, key);
    assert.equal(outcome(said), '200', JSON.stringify(said.body));
    assert.deepEqual([said.body.ended, said.body.amendments.length], [double, 1]);
    assert.deepEqual((await say(commune, pairOf(SAME_ID), wish, key)).body, said.body);
    const amendment = (await province.get(`/amendments/${said.body.amendments[0]}/changes`)).body.items;
    assert.deepEqual(
      amendment.map((one: { kind: string; household: string }) => [one.kind, one.household]),
      [['settle', double]],
    );
    const ended = (await commune.get(`/household-records/${double}`)).body;
    assert.deepEqual([ended.status, ended.end], ['ended', { reason: 'duplicate', into: kept }]);
    for (const id of [kept, double]) {
      const { items } = (await commune.get(`/household-records/${id}/history`)).body;
      assert.deepEqual(
        items.map((item: { kind: string; reason: string | null }) => [item.kind, item.reason]).slice(0, 1),
        [['merged', WHY]],
      );
      assert.equal(items.at(-1).kind, 'registered');
    }
    await searched(registry);
    assert.equal((await pairAt(commune, pairOf(SAME_ID))).status, 'same');
    await jobs.close();
  });

  it('is asked about again when somebody restores it', async () => {
    const { commune, ids, pairOf } = deciding;
    const double = ids.get(codeOf(SAME_ID[1]))!;
    const { version } = (await commune.get(`/household-records/${double}`)).body;
    const restored = await commune.post(
      `/household-records/${double}/restore`,
      { on: dayOf(Date.now()), reason: 'Gộp nhầm', late: true },
      randomUUID(),
      { 'if-match': `"${version}"` },
    );
    assert.equal(outcome(restored), '200', JSON.stringify(restored.body));
    const { status, said } = await pairAt(commune, pairOf(SAME_ID));
    assert.deepEqual([status, said.length], ['open', 1]);
  });
});

describe('two who decide at once', () => {
  it('are heard one after the other: the second is told that it is decided', async () => {
    const { commune, province, pairOf } = deciding;
    const id = pairOf(BY_NAME);
    const { version } = await pairAt(commune, id);
    const wish = await sameness(commune, id);
    const answers = await Promise.all([
      say(commune, id, wish),
      say(province, id, { verdict: 'different', version }),
    ]);
    assert.deepEqual(answers.map(outcome).sort(), ['200', '409 pair-decided']);
  });

  it('answers a batch item by item, and the same batch again alike', async () => {
    const { commune, pairOf } = deciding;
    const mine = { id: randomUUID(), pair: pairOf(SAME_ID), ...(await sameness(commune, pairOf(SAME_ID))) };
    const across = { id: randomUUID(), pair: pairOf(ACROSS), ...(await sameness(commune, pairOf(ACROSS))) };
    const nobodys = { id: randomUUID(), pair: 'a|b', verdict: 'different', version: 1 };
    const items = [mine, across, nobodys];
    const first = (await commune.post('/duplicate-decisions', { items })).body.results;
    assert.deepEqual(
      first.map(({ status, code }: { status: string; code?: string }) => code ?? status),
      ['accepted', 'pair-of-two-places', 'out-of-place'],
    );
    assert.deepEqual((await commune.post('/duplicate-decisions', { items })).body.results, first);
  });
});

describe('a search whose process is killed', () => {
  it('never runs beside another one', async () => {
    const { registry } = deciding;
    await aRegistry({}, registry.storage.db.databaseName);
    const staff = person(registry, 'so', 'staff', '19');
    const asked = await Promise.all(
      Array.from({ length: 6 }, () => staff.post('/duplicate-searches/19', { year: 2020 })),
    );
    assert.deepEqual(asked.map(outcome), Array(6).fill('202'));
    await eventually(async () => {
      const open = await searchesOf(registry).countDocuments({ open: true });
      assert.equal(open, 0);
    }, 30_000);
    const runs = await searchesOf(registry).find().toArray();
    assert.deepEqual(new Set(runs.map((run) => [run.status, run.runs].join())), new Set(['done,1']));
    const spans = runs.map((run) => [run.startedAt, run.endedAt] as const).sort(([a], [b]) => +a - +b);
    for (const [index, [, end]] of spans.entries())
      assert.ok(index === spans.length - 1 || end <= spans[index + 1]![0], 'two searches ran at once');
  });

  it('is begun anew wherever it was cut off', async () => {
    const { registry, pairOf } = killed;
    const name = registry.storage.db.databaseName;
    // What the search would store is not there yet.
    const pairs = registry.storage.db.collection<{ _id: string }>('duplicate-pairs');
    await pairs.deleteOne({ _id: pairOf(ACROSS) });
    const over = await searchesOf(registry).countDocuments();
    const staff = person(registry, 'so', 'staff', '19');
    assert.equal(outcome(await staff.post('/duplicate-searches/19', { year: 2020 })), '202');
    await eventually(async () =>
      assert.equal(await searchesOf(registry).countDocuments({ runs: 1 }), over + 1),
    );
    await registry.kill();
    const next = await aRegistry({}, name);
    const turns = next.storage.db.collection<{ _id: string }>('duplicate-turns');
    // Time goes by: whoever had the turn has not said so for long.
    await turns.updateOne({ _id: 'turn' }, { $set: { until: new Date(0) } });
    await eventually(async () =>
      assert.equal(await searchesOf(next).countDocuments({ status: 'done' }), over + 1),
    );
    assert.equal((await queueOf(person(next, 'so', 'staff', '19'), '19')).length, 3);
  });
});

function searchesOf({ storage }: Registry) {
  return storage.db.collection<{
    status: string;
    runs: number;
    startedAt: Date;
    endedAt: Date;
    open: boolean;
  }>('duplicate-searches');
}
