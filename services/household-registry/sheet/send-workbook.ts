import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { STREAMED } from '#shared/http/route.ts';
import { writeWorkbook } from '#shared/sheet/sheet-writer.ts';
import type { WrittenSheet } from '#shared/sheet/written-sheet.ts';

export const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * Writes a workbook while its lines are pulled. Half a workbook never looks like a whole one: the answer breaks off.
 * @throws what its lines throw; not that the reader went away.
 */
export async function sendWorkbook(
  res: ServerResponse,
  { name, sheets }: { readonly name: string; readonly sheets: readonly WrittenSheet[] },
): Promise<typeof STREAMED> {
  res.writeHead(200, {
    'Content-Type': WORKBOOK,
    'Content-Disposition': `attachment; filename="${name}"`,
    'Cache-Control': 'private, no-store',
  });
  await pipeline(writeWorkbook(sheets), res).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  });
  return STREAMED;
}
