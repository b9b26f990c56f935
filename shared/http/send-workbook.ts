import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { writeWorkbook } from '../sheet/sheet-writer.ts';
import type { WrittenSheet } from '../sheet/written-sheet.ts';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sends a workbook while its lines are pulled. @param name of the file, in ASCII */
export async function sendWorkbook(
  res: ServerResponse,
  name: string,
  sheets: readonly WrittenSheet[],
): Promise<void> {
  res.writeHead(200, {
    'Content-Type': WORKBOOK,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  });
  try {
    for await (const piece of writeWorkbook(sheets)) {
      if (res.destroyed) return;
      if (!res.write(piece)) await Promise.race([once(res, 'drain'), once(res, 'close')]);
    }
    res.end();
  } catch (error) {
    // Half a workbook must not look like a whole one.
    res.destroy();
    throw error;
  }
}
