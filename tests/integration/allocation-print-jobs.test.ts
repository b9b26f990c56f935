import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { JobKind } from '#shared/storage/job.ts';
import { SHEET_LIMITS } from '../../shared/sheet-reader/sheet.ts';
import { sheetEvents } from '../../shared/sheet-reader/sheet-events.ts';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  type Listed,
  sourceBody,
} from '../support/allocation.ts';
import { eventually } from '../support/eventually.ts';
import { pagesOf, picturesOf, qrTextsOf, wordsOf } from '../support/printed.ts';

const HEADS = ['Sùng A Páo', 'Đặng Phúc Nguyên', 'Hoàng Văn Ẩn', 'Lý Thị Mẩy', 'Bế Văn Đàn'];
/** Three communes of two districts, two villages each; the last village has only households that nobody gives to. */
const VILLAGES = [
  ['19/164/05443/xom-dong', 'Xóm Đông'],
  ['19/164/05443/xom-tay', 'Xóm Tây'],
  ['19/164/05446/xom-nam', 'Xóm Nam'],
  ['19/164/05446/xom-bac', 'Xóm Bắc'],
  ['19/170/05755/xom-thuong', 'Xóm Thượng'],
  ['19/170/05755/xom-ha', 'Xóm Hạ'],
] as const;
const HOUSEHOLDS = 96;

interface Job {
  readonly id: string;
  readonly status: string;
  readonly villages: number;
  readonly printed: number;
  readonly pages: number;
  readonly rows: number;
  readonly reprints: number;
  readonly file: { readonly name: string; readonly bytes: number; readonly hash: string } | null;
}

interface Page {
  readonly id: string;
  readonly code: string;
  readonly layout: string;
  readonly number: number;
  readonly households: readonly string[];
  readonly prints: number;
  readonly holder: { readonly name: string; readonly due: string } | null;
  readonly returnedAt: string | null;
}

let service: AllocationService;
let campaign: string;

before(async () => {
  service = await anAllocationService();
  service.work();
  campaign = await aCampaignFor(service, aList('printed', HOUSEHOLDS, household));
  const source = await service.post<{ id: string }>('staff', '/sources', sourceBody(campaign));
  const plan = await aComputedPlan(service, { campaign, rules: [{ source: source.body.id, class: 'poor' }] });
  await service.post('approver', `/plans/${plan.id}/approve`, { hash: plan.hash });
  await eventually(() => printed({ unit: VILLAGES[0][0] }), 20_000);
});

function household(index: number): Partial<Listed> {
  const [unit, village] = VILLAGES[index % VILLAGES.length]!;
  const poor = unit !== VILLAGES[5][0];
  return { unit, village, class: poor ? 'poor' : 'near-poor', head: HEADS[index % HEADS.length]! };
}

async function asked(wishes: object, who = 'staff'): Promise<Job> {
  const body = { campaign, unit: '19', kind: 'receipt-list', ...wishes };
  const answer = await service.post<Job>(who, '/print-jobs', body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body;
}

function ended(id: string): Promise<Job> {
  return eventually(async () => {
    const { body } = await service.get<Job>('staff', `/print-jobs/${id}`);
    if (!['done', 'failed', 'cancelled'].includes(body.status)) throw new Error(body.status);
    return body;
  }, 30_000);
}

async function printed(wishes: object): Promise<Job & { bytes: Uint8Array }> {
  const job = await ended((await asked(wishes)).id);
  assert.equal(job.status, 'done');
  const { body } = await service.pdf('staff', `/print-jobs/${job.id}/file`);
  assert.equal(body.length, job.file?.bytes);
  return { ...job, bytes: body };
}

async function pagesOfVillage(unit: string): Promise<readonly Page[]> {
  const { body } = await service.get<{ items: Page[] }>(
    'staff',
    `/village-pages/${unit}?campaign=${campaign}`,
  );
  return body.items.filter((page) => page.layout === 'plain');
}

describe('a print of a province', () => {
  it('holds every village’s list in one file, in order, and the village without a gift so that its head signs', async () => {
    const job = await printed({});
    assert.deepEqual([job.villages, job.printed, job.rows], [6, 6, 80]);
    const pages = await pagesOf(job.bytes);
    assert.equal(pages.length, job.pages);
    const firsts = pages.filter((page) => page.includes('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'));
    const places = ['Xóm Đông', 'Xóm Tây', 'Xóm Bắc', 'Xóm Nam', 'Xóm Hạ', 'Xóm Thượng'];
    assert.deepEqual(
      firsts.map((page) => /(Xóm \S+), /.exec(page)?.[1]),
      places,
    );
    assert.match(firsts[4]!, /Không có hộ nào của xóm nhận quà[\s\S]*Xóm Hạ có 16 hộ trong danh sách/);
    const words = await wordsOf(job.bytes);
    for (const head of HEADS) assert.ok(words.split(head).length - 1 >= 15, head);
  });

  it('is one PDF for each commune in a ZIP', async () => {
    const { bytes } = await printed({ format: 'zip' });
    const names = [
      ...Buffer.from(bytes)
        .toString('latin1')
        .matchAll(/(\d{5}-[a-z-]+\.pdf)/g),
    ].map((one) => one[1]);
    assert.deepEqual([...new Set(names)].length, 3);
    assert.equal(Buffer.from(bytes).toString('latin1').split('%PDF-1.7').length - 1, 3);
  });

  it('is a workbook whose head every printed page repeats', async () => {
    const { bytes, rows } = await printed({ format: 'xlsx' });
    assert.equal(rows, 80);
    const cells: unknown[] = [];
    for await (const event of sheetEvents(Buffer.from(bytes), SHEET_LIMITS)) {
      if (event.type === 'rows') cells.push(...event.rows.flatMap((row) => row.cells));
    }
    for (const head of HEADS) assert.ok(cells.includes(head), head);
    assert.ok(cells.includes('Xóm Đông') && cells.some((cell) => String(cell).startsWith('XÃ')));
  });

  it('is stopped where somebody cancels it, and then counts for nothing', async () => {
    const { id } = await asked({ layout: 'row-qr' });
    const { status } = await service.post('staff', `/print-jobs/${id}/cancel`, {});
    // The print may have been faster: then there is nothing to stop.
    if (status === 409) return;
    assert.equal((await ended(id)).status, 'cancelled');
    assert.equal((await service.pdf('staff', `/print-jobs/${id}/file`)).status, 409);
    const again = await printed({ layout: 'row-qr' });
    assert.equal(again.reprints, 0);
  });
});

describe('a list that is printed again', () => {
  const unit = VILLAGES[1][0];

  it('keeps its page ids and rows, and says that it is a reprint', async () => {
    const before = await pagesOfVillage(unit);
    const job = await printed({ unit });
    const after = await pagesOfVillage(unit);
    assert.equal(job.reprints, 1);
    assert.deepEqual(
      after.map(({ id, households }) => ({ id, households })),
      before.map(({ id, households }) => ({ id, households })),
    );
    assert.deepEqual(
      after.map((page) => page.prints),
      before.map((page) => page.prints + 1),
    );
    const [first = ''] = await pagesOf(job.bytes);
    assert.match(first, /In lại lần \d+, ngày \d\d\/\d\d\/\d{4}/);
    assert.match(first, new RegExp(`Mã trang ${before[0]!.code}`));
  });

  it('has its rows in the order of the phone, and is found by what its QR code says', async () => {
    const [page] = await pagesOfVillage(unit);
    const { bytes } = await printed({ unit });
    const [text = ''] = await qrTextsOf((await picturesOf(bytes, 150))[0]!);
    assert.equal(text, `TET100/P/${page!.id.toUpperCase()}`);
    for (const word of [encodeURIComponent(text), page!.id, page!.code]) {
      const { body } = await service.get<Page & { outdated: boolean }>('staff', `/list-pages/${word}`);
      assert.deepEqual([body.id, body.outdated], [page!.id, false]);
    }
    const rows = await service.storage.db
      .collection<{ household: string }>('candidates')
      .find({ unit, class: 'poor' })
      .sort({ sortKey: 1, household: 1 })
      .toArray();
    assert.deepEqual(
      (await pagesOfVillage(unit)).flatMap((one) => one.households),
      rows.map((row) => row.household),
    );
  });
});

describe('a page', () => {
  it('is named as outdated when one of its gifts changed since', async () => {
    const [page] = await pagesOfVillage(VILLAGES[2][0]);
    const gifts = service.storage.db.collection('gifts');
    const third = { household: page!.households[2]! };
    await gifts.updateOne(third, { $set: { status: 'withdrawn' } });
    type Checked = { outdated: boolean; outdatedRows: number[] };
    const { body } = await service.get<Checked>('staff', `/list-pages/${page!.id}`);
    await gifts.updateOne(third, { $set: { status: 'approved' } });
    assert.deepEqual([body.outdated, body.outdatedRows], [true, [3]]);
  });

  it('is given out until a day, counted as out, and comes back', async () => {
    const unit = VILLAGES[3][0];
    const pages = (await pagesOfVillage(unit)).map((page) => page.id);
    const give = { pages, name: 'Ông Trưởng xóm', due: '2099-02-05' };
    const given = await service.post<{ items: Page[] }>('staff', '/list-pages/give-outs', give);
    assert.equal(given.status, 200);
    assert.ok(given.body.items.every((page) => page.holder?.name === 'Ông Trưởng xóm'));
    const twice = await service.post<{ code: string }>('staff', '/list-pages/give-outs', give);
    assert.deepEqual([twice.status, twice.body.code], [409, 'page-already-out']);
    type Out = { out: number; overdue: number; places: { path: string; out: number }[]; items: Page[] };
    const out = await service.get<Out>('staff', `/pages-out/19?campaign=${campaign}`);
    assert.deepEqual(out.body.places, [{ path: '19/164', out: pages.length, overdue: 0 }]);
    assert.deepEqual(out.body.items.map((page) => page.id).sort(), [...pages].sort());
    const back = await service.post<{ items: Page[] }>('staff', '/list-pages/returns', { pages });
    assert.ok(back.body.items.every((page) => page.holder === null && page.returnedAt !== null));
    const none = await service.get<Out>('staff', `/pages-out/19?campaign=${campaign}`);
    assert.deepEqual([none.body.out, none.body.items], [0, []]);
  });

  it('is moved by nobody out of place, and together with others wholly or not at all', async () => {
    const [here] = await pagesOfVillage(VILLAGES[0][0]);
    const [there] = await pagesOfVillage(VILLAGES[4][0]);
    const give = (pages: readonly string[], who: string) =>
      service.post(who, '/list-pages/give-outs', { pages, name: 'Bà Thủ quỹ', due: '2099-02-05' });
    assert.equal((await give([here!.id, there!.id], 'district-staff')).status, 404);
    assert.equal((await give([here!.id], 'approver')).status, 403);
    const { body } = await service.get<Page>('staff', `/list-pages/${here!.id}`);
    assert.equal(body.holder, null);
  });
});

describe('a print whose process dies', () => {
  it('goes on where it was and ends with the same bytes', async () => {
    const forget = () => service.storage.db.collection('listing-prints').deleteMany({});
    await forget();
    const whole = await printed({ layout: 'row-qr', unit: '19/164' });
    await forget();
    const stopped = await anInterruptedPrint({ layout: 'row-qr', unit: '19/164' });
    assert.ok(stopped.slices >= 4, `${stopped.slices} slices were cut off`);
    assert.equal(stopped.job.status, 'done');
    assert.equal(stopped.job.file?.hash, whole.file?.hash);
    const events = await service.storage.db
      .collection<{ type: string; data: { job: string; page: string } }>('events')
      .find({ type: 'list-page.printed.v1', 'data.job': stopped.job.id })
      .toArray();
    assert.equal(events.length, stopped.job.pages);
    assert.equal(new Set(events.map(({ data }) => data.page)).size, stopped.job.pages);
    const parts = service.storage.db.collection('print-parts');
    assert.equal(await parts.countDocuments({ job: stopped.job.id }), 0);
  });
});

/** Every slice is cut off once after its work and before its transaction is written. */
async function anInterruptedPrint(wishes: object): Promise<{ job: Job; slices: number }> {
  const print = service.jobs.find((kind) => kind.kind === 'print') as JobKind<object>;
  const cut = new Set<number>();
  const dying: JobKind<object> = {
    ...print,
    async slice(job, tx) {
      const done = await print.slice(job, tx);
      if (cut.has(job.slices)) return done;
      cut.add(job.slices);
      throw new Error('the process died');
    },
  };
  await service.rest();
  const { id } = await asked(wishes);
  service.work([dying as JobKind<never>]);
  const job = await ended(id);
  return { job, slices: cut.size };
}
