import type { Merge, SheetLimits } from './sheet.ts';
import { SHEET_DAMAGED, SHEET_TOO_MANY_MERGES, SheetRefusal } from './sheet-problem.ts';
import { columnOf } from './xlsx-rows.ts';
import { isTrue } from './xlsx-workbook.ts';
import { attribute } from './xml-scan.ts';

/** What stands before and behind a sheet's rows. */
export interface SheetFrame {
  readonly merges: readonly Merge[];
  readonly hiddenColumns: readonly number[];
}

export interface FrameReader {
  see(bytes: Buffer): void;
  frame(): SheetFrame;
}

const LONGEST_START = 1 << 20;
const LONGEST_TAG = 1 << 12;

/**
 * Looks through a sheet's bytes for its hidden columns and merged cells, which lie before and behind all rows, without
 * reading the rows: the head of a sheet is told before its first row.
 */
export function createFrameReader(limits: Pick<SheetLimits, 'columns' | 'merges'>): FrameReader {
  const merges: Merge[] = [];
  let start: string | null = '';
  let hiddenColumns: number[] = [];
  let tail = Buffer.alloc(0);
  let behind: string | null = null;

  function lookBefore(bytes: Buffer): void {
    start += bytes.toString('latin1');
    if (!start!.includes('sheetData') && start!.length < LONGEST_START) return;
    hiddenColumns = hiddenIn(start!.split('sheetData', 1)[0]!, limits.columns);
    start = null;
  }

  function lookBehind(bytes: Buffer): void {
    if (behind === null) {
      // The word may lie across two pieces.
      const seam = Buffer.concat([tail, bytes.subarray(0, 16)]);
      tail = Buffer.from(bytes.subarray(-16));
      const at = seam.includes('mergeCell') ? 0 : bytes.indexOf('mergeCell');
      if (at === -1) return;
      behind =
        at === 0
          ? seam.toString('latin1') + bytes.toString('latin1', 16)
          : bytes.toString('latin1', Math.max(0, at - 16));
    } else behind += bytes.toString('latin1');
    const last = behind.lastIndexOf('>') + 1;
    for (const [tag] of behind.slice(0, last).matchAll(/<(?:\w{1,20}:)?mergeCell\s[^>]{0,200}/g))
      addMerge(tag);
    behind = behind.slice(last).slice(-LONGEST_TAG);
  }

  function addMerge(tag: string): void {
    const merge = readMerge(attribute(tag, 'ref') ?? '');
    if (merge === null) throw new SheetRefusal(SHEET_DAMAGED);
    if (merges.length === limits.merges) throw new SheetRefusal(SHEET_TOO_MANY_MERGES);
    merges.push(merge);
  }

  return {
    see(bytes) {
      if (start !== null) lookBefore(bytes);
      lookBehind(bytes);
    },
    frame: () => ({ merges, hiddenColumns }),
  };
}

function hiddenIn(text: string, columns: number): number[] {
  const hidden = new Set<number>();
  for (const [tag] of text.matchAll(/<(?:\w{1,20}:)?col\s[^>]{0,400}/g)) {
    if (!isTrue(attribute(tag, 'hidden'))) continue;
    const first = Number(attribute(tag, 'min')) - 1;
    const last = Math.min(Number(attribute(tag, 'max')) - 1, columns - 1);
    for (let column = Math.max(0, first); column <= last; column += 1) hidden.add(column);
  }
  return [...hidden].sort((a, b) => a - b);
}

function readMerge(ref: string): Merge | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i.exec(ref);
  if (found === null) return null;
  const columns = [columnOf(found[1]!), columnOf(found[3] ?? found[1]!)];
  const lines = [Number(found[2]), Number(found[4] ?? found[2])];
  return {
    firstLine: Math.min(...lines),
    lastLine: Math.max(...lines),
    firstColumn: Math.min(...columns),
    lastColumn: Math.max(...columns),
  };
}
