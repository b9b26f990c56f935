import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Binding } from '#shared/paper/binder.pdf.ts';
import type { DrawnPage } from '#shared/paper/drawn-page.ts';
import type { Printer } from '#shared/paper/printer.ts';
import { writeWorkbook } from '#shared/sheet/sheet-writer.ts';
import { writeZip, type ZipPart } from '#shared/sheet/zip-writer.ts';
import { slug } from '#shared/vietnam/text.ts';
import { readVillagesAfter, type VillageParts, type VillageWish } from '../receipt-list/village-reader.ts';
import { listWorkbook } from './list-workbook.ts';
import type { Paper } from './paper.ts';
import type { PrintJobRepository } from './print-job.repository.ts';
import { fileName, type PrintFile, type PrintJob } from './print-job.ts';
import type { PrintPart, PrintPartRepository } from './print-part.repository.ts';

export interface BindParts extends VillageParts {
  readonly prints: PrintJobRepository;
  readonly printParts: PrintPartRepository;
  readonly printer: Printer<Paper>;
  readonly keepFor: number;
}

export interface BoundPrint {
  readonly file: PrintFile;
  readonly rows: number;
}

/** Bytes of a stored piece. */
const CHUNK = 512 * 1024;

/** Stops the binding from within: by a problem of the printer, or because nobody wants the file any more. */
class BindingStopped extends Error {
  override readonly name = 'BindingStopped';
  readonly problem: Problem | null;
  constructor(problem: Problem | null) {
    super('the file is not bound');
    this.problem = problem;
  }
}

/** Writes the file's pieces; null when it was cancelled meanwhile. */
export async function bindPrint(
  parts: BindParts,
  print: PrintJob,
  wish: VillageWish,
): Promise<Result<BoundPrint> | null> {
  const counted = { rows: print.rows };
  try {
    const file = await keepFile(parts, print, piecesOf(parts, { print, wish, counted }));
    return accept({ file, rows: counted.rows });
  } catch (error) {
    if (!(error instanceof BindingStopped)) throw error;
    return error.problem === null ? null : refuse(error.problem);
  }
}

interface Bound {
  readonly print: PrintJob;
  readonly wish: VillageWish;
  readonly counted: { rows: number };
}

function piecesOf(parts: BindParts, { print, wish, counted }: Bound): AsyncIterable<Uint8Array> {
  const binding = bindingOf(print, wish);
  switch (print.format) {
    case 'pdf':
      return bindPages(parts, binding, pagesOf(parts, print));
    case 'zip':
      return writeZip(zipParts(parts, { print, binding }));
    case 'xlsx': {
      const villages = walkVillages(parts, { print, wish, counted });
      return writeWorkbook(listWorkbook(print, wish.campaign, villages));
    }
  }
}

async function keepFile(
  { printParts, keepFor }: BindParts,
  print: PrintJob,
  pieces: AsyncIterable<Uint8Array>,
): Promise<PrintFile> {
  const expiresAt = new Date(print.createdAt.getTime() + keepFor);
  const hash = createHash('sha256');
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  let bytes = 0;
  let chunks = 0;
  const flush = async () => {
    if (heldBytes === 0) return;
    await printParts.putChunk({ job: print._id, n: chunks, bytes: Buffer.concat(held), expiresAt });
    chunks += 1;
    held = [];
    heldBytes = 0;
  };
  for await (const piece of pieces) {
    hash.update(piece);
    held.push(piece);
    heldBytes += piece.length;
    bytes += piece.length;
    if (heldBytes >= CHUNK) await flush();
  }
  await flush();
  return { name: fileName(print), bytes, hash: hash.digest('hex'), chunks, expiresAt };
}

/** The title of the file, and the time that is stamped on it: when the last of its plans was approved. */
function bindingOf(print: PrintJob, { plans }: VillageWish): Binding {
  const approved = plans.map((plan) => plan.approvedAt?.getTime() ?? 0);
  return { title: fileName(print), date: new Date(Math.max(0, ...approved)) };
}

async function* pagesOf(parts: BindParts, print: PrintJob): AsyncGenerator<readonly DrawnPage[]> {
  for await (const part of readParts(parts, print)) yield part.pages;
}

/** Asks now and then whether anybody still wants the file. */
async function* readParts({ prints, printParts }: BindParts, print: PrintJob): AsyncGenerator<PrintPart> {
  let count = 0;
  for await (const part of printParts.read(print._id)) {
    if (count % 100 === 0 && (await prints.get(print._id))?.status === 'cancelled')
      throw new BindingStopped(null);
    count += 1;
    yield part;
  }
}

async function* bindPages(
  { printer }: Pick<BindParts, 'printer'>,
  binding: Binding,
  pages: AsyncIterable<readonly DrawnPage[]>,
): AsyncGenerator<Uint8Array> {
  const file = printer.open(binding);
  for await (const some of inBatches(pages)) yield take(await file.add(some));
  yield take(await file.end());
}

const PAGES_AT_ONCE = 200;

/** Fewer ways to the thread and back. */
async function* inBatches(pages: AsyncIterable<readonly DrawnPage[]>): AsyncGenerator<readonly DrawnPage[]> {
  let held: DrawnPage[] = [];
  for await (const some of pages) {
    held.push(...some);
    if (held.length < PAGES_AT_ONCE) continue;
    yield held;
    held = [];
  }
  if (held.length > 0) yield held;
}

function take<T>(answer: Result<T>): T {
  if (!answer.ok) throw new BindingStopped(answer.problem);
  return answer.value;
}

/** One PDF for each commune, stored as it is: its pages are packed already. */
async function* zipParts(
  parts: BindParts,
  { print, binding }: { print: PrintJob; binding: Binding },
): AsyncGenerator<ZipPart> {
  for await (const { commune, path, pages } of byCommune(readParts(parts, print))) {
    const title = `${commune}`;
    const pieces: Uint8Array[] = [];
    for await (const piece of bindPages(parts, { ...binding, title }, once(pages))) pieces.push(piece);
    const packed = Buffer.concat(pieces);
    const name = `${path.split('/').at(-1)}-${slug(commune)}.pdf`;
    yield { entry: { name, method: 0, crc: crc32(packed), packed, declaredSize: packed.length } };
  }
}

async function* once<T>(value: T): AsyncGenerator<T> {
  yield value;
}

async function* byCommune(parts: AsyncIterable<PrintPart>) {
  let open: { commune: string; path: string; pages: DrawnPage[] } | null = null;
  for await (const { unit, commune, pages } of parts) {
    const path = unit.slice(0, unit.lastIndexOf('/'));
    if (open !== null && open.path !== path) {
      yield open;
      open = null;
    }
    open ??= { commune, path, pages: [] };
    open.pages.push(...pages);
  }
  if (open !== null) yield open;
}

async function* walkVillages(parts: BindParts, { print, wish, counted }: Bound) {
  let after = '';
  for (;;) {
    const villages = await readVillagesAfter(parts, wish, { unit: print.unit, after });
    const last = villages.at(-1)?.path;
    if (last === undefined) return;
    for (const village of villages) {
      if (village.gifts.length === 0) continue;
      counted.rows += village.households.length;
      yield village;
    }
    after = last;
  }
}
