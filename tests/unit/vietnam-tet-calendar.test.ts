import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  chapDayName,
  dateInChap,
  daysToTet,
  lunarLabel,
  nextTet,
  tetOfYear,
} from '#shared/vietnam/tet-calendar.ts';

describe('the Tết calendar', () => {
  it('has the dates known', () => {
    const known = ['2021-02-12', '2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17'];
    assert.deepEqual(
      [2021, 2022, 2023, 2024, 2025, 2026].map((year) => tetOfYear(year).date),
      known,
    );
    assert.equal(tetOfYear(2021).lunarYear, 'Tân Sửu');
  });
  it('differs from China in 2030', () => assert.equal(tetOfYear(2030).date, '2030-02-02'));
  it('does not guess outside its table', () => {
    assert.throws(() => tetOfYear(2041), RangeError);
    assert.throws(() => nextTet('2040-02-13'), RangeError);
  });
});

describe('the countdown', () => {
  it('counts days and is 0 on the day itself', () => {
    assert.equal(daysToTet('2021-01-25'), 18);
    assert.equal(daysToTet('2021-02-12'), 0);
    assert.equal(nextTet('2021-02-12').year, 2021);
    assert.equal(nextTet('2021-02-13').year, 2022);
  });
});

describe('a day of Chạp', () => {
  it('has its lunar number', () => {
    assert.equal(lunarLabel('2021-02-04'), '23 tháng Chạp');
    assert.equal(lunarLabel('2026-02-10'), '23 tháng Chạp');
    assert.equal(lunarLabel('2021-01-13'), '1 tháng Chạp');
    assert.equal(lunarLabel('2021-02-11'), '30 tháng Chạp');
    assert.equal(lunarLabel('2026-02-16'), '29 tháng Chạp');
  });
  it('is not a day of another month', () => {
    assert.equal(lunarLabel('2021-02-12'), null);
    assert.equal(lunarLabel('2021-01-12'), null);
  });
  it('may have a name', () => {
    assert.equal(chapDayName('2021-02-04'), 'ông Công ông Táo');
    assert.equal(chapDayName('2021-02-11'), 'giao thừa');
    assert.equal(chapDayName('2026-02-16'), 'giao thừa');
    assert.equal(chapDayName('2021-02-10'), null);
  });
  it('can be found for a deadline', () => {
    assert.equal(dateInChap(tetOfYear(2026), 23), '2026-02-10');
    assert.throws(() => dateInChap(tetOfYear(2026), 30), RangeError);
  });
});
