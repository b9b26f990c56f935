import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { Cells, PersonCells } from '../../services/household-registry/import/import-column.ts';
import { toEntry } from '../../services/household-registry/import/import-entry.ts';
import { readRecord } from '../../services/household-registry/import/import-record.ts';

const tree = loadUnitSet('2021-11');
const context = { tree, unit: '19', year: 2020, standard: '2016-2020' };

const GOOD: Cells = {
  ma_xa: '05755',
  thon: 'Xóm Bản Cái',
  ho_ten_chu_ho: 'Nguyễn Văn An',
  so_khau: '4',
  phan_loai: 'N',
};

function readOf(cells: Cells, persons?: readonly PersonCells[], unit = '19') {
  return readRecord({ cells: { ...GOOD, ...cells }, persons }, { ...context, unit });
}

function householdOf(cells: Cells, persons?: readonly PersonCells[], unit?: string) {
  const read = readOf(cells, persons, unit);
  assert.ok(read.ok, JSON.stringify(read));
  return { ...read.household, warnings: read.warnings };
}

function faultsOf(cells: Cells, unit?: string) {
  const read = readOf(cells, undefined, unit);
  return read.ok ? [] : read.faults.map(({ column, code }) => `${column} ${code}`);
}

describe('a record without a code', () => {
  it('keeps none, and becomes an entry under the code that the importer makes', () => {
    const household = householdOf({});
    assert.equal(household.code, null);
    const entry = toEntry(household, { code: 'T-1', known: undefined, context });
    assert.equal(entry.seat.code, 'T-1');
    assert.equal(entry.id, toEntry(household, { code: 'T-1', known: undefined, context }).id);
  });
});

describe('the commune of a record', () => {
  it('is the only one of the place when the list names none', () => {
    const { ma_xa: _, ...cells } = GOOD;
    const { path } = tree.commune('05755')!;
    const read = readRecord({ cells }, { ...context, unit: path });
    assert.ok(read.ok);
    assert.equal(read.household.commune.path, path);
  });

  it('is found by its full name, with its accents', () => {
    const named = (ten_xa: string) => faultsOf({ ma_xa: '', ten_xa });
    assert.deepEqual(named('Xã Hoà Bình'), []);
    assert.deepEqual(named('XÃ HÒA BÌNH'), []);
    assert.deepEqual(named('Xa Hoa Binh'), ['ten_xa unknown-commune']);
  });

  it('is refused when its name means two, or one elsewhere', () => {
    assert.deepEqual(faultsOf({ ma_xa: '', ten_xa: 'Quân Chu' }), ['ten_xa commune-ambiguous']);
    assert.deepEqual(faultsOf({ ma_xa: '', ten_xa: 'Phường Phúc Xá' }), ['ten_xa commune-outside']);
  });
});

describe('a cell as lists write it', () => {
  const births: readonly [string, number, string | null][] = [
    ['05/01/1960', 1960, '1960-01-05'],
    ['00/00/1960', 1960, null],
    ['5/1960', 1960, null],
    ['21916', 1960, '1960-01-01'],
    ['12/5/60', 1960, '1960-05-12'],
    ['SN 1960', 1960, null],
  ];
  for (const [nam_sinh, birthYear, birthDate] of births) {
    it(`tells a birth: ${nam_sinh}`, () => {
      const { facts } = householdOf({ nam_sinh });
      assert.deepEqual([facts.birthYear, facts.birthDate], [birthYear, birthDate]);
    });
  }

  const ids: readonly [string, string | null, string | undefined][] = [
    ['19060000001', '019060000001', 'national-id-leading-zero-lost'],
    ['6060000001', '006060000001', 'national-id-leading-zero-lost'],
    ['90123456', '090123456', 'national-id-leading-zero-lost'],
    ["'019060000001", '019060000001', undefined],
    ['019 060 000 001', '019060000001', undefined],
    ['1.9E+10', null, 'national-id-unrecoverable'],
    ['1,9060000001E+10', '019060000001', 'national-id-leading-zero-lost'],
    ['không có', null, undefined],
  ];
  for (const [so_dinh_danh, nationalId, warning] of ids) {
    it(`gives an identity number: ${so_dinh_danh}`, () => {
      const household = householdOf({ so_dinh_danh });
      assert.equal(household.nationalId, nationalId);
      if (warning !== undefined) assert.ok(household.warnings.includes(warning), household.warnings.join());
    });
  }

  const phones: readonly [string, string][] = [
    ['912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0912.345.678', '0912345678'],
    ['0912-345-678', '0912345678'],
    ['0912345678 / 0987654321', '0912345678'],
    ['0912345678 0987654321', '0912345678'],
    ['0912345678, 0987654321', '0912345678'],
    ['0912345678 (con gái)', '0912345678'],
    ['02083123456; 0912345678', '0912345678'],
  ];
  for (const [dien_thoai, phone] of phones) {
    it(`gives a phone: ${dien_thoai}`, () => assert.equal(householdOf({ dien_thoai }).phone, phone));
  }

  const classes: readonly [string, string][] = [
    ['Hộ nghèo', 'poor'],
    ['HN', 'poor'],
    ['nghèo', 'poor'],
    ['Hộ cận nghèo', 'near-poor'],
    ['CẬN NGHÈO', 'near-poor'],
    ['HCN', 'near-poor'],
  ];
  for (const [phan_loai, wanted] of classes) {
    it(`names a class: ${phan_loai}`, () => assert.equal(householdOf({ phan_loai }).facts.class, wanted));
  }

  const names: readonly [string, string][] = [
    ['nguyễn thị ánh', 'Nguyễn Thị Ánh'],
    ['Nguyễn Thị ánh', 'Nguyễn Thị Ánh'],
    ['NGUYễN VăN AN', 'Nguyễn Văn An'],
    ["H'Mai Niê", "H'Mai Niê"],
    ['Y Blôk', 'Y Blôk'],
  ];
  for (const [ho_ten_chu_ho, head] of names) {
    it(`names a head: ${ho_ten_chu_ho}`, () => assert.equal(householdOf({ ho_ten_chu_ho }).facts.head, head));
  }

  it('refuses a household that is said to be poor no more', () => {
    assert.deepEqual(faultsOf({ phan_loai: 'Thoát nghèo' }), ['phan_loai class-not-poor']);
    assert.deepEqual(faultsOf({ phan_loai: 'Hộ không nghèo' }), ['phan_loai class-not-poor']);
  });

  const ethnicities: readonly [string, string][] = [
    ['Tày', '02'],
    ['tay', '02'],
    ["H'Mông", '08'],
    ['H’mông', '08'],
    ['Sán Dìu', '17'],
    ['Cao Lan', '13'],
    ['Sán Chay (Cao Lan)', '13'],
    ['Dân tộc Dao', '09'],
    ['2', '02'],
  ];
  for (const [dan_toc, code] of ethnicities) {
    it(`names an ethnicity: ${dan_toc}`, () => assert.equal(householdOf({ dan_toc }).ethnicity, code));
  }

  it('names groups by words and by codes', () => {
    assert.deepEqual(householdOf({ nhom_uu_tien: 'Người có công; KNLĐ' }).facts.groups, ['KNLD', 'NCC']);
    assert.deepEqual(householdOf({ nhom_uu_tien: 'Dân tộc thiểu số, BTXH' }).facts.groups, ['BTXH', 'DTTS']);
  });
});

describe('members below a head', () => {
  const persons: readonly PersonCells[] = [
    { ho_ten: 'HOÀNG THỊ BÉ', quan_he: 'Vợ', nam_sinh: '1962', dan_toc: 'Tày' },
    { ho_ten: 'Nguyễn Văn Cường', quan_he: 'Con trai', nam_sinh: '31/02/1990', so_dinh_danh: '19090000002' },
  ];

  it('are read with what their relation tells of them', () => {
    const read = householdOf({ so_khau: '3' }, persons).persons!;
    assert.deepEqual(
      read.map(({ name, relation, sex, birthYear, nationalId }) => [
        name,
        relation,
        sex,
        birthYear,
        nationalId,
      ]),
      [
        ['Hoàng Thị Bé', 'spouse', 'female', 1962, null],
        ['Nguyễn Văn Cường', 'child', 'male', null, '019090000002'],
      ],
    );
  });

  it('never cost a household its place: what is wrong with them is a warning', () => {
    assert.ok(householdOf({ so_khau: '3' }, persons).warnings.includes('person-date-invalid'));
  });

  it('are counted where the list has no column for it, and compared where it has', () => {
    assert.equal(householdOf({ so_khau: '' }, persons).facts.members, 3);
    assert.ok(householdOf({ so_khau: '5' }, persons).warnings.includes('members-count-differs'));
  });

  it('count without a name too, and the household says that one is missing', () => {
    const unnamed: readonly PersonCells[] = [...persons, { ho_ten: ' -', quan_he: 'Con', nam_sinh: '1995' }];
    const { facts, persons: kept, warnings } = householdOf({ so_khau: '' }, unnamed);
    assert.deepEqual([facts.members, kept?.length], [4, 2]);
    assert.ok(warnings.includes('person-name-missing'));
    assert.ok(householdOf({ so_khau: '3' }, unnamed).warnings.includes('members-count-differs'));
  });
});
