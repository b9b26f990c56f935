import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { matchKey, placeVillages, villageKey } from '../../services/household-registry/village/village.ts';

const commune = '19/171/05755';
const place = (known: Parameters<typeof placeVillages>[1], ...names: string[]) =>
  placeVillages(
    '2021-11',
    known,
    names.map((name) => ({ commune, name })),
  );

describe('villages of one commune', () => {
  it('are two when only an accent parts them, though their slugs are one', () => {
    const { added } = place([], 'Xóm Lang', 'Xóm Lăng', 'Xóm Làng');
    assert.deepEqual(
      added.map((village) => village.path),
      [`${commune}/xom-lang`, `${commune}/xom-lang-2`, `${commune}/xom-lang-3`],
    );
  });

  it('are one when only case, blanks, the place of a tone or the form of the letters part them', () => {
    const { added, villages } = place([], 'Xóm Hòa', 'xóm  hoà', 'XÓM HÒA', 'Xóm Hòa'.normalize('NFD'));
    assert.equal(added.length, 1);
    assert.equal(villages.size, 1);
    assert.equal(added[0]?.name, 'Xóm Hòa');
  });

  it('keep the path they were given first, whatever comes later', () => {
    const first = place([], 'Xóm Lăng').added;
    const { added, villages } = place(first, 'Xóm Lang', 'Xóm Lăng');
    assert.equal(villages.get(villageKey({ commune, name: 'xóm lăng' }))?.path, `${commune}/xom-lang`);
    assert.deepEqual(
      added.map((village) => village.path),
      [`${commune}/xom-lang-2`],
    );
  });

  it('do not take a path that a numbered village already has', () => {
    const known = place([], 'Xóm 1 2', 'Xóm 1').added;
    const { added } = place(known, 'Xọm 1');
    assert.equal(added[0]?.path, `${commune}/xom-1-3`);
  });
});

describe('the key that tells villages apart', () => {
  it('keeps accents and drops case', () => {
    assert.equal(matchKey('Xóm LĂNG'), 'xóm lăng');
    assert.notEqual(matchKey('Xóm Lang'), matchKey('Xóm Lăng'));
  });
});
