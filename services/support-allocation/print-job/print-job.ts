import type { UnitSet } from '#shared/contracts/fields.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { ListKind, ListLayout } from '../list-page/listing.ts';

/** What can be printed in one go. */
export type PaperKind = ListKind | 'hand-over-slip';
/** 'pdf': one file; 'zip': one PDF for each commune; 'xlsx': a workbook. */
export type PrintFormat = 'pdf' | 'zip' | 'xlsx';

/** What somebody wants printed. */
export interface PrintWish {
  readonly campaign: string;
  readonly unitSet: UnitSet;
  /** A village or any unit above it. */
  readonly unit: string;
  readonly kind: PaperKind;
  readonly layout: ListLayout;
  /** null: of all sources together. */
  readonly source: string | null;
  readonly format: PrintFormat;
}

/** A print in the background, kept for ever as the record of what was printed; its file is kept for some days. */
export interface PrintJob extends PrintWish {
  readonly _id: string;
  readonly sourceName: string | null;
  /** Approved plans at the time of asking: a plan that comes later is no part of this print. */
  readonly plans: readonly string[];
  readonly status: 'waiting' | 'printing' | 'binding' | 'noting' | 'done' | 'cancelled' | 'failed';
  /** Villages in all, and so far. */
  readonly villages: number;
  readonly printed: number;
  readonly pages: number;
  readonly rows: number;
  /** How many of its lists had been printed before. */
  readonly reprints: number;
  readonly requestedBy: string;
  readonly createdAt: Date;
  readonly endedAt?: Date;
  readonly cancelledBy?: string;
  readonly problem?: string;
  readonly file?: PrintFile;
  readonly downloads: readonly { readonly by: string; readonly at: Date }[];
}

export interface PrintFile {
  readonly name: string;
  readonly bytes: number;
  /** sha256 */
  readonly hash: string;
  readonly chunks: number;
  /** From then on it is gone. */
  readonly expiresAt: Date;
}

export const NOTHING_TO_PRINT = problem(
  'nothing-to-print',
  409,
  'No approved plan gives anything here, so there is nothing to print',
);
export const NO_WORKBOOK = problem('no-workbook', 422, 'There is no workbook of hand-over slips');
export const PRINT_ENDED = problem('print-ended', 409, 'The print is over');
export const PRINT_NOT_DONE = problem('print-not-done', 409, 'The file is not ready');
export const PRINT_FILE_EXPIRED = problem(
  'print-file-expired',
  410,
  'The file was deleted after some days; print again',
);
export const TOO_MANY_PRINTS = problem('too-many-prints', 429, 'Too many of your prints are waiting', {
  retryAfter: 30,
});

/** How many unfinished prints one person may have. */
export const MOST_OPEN = 10;

/** Whether there is such a file of such a paper. */
export function judgeFormat({ kind, format }: Pick<PrintWish, 'kind' | 'format'>): Result<null> {
  return kind === 'hand-over-slip' && format === 'xlsx' ? refuse(NO_WORKBOOK) : accept(null);
}

const OVER: ReadonlySet<PrintJob['status']> = new Set(['done', 'cancelled', 'failed']);

export function isOver({ status }: Pick<PrintJob, 'status'>): boolean {
  return OVER.has(status);
}

export function decideCancel(job: PrintJob): Result<null> {
  // With a file there is something to be noted as printed.
  return isOver(job) || job.status === 'noting' ? refuse(PRINT_ENDED) : accept(null);
}

export function decideDownload(job: PrintJob, at: Date): Result<PrintFile> {
  if (job.status !== 'done' || job.file === undefined) return refuse(PRINT_NOT_DONE);
  return job.file.expiresAt <= at ? refuse(PRINT_FILE_EXPIRED) : accept(job.file);
}

const FILE_WORDS: Readonly<Record<PaperKind, string>> = {
  'receipt-list': 'danh-sach-ky-nhan',
  'posted-list': 'danh-sach-niem-yet',
  'hand-over-slip': 'phieu-trao-qua',
};

/** In ASCII, so that no program on the way garbles it. */
export function fileName({ kind, unit, format }: Pick<PrintWish, 'kind' | 'unit' | 'format'>): string {
  return `${FILE_WORDS[kind]}-${unit.replaceAll('/', '-')}.${format}`;
}
