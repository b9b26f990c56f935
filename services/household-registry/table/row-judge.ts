import type { LeftOutReason } from '#shared/rules/list-words.ts';
import { classOf } from '../import/class-words.ts';
import { relationOf } from '../import/relation-words.ts';
import { isTick } from './column-values.ts';
import { isNumberingRow } from './header-block.ts';
import { headingKey } from './heading-key.ts';
import type { LaidRow } from './laid-row.ts';
import { nameOf } from './row-cells.ts';
import { specialRow, specialText } from './special-row.ts';

import type { TableLayout } from './table-layout.ts';
import { PERSONAL_ROLES, type Role } from './table-role.ts';

/** A row that names what the rows below belong to. */
export interface Section {
  readonly what: 'village' | 'commune' | 'class';
  readonly text: string;
}

export type JudgedRow =
  | { readonly kind: 'household' | 'member' }
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'left-out'; readonly why: LeftOutReason };

/** Tells rows of people from those of villages, sums and signatories, and heads from members. Remembers the household above. */
export function createRowJudge(layout: TableLayout): (row: LaidRow) => JudgedRow {
  const isHeading = headingTest(layout);
  const isHead = headTest(layout);
  let ended = false;
  const person = (row: LaidRow): JudgedRow => {
    ended = false;
    return { kind: isHead(row) ? 'household' : 'member' };
  };
  return (row) => {
    const { texts } = row.filled;
    const own = texts.filter((text, column) => text !== '' && !row.filled.fromAbove.has(column));
    if (own.length === 0) return leftOut('blank');
    if (isPlainRow(row)) return person(row);
    const facts = factsOf(row);
    if (facts === ENOUGH && hasFigure(row)) return person(row);
    const name = nameOf(row.text) ?? '';
    const special = specialOf({ own, facts, name });
    if (special === 'total') return leftOut('total');
    if (special === 'signature') {
      ended = true;
      return leftOut('signature');
    }
    if (isHeading(texts)) return leftOut('header');
    if (isNumberingRow(texts)) return leftOut('numbering');
    if (special !== null && facts === 0) return section(special, own);
    const named = /\p{L}/u.test(name) || /\p{L}/u.test(row.text('ten_thanh_vien') ?? '');
    // A signatory's name stands alone below the signature; somebody with facts is a person of the list.
    if (ended && facts <= 1 && !/\d/.test(row.text('stt') ?? '')) return leftOut('signature');
    if (!named) return facts === ENOUGH || isMemberByWord(row) ? person(row) : unnamed(row, own);
    if (facts === 0 && isLoneSection(row, layout)) return section('village', [name]);
    return person(row);
  };
}

/** Remarks use the words of signatures: whoever has a name and a fact is a person. */
function specialOf({ own, facts, name }: { own: readonly string[]; facts: number; name: string }) {
  if (facts > 1) return null;
  const special = specialRow(own);
  return special === 'signature' && facts === 1 && name !== '' && specialText(name) === null ? null : special;
}

function leftOut(why: LeftOutReason): JudgedRow {
  return { kind: 'left-out', why };
}

function section(what: Section['what'], texts: readonly string[]): JudgedRow {
  const text =
    texts.find((one) => /\p{L}/u.test(one) && !/^[IVX]+\.?$|^[A-Z]\.?$/.test(one)) ?? texts[0] ?? '';
  return { kind: 'section', section: { what, text } };
}

const FIGURES: ReadonlySet<Role> = new Set([
  'nam_sinh',
  'nam_sinh_nam',
  'nam_sinh_nu',
  'sinh_nam',
  'so_dinh_danh',
  'so_cmnd',
  'dien_thoai',
]);

/** Most rows by far: a number in front, a name and figures of a person. They need no look at each word. */
function isPlainRow(row: LaidRow): boolean {
  if (!/^\d+$/.test(row.text('stt') ?? '') || !/\p{L}.*\s/u.test(nameOf(row.text) ?? '')) return false;
  let figures = 0;
  for (const role of FIGURES) if (/\d{4}/.test(row.text(role) ?? '') && !row.isFromAbove(role)) figures += 1;
  return figures >= 1;
}

/** With two facts a row is somebody's, whatever its words are. */
const ENOUGH = 2;

/** How much of a row is about a person, beside a name, up to what is enough. Words that stand for the whole row are not. */
function factsOf(row: LaidRow): number {
  let facts = 0;
  for (const role of PERSONAL_ROLES) {
    if (hasFact(row, role)) facts += 1;
    if (facts === ENOUGH) return facts;
  }
  return facts;
}

function hasFact(row: LaidRow, role: Role): boolean {
  const text = row.text(role) ?? '';
  if (text === '' || row.isFromAbove(role)) return false;
  // A signatory's name may stand under a number's heading.
  if (FIGURES.has(role) && !/\d/.test(text)) return false;
  if (/\p{L}/u.test(text) && specialText(text) !== null) return false;
  return role !== 'phan_loai' || classOf(text) !== null;
}

/** A birth or a number of somebody; neither headings nor what numbers the columns have one. */
function hasFigure(row: LaidRow): boolean {
  for (const role of FIGURES)
    if (/^[\d\s/.-]*\d{4}[\d\s/.-]*$/.test(row.text(role) ?? '') && !row.isFromAbove(role)) return true;
  return false;
}

/** Somebody of whom only the relation to the head is written. */
function isMemberByWord(row: LaidRow): boolean {
  const word = row.isFromAbove('quan_he') ? null : relationOf(row.text('quan_he') ?? '');
  return word !== null && word !== 'other' && word !== 'head';
}

/** A row without a name: text over the table's width names a section, other text is shown to a person. */
function unnamed(row: LaidRow, own: readonly string[]): JudgedRow {
  const words = own.filter((text) => /\p{L}{2}/u.test(text));
  if (words.length === 0) return leftOut('unclear');
  const roman = /^[IVX]+\.?$/.test(row.text('stt') ?? '');
  const label = words[0] ?? '';
  return (row.filled.wide || roman || own.length === 1) && label.length <= 60
    ? section('village', words)
    : leftOut('unclear');
}

/** A name alone: a section if it spreads over columns, has a Roman number, or lacks the number that every household has. */
function isLoneSection(row: LaidRow, layout: TableLayout): boolean {
  const stt = row.text('stt');
  if (row.filled.wide || /^([IVX]+|[A-Z])\.?$/.test(stt ?? '')) return true;
  const marks = (['la_ngheo', 'la_can_ngheo', 'so_khau'] as const).some((role) =>
    isTick(row.text(role) ?? ''),
  );
  return layout.members === 'none' && stt === '' && !marks;
}

/** Headings are printed again on each page, and pasted with it. */
function headingTest(layout: TableLayout): (texts: readonly string[]) => boolean {
  const keys = layout.columns.map(({ heading }) => new Set(heading.split(' › ').map(headingKey)));
  return (texts) => {
    const filled = texts.flatMap((text, column) => (text === '' ? [] : [{ text, column }]));
    if (filled.length < 2 || filled.some(({ text }) => /^\d+$/.test(text))) return false;
    const needed = Math.max(2, filled.length * 0.7);
    let left = filled.length;
    for (const { text, column } of filled) {
      if (keys[column]?.has(headingKey(text)) !== true) left -= 1;
      if (left < needed) return false;
    }
    return true;
  };
}

/** By what the layout says heads are known. */
function headTest({ members }: TableLayout): (row: LaidRow) => boolean {
  let code = '';
  let begins = true;
  let above: LaidRow | null = null;
  const byLayout = (row: LaidRow): boolean => {
    switch (members) {
      case 'none':
        return true;
      case 'relation': {
        const written = row.isFromAbove('quan_he') ? '' : (row.text('quan_he') ?? '');
        const word = /^0?1$/.test(written) ? 'head' : relationOf(written);
        if (word === 'head' && isHeadAgain(row, above)) return false;
        if (word !== null) return word === 'head' || begins;
        return begins || isNumbered(row) || row.text('stt') === undefined;
      }
      case 'numbering':
        return begins || isNumbered(row);
      case 'code': {
        const own = row.isFromAbove('ma_ho') ? '' : (row.text('ma_ho') ?? '');
        const isNew = own !== '' && own !== code;
        if (own !== '') code = own;
        return begins || isNew;
      }
      case 'member-column':
        return (
          begins ||
          (!row.isFromAbove('ho_ten_chu_ho') &&
            !row.dittos.has('ho_ten_chu_ho') &&
            (row.text('ho_ten_chu_ho') ?? '') !== '')
        );
    }
  };
  return (row) => {
    const head = byLayout(row);
    begins = false;
    above = head ? row : null;
    return head;
  };
}

/** Some lists name the household first, without a relation, and its head again among the members. */
function isHeadAgain(row: LaidRow, above: LaidRow | null): boolean {
  return above !== null && (above.text('quan_he') ?? '') === '' && nameOf(above.text) === nameOf(row.text);
}

/** '12' begins a household; '12.3', '-' and nothing stand before members. */
function isNumbered(row: LaidRow): boolean {
  return !row.isFromAbove('stt') && /^\d{1,6}\.?$/.test(row.text('stt') ?? '');
}
