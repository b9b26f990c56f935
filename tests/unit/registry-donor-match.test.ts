import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  createDonorMatcher,
  type DonorWords,
} from '../../services/household-registry/donor-list/donor-match.ts';
import type { Profile } from '../../services/household-registry/duplicate/profile.ts';

const COMMUNE = '19/170/05746';
const LANG = `${COMMUNE}/xom-lang`;
const CAI = `${COMMUNE}/xom-ban-cai`;

function aProfile(id: string, head: string, wishes: Partial<Profile> = {}): Profile {
  return {
    ...{ id, unit: LANG, commune: COMMUNE, head, birthYear: 1960, sex: null, members: 4, memberNames: [] },
    ...{ idHash: null, idKind: null, memberIdHashes: [], phoneHash: null, ethnicityHash: null },
    ...wishes,
  };
}

const words = (name: string, wishes: Partial<DonorWords> = {}): DonorWords => ({
  ...{ name, village: 'Lang', commune: '', birthYear: null, idHash: null, phoneHash: null },
  villageFrom: 'row',
  ...wishes,
});

/** A commune's worth of others, so that names have their usual weight. */
const OTHERS = Array.from({ length: 300 }, (_, index) =>
  aProfile(`other-${index}`, `Nguyễn Văn ${String.fromCharCode(66 + (index % 20))}ình`, {
    unit: `${COMMUNE}/xom-khac-${index % 9}`,
  }),
);

const matcherOf = (profiles: readonly Profile[]) =>
  createDonorMatcher(
    [...profiles, ...OTHERS],
    [
      { path: LANG, commune: COMMUNE, names: ['Xóm Lang'], communeNames: ['Xã Tràng Xá'] },
      { path: CAI, commune: COMMUNE, names: ['Xóm Bản Cái'], communeNames: ['Xã Tràng Xá'] },
    ],
  );

describe('a row with a name and a village', () => {
  it('is sure when one head of that village is called exactly so', () => {
    const { match } = matcherOf([aProfile('a', 'Nguyễn Văn Bình'), aProfile('b', 'Nông Thị Mẩy')]);
    const found = match(words('Nguyễn Văn Bình'));
    assert.deepEqual([found.state, found.candidates[0]?.household], ['certain', 'a']);
    assert.equal(match(words('NGUYEN VAN BINH')).state, 'certain');
  });

  it('is for a person when two of the village are called alike, or only nearly so', () => {
    const two = matcherOf([aProfile('a', 'Nguyễn Văn Bình'), aProfile('b', 'Nguyễn Thị Bình')]);
    assert.equal(two.match(words('Nguyễn Văn Bình')).state, 'unsure');
    const { match } = matcherOf([aProfile('a', 'Nguyễn Văn Bình')]);
    assert.notEqual(match(words('Nguyễn Văn Bỉnh')).state, 'certain');
  });

  it('is for a person when the year of birth or the number is another one’s', () => {
    const { match } = matcherOf([aProfile('a', 'Nguyễn Văn Bình', { idHash: 'x' })]);
    assert.notEqual(match(words('Nguyễn Văn Bình', { birthYear: 1990 })).state, 'certain');
    assert.notEqual(match(words('Nguyễn Văn Bình', { idHash: 'y' })).state, 'certain');
  });
});

describe('a row whose village is that of a row above', () => {
  it('is sure only if it would be so without it', () => {
    const { match } = matcherOf([aProfile('a', 'Nguyễn Văn Bình')]);
    assert.equal(match(words('Nguyễn Văn Bình', { villageFrom: 'above' })).state, 'unsure');
    const numbered = matcherOf([aProfile('b', 'Giàng A Tủa', { idHash: 'n' })]);
    const known = words('Giàng A Tủa', { birthYear: 1960, idHash: 'n', villageFrom: 'above' });
    assert.equal(numbered.match(known).state, 'certain');
  });
});
