import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  addDays,
  daysBetween,
  formatDate,
  isDay,
  officialDate,
  parseBirthDate,
  parseDate,
  today,
} from '#shared/vietnam/date.ts';

const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days));

describe('a clock in Vietnam', () => {
  it('begins its day at 17:00 UTC of the day before', () => {
    assert.equal(today(Date.parse('2021-02-11T16:59:59.999Z')), '2021-02-11');
    assert.equal(today(Date.parse('2021-02-11T17:00:00Z')), '2021-02-12');
  });
});

describe('a date on paper', () => {
  it('is dd/mm/yyyy', () => assert.equal(formatDate('2021-01-05'), '05/01/2021'));
  it('leads with zeros only for days under 10 and the months 1 and 2', () => {
    assert.equal(officialDate('2021-01-05'), 'ngày 05 tháng 01 năm 2021');
    assert.equal(officialDate('2021-02-15'), 'ngày 15 tháng 02 năm 2021');
    assert.equal(officialDate('2021-06-09'), 'ngày 09 tháng 6 năm 2021');
    assert.equal(officialDate('2021-12-31'), 'ngày 31 tháng 12 năm 2021');
  });
  it('must be a day there is', () => {
    assert.throws(() => formatDate('2021-02-30'), RangeError);
    assert.throws(() => formatDate('2021-01-05T00:00:00Z'), RangeError);
    assert.equal(isDay('2024-02-29'), true);
    assert.equal(isDay('2023-02-29'), false);
  });
});

describe('a typed date', () => {
  it('is read day first, with any of the usual separators', () => {
    for (const typed of ['5/1/2021', '05/01/2021', '05-01-2021', ' 5.1.2021 ', '2021-01-05']) {
      assert.equal(parseDate(typed), '2021-01-05');
    }
  });
  it('is refused when there is no such day', () => {
    for (const typed of ['31/02/2021', '1/13/2021', '5/1/21', '2021', '', 'x'])
      assert.equal(parseDate(typed), null);
  });
  it('comes back as it was printed', () => {
    fc.assert(fc.property(day, (some) => assert.equal(parseDate(formatDate(some)), some)));
  });
});

describe('a birth date', () => {
  it('may be a year only, and says so', () => {
    assert.deepEqual(parseBirthDate('1956'), { year: 1956, day: null });
    assert.deepEqual(parseBirthDate('02/09/1956'), { year: 1956, day: '1956-09-02' });
  });
  it('is neither a serial number nor a year nobody lives from', () => {
    for (const typed of ['20345', '1600', '56', '31/02/1956', '']) assert.equal(parseBirthDate(typed), null);
  });
});

describe('days between', () => {
  it('count whole days both ways', () => {
    assert.equal(daysBetween('2021-01-25', '2021-02-12'), 18);
    assert.equal(daysBetween('2021-02-12', '2021-01-25'), -18);
  });
  it('undo adding days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -900, max: 900 }), (from, days) =>
        assert.equal(daysBetween(from, addDays(from, days)), days),
      ),
    );
  });
});
