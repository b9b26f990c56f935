import { ListPagePrintedV1 } from '#shared/contracts/list-page/printed.v1.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import type { JobTransaction } from '#shared/storage/job.ts';
import type { ListPageRepository } from './list-page.repository.ts';
import { type ListedPageDraft, newPage, printedAgain, printedData } from './list-page.ts';

/** What a job printed; papers that are no lists have no pages to note. */
export interface PrintedLists {
  readonly job: string;
  readonly listings: readonly string[];
  readonly pages: readonly ListedPageDraft[];
}

/** Notes pages as printed by a job: new ones, and such as were printed before. */
export async function notePages(
  listPages: ListPageRepository,
  { job, listings, pages }: PrintedLists,
  tx: JobTransaction,
): Promise<void> {
  const before = await listPages.printsOf(listings);
  await listPages.addPrints(
    listings.map((listing) => ({ listing, jobs: before.get(listing) ?? [] })),
    job,
    tx,
  );
  const ids = pages.map((page) => page._id);
  const known = new Map((await listPages.byIds(ids, tx)).map((page) => [page._id, page]));
  const fresh = pages.filter(({ _id }) => !known.has(_id)).map((page) => newPage(page, tx.at));
  const again = [...known.values()].map((page) => printedAgain(page, tx.at));
  await listPages.add(fresh, tx);
  await listPages.setPrinted(again, tx);
  tx.append(
    [...fresh, ...again].map((page) =>
      newEvent(ListPagePrintedV1, { key: page._id, seq: page.version, data: printedData(page, job) }),
    ),
  );
}
