import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { ancestorPaths, isUnitPath, isWithin, parentPath, pathDepth } from '#shared/units/unit-path.ts';

const segment = fc.integer({ min: 10, max: 999 }).map(String);
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => segments.join('/'));

describe('a place', () => {
  it('covers itself and all below', () => {
    assert.equal(isWithin('19', '19'), true);
    assert.equal(isWithin('19/164', '19/164/05443/xom-ban-cai'), true);
  });
  it('is not judged by the beginning of a text', () => {
    assert.equal(isWithin('19/16', '19/164'), false);
    assert.equal(isWithin('1', '19'), false);
    assert.equal(isWithin('19/164/05443/xom-lang', '19/164/05443/xom-lang-2'), false);
  });
  it('does not cover what is above it', () => {
    assert.equal(isWithin('19/164', '19'), false);
    assert.equal(isWithin('19', ''), false);
  });
  it('is everywhere when empty', () => {
    assert.equal(isWithin('', '19/164'), true);
    assert.equal(isWithin('', ''), true);
  });
  it('covers a path exactly when it is one of its ancestors', () => {
    fc.assert(
      fc.property(path, path, (place, other) => {
        assert.equal(isWithin(place, other), ancestorPaths(other).includes(place));
      }),
    );
  });
});

describe('a path', () => {
  it('knows its parent, ancestors and depth', () => {
    assert.equal(parentPath('19/164/05443'), '19/164');
    assert.equal(parentPath('19'), '');
    assert.equal(parentPath(''), null);
    assert.deepEqual(ancestorPaths('19/164/05443'), ['19', '19/164', '19/164/05443']);
    assert.deepEqual(ancestorPaths(''), []);
    assert.equal(pathDepth('19/164/05443/xom-ban-cai'), 4);
    assert.equal(pathDepth(''), 0);
  });
  it('is made of codes and at most a village slug', () => {
    for (const good of [
      '19',
      '19/164',
      '19/05443',
      '19/164/05443',
      '19/164/05443/xom-ban-cai',
      '19/05443/xom-lang-2',
    ]) {
      assert.equal(isUnitPath(good), true, good);
    }
  });
  it('is nothing else', () => {
    const wrong = [
      '',
      '/',
      '19/',
      '/19',
      'x',
      '19//1',
      '19/xom/1',
      '19/164/05443/a/b',
      '19/Xóm',
      '19/-x',
      '19/..',
      '19\n',
    ];
    for (const bad of wrong) assert.equal(isUnitPath(bad), false, JSON.stringify(bad));
  });
});
