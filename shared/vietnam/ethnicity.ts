import { cleanText, levelTones } from './text.ts';

/**
 * Codes of the statistics office (Tổng cục Thống kê) 01 to 54, and 55 for foreigners, with the name first and the other
 * names met in lists behind it. Own compilation of public facts; the codes were checked against two public code lists.
 */
const GROUPS: readonly (readonly [code: string, ...names: string[]])[] = [
  ['01', 'Kinh', 'Việt'],
  ['02', 'Tày', 'Ngạn', 'Phén', 'Thù Lao', 'Pa Dí'],
  ['03', 'Thái'],
  ['04', 'Mường'],
  ['05', 'Khmer', 'Khơ-me'],
  ['06', 'Hoa', 'Hán'],
  ['07', 'Nùng', 'Xuồng', 'Giang', 'Nùng An', 'Phàn Sình'],
  ['08', 'Mông', 'Hmông', 'Mèo'],
  ['09', 'Dao', 'Mán', 'Động', 'Trại', 'Xá'],
  ['10', 'Gia Rai'],
  ['11', 'Ê Đê'],
  ['12', 'Ba Na'],
  ['13', 'Sán Chay', 'Cao Lan - Sán Chỉ', 'Cao Lan', 'Sán Chỉ', 'Sán Chí'],
  ['14', 'Chăm', 'Chàm'],
  ['15', 'Cơ Ho', 'Kơ Ho'],
  ['16', 'Xơ Đăng'],
  ['17', 'Sán Dìu', 'Sán Dẻo', 'Trại Đất'],
  ['18', 'Hrê'],
  ['19', 'Ra Glai'],
  ['20', 'Mnông'],
  ['21', 'Thổ'],
  ['22', 'Xtiêng', 'Stiêng'],
  ['23', 'Khơ Mú'],
  ['24', 'Bru - Vân Kiều', 'Vân Kiều'],
  ['25', 'Cơ Tu'],
  ['26', 'Giáy'],
  ['27', 'Tà Ôi'],
  ['28', 'Mạ'],
  ['29', 'Gié Triêng', 'Giẻ Triêng'],
  ['30', 'Co', 'Cor'],
  ['31', 'Chơ Ro'],
  ['32', 'Xinh Mun'],
  ['33', 'Hà Nhì'],
  ['34', 'Chu Ru'],
  ['35', 'Lào'],
  ['36', 'La Chí'],
  ['37', 'Kháng'],
  ['38', 'Phù Lá'],
  ['39', 'La Hủ'],
  ['40', 'La Ha'],
  ['41', 'Pà Thẻn'],
  ['42', 'Lự'],
  ['43', 'Ngái'],
  ['44', 'Chứt'],
  ['45', 'Lô Lô'],
  ['46', 'Mảng'],
  ['47', 'Cờ Lao', 'Cơ Lao'],
  ['48', 'Bố Y'],
  ['49', 'Cống'],
  ['50', 'Si La'],
  ['51', 'Pu Péo'],
  ['52', 'Rơ Măm'],
  ['53', 'Brâu'],
  ['54', 'Ơ Đu'],
  ['55', 'Người nước ngoài'],
];

const byName = new Map(
  GROUPS.flatMap(([code, ...names]) => names.map((name) => [nameKey(name), code] as const)),
);
const byPlainName = plainNames();

/** The code of a group by code ('2', '02') or by name ('Tày', 'H’Mông', 'dân tộc Dao'); null when it is none. */
export function ethnicityCode(text: string): string | null {
  const clean = cleanText(text);
  if (/^\d{1,2}$/.test(clean))
    return Number(clean) >= 1 && Number(clean) <= 55 ? clean.padStart(2, '0') : null;
  const key = nameKey(clean.replace(/\(.*\)/, '').replace(/^(dân tộc|người)\s+/iu, ''));
  return byName.get(key) ?? byName.get(nameKey(clean)) ?? byPlainName.get(key) ?? null;
}

/** The group's usual name; the code itself where it is none of them. */
export function ethnicityName(code: string): string {
  return GROUPS.find(([known]) => known === code)?.[1] ?? code;
}

/** Letters with their accents, tone places levelled, without blanks, hyphens and apostrophes. */
function nameKey(name: string): string {
  return levelTones(cleanText(name))
    .toLowerCase()
    .replace(/[\s'’`ʼ.-]/g, '');
}

/** Names written without accents, where only one group can be meant. */
function plainNames(): ReadonlyMap<string, string> {
  const plain = new Map<string, string | null>();
  for (const [key, code] of byName) {
    const folded = key.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
    const known = plain.get(folded);
    plain.set(folded, known === undefined || known === code ? code : null);
  }
  return new Map([...plain].filter((entry): entry is [string, string] => entry[1] !== null));
}
