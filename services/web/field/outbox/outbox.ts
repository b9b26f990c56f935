import { ApiProblem } from '../../shell/api-problem.ts';
import type { Account } from '../../shell/api-types.ts';
import type { PhoneDatabase } from '../phone-database.ts';
import { getSetting, putSetting } from '../setting.ts';
import type { Settled } from '../sync/receipt.ts';
import { householdState } from './household-state.ts';
import { type Draft, itemContent, withHash } from './outbox-item.ts';
import type { OutboxRow } from './outbox-row.ts';

export interface SaveRequest {
  readonly draft: Draft;
  readonly campaign: string;
  readonly household: string;
  readonly unit: string;
  readonly head: string;
  readonly account: Account;
}

export interface Outbox {
  /** Returns the row as read back from the disk: only then is it saved. @throws ApiProblem `not-saved` */
  save(request: SaveRequest): Promise<OutboxRow>;
  ofHousehold(campaign: string, household: string): Promise<OutboxRow[]>;
  ofVillage(campaign: string, unit: string): Promise<OutboxRow[]>;
  ofCampaign(campaign: string): Promise<OutboxRow[]>;
  /** The oldest that wait, in the order in which they were made. */
  waiting(author: string, limit: number, skip: ReadonlySet<string>): Promise<OutboxRow[]>;
  settle(settled: readonly Settled[]): Promise<void>;
}

export function createOutbox(database: PhoneDatabase): Outbox {
  const { outbox, settings } = database;

  async function marks(): Promise<{ device: string; counter: number }> {
    return database.transaction('rw', settings, async () => {
      const device = (await getSetting(database, 'device')) ?? `phone-${crypto.randomUUID()}`;
      const counter = ((await getSetting(database, 'counter')) ?? 0) + 1;
      await putSetting(database, 'device', device);
      await putSetting(database, 'counter', counter);
      return { device, counter };
    });
  }

  async function save(request: SaveRequest): Promise<OutboxRow> {
    const row = await rowOf(request, await marks());
    const id = await database.transaction('rw', outbox, database.households, async () => {
      const same = await standing(request);
      if (same !== null) return same;
      await outbox.add(row);
      return row.id;
    });
    const saved = await outbox.get(id);
    if (saved === undefined || (id === row.id && saved.item.hash !== row.item.hash))
      throw new Error('The item is not on the disk');
    return saved;
  }

  /** A double tap, or a second tab: what is to be said is said already. */
  async function standing({ draft, campaign, household, account }: SaveRequest): Promise<string | null> {
    const rows = await outbox.where({ campaign, household }).toArray();
    if (draft.kind === 'undo')
      return rows.find(({ item }) => item.kind === 'undo' && item.undoes === draft.undoes)?.id ?? null;
    const known = await database.households.get([campaign, household]);
    if (known === undefined) return null;
    const state = householdState(known, rows, { author: account.id, now: Date.now() });
    if (draft.kind === 'not-handed-over') {
      const again = state.outcome === draft.kind && state.reason === draft.reason;
      return again ? (state.undoable?.id ?? null) : null;
    }
    const left = draft.gifts.some(({ id }) => state.giftsLeft.includes(id));
    return left ? null : (state.undoable?.id ?? null);
  }

  return {
    save: (request) =>
      save(request).catch((error: unknown) => {
        console.error(error);
        throw new ApiProblem({ code: 'not-saved', status: 0 });
      }),
    ofHousehold: (campaign, household) => outbox.where({ campaign, household }).toArray(),
    ofVillage: (campaign, unit) => outbox.where({ campaign, unit }).toArray(),
    ofCampaign: (campaign) =>
      outbox.where('[campaign+unit]').between([campaign, ''], [campaign, '\uffff']).toArray(),
    async waiting(author, limit, skip) {
      const rows = await outbox.where({ author, state: 'stored' }).sortBy('counter');
      return rows.filter(({ id }) => !skip.has(id)).slice(0, limit);
    },
    async settle(settled) {
      const receivedAt = new Date().toISOString();
      await outbox.bulkUpdate(
        settled.map(({ id, state, code }) => ({ key: id, changes: { state, code, receivedAt } })),
      );
    },
  };
}

async function rowOf(
  { draft, campaign, household, unit, head, account }: SaveRequest,
  { device, counter }: { device: string; counter: number },
): Promise<OutboxRow> {
  const now = Date.now();
  const id = crypto.randomUUID();
  const content = itemContent(
    draft,
    { campaign, household, unit, author: account.id, device },
    { id, counter, now },
  );
  return {
    id,
    author: account.id,
    authorName: account.displayName,
    campaign,
    household,
    unit,
    head,
    counter,
    madeAt: new Date(now).toISOString(),
    state: 'stored',
    code: null,
    receivedAt: null,
    item: await withHash(content, (bytes) => crypto.subtle.digest('SHA-256', bytes)),
  };
}
