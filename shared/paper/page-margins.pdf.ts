import { mm } from './drawn-page.ts';
import { fitText } from './fit-text.ts';
import { drawTopMargin, type Frame, marginNotes } from './letterhead.pdf.ts';
import { pageMark } from './page-mark.ts';
import { LINE_HEIGHT, type Pen } from './pen.pdf.ts';

/** What stands around the text of each page of a paper. */
export interface Margins {
  readonly foot: string;
  readonly sample: boolean;
  readonly note: string;
  /** What the pages' ids are made of; null: they have none. */
  readonly listing: string | null;
}

/** Where a page stands; `pages` is null where nobody knows yet how many there will be. */
export interface PagePlace {
  readonly page: number;
  readonly pages: number | null;
}

const FOOT_SIZE = 9;

/** What tells where a loose page belongs: number, mark and foot; returns the page's id where it has one. */
export function drawMargins(
  pen: Pen,
  frame: Frame,
  { page, pages, foot, sample, note, listing }: Margins & PagePlace,
): string | null {
  drawTopMargin(pen, frame, { page, notes: marginNotes({ sample, note }) });
  const mark = listing === null ? null : pageMark([listing], page);
  const position = `Trang ${page}${pages === null ? '' : `/${pages}`}`;
  drawFoot(pen, frame, {
    left: foot,
    right: mark === null ? position : `Mã trang ${mark.code} · ${position}`,
  });
  if (mark === null) return null;
  const side = mm(17);
  pen.qr(mark, mm(7), mm(20), side);
  pen.text({ text: mark.code, x: mm(7), y: mm(20) + side + 3, width: side, size: 8, align: 'center' });
  return mark.id;
}

/** A long name takes a second line before it meets what stands on the right. */
function drawFoot(pen: Pen, frame: Frame, { left, right }: { left: string; right: string }): void {
  const foot = { x: frame.x, y: pen.height - mm(13), size: FOOT_SIZE } as const;
  pen.text({ ...foot, text: right, width: frame.width, align: 'right' });
  const width = frame.width - pen.measure(right, FOOT_SIZE) - mm(4);
  const { lines, size } = fitText(left, { width, size: FOOT_SIZE, smallest: 7, lines: 2 }, pen.measure);
  lines.forEach((text, index) => {
    pen.text({ ...foot, text, width, size, y: foot.y + index * size * LINE_HEIGHT });
  });
}
