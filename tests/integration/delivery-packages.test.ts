import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { CampaignOpenedV1 } from '#shared/contracts/campaign/opened.v1.ts';
import { GiftApprovedV1 } from '#shared/contracts/gift/approved.v1.ts';
import { GiftWithdrawnV1 } from '#shared/contracts/gift/withdrawn.v1.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { silentLog } from '#shared/log/log.ts';
import type { ServiceDefinition } from '#shared/service/definition.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { createApp } from '../../services/delivery-confirmation/app.ts';
import { migrations } from '../../services/delivery-confirmation/migrations.ts';
import { aCaller, ask } from '../support/ask.ts';
import { aConfirmation } from '../support/confirmations.ts';
import { aStorage } from '../support/database.ts';
import { aCampaign, aGift, aListed } from '../support/facts.ts';
import { aReceived, react } from '../support/reaction.ts';

interface Item {
  readonly household: string;
  readonly gifts: readonly { readonly id: string; readonly outcome: string }[];
  readonly state: {
    readonly outcome: string;
    readonly confirmation: string | null;
    readonly on: string | null;
  };
}
interface Package {
  readonly villages: readonly { readonly path: string; readonly households: number }[];
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const commune = '19/164/05443';
const officer = aCaller('officer-may', 'commune-officer', commune);
let storage: Storage;
let app: ServiceDefinition;

function get(path: string, query: Record<string, unknown> = {}, caller = officer) {
  const question = { caller, params: { path }, query: { campaign: 'tet-2027', ...query } };
  return ask<Package>(app.routes, 'GET /api/v1/packages/*path', question);
}

async function packageOf(path: string, query: Record<string, unknown> = {}): Promise<Package> {
  const answer = await get(path, query);
  assert.ok(answer.ok);
  return answer.value;
}

before(async () => {
  storage = await aStorage('delivery-confirmation', { migrations });
  app = createApp({ storage, log: silentLog, config: { unitSet: '2021-11', sample: true } });
  const people = [
    ['h1', 'xom-lang', 'Trần Văn Bình'],
    ['h2', 'xom-lang', 'Vũ Thị An'],
    ['h3', 'xom-lang-2', 'Lý Văn Chu'],
    ['h4', 'xom-ang', 'Nông Thị Dung'],
  ] as const;
  const listed = people.map(([household, slug, head]) =>
    aReceived(HouseholdListedV1, aListed({ household, unit: `${commune}/${slug}`, head })),
  );
  const elsewhere = aReceived(HouseholdListedV1, aListed({ household: 'h9', unit: '19/164/05444/xom-lang' }));
  const gifts = ['h1', 'h2', 'h3', 'h4'].map((household) =>
    aReceived(GiftApprovedV1, aGift({ gift: `gift-${household}`, household })),
  );
  // Gifts first, the campaign last: topics have no order among each other.
  const all = [...gifts, ...listed, elsewhere, aReceived(CampaignOpenedV1, aCampaign())];
  await react(storage, app.consumers[0]!, all);
  await react(storage, app.consumers[0]!, all);
});

describe('the package of a commune', () => {
  it('holds each household once, by village and then as people are sorted', async () => {
    const { items, villages, nextCursor } = await packageOf(commune);
    assert.deepEqual(
      items.map((item) => item.household),
      ['h4', 'h2', 'h1', 'h3'],
    );
    assert.deepEqual(
      items[1]!.gifts.map((gift) => gift.id),
      ['gift-h2'],
    );
    assert.equal(nextCursor, null);
    assert.deepEqual(
      villages.map(({ path, households }) => [path.slice(commune.length + 1), households]),
      [
        ['xom-ang', 1],
        ['xom-lang', 2],
        ['xom-lang-2', 1],
      ],
    );
  });
  it('is read page by page without a gap or a repeat', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Package = await packageOf(commune, { limit: 1, ...(cursor === null ? {} : { cursor }) });
      seen.push(...page.items.map((item) => item.household));
      cursor = page.nextCursor;
    } while (cursor !== null);
    assert.deepEqual(seen, ['h4', 'h2', 'h1', 'h3']);
  });
  it('of a village leaves out the sibling of a longer name', async () => {
    const { items } = await packageOf(`${commune}/xom-lang`);
    assert.deepEqual(
      items.map((item) => item.household),
      ['h2', 'h1'],
    );
  });
  it('shows what counts of all that was said', async () => {
    const first = aConfirmation({ household: 'h2', gifts: [{ id: 'gift-h2' }], unit: `${commune}/xom-lang` });
    const second = { ...first, id: 'another', recipient: { relation: 'proxy' } };
    const body = { items: [first, aConfirmation({ ...second, hash: undefined })] };
    await ask(app.routes, 'POST /api/v1/confirmations', { caller: officer, body });
    const { items } = await packageOf(commune);
    const state = items.find((item) => item.household === 'h2')!.state;
    assert.deepEqual([state.outcome, state.confirmation, state.on], ['handed-over', first.id, '2027-01-28']);
    assert.equal(items.find((item) => item.household === 'h1')!.state.outcome, 'none');
  });
  it('is not there for an unknown campaign, nor a page for a cursor from elsewhere', async () => {
    const unknown = await get(commune, { campaign: 'none' });
    assert.equal(!unknown.ok && unknown.problem.code, 'not-found');
    for (const cursor of ['h9', 'nobody']) {
      const answer = await get(commune, { cursor });
      assert.equal(!answer.ok && answer.problem.code, 'bad-cursor');
    }
  });
  it('is not there for an officer of another commune', async () => {
    const answer = await get(commune, {}, aCaller('x', 'commune-officer', '19/164/05444'));
    assert.equal(!answer.ok && answer.problem.code, 'not-found');
  });
});

describe('a gift that an amendment took back', () => {
  it('is not owed any more, and what was confirmed of it stays', async () => {
    const { plan, campaign, list, source, value, unit } = aGift();
    const gone = { gift: 'gift-h4', household: 'h4', plan, campaign, list, source, value, unit };
    const event = aReceived(
      GiftWithdrawnV1,
      { ...gone, amendment: 'amendment-1', reason: 'returned' },
      { seq: 2 },
    );
    const before = (await packageOf(commune)).items.find(({ household }) => household === 'h4');
    await react(storage, app.consumers[0]!, [event]);
    const after = (await packageOf(commune)).items.find(({ household }) => household === 'h4');
    assert.deepEqual(after, { ...before, gifts: before?.gifts.filter(({ id }) => id !== 'gift-h4') });
    assert.equal(before?.gifts.length, 1);
  });
});
