import { titleCaseName } from '#shared/vietnam/name.ts';
import { cleanText, levelTones } from '#shared/vietnam/text.ts';
import { type CommunePlace, communesNamed } from '../import/commune-name.ts';

/** How the name of a village begins. */
export const VILLAGE_LABEL =
  /^(xóm|thôn|bản|làng|buôn|plei|ấp|khóm|khối|phum|sóc|tổ dân phố|tdp|tổ|khu dân cư|khu phố|khu|tiểu khu|phố|cụm|đội)(?![\p{L}\p{M}])/iu;
const IN_TITLE =
  /(?<![\p{L}\p{M}])(?<!(?:nông|văn|biên|cơ) )(xóm|thôn|bản|buôn|ấp|khóm|tổ dân phố|tdp|khu dân cư|khu phố)\s*:?\s+([^,;:(–\n]+)/giu;
const COMMUNE_IN_TITLE = /(?<![\p{L}\p{M}])(xã|phường|thị trấn|đặc khu)\s*:?\s+([^,;:(\n]+)/giu;
const DISTRICT_IN_TITLE = /(?<![\p{L}\p{M}])(huyện|quận|thị xã|thành phố)\s*:?\s+([^,;:(\n]+)/iu;
/** Where the name in a title ends. */
const NAME_END =
  /\s+(?:[-–]\s|(?:xã|phường|thị trấn|huyện|quận|tỉnh|thành phố|tp\.?|theo|tính|giai đoạn|đợt|quý|tháng|được|có|thuộc|và|ngày|danh sách|hộ)(?![\p{L}\p{M}])|năm\s*:?\s*\d).*$/iu;

/** 'II. Xóm: Bản Cái (12 hộ)' → 'Xóm Bản Cái'. */
export function villageNameOf(text: string): string {
  return titleCaseName(
    cleanText(text)
      .replace(/^(?:[IVX]+|[A-Z]|\d{1,3})\s*[.)/-]\s*|^[*+•-]\s*/u, '')
      .replace(/\s*[([].*$/u, '')
      .replace(/\s*[:–-]\s*\d+\s*(hộ|khẩu).*$/iu, '')
      .replace(/\s*:\s*$/u, '')
      .replace(/^(\p{L}+(?: dân phố| dân cư)?)\s*:\s*/iu, '$1 '),
  ).replace(/^(Tổ|Khu) Dân (Phố|Cư)/, (label) => `${label.charAt(0)}${label.slice(1).toLowerCase()}`);
}

/** 'II. XÃ QUÂN CHU (35 hộ)' → 'XÃ QUÂN CHU'. */
export function communeNameOf(text: string): string {
  return cleanText(text)
    .replace(/^(?:[IVX]+|[A-Z]|\d{1,3})\s*[.)/-]\s*/u, '')
    .replace(/\s*[([].*$/u, '')
    .replace(/^(\p{L}+(?: trấn| khu)?)\s*:\s*/iu, '$1 ')
    .replace(/\s*[:–-]\s*\d+\s*(hộ|khẩu).*$/iu, '');
}

/** The village that a title names: 'DANH SÁCH HỘ NGHÈO XÓM BẢN CÁI NĂM 2025' → 'Xóm Bản Cái'; null when none or several. */
export function villageInTitle(title: string): string | null {
  const names = [...cleanText(title).matchAll(IN_TITLE)]
    .map(([, label = '', rest = '']) => ({ label, name: rest.replace(NAME_END, '').trim() }))
    .filter(({ name }) => /^[\p{Lu}\d]/u.test(name) && !/^\.+$/.test(name))
    .map(({ label, name }) => titleCaseName(`${sentence(label, name)} ${name}`.replace(/[.…]+$/, '').trim()));
  return names.length === 1 ? (names[0] ?? null) : null;
}

/** The communes of the place that a title names. */
export function communesInTitle(title: string, place: CommunePlace): readonly string[] {
  const text = cleanText(title);
  const district = DISTRICT_IN_TITLE.exec(text)?.[2]?.replace(NAME_END, '');
  const codes = [...text.matchAll(COMMUNE_IN_TITLE)].flatMap(([, label = '', rest = '']) =>
    longestNamed(`${label} ${rest.trim()}`, { ...place, district }),
  );
  return [...new Set(codes)];
}

/** The part of an address that is its village. */
export function villageInAddress(address: string): string | null {
  const part = cleanText(address)
    .split(/[,;]|\s[-–]\s/)
    .map((one) => one.trim())
    .find((one) => VILLAGE_LABEL.test(one));
  return part === undefined ? null : part;
}

/** Names of sheets that say nothing of a place. */
export function isPlainSheetName(name: string): boolean {
  const key = levelTones(cleanText(name)).toLowerCase();
  return (
    key === '' ||
    /^(sheet|trang|bảng|ds|danh sách|hộ nghèo|hộ cận nghèo|cận nghèo|nghèo|hn|cn|hcn|tổng hợp|th|biểu|mẫu|phụ lục|pl|data|dữ liệu|bìa|năm|table|rà soát|kết quả)(?![\p{L}])/u.test(
      key,
    ) ||
    /^\d+$|\d{4}/.test(key)
  );
}

/** A name may be followed by words without a sign between: the longest beginning that is one counts. */
function longestNamed(text: string, place: CommunePlace): readonly string[] {
  const words = text.split(' ').slice(0, 8);
  for (let length = words.length; length >= 2; length -= 1) {
    const named = communesNamed(
      words
        .slice(0, length)
        .join(' ')
        .replace(/[.\s–-]+$/, ''),
      place,
    );
    if (named.length > 0) return named.map(({ code }) => code);
  }
  return [];
}

/** 'xóm' before 'Bản Cái' is written with a capital, as the villages' own names are. */
function sentence(label: string, name: string): string {
  if (name === name.toUpperCase() && label === label.toUpperCase()) return label;
  return label.toLowerCase() === 'tdp'
    ? 'TDP'
    : `${label.charAt(0).toUpperCase()}${label.slice(1).toLowerCase()}`;
}
