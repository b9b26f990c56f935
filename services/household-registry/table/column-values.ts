import type { UnitTree } from '#shared/units/unit-set.ts';
import { ethnicityCode } from '#shared/vietnam/ethnicity.ts';
import { looksLikeMobile, phonesIn } from '#shared/vietnam/phone.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { birthOf } from '../import/birth-text.ts';
import { classOf } from '../import/class-words.ts';
import { communesNamed } from '../import/commune-name.ts';
import { relationOf } from '../import/relation-words.ts';
import { isDitto } from './cell-text.ts';
import { peopleIn } from './people-in-cell.ts';
import { VILLAGE_LABEL } from './place-words.ts';
import type { Role } from './table-role.ts';

export interface ValueContext {
  readonly tree: UnitTree;
  readonly unit: string;
  readonly year: number;
}

/** What stands in a column, as shares of its filled cells, 0 to 1. */
export interface ColumnValues {
  readonly filled: number;
  readonly count: number;
  /** How well the values fit a role; null where they cannot tell. */
  readonly fits: (role: Role) => number | null;
}

const NAME = /^\p{L}[\p{L}\p{M}'’.-]*(\s+[\p{L}\p{M}'’.-]+){1,6}$/u;
const WORD = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const TICK = /^(x|v|✓|√|✔|có|1|\+|\*)$/iu;
const UNTICKED = /^(|0|-|không|ko)$/iu;

/** The filled cells of a column, and what the tests of roles ask of them. */
interface Said {
  readonly count: number;
  /** How many different texts there are, as a share. */
  readonly distinct: number;
  readonly share: (test: (text: string) => boolean) => number;
  readonly context: ValueContext;
}

const FITS: Readonly<Partial<Record<Role, (said: Said) => number>>> = {
  stt: ({ share }) => share((text) => /^\d{1,5}([.,]\d{1,2})?$|^[IVX]+$|^[a-zA-Z-]$/.test(text)),
  ma_ho: ({ share, distinct }) =>
    distinct >= 0.8 ? share((text) => /\d/.test(text) && text.length <= 40 && !/\s.*\s/.test(text)) : 0.2,
  ma_xa: ({ share, context }) =>
    share((text) => /^\d{3,5}$/.test(text) && context.tree.commune(text.padStart(5, '0')) !== undefined),
  ten_xa: ({ share, context }) => share((text) => communesNamed(text, context).length > 0),
  thon: ({ share, distinct, count }) =>
    share(
      (text) => /\p{L}|^(số )?\d{1,2}[a-z]?$/iu.test(text) && classOf(text) === null && text.length <= 60,
    ) * (distinct > 0.9 && count > 10 ? 0.4 : 1),
  ho_ten_chu_ho: ({ share }) => share(isName),
  ten_thanh_vien: ({ share }) => share((text) => isName(text) || peopleIn(text) !== null),
  ho_dem: ({ share }) =>
    share((text) => /^\p{L}[\p{L}\p{M}'’ -]*$/u.test(text) && text.split(' ').length <= 5),
  ten: ({ share }) => share((text) => WORD.test(text)),
  quan_he: ({ share }) => share(isRelation) + 0.7 * share((text) => /^\d{1,2}$/.test(text)),
  nam_sinh: ({ share, context }) => share((text) => isBirth(text, context.year)),
  nam_sinh_nam: ({ share, context }) => share((text) => isBirth(text, context.year)),
  nam_sinh_nu: ({ share, context }) => share((text) => isBirth(text, context.year)),
  sinh_ngay: ({ share }) => share((text) => /^\d{1,2}$/.test(text) && Number(text) <= 31),
  sinh_thang: ({ share }) => share((text) => /^\d{1,2}$/.test(text) && Number(text) <= 12),
  sinh_nam: ({ share }) => share((text) => /^(18|19|20)\d\d$/.test(text)),
  tv_nam_sinh: ({ share, context }) => share((text) => isBirth(text, context.year)),
  tv_gioi_tinh: ({ share }) => share(isSexWord) + 0.7 * share(isSexNumber),
  tv_dan_toc: ({ share }) => share((text) => ethnicityCode(text) !== null),
  tv_so_dinh_danh: ({ share }) => share(isIdNumber),
  gioi_tinh: ({ share }) => share(isSexWord) + 0.7 * share(isSexNumber),
  gioi_tinh_nam: ({ share }) => share(isTick),
  gioi_tinh_nu: ({ share }) => share(isTick),
  dan_toc: ({ share }) => share((text) => ethnicityCode(text) !== null),
  so_dinh_danh: ({ share }) => share(isIdNumber),
  so_cmnd: ({ share }) => share(isIdNumber),
  dien_thoai: ({ share }) => share((text) => phonesIn(text).some(looksLikeMobile)),
  so_khau: ({ share }) =>
    share(
      (text) =>
        /^0?\d{1,2}(\s*(khẩu|người|nk|nhân khẩu)\.?)?$/iu.test(text) && Number.parseInt(text, 10) <= 25,
    ),
  phan_loai: ({ share }) => share((text) => classOf(text) !== null),
  la_ngheo: ({ share }) => share(isTick),
  la_can_ngheo: ({ share }) => share(isTick),
  la_dtts: ({ share }) => share(isTick),
  la_ncc: ({ share }) => share(isTick),
  la_btxh: ({ share }) => share(isTick),
  la_knld: ({ share }) => share(isTick),
  diem_b1: ({ share }) => share((text) => /^\d{1,3}([.,]\d+)?$/.test(text)),
  diem_b2: ({ share }) => share((text) => /^\d{1,3}([.,]\d+)?$/.test(text)),
  muc_do: ({ share }) => share((text) => /^\d$/.test(text)),
  nhom_uu_tien: ({ share }) =>
    share((text) => /\p{L}/u.test(text) && classOf(text) === null && !isTick(text)),
};

/** Looks at the values of a column below its heading. */
export function columnValues(cells: readonly string[], context: ValueContext): ColumnValues {
  const said = cells.filter((text) => text !== '' && !isDitto(text));
  const count = said.length;
  const distinct = new Set(said).size / Math.max(1, count);
  const share = (test: (text: string) => boolean) => said.filter(test).length / count;
  const known = new Map<Role, number>();
  return {
    filled: count / Math.max(1, cells.length),
    count,
    fits(role) {
      const test = FITS[role];
      if (count === 0 || test === undefined) return null;
      const fit = known.get(role) ?? test({ count, distinct, share, context });
      known.set(role, fit);
      return fit;
    },
  };
}

/** Whether a tick column's cell says yes. */
export function saysYes(text: string): boolean {
  return !UNTICKED.test(text);
}

export function isTick(text: string): boolean {
  return TICK.test(text);
}

/** Numbers may be anything, so they alone do not tell what a column is. */
function isRelation(text: string): boolean {
  return (relationOf(text) ?? 'other') !== 'other' || /^(khác|rể|dâu|nhờ|ở nhờ)/iu.test(text);
}

function isSexWord(text: string): boolean {
  return /^(nam|nu|trai|gai)$/.test(searchKey(text));
}

function isSexNumber(text: string): boolean {
  return /^[012]$/.test(text);
}

function isName(text: string): boolean {
  return NAME.test(text) && !VILLAGE_LABEL.test(text) && classOf(text) === null && text.length <= 60;
}

function isBirth(text: string, year: number): boolean {
  const birth = birthOf(text, year);
  return birth !== null && birth.year <= year;
}

function isIdNumber(text: string): boolean {
  const compact = text.replace(/[\s.'’-]/g, '');
  return /^\d{8,12}$/.test(compact)
    ? !looksLikeMobile(text) || compact.length > 10
    : /^\d([.,]\d+)?E\+?\d+$/i.test(text);
}
