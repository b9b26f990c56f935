import type { Result } from '#shared/kernel/result.ts';
import { accept } from '#shared/kernel/result.ts';
import type { DrawnPaper } from '#shared/paper/drawn-page.ts';
import type { Printer } from '#shared/paper/printer.ts';
import type { JobTransaction } from '#shared/storage/job.ts';
import { today } from '#shared/vietnam/date.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { composeSlips } from '../hand-over-slip/hand-over-slip.ts';
import type { ListPageRepository } from '../list-page/list-page.repository.ts';
import { type ListedPageDraft, reprintNote } from '../list-page/list-page.ts';
import { type Listing, listingOf } from '../list-page/listing.ts';
import { composePostedList } from '../posted-list/posted-list.ts';
import { composeReceiptList, type ListPrint } from '../receipt-list/receipt-list.ts';
import { listingRowsOf, type VillageGifts } from '../receipt-list/village-gifts.ts';
import type { Paper } from './paper.ts';
import type { PrintJob } from './print-job.ts';
import type { PrintPart, PrintPartRepository } from './print-part.repository.ts';

export interface DrawParts {
  readonly listPages: ListPageRepository;
  readonly printParts: PrintPartRepository;
  readonly printer: Printer<Paper>;
  /** Milliseconds that a file is kept. */
  readonly keepFor: number;
}

/** What was drawn of some villages. */
export interface DrawnVillages {
  readonly pages: number;
  readonly rows: number;
  /** Lists that were printed before. */
  readonly reprints: number;
}

/** Draws the lists or slips of some villages and keeps them as parts of the print. */
export async function drawVillages(
  parts: DrawParts,
  of: { readonly print: PrintJob; readonly campaign: Campaign; readonly villages: readonly VillageGifts[] },
  tx: JobTransaction,
): Promise<Result<DrawnVillages>> {
  const { print, campaign } = of;
  // Of one source only the villages that it reaches are printed; of all of them each, so that its head signs.
  const isEach = print.source === null && print.kind !== 'hand-over-slip';
  const villages = isEach ? of.villages : of.villages.filter(({ gifts }) => gifts.length > 0);
  const lists = await listsOf(parts, print, villages);
  const drawn = await parts.printer.draw(lists.map((list) => list.paper));
  if (!drawn.ok) return drawn;
  const papers = drawn.value.map((paper, index) => ({ print, campaign, list: lists[index]!, paper }));
  await keepParts(parts, print, papers, tx);
  return accept({
    pages: sum(drawn.value, (paper) => paper.pages.length),
    rows: sum(lists, ({ listing }) => listing.rows.length),
    reprints: lists.filter(({ jobs }) => jobs.length > 0).length,
  });
}

/** A village's list with what is known of earlier prints of it. */
interface VillageList {
  readonly village: VillageGifts;
  readonly listing: Listing;
  readonly jobs: readonly string[];
  readonly paper: Paper;
}

async function listsOf(
  { listPages }: DrawParts,
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
  { printParts, keepFor }: DrawParts,
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

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
