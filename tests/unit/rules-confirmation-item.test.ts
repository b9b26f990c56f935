import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sha256 } from '#shared/kernel/hash.ts';
import { confirmationHashInput } from '#shared/rules/confirmation-item.ts';
import { listOrder, orderRange } from '#shared/rules/list-order.ts';

describe('the hash of a confirmation', () => {
  it('covers all but itself, in whatever order the members came', () => {
    const one = confirmationHashInput({ id: 'c1', hash: 'x', gifts: [{ id: 'g' }], counter: 1.0 });
    assert.equal(one, '{"counter":1,"gifts":[{"id":"g"}],"id":"c1"}');
    assert.equal(confirmationHashInput({ counter: 1, gifts: [{ id: 'g' }], id: 'c1', hash: 'y' }), one);
  });
  it('is the same by the phone’s WebCrypto as by the server', async () => {
    const input = confirmationHashInput({ id: 'c1', recipient: { name: 'Đặng Thị Mẩy' } });
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(input));
    assert.equal(Buffer.from(digest).toString('hex'), sha256(input));
  });
});

describe('the order of a list', () => {
  const lang = '19/164/05443/xom-lang';
  it('goes by village, then as people are sorted, then by id', () => {
    const rows = [
      { unit: `${lang}-2`, head: 'Nguyễn Văn An', household: 'h1' },
      { unit: lang, head: 'Trần Văn Bình', household: 'h2' },
      { unit: lang, head: 'Vũ Thị An', household: 'h4' },
      { unit: lang, head: 'Đặng Văn An', household: 'h3' },
    ];
    const sorted = rows.toSorted((a, b) => (listOrder(a) < listOrder(b) ? -1 : 1));
    assert.deepEqual(
      sorted.map((row) => row.household),
      ['h3', 'h4', 'h2', 'h1'],
    );
  });
  it('holds a place in one range, without its sibling of a longer name', () => {
    const key = (unit: string) => listOrder({ unit, head: 'Lý A', household: 'h' });
    const holds = (range: { from: string; before: string }, unit: string) =>
      key(unit) >= range.from && key(unit) < range.before;
    assert.equal(holds(orderRange(lang, 'village'), lang), true);
    assert.equal(holds(orderRange(lang, 'village'), `${lang}-2`), false);
    assert.equal(holds(orderRange('19/164', 'above'), lang), true);
    assert.equal(holds(orderRange('19/16', 'above'), lang), false);
    assert.equal(holds(orderRange('19/164/05444', 'above'), lang), false);
  });
});
