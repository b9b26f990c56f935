import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Compared, compareLists } from '../../services/household-registry/poor-list/comparison.ts';

let next = 0;

function aRow(wishes: Partial<Compared> = {}): Compared {
  next += 1;
  return {
    household: `h-${next}`,
    code: `N-${next}`,
    head: `Nông Văn ${next}`,
    birthYear: 1960,
    class: 'poor',
    unit: '19/170/05755/xom-1',
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
