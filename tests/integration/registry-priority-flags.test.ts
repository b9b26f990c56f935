import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { download } from '../support/downloaded-workbook.ts';
import { type Answer, aFile, aRegistry, person } from '../support/registry.ts';

const DISTRICT = '19/170';
const COMMUNE = `${DISTRICT}/05755`;
const TOLD = { on: '2021-01-02', reason: 'Xã đề nghị', late: true };
type Person = ReturnType<typeof person>;

function outcome({ status, body }: Answer): string {
  return status < 400 ? `${status}` : `${status} ${body.code}`;
}

function define(by: Person, unit: string, code: string, name: string): Promise<Answer> {
  return by.post('/priority-flags', { unit, code, name });
}

describe('priority flags that units define', async () => {
  const registry = await aRegistry();
  const province = person(registry, 'so', 'staff', '19');
  const commune = person(registry, 'xa', 'staff', COMMUNE);
  await province.import('19', aFile(3));
  const { body: page } = await commune.get(`/households/${COMMUNE}`);
  const household: string = page.items[0].id;

  const regroup = async (groups: readonly string[]) => {
    const record = await commune.get(`/household-records/${household}`);
    const match = { 'if-match': record.headers.get('etag') ?? '' };
    return commune.post(`/household-records/${household}/groups`, { ...TOLD, groups }, randomUUID(), match);
  };

  it('stand beside the groups of the nation for everybody on their path', async () => {
    assert.equal(outcome(await define(commune, COMMUNE, 'xđb', 'Xóm đặc biệt khó khăn')), '201');
    for (const [reader, path] of [
      [commune, `${COMMUNE}/xom-1`],
      [province, '19'],
    ] as const) {
      const { body } = await reader.get(`/priority-flags/${path}`);
      assert.deepEqual(
        body.items.map(({ code, unit, state }: Record<string, unknown>) => [code, unit, state]),
        [
          ...['DTTS', 'NCC', 'BTXH', 'KNLD', 'TE', 'HTXH'].map((code) => [code, null, 'usable']),
          ['XDB', COMMUNE, 'usable'],
        ],
      );
    }
    const elsewhere = await province.get('/priority-flags/19/164/05443');
    assert.ok(elsewhere.body.items.every(({ code }: { code: string }) => code !== 'XDB'));
  });

  it('are refused where the nation, a unit above or one below has the code or the name', async () => {
    const outcomes = [
      await define(province, '19', 'XDB', 'Cờ của tỉnh'),
      await define(province, DISTRICT, 'KHAC', 'xom dac biet kho khan'),
      await define(province, '19', 'NCC', 'Cờ của tỉnh'),
      await define(province, '19', 'CO', 'Người có công'),
      await define(commune, '19', 'RIENG', 'Cờ của tỉnh'),
      await define(commune, `${COMMUNE}/xom-1`, 'RIENG', 'Cờ của xóm'),
    ];
    assert.deepEqual(outcomes.map(outcome), [
      '409 flag-code-taken',
      '409 flag-name-taken',
      '409 flag-code-taken',
      '409 flag-name-taken',
      '404 not-found',
      '404 not-found',
    ]);
  });

  it('are one when a unit and the one above define the same code at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all(
        [COMMUNE, DISTRICT, '19'].map((unit) =>
          define(province, unit, `CO${round}`, `Cờ ${unit.length} lúc ${round}`),
        ),
      );
      assert.deepEqual(answers.map(outcome).sort(), ['201', '409 flag-code-taken', '409 flag-code-taken']);
    }
  });

  it('are given by hand only where they stand on the household’s path, and not once they are retired', async () => {
    assert.equal(outcome(await define(province, '19/164', 'BENDUOI', 'Cờ của nơi khác')), '201');
    assert.equal(outcome(await regroup(['DTTS', 'BENDUOI'])), '422 group-unknown');
    assert.equal(outcome(await regroup(['DTTS', 'XDB'])), '200');
    const wish = { unit: COMMUNE, code: 'XDB' };
    assert.equal(outcome(await commune.post('/priority-flags/retirements', wish)), '200');
    assert.equal(outcome(await regroup(['XDB', 'NCC'])), '200');
    assert.equal(outcome(await regroup(['NCC'])), '200');
    const again = await regroup(['NCC', 'XDB']);
    assert.deepEqual([outcome(again), again.body.errors[0].pointer], ['409 flag-retired', '/groups/1']);
    assert.equal(outcome(await commune.post('/priority-flags/restorations', wish)), '200');
    assert.equal(outcome(await regroup(['NCC', 'XDB'])), '200');
  });

  it('are read from files by code and by name, and what is none is said beside the cell', async () => {
    const sent = await commune.upload(
      COMMUNE,
      aFile(3, (cells, row) => {
        cells[9] = ['xom dac biet kho khan', 'Người có công;Hộ neo đơn', 'XDB'][row] ?? '';
      }),
    );
    const worker = registry.workImports();
    const tried = await settled(commune, sent.body.id, 'mapped');
    await commune.post(`/imports/${tried.id}/trial`, {});
    const { warnings } = await settled(commune, tried.id, 'tried');
    assert.equal(warnings['group-unknown'], 1);
    const { body } = await commune.get(`/imports/${tried.id}/rows?verdict=changed`);
    const said = Object.fromEntries(
      body.items.map(({ code, groupsLeft }: { code: string; groupsLeft: string[] }) => [code, groupsLeft]),
    );
    assert.deepEqual(said, { 'N-00000': [], 'N-00001': ['Hộ neo đơn'], 'N-00002': [] });
    const marked = await commune.file(`/imports/${tried.id}/marked-file`);
    assert.match(marked.bytes.toString('utf8'), /Bỏ qua nhóm ưu tiên: Hộ neo đơn/);
    // One that is retired between the trial and the application is given to nobody new.
    await commune.post('/priority-flags/retirements', { unit: COMMUNE, code: 'XDB' });
    await commune.post(`/imports/${tried.id}/apply`, {});
    const { effect } = await settled(commune, tried.id, 'done');
    await worker.close();
    const { body: rows } = await commune.get(`/households/${COMMUNE}`);
    const groups = rows.items.map((row: { code: string; groups: string[] }) => [row.code, row.groups.join()]);
    assert.deepEqual(Object.fromEntries(groups), { 'N-00000': 'XDB', 'N-00001': 'NCC', 'N-00002': 'DTTS' });
    assert.deepEqual([effect.changed, effect.refused], [2, 1]);
  });

  it('are called by their names, as last corrected, wherever the table leaves as a workbook', async () => {
    const renaming = { unit: COMMUNE, code: 'XDB', name: 'Xóm khó khăn nhất' };
    assert.equal(outcome(await commune.post('/priority-flags/names', renaming)), '200');
    assert.equal(outcome(await commune.post('/priority-flags/names', renaming)), '409 flag-name-same');
    const { body } = await commune.get(`/priority-flags/${COMMUNE}`);
    const flag = body.items.find(({ code }: { code: string }) => code === 'XDB');
    assert.deepEqual([flag.name, flag.formerNames], ['Xóm khó khăn nhất', ['Xóm đặc biệt khó khăn']]);
    const account = ['xa', 'staff', COMMUNE] as const;
    const { text } = await download(registry, account, { path: `/household-workbooks/${COMMUNE}` });
    for (const name of ['Xóm khó khăn nhất', 'Người có công', 'Dân tộc thiểu số'])
      assert.ok(text.includes(name), name);
    assert.doesNotMatch(text, /XDB|DTTS|NCC/);
  });
});

async function settled(by: Person, id: string, status: string) {
  for (;;) {
    const { body } = await by.get(`/imports/${id}`);
    if (body.status === status) return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
