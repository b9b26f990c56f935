import { addDays, daysBetween } from './date.ts';

/** One Tết: its solar year and lunar name, its date, and the first day of Chạp, the month before it. */
export type Tet = {
  readonly year: number;
  readonly lunarYear: string;
  /** 'YYYY-MM-DD' */
  readonly date: string;
  readonly chapStart: string;
};

/**
 * Computed for UTC+7; 2019 to 2030 agree with the dates known. A table and not the runtime's own lunar
 * calendar, which is China's: in 2030 China begins the year a day later.
 */
const TET_DATES: readonly (readonly [number, string, string, string])[] = [
  [2019, 'Kỷ Hợi', '2019-02-05', '2019-01-06'],
  [2020, 'Canh Tý', '2020-01-25', '2019-12-26'],
  [2021, 'Tân Sửu', '2021-02-12', '2021-01-13'],
  [2022, 'Nhâm Dần', '2022-02-01', '2022-01-03'],
  [2023, 'Quý Mão', '2023-01-22', '2022-12-23'],
  [2024, 'Giáp Thìn', '2024-02-10', '2024-01-11'],
  [2025, 'Ất Tỵ', '2025-01-29', '2024-12-31'],
  [2026, 'Bính Ngọ', '2026-02-17', '2026-01-19'],
  [2027, 'Đinh Mùi', '2027-02-06', '2027-01-08'],
  [2028, 'Mậu Thân', '2028-01-26', '2027-12-28'],
  [2029, 'Kỷ Dậu', '2029-02-13', '2029-01-15'],
  [2030, 'Canh Tuất', '2030-02-02', '2030-01-04'],
  [2031, 'Tân Hợi', '2031-01-23', '2030-12-25'],
  [2032, 'Nhâm Tý', '2032-02-11', '2032-01-13'],
  [2033, 'Quý Sửu', '2033-01-31', '2033-01-01'],
  [2034, 'Giáp Dần', '2034-02-19', '2034-01-20'],
  [2035, 'Ất Mão', '2035-02-08', '2035-01-09'],
  [2036, 'Bính Thìn', '2036-01-28', '2035-12-29'],
  [2037, 'Đinh Tỵ', '2037-02-15', '2037-01-16'],
  [2038, 'Mậu Ngọ', '2038-02-04', '2038-01-05'],
  [2039, 'Kỷ Mùi', '2039-01-24', '2038-12-26'],
  [2040, 'Canh Thân', '2040-02-12', '2040-01-14'],
];

/** The coming Tết; on the day of Tết itself, that one. Throws RangeError after the table's end in 2040. */
export function nextTet(today: string): Tet {
  const row = TET_DATES.find(([, , date]) => date >= today);
  if (row === undefined) throw new RangeError(`no Tết known after ${today}`);
  return toTet(row);
}

/** The Tết of a solar year from 2019 to 2040; RangeError outside. */
export function tetOfYear(year: number): Tet {
  const row = TET_DATES.find(([rowYear]) => rowYear === year);
  if (row === undefined) throw new RangeError(`no Tết known of ${year}`);
  return toTet(row);
}

/** Days until the coming Tết; 0 on its day. */
export function daysToTet(today: string): number {
  return daysBetween(today, nextTet(today).date);
}

/** '23 tháng Chạp' for a day of the month before Tết, else null. */
export function lunarLabel(day: string): string | null {
  const number = dayOfChap(day);
  return number === null ? null : `${number} tháng Chạp`;
}

/** What a day of Chạp is called, where it has a name. */
export function chapDayName(day: string): 'ông Công ông Táo' | 'giao thừa' | null {
  if (dayOfChap(day) === 23) return 'ông Công ông Táo';
  return dayOfChap(day) !== null && daysToTet(day) === 1 ? 'giao thừa' : null;
}

/** The solar day of a day of Chạp (1 to 29 or 30) before a Tết: the 23rd is a usual deadline. */
export function dateInChap(tet: Tet, day: number): string {
  if (day < 1 || day > daysBetween(tet.chapStart, tet.date)) throw new RangeError(`no day ${day} in Chạp`);
  return addDays(tet.chapStart, day - 1);
}

function dayOfChap(day: string): number | null {
  const row = TET_DATES.find(([, , date, chapStart]) => day >= chapStart && day < date);
  return row === undefined ? null : daysBetween(row[3], day) + 1;
}

function toTet([year, lunarYear, date, chapStart]: readonly [number, string, string, string]): Tet {
  return { year, lunarYear, date, chapStart };
}
