import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { newId } from '#shared/kernel/hash.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { IMPORT_FILE_EMPTY, IMPORT_FILE_TOO_LARGE, type ImportFile } from './import.ts';
import type { ImportFileRepository } from './import-file.repository.ts';

const PIECE = 1 << 20;

/**
 * Keeps an upload in sealed pieces while it comes in; only one piece is in memory at a time.
 * @throws when the sender breaks off; nothing is left of it then.
 */
export async function keepUpload(
  req: IncomingMessage,
  parts: { files: ImportFileRepository; name: string; maxBytes: number },
): Promise<Result<ImportFile>> {
  const { files, name, maxBytes } = parts;
  if (Number(req.headers['content-length'] ?? 0) > maxBytes) return refuse(IMPORT_FILE_TOO_LARGE);
  const id = newId();
  await files.begin(id);
  try {
    const kept = await keepPieces(req, { files, id, maxBytes });
    if (kept.ok) return accept({ id, name, ...kept.value });
    await files.drop(id);
    return kept;
  } catch (error) {
    await files.drop(id);
    throw error;
  }
}

async function keepPieces(
  req: IncomingMessage,
  { files, id, maxBytes }: { files: ImportFileRepository; id: string; maxBytes: number },
): Promise<Result<{ hash: string; bytes: number }>> {
  const digest = createHash('sha256');
  let bytes = 0;
  let number = 0;
  let held: Buffer[] = [];
  let size = 0;
  const flush = async () => {
    await files.addPiece(id, number, Buffer.concat(held));
    number += 1;
    held = [];
    size = 0;
  };
  // Leaving the loop must not destroy the request: its connection still has to carry our answer.
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return refuse(IMPORT_FILE_TOO_LARGE);
    digest.update(chunk);
    held.push(chunk);
    size += chunk.length;
    if (size >= PIECE) await flush();
  }
  if (bytes === 0) return refuse(IMPORT_FILE_EMPTY);
  if (size > 0) await flush();
  return accept({ hash: digest.digest('hex'), bytes });
}
