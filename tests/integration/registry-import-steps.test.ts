import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { makePage } from '#shared/storage/pages.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { aDatabaseName } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const UNIT = '19';
/** A list as communes make it, without codes. */
const CODELESS_HEADER = 'TT,Xóm,Họ và tên chủ hộ,Năm sinh,Số khẩu,Phân loại,Mã xã';

function codeless(rows: readonly string[]): string {
  return `${[CODELESS_HEADER, ...rows.map((row, index) => `${index + 1},${row},05755`)].join('\n')}\n`;
}

async function at(registry: Registry, id: string, wanted: string) {
  const staff = person(registry, 'so', 'staff', UNIT);
  return eventually(async () => {
    const { body } = await staff.get(`/imports/${id}`);
    assert.equal(body.status, wanted);
    return body;
  }, 60_000);
}

async function logFindings({ storage }: Registry): Promise<readonly string[]> {
  while ((await makePage(storage)) !== null);
  return (await verifyLog(storage)).findings;
}

async function households({ storage }: Registry) {
  return storage.db.collection('households').find().sort({ _id: 1 }).toArray();
}

describe('an import step by step', () => {
  it('changes nothing until it is applied, and shows what would change, old and new', async () => {
    const registry = await aRegistry();
    const staff = person(registry, 'so', 'staff', UNIT);
    await staff.import(UNIT, aFile(20));
    const before = await households(registry);
    registry.workImports();
    const changed = aFile(22, (cells, row) => {
      if (row === 3) cells[7] = '9';
      if (row === 4) cells[10] = '019060999999';
    });
    const { id } = (await staff.upload(UNIT, changed)).body;
    await at(registry, id, 'mapped');
    assert.equal((await staff.post(`/imports/${id}/apply`, {})).body.code, 'import-wrong-step');
    await staff.post(`/imports/${id}/trial`, {});
    const tried = await at(registry, id, 'tried');
    assert.deepEqual([tried.counts.new, tried.counts.changed, tried.counts.unchanged], [2, 2, 18]);
    const { items } = (await staff.get(`/imports/${id}/rows?verdict=changed`)).body;
    assert.deepEqual(
      items.map(({ changes }: { changes: unknown }) => changes),
      [[{ field: 'members', from: '4', to: '9' }], [{ field: 'nationalId', from: '•••004', to: '•••999' }]],
    );
    assert.deepEqual(await households(registry), before);
    await staff.post(`/imports/${id}/apply`, {});
    const done = await at(registry, id, 'done');
    assert.deepEqual([done.effect.created, done.effect.changed], [2, 2]);
    assert.equal((await staff.post(`/imports/${id}/apply`, {})).body.code, 'import-wrong-step');
  });

  it('leaves to the next trial what somebody changed in between', async () => {
    const registry = await aRegistry();
    const [first, second] = ['a', 'b'].map((name) => person(registry, name, 'staff', UNIT));
    await first!.import(UNIT, aFile(5));
    registry.workImports();
    const withMembers = (count: string) =>
      aFile(5, (cells, row) => {
        if (row === 0) cells[7] = count;
      });
    const { id } = (await first!.upload(UNIT, withMembers('7'))).body;
    await at(registry, id, 'mapped');
    await first!.post(`/imports/${id}/trial`, {});
    await at(registry, id, 'tried');
    await second!.import(UNIT, withMembers('8'));
    await first!.post(`/imports/${id}/apply`, {});
    const { effect } = await at(registry, id, 'done');
    assert.deepEqual([effect.changed, effect.refused], [0, 1]);
    const [row] = (await first!.get(`/imports/${id}/rows?verdict=changed`)).body.items;
    assert.equal(row.effect, 'changed-since-trial');
    assert.equal((await households(registry)).find(({ code }) => code === 'N-00000')?.['members'], 8);
  });
});

describe('a list without codes', () => {
  const rows = ['Xóm A,Nông Văn An,1960,4,N', 'Xóm A,Nông Văn An,1985,2,N', 'Xóm B,Lý Thị Bình,1970,3,CN'];

  it('finds the same households when it comes again with rows inserted above', async () => {
    const registry = await aRegistry();
    const staff = person(registry, 'so', 'staff', UNIT);
    assert.equal((await staff.import(UNIT, codeless(rows))).body.created, 3);
    const before = await households(registry);
    const more = ['Xóm A,Hoàng Văn Mới,1950,1,N', ...rows.toReversed()];
    const { body } = await staff.import(UNIT, codeless(more));
    assert.deepEqual([body.created, body.unchanged, body.refused], [1, 3, 0]);
    const after = new Map((await households(registry)).map((row) => [row._id, row]));
    for (const row of before) assert.deepEqual(after.get(row._id), row);
    assert.equal(new Set([...after.values()].map(({ code }) => code)).size, 4);
  });

  it('refuses the second of two rows that are one household', async () => {
    const registry = await aRegistry();
    const staff = person(registry, 'so', 'staff', UNIT);
    await staff.import(UNIT, codeless(rows.slice(0, 1)));
    const { body } = await staff.import(UNIT, codeless([rows[0]!, rows[0]!, rows[2]!]));
    assert.deepEqual([body.unchanged, body.created, body.refused], [1, 1, 1]);
    const [row] = (await staff.get(`/imports/${body.id}/rows?verdict=refused`)).body.items;
    assert.deepEqual(row.cells.find(({ column }: { column: string }) => column === 'ma_ho').faults, [
      'duplicate-row',
    ]);
  });
});

describe('an import that is killed', () => {
  for (const [phase, reached] of [
    ['look', 'received'],
    ['trial', 'trying'],
    ['apply', 'applying'],
  ] as const) {
    it(`goes on in another process in mid-${phase}, twice, and nothing is lost or doubled`, async () => {
      const name = aDatabaseName('registry');
      const registry = await aRegistry({}, name);
      const staff = person(registry, 'so', 'staff', UNIT);
      const { id } = (await staff.upload(UNIT, aFile(3_000), { auto: 'apply' })).body;
      for (let kills = 0; kills < 2; kills += 1) {
        const other = await aRegistry({ quiet: true }, name);
        const runner = other.workImports();
        const imports = registry.storage.db.collection<{
          _id: string;
          status: string;
          progress: { done: number };
        }>('imports');
        for (;;) {
          const row = await imports.findOne({ _id: id });
          const moved = phase === 'look' || (row?.progress.done ?? 0) > kills * 600;
          if ((row?.status === reached && moved) || row?.status === 'done') break;
          await new Promise((resolve) => setTimeout(resolve, 2));
        }
        await other.kill();
        await runner.close();
      }
      registry.workImports();
      const done = await at(registry, id, 'done');
      assert.deepEqual([done.counts.rows, done.effect.created, done.effect.refused], [3_000, 3_000, 0]);
      assert.equal((await households(registry)).length, 3_000);
      assert.equal(await events(registry.storage).countDocuments({ type: 'household.registered.v1' }), 3_000);
      assert.deepEqual(await logFindings(registry), []);
    });
  }

  it('is finished once by two processes that work at the same time', async () => {
    const name = aDatabaseName('registry');
    const registry = await aRegistry({}, name);
    const other = await aRegistry({}, name);
    const staff = person(registry, 'so', 'staff', UNIT);
    const { id } = (await staff.upload(UNIT, aFile(2_000), { auto: 'apply' })).body;
    registry.workImports();
    other.workImports();
    const done = await at(registry, id, 'done');
    assert.deepEqual([done.counts.rows, done.effect.created], [2_000, 2_000]);
    assert.equal(await registry.storage.db.collection('import-rows').countDocuments(), 2_000);
    assert.deepEqual(await logFindings(registry), []);
  });
});

describe('an import that was a mistake', () => {
  it('is withdrawn: what it made was an error, what it changed is as before, and its file may come again', async () => {
    const registry = await aRegistry();
    const staff = person(registry, 'so', 'staff', UNIT);
    await staff.import(UNIT, aFile(4));
    const wrong = aFile(6, (cells, row) => {
      if (row === 1) cells[7] = '9';
    });
    const { body } = await staff.import(UNIT, wrong);
    assert.deepEqual([body.created, body.changed], [2, 1]);
    registry.workImports();
    assert.equal((await staff.post(`/imports/${body.id}/withdraw`, {})).status, 200);
    assert.equal((await at(registry, body.id, 'withdrawn')).withdrawn, 3);
    const now = await households(registry);
    assert.equal(now.find(({ code }) => code === 'N-00001')?.['members'], 2);
    const ended = now.filter(({ status }) => status === 'ended');
    assert.deepEqual(ended.map(({ code, end }) => [code, end.reason]).sort(), [
      ['N-00004', 'registered-in-error'],
      ['N-00005', 'registered-in-error'],
    ]);
    assert.equal((await staff.post(`/imports/${body.id}/withdraw`, {})).body.code, 'import-wrong-step');

    const again = await staff.import(UNIT, wrong);
    assert.deepEqual([again.body.refused, again.body.changed + again.body.created], [0, 3]);
    assert.equal((await households(registry)).filter(({ status }) => status === 'active').length, 6);
    assert.deepEqual(await logFindings(registry), []);
  });

  it('stays when something was built on it, and the households that stand against it are named', async () => {
    const registry = await aRegistry();
    const staff = person(registry, 'so', 'staff', UNIT);
    const { body } = await staff.import(UNIT, aFile(3));
    await staff.import(
      UNIT,
      aFile(3, (cells, row) => {
        if (row === 2) cells[7] = '9';
      }),
    );
    const later = await staff.post(`/imports/${body.id}/withdraw`, {});
    assert.equal(later.body.code, 'import-built-on');
    assert.deepEqual(
      later.body.errors.map(({ code, detail }: { code: string; detail: string }) => [code, detail]),
      [['changed-later', 'N-00002']],
    );

    const list = await staff.post('/poor-lists', { name: 'x', unit: UNIT, year: 2020 });
    await person(registry, 'duyet', 'approver', UNIT).post(`/poor-lists/${list.body.id}/freeze`, {});
    registry.work();
    await eventually(async () =>
      assert.equal((await staff.get(`/poor-lists/${list.body.id}`)).body.status, 'frozen'),
    );
    const listed = await staff.post(`/imports/${body.id}/withdraw`, {});
    assert.deepEqual(listed.body.errors.map(({ code }: { code: string }) => code).sort(), [
      'changed-later',
      'listed',
      'listed',
    ]);
    assert.equal((await households(registry)).filter(({ status }) => status === 'active').length, 3);
  });
});
