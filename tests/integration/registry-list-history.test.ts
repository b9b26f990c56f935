import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  aFrozenList,
  amend,
  announced,
  approve,
  carriedOut,
  idsByCode,
  PROVINCE,
  people,
  recount,
} from '../support/amended-list.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const code = (row: number) => `N-${String(row).padStart(5, '0')}`;

interface Row {
  readonly household: string;
  readonly code: string;
  readonly members: number;
  readonly settled: { readonly reason: string } | null;
}

async function all(registry: Registry, path: string): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor = '';
  for (;;) {
    const { body, status } = await people(registry).staff.get(`${path}&limit=40${cursor}`);
    assert.equal(status, 200, JSON.stringify(body));
    rows.push(...body.items);
    if (body.nextCursor === null) return rows;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

describe('a list that was amended three times', () => {
  it('is read as it was at each of them, and at any moment', async () => {
    const registry = await aRegistry();
    registry.work();
    const list = await aFrozenList(registry, 90);
    await people(registry).staff.import(
      PROVINCE,
      aFile(95, (cells, row) => {
        if (row === 0) cells[7] = '9';
      }),
    );
    const ids = await idsByCode(registry);
    const id = (row: number) => ids.get(code(row))!;
    await amend(registry, list, [{ kind: 'add', household: id(90) }]);
    const betweenTimes = new Date().toISOString();
    await amend(registry, list, [
      { kind: 'correct', household: id(0) },
      { kind: 'settle', household: id(1), reason: 'refused' },
    ]);
    await amend(registry, list, [{ kind: 'reinstate', household: id(1) }]);

    const reading = async (query: string) => {
      const rows = await all(registry, `/poor-lists/${list}/entries?${query}`);
      assert.equal(new Set(rows.map((row) => row.household)).size, rows.length);
      const byId = new Map(rows.map((row) => [row.household, row]));
      return [rows.length, byId.get(id(0))?.members, byId.get(id(1))?.settled?.reason ?? null];
    };
    assert.deepEqual(await reading('amendment=0'), [90, 1, null]);
    assert.deepEqual(await reading('amendment=1'), [91, 1, null]);
    assert.deepEqual(await reading(`at=${betweenTimes}`), [91, 1, null]);
    assert.deepEqual(await reading('amendment=2'), [91, 9, 'refused']);
    assert.deepEqual(await reading('amendment=3'), [91, 9, null]);
    assert.deepEqual(await reading(''), [91, 9, null]);
    assert.deepEqual(await reading('only=added'), [1, undefined, null]);
    assert.equal((await people(registry).staff.get(`/poor-lists/${list}/entries?amendment=4`)).status, 404);
  });

  it('shows a commune its own rows only', async () => {
    const registry = await aRegistry();
    registry.work();
    const list = await aFrozenList(registry, 90);
    const commune = person(registry, 'xa', 'staff', '19/170/05755');
    assert.equal((await commune.get(`/poor-lists/${list}/entries`)).status, 404);
    const own = await commune.get(`/poor-lists/${list}/entries?unit=19/170/05755/xom-2`);
    assert.equal(own.body.items.length, 40);
    assert.equal((await commune.get(`/poor-lists/${list}/entries?unit=19/170/05758`)).status, 404);
  });
});

describe('a registry that has moved on from its frozen list', () => {
  it('is shown household by household, and proposed with one word', async () => {
    const registry = await aRegistry();
    registry.work();
    const list = await aFrozenList(registry, 600);
    await people(registry).staff.import(
      PROVINCE,
      aFile(700, (cells, row) => {
        if (row < 20) cells[7] = '9';
      }),
    );
    const { db } = registry.storage;
    const ended = { status: 'ended', end: { reason: 'died-out', into: null } };
    await db.collection('households').updateMany({ code: { $in: [code(30), code(31)] } }, { $set: ended });
    const found = await all(registry, `/poor-lists/${list}/differences?`);
    const kinds = Object.groupBy(found as unknown as { kind: string }[], ({ kind }) => kind);
    assert.deepEqual(
      [kinds['add']?.length, kinds['correct']?.length, kinds['settle']?.length, found.length],
      [100, 20, 2, 122],
    );
    const { staff } = people(registry);
    const proposed = await staff.post(`/poor-lists/${list}/difference-proposals`, { reason: 'Rà soát' });
    assert.deepEqual([proposed.status, proposed.body.changes, proposed.body.more], [201, 122, false]);
    const again = await staff.post(`/poor-lists/${list}/difference-proposals`, { reason: 'Rà soát' });
    assert.deepEqual(again.body, { amendment: null, changes: 0, more: false });
    assert.equal((await approve(registry, proposed.body.amendment)).status, 'accepted');
    await carriedOut(registry, proposed.body.amendment);
    assert.deepEqual(await all(registry, `/poor-lists/${list}/differences?`), []);
    assert.deepEqual(await announced(registry, list), await recount(registry, list));
    assert.deepEqual(await announced(registry, list), {
      count: 700,
      hash: (await announced(registry, list)).hash,
      settledCount: 2,
    });
  });
});
