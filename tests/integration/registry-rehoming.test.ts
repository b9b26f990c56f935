import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readXlsx } from 'hucre';
import { events } from '#shared/storage/event-log.ts';
import { makePage } from '#shared/storage/pages.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { aDatabaseName } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import {
  type Answer,
  aFile,
  aRegistry,
  caughtUp,
  HEADER,
  person,
  type Registry,
} from '../support/registry.ts';

/** Went whole into the new Phường Phan Đình Phùng, and split over it and the new Phường Gia Sàng. */
const WHOLE = '19/164/05446';
const SPLIT = '19/164/05461';
const PHAN_DINH_PHUNG = '19/05443';
const GIA_SANG = '19/05467';
const YEAR = 2025;
const WISH = { fromSet: '2025-06', unit: '19', year: YEAR, on: '2025-07-01', reason: 'NQ 1683/NQ-UBTVQH15' };

function people(registry: Registry) {
  return {
    staff: person(registry, 'so', 'staff', '19'),
    other: person(registry, 'so-2', 'staff', '19'),
    approver: person(registry, 'duyet', 'approver', '19'),
  };
}

const listOf = (commune: string, rows: number) =>
  aFile(rows, (cells) => {
    cells[1] = commune.slice(-5);
  });

/** An installation of 2025-06 with the households of two communes, under the same codes and village names, set to 2026-04. */
async function changedOver(rows = 120): Promise<Registry> {
  const name = aDatabaseName('registry');
  const before = await aRegistry({ unitSet: '2025-06' }, name);
  for (const commune of [WHOLE, SPLIT]) {
    const { status } = await people(before).staff.import(commune, listOf(commune, rows), { year: YEAR });
    assert.equal(status, 201);
  }
  return aRegistry({ unitSet: '2026-04' }, name);
}

async function surveyed(registry: Registry): Promise<string> {
  const { status, body } = await people(registry).staff.post('/rehomings', WISH);
  assert.deepEqual([status, body.status], [201, 'surveying']);
  await reaches(registry, body.id, 'deciding');
  return body.id;
}

function reaches(registry: Registry, id: string, status: string) {
  return eventually(async () => {
    const { body } = await people(registry).staff.get(`/rehomings/${id}`);
    assert.equal(body.status, status);
    await caughtUp(registry);
    return body;
  }, 30_000);
}

async function rowsOf(registry: Registry, id: string, query = '') {
  const { body } = await people(registry).staff.get(`/rehomings/${id}/rows?limit=500${query}`);
  return body.items as {
    path: string;
    state: string;
    share: string;
    newName: string;
    households: number;
    into: { path: string } | null;
    candidates: { path: string }[];
  }[];
}

/** Xóm 1 of the split commune to one, Xóm 2 to the other, Xóm 3 stays. */
async function decideAll(registry: Registry, id: string): Promise<number> {
  const items = [
    { path: `${SPLIT}/xom-1`, into: PHAN_DINH_PHUNG },
    { path: `${SPLIT}/xom-2`, into: GIA_SANG, name: 'Tổ dân phố 2' },
    { path: `${SPLIT}/xom-3`, leaveOut: 'Chờ xác định ranh giới' },
  ];
  const { body } = await people(registry).staff.post(`/rehomings/${id}/decisions`, { items });
  assert.deepEqual(
    body.results.map((result: { status: string }) => result.status),
    ['accepted', 'accepted', 'accepted'],
  );
  return body.rehoming.revision;
}

async function where(registry: Registry) {
  const rows = await registry.storage.db
    .collection('households')
    .aggregate<{ _id: { unitSet: string; unit: string }; n: number }>([
      { $group: { _id: { unitSet: '$unitSet', unit: '$unit' }, n: { $sum: 1 } } },
    ])
    .toArray();
  return Object.fromEntries(rows.map(({ _id, n }) => [`${_id.unitSet} ${_id.unit}`, n]));
}

async function logFindings({ storage }: Registry): Promise<readonly string[]> {
  while ((await makePage(storage)) !== null);
  return (await verifyLog(storage)).findings;
}

/** The workbook sent back, as a person filled it in. */
async function readBack({ url }: Registry, id: string, file: string | Uint8Array) {
  const authorization = `Bearer ${Buffer.from(JSON.stringify(['so', 'staff', '19'])).toString('base64url')}`;
  const headers = { authorization, 'content-type': 'application/octet-stream' };
  const answer = await fetch(`${url}/rehomings/${id}/workbook-readings`, {
    ...{ method: 'POST', headers, body: file as NonNullable<RequestInit['body']> },
  });
  return { status: answer.status, body: (await answer.json()) as Answer['body'] };
}

describe('households of 2025-06 in an installation of 2026-04', () => {
  it('are surveyed village by village: whole communes at once, split ones for a person', async () => {
    const registry = await changedOver();
    registry.work();
    const id = await surveyed(registry);
    const { body } = await people(registry).staff.get(`/rehomings/${id}`);
    assert.deepEqual(body.formerUnits, ['06', '19']);
    assert.deepEqual([body.counts.villages, body.counts.households, body.counts.undecided], [6, 240, 3]);
    const rows = await rowsOf(registry, id);
    assert.deepEqual(
      rows.map((row) => [row.path, row.state, row.share, row.into?.path ?? null, row.newName]),
      [1, 2, 3]
        .map((number) => [`${WHOLE}/xom-${number}`, 'automatic', 'whole', PHAN_DINH_PHUNG, `Xóm ${number}`])
        .concat(
          [1, 2, 3].map((number) => [
            `${SPLIT}/xom-${number}`,
            'undecided',
            'split',
            null as never,
            `Xóm ${number}`,
          ]),
        ),
    );
    const undecided = await rowsOf(registry, id, '&state=undecided');
    assert.deepEqual(
      undecided.map((row) => row.candidates.map((one) => one.path)),
      [1, 2, 3].map(() => [PHAN_DINH_PHUNG, GIA_SANG]),
    );
    const workbook = await people(registry).staff.file(`/rehomings/${id}/workbook?state=undecided`);
    assert.equal(workbook.status, 200);
    assert.deepEqual((await readBack(registry, id, workbook.bytes)).body, {
      ...{ decisions: [], unchanged: 0, open: 3, faults: [] },
    });
    const filled = (await readXlsx(workbook.bytes)).sheets[0]!.rows.map((cells) =>
      String(cells[0]).endsWith('/xom-1') ? cells.with(5, 'Gia Sàng') : cells,
    );
    const csv = filled.map((cells) => cells.map((cell) => `"${cell ?? ''}"`).join(',')).join('\n');
    const { decisions, open, faults } = (await readBack(registry, id, csv)).body;
    assert.deepEqual([open, faults], [2, []]);
    const items = decisions.map(({ line: _, ...decision }: { line: number }) => decision);
    assert.deepEqual(items, [{ path: `${SPLIT}/xom-1`, into: GIA_SANG }]);
    const taken = await people(registry).staff.post(`/rehomings/${id}/decisions`, { items });
    assert.equal(taken.body.results[0].status, 'accepted');
    assert.equal((await readBack(registry, id, csv)).body.unchanged, 1);
    assert.equal((await readBack(registry, id, HEADER)).body.code, 'no-decision-sheet');
    assert.equal((await readBack(registry, id, 'PK\u0003\u0004')).status, 422);
  });

  it('go nowhere while a village is undecided, nor by who decided, nor as nobody looked at it', async () => {
    const registry = await changedOver();
    registry.work();
    const id = await surveyed(registry);
    const { approver, staff } = people(registry);
    const early = await approver.post(`/rehomings/${id}/approve`, { revision: 0 });
    assert.equal(early.body.code, 'rehoming-undecided');
    const revision = await decideAll(registry, id);
    const stale = await approver.post(`/rehomings/${id}/approve`, { revision: revision - 1 });
    assert.equal(stale.body.code, 'rehoming-changed');
    const own = person(registry, 'so', 'approver', '19');
    assert.equal((await own.post(`/rehomings/${id}/approve`, { revision })).body.code, 'own-rehoming');
    assert.equal((await staff.post(`/rehomings/${id}/approve`, { revision })).status, 403);
    assert.equal((await people(registry).staff.post('/rehomings', WISH)).body.code, 'rehoming-open');
    assert.equal((await staff.post(`/rehomings/${id}/cancel`, {})).body.status, 'cancelled');
    assert.equal(
      (await approver.post(`/rehomings/${id}/approve`, { revision })).body.code,
      'rehoming-not-deciding',
    );
    assert.equal((await people(registry).staff.post('/rehomings', WISH)).status, 201);
  });

  it('are seen and decided on by nobody of another place', async () => {
    const registry = await changedOver();
    registry.work();
    const id = await surveyed(registry);
    for (const elsewhere of ['01', PHAN_DINH_PHUNG]) {
      const stranger = person(registry, 'la', 'staff', elsewhere);
      for (const word of ['', '/rows', '/left', '/workbook']) {
        assert.equal((await stranger.get(`/rehomings/${id}${word}`)).status, 404, elsewhere);
      }
      const items = [{ path: `${SPLIT}/xom-1`, into: PHAN_DINH_PHUNG }];
      assert.equal((await stranger.post(`/rehomings/${id}/decisions`, { items })).status, 404);
      assert.equal((await stranger.post(`/rehomings/${id}/cancel`, {})).status, 404);
      assert.equal((await stranger.post('/rehomings', WISH)).status, 404);
      const approver = person(registry, 'duyet-la', 'approver', elsewhere);
      assert.equal((await approver.post(`/rehomings/${id}/approve`, { revision: 0 })).status, 404);
    }
    assert.deepEqual((await person(registry, 'la', 'staff', '01').get('/rehomings')).body.items, []);
  });

  it('are decided on one by one: what is wrong is named and changes nothing', async () => {
    const registry = await changedOver();
    registry.work();
    const id = await surveyed(registry);
    const items = [
      { path: `${SPLIT}/xom-1`, into: PHAN_DINH_PHUNG, name: 'xóm 2' },
      { path: `${SPLIT}/xom-2`, into: '01/00004' },
      { path: `${SPLIT}/xom-9`, into: PHAN_DINH_PHUNG },
      { path: `${SPLIT}/xom-3`, into: PHAN_DINH_PHUNG },
      { path: `${SPLIT}/xom-3`, into: GIA_SANG },
    ];
    const { body } = await people(registry).staff.post(`/rehomings/${id}/decisions`, { items });
    assert.deepEqual(
      body.results.map((result: { code?: string }) => result.code),
      ['name-taken', 'no-such-commune', 'not-surveyed', undefined, 'named-twice'],
    );
    const rows = await rowsOf(registry, id);
    assert.deepEqual(
      rows.filter((row) => row.path.startsWith(SPLIT)).map((row) => [row.state, row.newName]),
      [
        ['undecided', 'Xóm 1'],
        ['undecided', 'Xóm 2'],
        ['decided', 'Xóm 3 (Gia Sàng cũ)'],
      ],
    );
  });
});

describe('a re-homing that is approved and killed in the middle', () => {
  it('is taken up again: each household is carried over once or listed as left, and the log is clean', async () => {
    const registry = await changedOver(600);
    registry.work();
    const id = await surveyed(registry);
    // 600 rows of a commune stand in 15 villages; those of the split one go by turns, the last stays.
    const undecided = await rowsOf(registry, id, '&state=undecided');
    const items = undecided.map(({ path }, index) =>
      index === 14
        ? { path, leaveOut: 'Chờ xác định ranh giới' }
        : { path, into: index % 2 === 0 ? PHAN_DINH_PHUNG : GIA_SANG },
    );
    const decision = await people(registry).staff.post(`/rehomings/${id}/decisions`, { items });
    const { revision } = decision.body.rehoming;
    const list = { name: 'Danh sách', unit: '19', year: YEAR };
    const draft = (await people(registry).staff.post('/poor-lists', list)).body.id;
    const approved = await people(registry).approver.post(`/rehomings/${id}/approve`, { revision });
    assert.deepEqual([approved.status, approved.body.status], [200, 'applying']);
    const freeze = await person(registry, 'duyet-2', 'approver', '19').post(
      `/poor-lists/${draft}/freeze`,
      {},
    );
    assert.equal(freeze.body.code, 'units-changing');
    const households = registry.storage.db.collection('households');
    await eventually(async () => assert.ok((await households.countDocuments({ unitSet: '2026-04' })) > 0));
    const name = registry.storage.db.databaseName;
    await registry.kill();

    const next = await aRegistry({ unitSet: '2026-04' }, name);
    next.work();
    const { counts } = await reaches(next, id, 'done');
    assert.deepEqual([counts.households, counts.rehomed, counts.left], [1_200, 1_160, 40]);
    const all = next.storage.db.collection('households');
    assert.equal(await all.countDocuments({ unitSet: '2026-04' }), 1_160);
    assert.equal(await all.countDocuments({ unitSet: '2025-06' }), 40);
    const left = (await people(next).staff.get(`/rehomings/${id}/left?limit=500`)).body.items;
    assert.equal(left.length, 40);
    for (const row of left) assert.equal(row.reason, 'Chờ xác định ranh giới');
    // Codes of both communes were the same ones: each household of the split one that came to the same place says so.
    const coded = await all
      .find({ unitSet: '2026-04', commune: PHAN_DINH_PHUNG, code: /^05461-N-/ })
      .toArray();
    assert.equal(coded.length, 7 * 40);
    assert.equal(await all.countDocuments({ commune: GIA_SANG, code: /^N-/ }), 7 * 40);
    const said = await events(next.storage).find({ type: 'household.corrected.v1' }).toArray();
    assert.deepEqual([said.length, new Set(said.map((row) => row.key)).size], [1_160, 1_160]);
    assert.equal(await next.storage.db.collection('household-history').countDocuments({}), 1_160);
    const retired = await events(next.storage).find({ type: 'village.retired.v1' }).toArray();
    assert.deepEqual([retired.length, new Set(retired.map((row) => row.key)).size], [29, 29]);
    assert.deepEqual(await logFindings(next), []);
    const old = await people(next).staff.get(`/units/${SPLIT}/xom-1?set=2025-06`);
    assert.deepEqual([old.body.retired.intoSet, old.body.retired.on], ['2026-04', '2025-07-01']);
    assert.equal((await where(next))[`2026-04 ${old.body.retired.into}`], 40);
  });
});

describe('a poor list of 2025-06', () => {
  it('is read with the roles of 2026-04, and keeps its old units when its households are re-homed', async () => {
    const name = aDatabaseName('registry');
    const before = await aRegistry({ unitSet: '2025-06' }, name);
    const { staff, approver } = people(before);
    await staff.import(SPLIT, listOf(SPLIT, 80), { year: YEAR });
    const { id } = (await staff.post('/poor-lists', { name: 'Danh sách', unit: SPLIT, year: YEAR })).body;
    await approver.post(`/poor-lists/${id}/freeze`, {});
    const working = before.work();
    await eventually(async () => assert.equal((await staff.get(`/poor-lists/${id}`)).body.released, 80));
    await working.close();

    const now = await aRegistry({ unitSet: '2026-04' }, name);
    now.work();
    assert.equal((await people(now).staff.get(`/poor-lists/${id}`)).body.unit, SPLIT);
    assert.equal((await people(now).staff.get('/poor-lists')).body.items.length, 1);
    // Of neither commune that it was split over, and of no other province.
    for (const place of [PHAN_DINH_PHUNG, GIA_SANG, '01']) {
      const stranger = person(now, 'la', 'staff', place);
      assert.equal((await stranger.get(`/poor-lists/${id}`)).status, 404, place);
      assert.deepEqual((await stranger.get('/poor-lists')).body.items, []);
    }
    const rehoming = await surveyed(now);
    const items = [1, 2].map((number) => ({ path: `${SPLIT}/xom-${number}`, into: GIA_SANG }));
    const { body } = await people(now).staff.post(`/rehomings/${rehoming}/decisions`, { items });
    await people(now).approver.post(`/rehomings/${rehoming}/approve`, { revision: body.rehoming.revision });
    await reaches(now, rehoming, 'done');
    const entries = now.storage.db.collection('poor-list-entries');
    assert.equal(await entries.countDocuments({ list: id, 'facts.unitSet': '2025-06' }), 80);
    const list = (await people(now).staff.get(`/poor-lists/${id}`)).body;
    assert.deepEqual([list.status, list.count], ['frozen', 80]);
  });
});
