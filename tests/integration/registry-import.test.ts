import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { request as httpRequest } from 'node:http';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { eventually } from '../support/eventually.ts';
import { type Answer, aFile, aRegistry, HEADER, person, type Registry } from '../support/registry.ts';

const registry = await aRegistry({ importMaxRows: 5_000, importMaxBytes: 2_000_000 });
const staff = person(registry, 'so', 'staff', '19');

function figures({ status, body }: Answer) {
  const { rows, created, changed, unchanged, refused, newVillages } = body;
  return { status, rows, created, changed, unchanged, refused, newVillages };
}

async function stateOf({ storage }: Registry) {
  const households = await storage.db.collection('households').find().sort({ _id: 1 }).toArray();
  return { households, events: await events(storage).countDocuments() };
}

describe('a list of 2,000 households', () => {
  const file = aFile(2_000);

  it('is registered whole, with its villages', async () => {
    assert.deepEqual(figures(await staff.import('19', file)), {
      status: 201,
      rows: 2_000,
      created: 2_000,
      changed: 0,
      unchanged: 0,
      refused: 0,
      newVillages: 50,
    });
    const said = await events(registry.storage)
      .aggregate([{ $sortByCount: '$type' }])
      .toArray();
    assert.deepEqual(
      said.map(({ _id, count }) => [_id, count]),
      [
        ['household.registered.v1', 2_000],
        ['village.registered.v1', 50],
      ],
    );
  });

  it('says of each household which file, sheet and line it came from', async () => {
    const { items } = (await staff.get('/imports?limit=1')).body;
    const household = await registry.storage.db.collection('households').findOne({ code: 'N-00041' });
    assert.deepEqual(household?.['change'].trace, { import: items[0].id, sheet: '', line: 43 });
    assert.equal(household?.['change'].by, 'so');
  });

  it('changes nothing when it comes again, in another order, cut by ; and with a mark', async () => {
    const before = await stateOf(registry);
    assert.equal((await staff.import('19', file)).body.unchanged, 2_000);
    const [header = '', ...rows] = file.trimEnd().split('\n');
    const other = `\ufeff${[header, ...rows.reverse()].join('\r\n').replaceAll(',', ';')}`;
    assert.equal((await staff.import('19', other)).body.unchanged, 2_000);
    assert.deepEqual(await stateOf(registry), before);
  });

  it('corrects only what differs', async () => {
    const before = await stateOf(registry);
    const corrected = aFile(2_000, (cells, row) => {
      if (row % 500 === 7) cells[7] = '9';
    });
    const answer = await staff.import('19', corrected);
    assert.deepEqual([answer.body.changed, answer.body.unchanged], [4, 1_996]);
    const after = await stateOf(registry);
    assert.equal(after.events, before.events + 4);
    const differing = after.households.filter(
      (row, index) => row['version'] !== before.households[index]?.['version'],
    );
    assert.deepEqual(
      differing.map((row) => [row['members'], row['version']]),
      Array(4).fill([9, 2]),
    );
    await staff.import('19', file);
  });

  it('leaves phone and ID alone when a file has no such columns', async () => {
    const before = await stateOf(registry);
    const narrow = file
      .split('\n')
      .map((line) => line.split(',').slice(0, 9).join(','))
      .join('\n');
    assert.equal((await staff.import('19', narrow)).body.unchanged, 2_000);
    assert.deepEqual(await stateOf(registry), before);
  });

  it('names those that a shorter file leaves out, and keeps them', async () => {
    const before = await stateOf(registry);
    const { body } = await staff.import('19', aFile(1_990));
    assert.deepEqual([body.absent, body.unchanged], [10, 1_990]);
    const first = (await staff.get(`/imports/${body.id}/absent?limit=6`)).body;
    const second = (await staff.get(`/imports/${body.id}/absent?limit=6&cursor=${first.nextCursor}`)).body;
    const codes = [...first.items, ...second.items].map(({ code }: { code: string }) => code);
    assert.deepEqual(
      codes,
      Array.from({ length: 10 }, (_, row) => `N-0${1_990 + row}`),
    );
    assert.equal(second.nextCursor, null);
    assert.deepEqual(await stateOf(registry), before);
  });

  it('is listed by village and name, page by page, each once', async () => {
    const seen: { id: string; unit: string }[] = [];
    let cursor = '';
    do {
      const { body } = await staff.get(`/households/19?limit=300${cursor}`);
      seen.push(...body.items);
      cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
    } while (cursor !== '');
    assert.equal(new Set(seen.map(({ id }) => id)).size, 2_000);
    const units = seen.map(({ unit }) => unit);
    assert.deepEqual(units, [...units].sort());
  });

  it('is searched without accents, in one village only', async () => {
    const commune = (await staff.get('/households/19?limit=1')).body.items[0].unit
      .split('/')
      .slice(0, 3)
      .join('/');
    const { body } = await staff.get(`/households/${commune}/xom-1?search=hòa`);
    assert.equal(body.items.length, 5);
    assert.ok(body.items.every((item: { unit: string }) => item.unit === `${commune}/xom-1`));
    assert.equal((await staff.get(`/households/${commune}?search=n-00012`)).body.items.length, 1);
    assert.equal((await staff.get(`/households/${commune}?search=.*`)).body.items.length, 0);
  });

  it('shows nobody a national ID, a phone or an ethnicity', async () => {
    const { body } = await staff.get('/households/19?limit=1');
    assert.doesNotMatch(JSON.stringify(body), /0190600\d{5}|nationalId|"phone"|ethnicity/);
    const said = await events(registry.storage).find().limit(500).toArray();
    assert.doesNotMatch(JSON.stringify(said), /0190600\d{5}/);
    for (const kept of ['import-rows', 'import-file-pieces', 'import-sheets', 'imports']) {
      const rows = await registry.storage.db.collection(kept).find().limit(2_000).toArray();
      const text = rows.map((row) => JSON.stringify(row) + String(row['sealed']?.buffer ?? '')).join();
      assert.doesNotMatch(text, /0190600\d{5}|Nguyễn Văn/, kept);
    }
  });

  it('is not reached from beside', async () => {
    const other = person(registry, 'x', 'staff', '19/164');
    assert.equal((await other.get('/households/19')).status, 404);
    assert.equal((await staff.get('/households/19?cursor=x')).body.code, 'bad-cursor');
  });

  it('brings its villages into the tree of units', async () => {
    const commune = (await staff.get('/households/19?limit=1')).body.items[0].unit
      .split('/')
      .slice(0, 3)
      .join('/');
    const { body } = await staff.get(`/units/${commune}`);
    assert.equal(body.children.length, 50);
    assert.deepEqual(
      body.children.slice(0, 2).map((child: { name: string }) => child.name),
      ['Xóm 1', 'Xóm 2'],
    );
    const village = await staff.get(`/units/${encodeURIComponent(`${commune}/xom-50`)}`);
    assert.equal(village.body.level, 'village');
    assert.equal(village.body.ancestors.length, 4);
    assert.equal((await staff.get(`/units/${commune}/xom-51`)).status, 404);
    assert.equal((await staff.get('/units')).body.children.length, 63);
  });
});

describe('a file that cannot be read', () => {
  const refused: readonly [string, string | Uint8Array, string][] = [
    ['no filled cell', ';;\n\n;;\n', 'sheet-empty'],
    ['a paper', Buffer.from('%PDF-1.7 …'), 'sheet-not-a-table'],
    ['half a workbook', Buffer.from('PK\x03\x04workbook'), 'sheet-damaged'],
    ['a quote that is never closed', `${aFile(1_200)}N-9,05755,"Xóm 1`, 'sheet-quote-open'],
    ['too many rows', aFile(5_001), 'sheet-too-many-rows'],
    ['nothing', '', 'import-file-empty'],
    ['too many bytes', `${HEADER}\n${'x'.repeat(2_100_000)}`, 'import-file-too-large'],
  ];
  for (const [what, file, code] of refused) {
    it(`changes nothing and is told why: ${what}`, async () => {
      const before = await stateOf(registry);
      const answer = await staff.import('19', file);
      assert.equal(answer.body.code, code);
      assert.ok(answer.status >= 400 && answer.status < 500);
      assert.deepEqual(await stateOf(registry), before);
    });
  }
});

describe('a file with faults', () => {
  it('has single rows refused, with line, column, reason and what stood there', async () => {
    const file = aFile(6, (cells, row) => {
      cells[0] = `F-${row === 3 ? 0 : row}`;
      if (row === 1) cells[1] = '99999';
      if (row === 2) cells[7] = '-1';
      if (row === 4) cells[3] = '"Nguyễn\nVăn Bé"';
    });
    const { body } = await staff.import('19', file);
    assert.deepEqual([body.created, body.refused], [3, 3]);
    const { items } = (await staff.get(`/imports/${body.id}/rows?verdict=refused`)).body;
    type Row = { line: number; cells: { column: string; value: string; faults: string[] }[] };
    const faults = items.map(({ line, cells }: Row) => [
      line,
      ...cells
        .filter(({ faults: codes }) => codes.length > 0)
        .map(({ column, value, faults: codes }) => ({ column, value, codes })),
    ]);
    assert.deepEqual(faults, [
      [3, { column: 'ma_xa', value: '99999', codes: ['unknown-commune'] }],
      [4, { column: 'so_khau', value: '-1', codes: ['out-of-range'] }],
      [5, { column: 'ma_ho', value: 'F-0', codes: ['duplicate-row'] }],
    ]);
    assert.doesNotMatch(JSON.stringify(items), /0190600\d{5}/);
  });

  it('pages through its rows in their order', async () => {
    const file = aFile(700, (cells) => {
      cells[7] = '0';
    });
    const { body } = await staff.import('19', file);
    const lines: number[] = [];
    let cursor = '';
    do {
      const page = (await staff.get(`/imports/${body.id}/rows?verdict=refused&limit=300${cursor}`)).body;
      lines.push(...page.items.map(({ line }: { line: number }) => line));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    assert.deepEqual(
      lines,
      Array.from({ length: 700 }, (_, row) => row + 2),
    );
    // Whoever is in the file is not absent, though the row is refused.
    assert.equal(body.absent, 2_003 - 700);
  });
});

describe('who imports', () => {
  it('may not bring households of communes outside the place', async () => {
    const city = person(registry, 'tp', 'staff', '19/164');
    const { body } = await city.import('19/164', aFile(1));
    const { items } = (await city.get(`/imports/${body.id}/rows`)).body;
    assert.deepEqual(items[0].cells.find(({ column }: { column: string }) => column === 'ma_xa').faults, [
      'commune-outside',
    ]);
  });

  it('is staff of the place or above; others learn nothing', async () => {
    const before = await stateOf(registry);
    assert.equal((await person(registry, 'tp', 'staff', '19/164').import('19', aFile(1))).status, 404);
    assert.equal((await person(registry, 'a', 'approver', '19').import('19', aFile(1))).status, 403);
    assert.equal((await staff.import('19/999', aFile(1))).status, 404);
    assert.deepEqual(await stateOf(registry), before);
  });

  it('sees the imports of their own places only', async () => {
    const { body } = await staff.import('19', aFile(1));
    const { get } = person(registry, 'tp', 'staff', '19/164');
    for (const part of ['', '/rows', '/absent', '/layout', '/marked-file'])
      assert.equal((await get(`/imports/${body.id}${part}`)).status, 404, part);
    const seen: { unit: string }[] = (await get('/imports')).body.items;
    assert.deepEqual([...new Set(seen.map(({ unit }) => unit))], ['19/164']);
  });

  it('is named in the history, with the file, its hash and what came of it', async () => {
    const { body } = await staff.import('19', aFile(3), { name: 'Xóm Bản Cái.csv' });
    const [newest] = (await staff.get('/imports?limit=1')).body.items;
    assert.deepEqual(
      [newest.id, newest.by, newest.fileName, newest.status, newest.effect.unchanged],
      [body.id, 'so', 'Xóm Bản Cái.csv', 'done', 3],
    );
    assert.match(newest.fileHash, /^[0-9a-f]{64}$/);
  });
});

describe('a command that is sent again', () => {
  it('is the same import, and a conflict with another file or from somebody else', async () => {
    const id = randomUUID();
    const file = aFile(3, (cells, row) => {
      cells[0] = `R-${row}`;
    });
    const first = await staff.import('19', file, { id });
    assert.equal(first.body.created, 3);
    assert.deepEqual((await staff.import('19', file, { id })).body, first.body);
    assert.equal((await staff.import('19', aFile(2), { id })).body.code, 'command-conflict');
    assert.equal((await staff.import('19', file, { id, year: 2021 })).body.code, 'command-conflict');
    assert.equal((await person(registry, 'z', 'staff', '19').import('19', file, { id })).status, 409);
  });

  it('keeps one copy of the file', async () => {
    const files = registry.storage.db.collection('import-files');
    const [id, file] = [randomUUID(), aFile(4)];
    await staff.import('19', file, { id });
    const kept = await files.countDocuments();
    await staff.import('19', file, { id });
    assert.equal(await files.countDocuments(), kept);
  });
});

describe('a sender who breaks off', () => {
  it('changes nothing and leaves no piece of the file', async () => {
    const own = await aRegistry();
    const authorization = `Bearer ${Buffer.from(JSON.stringify(['so', 'staff', '19'])).toString('base64url')}`;
    const headers = { authorization, 'idempotency-key': randomUUID(), 'content-type': 'text/csv' };
    const request = httpRequest(`${own.url}/imports/19?year=2020&standard=x`, { method: 'POST', headers });
    request.on('error', () => undefined);
    const file = aFile(20_000);
    request.write(file);
    const pieces = own.storage.db.collection('import-file-pieces');
    await eventually(async () => assert.ok((await pieces.countDocuments()) > 0));
    request.destroy();
    await eventually(async () => assert.equal(await pieces.countDocuments(), 0));
    const state = await stateOf(own);
    assert.deepEqual([state.households.length, state.events], [0, 0]);
    for (const kept of ['imports', 'import-files'])
      assert.equal(await own.storage.db.collection(kept).countDocuments(), 0);
  });
});

describe('two villages of one slug', () => {
  it('stay two, and each lists its own households only', async () => {
    const own = await aRegistry();
    const { get, import: send } = person(own, 'so', 'staff', '19');
    const file = aFile(6, (cells, row) => {
      cells[2] = row < 4 ? 'Xóm Lang' : 'Xóm Lăng';
    });
    const { body } = await send('19', file);
    assert.deepEqual([body.newVillages, body.counts.newVillages], [2, 2]);
    const [first] = (await get('/households/19?limit=1')).body.items;
    assert.ok(first.unit.endsWith('/xom-lang'));
    assert.equal((await get(`/households/${first.unit}`)).body.items.length, 4);
    assert.equal((await get(`/households/${first.unit}-2`)).body.items.length, 2);
    assert.equal((await get(`/units/${first.unit}-2`)).body.name, 'Xóm Lăng');
  });
});
