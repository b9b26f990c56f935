import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  decidePair,
  followPair,
  meetPair,
  missPair,
  pairId,
  reopenPair,
} from '../../services/household-registry/duplicate/duplicate.ts';
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

describe('a pair whose households change', () => {
  it('is asked about no longer when one has ended, and again when it lives again', () => {
    const ended = followPair(open, { bothLive: false });
    assert.equal(ended.status, 'ended');
    assert.equal(followPair(ended, { bothLive: true }).status, 'open');
  });
  it('is open again when somebody restores the double, and keeps what was said', () => {
    const { status, decidedBy, said } = followPair(decided('same'), { bothLive: true });
    assert.deepEqual([status, decidedBy, said.length], ['open', null, 1]);
  });
  it('is put aside when a search no longer finds it, and taken up when one does', () => {
    const unlike = missPair(open);
    assert.equal(unlike.status, 'unlike');
    assert.equal(meetPair(unlike, found, later).outcome, 'reopened');
    assert.equal(missPair(decided('different')).status, 'different');
  });
});

describe('a verdict that is taken back', () => {
  const act = { by: 'so', at: later, why: 'Bấm nhầm' };
  it('leaves the pair open, with both said', () => {
    const result = reopenPair(decided('different'), { ...act, version: 2 });
    assert.ok(result.ok);
    assert.deepEqual(
      [result.value.status, result.value.said.map(({ verdict }) => verdict)],
      ['open', ['different', 'reopened']],
    );
  });
  it('is not that of a merger, of an open pair or of another version', () => {
    const refusals = [reopenPair(decided('same'), { ...act, version: 2 })];
    refusals.push(reopenPair(open, { ...act, version: 1 }));
    refusals.push(reopenPair(decided('different'), { ...act, version: 1 }));
    assert.deepEqual(
      refusals.map((result) => !result.ok && result.problem.code),
      ['pair-merged', 'pair-not-decided', 'pair-changed'],
    );
  });
});

describe('whatever happens to a pair', () => {
  const happenings = fc.array(
    fc.constantFrom(
      'found',
      'found with an ID',
      'missed',
      'one ended',
      'both live',
      'same',
      'different',
      'reopen',
    ),
    { maxLength: 30 },
  );

  it('keeps every verdict, counts every change, and asks again only with a reason', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        let pair = open;
        for (const one of all) {
          const next = after(pair, one);
          assert.deepEqual(next.said.slice(0, pair.said.length), pair.said);
          assert.equal(next.version, pair.version + (next === pair ? 0 : 1));
          if (pair.status === 'different' && next.status !== 'different')
            assert.ok(one === 'reopen' || one === 'found with an ID', one);
          if (pair.status === 'same' && next.status !== 'same') assert.equal(one, 'both live');
          pair = next;
        }
      }),
    );
  });

  function after(pair: typeof open, happening: string): typeof open {
    const act = { by: 'so', at, version: pair.version, why: 'thử' };
    const taken = (result: ReturnType<typeof decidePair>) => (result.ok ? result.value : pair);
    switch (happening) {
      case 'found':
        return meetPair(pair, found, later).pair;
      case 'found with an ID':
        return meetPair(pair, withEqualId, later).pair;
      case 'missed':
        return missPair(pair);
      case 'one ended':
        return followPair(pair, { bothLive: false });
      case 'both live':
        return followPair(pair, { bothLive: true });
      case 'reopen':
        return taken(reopenPair(pair, act));
      default:
        return taken(decidePair(pair, { ...act, verdict: happening as 'same' | 'different' }));
    }
  }
});
