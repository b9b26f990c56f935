import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { findPoppler } from '../../infra/engines/poppler.ts';
import { pageMark } from '../../services/support-allocation/receipt-list/page-mark.ts';
import type { ReceiptList } from '../../services/support-allocation/receipt-list/receipt-list.ts';
import { createPrinter } from '../../services/support-allocation/receipt-list/receipt-list.worker.ts';
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
import { aFolder } from '../support/engines.ts';
import { eventually } from '../support/eventually.ts';

const LONG = 'Nguyễn Thị Ngọc Huyền Trang Công Tằng Tôn Nữ Thị Hồng Hạnh Phúc';
const VILLAGE = '19/170/05755/xom-ban-cai';
const SINGLE = '19/170/05755/to-dan-pho-3';
const EMPTY = '19/170/05755/xom-khong';
const HEADS = ['Sùng A Páo', 'Đặng Phúc Nguyên', LONG, 'Hoàng Văn Ẩn', 'Lý Thị Mẩy', 'Bế Văn Đàn'];

let service: AllocationService;
let folder: string;
let campaign: string;
let plan: PlanBody;

before(async () => {
  folder = await aFolder();
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
  const goods = (await source({ name: 'Hội Chữ thập đỏ', gift, per: 'person' })).body.id;
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

async function print(path: string): Promise<Uint8Array> {
  const { status, body } = await service.pdf('staff', `/receipt-lists/${path}?campaign=${campaign}`);
  if (status !== 200) throw new Error(`${status} ${Buffer.from(body)}`);
  return body;
}

/** Text of each page, as a reader sees its lines. */
async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { pdftotext } = await findPoppler(() => undefined);
  const file = join(folder, 'list.pdf');
  writeFileSync(file, pdf);
  const text = execFileSync(pdftotext, ['-layout', file, '-'], { encoding: 'utf8' });
  return text.split('\f').slice(0, -1);
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

  it('loses no word of a long name', async () => {
    const words = (await pagesOf(await print(VILLAGE))).join(' ');
    for (const word of LONG.split(' ')) assert.ok(words.split(word).length > 10, word);
  });

  it('looks like a paper of the administration on its first page, and says what it is on each', async () => {
    const pages = await pagesOf(await print(VILLAGE));
    assert.ok(pages.length > 2);
    const [first = ''] = pages;
    assert.match(first, /ỦY BAN NHÂN DÂN +CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    assert.match(first, /XÃ DÂN TIẾN +Độc lập - Tự do - Hạnh phúc/);
    assert.match(first, /DANH SÁCH HỘ NGHÈO, HỘ CẬN NGHÈO NHẬN QUÀ TẾT NGUYÊN ĐÁN ĐINH MÙI NĂM 2027/);
    assert.match(first, /Xóm Bản Cái, xã Dân Tiến, huyện Võ Nhai, tỉnh Thái Nguyên/);
    const seed = [plan.id, '2021-11', VILLAGE];
    pages.forEach((page, index) => {
      assert.match(page, /Họ và tên chủ hộ/);
      assert.match(page, /DỮ LIỆU MẪU – KHÔNG CÓ GIÁ TRỊ/);
      assert.match(
        page,
        new RegExp(`Mã trang ${pageMark(seed, index + 1).code} · Trang ${index + 1}/${pages.length}`),
      );
    });
    const last = pages.at(-1)!;
    assert.match(last, /NGƯỜI LẬP BIỂU +TRƯỞNG XÓM +KẾ TOÁN \/ THỦ QUỸ +TM\. UBND XÃ/);
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
    assert.match(pages[0]!, /TỔ TRƯỞNG TỔ DÂN PHỐ/);
    assert.match(pages[0]!, /Số tiền bằng chữ: Năm trăm nghìn đồng/);
  });

  it('carries its page’s QR, module for module', async () => {
    const { pdftoppm } = await findPoppler(() => undefined);
    const file = join(folder, 'qr.pdf');
    writeFileSync(file, await print(SINGLE));
    execFileSync(pdftoppm, ['-r', '254', '-gray', '-singlefile', file, join(folder, 'qr')]);
    const dark = readGray(join(folder, 'qr.pgm'));
    const { modules } = pageMark([plan.id, '2021-11', SINGLE], 1);
    // 254 dots an inch are ten for a millimetre: the mark lies 7 mm from the left, 20 from the top, 17 wide.
    const side = 170 / modules.size;
    for (let row = 0; row < modules.size; row += 1) {
      for (let column = 0; column < modules.size; column += 1) {
        const seen = dark(70 + (column + 0.5) * side, 200 + (row + 0.5) * side);
        assert.equal(seen, modules.isDark(row, column), `module ${row}, ${column}`);
      }
    }
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
    const printer = createPrinter({ timeLimit: 30_000, memory: 350 });
    atEnd(() => printer.close());
    // The ồ of this one brings the shape of an o into the file without anybody having written an o.
    await printer.print(aPaper(1));
    const second = await printer.print(aPaper(1, 'Hoàng Công Đạo'));
    assert.ok(second.ok);
    assert.match((await pagesOf(second.value)).join(), /Hoàng Công Đạo/);
  });

  it('is ended when a list takes too long, and the next list is printed', async () => {
    const printer = createPrinter({ timeLimit: 400, memory: 350 });
    atEnd(() => printer.close());
    const refused = await printer.print(aPaper(60_000));
    assert.deepEqual(refused.ok ? null : refused.problem.code, 'print-failed');
    const patient = createPrinter({ timeLimit: 30_000, memory: 350 });
    atEnd(() => patient.close());
    await patient.print(aPaper(1));
    assert.equal((await patient.print(aPaper(2))).ok, true);
  });

  it('ends alone when it takes too much memory', async () => {
    const printer = createPrinter({ timeLimit: 30_000, memory: 48 });
    atEnd(() => printer.close());
    const refused = await printer.print(aPaper(100_000));
    assert.deepEqual(refused.ok ? null : refused.problem.code, 'print-failed');
    assert.equal((await printer.print(aPaper(1))).ok, true);
  });
});

function aPaper(rows: number, head = 'Nguyễn Văn Ấn'): ReceiptList {
  const row = { birthYear: '1960', code: '1', class: 'N', members: 1, cash: 1, goods: '' } as const;
  return {
    agency: ['ỦY BAN NHÂN DÂN', 'XÃ DÂN TIẾN'],
    title: 'DANH SÁCH',
    place: 'Xóm Bản Cái',
    sources: 'Nguồn: Ngân sách tỉnh',
    basis: '',
    rows: Array.from({ length: rows }, () => ({ ...row, head })),
    members: rows,
    cash: rows,
    goods: '',
    words: '',
    count: '',
    town: 'Dân Tiến',
    signers: [{ titles: ['NGƯỜI LẬP BIỂU'], note: '' }],
    foot: '',
    sample: false,
    seed: ['plan'],
    date: new Date('2026-11-24T03:00:00Z'),
  };
}

/** Reads a binary PGM: whether a dot is dark. */
function readGray(file: string): (x: number, y: number) => boolean {
  const bytes = readFileSync(file);
  const [header = '', width = ''] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(bytes.toString('latin1', 0, 40)) ?? [];
  return (x, y) => bytes[header.length + Math.floor(y) * Number(width) + Math.floor(x)]! < 128;
}
