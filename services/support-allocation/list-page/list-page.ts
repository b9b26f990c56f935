import type { DataOf } from '#shared/contracts/event-contract.ts';
import type { ListPageGivenOutV1 } from '#shared/contracts/list-page/given-out.v1.ts';
import type { ListPagePrintedV1 } from '#shared/contracts/list-page/printed.v1.ts';
import type { ListPageReturnedV1 } from '#shared/contracts/list-page/returned.v1.ts';
import { contentHash } from '#shared/kernel/hash.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { pageCode } from '#shared/paper/page-mark.ts';
import { formatDate } from '#shared/vietnam/date.ts';
import type { Listing, ListingPlace } from './listing.ts';

/** A printed page: which rows it shows, in which order, who has it. */
export interface ListPage extends ListingPlace {
  /** What its QR code says. */
  readonly _id: string;
  /** '3F2A-91BC', for people without a camera. */
  readonly code: string;
  readonly list: string;
  readonly sourceName: string | null;
  /** The village's name. */
  readonly village: string;
  readonly listing: string;
  readonly number: number;
  readonly of: number;
  /** In the official list's order, the phone's too. */
  readonly rows: Listing['rows'];
  /** Of the rows: what signatures on the page prove. */
  readonly hash: string;
  readonly plans: readonly string[];
  /** 1 after the first print, then one more for each reprint. */
  readonly prints: number;
  readonly firstPrintedAt: Date;
  readonly lastPrintedAt: Date;
  /** Who has it; absent: it lies where it was printed, or came back. */
  readonly holder?: PageHolder;
  /** Present while it is out, for the index of pages that are. */
  readonly out?: true;
  readonly moves: readonly PageMove[];
  /** Count of its events. */
  readonly version: number;
}

export interface PageHolder {
  readonly name: string;
  /** When it is due back. */
  readonly due: string;
  readonly givenAt: Date;
}

/** A page was given to somebody, or came back. */
export interface PageMove {
  readonly what: 'given-out' | 'returned';
  /** To whom, or from whom. */
  readonly name: string;
  readonly due: string | null;
  readonly at: Date;
  /** Account id. */
  readonly by: string;
  readonly remark: string;
}

export const PAGE_ALREADY_OUT = problem('page-already-out', 409, 'Somebody has this page already');
export const PAGE_NOT_OUT = problem('page-not-out', 409, 'Nobody has this page');
export const PAGE_NOT_SIGNED = problem(
  'page-not-signed',
  422,
  'A page of the posted list is not signed, so nobody has to bring it back',
);
export const DUE_IN_PAST = problem('due-in-past', 422, 'The day when it is due back is over');

export interface GiveOut {
  readonly name: string;
  readonly due: string;
  readonly at: Date;
  readonly by: string;
  /** yyyy-mm-dd */
  readonly today: string;
}

export function decideGivingOut(
  page: ListPage,
  { name, due, at, by, today }: GiveOut,
): Result<Partial<ListPage>> {
  if (page.kind !== 'receipt-list') return refuse(PAGE_NOT_SIGNED);
  if (page.holder !== undefined) return refuse(PAGE_ALREADY_OUT);
  if (due < today) return refuse(DUE_IN_PAST);
  const move: PageMove = { what: 'given-out', name, due, at, by, remark: '' };
  return accept({
    holder: { name, due, givenAt: at },
    out: true,
    moves: [...page.moves, move],
    version: page.version + 1,
  });
}

export function decideReturn(
  page: ListPage,
  { at, by, remark }: { at: Date; by: string; remark: string },
): Result<Partial<ListPage>> {
  if (page.holder === undefined) return refuse(PAGE_NOT_OUT);
  const move: PageMove = { what: 'returned', name: page.holder.name, due: null, at, by, remark };
  return accept({ moves: [...page.moves, move], version: page.version + 1 });
}

/** A page as it was drawn, before it counts as printed. */
export type ListedPageDraft = ListingPlace &
  Pick<ListPage, '_id' | 'list' | 'sourceName' | 'village' | 'listing' | 'number' | 'of' | 'rows' | 'plans'>;

/** Of a page that is printed for the first time. */
export function newPage(draft: ListedPageDraft, at: Date): ListPage {
  return {
    ...draft,
    code: pageCode(draft._id),
    hash: rowsHash(draft.rows),
    prints: 1,
    firstPrintedAt: at,
    lastPrintedAt: at,
    moves: [],
    version: 1,
  };
}

/** The same page once more: its id, its rows and who has it stay. */
export function printedAgain(page: ListPage, at: Date): ListPage {
  return { ...page, prints: page.prints + 1, lastPrintedAt: at, version: page.version + 1 };
}

/** What tells a reprint from the first print; '' on that. */
export function reprintNote(reprint: number, day: string): string {
  return reprint === 0 ? '' : `In lại lần ${reprint}, ngày ${formatDate(day)}`;
}

/** Rows whose household has other gifts today, another head, or none at all; by their place on the page from 1. */
export function outdatedRows(page: Pick<ListPage, 'rows'>, now: Listing): readonly number[] {
  const hashes = new Map(now.rows.map((row) => [row.household, row.hash]));
  return page.rows.flatMap((row, index) => (hashes.get(row.household) === row.hash ? [] : [index + 1]));
}

export function printedData(page: ListPage, job: string): DataOf<typeof ListPagePrintedV1> {
  const { _id, campaign, kind, source, unitSet, unit, number, of, rows, hash, prints } = page;
  const households = rows.map((row) => row.household);
  return {
    page: _id,
    campaign,
    kind,
    source,
    unitSet,
    unit,
    number,
    of,
    households,
    hash,
    print: prints,
    job,
  };
}

export function givenOutData(page: ListPage, due: string): DataOf<typeof ListPageGivenOutV1> {
  return { ...returnedData(page), due };
}

export function returnedData({ _id, campaign, unitSet, unit }: ListPage): DataOf<typeof ListPageReturnedV1> {
  return { page: _id, campaign, unitSet, unit };
}

function rowsHash(rows: ListPage['rows']): string {
  return contentHash(rows.map((row) => row.hash));
}
