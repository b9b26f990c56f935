import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { aFolder } from '../support/engines.ts';
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
    assert.deepEqual(Object.keys(body.items[0]).sort(), [
      'birthYear',
      'class',
      'code',
      'groups',
      'head',
      'id',
      'members',
      'severity',
      'sex',
      'unit',
      'village',
    ]);
    const said = await events(registry.storage).find().limit(500).toArray();
    assert.doesNotMatch(JSON.stringify(said), /0190600\d{5}/);
  });

  it('is not reached from beside, nor by a cursor made by hand', async () => {
    const other = person(registry, 'x', 'staff', '19/164');
    assert.equal((await other.get('/households/19')).status, 404);
    const cursor = Buffer.from(JSON.stringify(['', '', ''])).toString('base64url');
    assert.deepEqual((await other.get(`/households/19/164?cursor=${cursor}`)).body.items, []);
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

describe('a file with faults', () => {
  const refused: readonly [string, string | Uint8Array, string][] = [
    ['an unknown column', aFile(3).replace('muc_do', 'ghi_chu'), 'unknown-column'],
    ['no required column', aFile(3).replaceAll(/^N-\d+,|^ma_ho,/gm, ''), 'missing-column'],
    ['no rows', `${HEADER}\n`, 'file-empty'],
    ['nothing', '', 'file-empty'],
    ['UTF-16', Buffer.from(`\ufeff${aFile(3)}`, 'utf16le'), 'file-not-utf8'],
    ['letters of TCVN3', Buffer.from(aFile(3).replace('Nguyễn', 'NguyÔn'), 'latin1'), 'file-not-utf8'],
    ['a NUL byte', aFile(3).replace('Nguyễn', 'Nguy\0n'), 'file-not-utf8'],
    ['a workbook', Buffer.from('PK\x03\x04workbook'), 'file-not-csv'],
    ['a quote that is never closed', `${aFile(1_200)}N-9,05755,"Xóm 1`, 'file-unreadable'],
    ['a record without end', `${HEADER}\n"${'x'.repeat(40_000)}`, 'file-unreadable'],
    ['too many rows', aFile(5_001), 'too-many-rows'],
    ['too many bytes', `${HEADER}\n${'x'.repeat(2_100_000)}`, 'file-too-large'],
  ];
  for (const [what, file, code] of refused) {
    it(`changes nothing: ${what}`, async () => {
      const before = await stateOf(registry);
      const answer = await staff.import('19', file);
      assert.equal(answer.body.code, code);
      assert.ok(answer.status >= 400 && answer.status < 500);
      assert.deepEqual(await stateOf(registry), before);
    });
  }
  it('names the unknown column', async () => {
    const { body } = await staff.import('19', aFile(3).replace('muc_do', 'ghi_chu'));
    assert.equal(body.errors[0].pointer, 'ghi_chu');
  });

  it('has single rows refused, with line, column, reason and what stood there', async () => {
    const file = aFile(6, (cells, row) => {
      cells[0] = `F-${row === 3 ? 0 : row}`;
      if (row === 1) cells[1] = '99999';
      if (row === 2) cells[7] = '-1';
      if (row === 4) cells[3] = '"Nguyễn\nVăn Bé"';
    });
    const { body } = await staff.import('19', file);
    assert.deepEqual(
      [body.created, body.refused, body.refusals],
      [
        3,
        3,
        [
          { line: 3, column: 'ma_xa', code: 'unknown-commune', value: '99999' },
          { line: 4, column: 'so_khau', code: 'out-of-range', value: '-1' },
          { line: 5, column: 'ma_ho', code: 'duplicate-row', value: 'F-0' },
        ],
      ],
    );
    assert.deepEqual((await staff.get(`/import-results/${body.id}`)).body, body);
  });

  it('keeps the first 200 faults and the number of all', async () => {
    const file = aFile(700, (cells) => {
      cells[7] = '0';
    });
    const { body } = await staff.import('19', file);
    assert.deepEqual([body.refused, body.refusals.length, body.refusals[199].line], [700, 200, 201]);
  });
});

describe('who imports', () => {
  it('may not bring households of communes outside the place', async () => {
    const city = person(registry, 'tp', 'staff', '19/164');
    const { body } = await city.import('19/164', aFile(1));
    assert.equal(body.refusals[0].code, 'commune-outside');
  });

  it('is staff of the place or above; others learn nothing', async () => {
    const before = await stateOf(registry);
    assert.equal((await person(registry, 'tp', 'staff', '19/164').import('19', aFile(1))).status, 404);
    assert.equal((await person(registry, 'a', 'approver', '19').import('19', aFile(1))).status, 403);
    assert.equal((await staff.import('19/999', aFile(1))).status, 404);
    assert.deepEqual(await stateOf(registry), before);
  });

  it('sees the result of no import elsewhere', async () => {
    const { body } = await staff.import('19', aFile(1));
    const { get } = person(registry, 'tp', 'staff', '19/164');
    assert.equal((await get(`/import-results/${body.id}`)).status, 404);
  });
});

describe('a command that is sent again', () => {
  it('gets its first answer, and a conflict with another file or from somebody else', async () => {
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

  it('gets its first refusal again', async () => {
    const id = randomUUID();
    const broken = aFile(2).replace('muc_do', 'ghi_chu');
    await staff.import('19', broken, { id });
    assert.equal((await staff.import('19', broken, { id })).body.code, 'unknown-column');
    assert.equal((await staff.import('19', aFile(2), { id })).body.code, 'command-conflict');
  });
});

describe('a sender who breaks off', () => {
  it('changes nothing and leaves no file', async () => {
    const spoolDir = await aFolder();
    const own = await aRegistry({ spoolDir });
    const authorization = `Bearer ${Buffer.from(JSON.stringify(['so', 'staff', '19'])).toString('base64url')}`;
    const headers = { authorization, 'idempotency-key': randomUUID(), 'content-type': 'text/csv' };
    const request = httpRequest(`${own.url}/imports/19?year=2020&standard=x`, { method: 'POST', headers });
    request.on('error', () => undefined);
    request.write(aFile(1_000));
    await new Promise((resolve) => setTimeout(resolve, 300));
    request.destroy();
    await new Promise((resolve) => setTimeout(resolve, 300));
    await eventually(async () => assert.deepEqual(await readdir(spoolDir), []));
    const state = await stateOf(own);
    assert.deepEqual([state.households.length, state.events], [0, 0]);
    assert.equal(await own.storage.db.collection('imports').countDocuments(), 0);
  });
});

describe('two villages of one slug', () => {
  it('stay two, and each lists its own households only', async () => {
    const own = await aRegistry();
    const { get, import: send } = person(own, 'so', 'staff', '19');
    const file = aFile(6, (cells, row) => {
      cells[2] = row < 4 ? 'Xóm Lang' : 'Xóm Lăng';
    });
    assert.equal((await send('19', file)).body.newVillages, 2);
    const [first] = (await get('/households/19?limit=1')).body.items;
    assert.ok(first.unit.endsWith('/xom-lang'));
    assert.equal((await get(`/households/${first.unit}`)).body.items.length, 4);
    assert.equal((await get(`/households/${first.unit}-2`)).body.items.length, 2);
    assert.equal((await get(`/units/${first.unit}-2`)).body.name, 'Xóm Lăng');
  });
});
