import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const NAMES = [
  'Nguyễn Văn Hùng',
  'Nguyễn Thị Hương',
  'Hoàng A Páo',
  'Nông Thị Lan',
  'Lò Văn Hùng',
  'Đặng Thuý Hằng',
];

/** Sixty households of two villages; each name comes ten times. */
async function aPlace(): Promise<Registry> {
  const registry = await aRegistry();
  const file = aFile(60, (cells, row) => {
    cells[3] = NAMES[row % NAMES.length]!;
    cells[9] = row === 7 ? 'DTTS;NCC' : 'DTTS';
    cells[11] = row === 3 ? '0912 345 678' : '';
  });
  assert.equal((await staffOf(registry).import(COMMUNE, file)).status, 201);
  return registry;
}

const staffOf = (registry: Registry, path = '19') => person(registry, 'can-bo', 'staff', path);

async function found(registry: Registry, query: string, at = COMMUNE): Promise<string[]> {
  const { status, body } = await staffOf(registry).get(`/households/${at}?limit=100&${query}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body.items.map((item: { head: string }) => item.head);
}

describe('a name that is looked for', () => {
  it('is found by any of its words, in any order, from their beginnings, without accents', async () => {
    const registry = await aPlace();
    for (const at of [COMMUNE, '19', `${COMMUNE}/xom-1`]) {
      const share = at.endsWith('xom-1') ? 7 : 10;
      const count = async (words: string) =>
        (await found(registry, `search=${encodeURIComponent(words)}`, at)).length;
      assert.equal(await count('hung van nguyen'), share, at);
      assert.equal(await count('ngu van'), share, at);
      assert.equal(await count('HÙNG'), at === COMMUNE || at === '19' ? 20 : 13, at);
      assert.equal(await count('thuy han'), at.endsWith('xom-1') ? 6 : 10, at);
      assert.equal(await count('a pao'), share, at);
      assert.equal(await count('ung'), 0, at);
      assert.equal(await count('nguyen pao'), 0, at);
      assert.equal(await count('lan nguyen'), 0, at);
      assert.equal(await count('.*'), 0, at);
    }
  });

  it('is no code, and a code is no name', async () => {
    const registry = await aPlace();
    assert.deepEqual(await found(registry, 'search=n'), await found(registry, 'search=N'));
    assert.equal((await found(registry, 'search=n')).length, 30);
    for (const at of [COMMUNE, '19']) {
      assert.equal((await found(registry, 'search=N-00012', at)).length, 1);
      assert.equal((await found(registry, 'search=12', at)).length, 1);
      assert.equal((await found(registry, 'search=hoang 00032', at)).length, 1);
      assert.equal((await found(registry, 'search=lan 00032', at)).length, 0);
    }
    assert.equal((await found(registry, 'search=0001')).length, 11);
  });
});

describe('a list of households', () => {
  it('is cut down by class, group, status and day of change, and counted', async () => {
    const registry = await aPlace();
    const count = async (query: string, at = COMMUNE) => {
      const [items, counted] = [
        await found(registry, query, at),
        (await staffOf(registry).get(`/household-counts/${at}?${query}`)).body,
      ];
      assert.deepEqual(counted, { year: 2020, count: items.length, more: false, below: [] });
      return items.length;
    };
    assert.equal(await count(''), 60);
    const address = `/household-counts/${COMMUNE}?class=poor&below=units`;
    const { below, count: whole } = (await staffOf(registry).get(address)).body;
    const sum = below.reduce((total: number, unit: { count: number }) => total + unit.count, 0);
    assert.deepEqual([sum, whole, below.length > 1], [30, 30, true]);
    assert.equal(await count('class=poor'), 30);
    assert.equal(await count('group=ncc', '19'), 1);
    assert.equal(await count('group=DTTS&search=hung'), 20);
    assert.equal(await count('changedSince=2020-01-01'), 60);
    assert.equal(await count('changedSince=2199-01-01'), 0);
    await registry.storage.db
      .collection('households')
      .updateOne(
        { code: 'N-00005' },
        { $set: { status: 'ended' }, $push: { searchTerms: '=ended' } as never },
      );
    assert.equal(await count(''), 59);
    assert.equal(await count('status=ended', '19'), 1);
    assert.equal(await count('status=all'), 60);
  });

  it('is the same page by page as at once, whatever is looked for', async () => {
    const registry = await aPlace();
    const staff = staffOf(registry);
    for (const query of ['', 'search=hung', 'search=nguyen', 'class=poor', 'group=DTTS&search=hu']) {
      const whole = (await staff.get(`/households/19?limit=100&${query}`)).body.items;
      const pages: unknown[] = [];
      let cursor = '';
      do {
        const { body } = await staff.get(`/households/19?limit=7&${query}${cursor}`);
        pages.push(...body.items);
        cursor = body.nextCursor === null ? '' : `&cursor=${body.nextCursor}`;
      } while (cursor !== '');
      assert.deepEqual(pages, whole, query);
      assert.ok(whole.length > 7);
    }
  });

  it('never reaches out of its place, whatever the cursor says', async () => {
    const registry = await aPlace();
    const outside = Buffer.from(JSON.stringify(['', ''])).toString('base64url');
    for (const at of [`${COMMUNE}/xom-2`, '19/170']) {
      const { body } = await staffOf(registry).get(`/households/${at}?limit=100&cursor=${outside}`);
      const units = new Set(body.items.map((item: { unit: string }) => item.unit));
      assert.deepEqual([...units], at === '19/170' ? [`${COMMUNE}/xom-1`, `${COMMUNE}/xom-2`] : [at]);
    }
    for (const address of ['/households/19/171', '/household-counts/19/171'])
      for (const place of ['19/164', '20', '19/171/05757'])
        assert.equal((await staffOf(registry, place).get(address)).status, 404);
  });
});

describe('a number that is looked for', () => {
  const ask = (registry: Registry, number: string, as = staffOf(registry), unit = '19') =>
    as.post('/household-searches', { unit, number });

  it('is found whole or by its last four digits, however it is written', async () => {
    const registry = await aPlace();
    const codes = async (number: string) =>
      (await ask(registry, number)).body.items.map((item: { code: string }) => item.code);
    assert.deepEqual(await codes('019060000012'), ['N-00012']);
    assert.deepEqual(await codes('019 060 000 012'), ['N-00012']);
    assert.deepEqual(await codes('19060000012'), ['N-00012']);
    assert.deepEqual(await codes('0012'), ['N-00012']);
    assert.deepEqual(await codes('0912345678'), ['N-00003']);
    assert.deepEqual(await codes('+84 912.345.678'), ['N-00003']);
    assert.deepEqual(await codes('5678'), ['N-00003']);
    assert.deepEqual(await codes('0912345679'), []);
    const { body } = await ask(registry, '0912345678');
    assert.doesNotMatch(JSON.stringify(body), /0912|345678/);
    assert.deepEqual([body.items[0].hasPhone, body.items[0].hasNationalId], [true, true]);
  });

  it('is looked for by those who may see it, at their place', async () => {
    const registry = await aPlace();
    const at = (role: 'staff' | 'monitor', path: string) => person(registry, 'x', role, path);
    assert.equal((await ask(registry, '0012', at('monitor', '19'))).status, 403);
    assert.equal((await ask(registry, '0012', at('staff', '20'))).status, 404);
    assert.equal((await ask(registry, '0012', at('staff', '19/164'), '19/164')).body.items.length, 0);
    const { status, body } = await ask(registry, '12');
    assert.deepEqual([status, body.code], [400, 'invalid-input']);
  });
});
