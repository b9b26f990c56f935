import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aDatabaseName } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

/** Went whole into the new Phường Phan Đình Phùng, and split over it and the new Phường Gia Sàng. */
const WHOLE = '19/164/05446';
const SPLIT = '19/164/05461';
const PHAN_DINH_PHUNG = '19/05443';

async function frozenList(registry: Registry, unit: string, year: number): Promise<string> {
  const { body } = await person(registry, 'so', 'staff', '19').post('/poor-lists', {
    name: 'DS',
    unit,
    year,
  });
  const approver = person(registry, 'duyet', 'approver', '19');
  assert.equal((await approver.post(`/poor-lists/${body.id}/freeze`, {})).status, 200);
  const runner = registry.work();
  await eventually(async () => {
    const list = (await approver.get(`/poor-lists/${body.id}`)).body;
    assert.deepEqual([list.status, list.released], ['frozen', list.count]);
  }, 30_000);
  await runner.close();
  return body.id;
}

/** Without numbers of persons: households are known again by what everybody sees. */
const listOf = (commune: string, from: number, to: number) =>
  aFile(to, (cells, row) => {
    cells[0] = `${commune.slice(-5)}-${row}`;
    cells[1] = commune.slice(-5);
    cells[4] = String(1900 + row);
    cells[10] = '';
    if (row === from) cells[8] = row % 2 === 0 ? 'CN' : 'N';
  })
    .split('\n')
    .filter((_, line) => line === 0 || line > from)
    .join('\n');

describe('last year’s list in old units and this year’s in new ones', () => {
  it('differ by households, not by the merger of their communes', async () => {
    const name = aDatabaseName('registry');
    const old = await aRegistry({ unitSet: '2025-06' }, name);
    for (const commune of [WHOLE, SPLIT]) {
      const file = listOf(commune, 0, commune === WHOLE ? 20 : 6);
      await person(old, 'so', 'staff', '19').import('19', file, { year: 2025 });
    }
    const before = await frozenList(old, '19', 2025);
    const registry = await aRegistry({ unitSet: '2026-04' }, name);
    const staff = person(registry, 'so', 'staff', '19');
    const file = listOf(WHOLE, 5, 25).replaceAll(',05446,', ',05443,');
    assert.equal((await staff.import('19', file, { year: 2026 })).body.created, 20);
    const after = await frozenList(registry, '19', 2026);

    const compare = (who: typeof staff, unit = '') =>
      who.get(`/poor-list-comparisons?before=${before}&after=${after}&limit=100${unit && `&unit=${unit}`}`);
    const { status, body } = await compare(staff);
    assert.deepEqual([status, body.before, body.after, body.same], [200, 26, 20, 14]);
    assert.deepEqual(body.counts, { left: 11, came: 5, poorer: 1, better: 0 });
    const split = body.items.find((row: { before: { code: string } }) => row.before?.code === '05461-0');
    assert.deepEqual(
      [split.before.unit, split.before.commune, split.before.former],
      ['19', null, { unit: `${SPLIT}/xom-1`, commune: 'Phường Gia Sàng' }],
    );

    const officer = person(registry, 'xa', 'staff', PHAN_DINH_PHUNG);
    const here = (await compare(officer, PHAN_DINH_PHUNG)).body;
    assert.deepEqual([here.before, here.after, here.same], [20, 20, 14]);
    assert.deepEqual(here.counts, { left: 5, came: 5, poorer: 1, better: 0 });
    assert.equal(here.items[0].before.unit, PHAN_DINH_PHUNG);
    assert.equal((await compare(officer)).status, 404);
    assert.equal((await compare(person(registry, 'khac', 'staff', '19/05467'), PHAN_DINH_PHUNG)).status, 404);
    const turned = await staff.get(`/poor-list-comparisons?before=${after}&after=${before}`);
    assert.deepEqual([turned.status, turned.body.code], [409, 'other-units']);
  });
});
