import type { Printer } from '#shared/paper/printer.ts';
import type { JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { ListPageRepository } from '../list-page/list-page.repository.ts';
import { notePages } from '../list-page/note-pages.ts';
import { readVillagesAfter, type VillageParts } from '../receipt-list/village-reader.ts';
import { bindPrint } from './bind-print.ts';
import { drawVillages } from './draw-print.ts';
import type { Paper } from './paper.ts';
import type { PrintJobRepository } from './print-job.repository.ts';
import { isOver, NOTHING_TO_PRINT, type PrintJob } from './print-job.ts';
import type { PrintPartRepository } from './print-part.repository.ts';

export const PRINT = 'print';
const PARTS_NOTED = 40;

export type PrintCursor =
  /** The village that was printed last; '' at the start. */
  | { readonly phase: 'draw'; readonly after: string }
  | { readonly phase: 'bind' }
  /** The part whose pages are noted next. */
  | { readonly phase: 'note'; readonly next: number };

export const PRINT_START: PrintCursor = { phase: 'draw', after: '' };

export interface PrintParts extends VillageParts {
  readonly campaigns: CampaignRepository;
  readonly listPages: ListPageRepository;
  readonly prints: PrintJobRepository;
  readonly printParts: PrintPartRepository;
  readonly printer: Printer<Paper>;
  /** Milliseconds that a file is kept. */
  readonly keepFor: number;
}

/** Draws villages slice by slice, then binds their pages. A crash repeats a slice at most; nothing half is ever seen. */
export function printJob(parts: PrintParts): JobKind<PrintCursor> {
  return {
    kind: PRINT,
    beside: true,
    async slice(job, tx) {
      const print = await parts.prints.get(job.subject);
      if (print === null) throw new Error(`There is no print ${job.subject}`);
      if (isOver(print)) {
        await parts.printParts.dropParts(print._id, tx.session);
        return { cursor: job.cursor, released: 0, done: true };
      }
      const { cursor } = job;
      switch (cursor.phase) {
        case 'draw':
          return drawSlice(parts, { print, after: cursor.after }, tx);
        case 'bind':
          return bindSlice(parts, print, tx);
        case 'note':
          return noteSlice(parts, { print, next: cursor.next }, tx);
      }
    },
  };
}

async function drawSlice(
  parts: PrintParts,
  { print, after }: { print: PrintJob; after: string },
  tx: JobTransaction,
): Promise<JobSlice<PrintCursor>> {
  if (print.format === 'xlsx') return startBinding(parts, print, tx);
  const campaign = await campaignOf(parts, print);
  const wish = { campaign, plans: await plansOf(parts, print), source: print.source, kind: print.kind };
  const read = await readVillagesAfter(parts, wish, { unit: print.unit, after });
  const last = read.at(-1)?.path;
  if (last === undefined) return startBinding(parts, print, tx);
  const drawn = await drawVillages(parts, { print, campaign, villages: read }, tx);
  if (!drawn.ok) return fail(parts, print, drawn.problem.code, tx);
  const { pages, rows, reprints } = drawn.value;
  await parts.prints.change(
    print,
    {
      status: 'printing',
      printed: print.printed + read.length,
      pages: print.pages + pages,
      rows: print.rows + rows,
      reprints: print.reprints + reprints,
    },
    tx,
  );
  return { cursor: { phase: 'draw', after: last }, released: read.length, done: false };
}

async function startBinding(
  parts: PrintParts,
  print: PrintJob,
  tx: JobTransaction,
): Promise<JobSlice<PrintCursor>> {
  if (print.format !== 'xlsx' && print.rows === 0) return fail(parts, print, NOTHING_TO_PRINT.code, tx);
  await parts.prints.change(print, { status: 'binding', printed: print.villages }, tx);
  return { cursor: { phase: 'bind' }, released: 0, done: false };
}

/** The file is written beside, piece by piece under fixed numbers; only the job's last word makes it visible. */
async function bindSlice(
  parts: PrintParts,
  print: PrintJob,
  tx: JobTransaction,
): Promise<JobSlice<PrintCursor>> {
  const campaign = await campaignOf(parts, print);
  const wish = { campaign, plans: await plansOf(parts, print), source: print.source, kind: print.kind };
  const bound = await bindPrint(parts, print, wish);
  // Cancelled meanwhile: the next slice cleans up.
  if (bound === null) return { cursor: { phase: 'bind' }, released: 0, done: false };
  if (!bound.ok) return fail(parts, print, bound.problem.code, tx);
  const { file, rows } = bound.value;
  await parts.prints.change(print, { status: 'noting', file, rows }, tx);
  return { cursor: { phase: 'note', next: 0 }, released: 0, done: false };
}

/** What was printed is noted when there is a file, so that a print which came to nothing counts for nothing. */
async function noteSlice(
  parts: PrintParts,
  { print, next }: { print: PrintJob; next: number },
  tx: JobTransaction,
): Promise<JobSlice<PrintCursor>> {
  const rows = await parts.printParts.slice(print._id, { from: next, limit: PARTS_NOTED });
  const listings = rows.map((row) => row.listing);
  const pages = rows.flatMap((row) => row.listed);
  await notePages(parts.listPages, { job: print._id, listings, pages }, tx);
  const done = rows.length < PARTS_NOTED;
  if (done) {
    await parts.prints.change(print, { status: 'done', endedAt: tx.at }, tx);
    await parts.printParts.dropParts(print._id, tx.session);
  }
  return { cursor: { phase: 'note', next: next + rows.length }, released: 0, done };
}

async function fail(
  parts: PrintParts,
  print: PrintJob,
  problem: string,
  tx: JobTransaction,
): Promise<JobSlice<PrintCursor>> {
  await parts.prints.change(print, { status: 'failed', problem, endedAt: tx.at }, tx);
  await parts.printParts.dropParts(print._id, tx.session);
  return { cursor: { phase: 'bind' }, released: 0, done: true };
}

async function campaignOf({ campaigns }: PrintParts, print: PrintJob): Promise<Campaign> {
  const campaign = await campaigns.get(print.campaign);
  if (campaign === null) throw new Error(`There is no campaign ${print.campaign}`);
  return campaign;
}

async function plansOf({ plans }: PrintParts, print: PrintJob) {
  const approved = await plans.approvedOf(print.campaign);
  return approved.filter((plan) => print.plans.includes(plan._id));
}
