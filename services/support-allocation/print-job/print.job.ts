import type { DrawnPaper } from '#shared/paper/drawn-page.ts';
import type { Printer } from '#shared/paper/printer.ts';
import type { JobKind, JobSlice, JobTransaction } from '#shared/storage/job.ts';
import { today } from '#shared/vietnam/date.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { composeSlips } from '../hand-over-slip/hand-over-slip.ts';
import type { ListPageRepository } from '../list-page/list-page.repository.ts';
import { type ListedPageDraft, reprintNote } from '../list-page/list-page.ts';
import { type Listing, listingOf } from '../list-page/listing.ts';
import { notePages } from '../list-page/note-pages.ts';
import { composePostedList } from '../posted-list/posted-list.ts';
import { composeReceiptList, type ListPrint } from '../receipt-list/receipt-list.ts';
import { listingRowsOf, type VillageGifts } from '../receipt-list/village-gifts.ts';
import { readVillagesAfter, type VillageParts } from '../receipt-list/village-reader.ts';
import { bindPrint } from './bind-print.ts';
import type { Paper } from './paper.ts';
import type { PrintJobRepository } from './print-job.repository.ts';
import { isOver, NOTHING_TO_PRINT, type PrintJob } from './print-job.ts';
import type { PrintPart, PrintPartRepository } from './print-part.repository.ts';

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
  // Of one source only the villages that it reaches are printed; of all of them each, so that its head signs.
  const isEach = print.source === null && print.kind !== 'hand-over-slip';
  const villages = isEach ? read : read.filter(({ gifts }) => gifts.length > 0);
  const lists = await listsOf(parts, print, villages);
  const drawn = await parts.printer.draw(lists.map((list) => list.paper));
  if (!drawn.ok) return fail(parts, print, drawn.problem.code, tx);
  const papers = drawn.value.map((paper, index) => ({ print, campaign, list: lists[index]!, paper }));
  await keepParts(parts, print, papers, tx);
  await parts.prints.change(
    print,
    {
      status: 'printing',
      printed: print.printed + read.length,
      pages: print.pages + sum(drawn.value, (paper) => paper.pages.length),
      rows: print.rows + sum(lists, ({ listing }) => listing.rows.length),
      reprints: print.reprints + lists.filter(({ jobs }) => jobs.length > 0).length,
    },
    tx,
  );
  return { cursor: { phase: 'draw', after: last }, released: read.length, done: false };
}

/** A village's list with what is known of earlier prints of it. */
interface VillageList {
  readonly village: VillageGifts;
  readonly listing: Listing;
  readonly jobs: readonly string[];
  readonly paper: Paper;
}

async function listsOf(
  { listPages }: PrintParts,
  print: PrintJob,
  villages: readonly VillageGifts[],
): Promise<readonly VillageList[]> {
  const listed = villages.map((village) => ({
    village,
    listing: listingOf({ ...print, unit: village.path }, listingRowsOf(village)),
  }));
  const known = await listPages.printsOf(listed.map(({ listing }) => listing.id));
  return listed.map(({ village, listing }) => {
    const jobs = known.get(listing.id) ?? [];
    const note = reprintNote(jobs.length, today(print.createdAt.getTime()));
    const paper = compose(print, village, { layout: print.layout, listing: listing.id, note });
    return { village, listing, jobs, paper };
  });
}

export function compose({ kind }: Pick<PrintJob, 'kind'>, village: VillageGifts, print: ListPrint): Paper {
  switch (kind) {
    case 'receipt-list':
      return composeReceiptList(village, print);
    case 'posted-list':
      return composePostedList(village, print);
    case 'hand-over-slip':
      return composeSlips(village, print);
  }
}

interface Drawn {
  readonly print: PrintJob;
  readonly campaign: Campaign;
  readonly list: VillageList;
  readonly paper: DrawnPaper;
}

async function keepParts(
  { printParts, keepFor }: PrintParts,
  print: PrintJob,
  drawn: readonly Drawn[],
  tx: JobTransaction,
): Promise<void> {
  const number = await printParts.count(print._id);
  const expiresAt = new Date(print.createdAt.getTime() + keepFor);
  await printParts.add(
    drawn.map((one, index): PrintPart => {
      const n = number + index;
      const { path, address } = one.list.village;
      return {
        _id: `${print._id}|${n}`,
        job: print._id,
        n,
        unit: path,
        commune: address.commune,
        pages: one.paper.pages,
        listing: one.list.listing.id,
        listed: listedPages(one),
        expiresAt,
      };
    }),
    tx,
  );
}

function listedPages({ print, campaign, list, paper }: Drawn): readonly ListedPageDraft[] {
  const { village, listing } = list;
  const { campaign: id, kind, layout, source, sourceName, unitSet } = print;
  // A slip proves its own gifts and is no page of a list.
  if (kind === 'hand-over-slip') return [];
  return paper.listed.map((page, index) => ({
    _id: page.id,
    campaign: id,
    list: campaign.list,
    kind,
    layout,
    source,
    sourceName,
    unitSet,
    unit: village.path,
    village: village.address.village,
    listing: listing.id,
    number: index + 1,
    of: paper.listed.length,
    rows: listing.rows.slice(page.start, page.end),
    plans: village.plans.map((plan) => plan._id),
  }));
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

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
