import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { remembered } from '#shared/kernel/remembered.ts';

describe('a remembered function', () => {
  it('answers a text that comes again without being asked again', () => {
    const asked: string[] = [];
    const of = remembered((text) => {
      asked.push(text);
      return text === 'none' ? undefined : text.length;
    });
    assert.deepEqual(['a', 'none', 'a', 'none'].map(of), [1, undefined, 1, undefined]);
    assert.deepEqual(asked, ['a', 'none']);
  });

  it('forgets, so that no stream of texts fills the memory', () => {
    let asked = 0;
    const of = remembered(() => {
      asked += 1;
      return asked;
    });
    const first = of('first');
    for (let count = 0; count < 5_000; count += 1) of(`text ${count}`);
    assert.notEqual(of('first'), first);
    const long = 'x'.repeat(1_000);
    assert.notEqual(of(long), of(long));
  });
});
