import type { CellValue, Sheet, SheetEvent, SheetHead, SheetRow } from '../../shared/sheet-reader/sheet.ts';

export interface WholeReading {
  readonly sheets: readonly Sheet[];
  /** The problem's code with the first place, or null. */
  readonly refused: string | null;
  readonly place: string | null;
}

/** All that reading a file says, in one piece. */
export async function gather(events: AsyncIterable<SheetEvent>): Promise<WholeReading> {
  const heads: SheetHead[] = [];
  const rows: SheetRow[][] = [];
  let refused: Extract<SheetEvent, { type: 'refused' }> | null = null;
  for await (const event of events) {
    if (event.type === 'head') {
      heads.push(event.head);
      rows.push([]);
    } else if (event.type === 'rows') rows[event.sheet]!.push(...event.rows);
    else refused = event;
  }
  const sheets = heads.map((head, index) => ({ ...head, rows: rows[index]! }));
  return { sheets, refused: refused?.problem.code ?? null, place: refused?.errors[0]?.pointer ?? null };
}

export function cellsOf({ sheets }: WholeReading, sheet = 0): (readonly CellValue[])[] {
  return sheets[sheet]!.rows.map((row) => row.cells);
}
