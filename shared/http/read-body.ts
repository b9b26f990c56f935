import type { IncomingMessage } from 'node:http';

/** All of a streamed body; null when it has more bytes than it may. @throws when the sender breaks off. */
export async function readBody(req: IncomingMessage, most: number): Promise<Uint8Array | null> {
  if (Number(req.headers['content-length'] ?? 0) > most) return null;
  const pieces: Buffer[] = [];
  let size = 0;
  // Leaving the loop must not destroy the request: its connection still has to carry our answer.
  for await (const piece of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += piece.length;
    if (size > most) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
