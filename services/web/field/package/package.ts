import { listOrder } from '#shared/rules/list-order.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { type Api, answerOf } from '../../shell/api-client.ts';
import type { Campaign, Package } from '../../shell/api-types.ts';
import type { HouseholdRow, PhoneDatabase } from '../phone-database.ts';
import { putSetting } from '../setting.ts';

export interface Progress {
  readonly got: number;
  /** null until the first answer. */
  readonly total: number | null;
}

export interface Download {
  readonly campaign: string;
  /** Commune or village. */
  readonly path: string;
  readonly report: (progress: Progress) => void;
}

const PAGE = 500;

/** The campaigns that the caller serves, newest first; kept for the next time without network. @throws ApiProblem */
export async function fetchCampaigns(api: Api, database: PhoneDatabase): Promise<readonly Campaign[]> {
  const { items } = await answerOf(api.GET('/api/v1/campaigns', { params: { query: {} } }));
  await putSetting(database, 'campaigns', items);
  return items;
}

/**
 * Brings a place's package to the phone. What was there before stays until the whole of the new one is here.
 * @throws ApiProblem
 */
export async function downloadPackage(
  api: Api,
  database: PhoneDatabase,
  { campaign, path, report }: Download,
): Promise<void> {
  const seenAt = new Date().toISOString();
  const pages: Package[] = [];
  let cursor: string | null = null;
  let got = 0;
  report({ got, total: null });
  do {
    const query: { campaign: string; limit: number; cursor?: string } = { campaign, limit: PAGE };
    if (cursor !== null) query.cursor = cursor;
    const page: Package = await answerOf(
      api.GET('/api/v1/packages/{path}', { params: { path: { path }, query } }),
    );
    pages.push(page);
    got += page.items.length;
    report({ got, total: (pages[0] ?? page).villages.reduce((sum, { households }) => sum + households, 0) });
    cursor = page.nextCursor;
  } while (cursor !== null);
  await store(database, { campaign, path, seenAt, pages });
}

async function store(
  database: PhoneDatabase,
  {
    campaign,
    path,
    seenAt,
    pages,
  }: Pick<Download, 'campaign' | 'path'> & { seenAt: string; pages: Package[] },
): Promise<void> {
  const { households, villages } = database;
  const rows: HouseholdRow[] = pages.flatMap(({ items }) =>
    items.map((item) => ({
      ...item,
      campaign,
      seenAt,
      search: searchKey(`${item.head} ${item.code}`),
      order: listOrder({ unit: item.village, head: item.head, household: item.household }),
    })),
  );
  const places = (pages[0]?.villages ?? []).map((village) => ({
    ...village,
    campaign,
    asOf: pages[0]?.asOf ?? seenAt,
  }));
  await database.transaction('rw', households, villages, async () => {
    const isHere = (one: string) => one === path || one.startsWith(`${path}/`);
    await households
      .where('[campaign+village]')
      .between([campaign, path], [campaign, `${path}0`])
      .filter((row) => isHere(row.village))
      .delete();
    await villages
      .where('[campaign+path]')
      .between([campaign, path], [campaign, `${path}0`])
      .filter((row) => isHere(row.path))
      .delete();
    await villages.bulkPut(places);
    await households.bulkPut(rows);
  });
}
