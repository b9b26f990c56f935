import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { isWithin } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { parseBirthDate } from '#shared/vietnam/date.ts';
import { checkNationalId } from '#shared/vietnam/national-id.ts';
import { looksLikeMobile } from '#shared/vietnam/phone.ts';
import { levelTones, slug } from '#shared/vietnam/text.ts';
import { describeSample, sampleCampaign } from '../../infra/sample/sample.ts';
import { sampleAccounts } from '../../infra/sample/sample-accounts.ts';
import { csvHeader, sampleFiles } from '../../infra/sample/sample-file.ts';
import { type SampleName, sampleNames, sampleSizes } from '../../infra/sample/sample-size.ts';

type Row = Readonly<Record<string, string>>;
const columns = csvHeader.split(',');

async function readLines(name: SampleName, seed?: string): Promise<string[]> {
  const lines: string[] = [];
  for (const file of sampleFiles(name, seed)) {
    for await (const line of file.lines()) lines.push(line);
  }
  return lines;
}

async function readRows(name: SampleName): Promise<readonly Row[]> {
  const lines = await readLines(name);
  return lines.slice(1).map((line) => {
    const fields = line.split(',');
    assert.equal(fields.length, columns.length, line);
    return Object.fromEntries(columns.map((column, index) => [column, fields[index] ?? '']));
  });
}

function hashOf(lines: readonly string[]): string {
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

function countBy(rows: readonly Row[], column: string): Record<string, number> {
  const groups = Map.groupBy(rows, (row) => row[column] ?? '');
  return Object.fromEntries([...groups].map(([key, members]) => [key, members.length]));
}

const rows2021 = await readRows('thai-nguyen-2021');
const rows2026 = await readRows('thai-nguyen-2026');

describe('a sample made twice', () => {
  it('has the same bytes for the same seed, others for another', async () => {
    const first = hashOf(await readLines('thai-nguyen-2021', 'a'));
    assert.equal(hashOf(await readLines('thai-nguyen-2021', 'a')), first);
    assert.notEqual(hashOf(await readLines('thai-nguyen-2021', 'b')), first);
  });
});

describe('the samples of the province', () => {
  it('have exactly the households published', () => {
    assert.deepEqual(countBy(rows2021, 'phan_loai'), { N: 11_790, CN: 14_410 });
    assert.deepEqual(countBy(rows2026, 'phan_loai'), { N: 23_061, CN: 15_482 });
  });
  it('have households in every commune and about 2,300 villages in 2021', () => {
    assert.equal(Object.keys(countBy(rows2021, 'ma_xa')).length, 178);
    assert.equal(Object.keys(countBy(rows2026, 'ma_xa')).length, 92);
    const villages = new Set(rows2021.map((row) => `${row['ma_xa']} ${row['thon']}`));
    assert.ok(villages.size > 2_200 && villages.size < 2_400, String(villages.size));
  });
  it('have households of 4.4 persons on average, 1 to 12', () => {
    const sizes = rows2021.map((row) => Number(row['so_khau']));
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    assert.ok(Math.abs(mean - 4.4) < 0.05, String(mean));
    assert.deepEqual([Math.min(...sizes), Math.max(...sizes)], [1, 12]);
  });
  it('have mostly ethnic minorities in Võ Nhai and mostly Kinh in the city', () => {
    const communes = loadUnitSet('2021-11');
    const shareOfKinh = (district: string) => {
      const here = rows2021.filter((row) => communes.commune(row['ma_xa'] ?? '')?.parent === district);
      return here.filter((row) => row['dan_toc'] === '01').length / here.length;
    };
    assert.ok(shareOfKinh('19/170') < 0.2);
    assert.ok(shareOfKinh('19/164') > 0.8);
  });
});

describe('every made household', () => {
  for (const [name, rows] of [
    ['thai-nguyen-2021', rows2021],
    ['thai-nguyen-2026', rows2026],
  ] as const) {
    it(`of ${name} stands in a commune of the unit set under a code of its own`, () => {
      const tree = loadUnitSet(sampleSizes[name].unitSet);
      for (const row of rows) assert.ok(isWithin('19', tree.commune(row['ma_xa'] ?? '')?.path ?? ''));
      assert.equal(new Set(rows.map((row) => `${row['ma_xa']} ${row['ma_ho']}`)).size, rows.length);
    });
    it(`of ${name} is in NFC and has fields of the documented shape`, () => {
      for (const row of rows) {
        assert.equal(Object.values(row).join(), Object.values(row).join().normalize('NFC'));
        assert.match(row['ma_ho'] ?? '', /^C?N-\d{4}$/);
        assert.match(row['ho_ten_chu_ho'] ?? '', /^\p{Lu}[\p{L} ]+$/u);
        assert.match(row['gioi_tinh'] ?? '', /^(Nam|Nữ)$/);
        assert.match(row['dan_toc'] ?? '', /^\d\d$/);
        assert.match(row['nhom_uu_tien'] ?? '', /^((DTTS|NCC|BTXH|KNLD|TE)(;|$))*$/);
        assert.match(row['muc_do'] ?? '', /^\d$/);
        assert.ok(row['dien_thoai'] === '' || looksLikeMobile(row['dien_thoai'] ?? ''));
      }
    });
    it(`of ${name} has an identity number that fits its head, or none`, () => {
      const withId = rows.filter((row) => row['so_dinh_danh'] !== '');
      assert.equal(new Set(withId.map((row) => row['so_dinh_danh'])).size, withId.length);
      assert.ok(Math.abs(withId.length / rows.length - 0.8) < 0.02);
      for (const row of withId) {
        const birthYear = parseBirthDate(row['nam_sinh'] ?? '')?.year ?? null;
        const sex = row['gioi_tinh'] === 'Nam' ? 'male' : 'female';
        assert.deepEqual(checkNationalId(row['so_dinh_danh'] ?? '', { birthYear, sex }), []);
      }
    });
  }
});

describe('the villages of a commune', () => {
  it('stay apart when their tones are levelled', () => {
    for (const rows of [rows2021, rows2026]) {
      const names = new Set(rows.map((row) => `${row['ma_xa']} ${row['thon']}`));
      assert.equal(new Set([...names].map((name) => levelTones(name).toLowerCase())).size, names.size);
    }
  });
  it('may have the same slug: Xóm Lang and Xóm Lăng of Xã Tràng Xá', () => {
    const here = new Set(rows2021.filter((row) => row['ma_xa'] === '05746').map((row) => row['thon'] ?? ''));
    assert.ok(here.has('Xóm Lang') && here.has('Xóm Lăng'));
    assert.equal(slug('Xóm Lang'), slug('Xóm Lăng'));
  });
});

describe('the sample of the nation', () => {
  it('has a file for each commune and 1.26 million households, made only when read', async () => {
    const files = sampleFiles('nation-2026');
    assert.equal(files.length, 3_321);
    assert.equal(
      files.reduce((sum, file) => sum + file.households, 0),
      1_258_997,
    );
    const file = files[2_000];
    assert.ok(file);
    let lines = 0;
    for await (const line of file.lines()) lines += line.length > 0 ? 1 : 0;
    assert.equal(lines, file.households + 1);
  });
});

describe('the sources of a sample', () => {
  it('that meet the minimum suffice for every household of every class', () => {
    for (const name of sampleNames) {
      const { households, sources, minimum } = describeSample(name);
      const enough = sources.filter((source) => source.meetsMinimum);
      assert.ok(enough.every((source) => source.per === 'household' && source.amount >= minimum));
      assert.ok(enough.reduce((sum, source) => sum + source.supply, 0) >= households);
    }
  });
  it('reach units that exist', () => {
    for (const name of sampleNames) {
      const tree = loadUnitSet(sampleSizes[name].unitSet);
      for (const { owner, places } of describeSample(name).sources) {
        for (const path of [owner, ...places]) assert.equal(tree.has(path), true, path);
      }
    }
  });
});

describe('the campaign of a sample', () => {
  it('is for the coming Tết, due on the 23rd of Chạp', () => {
    const { tetDate, deadline } = sampleCampaign('thai-nguyen-2021', '2026-06-01');
    assert.deepEqual([tetDate, deadline], ['2027-02-06', '2027-01-30']);
  });
});

describe('the accounts of a sample', () => {
  it('have one user name each, and places that exist', () => {
    for (const name of sampleNames) {
      const accounts = sampleAccounts(name);
      assert.equal(new Set(accounts.map((account) => account.username)).size, accounts.length);
      for (const { unitSet, path } of accounts.flatMap((account) => account.roles)) {
        assert.equal(loadUnitSet(unitSet).has(path), true, path);
      }
    }
  });
  it('give xa a rural commune of Võ Nhai with at least 150 households', () => {
    const path = sampleAccounts('thai-nguyen-2021').find(({ username }) => username === 'xa')?.roles[0]?.path;
    assert.equal(path, '19/170/05746');
    assert.ok(rows2021.filter((row) => row['ma_xa'] === '05746').length >= 150);
  });
});
