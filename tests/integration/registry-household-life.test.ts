import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { makePage } from '#shared/storage/pages.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { eventually } from '../support/eventually.ts';
import { type Answer, aFile, aRegistry, person, type Registry } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const VILLAGE = `${COMMUNE}/xom-1`;
const TOLD = { on: '2021-01-02', reason: 'Gia đình báo' };
const SECRETS = /019060000001|0912345678|Suy thận|019190000009/;

/** A commune with 45 households in two villages, its staff, and a reader. */
async function aCommune() {
  const registry = await aRegistry();
  const province = person(registry, 'so', 'staff', '19');
  const imported = await province.import(
    '19',
    aFile(45, (cells) => {
      cells[7] = '3';
    }),
  );
  assert.equal(imported.body.created, 45);
  return {
    registry,
    province,
    staff: person(registry, 'xa', 'staff', COMMUNE),
    auditor: person(registry, 'thanhtra', 'auditor', '19'),
  };
}

type Staff = ReturnType<typeof person>;

/** Registers a household of four by hand, two of them by name. */
async function aFamily(staff: Staff, wish: object = {}): Promise<{ id: string; wife: string; son: string }> {
  const { status, body } = await staff.post('/household-records', {
    ...{
      on: '2020-12-25',
      reason: 'Chuyển từ Bắc Kạn đến',
      unit: VILLAGE,
      year: 2020,
      standard: '2016-2020',
    },
    ...{ head: 'HOÀNG VĂN PÁO', birth: '1/2/1970', members: 4, class: 'poor' },
    ...{ nationalId: '019060000001', phone: '0912 345 678', ethnicity: '08', illness: 'Suy thận' },
    despite: 'Số trùng do nhập sai',
    persons: [
      { name: 'Giàng Thị Mỷ', relation: 'spouse', birth: '1972', nationalId: '019190000009' },
      { name: 'Hoàng Văn Dơ', relation: 'child' },
    ],
    ...wish,
  });
  assert.equal(status, 201, JSON.stringify(body));
  const record = await staff.get(`/household-records/${body.household}`);
  const [wife, son] = record.body.persons;
  return { id: body.household, wife: wife.id, son: son.id };
}

function change(
  staff: Staff,
  id: string,
  part: { word: string; version: number; body: object; id?: string },
) {
  const headers = { 'if-match': `"${part.version}"` };
  return staff.post(
    `/household-records/${id}/${part.word}`,
    { ...TOLD, ...part.body },
    part.id ?? randomUUID(),
    headers,
  );
}

function outcome({ status, body }: Answer): string {
  return status < 400 ? `${status}` : `${status} ${body.code}`;
}

async function everythingStored({ storage }: Registry): Promise<string> {
  const names = await storage.db.listCollections({}, { nameOnly: true }).toArray();
  const all = await Promise.all(names.map(({ name }) => storage.db.collection(name).find().toArray()));
  return JSON.stringify(all);
}

async function logFindings({ storage }: Registry): Promise<readonly string[]> {
  while ((await makePage(storage)) !== null);
  return (await verifyLog(storage)).findings;
}

describe('a household registered by hand', () => {
  it('stands in its village with a code that the registry made, and its people', async () => {
    const { staff } = await aCommune();
    const { id } = await aFamily(staff);
    const { status, body, headers } = await staff.get(`/household-records/${id}`);
    assert.deepEqual(
      [status, headers.get('etag'), body.code, body.head],
      [200, '"1"', 'BS-00001', 'Hoàng Văn Páo'],
    );
    assert.deepEqual([body.members, body.persons.length, body.unnamed], [4, 2, 1]);
    assert.deepEqual(
      [body.hasNationalId, body.hasPhone, body.hasEthnicity, body.hasIllness],
      [true, true, true, true],
    );
    const second = await aFamily(staff, { nationalId: null });
    assert.equal((await staff.get(`/household-records/${second.id}`)).body.code, 'BS-00002');
  });

  it('is nowhere in the clear: not in receipts, events, history, nor in an answer', async () => {
    const { registry, staff } = await aCommune();
    const { id } = await aFamily(staff);
    const secret = { phone: '0912345678', illness: 'Suy thận', person: undefined };
    await change(staff, id, {
      word: 'corrections',
      version: 1,
      body: { ...secret, nationalId: '019060000001', head: 'Hoàng Văn Pao' },
    });
    const key = randomUUID();
    await change(staff, id, {
      word: 'groups',
      version: 2,
      id: key,
      body: { groups: [], illness: 'Suy thận' },
    });
    const other = await change(staff, id, {
      word: 'groups',
      version: 2,
      id: key,
      body: { groups: ['DTTS'], illness: 'Suy thận' },
    });
    assert.equal(outcome(other), '409 command-conflict');
    const answers = [
      await staff.get(`/household-records/${id}`),
      await staff.get(`/household-records/${id}/history`),
    ];
    assert.doesNotMatch(JSON.stringify(answers.map(({ body }) => body)), SECRETS);
    const stored = await everythingStored(registry);
    assert.match(stored, /Hoàng Văn Pao/);
    assert.doesNotMatch(stored, SECRETS);
  });

  it('is refused where its code is another’s, its village unknown, or its people more than are said', async () => {
    const { staff } = await aCommune();
    const wish = (part: object) => ({
      ...{ on: '2020-12-25', reason: 'thử', unit: VILLAGE, year: 2020, standard: '2016-2020' },
      ...{ head: 'Hoàng Văn Páo', members: 1, class: 'poor', ...part },
    });
    const ask = async (part: object) => outcome(await staff.post('/household-records', wish(part)));
    assert.equal(await ask({ code: 'N-00001' }), '409 code-taken');
    assert.equal(await ask({ unit: `${COMMUNE}/xom-99` }), '422 unknown-village');
    assert.equal(await ask({ persons: [{ name: 'Lý Thị Hoa' }] }), '422 fewer-than-named');
    assert.equal(await ask({ on: '2099-01-01' }), '422 day-in-future');
    assert.equal(await ask({ unit: '19/170/05758/xom-1' }), '404 not-found');
    assert.equal(await ask({ head: '12' }), '400 invalid-input');
    assert.equal(await ask({ reason: 'CCCD 019060000001' }), '400 invalid-input');
  });
});

describe('a change in a household’s life', () => {
  it('needs the version that was read, and learns the present one otherwise', async () => {
    const { staff } = await aCommune();
    const { id } = await aFamily(staff);
    const without = await staff.post(`/household-records/${id}/class`, { ...TOLD, class: 'near-poor' });
    assert.equal(outcome(without), '428 version-missing');
    const body = { class: 'near-poor' };
    assert.equal(outcome(await change(staff, id, { word: 'class', version: 1, body })), '200');
    const stale = await change(staff, id, { word: 'class', version: 1, body: { class: 'poor' } });
    assert.equal(outcome(stale), '412 version-differs');
    assert.deepEqual(stale.body.errors, [{ pointer: '', code: 'present-version', detail: '2' }]);
  });

  it('sent twice happens once, with the first answer again', async () => {
    const { registry, staff } = await aCommune();
    const { id, wife } = await aFamily(staff);
    const part = { word: 'head-death', version: 1, id: randomUUID(), body: { successor: { member: wife } } };
    const first = await change(staff, id, part);
    assert.deepEqual(await change(staff, id, part).then(({ body }) => body), first.body);
    const { body } = await staff.get(`/household-records/${id}`);
    assert.deepEqual([body.version, body.head, body.members], [2, 'Giàng Thị Mỷ', 3]);
    assert.equal(await events(registry.storage).countDocuments({ key: id }), 2);
    assert.deepEqual(await logFindings(registry), []);
  });

  it('told by two at once is one, and the other has to look again', async () => {
    const { staff, province } = await aCommune();
    const { id } = await aFamily(staff);
    const answers = await Promise.all(
      [staff, province].map((one) =>
        change(one, id, { word: 'class', version: 1, body: { class: 'near-poor' } }),
      ),
    );
    assert.deepEqual(answers.map(outcome).sort(), ['200', '412 version-differs']);
  });

  it('that comes while a list over its place is being frozen is asked to wait, and then goes through', async () => {
    const { registry, staff } = await aCommune();
    const { id } = await aFamily(staff);
    const lists = registry.storage.db.collection<{ _id: string }>('poor-lists');
    const freezing = { _id: 'list', unitSet: '2021-11', unit: '19', year: 2020, status: 'freezing' };
    await lists.insertOne(freezing);
    const part = { word: 'class', version: 1, id: randomUUID(), body: { class: 'near-poor' } };
    const refused = await change(staff, id, part);
    assert.deepEqual([outcome(refused), refused.headers.get('retry-after')], ['409 list-freezing', '10']);
    assert.equal((await staff.get(`/household-records/${id}`)).body.version, 1);
    await lists.deleteOne({ _id: 'list' });
    assert.equal(outcome(await change(staff, id, part)), '200');
  });

  it('is not for others: officers, staff elsewhere, readers', async () => {
    const { registry, staff, auditor } = await aCommune();
    const { id } = await aFamily(staff);
    const part = { word: 'class', version: 1, body: { class: 'near-poor' } };
    const elsewhere = person(registry, 'khac', 'staff', '19/170/05758');
    const officer = person(registry, 'can-bo', 'commune-officer', COMMUNE);
    assert.equal(outcome(await change(elsewhere, id, part)), '404 not-found');
    assert.equal(outcome(await change(officer, id, part)), '403 forbidden');
    assert.equal(outcome(await change(auditor, id, part)), '403 forbidden');
    assert.equal(outcome(await auditor.get(`/household-records/${id}`)), '200');
    assert.equal(outcome(await elsewhere.get(`/household-records/${id}/history`)), '404 not-found');
  });
});

describe('a household that moves', () => {
  it('to another commune keeps its id and history under a new code; who works there sees that it came', async () => {
    const { registry, staff, province } = await aCommune();
    const { id } = await aFamily(staff);
    const there = person(registry, 'xa-2', 'staff', '19/170/05758');
    await province.import(
      '19',
      aFile(1, (cells) => {
        cells[1] = '05758';
      }),
    );
    const moved = await change(staff, id, { word: 'move', version: 1, body: { to: '19/170/05758/xom-1' } });
    assert.equal(outcome(moved), '200', JSON.stringify(moved.body));
    assert.equal(outcome(await staff.get(`/household-records/${id}`)), '404 not-found');
    const { body } = await there.get(`/household-records/${id}`);
    assert.deepEqual(
      [body.id, body.code, body.commune, body.change.unseen],
      [id, 'BS-00001', '19/170/05758', true],
    );
    assert.equal((await there.get(`/household-records/${id}/history`)).body.items.length, 2);
    // Its old code is not given to another: the id that follows from it is still this household's.
    const next = await aFamily(staff);
    assert.equal((await staff.get(`/household-records/${next.id}`)).body.code, 'BS-00002');
  });
});

describe('a split and a merger', () => {
  it('make two of one and one of two; nobody is lost, and each history is kept', async () => {
    const { registry, staff } = await aCommune();
    const { id, son } = await aFamily(staff);
    const split = await change(staff, id, {
      word: 'split',
      version: 1,
      body: { members: [son], unnamed: 1, head: { member: son } },
    });
    assert.equal(outcome(split), '200', JSON.stringify(split.body));
    const [born] = split.body.created;
    const young = (await staff.get(`/household-records/${born}`)).body;
    assert.deepEqual([young.head, young.members, young.change.other], ['Hoàng Văn Dơ', 2, id]);
    assert.equal((await staff.get(`/household-records/${id}`)).body.members, 2);
    const body = {
      into: id,
      intoVersion: 1,
      as: 'merged',
      people: 'join',
      relation: 'child',
      on: '2021-01-05',
    };
    assert.equal(
      outcome(await change(staff, born, { word: 'merge', version: 1, body })),
      '412 version-differs',
    );
    const again = { ...body, intoVersion: 2 };
    assert.equal(outcome(await change(staff, born, { word: 'merge', version: 1, body: again })), '200');
    const whole = (await staff.get(`/household-records/${id}`)).body;
    assert.deepEqual([whole.members, whole.version], [4, 3]);
    const ended = (await staff.get(`/household-records/${born}`)).body;
    assert.deepEqual([ended.status, ended.end], ['ended', { reason: 'merged', into: id }]);
    assert.deepEqual(await logFindings(registry), []);
  });
});

describe('the history of a household', () => {
  it('tells each change with its day, its recorder and its reason, page by page, and any day', async () => {
    const { staff } = await aCommune();
    const { id, son } = await aFamily(staff);
    await change(staff, id, { word: 'class', version: 1, body: { class: 'near-poor', on: '2021-01-10' } });
    const died = { word: `members/${son}/death`, version: 2, body: { on: '2021-01-04' } };
    assert.equal(outcome(await change(staff, id, died)), '422 day-before-last');
    assert.equal(outcome(await change(staff, id, { ...died, body: { ...died.body, late: true } })), '200');
    const first = (await staff.get(`/household-records/${id}/history?limit=2`)).body;
    assert.deepEqual(
      first.items.map((item: { kind: string; on: string; by: string; version: number }) => [
        item.version,
        item.kind,
        item.on,
        item.by,
      ]),
      [
        [3, 'member-died', '2021-01-04', 'xa'],
        [2, 'reclassed', '2021-01-10', 'xa'],
      ],
    );
    assert.deepEqual(first.items[1].changes, [
      { field: 'class', person: null, from: 'poor', to: 'near-poor', hidden: false },
    ]);
    const rest = (await staff.get(`/household-records/${id}/history?limit=2&cursor=${first.nextCursor}`))
      .body;
    assert.deepEqual([rest.items.length, rest.items[0].kind, rest.nextCursor], [1, 'registered', null]);
    const on = async (day: string) => {
      const { body } = await staff.get(`/household-records/${id}?on=${day}`);
      return [body.class, body.members, body.persons?.length];
    };
    assert.deepEqual(await on('2021-01-02'), ['poor', 4, 2]);
    assert.deepEqual(await on('2021-01-05'), ['poor', 3, 1]);
    assert.deepEqual(await on('2021-01-10'), ['near-poor', 3, 1]);
    assert.equal(
      outcome(await staff.get(`/household-records/${id}?on=2020-12-01`)),
      '404 not-registered-then',
    );
  });
});

describe('a change of a household that stands in a frozen list', () => {
  it('is taken at once, and proposed to the list: an end to be settled, a new head to be corrected, a split to be added', async () => {
    const { registry, province, staff } = await aCommune();
    const [dead, alive, grown] = [await aFamily(staff), await aFamily(staff), await aFamily(staff)];
    const approver = person(registry, 'duyet', 'approver', '19');
    const list = (await province.post('/poor-lists', { name: 'Danh sách', unit: '19', year: 2020 })).body.id;
    await approver.post(`/poor-lists/${list}/freeze`, {});
    registry.work();
    await eventually(async () => {
      const { body } = await approver.get(`/poor-lists/${list}`);
      assert.deepEqual([body.status, body.released], ['frozen', 48]);
    });
    const [son] = [grown.son];
    await change(staff, dead.id, { word: 'end', version: 2, body: { as: 'no-longer-poor' } });
    await change(staff, alive.id, {
      word: 'head-death',
      version: 2,
      body: { successor: { member: alive.wife } },
    });
    const split = { members: [son], head: { member: son } };
    const { body } = await change(staff, grown.id, { word: 'split', version: 2, body: split });
    const proposed = async (id: string) => {
      const { lists } = (await staff.get(`/household-records/${id}`)).body;
      return lists.map((row: { listed: boolean; proposal: { kind: string } | null }) => [
        row.listed,
        row.proposal?.kind,
      ]);
    };
    assert.deepEqual(await proposed(dead.id), [[true, 'settle']]);
    assert.deepEqual(await proposed(alive.id), [[true, 'correct']]);
    assert.deepEqual(await proposed(grown.id), [[true, 'correct']]);
    assert.deepEqual(await proposed(body.created[0]), [[false, 'add']]);
    assert.equal((await approver.get(`/poor-lists/${list}`)).body.count, 48);
    const history = (await staff.get(`/household-records/${alive.id}/history`)).body.items;
    assert.deepEqual(
      history.map(({ kind }: { kind: string }) => kind),
      ['head-died', 'registered'],
    );
  });

  it('moved into the place of another list is settled in the one and added to the other', async () => {
    const { registry, province, staff } = await aCommune();
    const approver = person(registry, 'duyet', 'approver', '19');
    const other = '19/170/05758';
    await province.import(
      '19',
      aFile(1, (cells) => {
        cells[1] = '05758';
      }),
    );
    const { id } = await aFamily(staff);
    registry.work();
    const lists: string[] = [];
    for (const unit of [COMMUNE, other]) {
      const list = (await province.post('/poor-lists', { name: unit, unit, year: 2020 })).body.id;
      await approver.post(`/poor-lists/${list}/freeze`, {});
      await eventually(async () => {
        const { body } = await approver.get(`/poor-lists/${list}`);
        assert.deepEqual([body.status, body.released], ['frozen', body.count]);
      });
      lists.push(list);
    }
    await change(staff, id, { word: 'move', version: 2, body: { to: `${other}/xom-1` } });
    const { body } = await province.get(`/household-records/${id}`);
    const rows = body.lists.map((row: { list: string; listed: boolean; proposal: { kind: string } }) => [
      row.list,
      row.listed,
      row.proposal.kind,
    ]);
    assert.deepEqual(
      rows.sort((a: string[], b: string[]) => lists.indexOf(a[0]!) - lists.indexOf(b[0]!)),
      [
        [lists[0], true, 'settle'],
        [lists[1], false, 'add'],
      ],
    );
  });

  it('that is registered by hand is proposed only when it is said so', async () => {
    const { registry, province, staff } = await aCommune();
    const approver = person(registry, 'duyet', 'approver', '19');
    const list = (await province.post('/poor-lists', { name: 'Danh sách', unit: '19', year: 2020 })).body.id;
    await approver.post(`/poor-lists/${list}/freeze`, {});
    registry.work();
    await eventually(async () =>
      assert.equal((await approver.get(`/poor-lists/${list}`)).body.status, 'frozen'),
    );
    const quiet = await aFamily(staff);
    await change(staff, quiet.id, { word: 'class', version: 1, body: { class: 'near-poor' } });
    assert.deepEqual((await staff.get(`/household-records/${quiet.id}`)).body.lists, []);
    const claim = {
      _id: 'claim',
      unitSet: '2021-11',
      unit: COMMUNE,
      status: 'accepted',
      household: quiet.id,
    };
    const claims = registry.storage.db.collection<{ _id: string }>('claims');
    await claims.insertOne({ ...claim, openedAt: new Date('2021-01-03T02:00:00Z') } as { _id: string });
    assert.deepEqual((await staff.get(`/household-records/${quiet.id}`)).body.claims, [
      { claim: 'claim', status: 'accepted', openedAt: '2021-01-03T02:00:00.000Z' },
    ]);
    const said = await aFamily(staff, { addToList: true });
    const [row] = (await staff.get(`/household-records/${said.id}`)).body.lists;
    assert.deepEqual([row.list, row.listed, row.proposal.kind], [list, false, 'add']);
  });
});
