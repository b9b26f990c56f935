import { parseBirthDate } from '#shared/vietnam/date.ts';

export interface BirthText {
  readonly year: number;
  /** 'YYYY-MM-DD', where more than the year is known. */
  readonly day: string | null;
  readonly warnings: readonly string[];
}

const DAY_MS = 86_400_000;
/** Day 0 of spreadsheets; right for every day from 01/03/1900 on. */
const SERIAL_START = Date.UTC(1899, 11, 30);

/** A birth in the forms that lists have it in: day, month and year, only the year, or a date that has become a number. */
export function birthOf(text: string, listYear: number): BirthText | null {
  const clean = text
    .replace(/^'|[,;.]$/g, '')
    .replace(/^(sn|sinh năm|năm|sinh ngày|ngày)\s*:?\s*/iu, '')
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '');
  const plain = parseBirthDate(clean);
  if (plain !== null) return { ...plain, warnings: [] };
  return yearBeside(clean) ?? shortYear(clean, listYear) ?? serial(clean, listYear);
}

/** '00/00/1960', '05/1960' and '  /  /1960': lists say so where only the year is known. */
function yearBeside(text: string): BirthText | null {
  const [, year] = /^(?:(?:0{0,2}|[x?._-]+)[/.-])?(?:\d{1,2}|[x?._-]+)?[/.-](\d{4})$/i.exec(text) ?? [];
  const birth = year === undefined ? null : parseBirthDate(year);
  return birth === null ? null : { ...birth, warnings: ['birth-day-unknown'] };
}

function shortYear(text: string, listYear: number): BirthText | null {
  const [, day, year] = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(text) ?? [];
  if (day === undefined || year === undefined) return null;
  const century = Number(year) > listYear % 100 ? 1900 : 2000;
  const birth = parseBirthDate(`${day}${century + Number(year)}`);
  return birth === null ? null : { ...birth, warnings: ['birth-year-short'] };
}

function serial(text: string, listYear: number): BirthText | null {
  if (!/^\d{4,5}(\.0)?$/.test(text)) return null;
  const number = Number(text);
  // Four digits are a year; below 3000 they would be days of 1900 to 1908.
  if (number < 3_000) return null;
  const day = new Date(SERIAL_START + number * DAY_MS).toISOString().slice(0, 10);
  const year = Number(day.slice(0, 4));
  return year > listYear ? null : { year, day, warnings: ['birth-was-serial'] };
}
