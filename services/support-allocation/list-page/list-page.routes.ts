import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Day, Id, UnitPath } from '#shared/contracts/fields.ts';
import { ListPageGivenOutV1 } from '#shared/contracts/list-page/given-out.v1.ts';
import { ListPageReturnedV1 } from '#shared/contracts/list-page/returned.v1.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { type Route, route } from '#shared/http/route.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type Command, type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { today } from '#shared/vietnam/date.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { listingRowsOf } from '../receipt-list/village-gifts.ts';
import { readVillage, type VillageParts } from '../receipt-list/village-reader.ts';
import type { ListPageRepository } from './list-page.repository.ts';
import {
  DUE_IN_PAST,
  decideGivingOut,
  decideReturn,
  givenOutData,
  type ListPage,
  outdatedRows,
  PAGE_ALREADY_OUT,
  PAGE_NOT_OUT,
  PAGE_NOT_SIGNED,
  returnedData,
} from './list-page.ts';
import { CheckedPageView, ListPageView, viewListPage } from './list-page.view.ts';
import { listingOf } from './listing.ts';

export interface ListPageParts extends VillageParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly campaigns: CampaignRepository;
  readonly listPages: ListPageRepository;
}

const text = (length: number) => z.string().max(length).transform(cleanText);
const Pages = z.array(Id).min(1).max(500);

export function listPageRoutes(parts: ListPageParts): readonly Route[] {
  return [getPage(parts), pagesOfVillage(parts), pagesOut(parts), giveOut(parts), takeBack(parts)];
}

function getPage(parts: ListPageParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/list-pages/:id',
    summary: 'A printed page by its id or code: its rows, who has it, and whether they still hold',
    params: z.strictObject({ id: z.string().min(1).max(200) }),
    answer: CheckedPageView,
    async handle({ permission, params }) {
      const page = await findPage(parts.listPages, params.id, permission);
      if (page === null) return refuse(NOT_FOUND);
      return accept({ ...viewListPage(page), ...(await judge(parts, page)) });
    },
  });
}

function pagesOfVillage({ listPages, campaigns }: ListPageParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/village-pages/*path',
    summary: 'The printed pages of a village’s lists for signing, newest print first',
    params: z.strictObject({ path: UnitPath }),
    query: z.strictObject({ campaign: Id }),
    answer: z.strictObject({ items: z.array(ListPageView) }),
    async handle({ permission, params: { path }, query }) {
      const campaign = await campaigns.get(query.campaign);
      if (campaign === null) return refuse(NOT_FOUND);
      if (!mayAct(permission, { unitSet: campaign.unitSet, unit: path })) return refuse(NOT_FOUND);
      const pages = await listPages.ofVillage(campaign._id, campaign.unitSet, path);
      return accept({ items: pages.map(viewListPage) });
    },
  });
}

function pagesOut({ listPages, campaigns, clock }: ListPageParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/pages-out/*path',
    summary: 'Pages that were given out and are not back, by place, the one that is due first in front',
    params: z.strictObject({ path: UnitPath }),
    query: z.strictObject({
      campaign: Id,
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z
        .string()
        .max(200)
        .regex(/^\d{4}-\d{2}-\d{2}_[^_]{1,100}$/)
        .optional(),
    }),
    answer: z.strictObject({
      out: z.int().nonnegative(),
      overdue: z.int().nonnegative(),
      places: z.array(
        z.strictObject({ path: UnitPath, out: z.int().positive(), overdue: z.int().nonnegative() }),
      ),
      items: z.array(ListPageView),
      nextCursor: z.string().nullable(),
    }),
    async handle({ permission, params: { path }, query }) {
      const campaign = await campaigns.get(query.campaign);
      if (campaign === null) return refuse(NOT_FOUND);
      const { _id, unitSet } = campaign;
      if (!mayAct(permission, { unitSet, unit: path })) return refuse(NOT_FOUND);
      const place = { campaign: _id, unitSet, path };
      const [due = '', id = ''] = query.cursor?.split('_') ?? [];
      const part = {
        after: query.cursor === undefined ? null : ([due, id] as const),
        limit: query.limit + 1,
      };
      const places = await listPages.countOut(place, today(clock().getTime()));
      const rows = await listPages.outAt(place, part);
      const shown = rows.slice(0, query.limit);
      const last = shown.at(-1);
      const more = rows.length > query.limit && last !== undefined;
      return accept({
        out: places.reduce((sum, one) => sum + one.out, 0),
        overdue: places.reduce((sum, one) => sum + one.overdue, 0),
        places,
        items: shown.map(viewListPage),
        nextCursor: more ? `${last.holder?.due}_${last._id}` : null,
      });
    },
  });
}

function giveOut(parts: ListPageParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/list-pages/give-outs',
    summary: 'Gives pages to somebody until a day: all of them or none',
    body: z.strictObject({ pages: Pages, name: text(120).pipe(z.string().min(1)), due: Day }),
    command: 'header',
    answer: z.strictObject({ items: z.array(ListPageView) }),
    problems: [PAGE_ALREADY_OUT, PAGE_NOT_SIGNED, DUE_IN_PAST],
    handle: ({ command, permission, body }) =>
      movePages(parts, { command, permission, pages: body.pages }, (page, tx) => {
        const { name, due } = body;
        const wish = { name, due, at: tx.at, by: command.author, today: today(tx.at.getTime()) };
        const decision = decideGivingOut(page, wish);
        if (!decision.ok) return decision;
        const data = givenOutData(page, due);
        tx.append([newEvent(ListPageGivenOutV1, { key: page._id, seq: page.version + 1, data })]);
        return decision;
      }),
  });
}

function takeBack(parts: ListPageParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/list-pages/returns',
    summary: 'Notes that pages came back: all of them or none',
    body: z.strictObject({ pages: Pages, remark: text(500).default('') }),
    command: 'header',
    answer: z.strictObject({ items: z.array(ListPageView) }),
    problems: [PAGE_NOT_OUT],
    handle: ({ command, permission, body }) =>
      movePages(parts, { command, permission, pages: body.pages }, (page, tx) => {
        const decision = decideReturn(page, { at: tx.at, by: command.author, remark: body.remark });
        if (!decision.ok) return decision;
        const data = returnedData(page);
        tx.append([newEvent(ListPageReturnedV1, { key: page._id, seq: page.version + 1, data })]);
        return decision;
      }),
  });
}

/** Decides on each page; the first that may not be moved keeps all of them where they are. */
function movePages(
  { storage, listPages }: ListPageParts,
  asked: { command: Command; permission: Permission; pages: readonly string[] },
  decide: (page: ListPage, tx: CommandTransaction) => Result<Partial<ListPage>>,
) {
  return execute(storage, asked.command, async (tx) => {
    const ids = [...new Set(asked.pages)];
    const pages = await listPages.byIds(ids, tx);
    if (pages.length < ids.length) return refuse(NOT_FOUND);
    if (!pages.every((page) => mayAct(asked.permission, page))) return refuse(NOT_FOUND);
    const moved: { page: ListPage; changes: Partial<ListPage> }[] = [];
    for (const page of pages) {
      const decision = decide(page, tx);
      if (!decision.ok) {
        const pointer = `/pages/${asked.pages.indexOf(page._id)}`;
        return refuse(decision.problem, [{ pointer, code: decision.problem.code }]);
      }
      moved.push({ page, changes: decision.value });
    }
    await listPages.setMoved(moved, tx);
    return accept({ items: moved.map(({ page, changes }) => viewListPage(afterMove(page, changes))) });
  });
}

function afterMove({ holder: _, out: __, ...page }: ListPage, changes: Partial<ListPage>): ListPage {
  return { ...page, ...changes };
}

/** By the id that the QR code holds, in any case, or by the short code beside it. */
async function findPage(
  listPages: ListPageRepository,
  asked: string,
  permission: Permission,
): Promise<ListPage | null> {
  const word = asked.replace(/^TET100\/P\//i, '');
  const found = /^[0-9a-f]{4}-?[0-9a-f]{4}$/i.test(word)
    ? await listPages.byCode(`${word.slice(0, 4)}-${word.slice(-4)}`.toUpperCase())
    : [await listPages.get(word.toLowerCase())];
  return found.find((page) => page !== null && mayAct(permission, page)) ?? null;
}

/** A page is judged by what would be printed today: whatever changed it, an amendment or a new plan, is seen. */
async function judge(parts: ListPageParts, page: ListPage) {
  const campaign = await parts.campaigns.get(page.campaign);
  const plans = await parts.plans.approvedOf(page.campaign);
  const village =
    campaign === null
      ? null
      : await readVillage(parts, { campaign, plans, source: page.source, kind: page.kind }, page.unit);
  const now = listingOf(page, village === null ? [] : listingRowsOf(village));
  return { outdated: now.id !== page.listing, outdatedRows: [...outdatedRows(page, now)] };
}
