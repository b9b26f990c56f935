import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import { DonorListConfirmedV1 } from '#shared/contracts/donor-list/confirmed.v1.ts';
import { DonorListWithdrawnV1 } from '#shared/contracts/donor-list/withdrawn.v1.ts';
import { OutsideGiftRecordedV1 } from '#shared/contracts/outside-gift/recorded.v1.ts';
import { OutsideGiftWithdrawnV1 } from '#shared/contracts/outside-gift/withdrawn.v1.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { outsideGiftRepository } from '../../services/support-allocation/outside-gift/outside-gift.repository.ts';
import { shareOf } from '../../services/support-allocation/outside-gift/outside-share.ts';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  sourceBody,
} from '../support/allocation.ts';
import { aReceived } from '../support/reaction.ts';
import { cellsOf, gather } from '../support/sheet-events.ts';

let service: AllocationService;
before(async () => {
  service = await anAllocationService();
  service.work();
});

const WORTH = {
  minimum: 500_000,
  minimumKind: 'worth',
  minimumKilograms: null,
  sumsUp: false,
} as const;
const UNIT = '19/164/05443/xom-ban-cai';

/** A donor's list of some households, one gift each, as the registry says it; taken back where told. */
function aDonorList(parts: {
  id: string;
  campaign: string;
  list: string;
  of: readonly number[];
  amount?: number;
}) {
  const { id, campaign, list, of, amount = 600_000 } = parts;
  const gifts = of.map((index) => ({
    gift: `${id}-gift-${index}`,
    ...{ donorList: id, campaign, list, household: `${list}-household-${index}`, unit: UNIT },
    ...{ giver: 'Công ty Sông Công', day: '2027-01-20', value: amount },
    lines: [{ kind: 'cash' as const, amount }],
  }));
  const place = { donorList: id, campaign, list, unitSet: '2021-11' as const, unit: '19' };
  const hash = addToSetHash(EMPTY_SET_HASH, gifts.map(contentHash));
  const count = gifts.length;
  const confirmed = {
    ...place,
    giver: 'Công ty Sông Công',
    day: '2027-01-20',
    count,
    value: count * amount,
    hash,
  };
  return {
    confirmed: aReceived(DonorListConfirmedV1, confirmed, { key: id }),
    recorded: gifts.map((gift) => aReceived(OutsideGiftRecordedV1, gift, { key: gift.gift })),
    withdrawn: [
      aReceived(DonorListWithdrawnV1, { ...place, count }, { key: id, seq: 2 }),
      ...gifts.map(({ lines: _, value: __, giver: ___, day: ____, list: _____, ...gift }) =>
        aReceived(OutsideGiftWithdrawnV1, gift, { key: gift.gift, seq: 2 }),
      ),
    ],
  };
}

async function aCampaign(list: string, count = 4) {
  const made = aList(list, count, () => ({ class: 'poor' }));
  return aCampaignFor(service, made);
}

interface Row {
  readonly household: string;
  readonly gifts: number;
  readonly met: boolean;
  readonly cells: readonly { readonly column: string; readonly kind: string }[];
}

async function rowsOf(campaign: string, query = '') {
  const { body } = await service.get<{ items: Row[]; nextCursor: string | null }>(
    'staff',
    `/gift-matrix/19?campaign=${campaign}${query}`,
  );
  return body;
}

describe('a donor’s list that arrives', () => {
  it('leaves the same behind in whatever order, and however often, its events come', async () => {
    const outside = outsideGiftRepository(service.storage);
    const seen: unknown[] = [];
    let turn = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(100), { minLength: 7, maxLength: 14 }), async (keys) => {
        turn += 1;
        const id = `mixed-${turn}`;
        const made = aDonorList({ id, campaign: `c-${turn}`, list: 'l', of: [0, 1, 2] });
        const all = [made.confirmed, ...made.recorded, ...made.withdrawn.slice(0, 2)];
        const order = keys.map((key, index) => [key, all[index % all.length]!] as const);
        const rest = all.slice(order.length).map((event) => [50, event] as const);
        const events = [...order, ...rest].sort(([a], [b]) => a - b).map(([, event]) => event);
        for (const event of events) await service.hear([event]);
        const [copy] = await outside.listsOf(`c-${turn}`);
        const rows = await outside.linesOf(`c-${turn}`, { from: 'l-household-0', to: 'l-household-2' });
        const { announced, receivedCount, withdrawnCount, isWithdrawn } = copy!;
        seen.push([announced?.count, receivedCount, withdrawnCount, isWithdrawn, [...rows.keys()]]);
      }),
      { numRuns: 12 },
    );
    for (const one of seen) assert.deepEqual(one, [3, 3, 1, true, ['l-household-1', 'l-household-2']]);
  });

  it('is still on its way until every gift of it is here, and again until every one is taken back', async () => {
    const outside = outsideGiftRepository(service.storage);
    const { confirmed, recorded, withdrawn } = aDonorList({
      id: 'd-slow',
      campaign: 'c-slow',
      list: 'l',
      of: [0, 1],
    });
    const session = undefined as never;
    const steps = [confirmed, ...recorded, ...withdrawn];
    const arriving: boolean[] = [];
    for (const event of steps) {
      await service.hear([event]);
      arriving.push(await outside.isArriving('c-slow', { session }));
    }
    assert.deepEqual(arriving, [true, true, false, true, true, false]);
  });
});

describe('gifts from outside in the matrix', () => {
  it('stand beside those of plans, by household and source, with doubles and zeros by filter', async () => {
    const campaign = await aCampaign('matrix');
    const { body: source } = await service.post<{ id: string }>(
      'staff',
      '/sources',
      sourceBody(campaign, { supply: 10, places: [UNIT] }),
    );
    const { confirmed, recorded } = aDonorList({
      id: 'd-1',
      campaign,
      list: 'matrix',
      of: [0, 1],
      amount: 100_000,
    });
    await service.hear([confirmed, ...recorded]);
    const zeros = await rowsOf(campaign, '&shown=none');
    assert.deepEqual(zeros.items.map(({ household }) => household).sort(), [
      'matrix-household-2',
      'matrix-household-3',
    ]);
    // 100.000 đồng are no Tết.
    assert.equal((await rowsOf(campaign, '&shown=without-minimum')).items.length, 4);
    await aComputedPlan(service, { campaign, rules: [{ source: source.id, class: 'poor' }] });
    const several = await rowsOf(campaign, '&shown=several');
    assert.deepEqual(
      several.items.map(({ cells }) => cells.map(({ kind }) => kind)),
      [
        ['planned', 'outside'],
        ['planned', 'outside'],
      ],
    );
    assert.equal((await rowsOf(campaign, '&shown=several&planned=without')).items.length, 0);
    const { body: totals } = await service.get<Record<string, unknown>>(
      'staff',
      `/gift-matrix-totals/19?campaign=${campaign}`,
    );
    assert.deepEqual(
      [totals['households'], totals['none'], totals['one'], totals['several'], totals['withoutMinimum']],
      [4, 0, 2, 2, 0],
    );
    assert.deepEqual(totals['arriving'], []);
  });

  it('comes page by page without losing or doubling anybody', async () => {
    const campaign = await aCampaign('pages', 23);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = await rowsOf(campaign, `&limit=5${cursor === '' ? '' : `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ household }) => household));
      cursor = page.nextCursor;
    }
    assert.equal(seen.length, 23);
    assert.equal(new Set(seen).size, 23);
    assert.equal(
      (await service.get('staff', `/gift-matrix/19?campaign=${campaign}&cursor=nonsense`)).status,
      400,
    );
    assert.equal((await service.get('other-staff', `/gift-matrix/24?campaign=${campaign}`)).status, 404);
  });

  it('is written as a workbook, with a column for each giver', async () => {
    const campaign = await aCampaign('book');
    const { confirmed, recorded } = aDonorList({ id: 'd-book', campaign, list: 'book', of: [2] });
    await service.hear([confirmed, ...recorded]);
    const { body } = await service.pdf('staff', `/gift-matrix-workbook/19?campaign=${campaign}`);
    const cells = cellsOf(await gather(sheetEvents(body, SHEET_LIMITS)));
    const header = cells.find((line) => line[0] === 'STT')!;
    assert.equal(header.at(-1), 'Công ty Sông Công');
    assert.deepEqual(
      cells.slice(cells.indexOf(header) + 1).map((line) => line[8] ?? null),
      [null, null, 600_000, null],
    );
  });
});

describe('a gift that nobody planned', () => {
  const lines = [{ kind: 'cash', amount: 700_000 }];

  it('counts once an approver says so, who is not the one who typed it in', async () => {
    const campaign = await aCampaign('hand');
    const wish = {
      campaign,
      household: 'hand-household-1',
      giver: 'Nhóm thiện nguyện',
      lines,
      day: '2027-01-21',
    };
    assert.equal((await service.post('other-staff', '/outside-gifts', wish)).status, 404);
    const { status, body } = await service.post<{ id: string; verdict: string }>(
      'both',
      '/outside-gifts',
      wish,
    );
    assert.deepEqual([status, body.verdict], [201, 'waits']);
    const outside = outsideGiftRepository(service.storage);
    assert.equal((await outside.linesOf(campaign, { from: wish.household, to: wish.household })).size, 0);
    const judge = (who: string) =>
      service.post<{ code?: string }>(who, `/outside-gifts/${body.id}/judgement`, { verdict: 'counts' });
    assert.equal((await judge('both')).body.code, 'own-report');
    assert.equal((await judge('approver')).status, 200);
    assert.equal((await judge('approver')).body.code, 'gift-not-waiting');
    const counted = await outside.linesOf(campaign, { from: wish.household, to: wish.household });
    const share = shareOf(WORTH, counted.get(wish.household) ?? []);
    assert.deepEqual(share, { gifts: 1, counts: 700_000, metAlone: true, met: true });
    await service.post('staff', `/outside-gifts/${body.id}/withdrawal`, { why: 'ghi nhầm hộ' });
    assert.equal((await outside.linesOf(campaign, { from: wish.household, to: wish.household })).size, 0);
  });
});

describe('a list for a donor', () => {
  it('names who has no sufficient gift, without numbers, and says on record who took it and why', async () => {
    const campaign = await aCampaign('need');
    const { confirmed, recorded } = aDonorList({ id: 'd-need', campaign, list: 'need', of: [0, 1, 2] });
    await service.hear([confirmed, ...recorded]);
    const asked = { campaign, donor: 'Hội Chữ thập đỏ', why: 'tặng quà đợt hai' };
    const { body: list } = await service.post<{ id: string }>(
      'commune-staff',
      '/need-lists/19/164/05443',
      asked,
    );
    assert.equal((await service.pdf('staff', `/need-lists/${list.id}/workbook`)).status, 404);
    const { body } = await service.pdf('commune-staff', `/need-lists/${list.id}/workbook`);
    const cells = cellsOf(await gather(sheetEvents(body, SHEET_LIMITS)));
    const header = cells.findIndex((line) => line[0] === 'STT');
    assert.deepEqual(cells[header], ['STT', 'Mã hộ', 'Chủ hộ', 'Xóm, tổ', 'Xã, phường', 'Số khẩu']);
    assert.deepEqual(
      cells.slice(header + 1).map((line) => line[1]),
      ['0004'],
    );
    const { body: taken } = await service.get<{ items: Record<string, unknown>[] }>('staff', '/need-lists');
    const [last] = taken.items;
    assert.deepEqual(
      [last?.['account'], last?.['donor'], last?.['why']],
      ['commune-staff', asked.donor, asked.why],
    );
  });
});
