import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { createPrinter, type Printer, type PrinterLimits } from '#shared/paper/printer.ts';
import type { Paper } from '../../services/support-allocation/print-job/paper.ts';
import {
  NO_GIFTS_HERE,
  type ReceiptList,
} from '../../services/support-allocation/receipt-list/receipt-list.ts';
import {
  type AllocationService,
  aCampaignFor,
  aComputedPlan,
  aList,
  anAllocationService,
  type Listed,
  type PlanBody,
  sourceBody,
} from '../support/allocation.ts';
import { atEnd } from '../support/cleanup.ts';
import { eventually } from '../support/eventually.ts';
import { pagesOf, picturesOf, qrTextsOf, wordsOf } from '../support/printed.ts';

const LONG = 'Nguyễn Thị Ngọc Huyền Trang Công Tằng Tôn Nữ Thị Hồng Hạnh Phúc';
const VILLAGE = '19/170/05755/xom-ban-cai';
const SINGLE = '19/170/05755/to-dan-pho-3';
const EMPTY = '19/170/05755/xom-khong';
const HEADS = ['Sùng A Páo', 'Đặng Phúc Nguyên', LONG, 'Hoàng Văn Ẩn', 'Lý Thị Mẩy', 'Bế Văn Đàn'];

const DRAWING = new URL('../../services/support-allocation/print-job/printer.worker.ts', import.meta.url);

let service: AllocationService;
let campaign: string;
let plan: PlanBody;
let goods: string;

before(async () => {
  service = await anAllocationService();
  service.work();
  campaign = await aCampaignFor(service, aList('printed', 61, household));
  const source = (wishes: object) =>
    service.post<{ id: string }>('staff', '/sources', sourceBody(campaign, wishes));
  const cash = (await source({})).body.id;
  const gift = [
    { kind: 'goods', item: 'Gói quà Tết', quantity: 1, unit: 'gói', value: 300_000 },
    { kind: 'rice', kilograms: 15 },
  ];
  goods = (await source({ name: 'Hội Chữ thập đỏ', gift, per: 'person' })).body.id;
  const rules = [
    { source: cash, class: 'poor' },
    { source: cash, class: 'near-poor' },
    { source: goods, class: 'poor' },
  ];
  plan = await aComputedPlan(service, { campaign, rules });
  const answer = await service.post('approver', `/plans/${plan.id}/approve`, { hash: plan.hash });
  assert.equal(answer.status, 200);
  await eventually(() => print(VILLAGE), 20_000);
});

function household(index: number): Partial<Listed> {
  const single = index === 60;
  return {
    unit: single ? SINGLE : VILLAGE,
    village: single ? 'Tổ dân phố 3' : 'Xóm Bản Cái',
    head: `${HEADS[index % HEADS.length]}`,
  };
}

async function print(path: string, wishes = ''): Promise<Uint8Array> {
  const { status, body } = await service.pdf('staff', `/receipt-lists/${path}?campaign=${campaign}${wishes}`);
  if (status !== 200) throw new Error(`${status} ${Buffer.from(body)}`);
  return body;
}

describe('a village’s list for signing', () => {
  it('holds every household once, in the list’s order, with the sum in figures and words', async () => {
    const pages = await pagesOf(await print(VILLAGE));
    const text = pages.join('\n');
    // Nothing but numbers stands in the column TT; the code of the page may stand beside it in the margin.
    const numbers = [...text.matchAll(/^(?:[0-9A-F]{4}-[0-9A-F]{4})? {4,20}(\d{1,2})(?= |$)/gm)].map(
      (match) => Number(match[1]),
    );
    assert.equal([...text.matchAll(/ 500\.000/g)].length, 60);
    assert.deepEqual(
      numbers,
      Array.from({ length: 60 }, (_, index) => index + 1),
    );
    for (const head of HEADS.filter((one) => one !== LONG)) {
      assert.equal(text.split(head).length - 1, 10, head);
    }
    // By given name: Ẩn, Đàn, Mẩy, Nguyên, Páo, Phúc.
    assert.ok(text.indexOf('Hoàng Văn Ẩn') < text.indexOf('Bế Văn Đàn'));
    assert.ok(text.indexOf('Đặng Phúc Nguyên') < text.indexOf('Sùng A Páo'));
    assert.match(text, /30\.000\.000/);
    assert.match(text, /Số tiền bằng chữ: Ba mươi triệu đồng/);
    assert.match(text, /Danh sách có 60 hộ\./);
  });

  it('loses no letter of a long name, which a reader finds as it is written', async () => {
    const words = await wordsOf(await print(VILLAGE));
    for (const head of HEADS) assert.equal(words.split(head).length - 1, 10, head);
  });

  it('looks like a paper of the administration on its first page, and says what it is on each', async () => {
    const pages = await pagesOf(await print(VILLAGE));
    assert.ok(pages.length > 2);
    const [first = ''] = pages;
    assert.match(first, /ỦY BAN NHÂN DÂN +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    assert.match(first, /XÃ DÂN TIẾN +Độc lập - Tự do - Hạnh phúc/);
    assert.match(first, /DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NHẬN QUÀ TẾT NGUYÊN ĐÁN ĐINH MÙI NĂM 2027/);
    assert.match(first, /Xóm Bản Cái, xã Dân Tiến, huyện Võ Nhai, tỉnh Thái Nguyên/);
    pages.forEach((page, index) => {
      assert.match(page, /Họ và tên chủ hộ/);
      assert.match(page, /DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ/);
      assert.match(page, /BẢN XEM TRƯỚC – KHÔNG DÙNG ĐỂ KÝ/);
      assert.match(page, new RegExp(`Mã trang [0-9A-F]{4}-[0-9A-F]{4} · Trang ${index + 1}/${pages.length}`));
      assert.equal(/Cộng trang/.test(page), true, 'its own sum');
      assert.equal(/Lũy kế/.test(page), index < pages.length - 1, 'the sum so far');
    });
    const last = pages.at(-1)!;
    assert.match(last, /NGƯỜI LẬP BIỂU +TM\. BAN CÔNG TÁC MẶT TRẬN +KẾ TOÁN \/ THỦ QUỸ +TM\. UBND XÃ/);
    assert.ok([...last.matchAll(/500\.000/g)].length >= 2, 'signatures stand with rows');
  });

  it('is the same file, byte for byte, however often and wherever it is drawn', async () => {
    const first = await print(VILLAGE);
    await print(SINGLE);
    assert.equal(Buffer.compare(first, await print(VILLAGE)), 0);
  });

  it('fits on one page with its signatures for a single household', async () => {
    const pages = await pagesOf(await print(SINGLE));
    assert.equal(pages.length, 1);
    assert.match(pages[0]!, /\(TỔ TRƯỞNG TỔ DÂN PHỐ\)/);
    assert.match(pages[0]!, /Số tiền bằng chữ: Năm trăm nghìn đồng/);
  });

  it('carries on each page the QR of its id, and on a list with codes one for each row', async () => {
    const [page] = await picturesOf(await print(SINGLE), 200);
    const [text = '', ...others] = await qrTextsOf(page!);
    assert.match(text, /^TET100\/P\/[0-9A-F-]{36}$/);
    assert.deepEqual(others, []);
    const [first] = await picturesOf(await print(VILLAGE, '&layout=row-qr'), 200);
    const rows = (await qrTextsOf(first!)).filter((one) => one.startsWith('TET100/H/'));
    assert.ok(rows.length >= 12, `${rows.length} of a page's codes are read`);
  });

  it('is of one source where that is asked for', async () => {
    const pages = await pagesOf(await print(VILLAGE, `&source=${goods}`));
    assert.match(pages[0]!, /Nguồn: Hội Chữ thập đỏ\n/);
    assert.doesNotMatch(pages.join(), / 500\.000/);
  });

  it('ends with what the village’s head signs: that nobody is left out', async () => {
    const last = (await pagesOf(await print(VILLAGE))).at(-1)!;
    assert.match(last, /XÁC NHẬN KHÔNG BỎ SÓT HỘ: Xóm Bản Cái có 60 hộ trong danh sách/);
    assert.match(last, /Họ tên và chữ ký của trưởng xóm/);
    assert.match(last, /Nhận thay: .* điểm chỉ/);
  });
});

describe('the list for the notice board', () => {
  it('says who gets what, and neither codes nor years of birth', async () => {
    const pdf = await print(VILLAGE, '&kind=posted-list');
    const words = await wordsOf(pdf);
    for (const head of HEADS) assert.ok(words.split(head).length - 1 >= 10, head);
    assert.doesNotMatch(words, /Mã hộ|Năm sinh| 1960 /);
    assert.match(words, /Niêm yết từ ngày/);
  });
});

describe('a list that may not or cannot be printed', () => {
  const status = async (who: string, path: string) => {
    const answer = await service.pdf(who, `/receipt-lists/${path}?campaign=${campaign}`);
    return [answer.status, JSON.parse(Buffer.from(answer.body).toString()).code];
  };

  it('is refused out of place, without the role, and where nobody gets anything', async () => {
    assert.deepEqual(await status('district-staff', VILLAGE), [404, 'not-found']);
    assert.deepEqual(await status('approver', VILLAGE), [403, 'forbidden']);
    assert.deepEqual(await status('staff', EMPTY), [404, 'no-gifts-here']);
    assert.deepEqual(await status('staff', '19/170/05755'), [404, 'no-gifts-here']);
  });

  it('is refused while an approved plan is still being released', async () => {
    const plans = service.storage.db.collection<{ _id: string }>('plans');
    await plans.updateOne({ _id: plan.id }, { $inc: { released: -1 } });
    assert.deepEqual(await status('staff', VILLAGE), [409, 'gifts-not-released']);
    await plans.updateOne({ _id: plan.id }, { $inc: { released: 1 } });
  });
});

describe('the printing thread', () => {
  it('keeps names readable by programs, whatever letters earlier lists had', async () => {
    const printer = aPrinter({});
    // The ồ of this one brings the shape of an o into the file without anybody having written an o.
    await bound(printer, aPaper(1));
    assert.match(await wordsOf(await bound(printer, aPaper(1, 'Hoàng Công Đạo'))), /Hoàng Công Đạo/);
    // Letters that Vietnamese does not have come from a face of their own.
    const words = await wordsOf(await bound(printer, aPaper(1, 'Nguyễn Ѩня − Σ')));
    assert.match(words, /Nguyễn Ѩня − Σ/);
    assert.match(words, /Xóm Bản Cái.*Nguồn: Ngân sách tỉnh/);
  });

  it('is ended when a list takes too long, and the next list is printed', async () => {
    const refused = await aPrinter({ timeLimit: 200 }).draw([aPaper(60_000)]);
    assert.deepEqual(refused.ok ? null : refused.problem.code, 'print-failed');
    const patient = aPrinter({});
    assert.equal((await patient.draw([aPaper(1)])).ok, true);
    assert.equal((await patient.draw([aPaper(2)])).ok, true);
  });

  it('ends alone when it takes too much memory', async () => {
    const printer = aPrinter({ memory: 48 });
    const refused = await printer.draw([aPaper(200_000)]);
    assert.deepEqual(refused.ok ? null : refused.problem.code, 'print-failed');
    assert.equal((await printer.draw([aPaper(1)])).ok, true);
  });
});

function aPrinter(limits: Partial<PrinterLimits>): Printer<Paper> {
  const printer = createPrinter<Paper>(DRAWING, { timeLimit: 30_000, memory: 350, ...limits });
  atEnd(() => printer.close());
  return printer;
}

async function bound(printer: Printer<Paper>, paper: ReceiptList): Promise<Uint8Array> {
  const drawn = await printer.draw([paper]);
  assert.ok(drawn.ok);
  const file = printer.open({ title: paper.title, date: paper.date });
  const [start, rest] = [await file.add(drawn.value[0]!.pages), await file.end()];
  assert.ok(start.ok && rest.ok);
  return Buffer.concat([start.value, rest.value]);
}

function aPaper(rows: number, head = 'Nguyễn Văn Ấn'): ReceiptList {
  const row = {
    household: 'h',
    birthYear: '1960',
    code: '1',
    address: '',
    class: 'N',
    members: 1,
    lines: [],
  } as const;
  return {
    kind: 'receipt-list',
    layout: 'plain',
    body: ['ỦY BAN NHÂN DÂN', 'XÃ DÂN TIẾN'],
    title: 'DANH SÁCH',
    place: 'Xóm Bản Cái',
    sources: 'Nguồn: Ngân sách tỉnh',
    basis: '',
    rows: Array.from({ length: rows }, () => ({ ...row, head, cash: 1, goods: '', note: '' })),
    words: '',
    count: '',
    closing: [],
    dated: '',
    signers: [{ titles: ['NGƯỜI LẬP BIỂU'], note: '' }],
    foot: '',
    sample: false,
    note: '',
    listing: 'listing',
    date: new Date('2026-11-24T03:00:00Z'),
  };
}

describe('a gift that a bank pays', () => {
  it('is on the posted list, and nobody is asked to sign for it', async () => {
    const unit = '19/170/05755/xom-chuyen-khoan';
    const banked = await aCampaignFor(
      service,
      aList('banked', 3, () => ({ unit, head: 'Sùng A Páo' })),
    );
    const body = sourceBody(banked, { channel: 'transfer' });
    const { body: source } = await service.post<{ id: string }>('staff', '/sources', body);
    const rules = [{ source: source.id, class: 'poor' }];
    const { id, hash } = await aComputedPlan(service, { campaign: banked, rules });
    assert.equal((await service.post('approver', `/plans/${id}/approve`, { hash })).status, 200);
    const ask = (kind: string) =>
      service.pdf('staff', `/receipt-lists/${unit}?campaign=${banked}&kind=${kind}`);
    const posted = await eventually(async () => {
      const answer = await ask('posted-list');
      assert.equal(answer.status, 200);
      return answer.body;
    }, 20_000);
    assert.equal((await wordsOf(posted)).split('Sùng A Páo').length - 1, 2);
    const signed = await ask('receipt-list');
    assert.deepEqual(
      [signed.status, JSON.parse(Buffer.from(signed.body).toString()).code],
      [NO_GIFTS_HERE.status, NO_GIFTS_HERE.code],
    );
  });
});
