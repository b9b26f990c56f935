import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { today } from '#shared/vietnam/date.ts';
import { eventually } from '../support/eventually.ts';
import { type Answer, aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const ELSEWHERE = '19/170/05758';
/** The households were imported today, and nothing is told of a day before. */
const TOLD = { on: today(Date.now()), reason: 'Gia đình báo' };

/** Three households of two villages of one commune, and one of another with the village that somebody may move into. */
async function aRegistered() {
  const registry = await aRegistry();
  const staff = person(registry, 'so', 'staff', '19');
  const there = aFile(1, (cells) => {
    cells[1] = '05758';
  });
  for (const file of [aFile(3, inTwoVillages), there])
    assert.equal((await staff.import('19', file)).status, 201);
  return { registry, staff };
}

const MERGER = { ...TOLD, from: [`${COMMUNE}/xom-1`], into: { path: `${COMMUNE}/xom-2` } };

type Staff = ReturnType<typeof person>;

async function householdOf({ storage }: Registry, code: string) {
  const row = await storage.db.collection('households').findOne({ code, commune: COMMUNE });
  assert.ok(row);
  return row as unknown as { _id: string };
}

const byId = ({ storage }: Registry, id: string) =>
  storage.db.collection<{ _id: string }>('households').findOne({ _id: id });

function change(staff: Staff, id: string, part: { word: string; body: object }): Promise<Answer> {
  const address = `/household-records/${id}/${part.word}`;
  return staff.post(address, { ...TOLD, ...part.body }, randomUUID(), { 'if-match': '"1"' });
}

/** The file again with other figures: each of its rows would change its household. */
const MORE_MEMBERS = aFile(3, (cells, row) => {
  inTwoVillages(cells, row);
  cells[7] = '9';
});

function inTwoVillages(cells: string[], row: number): void {
  if (row === 2) cells[2] = 'Xóm 2';
}

async function faultsOf(staff: Staff, id: string): Promise<readonly unknown[]> {
  const { items } = (await staff.get(`/imports/${id}/rows?verdict=refused`)).body;
  return items.map(({ line, cells }: { line: number; cells: { column: string; faults: string[] }[] }) => [
    line,
    cells.flatMap(({ faults }) => faults),
  ]);
}

/** An import that was tried and that would change three households; its jobs do not run any more. */
async function aTriedImport(registry: Registry, staff: Staff): Promise<string> {
  const runner = registry.workImports();
  const { id } = (await staff.upload('19', MORE_MEMBERS)).body;
  const reached = (status: string) =>
    eventually(async () => assert.equal((await staff.get(`/imports/${id}`)).body.status, status));
  await reached('mapped');
  assert.equal((await staff.post(`/imports/${id}/trial`, {})).status, 200);
  await reached('tried');
  await runner.close();
  return id;
}

async function stateOf({ storage }: Registry) {
  const names = ['households', 'household-history', 'imports', 'villages', 'jobs', 'receipts'];
  const rows = await Promise.all(
    names.map((name) => storage.db.collection(name).find().sort({ _id: 1 }).toArray()),
  );
  return { rows, events: await events(storage).countDocuments() };
}

describe('a file with a household', () => {
  it('that has ended: its row is refused and the household stays ended', async () => {
    const { registry, staff } = await aRegistered();
    const { _id } = await householdOf(registry, 'N-00001');
    const ended = await change(staff, _id, { word: 'end', body: { as: 'no-longer-poor' } });
    assert.equal(ended.status, 200, JSON.stringify(ended.body));
    const before = await byId(registry, _id);
    const { body } = await staff.import('19', MORE_MEMBERS);
    assert.deepEqual([body.created, body.changed, body.refused], [0, 2, 1]);
    assert.deepEqual(await faultsOf(staff, body.id), [[3, ['household-ended']]]);
    assert.deepEqual(await byId(registry, _id), before);
  });

  it('that has moved to another commune: its row is refused and the household is not moved back', async () => {
    const { registry, staff } = await aRegistered();
    const { _id } = await householdOf(registry, 'N-00002');
    const moved = await change(staff, _id, { word: 'move', body: { to: `${ELSEWHERE}/xom-1` } });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    const before = await byId(registry, _id);
    assert.equal(before?.['commune' as never], ELSEWHERE);
    const { body } = await staff.import('19', MORE_MEMBERS);
    assert.deepEqual([body.created, body.changed, body.refused], [0, 2, 1]);
    assert.deepEqual(await faultsOf(staff, body.id), [[4, ['household-moved']]]);
    assert.deepEqual(await byId(registry, _id), before);
  });

  it('that ended after the trial: it is left out when the rest is applied', async () => {
    const { registry, staff } = await aRegistered();
    const id = await aTriedImport(registry, staff);
    const { _id } = await householdOf(registry, 'N-00000');
    const ended = await change(staff, _id, { word: 'end', body: { as: 'no-longer-poor' } });
    assert.equal(ended.status, 200);
    const before = await byId(registry, _id);
    registry.workImports();
    await staff.post(`/imports/${id}/apply`, {});
    await eventually(async () => {
      const { status, effect } = (await staff.get(`/imports/${id}`)).body;
      assert.deepEqual([status, effect.changed, effect.refused], ['done', 2, 1]);
    });
    const { items } = (await staff.get(`/imports/${id}/rows?verdict=changed`)).body;
    assert.deepEqual(
      items.map(({ effect }: { effect: string | null }) => effect),
      ['household-ended', null, null],
    );
    assert.deepEqual(await byId(registry, _id), before);
  });
});

describe('an import that is to be applied', () => {
  it('while a list over its place is being frozen: it is refused, nothing is written, and it goes through afterwards', async () => {
    const { registry, staff } = await aRegistered();
    const id = await aTriedImport(registry, staff);
    const { body } = await staff.post('/poor-lists', { name: 'Danh sách', unit: '19', year: 2020 });
    const approver = person(registry, 'duyet', 'approver', '19');
    assert.equal((await approver.post(`/poor-lists/${body.id}/freeze`, {})).status, 200);
    await refusedWhile(registry, staff, { id, code: 'list-freezing', effect: [3, 0] });
  });

  it('while villages of its place become one: it is refused, nothing is written; what moved waits for the next trial', async () => {
    const { registry, staff } = await aRegistered();
    const id = await aTriedImport(registry, staff);
    assert.equal((await staff.post('/villages/mergers', MERGER)).status, 201);
    await refusedWhile(registry, staff, { id, code: 'units-changing', effect: [1, 2] });
    const next = (await staff.import('19', MORE_MEMBERS)).body;
    assert.deepEqual([next.created, next.changed, next.unchanged, next.refused], [0, 2, 1, 0]);
  });

  it('by itself while villages of its place become one: it stops after the trial and says why', async () => {
    const { staff } = await aRegistered();
    assert.equal((await staff.post('/villages/mergers', MERGER)).status, 201);
    const { status, body } = await staff.import('19', MORE_MEMBERS);
    assert.deepEqual([status, body.code, body.status], [409, 'units-changing', 'tried']);
    assert.equal(body.effect.changed, 0);
  });
});

async function refusedWhile(
  registry: Registry,
  staff: Staff,
  asked: { id: string; code: string; effect: number[] },
) {
  const { id, code } = asked;
  const before = await stateOf(registry);
  const command = randomUUID();
  const answer = await staff.post(`/imports/${id}/apply`, {}, command);
  assert.deepEqual([answer.status, answer.body.code], [409, code]);
  assert.ok(answer.headers.has('retry-after'));
  assert.deepEqual(await stateOf(registry), before);
  registry.work();
  // The very same command is taken once the other has ended.
  await eventually(async () =>
    assert.equal((await staff.post(`/imports/${id}/apply`, {}, command)).status, 200),
  );
  await eventually(async () => {
    const { status, effect } = (await staff.get(`/imports/${id}`)).body;
    assert.deepEqual([status, effect.changed, effect.refused], ['done', ...asked.effect]);
  });
}
