import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, it } from 'node:test';
import type { Caller } from '#shared/access/caller.ts';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { createHttpApp } from '#shared/http/app.ts';
import { listen } from '#shared/http/server.ts';
import { silentLog } from '#shared/log/log.ts';
import { createMetrics } from '#shared/metrics/metrics.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { events } from '#shared/storage/event-log.ts';
import { runJobs } from '#shared/storage/job.ts';
import { createApp } from '../../services/delivery-confirmation/app.ts';
import { migrations } from '../../services/delivery-confirmation/migrations.ts';
import { referenceOf } from '../../services/delivery-confirmation/transfer/transfer-reference.ts';
import { aCaller } from '../support/ask.ts';
import { atEnd } from '../support/cleanup.ts';
import { aConfirmation } from '../support/confirmations.ts';
import { aStorage } from '../support/database.ts';
import { eventually } from '../support/eventually.ts';
import { aCampaign, aGift, aListed } from '../support/facts.ts';
import { aReceived, react } from '../support/reaction.ts';

const COMMUNE = '19/164/05443';
const VILLAGE = `${COMMUNE}/xom-ban-cai`;
const HEAD = 'STT,Nội dung,Tên người hưởng,Số tiền,Trạng thái,Lý do';

const CALLERS: Readonly<Record<string, Caller>> = {
  staff: aCaller('staff', 'staff', '19'),
  elsewhere: aCaller('elsewhere', 'staff', '19/170'),
  officer: aCaller('officer', 'commune-officer', COMMUNE),
};

interface File_ {
  readonly id: string;
  readonly status: string;
  readonly paid: number;
  readonly failed: number;
  readonly open: number;
  readonly counts: readonly { readonly state: string; readonly rows: number }[];
}
interface Row {
  readonly id: string;
  readonly line: number;
  readonly state: string;
  readonly outcome: string | null;
  readonly household: { readonly head: string } | null;
}
interface Refused {
  readonly code: string;
  readonly errors?: readonly { readonly detail?: string }[];
}

let storage: Storage;
let app: ServiceDefinition;
let baseUrl = '';

before(async () => {
  storage = await aStorage('delivery-confirmation', { migrations });
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
  const runner = runJobs(storage, app.jobs, (error) => assert.fail(String(error)));
  atEnd(() => runner.close());
  baseUrl = `http://127.0.0.1:${server.port}/api/v1`;
  const gift = [{ kind: 'cash' as const, amount: 500_000 }];
  const source = { campaign: 'tet-2027', name: 'Quỹ tỉnh', unit: '19', gift, per: 'household' as const };
  const named = (id: string, channel: 'transfer' | 'cash') => ({ ...source, source: id, supply: 9, channel });
  await hear('delivery-confirmation', [aReceived(CampaignOpenedV1, aCampaign())]);
  await hear('delivery-confirmation.party', [
    aReceived(SourceCommittedV1, named('source-1', 'transfer')),
    aReceived(SourceCommittedV1, named('source-2', 'cash')),
  ]);
});

const hear = (name: string, heard: Parameters<typeof react>[2]) =>
  react(storage, app.consumers.find((one) => one.name === name)!, heard);

/** Households with one gift each that a bank pays. */
async function owed(...households: readonly string[]): Promise<void> {
  await hear('delivery-confirmation', households.flatMap(approvalOf));
}

const approvalOf = (household: string) => [
  aReceived(HouseholdListedV1, aListed({ household, code: household, head: `Nông Thị ${household}` })),
  aReceived(GiftApprovedV1, aGift({ gift: `gift-${household}`, household, channel: 'transfer' })),
];

async function call<Body>(who: string, method: string, path: string, body?: unknown) {
  const isText = typeof body === 'string';
  const answer = await fetch(`${baseUrl}${path}`, {
    method,
    headers: {
      authorization: `Bearer ${who}`,
      'content-type': isText ? 'text/csv' : 'application/json',
      'idempotency-key': randomUUID(),
    },
    ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, body: (await answer.json()) as Body };
}

const line = (household: string, status: string, amount = 500_000) =>
  `1,${referenceOf(`gift-${household}`)} QUA TET,TEN,${amount},${status},`;

const send = (lines: readonly string[], query = 'source=source-1') =>
  call<File_ & Refused>(
    'staff',
    'POST',
    `/transfers/${COMMUNE}?campaign=tet-2027&${query}`,
    `${[HEAD, ...lines].join('\n')}\n`,
  );

const fileOf = async (id: string) => (await call<File_>('staff', 'GET', `/transfer-files/${id}`)).body;
const rowsOf = async (id: string, query = '') =>
  (await call<{ items: Row[] }>('staff', 'GET', `/transfer-files/${id}/rows?limit=200${query}`)).body.items;

async function confirm(id: string): Promise<File_> {
  const { status, body } = await call<Refused>('staff', 'POST', `/transfer-files/${id}/confirmation`, {});
  assert.equal(status, 200, JSON.stringify(body));
  return eventually(async () => {
    const file = await fileOf(id);
    assert.equal(file.status, 'confirmed');
    return file;
  });
}

const outcomeOf = async (household: string) => {
  const { body } = await call<{
    items: { household: string; gifts: { outcome: string; channel?: string }[] }[];
  }>('officer', 'GET', `/packages/${COMMUNE}?campaign=tet-2027`);
  const [gift] = body.items.find((one) => one.household === household)!.gifts;
  return [gift!.outcome, gift!.channel ?? null];
};

describe('a bank’s file', () => {
  it('makes what was paid received and what failed cash, each gift once', async () => {
    await owed('a', 'b', 'c');
    const sent = await send([line('a', 'Thành công'), line('b', 'Không thành công')]);
    assert.equal(sent.status, 201, JSON.stringify(sent.body));
    assert.deepEqual(
      (await rowsOf(sent.body.id)).map(({ state, household }) => [state, household?.head]),
      [
        ['paid', 'Nông Thị a'],
        ['failed', 'Nông Thị b'],
      ],
    );
    assert.deepEqual(await outcomeOf('a'), ['none', 'transfer']);
    const file = await confirm(sent.body.id);
    assert.deepEqual([file.paid, file.failed], [1, 1]);
    assert.deepEqual(await outcomeOf('a'), ['handed-over', 'transfer']);
    assert.deepEqual(await outcomeOf('b'), ['none', null]);
    assert.deepEqual(await outcomeOf('c'), ['none', 'transfer']);
    const said = await events(storage)
      .find({ partitionKey: { $in: ['a', 'b'] } })
      .toArray();
    assert.deepEqual(said.map(({ type }) => type).sort(), [
      'confirmation.recorded.v1',
      'confirmation.transfer-failed.v1',
    ]);
  });

  it('that is sent twice is named as known, and does nothing again', async () => {
    await owed('twice');
    const lines = [line('twice', 'Thành công')];
    const first = await send(lines);
    const again = await send(lines);
    assert.deepEqual(
      [again.status, again.body.code, again.body.errors?.[0]?.detail],
      [409, 'transfer-file-known', first.body.id],
    );
    await call('staff', 'POST', `/transfer-files/${first.body.id}/cancel`, {});
    assert.equal((await send(lines)).status, 201);
  });

  it('names unknown, doubled and unsure rows beside their line, and waits for a person', async () => {
    await owed('u', 'v', 'w', 'x');
    const sent = await send([
      line('u', 'Thành công'),
      line('u', 'Thành công'),
      line('nobody', 'Thành công'),
      line('v', 'Thành công', 400_000),
      line('w', 'Đang xử lý'),
      '6,khong co ma,NONG THI X,500000,Thành công,',
    ]);
    assert.deepEqual(
      (await rowsOf(sent.body.id)).map((row) => [row.line, row.state]),
      [
        [2, 'paid'],
        [3, 'doubled'],
        [4, 'unknown'],
        [5, 'amount'],
        [6, 'unclear'],
        [7, 'unknown'],
      ],
    );
    assert.equal((await fileOf(sent.body.id)).open, 4);
    const confirmation = `/transfer-files/${sent.body.id}/confirmation`;
    assert.equal((await call<Refused>('staff', 'POST', confirmation, {})).body.code, 'transfer-undecided');
    const open = await rowsOf(sent.body.id, '&state=open');
    const decide = (index: number, wish: object) =>
      call<Refused>('staff', 'POST', `/transfer-files/${sent.body.id}/decisions`, {
        rows: [open[index]!.id],
        reason: 'Đã gọi ngân hàng',
        ...wish,
      });
    assert.equal((await decide(0, { verdict: 'paid' })).body.code, 'transfer-gift-unknown');
    assert.equal((await decide(0, { verdict: 'skipped' })).status, 200);
    assert.equal((await decide(1, { verdict: 'skipped' })).status, 200);
    assert.equal((await decide(2, { verdict: 'failed' })).status, 200);
    const taken = await decide(3, { verdict: 'paid', reference: referenceOf('gift-u') });
    assert.equal(taken.body.code, 'transfer-gift-taken');
    assert.equal((await decide(3, { verdict: 'paid', reference: referenceOf('gift-x') })).status, 200);
    const file = await confirm(sent.body.id);
    assert.deepEqual([file.paid, file.failed, file.open], [2, 1, 0]);
    assert.deepEqual(await outcomeOf('x'), ['handed-over', 'transfer']);
    assert.deepEqual(await outcomeOf('v'), ['none', 'transfer']);
    assert.deepEqual(await outcomeOf('w'), ['none', null]);
  });

  it('never pays twice what an officer has handed over, or cash has taken the place of', async () => {
    await owed('door', 'cash');
    const failed = await send([line('cash', 'Thất bại')]);
    const late = await send([line('door', 'Thất bại'), line('cash', 'Thành công')]);
    const item = aConfirmation({
      household: 'door',
      gifts: [{ id: 'gift-door' }],
      unit: VILLAGE,
      handedOverBy: 'officer',
    });
    await call('officer', 'POST', '/confirmations', { items: [item] });
    await confirm(failed.body.id);
    const file = await confirm(late.body.id);
    assert.deepEqual([file.paid, file.failed], [0, 0]);
    assert.deepEqual(
      (await rowsOf(late.body.id)).map(({ outcome }) => outcome),
      ['changed', 'changed'],
    );
    const third = await send([line('door', 'Thất bại'), line('cash', 'Thành công'), ',,,,,']);
    assert.deepEqual(
      (await rowsOf(third.body.id)).map(({ state }) => state),
      ['contradicts', 'turned'],
    );
    // A replay of the approval brings no transfer back.
    await hear('delivery-confirmation', [
      aReceived(GiftApprovedV1, aGift({ gift: 'gift-cash', household: 'cash', channel: 'transfer' })),
    ]);
    assert.deepEqual(await outcomeOf('cash'), ['none', null]);
  });

  it('is of a source that a bank pays, of a table, and of one’s own place', async () => {
    assert.equal((await send([line('a', 'Thành công')], 'source=source-2')).body.code, 'not-a-transfer');
    assert.equal((await send([], 'source=source-1')).body.code, 'transfer-file-foreign');
    const bomb = await call<Refused>(
      'staff',
      'POST',
      `/transfers/${COMMUNE}?campaign=tet-2027&source=source-1`,
      '%PDF-1.7 not a table',
    );
    assert.equal(bomb.body.code, 'sheet-not-a-table');
    const sent = await send([line('zz', 'Thành công')]);
    assert.equal((await call('elsewhere', 'GET', `/transfer-files/${sent.body.id}`)).status, 404);
    assert.equal((await call('officer', 'GET', `/transfer-files/${sent.body.id}`)).status, 403);
  });
});

describe('the order to a bank', () => {
  it('names each gift that it still owes, with the reference that comes back', async () => {
    await owed('o1', 'o2');
    const done = await send([line('o1', 'Thành công')]);
    await confirm(done.body.id);
    const answer = await fetch(
      `${baseUrl}/transfer-orders/${COMMUNE}?campaign=tet-2027&source=source-1&format=csv`,
      { headers: { authorization: 'Bearer staff' } },
    );
    const text = await answer.text();
    assert.match(
      text,
      new RegExp(
        `${referenceOf('gift-o2')},Nông Thị o2,,,500000,${referenceOf('gift-o2')} QUA TET NONG THI O2`,
      ),
    );
    assert.ok(!text.includes(referenceOf('gift-o1')));
    assert.ok(!text.includes(referenceOf('gift-b')), 'what turned into cash is not owed by a bank');
  });
});
