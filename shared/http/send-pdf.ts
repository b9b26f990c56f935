import type { ServerResponse } from 'node:http';

export const PDF = 'application/pdf';

/** Sends a file that a browser shows in its own window. @param name of the file without its ending, in ASCII */
export function sendPdf(res: ServerResponse, name: string, bytes: Uint8Array): void {
  res.writeHead(200, {
    'Content-Type': PDF,
    'Content-Length': bytes.length,
    'Content-Disposition': `inline; filename="${name}.pdf"`,
    'Cache-Control': 'private, no-store',
  });
  res.end(bytes);
}
