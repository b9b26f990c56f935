import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Caller } from '#shared/access/caller.ts';
import { AccountChangedV1 } from '#shared/contracts/account/changed.v1.ts';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { ConfirmationRecordedV1 } from '#shared/contracts/confirmation/recorded.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { createHttpApp } from '#shared/http/app.ts';
import { listen } from '#shared/http/server.ts';
import { silentLog } from '#shared/log/log.ts';
import { createMetrics } from '#shared/metrics/metrics.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { events } from '#shared/storage/event-log.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { createApp } from '../../services/delivery-confirmation/app.ts';
import { migrations } from '../../services/delivery-confirmation/migrations.ts';
import { aCaller } from '../support/ask.ts';
import { atEnd } from '../support/cleanup.ts';
import { assertNothingClipped } from '../support/clipping.ts';
import { aConfirmation, anUndo } from '../support/confirmations.ts';
import { aStorage } from '../support/database.ts';
import { aCampaign, aGift, aRecorded } from '../support/facts.ts';
import { wordsOf } from '../support/printed.ts';
import { aReceived, react } from '../support/reaction.ts';

const COMMUNE = '19/164/05443';
const VILLAGE = `${COMMUNE}/xom-ban-cai`;
const TODAY = '2027-01-28';
const STORE = { kind: 'store', unit: '19', name: 'Kho tỉnh' };
const UNIT = { kind: 'unit', unit: COMMUNE, name: 'Xã Phúc Hà' };
const OFFICER = { kind: 'person', unit: COMMUNE, name: 'Lò Thị May', account: 'officer' };
const HEAD = { kind: 'person', unit: VILLAGE, name: 'Nông Văn Trưởng' };
const GIVER = { kind: 'source', source: 'source-1' };

const CALLERS: Readonly<Record<string, Caller>> = {
  province: aCaller('province', 'staff', '19'),
  'province-too': aCaller('province-too', 'staff', '19'),
  commune: aCaller('commune', 'staff', COMMUNE),
  elsewhere: aCaller('elsewhere', 'staff', '19/170'),
  officer: aCaller('officer', 'commune-officer', COMMUNE),
  colleague: aCaller('colleague', 'commune-officer', COMMUNE),
  approver: aCaller('approver', 'approver', '19'),
  auditor: aCaller('auditor', 'auditor', '19'),
};

interface Record_ {
  readonly id: string;
  readonly status: string;
  readonly number: number;
  readonly may: readonly string[];
  readonly reversal: string | null;
}
interface Refused {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail?: string }[];
}
interface Account {
  readonly holder: { readonly key: string; readonly name: string; readonly account: string | null };
  readonly item: { readonly kind: string };
  readonly received: number;
  readonly handedOver: number;
  readonly returned: number;
  readonly lost: number;
  readonly inHand: number;
  readonly shortage: number;
  readonly days: readonly { readonly day: string; readonly inHand: number }[];
}

let storage: Storage;
let app: ServiceDefinition;
let baseUrl = '';
let ticks = 0;

before(async () => {
  storage = await aStorage('delivery-confirmation', {
    migrations,
    clock: tickingClock,
  });
  app = createApp({ storage, log: silentLog, config: { unitSet: '2021-11', sample: true } });
  const handler = createHttpApp({
    service: app.name,
    routes: app.routes,
    verify: async (token) => CALLERS[token] ?? null,
    unitSet: '2021-11',
    log: silentLog,
    metrics: createMetrics(app.name),
    health: async () => ({ ready: true, reasons: [] }),
    rateLimit: 0,
  });
  const server = await listen(handler, 0, '127.0.0.1');
  atEnd(() => server.close(100));
  baseUrl = `http://127.0.0.1:${server.port}/api/v1`;
  const gift = [{ kind: 'cash' as const, amount: 500_000 }];
  const source = { source: 'source-1', campaign: 'tet-2027', name: 'Quỹ Vì người nghèo', unit: '19', gift };
  const role = { role: 'commune-officer' as const, unitSet: '2021-11' as const, path: COMMUNE };
  const account = { account: 'officer', status: 'active' as const, roles: [role], notBefore: 0 };
  await hear('delivery-confirmation', [aReceived(CampaignOpenedV1, aCampaign())]);
  await hear('delivery-confirmation.party', [
    aReceived(SourceCommittedV1, { ...source, per: 'household', supply: 10_000 }),
    aReceived(AccountChangedV1, account),
  ]);
});

/** Every look at it is a little later, as with a real one. */
function tickingClock(): Date {
  ticks += 1;
  return new Date(Date.parse(`${TODAY}T09:00:00Z`) + ticks);
}

const hear = (name: string, heard: Parameters<typeof react>[2]) =>
  react(storage, app.consumers.find((one) => one.name === name)!, heard);

async function call<Body>(who: string, method: string, path: string, body?: unknown) {
  const answer = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${who}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

const cash = (amount: number) => ({ kind: 'cash', amount, source: 'source-1' });

async function make(who: string, wish: object): Promise<Record_> {
  const { status, body } = await call<Record_>(who, 'POST', '/custody-records', {
    kind: 'hand-over',
    campaign: 'tet-2027',
    on: TODAY,
    side: 'from',
    ...wish,
  });
  assert.equal(status, 201, JSON.stringify(body));
  return body;
}

const decide = (who: string, { id }: Record_, word: string, body: object = {}) =>
  call<Record_ & Refused>(who, 'POST', `/custody-records/${id}/${word}`, body);

/** From the giver by a signed page, and on to where it is wanted: what the cases begin with. */
async function stock(to: object, lines: readonly object[], signer: string): Promise<void> {
  const given = await make('province', { from: GIVER, to: STORE, lines, side: 'to' });
  assert.equal((await decide('province', given, 'paper-signature', { page: 'BB-01' })).status, 200);
  if (to === STORE) return;
  const passed = await make('province', { from: STORE, to, lines });
  const signed = await decide(signer, passed, 'signature');
  assert.equal(signed.status, 200, JSON.stringify(signed.body));
}

async function ledgerOf(holder: string, who = 'auditor'): Promise<Account[]> {
  const place = who === 'auditor' ? '19' : COMMUNE;
  const path = `/custody-ledger/${place}?campaign=tet-2027&holder=${encodeURIComponent(holder)}`;
  const { body } = await call<{ items: Account[] }>(who, 'GET', path);
  return body.items;
}

async function inHand(holder: string): Promise<number> {
  return (await ledgerOf(holder)).find(({ item }) => item.kind === 'cash')?.inHand ?? 0;
}

describe('a record of a hand-over between two holders', () => {
  it('counts when the other side has signed, and never by the account that wrote it', async () => {
    const before = await inHand('store:19:x');
    assert.equal(before, 0);
    const given = await make('province', { from: GIVER, to: STORE, lines: [cash(1_000_000)], side: 'to' });
    assert.equal((await decide('province', given, 'signature')).body.code, 'custody-same-person');
    const page = { page: 'Trang 3', photo: 'a'.repeat(64) };
    assert.equal((await decide('province', given, 'paper-signature', page)).body.status, 'signed');
    assert.equal((await decide('province-too', given, 'signature')).body.code, 'custody-not-open');

    const passed = await make('province', { from: STORE, to: UNIT, lines: [cash(1_000_000)] });
    assert.equal(await inHand(`unit:${COMMUNE}`), 0);
    assert.equal(
      (await decide('province', passed, 'paper-signature', page)).body.code,
      'custody-paper-not-enough',
    );
    assert.equal((await decide('elsewhere', passed, 'signature')).status, 404);
    assert.equal((await decide('colleague', passed, 'signature')).body.status, 'signed');
    assert.equal(await inHand(`unit:${COMMUNE}`), 1_000_000);
    const rows = await events(storage).find({ key: passed.id }).sort({ seq: 1 }).toArray();
    assert.deepEqual(
      rows.map(({ type }) => type),
      ['custody.made.v1', 'custody.moved.v1'],
    );
    assert.ok(given.number < passed.number);
  });

  it('to an officer is signed by that officer alone, and seen by no other officer', async () => {
    const carried = await make('commune', { from: UNIT, to: OFFICER, lines: [cash(300_000)] });
    assert.equal((await decide('colleague', carried, 'signature')).status, 404);
    assert.equal((await decide('province', carried, 'signature')).body.code, 'custody-not-your-turn');
    const mine = await call<{ items: Record_[] }>(
      'officer',
      'GET',
      `/custody/${COMMUNE}?campaign=tet-2027&waiting=me`,
    );
    assert.deepEqual(
      mine.body.items.map(({ id, may }) => [id, may]),
      [[carried.id, ['sign', 'refuse']]],
    );
    assert.equal((await decide('officer', carried, 'signature')).body.status, 'signed');
    const key = 'person:officer';
    assert.equal(await inHand(key), 300_000);
    assert.deepEqual(await ledgerOf(key, 'colleague'), []);
    assert.equal((await call('officer', 'GET', `/custody-ledger/${COMMUNE}?campaign=tet-2027`)).status, 200);
  });

  it('is refused with a remark, and then moves nothing', async () => {
    const before = await inHand(`unit:${COMMUNE}`);
    const passed = await make('province', { from: STORE, to: UNIT, lines: [cash(1)] });
    assert.equal(
      (await decide('colleague', passed, 'refusal', { remark: 'Thiếu một bao' })).body.status,
      'refused',
    );
    assert.equal((await decide('colleague', passed, 'signature')).body.code, 'custody-not-open');
    assert.equal(await inHand(`unit:${COMMUNE}`), before);
  });

  it('cannot pass on more than is there, and says how much is lacking', async () => {
    const there = await inHand(`unit:${COMMUNE}`);
    const lines = [cash(there + 123)];
    const passed = await make('commune', { from: UNIT, to: HEAD, lines });
    const refused = await decide('commune', passed, 'paper-signature', { page: '7' });
    assert.equal(refused.body.code, 'custody-lacking');
    assert.deepEqual(
      refused.body.errors?.map(({ pointer, detail }) => [pointer, detail]),
      [['/lines/0', '123 đồng']],
    );
    assert.equal(await inHand(`unit:${COMMUNE}`), there);
  });

  it('cannot pass on today what came only tomorrow', async () => {
    await stock(STORE, [{ kind: 'rice', kilograms: 15, source: 'source-1' }], 'province-too');
    const early = await make('province', {
      from: STORE,
      to: UNIT,
      lines: [{ kind: 'rice', kilograms: 15, source: 'source-1' }],
      on: '2027-01-20',
    });
    assert.equal((await decide('commune', early, 'signature')).body.code, 'custody-lacking');
  });

  it('is taken back by another record that both sign, once', async () => {
    await stock(UNIT, [cash(50_000)], 'commune');
    const there = await inHand(`unit:${COMMUNE}`);
    const wrong = await make('province', { from: STORE, to: UNIT, lines: [cash(1)] });
    assert.equal((await decide('commune', wrong, 'signature')).body.code, 'custody-lacking');
    await stock(STORE, [cash(7)], 'province-too');
    assert.equal((await decide('commune', wrong, 'signature')).status, 200);
    const wish = { on: TODAY, side: 'to', reason: 'Ghi nhầm' };
    assert.equal((await decide('officer', wrong, 'reversal', wish)).status, 403);
    const back = await decide('commune', wrong, 'reversal', wish);
    assert.equal(back.status, 201);
    assert.equal((await decide('commune', wrong, 'reversal', wish)).body.code, 'custody-reversed');
    assert.equal(await inHand(`unit:${COMMUNE}`), there + 1);
    assert.equal((await decide('province', back.body, 'signature')).status, 200);
    assert.equal(await inHand(`unit:${COMMUNE}`), there);
  });
});

describe('an officer who gives back what they carry', () => {
  const own = {
    kind: 'return',
    campaign: 'tet-2027',
    on: TODAY,
    unit: COMMUNE,
    name: 'Lò Thị May',
    to: UNIT,
  };

  it('writes the record, and the unit signs it', async () => {
    await stock(UNIT, [cash(80_000)], 'commune');
    const carried = await make('commune', { from: UNIT, to: OFFICER, lines: [cash(80_000)] });
    assert.equal((await decide('officer', carried, 'signature')).status, 200);
    const there = await inHand('person:officer');
    const wish = { ...own, lines: [cash(30_000)], reason: 'Còn thừa' };
    const back = await call<Record_ & Refused>('officer', 'POST', '/custody-records/own', wish);
    assert.equal(back.status, 201, JSON.stringify(back.body));
    assert.equal((await decide('officer', back.body, 'signature')).body.code, 'custody-same-person');
    assert.equal(await inHand('person:officer'), there);
    assert.equal((await decide('commune', back.body, 'signature')).body.status, 'signed');
    assert.equal(await inHand('person:officer'), there - 30_000);
  });

  it('speaks for nobody else, and not from elsewhere', async () => {
    const wish = { ...own, lines: [cash(1)], reason: 'Còn thừa' };
    const elsewhere = { ...wish, unit: '19/164/05449' };
    assert.equal((await call('officer', 'POST', '/custody-records/own', elsewhere)).status, 404);
    const record = { ...wish, from: OFFICER, side: 'from', unit: undefined, name: undefined };
    assert.equal((await call('officer', 'POST', '/custody-records', record)).status, 403);
  });
});

describe('two records that want the same money at once', () => {
  it('never take more than there is, whoever comes first', async () => {
    const village = { ...UNIT, unit: `${COMMUNE}/xom-tranh`, name: 'Xóm Tranh' };
    await stock({ ...UNIT, unit: '19/164/05449', name: 'Xã bên' }, [cash(1_000)], 'province-too');
    const from = { ...UNIT, unit: '19/164/05449', name: 'Xã bên' };
    const made = await Promise.all(
      Array.from({ length: 8 }, () => make('province', { from, to: village, lines: [cash(300)] })),
    );
    const answers = await Promise.all(made.map((one) => decide('province-too', one, 'signature')));
    assert.deepEqual(
      answers.map(({ body }) => body.status).filter((status) => status === 'signed').length,
      3,
      JSON.stringify(answers.map(({ body }) => body.code ?? body.status)),
    );
    assert.equal(await inHand('unit:19/164/05449'), 100);
    assert.equal(await inHand(`unit:${village.unit}`), 900);
  });
});

describe('hand-overs at the door', () => {
  const officer = 'doorman';
  const phone = aCaller(officer, 'commune-officer', COMMUNE);
  const sends = async (item: object) => {
    const answer = await fetch(`${baseUrl}/confirmations`, {
      method: 'POST',
      headers: { authorization: 'Bearer doorman', 'content-type': 'application/json' },
      body: JSON.stringify({ items: [item] }),
    });
    assert.equal(answer.status, 200);
  };
  const recorded = (household: string) =>
    hear('delivery-confirmation.door', [aReceived(ConfirmationRecordedV1, aRecorded({ household }))]);
  const approved = (household: string) =>
    hear('delivery-confirmation', [
      aReceived(GiftApprovedV1, aGift({ gift: `gift-${household}`, household })),
    ]);
  const confirmation = (household: string) =>
    aConfirmation({ household, gifts: [{ id: `gift-${household}` }], unit: VILLAGE, handedOverBy: officer });

  before(() => {
    (CALLERS as Record<string, Caller>)[officer] = phone;
  });

  it('leave what the officer has in hand, and a minus names the officer as short', async () => {
    await approved('door-1');
    const item = confirmation('door-1');
    await sends(item);
    await recorded('door-1');
    await recorded('door-1');
    const [account] = await ledgerOf(`person:${officer}`);
    assert.deepEqual([account?.handedOver, account?.inHand, account?.shortage], [500_000, -500_000, 500_000]);
    const { body } = await call<{ items: Account[] }>(
      'commune',
      'GET',
      `/custody-ledger/${COMMUNE}?campaign=tet-2027&only=short`,
    );
    assert.deepEqual(
      body.items.map(({ holder }) => holder.account),
      [officer],
    );
    await sends(anUndo(item, { household: 'door-1', unit: VILLAGE }));
    await recorded('door-1');
    assert.equal((await ledgerOf(`person:${officer}`))[0]?.inHand, 0);
  });

  it('are charged when their gift is heard of later than they are, and once', async () => {
    await sends(confirmation('door-2'));
    await recorded('door-2');
    assert.equal(await inHand(`person:${officer}`), 0);
    await Promise.all([approved('door-2'), recorded('door-2')]);
    assert.equal(await inHand(`person:${officer}`), -500_000);
    await approved('door-2');
    assert.equal(await inHand(`person:${officer}`), -500_000);
  });
});

describe('a hand-over that is recorded while its gift is being stored', () => {
  it('is charged all the same', async () => {
    const household = 'door-3';
    const gift = [aReceived(GiftApprovedV1, aGift({ gift: `gift-${household}`, household }))];
    const consumer = app.consumers.find(({ name }) => name === 'delivery-confirmation')!;
    const item = aConfirmation({
      household,
      gifts: gift.map(({ data }) => ({ id: (data as { gift: string }).gift })),
      unit: VILLAGE,
      handedOverBy: 'late',
    });
    let attempts = 0;
    await inTransaction(storage, async ({ session }) => {
      // The look at the database is taken before the confirmation is there.
      await storage.db.collection('gifts').findOne({}, { session });
      attempts += 1;
      if (attempts === 1) {
        await call('officer', 'POST', '/confirmations', { items: [item] });
        await hear('delivery-confirmation.door', [
          aReceived(ConfirmationRecordedV1, aRecorded({ household })),
        ]);
      }
      const nothing = { at: new Date(), append: () => undefined, refuse: () => undefined };
      await consumer.handle(gift as never, { session, ...nothing });
    });
    assert.equal(await inHand('person:late'), -500_000);
  });
});

describe('a hand-over whose phone is a day ahead', () => {
  it('is short today already, and the list of those who lack something says how much', async () => {
    const household = 'door-4';
    await hear('delivery-confirmation', [
      aReceived(GiftApprovedV1, aGift({ gift: 'gift-door-4', household })),
    ]);
    const handedOverBy = 'ahead';
    const item = aConfirmation({
      household,
      gifts: [{ id: 'gift-door-4' }],
      unit: VILLAGE,
      handedOverBy,
      handedOverOn: '2027-01-29',
    });
    await call('officer', 'POST', '/confirmations', { items: [item] });
    await hear('delivery-confirmation.door', [aReceived(ConfirmationRecordedV1, aRecorded({ household }))]);
    assert.equal((await ledgerOf('person:ahead'))[0]?.shortage, 500_000);
  });
});

describe('what a holder lost', () => {
  it('counts when an approver has said so, not more than is there, and gone is gone', async () => {
    const there = await inHand(`unit:${COMMUNE}`);
    const loss = { kind: 'loss', from: UNIT, reason: 'Mưa dột kho', side: undefined };
    const toomuch = await make('commune', { ...loss, lines: [cash(there + 1)] });
    assert.equal((await decide('province', toomuch, 'signature')).body.code, 'custody-not-your-turn');
    assert.equal((await decide('approver', toomuch, 'approval')).body.code, 'custody-lacking');
    const lost = await make('commune', { ...loss, lines: [cash(1_000)] });
    assert.equal((await decide('approver', lost, 'approval')).body.status, 'signed');
    const [account] = await ledgerOf(`unit:${COMMUNE}`);
    assert.equal(account!.lost, 1_000);
    assert.equal(
      account!.received,
      account!.handedOver + account!.returned + account!.lost + account!.inHand,
    );
  });
});

describe('goods that carry a lot code', () => {
  const goods = { kind: 'goods', item: 'Gói quà Tết', unit: 'gói', source: 'source-1', lot: 'vn-01' };
  const village = { kind: 'unit', unit: VILLAGE, name: 'Xóm Bản Cái' };

  it('are traced from their source to the villages', async () => {
    await stock(UNIT, [{ ...goods, quantity: 100, value: 30_000_000 }], 'commune');
    const passed = await make('commune', {
      from: UNIT,
      to: village,
      lines: [{ ...goods, quantity: 40, value: 0 }],
    });
    assert.equal((await decide('commune', passed, 'paper-signature', { page: '9' })).status, 200);
    const asked = `/custody-lots/19?campaign=tet-2027&lot=${encodeURIComponent('TET100/L/VN-01')}`;
    const { body } = await call<{
      lots: string[];
      trace: { villages: string[]; qr: string; moves: { quantity: number; from: { kind: string } }[] };
    }>('auditor', 'GET', asked);
    assert.deepEqual(
      [body.lots, body.trace.villages, body.trace.qr],
      [['VN-01'], [VILLAGE], 'TET100/L/VN-01'],
    );
    assert.deepEqual(
      body.trace.moves.map(({ quantity, from }) => [from.kind, quantity]),
      [
        ['source', 100],
        ['store', 100],
        ['unit', 40],
      ],
    );
  });

  it('are not passed on under a code that the holder never got', async () => {
    const other = { ...goods, lot: 'VN-02', quantity: 1, value: 0 };
    const passed = await make('commune', { from: UNIT, to: village, lines: [other] });
    assert.equal(
      (await decide('commune', passed, 'paper-signature', { page: '9' })).body.code,
      'custody-lacking',
    );
  });

  it('go back the way they came, with a reason', async () => {
    const line = { ...goods, quantity: 10, value: 0 };
    const wish = {
      kind: 'return',
      from: village,
      to: UNIT,
      lines: [line],
      side: 'to',
      reason: 'Hộ đã chuyển đi',
    };
    const back = await make('commune', wish);
    assert.equal((await decide('commune', back, 'paper-signature', { page: '10' })).status, 200);
    const [account] = await ledgerOf(`unit:${VILLAGE}`);
    assert.deepEqual([account?.received, account?.returned, account?.inHand], [40, 10, 30]);
  });
});

describe('a record on paper', () => {
  const paperOf = async (who: string, { id }: Record_) => {
    const answer = await fetch(`${baseUrl}/custody-records/${id}/paper`, {
      headers: { authorization: `Bearer ${who}` },
    });
    return { status: answer.status, bytes: new Uint8Array(await answer.arrayBuffer()) };
  };

  it('names both sides, each line with its lot, and the sum in words; the same file every time', async () => {
    const parcel = { kind: 'goods', item: 'Gói quà Tết', quantity: 40, unit: 'gói', value: 12_000_000 };
    const lines = [cash(1_500_000), { ...parcel, source: 'source-1', lot: 'LO-07' }];
    const given = await make('province', { from: GIVER, to: STORE, lines, side: 'to' });
    const { bytes } = await paperOf('province', given);
    const words = await wordsOf(bytes);
    assert.match(words, /BIÊN BẢN GIAO NHẬN TIỀN, QUÀ TẾT/);
    assert.match(words, /Bên giao: Quỹ Vì người nghèo \(đơn vị hỗ trợ/);
    assert.match(words, /Bên nhận: Kho tỉnh \(kho, Tỉnh Thái Nguyên\)/);
    assert.match(words, /Gói quà Tết gói 40 12\.000\.000 LO-07/);
    assert.match(words, /TỔNG TRỊ GIÁ 13\.500\.000/);
    assert.match(words, /Tiền mặt bằng chữ: Một triệu năm trăm nghìn đồng/);
    assert.match(words, /CHỜ BÊN KIA KÝ/);
    await assertNothingClipped(bytes, 'biên bản');
    assert.equal(Buffer.compare(bytes, (await paperOf('auditor', given)).bytes), 0);
    assert.equal((await paperOf('elsewhere', given)).status, 404);
    await decide('province', given, 'paper-signature', { page: 'BB-07' });
    assert.doesNotMatch(await wordsOf((await paperOf('province', given)).bytes), /CHỜ BÊN KIA KÝ/);
  });
});
