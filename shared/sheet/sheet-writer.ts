import { sheetXml } from './sheet-xml.ts';
import { workbookFrame } from './workbook-frame.ts';
import type { WrittenSheet } from './written-sheet.ts';
import { writeZip, type ZipPart } from './zip-writer.ts';

/**
 * An .xlsx in pieces, written while its lines are pulled: titles, a header that stays in sight and is repeated on every
 * printed page (A4), bordered lines. Holds no sheet in memory, so it can go straight into an answer or a file.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): AsyncGenerator<Buffer> {
  return writeZip(partsOf(sheets));
}

function* partsOf(sheets: readonly WrittenSheet[]): Generator<ZipPart> {
  for (const [name, xml] of workbookFrame(sheets)) yield { name, content: [xml] };
  for (const [index, sheet] of sheets.entries()) {
    yield { name: `xl/worksheets/sheet${index + 1}.xml`, content: sheetXml(sheet) };
  }
}
