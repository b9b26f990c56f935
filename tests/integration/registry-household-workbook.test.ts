import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { type Look, lookHash } from '../../services/household-registry/look/look.ts';
import { aDatabaseName } from '../support/database.ts';
import { download } from '../support/downloaded-workbook.ts';
import { aFile, aRegistry, person, type Registry, UNIT_SET } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const PATH = `/household-workbooks/${COMMUNE}`;
const WHY = 'đối chiếu với giấy tờ';
const STAFF = ['so', 'staff', '19'] as const;

async function aCommune(rows: number): Promise<Registry> {
  const registry = await aRegistry({ quiet: true });
  const staff = person(registry, ...STAFF);
  assert.equal((await staff.import('19', aFile(rows))).status, 201);
  return registry;
}

describe('the table of households as a workbook', () => {
  it('has what the filter leaves, in the order of the list, and no number', async () => {
    const registry = await aCommune(90);
    const path = `${PATH}?class=near-poor&search=pao`;
    const book = await download(registry, ['tinh', 'monitor', '19'], { path });
    assert.equal(book.name, 'danh-sach-ho-19-170-05755.xlsx');
    const listed = (await person(registry, ...STAFF).get(`/households/${COMMUNE}?class=near-poor&search=pao`))
      .body.items;
    const codes = book.rows[0]!.filter((row) => typeof row[0] === 'number').map((row) => row[1]);
    assert.deepEqual(
      codes,
      listed.map(({ code }: { code: string }) => code),
    );
    assert.equal(
      book.rows[0]![2]![0],
      'Tìm “pao” · Hộ cận nghèo · Đang theo dõi · xuất ngày '.concat(today()),
    );
    assert.doesNotMatch(book.text, /0190600/);
    assert.deepEqual(await looksOf(registry), []);
  });

  it('has numbers for a reason, and each of its households is on record', async () => {
    const registry = await aCommune(1_100);
    const book = await download(registry, STAFF, { path: PATH, body: { why: WHY } });
    const lines = book.rows[0]!.filter((row) => typeof row[0] === 'number');
    assert.equal(new Set(lines.map((row) => row[11])).size, 1_100);
    const parts = await looksOf(registry);
    assert.deepEqual(
      parts.map(({ part, households }) => [part, households.length]),
      [
        [1, 500],
        [2, 500],
        [3, 100],
      ],
    );
    const said = await events(registry.storage).find({ type: 'look.set-recorded.v1' }).toArray();
    assert.deepEqual(
      said.map(({ data }) => (data as { hash: string }).hash).sort(),
      parts.map(lookHash).sort(),
    );

    const auditor = person(registry, 'thanhtra', 'auditor', COMMUNE);
    const { items } = (await auditor.get('/looks')).body;
    assert.deepEqual([items.length, items[0].households, items[0].why], [1, 1_100, WHY]);
    const last = parts[2]!.households[99]!;
    assert.equal((await auditor.get(`/looks?household=${last}`)).body.items[0].id, items[0].id);
    const named: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query: string = cursor === '' ? '' : `?cursor=${cursor}`;
      const { body } = await auditor.get(`/looks/${items[0].id}/households${query}`);
      named.push(...body.items.map(({ household }: { household: string }) => household));
      cursor = body.nextCursor;
    }
    assert.equal(new Set(named).size, 1_100);
  });

  it('goes with numbers only to those who may see them there, who say what for', async () => {
    const registry = await aCommune(1);
    const status = async (account: readonly [string, 'staff' | 'monitor' | 'approver', string], why = WHY) =>
      (await download(registry, account, { path: PATH, body: { why } })).status;
    assert.equal(await status(['tinh', 'monitor', '19']), 403);
    assert.equal(await status(['xa', 'staff', '19/164']), 404);
    assert.equal(await status(STAFF, 'gọi 0912 345 678'), 400);
    assert.equal(await status(STAFF, 'vì'), 400);
    assert.equal(await status(STAFF, 'Quyết định 12/QĐ-UBND ngày 05.02.2021'), 200);
    assert.equal(await status(['duyet', 'approver', '19']), 200);
    assert.equal((await looksOf(registry)).length, 2);
  });

  it('breaks off where the look cannot be recorded', async () => {
    const registry = await aCommune(1);
    const validator = { never: true };
    await registry.storage.db.command({ collMod: 'looks', validator, validationAction: 'error' });
    await assert.rejects(download(registry, STAFF, { path: PATH, body: { why: WHY } }), TypeError);
  });
});

describe('households of an older unit set', () => {
  it('are read and taken out by today’s place, where the set is named', async () => {
    const name = aDatabaseName('sets');
    const before = await aRegistry({}, name);
    await person(before, ...STAFF).import('19', aFile(3));
    const registry = await aRegistry({ unitSet: '2026-04' }, name);
    const staff = person(registry, ...STAFF);
    assert.equal((await staff.get('/households/19')).body.items.length, 0);
    for (const place of ['19', COMMUNE])
      assert.equal((await staff.get(`/households/${place}?set=${UNIT_SET}`)).body.items.length, 3, place);
    assert.equal((await staff.get(`/household-counts/${COMMUNE}?set=${UNIT_SET}`)).body.count, 3);
    const book = await download(registry, STAFF, { path: `${PATH}?set=${UNIT_SET}` });
    assert.match(book.text, /N-00002/);
    const elsewhere = person(registry, 'khac', 'staff', '01');
    assert.equal((await elsewhere.get(`/households/${COMMUNE}?set=${UNIT_SET}`)).status, 404);
  });
});

function looksOf({ storage }: Registry): Promise<Look[]> {
  return storage.db.collection<Look>('looks').find().sort({ part: 1 }).toArray();
}

function today(): string {
  return new Date().toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
}
