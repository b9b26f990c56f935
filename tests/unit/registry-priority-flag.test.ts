import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { PRIORITY_GROUPS } from '#shared/rules/priority-groups.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { groupReader, keptGroups } from '../../services/household-registry/import/group-words.ts';
import { nationalCodeOf } from '../../services/household-registry/priority-flag/national-words.ts';
import {
  defineFlag,
  mayBeGiven,
  type PriorityFlag,
  renameFlag,
  restoreFlag,
  retireFlag,
} from '../../services/household-registry/priority-flag/priority-flag.ts';

const DOING = { at: new Date('2021-01-02T03:00:00Z'), by: 'so' };
const UNITS = ['', '19', '19/164', '19/164/05443', '19/165', '19/165/05500', '26'];
const CODES = ['XDB', 'VUNG-3', 'VUNG_3', 'BGIOI', 'VUNGCAO', 'DTTS', 'KNLD'];
const NAMES = ['Xã đặc biệt khó khăn', 'Vùng biên giới', 'xa dac biet kho khan', 'Người có công', 'VUNGCAO'];

function aFlag(wish: Partial<Pick<PriorityFlag, 'unit' | 'code' | 'name'>> = {}): PriorityFlag {
  const flag = defineFlag(
    { unitSet: '2021-11', unit: '19/164', code: 'XDB', name: 'Xã đặc biệt khó khăn', ...wish },
    [],
    DOING,
  );
  assert.ok(flag.ok);
  return flag.value;
}

describe('flags that units define, in any order', () => {
  it('never mean two things on the path of one household', () => {
    const wishes = fc.record({
      unit: fc.constantFrom(...UNITS),
      code: fc.constantFrom(...CODES),
      name: fc.constantFrom(...NAMES),
    });
    fc.assert(
      fc.property(fc.array(wishes, { maxLength: 12 }), (list) => {
        const standing: PriorityFlag[] = [];
        for (const wish of list) {
          const flag = defineFlag({ unitSet: '2021-11', ...wish }, standing, DOING);
          if (flag.ok) standing.push(flag.value);
        }
        for (const unit of UNITS) {
          const along = standing.filter((flag) => isWithin(flag.unit, unit));
          const words = along.flatMap(({ code, nameKey }) => [
            ...new Set([code.toLowerCase().replace(/[-_]/, ' '), nameKey]),
          ]);
          assert.equal(new Set(words).size, words.length);
          assert.ok(along.every(({ code, name }) => (nationalCodeOf(code) ?? nationalCodeOf(name)) === null));
        }
      }),
    );
  });

  it('may be the same in two units of which neither is above the other', () => {
    const first = aFlag({ unit: '19/164/05443' });
    const other = { unitSet: '2021-11', unit: '19/165', code: 'XDB', name: first.name } as const;
    assert.ok(defineFlag(other, [first], DOING).ok);
  });
});

describe('a flag whose name is corrected', () => {
  it('keeps its code, its former name and who corrected it, and takes no name of another', () => {
    const flag = aFlag();
    const other = aFlag({ unit: '19', code: 'BGIOI', name: 'Vùng biên giới' });
    const named = (name: string) => renameFlag(flag, { name, along: [flag, other] }, DOING);
    const renamed = named('Xóm đặc biệt khó khăn');
    assert.ok(renamed.ok);
    const { code, name, acts } = renamed.value;
    assert.deepEqual([code, name], ['XDB', 'Xóm đặc biệt khó khăn']);
    assert.deepEqual(acts.at(-1), { kind: 'renamed', formerName: 'Xã đặc biệt khó khăn', ...DOING });
    // Of accents only: still its own.
    assert.ok(named('Xã đặc biệt khó khán').ok);
    for (const [wish, refusal] of [
      ['Xã đặc biệt khó khăn', 'flag-name-same'],
      ['vung bien gioi', 'flag-name-taken'],
      ['Người có công', 'flag-name-taken'],
    ] as const) {
      const answer = named(wish);
      assert.equal(answer.ok ? '' : answer.problem.code, refusal);
    }
  });
});

describe('a retired flag', () => {
  const retired = retireFlag(aFlag(), DOING);
  assert.ok(retired.ok);

  it('stays with a household that has it and is given to no other', () => {
    const unit = '19/164/05443/xom-1';
    const groups = ['DTTS', 'XDB'];
    assert.ok(mayBeGiven({ unit, groups, had: ['XDB'] }, [retired.value]).ok);
    const refused = mayBeGiven({ unit, groups, had: [] }, [retired.value]);
    assert.equal(refused.ok ? '' : refused.problem.code, 'flag-retired');
  });

  it('is given again once it is restored, and keeps what was done to it', () => {
    const back = restoreFlag(retired.value, DOING);
    assert.ok(back.ok);
    assert.deepEqual(
      back.value.acts.map(({ kind }) => kind),
      ['defined', 'retired', 'restored'],
    );
    assert.ok(mayBeGiven({ unit: '19/164/05443', groups: ['XDB'], had: [] }, [back.value]).ok);
  });
});

describe('a flag of another place', () => {
  it('is unknown to a household, also where the codes of the places begin alike', () => {
    const refused = mayBeGiven({ unit: '19/1645/xom', groups: ['XDB'], had: [] }, [aFlag()]);
    assert.equal(refused.ok ? '' : refused.problem.code, 'group-unknown');
  });
});

describe('a cell of priority groups', () => {
  const read = groupReader([
    { code: 'XDB', nameKey: 'xa dac biet kho khan', unit: '19', retired: false },
    { code: 'VUNGCAO', nameKey: 'vung cao', unit: '19', retired: true },
  ]);

  it('names groups by code and by name, with and without accents', () => {
    const cells = [
      'Người có công; xdb',
      'BTXH, KNLĐ',
      'xa dac biet kho khan | Bảo trợ xã hội',
      'DTTS NCC',
      'không',
    ];
    assert.deepEqual(
      cells.map((cell) => read(cell).groups.join()),
      ['NCC,XDB', 'BTXH,KNLD', 'BTXH,XDB', 'DTTS,NCC', ''],
    );
    assert.ok(cells.every((cell) => read(cell).others.length === 0));
  });

  it('knows the groups of the nation by their names in law', () => {
    for (const { code, name } of PRIORITY_GROUPS) assert.deepEqual(read(name).groups, [code]);
  });

  it('loses no word: what it may not give is said with the reason, and kept by who has it', () => {
    const said = read('Hộ neo đơn, Vùng cao, TE');
    assert.deepEqual(
      said.others.map(({ written, why }) => [written, why]),
      [
        ['Hộ neo đơn', 'group-unknown'],
        ['Vùng cao', 'group-retired'],
      ],
    );
    const { groups, left } = keptGroups(said, ['VUNGCAO']);
    assert.deepEqual([groups, left.map(({ written }) => written)], [['TE', 'VUNGCAO'], ['Hộ neo đơn']]);
  });
});
