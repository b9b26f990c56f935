import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'node:test';
import { events } from '#shared/storage/event-log.ts';
import { aFrozenList, amend, approve, idsByCode, propose } from '../support/amended-list.ts';
import { aFile, aRegistry, person } from '../support/registry.ts';

const COMMUNE = '19/170/05755';
const village = (n: number) => `${COMMUNE}/xom-${n}`;

const registry = await aRegistry();
registry.work();
// Xóm 1 to 4, 40 households in each, ten in the last.
const list = await aFrozenList(registry, 130);
const officer = person(registry, 'xa', 'commune-officer', COMMUNE);
const staff = person(registry, 'so', 'staff', '19');
const approver = person(registry, 'duyet', 'approver', '19');

interface Wish {
  readonly id?: string;
  readonly unit: string;
  readonly count?: number;
  readonly on?: string;
  readonly head?: string;
  readonly list?: string;
}

const statement = ({ id = randomUUID(), ...wish }: Wish) => ({
  ...{ id, list, count: 40, head: 'Nông Văn Trưởng', on: '2021-01-02', evidence: 'Trang 05755-01' },
  ...wish,
});
const place = (unit: string) => ({ id: randomUUID(), list, unit });

async function state(...wishes: Wish[]) {
  return (await officer.post('/closures', { items: wishes.map(statement) })).body.results;
}

async function accept(...units: string[]) {
  return (await approver.post('/closures/approvals', { items: units.map(place) })).body.results;
}

async function withdraw(unit: string, reason = 'Ký nhầm') {
  return (await officer.post('/closures/withdrawals', { items: [{ ...place(unit), reason }] })).body
    .results[0];
}

async function shownOf(unit: string) {
  const { items } = (await staff.get(`/closures/${COMMUNE}?list=${list}`)).body;
  return items.find((item: { unit: string }) => item.unit === unit);
}

const codes = (results: { status: string; code?: string }[]) =>
  results.map(({ status, code }) => code ?? status);

async function saidOf(unit: string) {
  const rows = await events(registry.storage)
    .find({ key: `${list}|${unit}` })
    .sort({ seq: 1 })
    .toArray();
  return rows.map(({ type, seq, data }) => [
    type.split('.')[1],
    seq,
    (data as { cause?: string }).cause ?? null,
  ]);
}

describe('a village’s closure', () => {
  it('is stated by an officer with the head’s name, and counts only when another accepts it', async () => {
    const items = [statement({ unit: village(1) }), statement({ unit: village(2) })];
    assert.deepEqual(codes((await officer.post('/closures', { items })).body.results), [
      'accepted',
      'accepted',
    ]);
    assert.deepEqual(codes((await officer.post('/closures', { items })).body.results), [
      'repeated',
      'repeated',
    ]);
    assert.deepEqual(await saidOf(village(1)), []);
    assert.deepEqual(
      [(await shownOf(village(1))).status, (await shownOf(village(3))).status],
      ['stated', 'open'],
    );
    assert.deepEqual(codes(await accept(village(1), village(2), village(3))), [
      'accepted',
      'accepted',
      'not-stated',
    ]);
    assert.deepEqual(await saidOf(village(1)), [['stated', 1, null]]);
    const shown = await shownOf(village(1));
    assert.deepEqual([shown.status, shown.listed, shown.statement.head], ['closed', 40, 'Nông Văn Trưởng']);
  });

  it('is refused when the number is not the list’s, the day is to come or it is closed already', async () => {
    assert.deepEqual(
      codes(
        await state(
          { unit: village(3), count: 39 },
          { unit: village(3), count: 41 },
          { unit: village(3), on: '2999-01-01' },
          { unit: village(1) },
          { unit: `${COMMUNE}/xom` },
          { unit: COMMUNE },
          { unit: village(3), list: 'none' },
        ),
      ),
      [
        'closure-count',
        'closure-count',
        'stated-in-future',
        'village-closed',
        ...Array(3).fill('out-of-place'),
      ],
    );
    assert.equal((await shownOf(village(3))).status, 'open');
    const bad = await officer.post('/closures', { items: [{ ...statement({ unit: village(3) }), more: 1 }] });
    assert.equal(bad.status, 400);
  });

  it('is nobody’s from another place, and not accepted by who stated it', async () => {
    const stranger = person(registry, 'xa-khac', 'commune-officer', '19/170/05746');
    const items = [statement({ unit: village(3) })];
    assert.deepEqual(codes((await stranger.post('/closures', { items })).body.results), ['out-of-place']);
    assert.equal((await stranger.get(`/closures/${COMMUNE}?list=${list}`)).status, 404);
    const again = [statement({ unit: village(3) })];
    assert.deepEqual(codes((await approver.post('/closures', { items: again })).body.results), ['forbidden']);
    await state({ unit: village(3) });
    const both = person(registry, 'xa', 'approver', '19');
    const own = await both.post('/closures/approvals', { items: [place(village(3))] });
    assert.deepEqual(codes(own.body.results), ['own-statement']);
    assert.equal((await withdraw(village(3))).status, 'accepted');
    // Nobody had heard of it, so nobody hears that it is gone.
    assert.deepEqual(await saidOf(village(3)), []);
  });

  it('is read village by village, page by page, in every state', async () => {
    const first = (await staff.get(`/closures/19?list=${list}&limit=3`)).body;
    const second = (await staff.get(`/closures/19?list=${list}&limit=3&cursor=${first.nextCursor}`)).body;
    const units = [...first.items, ...second.items].map(({ unit }: { unit: string }) => unit);
    assert.deepEqual(units, [1, 2, 3, 4].map(village));
    assert.equal(second.nextCursor, null);
    assert.deepEqual((await staff.get(`/closures/${village(4)}?list=${list}`)).body.items.length, 1);
    const inState = async (state: string) => {
      const { items } = (await staff.get(`/closures/${COMMUNE}?list=${list}&state=${state}`)).body;
      return items.map(({ unit }: { unit: string }) => unit);
    };
    assert.deepEqual(await inState('closed'), [1, 2].map(village));
    assert.deepEqual(await inState('open'), [3, 4].map(village));
    assert.deepEqual(await inState('stated'), []);
  });
});

describe('a closed village', () => {
  it('is open again as soon as a claim names it, and not closed while the claim stands', async () => {
    const { body: claim } = await officer.post('/claims', { unit: village(1), head: 'Lý Thị Sót' });
    const shown = await shownOf(village(1));
    assert.deepEqual([shown.status, shown.cause, shown.openClaims], ['open', 'claim', 1]);
    assert.deepEqual((await saidOf(village(1))).at(-1), ['reopened', 2, 'claim']);
    assert.deepEqual(codes(await state({ unit: village(1) })), ['closure-claim-open']);
    await staff.post(`/claim-records/${claim.id}/refuse`, { reason: 'not-poor', words: 'Không thuộc diện' });
    assert.deepEqual(codes(await state({ unit: village(1) })), ['accepted']);
    assert.deepEqual(codes(await accept(village(1))), ['accepted']);
    assert.deepEqual((await saidOf(village(1))).at(-1), ['stated', 3, null]);
  });

  it('stays closed when a claim of its commune names no village', async () => {
    await officer.post('/claims', { unit: COMMUNE, village: 'Không rõ', head: 'Lý Thị Đâu' });
    assert.equal((await shownOf(village(1))).status, 'closed');
  });

  it('stays closed when a household dies out or leaves, which the list goes on counting', async () => {
    const ids = await idsByCode(registry);
    await amend(registry, list, [{ kind: 'settle', household: ids.get('N-00000')!, reason: 'refused' }]);
    const shown = await shownOf(village(1));
    assert.deepEqual([shown.status, shown.listed], ['closed', 40]);
  });

  it('is open again with the approval that adds a household, and then has one more to state', async () => {
    await staff.import(
      COMMUNE,
      aFile(1, (cells) => {
        cells[0] = 'BS-1';
      }),
    );
    const household = (await idsByCode(registry)).get('BS-1')!;
    const { amendment } = (await propose(registry, list, [{ kind: 'add', household }])).body;
    assert.equal((await shownOf(village(1))).status, 'closed');
    assert.equal((await approve(registry, amendment)).status, 'accepted');
    const shown = await shownOf(village(1));
    assert.deepEqual([shown.status, shown.cause], ['open', 'household-added']);
    for (;;) {
      const [code] = codes(await state({ unit: village(1), count: 41 }));
      if (code === 'accepted') break;
      // Until the row is there nobody knows the number.
      assert.ok(['list-amending', 'closure-count'].includes(code!), code);
    }
    assert.deepEqual(codes(await accept(village(1))), ['accepted']);
  });

  it('is open again when a household of the list moves in, while the village that it leaves stays closed', async () => {
    await staff.import(
      COMMUNE,
      aFile(1, (cells) => {
        cells[2] = 'Xóm 2';
      }),
    );
    const household = (await idsByCode(registry)).get('N-00000')!;
    await amend(registry, list, [{ kind: 'reinstate', household }]);
    await amend(registry, list, [{ kind: 'correct', household }]);
    const [left, entered] = [await shownOf(village(1)), await shownOf(village(2))];
    assert.deepEqual([left.status, entered.status, entered.cause], ['closed', 'open', 'household-added']);
    assert.deepEqual([left.listed, entered.listed], [40, 41]);
  });

  it('is withdrawn with a reason', async () => {
    assert.equal((await withdraw(village(1), 'Trưởng xóm rút chữ ký')).status, 'accepted');
    const shown = await shownOf(village(1));
    assert.deepEqual(
      [shown.status, shown.cause, shown.words],
      ['open', 'withdrawn', 'Trưởng xóm rút chữ ký'],
    );
    assert.equal((await saidOf(village(1))).at(-1)?.[2], 'withdrawn');
    assert.deepEqual((await withdraw(village(1))).code, 'not-closed');
  });
});

describe('a claim and an approval at the same moment', () => {
  it('never leave a village closed over an open claim', async () => {
    for (let round = 0; round < 8; round += 1) {
      const unit = village(3);
      assert.deepEqual(codes(await state({ unit })), ['accepted']);
      const [approval, claim] = await Promise.all([
        accept(unit),
        officer.post('/claims', { unit, head: `Lý Thị Số ${round}` }),
      ]);
      assert.ok(['accepted', 'closure-claim-open'].includes(codes(approval)[0]!));
      assert.notEqual((await shownOf(unit)).status, 'closed');
      await staff.post(`/claim-records/${claim.body.id}/refuse`, { reason: 'not-found', words: 'Không có' });
    }
  });
});
