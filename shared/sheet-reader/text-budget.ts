import type { SheetLimits, SheetRow } from './sheet.ts';
import { SHEET_BOMB, SheetRefusal } from './sheet-problem.ts';

/** A cell that points at a text takes some 40 bytes: real lists stay far below so many characters for each. */
const CHARACTERS_PER_BYTE = 8;

/** How much text the cells of a file may show: a shared text costs its file next to nothing, but its reader much. */
export interface TextBudget {
  /** Bytes of sheets that were read. */
  earn(bytes: number): void;
  /** @throws SheetRefusal where far more text is shown than bytes were: whoever reads it would be busy for minutes. */
  spend(row: SheetRow): number;
}

export function createTextBudget({ unpaidText }: Pick<SheetLimits, 'unpaidText'>): TextBudget {
  let left = unpaidText;
  return {
    earn(bytes) {
      left += bytes * CHARACTERS_PER_BYTE;
    },
    spend({ cells }) {
      let characters = 0;
      for (const cell of cells) if (typeof cell === 'string') characters += cell.length;
      left -= characters;
      if (left < 0) throw new SheetRefusal(SHEET_BOMB);
      return characters;
    },
  };
}
