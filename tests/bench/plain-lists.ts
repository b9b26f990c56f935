import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import type { Browser } from 'playwright-core';
import QRCode from 'qrcode';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import {
  type ListRow,
  rowsOf,
  type VillageGifts,
} from '../../services/support-allocation/receipt-list/village-gifts.ts';

// The same lists as they are written first: a cell is a text, a page is what fits.

export type Layout = 'posted' | 'row-qr';

interface Form {
  readonly widths: readonly number[];
  readonly height: number;
  readonly perPage: number;
}

const FORMS: Readonly<Record<Layout, Form>> = {
  posted: { widths: [28, 147, 96, 34, 71, 91], height: 16.6, perPage: 40 },
  'row-qr': { widths: [23, 37, 102, 31, 28, 26, 57, 60, 76, 28], height: 32.3, perPage: 20 },
};
const LEFT = 85;
const TOP = 90;
const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);

/** Each page of a list with its rows. */
export function plainPages(layout: Layout, villages: readonly VillageGifts[]): readonly PlainPage[] {
  const { perPage } = FORMS[layout];
  return villages.flatMap((village, number) => {
    const rows = rowsOf(village);
    return Array.from({ length: Math.ceil(rows.length / perPage) }, (_, page) => ({
      id: `TET100/P/${number}-${page}`.padEnd(45, '0'),
      rows: rows.slice(page * perPage, (page + 1) * perPage),
      from: page * perPage,
    }));
  });
}

export interface PlainPage {
  readonly id: string;
  readonly rows: readonly ListRow[];
  readonly from: number;
}

function cellsOf(layout: Layout, row: ListRow, number: number): readonly string[] {
  const money = row.cash === 0 ? '' : formatMoney(row.cash);
  if (layout === 'posted') return [String(number), row.head, row.address, row.class, money, row.goods];
  const { head, birthYear, members, goods, note } = row;
  return [String(number), '', head, birthYear, row.class, String(members), money, goods, '', note];
}

/** pdfkit's text() for each cell and a PNG for each code. */
export async function printByText(layout: Layout, pages: Iterable<PlainPage>): Promise<number> {
  const { widths, height } = FORMS[layout];
  const doc = new PDFDocument({ size: 'A4', margin: 0, autoFirstPage: false });
  let bytes = 0;
  doc.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
  });
  const ended = new Promise((resolve) => doc.on('end', resolve));
  doc.font(font).fontSize(11);
  for (const { id, rows, from } of pages) {
    doc.addPage();
    doc.image(await QRCode.toBuffer(id, { margin: 0 }), 20, 57, { width: 48 });
    for (const [index, row] of rows.entries()) {
      const y = TOP + index * height;
      if (layout === 'row-qr') {
        const code = await QRCode.toBuffer(`TET100/H/${row.household.toUpperCase()}`, { margin: 0 });
        doc.image(code, LEFT + widths[0]! + 5, y + 3, { width: 26 });
      }
      let x = LEFT;
      for (const [column, text] of cellsOf(layout, row, from + index + 1).entries()) {
        const width = widths[column]!;
        doc.rect(x, y, width, height).stroke();
        if (text !== '')
          doc.text(text, x + 3, y + 2, { width: width - 6, height: height - 2, ellipsis: true });
        x += width;
      }
    }
  }
  doc.end();
  await ended;
  return bytes;
}

/** A page of HTML that Chromium prints; codes as SVG. */
export async function printByBrowser(
  browser: Browser,
  layout: Layout,
  pages: Iterable<PlainPage>,
): Promise<number> {
  const { widths, height } = FORMS[layout];
  const svg = (text: string) => QRCode.toString(text, { type: 'svg', margin: 0, width: 40 });
  let html = `<meta charset="utf-8"><style>@font-face{font-family:T;src:url(data:font/ttf;base64,${readFileSync(font).toString('base64')})}
body{font:11pt T;margin:0}table{border-collapse:collapse;table-layout:fixed}td{border:.6pt solid;height:${height - 3}pt;overflow:hidden;padding:1pt}section{break-after:page}</style>`;
  for (const { id, rows, from } of pages) {
    html += `<section>${await svg(id)}<table>${widths.map((width) => `<col style="width:${width}pt">`).join('')}`;
    for (const [index, row] of rows.entries()) {
      const cells = [...cellsOf(layout, row, from + index + 1)];
      if (layout === 'row-qr') cells[1] = await svg(`TET100/H/${row.household.toUpperCase()}`);
      html += `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
    }
    html += '</table></section>';
  }
  const page = await browser.newPage();
  await page.setContent(html);
  const { length } = await page.pdf({ format: 'A4', margin: { top: '20mm', left: '30mm' } });
  await page.close();
  return length;
}

/** Operators written straight into page contents, one letter one code, codes drawn before; nothing is measured. */
export function printRaw(layout: Layout, pages: Iterable<PlainPage>, bits: string): number {
  const { widths, height } = FORMS[layout];
  const image = (side: number, x: number, y: number) =>
    `q ${side} 0 0 ${side} ${x} ${y} cm BI /W 29 /H 29 /IM true /D [1 0] /F /AHx ID ${bits}> EI Q\n`;
  const parts: Uint8Array[] = [];
  const offsets: number[] = [];
  let bytes = 0;
  const write = (part: Uint8Array | string) => {
    const piece = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    parts.push(piece);
    bytes += piece.length;
  };
  for (const { rows, from } of pages) {
    let content = `.6 w\n${image(48, 20, 740)}`;
    for (const [index, row] of rows.entries()) {
      const y = 751 - index * height;
      if (layout === 'row-qr') content += image(27, LEFT + 28, y - 30);
      let x = LEFT;
      let lines = '';
      for (const [column, text] of cellsOf(layout, row, from + index + 1).entries()) {
        lines += `${x} ${y} m ${x} ${y - height} l `;
        if (text !== '')
          content += `BT /F1 11 Tf ${x + 3} ${y - 12} Td <${Buffer.from(text, 'utf16le').toString('hex')}> Tj ET\n`;
        x += widths[column]!;
      }
      content += `${lines}${LEFT} ${y} m ${x} ${y} l S\n`;
    }
    const stream = deflateSync(Buffer.from(content, 'latin1'));
    offsets.push(bytes);
    write(`${offsets.length} 0 obj\n<</Filter/FlateDecode/Length ${stream.length}>>stream\n`);
    write(stream);
    write('\nendstream endobj\n');
  }
  write(offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n\n`).join(''));
  return Buffer.concat(parts).length;
}
