import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isWithin } from '#shared/units/unit-path.ts';
import {
  decidePart,
  NOT_YOUR_PART,
  PART_APPROVED,
  partsOf,
} from '../../services/support-allocation/plan/plan-approval.ts';

const PROVINCE = '19';
const COMMUNE = '19/164/05443';
const at = new Date('2027-01-10T02:00:00Z');
const total = (source: string, value: number, gifts = 1) => ({
  source,
  name: source,
  gifts,
  shares: gifts,
  value,
});
const owners = [
  { _id: 'budget', unit: PROVINCE },
  { _id: 'fund', unit: COMMUNE },
  { _id: 'market', unit: COMMUNE },
];
const bySource = [total('budget', 900), total('fund', 200), total('market', 150), total('unused', 0, 0)];
const parts = (limit: number | null) => partsOf({ unit: PROVINCE, bySource, owners, limit });
const over = (place: string) => (unit: string) => isWithin(place, unit);

describe('the parts of a plan', () => {
  it('are of the units that hold its sources', () => {
    const [province, commune] = parts(null);
    assert.deepEqual([province?.unit, province?.value], [PROVINCE, 900]);
    assert.deepEqual(commune, {
      ...{ unit: COMMUNE, sources: ['fund', 'market'], gifts: 2, value: 350 },
      ...{ approvedBy: null, approvedAt: null },
    });
  });

  it('go up to the unit of the plan where they are worth more than the limit', () => {
    assert.equal(parts(350).length, 2);
    const [only, ...others] = parts(349);
    assert.deepEqual([only?.unit, only?.value, others], [PROVINCE, 1_250, []]);
  });

  it('stay with a unit above the plan, whatever they are worth', () => {
    const [part] = partsOf({ unit: COMMUNE, bySource: [total('budget', 900)], owners, limit: 1 });
    assert.equal(part?.unit, PROVINCE);
  });

  it('add up to the plan at every limit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { maxLength: 8 }), fc.nat(2_000), (values, limit) => {
        const sums = values.map((value, index) => total(`source-${index}`, value));
        const held = sums.map(({ source }, index) => ({
          _id: source,
          unit: index % 3 === 0 ? PROVINCE : `19/164/0${index % 3}`,
        }));
        const made = partsOf({ unit: PROVINCE, bySource: sums, owners: held, limit });
        const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0);
        assert.equal(sum(made.map(({ value }) => value)), sum(values));
        assert.ok(made.every(({ unit, value }) => unit === PROVINCE || value <= limit));
      }),
    );
  });
});

describe('approving a part', () => {
  it('signs what lies at or below the approver’s place, and nothing else', () => {
    const signed = decidePart(parts(null), { by: 'xa', at, covers: over(COMMUNE) });
    assert.ok(signed.ok);
    assert.deepEqual(
      signed.value.map(({ approvedBy }) => approvedBy),
      [null, 'xa'],
    );
    const all = decidePart(signed.value, { by: 'tinh', at, covers: over(PROVINCE) });
    assert.ok(all.ok);
    assert.deepEqual(
      all.value.map(({ approvedBy }) => approvedBy),
      ['tinh', 'xa'],
    );
  });

  it('is refused to whom no part is, and twice', () => {
    const foreign = decidePart(parts(null), { by: 'a', at, covers: over('19/164/05446') });
    assert.equal(foreign.ok ? null : foreign.problem, NOT_YOUR_PART);
    const once = decidePart(parts(null), { by: 'a', at, covers: over(COMMUNE) });
    assert.ok(once.ok);
    const twice = decidePart(once.value, { by: 'b', at, covers: over(COMMUNE) });
    assert.equal(twice.ok ? null : twice.problem, PART_APPROVED);
  });
});
