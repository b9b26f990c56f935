import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { contentHash } from '#shared/kernel/hash.ts';
import { householdState, type KnownHousehold } from '../../services/web/field/outbox/household-state.ts';
import { type Draft, itemContent, withHash } from '../../services/web/field/outbox/outbox-item.ts';
import type { OutboxRow } from '../../services/web/field/outbox/outbox-row.ts';

const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
const handedOver: Draft = {
  kind: 'handed-over',
  gifts: [{ id: 'gift-1', lines: [{ kind: 'cash', amount: 500_000 }] }],
  recipient: { relation: 'proxy', name: 'Nông Thị Ánh' },
};
const context = {
  campaign: 'tet-2027',
  household: 'household-1',
  unit: '19/170/05755/xom-ban-cai',
  author: 'account-1',
  device: 'phone-1',
};
const NOON = Date.parse('2027-01-30T05:00:00Z');
const viewer = { author: 'account-1', now: NOON };

let counter = 0;
async function aRow(draft: Draft, changes: Partial<OutboxRow> = {}): Promise<OutboxRow> {
  counter += 1;
  const content = itemContent(draft, context, { id: `item-${counter}`, counter, now: NOON });
  const item = await withHash(content, digest);
  const { campaign, household, unit, author } = context;
  const facts = { campaign, household, unit, author, authorName: 'Cán bộ xã', head: 'Nông Văn B', counter };
  const row = { id: item.id, ...facts, madeAt: new Date(NOON).toISOString(), item } as const;
  return { ...row, state: 'stored', code: null, receivedAt: null, ...changes };
}

function aHousehold(changes: Partial<KnownHousehold> = {}): KnownHousehold {
  return {
    gifts: [{ id: 'gift-1' }],
    state: { outcome: 'none', at: null, on: null, confirmation: null, reason: null },
    seenAt: '2027-01-30T00:00:00.000Z',
    ...changes,
  };
}

describe('an item made on the phone', () => {
  it('carries the hash that the server computes', async () => {
    const { hash, ...content } = (await aRow(handedOver)).item;
    assert.equal(hash, contentHash(content));
  });

  it('has the agreed fields and the day in Vietnam', async () => {
    const late = Date.parse('2027-01-30T18:30:00Z');
    const item = itemContent(handedOver, context, { id: 'item', counter: 7, now: late });
    assert.equal(item['handedOverOn'], '2027-01-31');
    assert.equal(item['handedOverBy'], 'account-1');
    assert.equal(item['counter'], 7);
    assert.deepEqual(item['recipient'], { relation: 'proxy', name: 'Nông Thị Ánh' });
  });
});

describe('a household on the phone', () => {
  it('is handed over and unsent after a save', async () => {
    const state = householdState(aHousehold(), [await aRow(handedOver)], viewer);
    assert.equal(state.outcome, 'handed-over');
    assert.equal(state.unsent, true);
    assert.deepEqual(state.giftsLeft, []);
  });

  it('keeps the gifts that were left out', async () => {
    const household = aHousehold({ gifts: [{ id: 'gift-1' }, { id: 'gift-2' }] });
    assert.deepEqual(householdState(household, [await aRow(handedOver)], viewer).giftsLeft, ['gift-2']);
  });

  it('is open again after an undo', async () => {
    const first = await aRow(handedOver);
    const undo = await aRow({ kind: 'undo', undoes: first.id, reason: 'Bấm nhầm' });
    const state = householdState(aHousehold(), [undo, first], viewer);
    assert.equal(state.outcome, 'none');
    assert.deepEqual(state.giftsLeft, ['gift-1']);
  });

  it('is handed over at the visit after nobody was at home', async () => {
    const absent = await aRow({ kind: 'not-handed-over', reason: 'absent' });
    assert.equal(householdState(aHousehold(), [absent], viewer).reason, 'absent');
    const state = householdState(aHousehold(), [absent, await aRow(handedOver)], viewer);
    assert.equal(state.outcome, 'handed-over');
  });

  it('follows the server once a newer download has come', async () => {
    const old = await aRow(handedOver, { state: 'received', receivedAt: '2027-01-29T09:00:00.000Z' });
    assert.equal(householdState(aHousehold(), [old], viewer).outcome, 'none');
  });

  it('does not count what the server refused, and says why', async () => {
    const refused = await aRow(handedOver, { state: 'refused', code: 'out-of-place' });
    const state = householdState(aHousehold(), [refused], viewer);
    assert.equal(state.outcome, 'none');
    assert.equal(state.attention, 'out-of-place');
  });
});

describe('taking a confirmation back', () => {
  it('is for who made it', async () => {
    const row = await aRow(handedOver);
    assert.equal(householdState(aHousehold(), [row], viewer).undoable?.id, row.id);
    assert.equal(householdState(aHousehold(), [row], { ...viewer, author: 'account-2' }).undoable, null);
  });

  it('ends 24 hours after the server had it', async () => {
    const row = await aRow(handedOver, { state: 'received', receivedAt: new Date(NOON).toISOString() });
    const hours = (count: number) => ({ ...viewer, now: NOON + count * 3_600_000 });
    assert.equal(householdState(aHousehold(), [row], hours(23)).undoable?.id, row.id);
    assert.equal(householdState(aHousehold(), [row], hours(25)).undoable, null);
  });
});
