import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  aLine,
  allOf,
  type Carried,
  carriedBy,
  isWhole,
  lacksIn,
  lineOf,
  newHolder,
  OTHER,
  sideOf,
} from '../../services/web/desk/custody/typed-record.ts';

const COMMUNE = '19/164/05443';
const role = (name: 'staff' | 'commune-officer', path: string) =>
  ({ role: name, unitSet: '2021-11', path }) as const;
const province = { id: 'province', roles: [role('staff', '19')] };
const commune = { id: 'commune', roles: [role('staff', COMMUNE)] };
const officer = { id: 'officer', roles: [role('commune-officer', COMMUNE)] };

const giver = { kind: 'source', account: null, unit: '19' } as const;
const store = { kind: 'store', account: null, unit: '19' } as const;
const unit = { kind: 'unit', account: null, unit: COMMUNE } as const;
const person = { kind: 'person', account: 'officer', unit: COMMUNE } as const;
const head = { kind: 'person', account: null, unit: `${COMMUNE}/xom` } as const;

const SOURCES = [
  {
    id: 's1',
    name: 'Hội Chữ thập đỏ',
    unit: '19',
    gift: [
      { kind: 'goods' as const, item: 'Gói quà', quantity: 2, unit: 'gói', value: 600_000 },
      { kind: 'cash' as const, amount: 100_000 },
    ],
  },
];

describe('who writes a record', () => {
  it('of a giver is the side that receives, since the giver signs on paper', () => {
    assert.equal(sideOf(province, { from: giver, to: store }), 'to');
  });
  it('is the side for which the account speaks', () => {
    assert.equal(sideOf(province, { from: store, to: unit }), 'from');
    assert.equal(sideOf(commune, { from: store, to: unit }), 'to');
    assert.equal(sideOf(officer, { from: store, to: unit }), null);
    assert.equal(sideOf(officer, { from: person, to: unit }), 'from');
    assert.equal(sideOf(commune, { from: head, to: unit }), 'to');
  });
  it('is never who would have to sign it too', () => {
    const both = { id: 'officer', roles: [role('staff', COMMUNE)] };
    assert.equal(sideOf(both, { from: unit, to: person }), 'to');
    assert.equal(sideOf(both, { from: person, to: { ...person } }), null);
  });
});

describe('what a record can be made of', () => {
  const account = (inHand: number, holder: object) => ({
    ...{ id: 'a', source: 's1', sourceName: 'Hội Chữ thập đỏ', opening: 0, received: 0, handedOver: 0 },
    ...{ returned: 0, lost: 0, shortage: 0, days: [], inHand },
    item: { kind: 'goods' as const, name: 'Gói quà', unit: 'gói' },
    holder: { kind: 'store' as const, key: 'k', name: 'Kho  Tỉnh', account: null, units: ['19'], ...holder },
  });
  const kho = { ...newHolder('store', '19'), name: 'kho tỉnh' };

  it('is what the giver has in hand, and not what another has', () => {
    const holdings = [account(5, {}), account(9, { name: 'Kho huyện' }), account(0, {})];
    assert.deepEqual(
      carriedBy(kho, { holdings, sources: SOURCES }).map(({ left, price }) => [left, price]),
      [[5, 300_000]],
    );
  });
  it('is of a source what its gift is made of', () => {
    const from = { ...newHolder('source', '19'), source: 's1' };
    const carried = carriedBy(from, { holdings: [], sources: SOURCES });
    assert.deepEqual(
      carried.map(({ item, left }) => [item.kind, left]),
      [
        ['goods', null],
        ['cash', null],
      ],
    );
    const line = { ...aLine(0), carried: carried[0]!.key, amount: 3, lot: ' VN-1 ' };
    assert.deepEqual(lineOf(line, carried, from), {
      ...{
        kind: 'goods',
        source: 's1',
        item: 'Gói quà',
        unit: 'gói',
        quantity: 3,
        value: 900_000,
        lot: 'VN-1',
      },
    });
    const other = { ...line, carried: OTHER, name: 'Chăn', unit: 'cái', value: 5, lot: '' };
    assert.deepEqual(lineOf(other, carried, from), {
      ...{ kind: 'goods', source: 's1', item: 'Chăn', unit: 'cái', quantity: 3, value: 5 },
    });
    assert.equal(isWhole({ ...other, name: ' ' }, carried), false);
  });
});

describe('lines that want more than there is', () => {
  const carried: readonly Carried[] = ['a', 'b'].map((key, index) => ({
    ...{ key, source: 's1', sourceName: 'Nguồn', left: 10 * (index + 1), price: 0 },
    item: { kind: 'cash', name: '', unit: 'đồng' },
  }));

  it('lack exactly what goes beyond it, over however many lines it is spread', () => {
    const line = fc.record({ key: fc.constantFrom('a', 'b'), amount: fc.integer({ min: 1, max: 30 }) });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (typed) => {
        const lines = typed.map(({ key, amount }, index) => ({ ...aLine(index), carried: key, amount }));
        for (const { key, left } of carried) {
          const wanted = typed.filter((one) => one.key === key).reduce((sum, { amount }) => sum + amount, 0);
          assert.equal(lacksIn(lines, carried).get(key) ?? 0, Math.max(0, wanted - left!));
        }
      }),
    );
  });
  it('do not when they are all that there is', () => {
    assert.equal(lacksIn(allOf(carried), carried).size, 0);
    assert.ok(allOf(carried).every((line) => isWhole(line, carried)));
  });
});
