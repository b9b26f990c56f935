import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { events } from '#shared/storage/event-log.ts';
import { makePage } from '#shared/storage/pages.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { aDatabaseName } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const UNIT = '19';

function people(registry: Registry) {
  return {
    staff: person(registry, 'so', 'staff', UNIT),
    approver: person(registry, 'duyet', 'approver', UNIT),
  };
}

async function propose(registry: Registry, year = 2020, unit = UNIT): Promise<string> {
  const { body, status } = await people(registry).staff.post('/poor-lists', {
    name: 'Danh sách',
    unit,
    year,
  });
  assert.equal(status, 201);
  return body.id;
}

async function frozen(registry: Registry, id: string) {
  return eventually(async () => {
    const { body } = await people(registry).staff.get(`/poor-lists/${id}`);
    assert.deepEqual([body.status, body.released], ['frozen', body.count]);
    return body;
  }, 30_000);
}

/** What a reader of the log would count, without asking the service. */
async function recount({ storage }: Registry, list: string) {
  const rows = await events(storage)
    .find({ type: 'household.listed.v1', 'data.list': list } as never)
    .toArray();
  const hash = addToSetHash(
    EMPTY_SET_HASH,
    rows.map((row) => contentHash(row.data)),
  );
  return { count: rows.length, hash, households: new Set(rows.map((row) => row.key)).size };
}

async function logFindings({ storage }: Registry): Promise<readonly string[]> {
  while ((await makePage(storage)) !== null);
  return (await verifyLog(storage)).findings;
}

describe('a poor list of 1,700 households', () => {
  it('is frozen with the count and hash of what is said of them, each once', async () => {
    const registry = await aRegistry();
    const { staff, approver } = people(registry);
    await staff.import(UNIT, aFile(1_700));
    const id = await propose(registry);
    const { body, status } = await approver.post(`/poor-lists/${id}/freeze`, {});
    assert.deepEqual([status, body.status, body.frozenBy], [200, 'freezing', 'duyet']);
    registry.work();
    const list = await frozen(registry, id);
    assert.equal(list.count, 1_700);
    assert.deepEqual(await recount(registry, id), { count: 1_700, hash: list.hash, households: 1_700 });
    const said = await events(registry.storage).findOne({ type: 'poor-list.frozen.v1' });
    assert.ok(said !== null);
    assert.deepEqual([said.key, said.seq, (said.data as { hash: string }).hash], [id, 1, list.hash]);
    assert.deepEqual(await logFindings(registry), []);
    const entries = registry.storage.db.collection('poor-list-entries');
    assert.equal(await entries.countDocuments({ list: id }), 1_700);
  });

  it('does not change when its households are corrected later', async () => {
    const registry = await aRegistry();
    const { staff, approver } = people(registry);
    await staff.import(UNIT, aFile(500));
    const id = await propose(registry);
    await approver.post(`/poor-lists/${id}/freeze`, {});
    registry.work();
    const before = await frozen(registry, id);
    const later = aFile(510, (cells) => {
      cells[7] = '8';
    });
    assert.equal((await staff.import(UNIT, later)).body.created, 10);
    assert.deepEqual((await staff.get(`/poor-lists/${id}`)).body, before);
    assert.equal((await recount(registry, id)).hash, before.hash);
    assert.deepEqual(await logFindings(registry), []);
  });
});

describe('a freeze that is cut off', () => {
  for (const slices of [1, 2, 3, 4, 5, 6]) {
    it(`goes on in another process after slice ${slices}, and nothing is lost or doubled`, async () => {
      const name = aDatabaseName('registry');
      const registry = await aRegistry({}, name);
      const other = await aRegistry({}, name);
      const { staff, approver } = people(registry);
      await staff.import(UNIT, aFile(1_200));
      const id = await propose(registry);
      await approver.post(`/poor-lists/${id}/freeze`, {});
      const runner = other.work();
      const jobs = registry.storage.db.collection<{ _id: string; slices: number }>('jobs');
      for (;;) {
        const job = await jobs.findOne({ _id: `freeze-${id}` });
        if ((job?.slices ?? 0) >= slices) break;
        await new Promise((resolve) => setTimeout(resolve, 2));
      }
      await other.kill();
      await runner.close();
      registry.work();
      const list = await frozen(registry, id);
      assert.deepEqual(await recount(registry, id), { count: 1_200, hash: list.hash, households: 1_200 });
      assert.deepEqual(await logFindings(registry), []);
    });
  }

  it('is finished once by two processes that work at the same time', async () => {
    const name = aDatabaseName('registry');
    const registry = await aRegistry({}, name);
    const other = await aRegistry({}, name);
    const { staff, approver } = people(registry);
    await staff.import(UNIT, aFile(1_200));
    const id = await propose(registry);
    await approver.post(`/poor-lists/${id}/freeze`, {});
    registry.work();
    other.work();
    const list = await frozen(registry, id);
    assert.deepEqual(await recount(registry, id), { count: 1_200, hash: list.hash, households: 1_200 });
    assert.deepEqual(await logFindings(registry), []);
  });
});

describe('an import that is cut off', () => {
  it('goes on by itself in another process, and stops a freeze until then', async () => {
    const name = aDatabaseName('registry');
    const registry = await aRegistry({}, name);
    const { staff, approver } = people(registry);
    const id = await cutOff(registry, name, aFile(4_000));
    const list = await propose(registry);
    const refusal = await approver.post(`/poor-lists/${list}/freeze`, {});
    assert.deepEqual([refusal.status, refusal.body.code], [409, 'import-unfinished']);

    registry.workImports();
    await eventually(async () => {
      const { status, effect } = (await staff.get(`/imports/${id}`)).body;
      assert.deepEqual([status, effect.created, effect.unchanged], ['done', 4_000, 0]);
    }, 30_000);
    assert.equal(await registry.storage.db.collection('households').countDocuments(), 4_000);
    assert.deepEqual(await logFindings(registry), []);
    assert.equal((await approver.post(`/poor-lists/${list}/freeze`, {})).status, 200);
  });

  it('stops nothing any more when it is cancelled, and what was applied is in the list', async () => {
    const name = aDatabaseName('registry');
    const registry = await aRegistry({}, name);
    const { staff, approver } = people(registry);
    const id = await cutOff(registry, name, aFile(4_000));
    const { body } = await staff.post(`/imports/${id}/cancel`, {});
    assert.equal(body.status, 'cancelled');
    assert.ok(body.effect.created > 0 && body.effect.created < 4_000);
    const list = await propose(registry);
    assert.equal((await approver.post(`/poor-lists/${list}/freeze`, {})).status, 200);
    registry.work();
    assert.equal((await frozen(registry, list)).count, body.effect.created);
    assert.equal((await staff.get(`/imports/${id}`)).body.status, 'cancelled');
    assert.deepEqual(await logFindings(registry), []);
  });
});

describe('a freeze while a large file of another place is being read', () => {
  it('does not wait for it', async () => {
    const registry = await aRegistry();
    const { staff, approver } = people(registry);
    await staff.import(UNIT, aFile(10));
    const list = await propose(registry, 2020, '19/170/05755');
    const elsewhere = aFile(4_000, (cells) => {
      cells[1] = '05758';
    });
    const { id } = (await staff.upload('19/170/05758', elsewhere, { auto: 'apply' })).body;
    assert.equal((await approver.post(`/poor-lists/${list}/freeze`, {})).status, 200);
    registry.work();
    assert.equal((await frozen(registry, list)).count, 10);
    await eventually(async () => {
      const { status, effect } = (await staff.get(`/imports/${id}`)).body;
      assert.deepEqual([status, effect.created], ['done', 4_000]);
    }, 60_000);
    const jobs = registry.storage.db.collection<{ _id: string; startedAt: Date; endedAt: Date }>('jobs');
    const freeze = (await jobs.findOne({ _id: `freeze-${list}` }))!;
    const reading = (await jobs.findOne({ subject: id }))!;
    assert.ok(reading.startedAt < freeze.startedAt && freeze.endedAt < reading.endedAt);
  });
});

describe('an import while a list is being frozen', () => {
  it('is refused over the place and year of the list, and taken elsewhere and afterwards', async () => {
    const registry = await aRegistry();
    const { staff, approver } = people(registry);
    await staff.import(UNIT, aFile(10));
    const list = await propose(registry);
    await approver.post(`/poor-lists/${list}/freeze`, {});
    const id = randomUUID();
    const refusal = await staff.import(UNIT, aFile(20), { id });
    assert.deepEqual([refusal.status, refusal.body.code], [409, 'list-freezing']);
    assert.equal(refusal.headers.get('retry-after'), '10');
    assert.equal((await staff.import('19/171', aFile(20))).body.code, 'list-freezing');
    assert.equal((await staff.import(UNIT, aFile(20), { year: 2021 })).status, 201);
    registry.work();
    assert.equal((await frozen(registry, list)).count, 10);
    assert.equal((await staff.import(UNIT, aFile(20), { id })).body.created, 10);
  });

  it('is in the list wholly or not at all, whoever comes first', async () => {
    const registry = await aRegistry();
    const { staff, approver } = people(registry);
    registry.work();
    for (let year = 2010; year < 2015; year += 1) {
      await staff.import(UNIT, aFile(100), { year });
      const list = await propose(registry, year);
      const pause = new Promise((resolve) => setTimeout(resolve, (year - 2010) * 40));
      const [imported, freezing] = await Promise.all([
        staff.import(UNIT, aFile(1_600), { year }),
        pause.then(() => approver.post(`/poor-lists/${list}/freeze`, {})),
      ]);
      if (freezing.status !== 200) {
        assert.equal(freezing.body.code, 'import-unfinished');
        assert.equal(imported.status, 201);
        continue;
      }
      const { count } = await frozen(registry, list);
      assert.ok(count === 100 || count === 1_600, `half an import of ${count} was frozen`);
      if (count === 100 && imported.status !== 201) assert.equal(imported.body.code, 'list-freezing');
    }
    assert.deepEqual(await logFindings(registry), []);
  });
});

describe('a proposed list', () => {
  it('is frozen by another account with the right role and place only', async () => {
    const registry = await aRegistry();
    const { staff, approver } = people(registry);
    const id = await propose(registry);
    const freeze = (account: string, role: 'staff' | 'approver', place: string, list = id) =>
      person(registry, account, role, place).post(`/poor-lists/${list}/freeze`, {});
    assert.equal((await approver.post(`/poor-lists/${id}/freeze`, {})).body.code, 'list-empty');
    await staff.import(UNIT, aFile(10));
    assert.equal((await freeze('so', 'approver', UNIT)).body.code, 'own-proposal');
    assert.equal((await freeze('x', 'approver', '19/164')).status, 404);
    assert.equal((await freeze('x', 'staff', UNIT)).status, 403);
    assert.equal((await freeze('x', 'approver', UNIT, 'none')).status, 404);
    const key = randomUUID();
    const first = await approver.post(`/poor-lists/${id}/freeze`, {}, key);
    assert.deepEqual((await approver.post(`/poor-lists/${id}/freeze`, {}, key)).body, first.body);
    assert.equal((await freeze('y', 'approver', UNIT)).body.code, 'list-not-draft');
  });

  it('is seen from its place, above and below, not from beside', async () => {
    const registry = await aRegistry();
    const id = await propose(registry, 2020, '19/171');
    const older = await propose(registry, 2019);
    const seenBy = async (place: string) =>
      (await person(registry, 'm', 'monitor', place).get('/poor-lists')).body.items.map(
        (list: { id: string }) => list.id,
      );
    assert.deepEqual(await seenBy('19'), [older, id]);
    assert.deepEqual(await seenBy('19/171'), [older, id]);
    assert.deepEqual(await seenBy('19/164'), [older]);
    assert.deepEqual(await seenBy('20'), []);
    assert.equal((await person(registry, 'm', 'monitor', '19/164').get(`/poor-lists/${id}`)).status, 404);
    const { body } = await person(registry, 'm', 'monitor', '19').get('/poor-lists?limit=1');
    const next = await person(registry, 'm', 'monitor', '19').get(
      `/poor-lists?limit=1&cursor=${body.nextCursor}`,
    );
    assert.deepEqual([body.items[0].id, next.body.items[0].id, next.body.nextCursor], [older, id, null]);
  });

  it('is not proposed for a place that is not, or not the caller’s', async () => {
    const registry = await aRegistry();
    const { staff } = people(registry);
    const wish = { name: 'x', year: 2020 };
    assert.equal((await staff.post('/poor-lists', { ...wish, unit: '20' })).status, 404);
    assert.equal((await staff.post('/poor-lists', { ...wish, unit: '19/999' })).status, 404);
    assert.equal((await staff.post('/poor-lists', { ...wish, unit: '19', extra: 1 })).status, 400);
  });
});

/** Leaves an import behind that was killed while it was applied; answers its id. */
async function cutOff(registry: Registry, name: string, file: string): Promise<string> {
  const other = await aRegistry({ quiet: true }, name);
  const { body } = await people(registry).staff.upload(UNIT, file, { auto: 'apply' });
  const runner = other.workImports();
  const imports = registry.storage.db.collection<{ _id: string; effect: { created: number } }>('imports');
  while (((await imports.findOne({ _id: body.id }))?.effect.created ?? 0) < 500)
    await new Promise((resolve) => setTimeout(resolve, 2));
  await other.kill();
  await runner.close();
  return body.id;
}
