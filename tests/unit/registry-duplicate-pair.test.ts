import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decidePair, meetPair, pairId } from '../../services/household-registry/duplicate/duplicate.ts';
import type { FoundPair } from '../../services/household-registry/duplicate/find-duplicates.ts';

const at = new Date('2026-11-20T08:00:00+07:00');
const later = new Date('2026-11-27T08:00:00+07:00');
const found: FoundPair = {
  households: ['a', 'b'],
  score: 7.5,
  level: 'probable',
  reasons: ['same-name', 'same-birth-year', 'same-village'],
};
const withEqualId: FoundPair = { ...found, score: 40, level: 'certain', reasons: ['same-name', 'same-id'] };
const { pair: open } = meetPair(undefined, found, at);

function decided(verdict: 'same' | 'different', pair = open) {
  const result = decidePair(pair, { verdict, by: 'so', at, version: pair.version });
  assert.ok(result.ok);
  return result.value;
}

describe('a pair found for the first time', () => {
  it('is open, under one id for both orders', () => {
    assert.equal(open.status, 'open');
    assert.equal(open._id, 'a|b');
    assert.equal(pairId('b', 'a'), 'a|b');
  });
});

describe('an open pair found again', () => {
  it('is left alone when only its score moved', () => {
    assert.deepEqual(meetPair(open, { ...found, score: 7.9 }, later), { outcome: 'unchanged', pair: open });
  });
  it('is changed when its reasons are others', () => {
    const { outcome, pair } = meetPair(open, withEqualId, later);
    assert.equal(outcome, 'changed');
    assert.deepEqual([pair.version, pair.level, pair.foundAt], [2, 'certain', at]);
  });
});

describe('a pair that was called different', () => {
  const different = decided('different');

  it('is never shown again, whatever else becomes alike', () => {
    const news: FoundPair = { ...found, score: 25, level: 'certain', reasons: ['same-name', 'same-phone'] };
    assert.deepEqual(meetPair(different, news, later), { outcome: 'unchanged', pair: different });
  });
  it('is asked once more when an ID has become equal', () => {
    const { outcome, pair } = meetPair(different, withEqualId, later);
    assert.equal(outcome, 'reopened');
    assert.deepEqual([pair.status, pair.decidedBy], ['open', null]);
  });
  it('is not asked again about an ID that was equal when it was decided', () => {
    const known = decided('different', meetPair(undefined, withEqualId, at).pair);
    assert.equal(meetPair(known, withEqualId, later).outcome, 'unchanged');
  });
});

describe('a pair that was called the same', () => {
  it('stays so', () => assert.equal(meetPair(decided('same'), withEqualId, later).outcome, 'unchanged'));
});

describe('a verdict', () => {
  it('says who and when', () => {
    const { status, decidedBy, decidedAt, version } = decided('same');
    assert.deepEqual([status, decidedBy, decidedAt, version], ['same', 'so', at, 2]);
  });
  it('is refused on a pair that another has decided', () => {
    const again = decidePair(decided('same'), { verdict: 'different', by: 'huyen', at, version: 2 });
    assert.equal(!again.ok && again.problem.code, 'pair-decided');
  });
  it('is refused on a pair that looks otherwise by now', () => {
    const stale = decidePair(open, { verdict: 'same', by: 'so', at, version: 0 });
    assert.equal(!stale.ok && stale.problem.code, 'pair-changed');
  });
});
