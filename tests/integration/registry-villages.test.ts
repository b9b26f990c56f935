import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { makePage } from '#shared/storage/pages.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { eventually } from '../support/eventually.ts';
import { aFile, aRegistry, caughtUp, person, type Registry } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const TOLD = { on: '2021-01-01', reason: 'Nghị quyết 12/NQ-HĐND' };
const village = (number: number) => `${COMMUNE}/xom-${number}`;

const staffOf = (registry: Registry) => person(registry, 'xa', 'staff', COMMUNE);

/** 120 households in Xóm 1, 2 and 3. */
async function threeVillages() {
  const registry = await aRegistry();
  const staff = staffOf(registry);
  assert.equal((await staff.import(COMMUNE, aFile(120))).status, 201);
  return { registry, staff };
}

const standingIn = ({ storage }: Registry, unit: string) =>
  storage.db.collection('households').countDocuments({ unit });

async function settled(registry: Registry): Promise<void> {
  await eventually(async () => {
    const { body } = await staffOf(registry).get(`/villages/${COMMUNE}`);
    assert.ok(body.changes.length > 0);
    for (const change of body.changes) assert.equal(change.status, 'done');
  });
  await caughtUp(registry);
}

async function logFindings({ storage }: Registry): Promise<readonly string[]> {
  while ((await makePage(storage)) !== null);
  return (await verifyLog(storage)).findings;
}

describe('villages that become one', () => {
  it('take their households along, each once with its history, and stay for old lists', async () => {
    const { registry, staff } = await threeVillages();
    const merger = { ...TOLD, from: [village(1), village(2)], into: { name: 'Xóm Đoàn Kết' } };
    const { status, body } = await staff.post('/villages/mergers', merger);
    assert.deepEqual([status, body.into, body.status], [201, `${COMMUNE}/xom-doan-ket`, 'running']);
    registry.work();
    await settled(registry);
    const counts = await Promise.all(
      [village(1), village(2), village(3), body.into].map((unit) => standingIn(registry, unit)),
    );
    assert.deepEqual(counts, [0, 0, 40, 80]);
    const { db } = registry.storage;
    const household = await db.collection('households').findOne({ unit: body.into });
    assert.deepEqual(
      [household?.['village'], household?.['change'].kind, household?.['change'].on, household?.['version']],
      ['Xóm Đoàn Kết', 'rehomed', '2021-01-01', 2],
    );
    assert.equal(await db.collection('household-history').countDocuments({}), 80);
    const said = await events(registry.storage).find({ type: 'household.corrected.v1' }).toArray();
    assert.equal(new Set(said.map((row) => row.key)).size, 80);
    assert.equal(said.length, 80);
    const retired = await events(registry.storage).find({ type: 'village.retired.v1' }).toArray();
    assert.deepEqual(
      retired.map((row) => [row.seq, (row.data as { into: string }).into]),
      [
        [2, body.into],
        [2, body.into],
      ],
    );
    assert.deepEqual(await logFindings(registry), []);
    const unit = await staff.get(`/units/${village(1)}`);
    assert.deepEqual(unit.body.retired, { on: '2021-01-01', intoSet: '2021-11', into: body.into });
    const { children, former } = (await staff.get(`/units/${COMMUNE}`)).body;
    assert.deepEqual(
      children.map(({ name }: { name: string }) => name),
      ['Xóm 3', 'Xóm Đoàn Kết'],
    );
    assert.equal(former.length, 2);
  });

  it('get what a list still calls by their old names', async () => {
    const { registry, staff } = await threeVillages();
    const merger = { ...TOLD, from: [village(1)], into: { path: village(2) } };
    assert.equal((await staff.post('/villages/mergers', merger)).status, 201);
    registry.work();
    await settled(registry);
    const next = await staff.import(COMMUNE, aFile(120), { year: 2021 });
    assert.equal(next.body.newVillages, 0);
    const rows = registry.storage.db.collection('households');
    assert.equal(await rows.countDocuments({ year: 2021, unit: village(2), village: 'Xóm 2' }), 80);
  });

  it('may bear the name of one of them: then that one lives on', async () => {
    const { registry, staff } = await threeVillages();
    const merger = { ...TOLD, from: [village(1), village(2)], into: { name: 'xóm 1' } };
    const { body } = await staff.post('/villages/mergers', merger);
    assert.deepEqual([body.into, body.from], [village(1), [village(2)]]);
    registry.work();
    await settled(registry);
    assert.equal(await standingIn(registry, village(1)), 80);
  });

  it('are refused when they are unknown, elsewhere, retired, alone or named like another', async () => {
    const { staff } = await threeVillages();
    const merge = async (from: string[], into: object, told: object = TOLD) =>
      (await staff.post('/villages/mergers', { ...told, from, into })).body.code;
    assert.equal(await merge([village(1), village(9)], { name: 'Xóm Mới' }), 'villages-unknown');
    assert.equal(await merge([village(1)], { name: 'Xóm Mới' }), 'nothing-to-merge');
    assert.equal(await merge([village(1), village(2)], { name: 'XÓM 3' }), 'village-name-taken');
    assert.equal(await merge([village(1), '19/170/05716/xom-1'], { name: 'Xóm Mới' }), 'not-found');
    const future = { on: '2199-01-01', reason: 'thử' };
    assert.equal(await merge([village(1)], { path: village(2) }, future), 'change-in-future');
    assert.equal(await merge([village(1)], { path: village(2) }), undefined);
    assert.equal(await merge([village(3)], { path: village(1) }), 'units-changing');
  });

  it('hold a freeze off until all households have followed', async () => {
    const { registry, staff } = await threeVillages();
    const { id } = (await staff.post('/poor-lists', { name: 'Danh sách', unit: COMMUNE, year: 2020 })).body;
    await staff.post('/villages/mergers', { ...TOLD, from: [village(1)], into: { path: village(2) } });
    const approver = person(registry, 'duyet', 'approver', COMMUNE);
    const early = await approver.post(`/poor-lists/${id}/freeze`, {});
    assert.deepEqual([early.status, early.body.code], [409, 'units-changing']);
    registry.work();
    await settled(registry);
    assert.equal((await approver.post(`/poor-lists/${id}/freeze`, {})).status, 200);
    const meeting = { ...TOLD, from: [village(3)], into: { path: village(2) } };
    await eventually(async () => {
      const list = (await approver.get(`/poor-lists/${id}`)).body;
      assert.deepEqual([list.status, list.released], ['frozen', 120]);
    });
    // A frozen list keeps the villages of its day.
    assert.equal((await staff.post('/villages/mergers', meeting)).status, 201);
    await settled(registry);
    const entries = registry.storage.db.collection('poor-list-entries');
    assert.equal(await entries.countDocuments({ list: id, 'facts.unit': village(3) }), 40);
  });

  it('are refused while a list over them is being frozen', async () => {
    const { registry, staff } = await threeVillages();
    const { id } = (await staff.post('/poor-lists', { name: 'Danh sách', unit: COMMUNE, year: 2020 })).body;
    await person(registry, 'duyet', 'approver', COMMUNE).post(`/poor-lists/${id}/freeze`, {});
    const merger = { ...TOLD, from: [village(1)], into: { path: village(2) } };
    assert.equal((await staff.post('/villages/mergers', merger)).body.code, 'list-freezing');
  });
});

describe('a village with a new name', () => {
  it('keeps its path and its households, which bear the new name; the old one leads to it', async () => {
    const { registry, staff } = await threeVillages();
    const rename = { ...TOLD, village: village(1), name: 'Tổ dân phố 1' };
    const { status, body } = await staff.post('/villages/renames', rename);
    assert.deepEqual([status, body.into, body.name], [201, village(1), 'Tổ dân phố 1']);
    registry.work();
    await settled(registry);
    const rows = registry.storage.db.collection('households');
    assert.equal(await rows.countDocuments({ unit: village(1), village: 'Tổ dân phố 1' }), 40);
    const again = await staff.import(COMMUNE, aFile(120), { year: 2021 });
    assert.equal(again.body.newVillages, 0);
    assert.equal(await rows.countDocuments({ year: 2021, village: 'Tổ dân phố 1' }), 40);
    assert.deepEqual(await logFindings(registry), []);
    const taken = await staff.post('/villages/renames', {
      ...TOLD,
      village: village(2),
      name: 'tổ dân phố 1',
    });
    assert.equal(taken.body.code, 'village-name-taken');
  });
});

describe('a change of villages that is cut off', () => {
  it('is taken up again and moves each household once', async () => {
    const registry = await aRegistry();
    const staff = staffOf(registry);
    const one = aFile(900, (cells, row) => {
      cells[2] = `Xóm ${(row % 2) + 1}`;
    });
    await staff.import(COMMUNE, one);
    await staff.post('/villages/mergers', { ...TOLD, from: [village(1)], into: { path: village(2) } });
    registry.work();
    await eventually(async () => assert.ok((await standingIn(registry, village(1))) < 450));
    const name = registry.storage.db.databaseName;
    await registry.kill();
    const next = await aRegistry({}, name);
    next.work();
    await settled(next);
    assert.deepEqual([await standingIn(next, village(1)), await standingIn(next, village(2))], [0, 900]);
    const said = await events(next.storage).find({ type: 'household.corrected.v1' }).toArray();
    assert.deepEqual([said.length, new Set(said.map((row) => row.key)).size], [450, 450]);
    assert.deepEqual(await logFindings(next), []);
  });
});
