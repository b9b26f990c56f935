import { writeXlsx } from 'hucre/xlsx';
import type { Cell } from './list-column.ts';
import type { MadeFile, MadeSheet } from './made-list.ts';

/** The file as it would be sent. */
export async function fileBytes({ variant, sheets }: MadeFile): Promise<Uint8Array> {
  const { file } = variant;
  if (file.kind === 'text')
    return encodeText(sheets.map((sheet) => csvOf(sheet, file.delimiter)).join(''), file.encoding);
  return writeXlsx({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows: sheet.rows.map((row) => [...row]),
      merges: (file.merges === 'lost' ? [] : sheet.merges).map(([startRow, startCol, endRow, endCol]) => ({
        startRow,
        startCol,
        endRow,
        endCol,
      })),
      rowDefs: new Map(sheet.hiddenRows.map((row) => [row, { hidden: true }])),
      ...(sheet.hiddenColumns.length === 0 ? {} : { columns: columnsOf(sheet) }),
    })),
  });
}

function columnsOf({ hiddenColumns, rows }: MadeSheet) {
  const width = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) => ({ hidden: hiddenColumns.includes(column) }));
}

function csvOf({ rows }: MadeSheet, delimiter: string): string {
  const width = Math.max(...rows.map((row) => row.length));
  const line = (row: readonly Cell[]) =>
    Array.from({ length: width }, (_, column) => quoted(row[column] ?? '', delimiter)).join(delimiter);
  return rows.map((row) => `${line(row)}\r\n`).join('');
}

function quoted(cell: Exclude<Cell, null>, delimiter: string): string {
  const text = String(cell);
  return text.includes('"') || text.includes('\n') || text.includes(delimiter)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

function encodeText(text: string, encoding: string): Uint8Array {
  switch (encoding) {
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    default:
      return Buffer.from(text, 'utf8');
  }
}
