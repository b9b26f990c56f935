import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import {
  FILE_EMPTY,
  FILE_NOT_CSV,
  FILE_NOT_UTF8,
  FILE_TOO_LARGE,
  FILE_UNREADABLE,
  TOO_MANY_ROWS,
} from './import.ts';
import { detectDelimiter, type FileLayout, readHeader } from './import-column.ts';

/** An upload on disk, whole and hashed, readable as often as needed. */
export interface SpooledFile {
  readonly handle: FileHandle;
  readonly hash: string;
  readonly bytes: number;
  /** Decided while it came in: text in UTF-8, or why not. */
  readonly encoding: Result<null>;
  discard(): Promise<void>;
}

export interface FileRecord {
  /** Of the record's first line, from 1. */
  readonly line: number;
  readonly fields: readonly string[];
}

const MAX_RECORD = 16_384;
const CHUNK = 1 << 18;

/**
 * Writes an upload to a file of our own naming while hashing it.
 * @throws when the sender breaks off; nothing is left of it then.
 */
export async function spool(
  req: IncomingMessage,
  limits: { dir: string; maxBytes: number },
): Promise<Result<SpooledFile>> {
  if (Number(req.headers['content-length'] ?? 0) > limits.maxBytes) return refuse(FILE_TOO_LARGE);
  const path = join(limits.dir, `tet-100-import-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  // Names and IDs do not stay behind if we are killed: the open file lives on without a name, except on Windows.
  await rm(path, { force: true }).catch(() => undefined);
  const discard = async () => {
    await handle.close().catch(() => undefined);
    await rm(path, { force: true }).catch(() => undefined);
  };
  try {
    const written = await writeAll(req, handle, limits.maxBytes);
    if (written.ok) return accept({ ...written.value, handle, discard });
    await discard();
    return written;
  } catch (error) {
    await discard();
    throw error;
  }
}

async function writeAll(req: IncomingMessage, handle: FileHandle, maxBytes: number) {
  const digest = createHash('sha256');
  const judge = createEncodingJudge();
  let bytes = 0;
  for await (const chunk of req as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return refuse(FILE_TOO_LARGE);
    digest.update(chunk);
    judge.see(chunk);
    await handle.writeFile(chunk);
  }
  return accept({ hash: digest.digest('hex'), bytes, encoding: judge.verdict() });
}

/** UTF-8 with or without a mark; workbooks and UTF-16 are told apart, because they ask for different help. */
export function createEncodingJudge() {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let head = Buffer.alloc(0);
  let whole = true;
  return {
    see(chunk: Uint8Array): void {
      if (head.length < 4) head = Buffer.concat([head, chunk.subarray(0, 4)]);
      if (!whole) return;
      try {
        decoder.decode(chunk, { stream: true });
        whole = !chunk.includes(0);
      } catch {
        whole = false;
      }
    },
    verdict(): Result<null> {
      const start = head.toString('latin1');
      if (start.startsWith('PK') || start.startsWith('\xd0\xcf\x11\xe0') || start.startsWith('\x1f\x8b'))
        return refuse(FILE_NOT_CSV);
      try {
        decoder.decode();
      } catch {
        whole = false;
      }
      return whole ? accept(null) : refuse(FILE_NOT_UTF8);
    },
  };
}

/** Reads the whole file without keeping anything: whether every record can be read, and by which columns. */
export async function checkFile(file: SpooledFile, maxRows: number): Promise<Result<FileLayout>> {
  if (!file.encoding.ok) return file.encoding;
  const delimiter = detectDelimiter(await firstLine(file.handle));
  let layout: Result<FileLayout> | undefined;
  let rows = 0;
  try {
    for await (const { fields } of readRecords(file.handle, delimiter)) {
      if (layout === undefined) {
        layout = readHeader(fields, delimiter);
        if (!layout.ok) return layout;
        continue;
      }
      rows += 1;
      if (rows > maxRows) return refuse(TOO_MANY_ROWS);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return refuse(FILE_UNREADABLE, [
      { pointer: `line ${Number(error['lines'] ?? 0)}`, code: reasonOf(error) },
    ]);
  }
  return layout === undefined || rows === 0 ? refuse(FILE_EMPTY) : layout;
}

/** @throws CsvError where the text is no CSV; never after `checkFile` has accepted it. */
export async function* readRecords(handle: FileHandle, delimiter: ',' | ';'): AsyncGenerator<FileRecord> {
  const source = Readable.from(chunksOf(handle));
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: MAX_RECORD,
    // A row of the wrong length is a row's fault, judged there; lines of blanks and delimiters are left by spreadsheets.
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
  });
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      yield { line: info.lines - lineEnds(record), fields: record };
    }
  } finally {
    source.destroy();
    parser.destroy();
  }
}

/** A stream over the handle would close it at its end, and the file has no name by which it could be opened again. */
async function* chunksOf(handle: FileHandle): AsyncGenerator<Buffer> {
  for (let position = 0; ; ) {
    const { buffer, bytesRead } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position);
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function firstLine(handle: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(8_192), 0, 8_192, 0);
  return /^[^\r\n]*/.exec(buffer.toString('utf8', 0, bytesRead))![0];
}

function lineEnds(record: readonly string[]): number {
  return record.reduce((sum, field) => (field.includes('\n') ? sum + field.split('\n').length - 1 : sum), 0);
}

/** CSV_QUOTE_NOT_CLOSED → quote-not-closed; the parser's message would quote the file. */
function reasonOf({ code }: CsvError): string {
  return code.replace(/^CSV_/, '').toLowerCase().replaceAll('_', '-');
}
