const DAY_MS = 86_400_000;
/** Vietnam keeps UTC+7 all year. */
const ZONE_MS = 7 * 3_600_000;

/** A birth date as known: some people know only the year. `day` is 'YYYY-MM-DD' or null. */
export type BirthDate = { readonly year: number; readonly day: string | null };

/** The day in Asia/Ho_Chi_Minh, 'YYYY-MM-DD', of a clock in milliseconds since 1970. */
export function today(clockMs: number): string {
  return new Date(clockMs + ZONE_MS).toISOString().slice(0, 10);
}

/** When a day begins in Asia/Ho_Chi_Minh. Takes a day, not a moment; throws RangeError otherwise. */
export function startOfDay(day: string): Date {
  return new Date(startOf(day) - ZONE_MS);
}

/** '2021-01-05' → '05/01/2021'. Takes a day, not a moment; throws RangeError otherwise. */
export function formatDate(day: string): string {
  const [year, month, date] = parts(day);
  return `${date}/${month}/${year}`;
}

/**
 * The date line of official papers: 'ngày 05 tháng 01 năm 2021', but 'ngày 15 tháng 6 năm 2021': days under 10
 * and the months 1 and 2 take a leading zero (NĐ 30/2020/NĐ-CP).
 */
export function officialDate(day: string): string {
  const [year, month, date] = parts(day);
  const shownMonth = Number(month) <= 2 ? month : Number(month);
  return `ngày ${date} tháng ${shownMonth} năm ${year}`;
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((startOf(to) - startOf(from)) / DAY_MS);
}

/** The day `days` after (before, when negative) a day. */
export function addDays(day: string, days: number): string {
  return new Date(startOf(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** A typed date ('5/1/2021', '05-01-2021', '05.01.2021' or '2021-01-05') as 'YYYY-MM-DD', null if there is no such day. */
export function parseDate(text: string): string | null {
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  const [, date = '', month = '', year = ''] = typed ?? [];
  const day = typed ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text.trim();
  return isDay(day) ? day : null;
}

/** A birth date or a birth year of 1880 to 2100 as typed in lists; null when it is neither. */
export function parseBirthDate(text: string): BirthDate | null {
  const yearOnly = /^\d{4}$/.test(text.trim());
  const day = yearOnly ? null : parseDate(text);
  if (!yearOnly && day === null) return null;
  const year = Number(day === null ? text.trim() : day.slice(0, 4));
  return year >= 1880 && year <= 2100 ? { year, day } : null;
}

/** Whether a text is an existing day written 'YYYY-MM-DD'. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function parts(day: string): [string, string, string] {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return [day.slice(0, 4), day.slice(5, 7), day.slice(8, 10)];
}

function startOf(day: string): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Date.parse(`${day}T00:00:00Z`);
}
