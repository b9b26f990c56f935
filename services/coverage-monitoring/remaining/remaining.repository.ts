import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { lastAttempt } from '#shared/rules/hand-over.ts';
import { orderRange } from '#shared/rules/list-order.ts';
import type { CoverageRepository, Place, View } from '../coverage/coverage.repository.ts';
import { countedPath } from '../coverage/coverage.ts';
import { campaignsOf, type ListedFacts, type Listing } from '../outcome/listing.ts';
import { type Case, dueGifts } from '../outcome/outcome.ts';

export const BAD_CURSOR = problem('bad-cursor', 400, 'The cursor is not one that this list gave');

const MAX_TIME = 5_000;

export interface RemainingQuestion extends Place {
  readonly cursor: string | undefined;
  readonly limit: number;
}

export interface RemainingRow extends Omit<ListedFacts, 'hash' | 'seq'> {
  readonly household: string;
  readonly gifts: number;
  readonly lastAttempt: { readonly on: string; readonly reason: string | null } | null;
}

export interface RemainingPage {
  readonly items: readonly RemainingRow[];
  readonly nextCursor: string | null;
  readonly asOf: Date;
}

/**
 * Who is left, by name: everybody on the list whom the campaign has not reached, with or without a gift, but for those
 * to whom none is due.
 * A page costs the same whether 1 % or 99 % have received, and in a list of two million: the few values of `receivedIn`
 * are read off the index, and the ones without the campaign are ranges of it, merged in order.
 */
export function remainingRepository(coverage: CoverageRepository) {
  return {
    readRemaining(question: RemainingQuestion): Promise<Result<RemainingPage>> {
      return coverage.openView(question, async (view) => {
        const range = await rangeOf(view, question);
        if (!range.ok) return range;
        const rows = await readRows(view, range.value, question.limit + 1);
        const page = rows.slice(0, question.limit);
        const cases = await readCases(view, page);
        const items = page.map((row) => rowOf(row, cases.get(row.household)));
        const nextCursor = rows.length > question.limit ? page.at(-1)!.household : null;
        return accept({ items, nextCursor, asOf: view.asOf });
      });
    },
  };
}

export type RemainingRepository = ReturnType<typeof remainingRepository>;

/** The cursor is an id and not the sort key: addresses are logged, and the key is made of a name. */
async function rangeOf(
  { campaign, level, collections, session }: View,
  { path, cursor }: RemainingQuestion,
): Promise<Result<{ from: string; before: string }>> {
  const counted = countedPath(path, campaign);
  const isVillage = counted === path && level === 'village';
  const range = orderRange(counted, isVillage ? 'village' : 'above');
  if (cursor === undefined) return accept(range);
  const last = await collections.listings.findOne({ _id: `${campaign.list}|${cursor}` }, { session });
  const order = last?.order;
  if (order === undefined || order < range.from || order >= range.before) return refuse(BAD_CURSOR);
  // The next text after `order` in plain comparison.
  return accept({ ...range, from: `${order}\u0000` });
}

async function readRows(
  { campaign, collections, session }: View,
  { from, before }: { from: string; before: string },
  limit: number,
): Promise<Listing[]> {
  const { _id, list } = campaign;
  const values = await collections.listings.distinct(
    'receivedIn',
    { list, settled: false },
    { session, maxTimeMS: MAX_TIME },
  );
  const without = values.filter((value) => !campaignsOf(value).includes(_id));
  if (without.length === 0) return [];
  return collections.listings
    .find(
      { list, settled: false, receivedIn: { $in: without }, order: { $gte: from, $lt: before } },
      { session, maxTimeMS: MAX_TIME },
    )
    .sort({ order: 1 })
    .limit(limit)
    .toArray();
}

async function readCases(
  { campaign, collections, session }: View,
  rows: readonly Listing[],
): Promise<Map<string, Case>> {
  const ids = rows.map((row) => `${campaign._id}|${row.household}`);
  const cases = await collections.cases
    .find({ _id: { $in: ids } }, { session, maxTimeMS: MAX_TIME })
    .toArray();
  return new Map(cases.map((one) => [one.household, one]));
}

function rowOf(listing: Listing, one: Case | undefined): RemainingRow {
  const attempt = lastAttempt(one?.facts ?? []);
  const { hash: _h, seq: _s, ...facts } = listing.listed!;
  return {
    household: listing.household,
    ...facts,
    gifts: one === undefined ? 0 : dueGifts(one),
    lastAttempt: attempt === undefined ? null : { on: attempt.on, reason: attempt.reason ?? null },
  };
}
