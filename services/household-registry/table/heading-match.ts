import { levelTones, toNfc } from '#shared/vietnam/text.ts';
import { headingKey } from './heading-key.ts';
import { HEADING_WORDS, OTHER_HEADINGS } from './heading-words.ts';
import { MEMBER_TWINS, ROLES, type Role } from './table-role.ts';

/** How well a heading fits each role, 0 to 1; roles that it does not fit are absent. */
export type HeadingScores = ReadonlyMap<Role, number>;

const NO_SCORES: HeadingScores = new Map();
const BIRTH = /\b(sinh|ns|ntns|tuoi)\b/;
const SEX = /\b(gioi|phai|gt)\b/;
const PEOPLE = /\b(khau|nhan khau|so nguoi)\b/;
const MEMBERS = /\b(thanh vien|nhan khau trong ho|nguoi trong ho)\b/;
const NAME = /^(ho|ho va|ho,)? ?(va )?ten( day du)?$/;

/** Scores a heading by its lines from top to bottom; the lowest says what the column is, those above it where it belongs. */
export function scoreHeading(lines: readonly string[]): HeadingScores {
  const keys = lines.map(headingKey).filter((key, index, all) => key !== '' && key !== all[index - 1]);
  const leaf = keys.at(-1) ?? '';
  if (leaf === '') return NO_SCORES;
  const above = keys.slice(0, -1).join(' ');
  const special = scoreBySetting({ leaf, above, written: lines.at(-1) ?? '' });
  if (special !== null) return special;
  const own = scorePhrase(leaf);
  if (isOther(leaf, own)) return NO_SCORES;
  if (above === '') return own;
  const all = better(own, scorePhrase(`${above} ${leaf}`));
  return MEMBERS.test(above) ? withTwins(all) : all;
}

/** Whether a heading is known to be none of ours. */
export function isOtherHeading(lines: readonly string[]): boolean {
  const leaf = headingKey(lines.at(-1) ?? '');
  return isOther(leaf, scorePhrase(leaf));
}

function isOther(leaf: string, own: HeadingScores): boolean {
  return Math.max(0, ...own.values()) < 1 && OTHER_HEADINGS.some((other) => other.test(leaf));
}

/** Below a heading about members a column may be theirs alone; a column for all is still likelier if heads have no other. */
function withTwins(scores: HeadingScores): HeadingScores {
  const both = new Map(scores);
  for (const [role, twin] of Object.entries(MEMBER_TWINS) as [keyof typeof MEMBER_TWINS, Role][]) {
    const score = scores.get(role);
    if (score === undefined) continue;
    both.set(role, score * 0.96);
    both.set(twin, score * 0.9);
  }
  return both;
}

/** Whether a cell's text could be a heading at all. */
export function headingHit(text: string): boolean {
  if (text.length > 70) return false;
  const scores = scoreHeading([text]);
  return Math.max(0, ...scores.values()) >= 0.7;
}

/** Words that mean something only by what stands above them: 'Nam' under 'Năm sinh' holds years, under 'Giới tính' ticks. */
function scoreBySetting(parts: { leaf: string; above: string; written: string }): HeadingScores | null {
  const { leaf, above } = parts;
  const one = (role: Role, score: number) => new Map([[role, score]]);
  if (NAME.test(leaf) && MEMBERS.test(above)) return one('ten_thanh_vien', 0.95);
  if (NAME.test(leaf) && /\bchu ho\b/.test(above)) return one('ho_ten_chu_ho', 0.98);
  // Folded, 'ĐT' (điện thoại) and 'DT' (dân tộc) are one word.
  if (leaf === 'dt') return /đ/iu.test(toNfc(parts.written)) ? one('dien_thoai', 0.9) : one('dan_toc', 0.6);
  if (leaf === 'ngay' && BIRTH.test(above)) return one('sinh_ngay', 0.95);
  if (leaf === 'thang' && BIRTH.test(above)) return one('sinh_thang', 0.95);
  if (leaf === 'nam' || leaf === 'nu' || leaf === 'la nam' || leaf === 'la nu') return scoreSexWord(parts);
  if (/^(tong|tong so|tong cong|so luong)$/.test(leaf) && PEOPLE.test(above)) return one('so_khau', 0.95);
  return null;
}

function scoreSexWord({
  leaf,
  above,
  written,
}: {
  leaf: string;
  above: string;
  written: string;
}): HeadingScores {
  const man = leaf.endsWith('nam');
  // Folded, 'năm' (year) and 'nam' (man) are one word.
  const isYear = man && levelTones(written).toLowerCase().includes('năm');
  if (isYear) return BIRTH.test(above) ? new Map([['sinh_nam', 0.95]]) : NO_SCORES;
  if (SEX.test(above)) return new Map([[man ? 'gioi_tinh_nam' : 'gioi_tinh_nu', 0.97]]);
  if (BIRTH.test(above)) return new Map([[man ? 'nam_sinh_nam' : 'nam_sinh_nu', 0.97]]);
  if (PEOPLE.test(above)) return NO_SCORES;
  return new Map([
    [man ? 'nam_sinh_nam' : 'nam_sinh_nu', 0.6],
    [man ? 'gioi_tinh_nam' : 'gioi_tinh_nu', 0.6],
  ]);
}

const phraseCache = new Map<string, HeadingScores>();
const CACHE_MOST = 2_000;

function scorePhrase(key: string): HeadingScores {
  const known = phraseCache.get(key);
  if (known !== undefined) return known;
  const scores = new Map<Role, number>();
  for (const role of ROLES) {
    const score = Math.max(0, ...HEADING_WORDS[role].map((phrase) => likeness(key, phrase)));
    if (score >= 0.5) scores.set(role, score);
  }
  if (phraseCache.size >= CACHE_MOST) phraseCache.clear();
  phraseCache.set(key, scores);
  return scores;
}

/** 1 for the same words, less for one among others or for a slip of the keys. */
function likeness(key: string, phrase: string): number {
  if (key === phrase) return 1;
  const share = phrase.length / key.length;
  if (phrase.length >= 2 && ` ${key} `.includes(` ${phrase} `)) return 0.55 + 0.4 * Math.min(1, share);
  if (phrase.length < 6) return 0;
  const allowed = phrase.length >= 12 ? 2 : 1;
  if (isNear(key, phrase, allowed)) return 0.85;
  return phrase.length >= 8 && hasNear(key, phrase) ? 0.45 + 0.4 * Math.min(1, share) : 0;
}

/** Whether a part of it is nearly the phrase, blanks put wherever the typist put them. */
function hasNear(key: string, phrase: string): boolean {
  const [whole, part] = [key.replaceAll(' ', ''), phrase.replaceAll(' ', '')];
  for (let start = 0; start + part.length - 1 <= whole.length; start += 1) {
    if (whole[start] !== part[0]) continue;
    if ([-1, 0, 1].some((more) => isNear(whole.slice(start, start + part.length + more), part, 1)))
      return true;
  }
  return false;
}

/** Whether a few letters put in, left out, changed or swapped make one of the other. */
function isNear(a: string, b: string, most: number): boolean {
  if (Math.abs(a.length - b.length) > most) return false;
  let twoBack: number[] = [];
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(before[j]! + 1, row[j - 1]! + 1, before[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, twoBack[j - 2]! + 1);
      row.push(best);
    }
    twoBack = before;
    before = row;
  }
  return before[b.length]! <= most;
}

function better(a: HeadingScores, b: HeadingScores): HeadingScores {
  const best = new Map(a);
  for (const [role, score] of b) best.set(role, Math.max(score, best.get(role) ?? 0));
  return best;
}
