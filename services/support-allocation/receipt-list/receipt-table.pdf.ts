import { formatMoney, formatNumber } from '#shared/vietnam/money-words.ts';
import { type FittedText, fitText } from './fit-text.ts';
import { type Font, LINE_HEIGHT, mm, type Pen } from './pen.pdf.ts';
import type { ReceiptList, ReceiptRow } from './receipt-list.ts';

interface Column {
  readonly title: string;
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  cell(row: ReceiptRow, index: number): string;
}

/** 252 mm in all: A4 on its side without the margins of NĐ 30/2020. */
const COLUMNS: readonly Column[] = [
  { title: 'TT', width: mm(10), align: 'center', cell: (_, index) => String(index + 1) },
  { title: 'Họ và tên chủ hộ', width: mm(52), align: 'left', cell: (row) => row.head },
  { title: 'Năm sinh', width: mm(14), align: 'center', cell: (row) => row.birthYear },
  { title: 'Mã hộ', width: mm(25), align: 'center', cell: (row) => row.code },
  { title: 'Đối tượng (N/CN)', width: mm(17), align: 'center', cell: (row) => row.class },
  { title: 'Số khẩu', width: mm(12), align: 'center', cell: (row) => formatNumber(row.members) },
  {
    title: 'Số tiền (đồng)',
    width: mm(27),
    align: 'right',
    cell: (row) => (row.cash === 0 ? '' : formatMoney(row.cash)),
  },
  { title: 'Quà hiện vật', width: mm(34), align: 'left', cell: (row) => row.goods },
  { title: 'Ký nhận (ghi rõ họ tên; nhận thay)', width: mm(40), align: 'center', cell: () => '' },
  { title: 'Ghi chú', width: mm(21), align: 'center', cell: () => '' },
];

export const TABLE_WIDTH = COLUMNS.reduce((sum, column) => sum + column.width, 0);

/** Room for a signature, as officers ask for. */
const ROW_HEIGHT = mm(9);
const PADDING = 3;
const SIZE = 11;
const SMALLEST = 9;

export interface LaidRow {
  readonly cells: readonly FittedText[];
  readonly height: number;
  readonly font: Font;
}

/** Texts wrapped into their columns; a row grows before a letter is lost. */
export function layRows(pen: Pen, list: ReceiptList): readonly LaidRow[] {
  return list.rows.map((row, index) =>
    layRow(
      pen,
      COLUMNS.map((column) => column.cell(row, index)),
      'regular',
    ),
  );
}

export function layHead(pen: Pen): LaidRow {
  const cells = COLUMNS.map((column) => column.title);
  return layRow(pen, cells, 'bold', 3);
}

export function layTotal(pen: Pen, { members, cash, goods }: ReceiptList): LaidRow {
  const money = cash === 0 ? '' : formatMoney(cash);
  return layRow(pen, ['', 'TỔNG CỘNG', '', '', '', formatNumber(members), money, goods, '', ''], 'bold');
}

export function drawRow(pen: Pen, row: LaidRow, x: number, y: number): void {
  let left = x;
  row.cells.forEach((cell, index) => {
    const { width, align } = COLUMNS[index]!;
    const lineHeight = cell.size * LINE_HEIGHT;
    const top = y + (row.height - cell.lines.length * lineHeight) / 2;
    pen.frame(left, y, width, row.height);
    cell.lines.forEach((text, line) => {
      pen.text({
        text,
        x: left + PADDING,
        y: top + line * lineHeight,
        width: width - 2 * PADDING,
        size: cell.size,
        font: row.font,
        align: row.font === 'bold' && align === 'left' ? 'center' : align,
      });
    });
    left += width;
  });
}

function layRow(pen: Pen, texts: readonly string[], font: Font, lines = 2): LaidRow {
  const cells = texts.map((text, index) => {
    const space = { width: COLUMNS[index]!.width - 2 * PADDING, size: SIZE, smallest: SMALLEST, lines };
    return fitText(text, space, (part, size) => pen.measure(part, size, font));
  });
  const needed = cells.map((cell) => cell.lines.length * cell.size * LINE_HEIGHT + 2 * PADDING);
  return { cells, height: Math.max(ROW_HEIGHT, ...needed), font };
}
