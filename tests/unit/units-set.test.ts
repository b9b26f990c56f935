import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { predecessorsOf } from '#shared/units/crosswalk-2025.ts';
import { isUnitPath } from '#shared/units/unit-path.ts';
import { loadUnitSet, unitSetNames } from '#shared/units/unit-set.ts';

const set2021 = loadUnitSet('2021-11');
const set2025 = loadUnitSet('2025-06');
const set2026 = loadUnitSet('2026-04');

describe('the unit sets', () => {
  it('have all provinces and communes of the nation', () => {
    const counts = [set2021, set2025, set2026].map((tree) => [
      tree.children('').length,
      tree.communes('').length,
    ]);
    assert.deepEqual(counts, [
      [63, 10_599],
      [63, 10_035],
      [34, 3_321],
    ]);
  });
  it('are read once', () => assert.equal(loadUnitSet('2021-11'), set2021));
  it('have unique codes, proper paths and names in NFC', () => {
    for (const tree of unitSetNames.map(loadUnitSet)) {
      for (const unit of tree.communes('')) {
        assert.equal(tree.commune(unit.code), unit);
        assert.equal(isUnitPath(unit.path), true);
        assert.equal(unit.name, unit.name.normalize('NFC').trim());
        assert.doesNotMatch(unit.name, / {2}/);
      }
    }
  });
});

describe('Thái Nguyên in 2021', () => {
  it('has 9 districts and 178 communes', () => {
    assert.equal(set2021.children('19').length, 9);
    assert.equal(set2021.communes('19').length, 178);
    assert.equal(set2021.children('19/170').length, 15);
  });
  it('is found from nation to commune', () => {
    const unit = set2021.commune('05743');
    assert.deepEqual(unit, {
      path: '19/170/05743',
      code: '05743',
      name: 'Xã Lâu Thượng',
      level: 'commune',
      parent: '19/170',
    });
    assert.deepEqual(
      set2021.ancestors('19/170/05743').map((above) => `${above.level} ${above.name}`),
      ['nation Việt Nam', 'province Tỉnh Thái Nguyên', 'district Huyện Võ Nhai'],
    );
  });
});

describe('Thái Nguyên in 2026', () => {
  it('has 92 communes right below the province', () => {
    assert.equal(set2026.children('19').length, 92);
    assert.equal(set2026.get('19/05740')?.level, 'commune');
  });
  it('has Xã Văn Lang and Xã Văn Lăng, which are two', () => {
    assert.equal(set2026.get('19/02143')?.name, 'Xã Văn Lang');
    assert.equal(set2026.get('19/05665')?.name, 'Xã Văn Lăng');
  });
  it('has a commune under a code that was another’s', () => {
    assert.equal(set2025.commune('01843')?.name, 'Phường Phùng Chí Kiên');
    assert.equal(set2026.commune('01843')?.name, 'Phường Bắc Kạn');
  });
  it('knows what each commune was made of', () => {
    for (const commune of set2026.communes('19')) {
      const old = predecessorsOf(commune.path);
      assert.notEqual(old.length, 0, commune.name);
      for (const { path } of old) assert.equal(set2025.has(path), true, path);
    }
    assert.deepEqual(predecessorsOf('19/99999'), []);
  });
});

describe('an unknown path', () => {
  it('has nothing above, below or in it', () => {
    assert.equal(set2026.has('19/164/05443'), false);
    assert.equal(set2026.get('99'), undefined);
    assert.equal(set2026.commune('99999'), undefined);
    assert.deepEqual(set2026.children('99'), []);
    assert.deepEqual(set2026.ancestors('99'), []);
    assert.deepEqual(set2026.communes('99'), []);
  });
});

describe('an island district without communes', () => {
  it('is a district with nothing below', () => {
    assert.equal(set2021.get('48/498')?.name, 'Huyện Hoàng Sa');
    assert.equal(set2021.get('48/498')?.level, 'district');
    assert.deepEqual(set2021.communes('48/498'), []);
  });
});
