import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  areEqual,
  isAhead,
  type Progress,
  type StreamProgress,
} from '../../services/coverage-monitoring/rebuild/progress.ts';

function at(streams: Record<string, Partial<StreamProgress>>): Progress {
  return new Map(
    Object.entries(streams).map(([stream, wishes]) => [
      stream,
      { generation: 1, next: 5, inside: true, ...wishes },
    ]),
  );
}

describe('a new view beside the one that is shown', () => {
  it('has heard all when it is further, or as far and the other stands at the end of a page', () => {
    const live = at({ registry: {}, delivery: { inside: false } });
    assert.equal(isAhead(at({ registry: { next: 6 }, delivery: {} }), live), true);
    assert.equal(isAhead(at({ registry: { next: 6 }, delivery: { next: 4 } }), live), false);
  });
  it('may lack a slice when both stand at one page and the other is not known to have ended it', () => {
    assert.equal(isAhead(at({ registry: {} }), at({ registry: {} })), false);
    assert.equal(isAhead(at({ registry: { inside: false } }), at({ registry: {} })), false);
  });
  it('is not compared with one that has read another generation, more streams, or nothing', () => {
    assert.equal(isAhead(at({ a: { next: 9 } }), at({ a: { generation: 2, next: 1 } })), false);
    assert.equal(isAhead(at({ a: { next: 9 } }), at({ a: {}, b: {} })), false);
    assert.equal(isAhead(at({ a: {} }), at({})), false);
  });
  it('has heard the same only when both have ended the same page', () => {
    const ended = at({ a: { inside: false } });
    assert.equal(areEqual(ended, ended), true);
    assert.equal(areEqual(at({ a: {} }), ended), false);
    assert.equal(areEqual(at({ a: { inside: false, next: 6 } }), ended), false);
  });
});
