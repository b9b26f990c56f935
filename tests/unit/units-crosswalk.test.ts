import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { communesInto, crosswalkOf, likelySuccessors } from '#shared/units/crosswalk.ts';
import { formerPlaces, placesWithin } from '#shared/units/former-places.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { aCrosswalk } from '../support/made-crosswalk.ts';

const of2025 = crosswalkOf('2025-06', '2026-04')!;
const of2021 = crosswalkOf('2021-11', '2026-04')!;

describe('a commune that was split in 07/2025', () => {
  for (const [path, name, into] of [
    ['19/164/05461', 'Phường Gia Sàng', ['19/05443', '19/05467']],
    ['19/164/05467', 'Phường Cam Giá', ['19/05467', '19/05500']],
    ['19/173/05932', 'Xã Thượng Đình', ['19/05908', '19/05941']],
  ] as const) {
    it(`leads to both it went into: ${name}`, () => {
      assert.equal(of2025.from.get(path)?.name, name);
      assert.deepEqual(
        of2025.successors(path).map((successor) => [successor.path, successor.share]),
        into.map((one) => [one, 'part']),
      );
    });
    it(`is covered by neither of them, but by the province: ${name}`, () => {
      for (const one of into) assert.equal(formerPlaces('2026-04', one, '2025-06').includes(path), false);
      assert.ok(formerPlaces('2026-04', '19', '2025-06').some((place) => isWithin(place, path)));
    });
  }
});

describe('a code that was given to another commune', () => {
  it('is never taken for the same unit: 01843 was Phường Phùng Chí Kiên, is Phường Bắc Kạn', () => {
    const places = formerPlaces('2026-04', '19/01843', '2025-06');
    const names = places.map((path) => of2025.from.get(path)?.name);
    assert.deepEqual(names, [
      'Phường Sông Cầu',
      'Phường Phùng Chí Kiên',
      'Xã Nông Thượng',
      'Phường Xuất Hóa',
    ]);
    assert.deepEqual(of2025.successors('06/058/01843'), [{ path: '19/01843', share: 'whole' }]);
  });

  it('covers what went into it and not what had its code', () => {
    // 05467 was Phường Cam Giá, which was split; the new Phường Gia Sàng has its code.
    const places = formerPlaces('2026-04', '19/05467', '2025-06');
    assert.deepEqual(
      places.map((path) => of2025.from.get(path)?.name),
      ['Phường Hương Sơn', 'Xã Đồng Liên'],
    );
  });
});

describe('a province of today', () => {
  it('covers both provinces that it was made of', () => {
    assert.deepEqual(formerPlaces('2026-04', '19', '2025-06'), ['06', '19']);
    assert.deepEqual(formerPlaces('2026-04', '19', '2021-11'), ['06', '19']);
  });
  it('takes over all their communes, known and unknown', () => {
    assert.equal(communesInto(of2025, '19').length, 172 + 108);
    assert.equal(communesInto(of2021, '19').length, 178 + 108);
  });
  it('is itself in its own set, and nothing in a newer one', () => {
    assert.deepEqual(formerPlaces('2021-11', '19/164', '2021-11'), ['19/164']);
    assert.deepEqual(formerPlaces('2021-11', '19/164', '2026-04'), []);
    assert.equal(crosswalkOf('2026-04', '2025-06'), null);
  });
  it('covers no village and no unknown place of before', () => {
    assert.deepEqual(formerPlaces('2026-04', '19/05443/xom-1', '2025-06'), []);
    assert.deepEqual(formerPlaces('2026-04', '19/99999', '2025-06'), []);
  });
});

describe('a commune that kept its code and lost its name before 07/2025', () => {
  it('leads nowhere by itself: Xã Bảo Cường’s code was Thị trấn Chợ Chu’s in the end', () => {
    assert.deepEqual(of2021.successors('19/167/05569'), []);
    assert.ok(likelySuccessors(of2021, '19/167/05569').includes('19/05551'));
  });
  it('is the same when only its kind changed', () => {
    const changed = loadUnitSet('2021-11')
      .communes('19/172')
      .find(({ name, path }) => name !== loadUnitSet('2025-06').get(path)?.name);
    assert.ok(changed !== undefined && of2021.successors(changed.path).length > 0);
  });
});

describe('whatever communes became', () => {
  it('an old commune is covered by a place exactly when all it went into lies there', () => {
    fc.assert(
      fc.property(aCrosswalk(), (crosswalk) => {
        for (const unit of [...crosswalk.to.children(''), ...crosswalk.to.communes('')]) {
          const places = placesWithin(crosswalk, unit.path);
          for (const { path } of crosswalk.from.communes('')) {
            const into = crosswalk.successors(path);
            if (into.length === 0) continue;
            const wholly = into.every((successor) => isWithin(unit.path, successor.path));
            assert.equal(places.filter((place) => isWithin(place, path)).length, wholly ? 1 : 0);
          }
        }
      }),
    );
  });
});
