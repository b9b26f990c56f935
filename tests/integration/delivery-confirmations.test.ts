import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Caller } from '#shared/access/caller.ts';
import { silentLog } from '#shared/log/log.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { events } from '#shared/storage/event-log.ts';
import { makePage } from '#shared/storage/pages.ts';
import { verifyLog } from '#shared/storage/verify.ts';
import { createApp } from '../../services/delivery-confirmation/app.ts';
import { migrations } from '../../services/delivery-confirmation/migrations.ts';
import { aCaller, ask } from '../support/ask.ts';
import { aConfirmation, anUndo, VILLAGE } from '../support/confirmations.ts';
import { aStorage } from '../support/database.ts';

interface Answer {
  readonly id: string;
  readonly status: string;
  readonly code?: string;
}

const may = aCaller('officer-may', 'commune-officer', '19/164/05443');
const other = aCaller('officer-sen', 'commune-officer', '19/164/05443');
const HOUR = 3_600_000;

let storage: Storage;
let now = new Date('2027-01-28T02:00:00Z');

before(async () => {
  storage = await aStorage('delivery-confirmation', { migrations, clock: () => now });
});

async function send(items: readonly unknown[], caller: Caller = may): Promise<Answer[]> {
  const { routes } = createApp({ storage, log: silentLog, config: { unitSet: '2021-11', sample: true } });
  const answer = await ask<{ results: Answer[] }>(routes, 'POST /api/v1/confirmations', {
    caller,
    body: { items },
  });
  assert.ok(answer.ok);
  return answer.value.results;
}

async function codesOf(items: readonly unknown[], caller: Caller = may): Promise<string[]> {
  const answers = await send(items, caller);
  return answers.map(({ status, code }) => (code === undefined ? status : `${status} ${code}`));
}

const ofHousehold =
  (household: string) =>
  (wishes: Record<string, unknown> = {}) =>
    aConfirmation({ household, ...wishes });

describe('a batch of confirmations', () => {
  it('is durable with one event each when it is answered, in the order sent', async () => {
    const one = ofHousehold('b-1');
    const items = [one(), one({ recipient: { relation: 'member' } }), one()];
    assert.deepEqual(await codesOf(items), [
      'accepted',
      'accepted contradicts',
      'accepted already-confirmed',
    ]);
    const rows = await events(storage).find({ key: 'tet-2027|b-1' }).sort({ seq: 1 }).toArray();
    assert.deepEqual(
      rows.map(({ seq, partitionKey }) => [seq, partitionKey]),
      [1, 2, 3].map((n) => [n, 'b-1']),
    );
    const data = rows.map((row) => row.data as { confirmation: string; standing: string; enteredBy: string });
    assert.deepEqual(
      data.map((row) => row.confirmation),
      items.map((item) => item.id),
    );
    assert.deepEqual(
      data.map((row) => row.standing),
      ['first', 'contradicts', 'already-confirmed'],
    );
    assert.equal(data[0]!.enteredBy, 'officer-may');
    const kept = await storage.db
      .collection<{ _id: string; item: unknown }>('confirmations')
      .findOne({ _id: items[0]!.id });
    assert.deepEqual(kept?.item, items[0]);
  });

  it('gets its first answers when it is sent again', async () => {
    const one = ofHousehold('b-2');
    const items = [one(), one({ recipient: { relation: 'proxy' } }), one({ unit: '19/164/05444' })];
    assert.deepEqual(await codesOf(items), ['accepted', 'accepted contradicts', 'refused out-of-place']);
    assert.deepEqual(await codesOf(items), ['repeated', 'repeated contradicts', 'refused out-of-place']);
    assert.equal(await events(storage).countDocuments({ key: 'tet-2027|b-2' }), 2);
  });

  it('gets its first answers after the role has gone', async () => {
    const item = aConfirmation({ household: 'b-3' });
    await send([item]);
    const gone = { account: may.account, roles: [] };
    assert.deepEqual(await codesOf([item], gone), ['repeated']);
    assert.deepEqual(await codesOf([aConfirmation({ household: 'b-3' })], gone), ['refused forbidden']);
  });

  it('answers the same item twice in it once', async () => {
    const item = aConfirmation({ household: 'b-4' });
    assert.deepEqual(await codesOf([item, item]), ['accepted', 'repeated']);
  });

  it('answers 500 items of one household and of many', async () => {
    const items = Array.from({ length: 500 }, (_, n) =>
      aConfirmation({ household: n % 2 ? 'b-5' : `b-5-${n}` }),
    );
    const codes = await codesOf(items);
    assert.equal(codes.filter((code) => code === 'accepted').length, 251);
    assert.equal(codes.filter((code) => code === 'accepted already-confirmed').length, 249);
    const delivery = await storage.db
      .collection<{ _id: string; facts: unknown[] }>('deliveries')
      .findOne({ _id: 'tet-2027|b-5' });
    assert.equal(delivery?.facts.length, 250);
  });

  it('is refused whole only when its envelope is wrong', async () => {
    for (const body of [{}, { items: [] }, { items: Array(501).fill(0) }, { items: [0], more: 1 }]) {
      const { routes } = createApp({ storage, log: silentLog, config: { unitSet: '2021-11', sample: true } });
      assert.equal(routes.find((one) => one.method === 'POST')!.body!.safeParse(body).success, false);
    }
  });
});

describe('a bad item', () => {
  it('never holds up the others', async () => {
    const good = () => aConfirmation({ household: 'bad-1' });
    const shapes = [
      null,
      7,
      'text',
      [],
      {},
      { id: 'ok-id' },
      { id: 'with space' },
      { ...good(), hash: 'no' },
      aConfirmation({ extra: 1 }),
      aConfirmation({ gifts: [] }),
      aConfirmation({ kind: 'undo', gifts: [] }),
      aConfirmation({ handedOverOn: '2027-02-30' }),
      aConfirmation({ recipient: { relation: 'self', name: 'a\u202eb' } }),
      aConfirmation({ evidence: [{ type: 'x', 'a\u0000b': 1 }] }),
      aConfirmation({ evidence: [{ type: 'x', $set: { a: 1 }, 'a.b': 2 }] }),
      { ...good(), counter: 2 },
    ];
    const answers = await send([good(), ...shapes, good()]);
    const codes = answers.map((answer) => answer.code);
    assert.equal(answers[0]!.status, 'accepted');
    assert.equal(answers.at(-1)!.status, 'accepted');
    assert.deepEqual(codes.slice(1, 15), Array(14).fill('malformed'));
    assert.equal(answers[15]!.status, 'accepted');
    assert.equal(codes[16], 'hash-mismatch');
    assert.deepEqual(
      answers.slice(1, 8).map((answer) => answer.id),
      ['', '', '', '', '', 'ok-id', 'with space'],
    );
  });

  it('is heard when it is sent again unharmed', async () => {
    const item = aConfirmation({ household: 'bad-2' });
    const harmed = { ...item, handedOverBy: 'officer-?' };
    assert.deepEqual(await codesOf([harmed]), ['refused hash-mismatch']);
    assert.deepEqual(await codesOf([harmed, item]), ['conflict', 'accepted']);
  });

  it('under a known id is a conflict whose content is kept', async () => {
    const item = aConfirmation({ household: 'bad-3' });
    await send([item]);
    const twin = aConfirmation({ id: item.id, household: 'bad-3', counter: 2 });
    const broken = { id: item.id, $where: { 'a.b': 1 } };
    assert.deepEqual(await codesOf([twin, broken]), ['conflict', 'conflict']);
    assert.deepEqual(await codesOf([item], other), ['conflict']);
    const kept = await storage.db.collection('conflicts').find({ command: item.id }).toArray();
    assert.equal(kept.length, 3);
    assert.ok(kept.some((row) => JSON.parse(row['content']).counter === 2));
    assert.deepEqual(await codesOf([item]), ['repeated']);
  });
});

describe('an officer out of place', () => {
  it('is refused for a sibling, a parent and a place of a like name', async () => {
    const units = [VILLAGE, '19/164/05443', '19/164/05444/xom-a', '19/164', '19', '19/164/054433'];
    const codes = await codesOf(units.map((unit) => aConfirmation({ household: 'place-1', unit })));
    const refused = 'refused out-of-place';
    assert.deepEqual(codes, ['accepted', 'accepted already-confirmed', refused, refused, refused, refused]);
  });
  it('is forbidden with a place of another unit set only', async () => {
    const roles = [{ role: 'commune-officer', unitSet: '2026-04', path: '19/164/05443' }] as const;
    assert.deepEqual(await codesOf([aConfirmation({ household: 'place-2' })], { account: 'x', roles }), [
      'refused forbidden',
    ]);
  });
});

describe('an undo', () => {
  it('takes back one’s own fact within 24 hours of receipt, in the same batch too', async () => {
    const one = ofHousehold('undo-1');
    const first = one();
    const undo = anUndo(first, { household: 'undo-1' });
    const second = one({ recipient: { relation: 'proxy' } });
    assert.deepEqual(await codesOf([first, undo, second]), ['accepted', 'accepted', 'accepted']);
    assert.deepEqual(await codesOf([anUndo(first, { household: 'undo-1' })]), ['accepted already-confirmed']);
  });
  it('is refused for another’s fact, an unknown one, and one of another household', async () => {
    const item = aConfirmation({ household: 'undo-2' });
    await send([item]);
    assert.deepEqual(await codesOf([anUndo(item, { household: 'undo-2' })], other), [
      'refused undo-not-yours',
    ]);
    const strays = [
      anUndo({ id: 'nowhere' }, { household: 'undo-2' }),
      anUndo(item, { household: 'undo-3' }),
    ];
    assert.deepEqual(await codesOf(strays), ['refused undo-unknown', 'refused undo-unknown']);
  });
  it('is refused after 24 hours, and stays refused', async () => {
    const item = aConfirmation({ household: 'undo-4' });
    await send([item]);
    const start = now;
    try {
      now = new Date(start.getTime() + 24 * HOUR);
      const inTime = aConfirmation({ household: 'undo-5' });
      assert.deepEqual(await codesOf([inTime, anUndo(item, { household: 'undo-4' })]), [
        'accepted',
        'accepted',
      ]);
      now = new Date(start.getTime() + 48 * HOUR + 1);
      const late = anUndo(inTime, { household: 'undo-5' });
      assert.deepEqual(await codesOf([late]), ['refused undo-too-late']);
      now = start;
      assert.deepEqual(await codesOf([late]), ['refused undo-too-late']);
    } finally {
      now = start;
    }
  });
});

describe('phones at once', () => {
  it('on the same households lose nothing and number their events without a gap', async () => {
    const batch = (device: string) =>
      Array.from({ length: 60 }, (_, n) => aConfirmation({ household: `race-${n % 6}`, device }));
    const batches = ['a', 'b', 'c', 'd'].map(batch);
    const answers = await Promise.all(batches.map((items) => send(items)));
    assert.ok(answers.flat().every((answer) => answer.status === 'accepted'));
    for (let n = 0; n < 6; n += 1) {
      const rows = await events(storage)
        .find({ key: `tet-2027|race-${n}` })
        .sort({ seq: 1 })
        .toArray();
      assert.deepEqual(
        rows.map((row) => row.seq),
        Array.from({ length: 40 }, (_, index) => index + 1),
      );
    }
  });
  it('sending the same batch twice at once record it once', async () => {
    const items = Array.from({ length: 50 }, (_, n) => aConfirmation({ household: `twice-${n}` }));
    const answers = await Promise.all([send(items), send(items)]);
    const accepted = answers.flat().filter((answer) => answer.status === 'accepted');
    assert.equal(accepted.length, 50);
    assert.equal(
      await storage.db.collection('confirmations').countDocuments({ 'item.household': /^twice-/ }),
      50,
    );
  });
  it('leave a log that verifies', async () => {
    while ((await makePage(storage)) !== null);
    assert.deepEqual((await verifyLog(storage)).findings, []);
  });
});
