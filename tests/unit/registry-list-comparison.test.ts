import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type Compared,
  communeOf,
  compareAcross,
  compareLists,
} from '../../services/household-registry/poor-list/comparison.ts';
import { inNewerUnits } from '../../services/household-registry/poor-list/former-place.ts';
import { aTree } from '../support/made-crosswalk.ts';

let next = 0;

function aRow(wishes: Partial<Compared> = {}): Compared {
  next += 1;
  const unit = wishes.unit ?? '19/170/05755/xom-1';
  return {
    household: `h-${next}`,
    code: `N-${next}`,
    head: `Nông Văn ${next}`,
    birthYear: 1960,
    class: 'poor',
    unit,
    seats: [communeOf(unit)],
    former: null,
    village: 'Xóm 1',
    numberHash: null,
    ...wishes,
  };
}

const kinds = (before: Compared[], after: Compared[]) =>
  compareLists(before, after).rows.map(({ kind, before: old, after: now }) => [kind, (old ?? now)!.head]);

describe('the lists of two years side by side', () => {
  it('tell who left, who came and who changed class', () => {
    const stays = aRow({ code: 'A', head: 'Lý A' });
    const rises = aRow({ code: 'B', head: 'Lý B' });
    const leaves = aRow({ code: 'C', head: 'Lý C' });
    const comes = aRow({ code: 'D', head: 'Lý D' });
    const falls = aRow({ code: 'E', head: 'Lý E', class: 'near-poor' });
    const again = (row: Compared, wishes: Partial<Compared> = {}) =>
      aRow({ code: row.code, head: row.head, class: row.class, ...wishes });
    const after = [
      again(stays),
      again(rises, { class: 'near-poor' }),
      again(falls, { class: 'poor' }),
      comes,
    ];
    const { same, counts } = compareLists([stays, rises, leaves, falls], after);
    assert.deepEqual([same, counts], [1, { left: 1, came: 1, poorer: 1, better: 1 }]);
  });

  it('know a household again by its number in another commune, under another name and code', () => {
    const before = aRow({ numberHash: 'x' });
    const after = aRow({ numberHash: 'x', unit: '19/170/05758/xom-2' });
    assert.deepEqual(kinds([before], [after]), []);
  });

  it('know it again by name and birth year when codes were given anew, with or without accents', () => {
    assert.deepEqual(kinds([aRow({ head: 'Hoàng Thị Hoà' })], [aRow({ head: 'HOÀNG THỊ HÒA' })]), []);
    const elsewhere = aRow({ head: 'Hoàng Thị Hoà', unit: '19/170/05758/xom-2' });
    assert.equal(kinds([aRow({ head: 'Hoàng Thị Hoà' })], [elsewhere]).length, 2);
  });

  it('guess nothing where a name and birth year stand twice', () => {
    const twins = [aRow({ head: 'Lò Văn Lả' }), aRow({ head: 'Lò Văn Lả' })];
    assert.equal(compareLists([aRow({ head: 'Lò Văn Lả' })], twins).counts.left, 1);
  });

  it('follow a code to its household’s new head', () => {
    const before = aRow({ code: '001', head: 'Nông Văn Cha' });
    const after = aRow({ code: '001', head: 'Nông Văn Con', birthYear: 1990 });
    assert.deepEqual(kinds([before], [after]), []);
  });

  it('account for every household of both exactly once', () => {
    const row = fc.record({
      code: fc.constantFrom('1', '2', '3'),
      head: fc.constantFrom('An', 'Ân', 'Bình'),
      birthYear: fc.constantFrom(null, 1960, 1970),
      class: fc.constantFrom('poor' as const, 'near-poor' as const),
      numberHash: fc.constantFrom(null, 'x', 'y'),
    });
    const list = fc.array(
      row.map((wishes) => aRow(wishes)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(list, list, (before, after) => {
        const { same, counts, rows } = compareLists(before, after);
        assert.equal(same + counts.left + counts.poorer + counts.better, before.length);
        assert.equal(same + counts.came + counts.poorer + counts.better, after.length);
        const named = rows.flatMap((one) => [one.before, one.after]).filter((one) => one !== null);
        assert.equal(new Set(named).size, named.length);
      }),
    );
  });
});

/** 05446 went whole into the new 05443, 05461 partly into it and partly into 05467; the village xom-2 of it was carried over. */
const toNewer = inNewerUnits({
  crosswalk: {
    from: aTree('2025-06', ['19/164/05446', '19/164/05461']),
    to: aTree('2026-04', ['19/05443', '19/05467']),
    successors: (commune) =>
      commune.endsWith('05446')
        ? [{ path: '19/05443', share: 'whole' }]
        : ['19/05443', '19/05467'].map((path) => ({ path, share: 'part' })),
  },
  retired: [
    {
      unitSet: '2025-06',
      path: '19/164/05461/xom-2',
      retired: { intoSet: '2026-04', into: '19/05467/to-dan-pho-2', on: '2025-07-01' },
    },
  ],
});

const then = (place: string, wishes: Partial<Compared> = {}) =>
  toNewer(aRow({ unit: `19/164/${place}`, ...wishes }));
const now = (row: Compared, place: string, wishes: Partial<Compared> = {}) => {
  const { code, head, birthYear, village } = row;
  return aRow({ code, head, birthYear, village, class: row.class, unit: `19/${place}`, ...wishes });
};
const across = (unit: string, before: Compared[], after: Compared[]) =>
  compareAcross(unit, before, after).counts;
const NOBODY = { left: 0, came: 0, poorer: 0, better: 0 };

describe('two lists between which communes became one or were split', () => {
  it('call no household gone or new because its commune is another', () => {
    const whole = then('05446/xom-1');
    const split = then('05461/xom-1');
    const after = [now(whole, '05443/xom-1'), now(split, '05467/xom-1')];
    for (const unit of ['19', '19/05443', '19/05467'])
      assert.deepEqual(across(unit, [whole, split], after), NOBODY);
    const poorer = now(whole, '05443/xom-1', { class: 'near-poor' });
    assert.deepEqual(across('19/05443', [whole], [poorer]), { ...NOBODY, better: 1 });
  });

  it('know the place of a village that was carried over, and count a household of an unknown part above the parts', () => {
    const carried = then('05461/xom-2');
    assert.deepEqual([carried.unit, carried.former], ['19/05467/to-dan-pho-2', '19/164/05461/xom-2']);
    assert.equal(across('19/05467', [carried], []).left, 1);
    assert.equal(across('19/05443', [carried], []).left, 0);
    const unknown = then('05461/xom-1');
    assert.equal(unknown.unit, '19');
    assert.equal(across('19', [unknown], []).left, 1);
    assert.equal(across('19/05443', [unknown], []).left, 0);
  });

  it('tell namesakes of communes that became one apart by their village', () => {
    const twins = ['05446/xom-1', '05446/xom-9'].map((place) =>
      then(place, { head: 'Lò Văn Lả', village: place.slice(6) }),
    );
    const again = twins.map((row) => now(row, '05443/xom-1', { code: `M-${row.village}` }));
    assert.deepEqual(across('19/05443', twins, again), NOBODY);
  });

  it('do not tell which of the parts a namesake went into', () => {
    const one = then('05461/xom-1', { head: 'Lò Văn Lả' });
    const both = ['05443', '05467'].map((place) => now(one, `${place}/xom-1`));
    assert.deepEqual(across('19', [one], both), { ...NOBODY, left: 1, came: 2 });
  });
});
