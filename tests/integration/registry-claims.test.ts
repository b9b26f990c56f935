import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { amendmentRepository } from '../../services/household-registry/amendment/amendment.repository.ts';
import { escalateDue, returnLost } from '../../services/household-registry/claim/claim.job.ts';
import { claimRepository } from '../../services/household-registry/claim/claim.repository.ts';
import { createFormSeal } from '../../services/household-registry/claim/claim-form.ts';
import { aFrozenList, approve, carriedOut, idsByCode } from '../support/amended-list.ts';
import { type Answer, aFile, aRegistry, FIELD_KEY, person, type Registry } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const VILLAGE = `${COMMUNE}/xom-1`;
const FORM = () => createFormSeal(FIELD_KEY).issue(new Date(Date.now() - 60_000));

async function openly(
  registry: Registry,
  method: 'GET' | 'POST',
  path: string,
  body?: unknown,
  id: string = randomUUID(),
): Promise<Answer> {
  const init = { method, headers: { 'content-type': 'application/json', 'idempotency-key': id } };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  const answer = await fetch(`${registry.url}${path}`, { ...init, ...content });
  return { status: answer.status, body: await answer.json(), headers: answer.headers };
}

const report = (registry: Registry, wish: object = {}, id?: string) =>
  openly(
    registry,
    'POST',
    '/public-claims',
    { form: FORM(), unit: COMMUNE, head: 'Lý Thị Sót', ...wish },
    id,
  );

async function said(registry: Registry, type: RegExp) {
  const rows = await events(registry.storage)
    .find({ type } as never)
    .sort({ recordedAt: 1 })
    .toArray();
  return rows.map((row) => ({ type: row.type, seq: row.seq, data: row.data as Record<string, unknown> }));
}

const registry = await aRegistry();
registry.work();
const list = await aFrozenList(registry, 120);
const huyen = () => person(registry, 'huyen', 'staff', '19/170');
const xa = () => person(registry, 'xa', 'commune-officer', COMMUNE);

describe('a claim of the public', () => {
  let receipt: string;

  it('is answered by its number alone, and the same again by the same', async () => {
    const id = randomUUID();
    const wish = { form: FORM(), unit: VILLAGE, reporterName: 'Người báo', reporterPhone: '0912 345 678' };
    const first = await report(registry, wish, id);
    assert.equal(first.status, 201);
    assert.deepEqual(Object.keys(first.body), ['receipt']);
    assert.match(first.body.receipt, /^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.deepEqual((await report(registry, wish, id)).body, first.body);
    assert.equal(await registry.storage.db.collection('claims').countDocuments(), 1);
    receipt = first.body.receipt;
  });

  it('is said where it stands and without a name', async () => {
    const [opened] = await said(registry, /^claim\.opened/);
    assert.deepEqual([opened?.data['unit'], opened?.data['via'], opened?.seq], [VILLAGE, 'public', 1]);
    const all = JSON.stringify(await said(registry, /./));
    assert.doesNotMatch(all.replace(/"head":"[^"]*"/g, ''), /Sót|Người báo|0912/);
  });

  it('is followed by its number, in days and words only', async () => {
    const { status, body } = await openly(
      registry,
      'GET',
      `/public-claims/${receipt.toLowerCase().replaceAll('-', '')}`,
    );
    assert.deepEqual([status, body.status, body.steps.length], [200, 'open', 1]);
    assert.doesNotMatch(JSON.stringify(body), /Sót|báo|0912|19\/170/);
  });

  it('keeps who reported it sealed; staff may read it, and each look is noted', async () => {
    const raw = JSON.stringify([
      await registry.storage.db.collection('claims').find().toArray(),
      await registry.storage.db.collection('receipts').find().toArray(),
    ]);
    assert.doesNotMatch(raw, /Người báo|0912345678/);
    const { items } = (await huyen().get(`/claims/${COMMUNE}`)).body;
    assert.deepEqual([items.length, items[0].hasReporter, items[0].head], [1, true, 'Lý Thị Sót']);
    const read = await huyen().post(`/claim-records/${items[0].id}/reporter`, {});
    assert.deepEqual(read.body, { name: 'Người báo', phone: '0912345678' });
    const { history } = (await huyen().get(`/claim-records/${items[0].id}`)).body;
    assert.deepEqual([history.at(-1).kind, history.at(-1).by], ['reporter-read', 'huyen']);
    assert.equal((await xa().post(`/claim-records/${items[0].id}/reporter`, {})).status, 403);
    assert.doesNotMatch(
      JSON.stringify(await registry.storage.db.collection('receipts').find().toArray()),
      /0912/,
    );
  });

  it('is refused for a form that nobody opened, a place that is not there and a name that is none', async () => {
    const codes = [];
    for (const wish of [
      { form: 'x.y' },
      { form: createFormSeal(FIELD_KEY).issue(new Date()) },
      { unit: '19/170/99999' },
      { unit: `${COMMUNE}/xom-khong-co` },
      { unit: '01/271/09556' },
      { unit: '19' },
      { head: '<>' },
      { head: 'x'.repeat(500) },
      { reporterPhone: 'javascript:alert(1)' },
      { extra: 1 },
    ])
      codes.push((await report(registry, wish)).body.code);
    assert.deepEqual(codes, [
      'form-too-old',
      'form-too-fresh',
      'not-found',
      'not-found',
      'not-found',
      'not-found',
      ...Array(4).fill('invalid-input'),
    ]);
    const huge = await report(registry, { description: 'á'.repeat(20_000) });
    assert.equal(huge.status, 413);
    assert.equal(await registry.storage.db.collection('claims').countDocuments(), 1);
  });

  it('keeps hostile text as text, without what the eye cannot see', async () => {
    const head = 'Nông Văn <img src=x onerror=alert(1)>\u202e\u0000';
    const description = '=HYPERLINK("http://x")\u200b{"$gt":""}\n__proto__';
    assert.equal((await report(registry, { unit: '19/170/05746', head, description })).status, 201);
    const { items } = (await huyen().get('/claims/19/170/05746')).body;
    assert.equal(items[0].head, 'Nông Văn <img src=x onerror=alert(1)>');
    assert.equal(items[0].description, '=HYPERLINK("http://x"){"$gt":""} __proto__');
  });

  it('offers provinces with lists, then what lies below, and nothing of a household', async () => {
    const top = (await openly(registry, 'GET', '/claim-form')).body;
    assert.deepEqual(top.children, [{ path: '19', name: 'Tỉnh Thái Nguyên' }]);
    const commune = (await openly(registry, 'GET', `/claim-form/${COMMUNE}`)).body;
    assert.deepEqual(
      commune.children.map(({ name }: { name: string }) => name),
      ['Xóm 1', 'Xóm 2', 'Xóm 3'],
    );
    assert.equal((await openly(registry, 'GET', '/claim-form/19/170/99999')).status, 404);
  });
});

describe('many claims from one network', () => {
  it('are taken up to a bound, and then asked to wait', async () => {
    const small = await aRegistry({ claimLimits: { claimsAnHour: 3, wrongReceipts: 3 } });
    await person(small, 'so', 'staff', '19').import('19', aFile(5));
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await report(small, { head: `Lý Thị Số ${n}` }));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201, 429, 429, 429],
    );
    assert.ok(Number(answers[4]!.headers.get('retry-after')) > 0);
    // One row an address, however often it asks.
    assert.equal(await small.storage.db.collection('claim-limits').countDocuments(), 1);
    // Who holds an account is not of the public.
    const officer = person(small, 'xa', 'commune-officer', COMMUNE);
    assert.equal((await officer.post('/claims', { unit: COMMUNE, head: 'Lý Thị Cán Bộ' })).status, 201);

    const known = answers[0]!.body.receipt;
    for (let n = 0; n < 10; n += 1)
      assert.equal((await openly(small, 'GET', `/public-claims/${known}`)).status, 200);
    // Slips of the finger are no guesses.
    for (let n = 0; n < 5; n += 1)
      assert.equal((await openly(small, 'GET', '/public-claims/0000-0000-0001')).status, 404);
    const guesses = await Promise.all(
      Array.from({ length: 8 }, () => openly(small, 'GET', '/public-claims/000000000000')),
    );
    const statuses = guesses.map(({ status }) => status).sort();
    assert.deepEqual(statuses, [404, 404, 404, 429, 429, 429, 429, 429]);
  });
});

describe('a claim that says what an open one says', () => {
  it('is linked, not dropped, and settled with it', async () => {
    const first = (await xa().post('/claims', { unit: VILLAGE, head: 'Hoàng Văn Lặp' })).body;
    const second = (await report(registry, { unit: VILLAGE, head: 'HOÀNG VĂN LẶP' })).body;
    const { items } = (await huyen().get(`/claims/${VILLAGE}`)).body;
    const linked = items.find(({ receipt }: { receipt: string }) => receipt === second.receipt);
    assert.deepEqual([first.sameAs, linked.sameAs], [null, first.id]);
    const answer = { reason: 'not-poor', words: 'Hộ đã thoát nghèo năm 2020' };
    assert.equal((await huyen().post(`/claim-records/${first.id}/refuse`, answer)).status, 200);
    const told = (await openly(registry, 'GET', `/public-claims/${second.receipt}`)).body;
    assert.deepEqual([told.outcome, told.reason, told.words], ['refused', answer.reason, answer.words]);
    assert.equal((await said(registry, /^claim\.settled/)).length, 2);
  });
});

describe('a refused claim', () => {
  it('is opened again with a word, counts again, and is decided once more', async () => {
    const claim = (await xa().post('/claims', { unit: COMMUNE, village: 'Xóm Mới', head: 'Vi Thị Lại' }))
      .body;
    const answer = { reason: 'not-found', words: 'Không có hộ này' };
    await huyen().post(`/claim-records/${claim.id}/refuse`, answer);
    const again = await huyen().post(`/claim-records/${claim.id}/refuse`, answer);
    assert.equal(again.body.code, 'claim-settled');
    const back = await huyen().post(`/claim-records/${claim.id}/reopen`, {
      words: 'Trưởng xóm đã xác minh',
    });
    assert.deepEqual([back.body.status, back.body.outcome], ['open', null]);
    const [event] = (await said(registry, /^claim\.reopened/)).slice(-1);
    assert.deepEqual([event?.data['claim'], event?.seq], [claim.id, 3]);
  });
});

describe('claims of another place', () => {
  it('are not there for anybody who has no place above them', async () => {
    const claim = (await xa().post('/claims', { unit: VILLAGE, head: 'Triệu Thị Xa' })).body;
    const stranger = person(registry, 'khac', 'staff', '19/171');
    const officer = person(registry, 'xa-khac', 'commune-officer', '19/170/05746');
    assert.equal((await stranger.get(`/claims/${COMMUNE}`)).status, 404);
    assert.equal((await stranger.get(`/claim-records/${claim.id}`)).status, 404);
    for (const [word, body] of [
      ['verify', {}],
      ['refuse', { reason: 'not-poor', words: 'x' }],
      ['accept', { list, household: 'h', words: 'x' }],
      ['reopen', { words: 'x' }],
      ['reporter', {}],
    ] as const)
      assert.equal((await stranger.post(`/claim-records/${claim.id}/${word}`, body)).status, 404, word);
    assert.equal((await officer.post('/claims', { unit: VILLAGE, head: 'Lý Thị Lạ' })).status, 404);
    assert.equal((await xa().post(`/claim-records/${claim.id}/verify`, {})).status, 403);
    // A village whose slug begins alike is another one.
    const village = person(registry, 'truong-xom', 'commune-officer', `${COMMUNE}/xom`);
    assert.equal((await village.get(`/claim-records/${claim.id}`)).status, 404);
  });
});

describe('an accepted claim', () => {
  let claim: Record<string, string>;
  let household: string;

  before(async () => {
    // Registered after the list was frozen, so the list lacks it.
    await person(registry, 'so', 'staff', '19').import(
      COMMUNE,
      aFile(1, (cells) => {
        cells[0] = 'BS-1';
        cells[3] = 'Đặng Thị Sót';
      }),
    );
    household = (await idsByCode(registry)).get('BS-1')!;
    claim = (await xa().post('/claims', { unit: VILLAGE, head: 'ĐẶNG THỊ SÓT' })).body;
  });

  it('finds the household among those of the registry that the list lacks', async () => {
    const { items } = (await huyen().get(`/claim-records/${claim['id']}/households?list=${list}`)).body;
    assert.deepEqual([items[0].id, items[0].listed], [household, false]);
  });

  it('is refused for a household of another commune or one that the list has', async () => {
    const other = (await idsByCode(registry)).get('N-00000')!;
    const path = `/claim-records/${claim['id']}/accept`;
    const listed = await huyen().post(path, { list, household: other, words: 'Sót' });
    assert.deepEqual([listed.body.code, listed.body.errors[0].code], ['changes-unfit', 'already-listed']);
    assert.equal(
      (await huyen().post(path, { list, household: 'none', words: 'Sót' })).body.code,
      'household-elsewhere',
    );
    assert.equal((await huyen().get(`/claim-records/${claim['id']}`)).body.status, 'open');
  });

  it('stands until the amendment is approved, and as before when it is sent back', async () => {
    const path = `/claim-records/${claim['id']}`;
    const id = randomUUID();
    const wish = { list, household, words: 'Hộ nghèo bị sót khi rà soát' };
    const accepted = await huyen().post(`${path}/accept`, wish, id);
    assert.deepEqual(
      [accepted.status, accepted.body.status, accepted.body.household],
      [200, 'accepted', household],
    );
    assert.deepEqual((await huyen().post(`${path}/accept`, wish, id)).body, accepted.body);
    const { amendment } = accepted.body;
    const approver = person(registry, 'duyet', 'approver', '19');
    const sentBack = await approver.post(`/amendments/${amendment}/send-back`, {
      revision: 1,
      remark: 'Chưa rõ',
    });
    assert.equal(sentBack.status, 200);
    const back = (await huyen().get(path)).body;
    assert.deepEqual([back.status, back.amendment, back.history.at(-1).words], ['open', null, 'Chưa rõ']);
    assert.equal(
      (await said(registry, /^claim\.settled/)).some(({ data }) => data['claim'] === claim['id']),
      false,
    );
  });

  it('is settled with the amendment that takes the household in, in one moment', async () => {
    const path = `/claim-records/${claim['id']}`;
    const accepted = await huyen().post(`${path}/accept`, { list, household, words: 'Đã xác minh' });
    const { amendment } = accepted.body;
    assert.equal((await approve(registry, amendment)).status, 'accepted');
    const settled = (await huyen().get(path)).body;
    assert.deepEqual(
      [settled.status, settled.outcome, settled.household],
      ['settled', 'accepted', household],
    );
    const told = (await said(registry, /^claim\.settled/)).find(({ data }) => data['claim'] === claim['id']);
    assert.deepEqual([told?.data['outcome'], told?.data['household'], told?.seq], ['accepted', household, 2]);
    await carriedOut(registry, amendment);
    const listed = await registry.storage.db
      .collection('poor-list-entries')
      .countDocuments({ list, household });
    assert.equal(listed, 1);
  });
});

describe('an accepted claim whose amendment came to nothing by itself', () => {
  it('stands as before', async () => {
    await person(registry, 'so', 'staff', '19').import(
      COMMUNE,
      aFile(1, (cells) => {
        cells[0] = 'BS-2';
      }),
    );
    const household = (await idsByCode(registry)).get('BS-2')!;
    const claim = (await xa().post('/claims', { unit: VILLAGE, head: 'Nguyễn Văn An' })).body;
    const wish = { list, household, words: 'Sót' };
    const { amendment } = (await huyen().post(`/claim-records/${claim.id}/accept`, wish)).body;
    const { storage } = registry;
    const parts = { storage, claims: claimRepository(storage), amendments: amendmentRepository(storage) };
    assert.equal(await returnLost(parts), 0);
    // As it is when the household ends before anybody has approved.
    const rows = storage.db.collection<{ _id: string }>('amendments');
    await rows.updateOne({ _id: amendment }, { $set: { status: 'withdrawn' } });
    assert.equal(await returnLost(parts), 1);
    const back = (await huyen().get(`/claim-records/${claim.id}`)).body;
    assert.deepEqual([back.status, back.amendment, back.household], ['open', null, null]);
  });
});

describe('a claim that stands too long', () => {
  it('goes up a level by itself, once, and is settled by nobody', async () => {
    const claim = (await xa().post('/claims', { unit: VILLAGE, head: 'Bàn Văn Chờ' })).body;
    const { storage } = registry;
    const days = { commune: 3, above: 3 };
    const parts = { claims: claimRepository(storage), days };
    const later = (n: number) => ({ ...storage, clock: () => new Date(Date.now() + n * 86_400_000) });
    assert.equal(await escalateDue({ ...parts, storage: later(2) }), 0);
    const both = await Promise.all([1, 2].map(() => escalateDue({ ...parts, storage: later(4) })));
    assert.ok(both[0]! + both[1]! > 0);
    assert.equal(await escalateDue({ ...parts, storage: later(4) }), 0);
    const { items } = (await person(registry, 'so', 'staff', '19').get('/claims/19/170?desk=here')).body;
    const raised = items.find(({ id }: { id: string }) => id === claim.id);
    assert.deepEqual([raised.desk, raised.status], ['19/170', 'open']);
    assert.deepEqual(
      raised.history.map(({ kind }: { kind: string }) => kind),
      ['opened', 'escalated'],
    );
    assert.deepEqual((await huyen().get(`/claims/${COMMUNE}?desk=here`)).body.items, []);
  });
});
