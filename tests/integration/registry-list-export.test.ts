import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aFrozenList, amend, idsByCode, PROVINCE, people } from '../support/amended-list.ts';
import { download } from '../support/downloaded-workbook.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const WHY = 'in để ký nhận quà';

const full = (list: string, moment: object = {}) => ({
  path: `/poor-lists/${list}/workbook`,
  body: { ...moment, why: WHY },
});

async function aListWithAmendment(): Promise<{ registry: Registry; list: string }> {
  const registry = await aRegistry();
  registry.work();
  const list = await aFrozenList(registry, 90);
  await people(registry).staff.import(PROVINCE, aFile(91));
  const id = (await idsByCode(registry)).get('N-00090')!;
  await amend(registry, list, [{ kind: 'add', household: id }]);
  const settled = (await idsByCode(registry)).get('N-00000')!;
  await amend(registry, list, [{ kind: 'settle', household: settled, reason: 'refused' }]);
  return { registry, list };
}

describe('a frozen list as a workbook', () => {
  it('has the ministry’s layout: a sheet for each class, communes in capitals, villages, numbers of the head', async () => {
    const { registry, list } = await aListWithAmendment();
    const book = await download(registry, ['so', 'staff', PROVINCE], full(list));
    assert.equal(book.name, 'danh-sach-chi-tiet-19.xlsx');
    const [poor = [], nearPoor = []] = book.rows;
    assert.equal(poor[0]?.[0], 'DANH SÁCH CHI TIẾT HỘ NGHÈO');
    assert.equal(nearPoor[0]?.[0], 'DANH SÁCH CHI TIẾT HỘ CẬN NGHÈO');
    assert.ok(poor.some((row) => row[0] === 'XÃ DÂN TIẾN'));
    assert.ok(poor.some((row) => row[0] === 'Xóm 2'));
    const heads = [...poor, ...nearPoor].filter((row) => row[3] === 'Chủ hộ');
    assert.equal(heads.length, 91);
    const first = heads.find((row) => row[1] === 'N-00000')!;
    assert.deepEqual([first[6], first[7], first[9]], ['Tày', '019060000000', 1]);
    assert.match(String(first[11]), /^Không phải trao từ \d\d\/\d\d\/\d{4}: từ chối nhận$/);
  });

  it('is written as any amendment left it, and of a place', async () => {
    const { registry, list } = await aListWithAmendment();
    const heads = async (moment: object) => {
      const book = await download(registry, ['so', 'staff', PROVINCE], full(list, moment));
      return book.rows.flat().filter((row) => row[3] === 'Chủ hộ').length;
    };
    assert.equal(await heads({ amendment: 0 }), 90);
    assert.equal(await heads({ amendment: 1 }), 91);
    assert.equal(await heads({ unit: `${COMMUNE}/xom-3` }), 11);
  });

  it('is posted without numbers, ethnicity, full birth dates or members', async () => {
    const { registry, list } = await aListWithAmendment();
    const path = `/poor-lists/${list}/workbook?unit=${COMMUNE}`;
    const book = await download(registry, ['tinh', 'monitor', PROVINCE], { path });
    assert.equal(book.name, 'danh-sach-niem-yet-19-170-05755.xlsx');
    assert.equal(book.rows.flat().filter((row) => typeof row[0] === 'number').length, 91);
    assert.doesNotMatch(book.text, /0190600|Tày|N-000/);
  });

  it('goes out in full to staff of the place only, for a reason, and is a look at each household', async () => {
    const { registry, list } = await aListWithAmendment();
    const commune = full(list, { unit: COMMUNE });
    assert.equal((await download(registry, ['tinh', 'monitor', PROVINCE], commune)).status, 403);
    assert.equal((await download(registry, ['xa', 'staff', COMMUNE], full(list))).status, 404);
    assert.equal((await download(registry, ['xa', 'staff', COMMUNE], { ...commune, body: {} })).status, 400);
    assert.equal((await download(registry, ['xa', 'staff', COMMUNE], commune)).status, 200);
    const auditor = person(registry, 'thanhtra', 'auditor', PROVINCE);
    const { items } = (await auditor.get('/looks')).body;
    assert.deepEqual(
      items.map(({ account, way, unit, households }: Record<string, string>) => [
        account,
        way,
        unit,
        households,
      ]),
      [['xa', 'poor-list', COMMUNE, 91]],
    );
    const one = (await idsByCode(registry)).get('N-00090')!;
    const [look] = (await auditor.get(`/looks?household=${one}`)).body.items;
    assert.deepEqual([look.id, look.list, look.why], [items[0].id, list, WHY]);
  });
});

describe('the lists of two years', () => {
  it('are compared household by household, though their ids differ', async () => {
    const registry = await aRegistry();
    registry.work();
    const { staff, approver } = people(registry);
    const before = await aFrozenList(registry, 60);
    const next = aFile(70, (cells, row) => {
      if (row < 5) cells[0] = `BO-${row}`;
      if (row < 5) cells[10] = `0190699${String(row).padStart(5, '0')}`;
      if (row < 5) cells[3] = `Triệu Thị ${['Khe', 'Kha', 'Khê', 'Khoa', 'Khuê'][row]}`;
      if (row === 10) cells[8] = 'CN';
    });
    await staff.import(PROVINCE, next, { year: 2021 });
    const made = await staff.post('/poor-lists', { name: 'Danh sách 2021', unit: PROVINCE, year: 2021 });
    await approver.post(`/poor-lists/${made.body.id}/freeze`, {});
    for (;;) {
      const { body } = await staff.get(`/poor-lists/${made.body.id}`);
      if (body.status === 'frozen') break;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const address = `/poor-list-comparisons?before=${before}&after=${made.body.id}`;
    const { body } = await staff.get(`${address}&limit=4`);
    assert.deepEqual([body.before, body.after, body.same], [60, 70, 54]);
    assert.deepEqual(body.counts, { left: 5, came: 15, poorer: 0, better: 1 });
    const came = (await staff.get(`${address}&kind=came&limit=500`)).body.items;
    assert.equal(came.length, 15);
    const second = (await staff.get(`${address}&limit=4&cursor=${body.nextCursor}`)).body.items;
    assert.equal(second.length, 4);
    assert.notDeepEqual(second, body.items);
  });
});
