import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import {
  aFrozenList,
  announced,
  approve,
  carriedOut,
  logFindings,
  PROVINCE,
  people,
  recount,
} from '../support/amended-list.ts';
import { aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const TOLD = { on: '2021-01-02', reason: 'Xã đề nghị theo biên bản họp thôn', late: true };

interface Row {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly class: string;
  readonly groups: readonly string[];
}
interface Result {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
  readonly version?: number;
  readonly amendments: readonly string[];
}

async function rowsOf(registry: Registry): Promise<readonly Row[]> {
  const { body } = await people(registry).staff.get(`/households/${COMMUNE}?limit=500`);
  return body.items.toSorted((a: Row, b: Row) => a.code.localeCompare(b.code));
}

function itemsOf(rows: readonly Row[]) {
  return rows.map(({ id, version }) => ({ id: randomUUID(), household: id, version }));
}

async function edited(
  by: ReturnType<typeof person>,
  edit: object,
  items: ReturnType<typeof itemsOf>,
): Promise<readonly Result[]> {
  const { status, body } = await by.post('/household-edits', { ...TOLD, edit, items });
  assert.equal(status, 200, JSON.stringify(body));
  assert.deepEqual(
    body.results.map(({ id }: Result) => id),
    items.map(({ id }) => id),
  );
  return body.results;
}

const outcomes = (results: readonly Result[]) => results.map(({ status, code }) => code ?? status);
const give = (group: string) => ({ kind: 'give-group', group });

describe('households of a commune that are edited at once', async () => {
  const registry = await aRegistry();
  const { staff } = people(registry);
  const elsewhere = person(registry, 'xa-khac', 'staff', '19/164/05443');
  await staff.import(PROVINCE, aFile(300));

  it('get a group each, and the same ids sent again get the same answers and change nothing', async () => {
    const items = itemsOf(await rowsOf(registry));
    const first = await edited(staff, give('ncc'), items);
    assert.deepEqual(new Set(outcomes(first)), new Set(['accepted']));
    const again = await edited(staff, give('NCC'), items);
    assert.deepEqual(
      again,
      first.map((result) => ({ ...result, status: 'repeated' })),
    );
    const rows = await rowsOf(registry);
    assert.ok(rows.every(({ groups, version }) => groups.join() === 'DTTS,NCC' && version === 2));
    const said = await events(registry.storage).countDocuments({ type: 'household.corrected.v1' });
    assert.equal(said, 300);
    assert.deepEqual(await edited(staff, give('TE'), items.slice(0, 1)).then(outcomes), ['conflict']);
  });

  it('are refused one by one, and hold no other up', async () => {
    const rows = await rowsOf(registry);
    const items = itemsOf(rows.slice(0, 4));
    items[0] = { ...items[0]!, version: 1 };
    items[1] = { ...items[1]!, household: 'nobody' };
    const again = { ...items[3]!, id: randomUUID() };
    assert.deepEqual(outcomes(await edited(staff, { kind: 'class', class: 'poor' }, [...items, again])), [
      'version-differs',
      'out-of-place',
      'nothing-changed',
      'accepted',
      'version-differs',
    ]);
    assert.deepEqual(
      outcomes(await edited(staff, { kind: 'take-group', group: 'TE' }, itemsOf(rows.slice(0, 1)))),
      ['nothing-changed'],
    );
  });

  it('are nobody’s who works elsewhere or only approves', async () => {
    const rows = (await rowsOf(registry)).slice(0, 2);
    assert.deepEqual(outcomes(await edited(elsewhere, give('TE'), itemsOf(rows))), [
      'out-of-place',
      'out-of-place',
    ]);
    const refused = outcomes(await edited(people(registry).approver, give('TE'), itemsOf(rows)));
    assert.deepEqual(refused, ['forbidden', 'forbidden']);
    assert.deepEqual((await rowsOf(registry)).slice(0, 2), rows);
  });

  it('get no flag that stands elsewhere, is retired or is not known', async () => {
    const [row] = await rowsOf(registry);
    const define = (unit: string, code: string) =>
      staff.post('/priority-flags', { unit, code, name: `Cờ ${code}` });
    assert.deepEqual(
      [await define('19/164', 'KHAC'), await define(COMMUNE, 'CU'), await define('19', 'RIENG')].map(
        ({ status }) => status,
      ),
      [201, 201, 201],
    );
    await staff.post('/priority-flags/retirements', { unit: COMMUNE, code: 'CU' });
    const asked = async (code: string) => outcomes(await edited(staff, give(code), itemsOf([row!])));
    assert.deepEqual(
      [await asked('LA'), await asked('KHAC'), await asked('CU'), await asked('RIENG')].flat(),
      ['group-unknown', 'group-unknown', 'flag-retired', 'accepted'],
    );
  });

  it('say the day and the reason, which is refused of all at once when it cannot be', async () => {
    const [row] = await rowsOf(registry);
    const edit = { kind: 'class', class: 'near-poor', standard: '2022-2025' };
    const sent = (told: object) =>
      staff.post('/household-edits', { ...TOLD, ...told, edit, items: itemsOf([row!]) });
    const future = await sent({ on: '2100-01-01' });
    assert.deepEqual(
      [future.status, future.body.code, future.body.errors[0].pointer],
      [422, 'day-in-future', '/on'],
    );
    assert.equal((await sent({ reason: 'gọi 0912 345 678' })).status, 400);
    const early = await sent({ on: '2001-01-01', late: false });
    assert.deepEqual(outcomes(early.body.results), ['day-before-last']);
    const many = Array.from({ length: 501 }, () => itemsOf([row!])[0]!);
    assert.equal((await staff.post('/household-edits', { ...TOLD, edit, items: many })).status, 400);
    assert.deepEqual(outcomes((await sent({})).body.results), ['accepted']);
    const { body } = await staff.get(`/household-records/${row!.id}/history`);
    const { kind, on, reason, by } = body.items[0];
    assert.deepEqual(
      { kind, on, reason, by },
      { kind: 'reclassed', on: TOLD.on, reason: TOLD.reason, by: 'so' },
    );
    assert.equal((await staff.get(`/household-records/${row!.id}`)).body.standard, '2022-2025');
  });

  it('leave a log that adds up', async () => assert.deepEqual(await logFindings(registry), []));
});

describe('households of a frozen list that are edited at once', async () => {
  const registry = await aRegistry();
  const { staff } = people(registry);
  const worker = registry.work();
  const list = await aFrozenList(registry, 300);

  it('are proposed for correction in one amendment, and the list follows when it is approved', async () => {
    const results = await edited(staff, give('HTXH'), itemsOf(await rowsOf(registry)));
    const standing = new Set(results.flatMap(({ amendments }) => amendments));
    assert.equal(standing.size, 1);
    assert.ok(results.every(({ status, amendments }) => status === 'accepted' && amendments.length === 1));
    const [amendment] = [...standing];
    const { body } = await staff.get(`/amendments/${amendment}`);
    assert.deepEqual(
      [body.counts, body.origin.kind, body.reason],
      [{ add: 0, correct: 300, settle: 0, reinstate: 0 }, 'household-edit', TOLD.reason],
    );
    assert.equal((await approve(registry, amendment!)).status, 'accepted');
    await carriedOut(registry, amendment!);
    assert.deepEqual(await announced(registry, list), await recount(registry, list));
  });

  it('join what is proposed of them already, and leave it when they are as they were', async () => {
    const before = (await rowsOf(registry)).slice(0, 3);
    const first = await edited(staff, give('TE'), itemsOf(before));
    const second = await edited(staff, give('NCC'), itemsOf(await rowsOf(registry)).slice(0, 3));
    assert.deepEqual(
      second.map(({ amendments }) => amendments),
      first.map(({ amendments }) => amendments),
    );
    for (const group of ['TE', 'NCC'])
      await edited(staff, { kind: 'take-group', group }, itemsOf(await rowsOf(registry)).slice(0, 3));
    const { body } = await staff.get('/amendments?status=proposed');
    assert.deepEqual(body.items, []);
  });

  it('wait while an approved amendment of them is carried out, the others go on', async () => {
    await worker.close();
    const rows = (await rowsOf(registry)).slice(0, 2);
    const [{ amendments }] = (await edited(staff, give('TE'), itemsOf(rows.slice(0, 1)))) as [Result];
    assert.equal((await approve(registry, amendments[0]!)).status, 'accepted');
    const now = (await rowsOf(registry)).slice(0, 2);
    assert.deepEqual(outcomes(await edited(staff, give('NCC'), itemsOf(now))), ['list-amending', 'accepted']);
  });

  it('wait while a list over them is being frozen', async () => {
    const { body } = await staff.post('/poor-lists', { name: 'Danh sách hai', unit: PROVINCE, year: 2020 });
    const frozen = await people(registry).approver.post(`/poor-lists/${body.id}/freeze`, {});
    assert.equal(frozen.status, 200);
    const last = (await rowsOf(registry)).slice(-1);
    assert.deepEqual(outcomes(await edited(staff, give('NCC'), itemsOf(last))), ['list-freezing']);
  });
});
