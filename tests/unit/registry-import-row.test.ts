import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { Cells } from '../../services/household-registry/import/import-column.ts';
import { toEntry } from '../../services/household-registry/import/import-entry.ts';
import { shownText } from '../../services/household-registry/import/import-layout.view.ts';
import { readRecord } from '../../services/household-registry/import/import-record.ts';
import type { RowContext } from '../../services/household-registry/import/import-row.ts';

const tree = loadUnitSet('2021-11');
const context: RowContext = { tree, unit: '19', year: 2020, standard: '2016-2020' };

const GOOD: Cells = {
  ma_ho: 'N-0001',
  ma_xa: '05755',
  thon: 'Xóm Bản Cái',
  ho_ten_chu_ho: 'Nguyễn Văn An',
  nam_sinh: '1960',
  gioi_tinh: 'Nam',
  dan_toc: '02',
  so_khau: '4',
  phan_loai: 'N',
  nhom_uu_tien: 'NCC;DTTS',
  so_dinh_danh: '',
  dien_thoai: '',
  muc_do: '3',
};

function faultsOf(cells: Partial<Cells>, where: Partial<RowContext> = {}) {
  const row = readRecord({ cells: { ...GOOD, ...cells } }, { ...context, ...where });
  return row.ok ? [] : row.faults.map(({ column, code }) => `${column} ${code}`);
}

function entryOf(cells: Partial<Cells>) {
  return entryOfWhole({ ...GOOD, ...cells });
}

function entryOfWhole(cells: Cells) {
  const row = readRecord({ cells }, context);
  assert.ok(row.ok && row.household.code !== null);
  return toEntry(row.household, { code: row.household.code, known: undefined, context });
}

describe('a row as the template wants it', () => {
  it('is read whole', () => {
    const { seat, facts, nationalId, phone, ethnicity } = entryOf({});
    assert.deepEqual(
      { ...seat, ...facts, nationalId, phone, ethnicity },
      {
        unitSet: '2021-11',
        commune: tree.commune('05755')!.path,
        village: 'Xóm Bản Cái',
        year: 2020,
        standard: '2016-2020',
        code: 'N-0001',
        head: 'Nguyễn Văn An',
        headAsWritten: null,
        birthYear: 1960,
        birthDate: null,
        sex: 'male',
        ethnicity: '02',
        members: 4,
        class: 'poor',
        groups: ['DTTS', 'NCC'],
        severity: 3,
        nationalId: null,
        phone: null,
      },
    );
  });

  it('always has the same id', () => {
    assert.equal(entryOf({}).id, entryOf({ ho_ten_chu_ho: 'Trần Thị Bé', so_khau: '1' }).id);
    assert.notEqual(entryOf({}).id, entryOf({ ma_ho: 'N-0002' }).id);
  });

  it('says nothing of a column that the file has not, and "none" where the cell is empty', () => {
    const { dien_thoai: _, nam_sinh: __, ...shorter } = GOOD;
    const entry = entryOfWhole(shorter);
    assert.equal('phone' in entry, false);
    assert.equal('birthYear' in entry.facts, false);
    assert.equal(entryOf({ nam_sinh: '' }).facts.birthYear, null);
  });

  it('keeps a full birth date beside the year', () => {
    const { birthYear, birthDate } = entryOf({ nam_sinh: '05/01/1960' }).facts;
    assert.deepEqual([birthYear, birthDate], [1960, '1960-01-05']);
  });

  it('comes out NFC, without double blanks, with a real Đ', () => {
    const { facts, seat } = entryOf({
      ho_ten_chu_ho: 'Ðặng  Thị\u00a0Hòa'.normalize('NFD'),
      thon: 'Xóm  Ðồng'.normalize('NFD'),
    });
    assert.equal(facts.head, 'Đặng Thị Hòa');
    assert.equal(seat.village, 'Xóm Đồng');
  });

  it('keeps a name in capitals beside its title-case form', () => {
    const { head, headAsWritten } = entryOf({ ho_ten_chu_ho: 'SÙNG A PÁO' }).facts;
    assert.deepEqual([head, headAsWritten], ['Sùng A Páo', 'SÙNG A PÁO']);
  });

  it('takes the names that people really have', () => {
    for (const name of ['Y Blôk', "H'Mai M'Nông", 'Bàn Phúc-Đức', 'An', 'Lò Văn Ơi']) {
      assert.deepEqual(faultsOf({ ho_ten_chu_ho: name }), [], name);
    }
  });
});

describe('a row that is wrong', () => {
  const cases: readonly [Partial<Cells>, string][] = [
    [{ ma_ho: 'x'.repeat(61) }, 'ma_ho too-long'],
    [{ ma_xa: '99999' }, 'ma_xa unknown-commune'],
    [{ ma_xa: 'Quân Chu' }, 'ma_xa unknown-commune'],
    [{ ma_xa: '00004' }, 'ma_xa commune-outside'],
    [{ thon: '' }, 'thon missing'],
    [{ thon: '---' }, 'thon village-invalid'],
    [{ ho_ten_chu_ho: '' }, 'ho_ten_chu_ho missing'],
    [{ ho_ten_chu_ho: 'Nguyễn Văn 4n' }, 'ho_ten_chu_ho name-invalid'],
    [{ ho_ten_chu_ho: '=HYPERLINK(A)' }, 'ho_ten_chu_ho name-invalid'],
    [{ ho_ten_chu_ho: 'NguyÔn V¨n An' }, 'ho_ten_chu_ho name-invalid'],
    [{ ho_ten_chu_ho: 'Nguyễn\u0007An' }, 'ho_ten_chu_ho text-damaged'],
    [{ ho_ten_chu_ho: 'Nguyễn \u202eAn' }, 'ho_ten_chu_ho text-damaged'],
    [{ ho_ten_chu_ho: 'Nguy\ufffdn An' }, 'ho_ten_chu_ho text-damaged'],
    [{ ho_ten_chu_ho: 'a'.repeat(121) }, 'ho_ten_chu_ho too-long'],
    [{ nam_sinh: '1879' }, 'nam_sinh out-of-range'],
    [{ nam_sinh: '2021' }, 'nam_sinh out-of-range'],
    [{ nam_sinh: '31/02/1960' }, 'nam_sinh date-invalid'],
    [{ gioi_tinh: 'x' }, 'gioi_tinh sex-unknown'],
    [{ dan_toc: '56' }, 'dan_toc ethnicity-unknown'],
    [{ so_khau: '' }, 'so_khau missing'],
    [{ so_khau: '0' }, 'so_khau out-of-range'],
    [{ so_khau: '-2' }, 'so_khau out-of-range'],
    [{ so_khau: '61' }, 'so_khau out-of-range'],
    [{ so_khau: '2,5' }, 'so_khau not-a-whole-number'],
    [{ so_khau: '1e1' }, 'so_khau not-a-whole-number'],
    [{ phan_loai: '' }, 'phan_loai missing'],
    [{ phan_loai: 'X' }, 'phan_loai class-unknown'],
    [{ nhom_uu_tien: '<b>' }, 'nhom_uu_tien groups-invalid'],
    [{ muc_do: '10' }, 'muc_do out-of-range'],
    [{ so_dinh_danh: '1'.repeat(41) }, 'so_dinh_danh too-long'],
  ];
  for (const [cells, fault] of cases) {
    it(`is refused: ${fault} (${JSON.stringify(Object.values(cells)[0]).slice(0, 30)})`, () => {
      assert.deepEqual(faultsOf(cells), [fault]);
    });
  }

  it('names everything that is wrong with it', () => {
    assert.deepEqual(faultsOf({ so_khau: '0', phan_loai: 'Z' }), [
      'so_khau out-of-range',
      'phan_loai class-unknown',
    ]);
  });

  it('belongs to another district by whole segments, not by how codes begin', () => {
    const { path } = tree.commune('05755')!;
    assert.deepEqual(faultsOf({}, { unit: path.split('/').slice(0, 2).join('/') }), []);
    assert.deepEqual(faultsOf({}, { unit: '19/16' }), ['ma_xa commune-outside']);
  });

  it('never shows a number of a person whole', () => {
    assert.equal(shownText('CCCD 019060000123'), 'CCCD •••123');
    assert.equal(shownText('0912 345 678'), '•••678');
    assert.equal(shownText('Xóm 12, số 1960'), 'Xóm 12, số 1960');
  });
});

describe('a row that only looks odd', () => {
  it('is kept, with a warning', () => {
    const row = readRecord(
      { cells: { ...GOOD, ma_xa: '5755', so_dinh_danh: '019199000001', dien_thoai: '113' } },
      context,
    );
    assert.ok(row.ok);
    assert.deepEqual(
      [...row.warnings],
      [
        'commune-leading-zero-lost',
        'national-id-birth-year-differs',
        'national-id-sex-differs',
        'phone-unusual',
      ],
    );
  });
});
