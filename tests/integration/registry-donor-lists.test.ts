import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { events } from '#shared/storage/event-log.ts';
import { aDatabaseName } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { aRegistry, HEADER, person, type Registry } from '../support/registry.ts';

const UNIT = '19/170/05755';
const household = (code: string, village: string, head: string, born: number, id: string) =>
  `${code},05755,${village},${head},${born},Nam,02,4,N,,${id},,1`;
const LIST = [
  household('A-1', 'Xóm Bản Cái', 'Nông Văn Páo', 1960, '019060000001'),
  household('A-2', 'Xóm Bản Cái', 'Hoàng Thị Mẩy', 1971, '019060000002'),
  household('A-3', 'Xóm Nà Lẹng', 'Lường Văn Sửu', 1958, '019060000003'),
  household('A-4', 'Xóm Nà Lẹng', 'Triệu Văn Sơn', 1950, '019060000004'),
  household('A-5', 'Xóm Nà Lẹng', 'Triệu Văn Sơn', 1988, '019060000005'),
  ...Array.from({ length: 40 }, (_, n) =>
    household(`B-${n}`, `Xóm ${n % 8}`, `Nguyễn ${MIDDLE(n)} ${GIVEN(n)}`, 1940 + n, ''),
  ),
];

function MIDDLE(n: number): string {
  return ['Văn', 'Đức', 'Hữu', 'Thị', 'Minh'][n % 5]!;
}
function GIVEN(n: number): string {
  return ['An', 'Bình', 'Cường', 'Dũng', 'Giang', 'Hùng', 'Khánh', 'Lan'][Math.floor(n / 5)]!;
}

/** By name and village without accents, by number under another heading, twice, of two of one name, and of nobody. */
const FILE = [
  'TT,Họ tên người nhận,Thôn,CCCD',
  '1,Nong Van Pao,Ban Cai,',
  '2,Chị Mẩy,,019060000002',
  '3,Nông Văn Páo,Xóm Bản Cái,',
  '4,Triệu Văn Sơn,Xóm Nà Lẹng,',
  '5,Phàn Láo Tả,Xóm Xa Lắc,',
  '6,Lường Văn Sửu,Nà Lẹng,',
].join('\n');
const TERMS = { giver: 'Công ty Sông Công', day: '2021-01-20', lines: [{ kind: 'cash', amount: 500_000 }] };

async function aFrozenList(registry: Registry) {
  const staff = person(registry, 'so', 'staff', '19');
  await staff.import(UNIT, `${[HEADER, ...LIST].join('\n')}\n`, { year: 2020 });
  const { body: list } = await staff.post('/poor-lists', { name: 'Danh sách', unit: UNIT, year: 2020 });
  const working = registry.work();
  await person(registry, 'duyet', 'approver', '19').post(`/poor-lists/${list.id}/freeze`, {});
  await eventually(async () => {
    assert.equal((await staff.get(`/poor-lists/${list.id}`)).body.status, 'frozen');
  }, 30_000);
  return { staff, list: list.id as string, working };
}

type Staff = Awaited<ReturnType<typeof aFrozenList>>['staff'];

async function sent(registry: Registry, list: string): Promise<string> {
  const token = Buffer.from(JSON.stringify(['so', 'staff', '19'])).toString('base64url');
  const answer = await fetch(`${registry.url}/donor-lists/${UNIT}?list=${list}&campaign=tet-1&name=qua.csv`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
    body: FILE,
  });
  assert.equal(answer.status, 201);
  return ((await answer.json()) as { id: string }).id;
}

function at(staff: Staff, id: string, status: string) {
  return eventually(async () => {
    const { body } = await staff.get(`/donor-lists/${id}`);
    assert.equal(body.status, status, JSON.stringify(body));
    return body;
  }, 15_000);
}

async function matched(registry: Registry, staff: Staff, list: string) {
  const id = await sent(registry, list);
  await at(staff, id, 'mapped');
  assert.equal((await staff.post(`/donor-lists/${id}/matching`, {})).body.status, 'matching');
  return { id, ...(await at(staff, id, 'matched')) };
}

async function gifts({ storage }: Registry, type: string) {
  return events(storage).find({ type }).toArray();
}

describe('a donor’s own list', () => {
  it('is matched by number and by name, asks where it is unsure, and says nothing before it is confirmed', async () => {
    const registry = await aRegistry();
    const { staff, list } = await aFrozenList(registry);
    const { id, counts } = await matched(registry, staff, list);
    const { items } = (await staff.get(`/donor-lists/${id}/rows`)).body;
    const found = items.map(({ state, candidates }: { state: string; candidates: { code: string }[] }) => [
      state,
      state === 'none' ? null : candidates[0]?.code.slice(0, 1),
    ]);
    assert.deepEqual(
      found.map(([state]: string[]) => state),
      ['certain', 'unsure', 'doubled', 'unsure', 'none', 'certain'],
    );
    assert.deepEqual([counts.found, counts.open], [2, 2]);
    assert.equal((await staff.post(`/donor-lists/${id}/confirm`, TERMS)).body.code, 'donor-list-undecided');
    const [, mai, , son] = items;
    const decide = (row: { id: string }, one: string | null) =>
      staff.post(`/donor-lists/${id}/decisions`, { row: row.id, household: one });
    assert.equal((await decide(mai, 'somebody')).body.code, 'no-candidate');
    assert.equal((await decide(mai, mai.candidates[0].household)).status, 200);
    assert.equal((await decide(son, null)).status, 200);
    assert.equal((await gifts(registry, 'outside-gift.recorded.v1')).length, 0);
    await staff.post(`/donor-lists/${id}/confirm`, TERMS);
    await at(staff, id, 'confirmed');
    const recorded = await gifts(registry, 'outside-gift.recorded.v1');
    const [confirmed] = await gifts(registry, 'donor-list.confirmed.v1');
    const said = confirmed!.data as { count: number; hash: string; value: number };
    const hash = addToSetHash(
      EMPTY_SET_HASH,
      recorded.map(({ data }) => contentHash(data)),
    );
    assert.deepEqual([said.count, said.value, said.hash], [3, 1_500_000, hash]);
    assert.doesNotMatch(JSON.stringify([recorded, confirmed]), /0190600/);
    await staff.post(`/donor-lists/${id}/withdraw`, {});
    await at(staff, id, 'withdrawn');
    assert.equal((await gifts(registry, 'outside-gift.withdrawn.v1')).length, 3);
    const stored = await registry.storage.db.collection('donor-rows').find().toArray();
    assert.doesNotMatch(JSON.stringify(stored), /Phàn Láo|019060000002/);
    assert.equal((await person(registry, 'xa', 'staff', '19/164').get(`/donor-lists/${id}`)).status, 404);
  });

  it('that is killed in the middle of its matching and of its release is told whole and once', async () => {
    const name = aDatabaseName('donors');
    const first = await aRegistry({ quiet: true }, name);
    const { staff, list } = await aFrozenList(first);
    const id = await sent(first, list);
    await at(staff, id, 'mapped');
    await staff.post(`/donor-lists/${id}/matching`, {});
    await first.kill();
    const second = await aRegistry({}, name);
    const again = person(second, 'so', 'staff', '19');
    const running = second.work();
    await at(again, id, 'matched');
    const { items } = (await again.get(`/donor-lists/${id}/rows?open=yes&state=unsure`)).body;
    for (const row of items)
      await again.post(`/donor-lists/${id}/decisions`, { row: row.id, household: null });
    await running.close();
    await again.post(`/donor-lists/${id}/confirm`, TERMS);
    const third = await aRegistry({}, name);
    third.work();
    await at(person(third, 'so', 'staff', '19'), id, 'confirmed');
    assert.equal((await gifts(third, 'outside-gift.recorded.v1')).length, 2);
  });
});
