import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { composeSlips } from '../../services/support-allocation/hand-over-slip/hand-over-slip.ts';
import { composePostedList } from '../../services/support-allocation/posted-list/posted-list.ts';
import { composeReceiptList } from '../../services/support-allocation/receipt-list/receipt-list.ts';
import type { VillageGifts } from '../../services/support-allocation/receipt-list/village-gifts.ts';
import { assertNothingClipped } from '../support/clipping.ts';
import { aVillageOnPaper, filed, type OnPaper } from '../support/paper.ts';
import { pagesOf, picturesOf, qrTextsOf, wordsOf } from '../support/printed.ts';

const LONG_NAMES = [
  'Công Tằng Tôn Nữ Thị Hồng Hạnh Phúc Nguyên Trang Đài',
  'Nguyễn Hoàng Phạm Tô Đặng Văn Khánh Thượng Đình Vượng',
  'Ka Să Ha Sơ Nữ Quỳnh Thị Ngọc Ẩn Mường Lống Păng Ting Ksor H’Blăm Niê Kdăm',
  'Vàng Thị Mỷ',
  'Nguyễnthịngọchuyềntrangviếtliềnkhôngcódấucách',
];
const GIFTS: OnPaper['gifts'] = [
  { source: 'Ngân sách tỉnh', lines: [{ kind: 'cash', amount: 12_500_000 }] },
  {
    source: 'Quỹ “Vì người nghèo” tỉnh Thái Nguyên',
    lines: [
      { kind: 'goods', item: 'Túi quà Tết (bánh, kẹo, mứt)', quantity: 2, unit: 'túi', value: 300_000 },
    ],
  },
  {
    source: 'Công ty Cổ phần Đầu tư và Phát triển Chè Tân Cương',
    lines: [{ kind: 'goods', item: 'Chăn bông', quantity: 1, unit: 'chiếc', value: 450_000 }],
  },
  { source: 'Gạo dự trữ quốc gia', lines: [{ kind: 'rice', kilograms: 600 }] },
];
/** From 1 to 40 members, from one gift to four. */
const HOUSEHOLDS: readonly OnPaper[] = Array.from({ length: 40 }, (_, index) => ({
  head: LONG_NAMES[index % LONG_NAMES.length]!,
  members: index + 1,
  gifts: GIFTS.slice(0, 1 + (index % 4)),
}));
const FULL = aVillageOnPaper(HOUSEHOLDS, 'Xóm Đồng Chuối Thượng Hạ Bản Mường Khuổi Nặm Lầy (Đèo Gió)');
const NONE = aVillageOnPaper([]);

const PRINTS = {
  plain: (village: VillageGifts) =>
    composeReceiptList(village, { layout: 'plain', listing: 'one', note: 'In lại lần 12, ngày 05/01/2027' }),
  'row-qr': (village: VillageGifts) =>
    composeReceiptList(village, { layout: 'row-qr', listing: 'one', note: '' }),
  posted: (village: VillageGifts) =>
    composePostedList(village, { layout: 'plain', listing: 'one', note: '' }),
};

for (const [layout, compose] of Object.entries(PRINTS)) {
  describe(`a ${layout} list of long names, large families and four gifts`, async () => {
    const pdf = await filed(compose(FULL));

    it('is printed without a word that is cut, covered or crossed', () => assertNothingClipped(pdf, layout));

    it('gives every name back to a reader', async () => {
      // A name without a blank is broken between letters.
      const words = (await wordsOf(pdf)).replaceAll(' ', '');
      for (const name of LONG_NAMES) assert.equal(words.split(name.replaceAll(' ', '')).length - 1, 8, name);
    });

    it('is a single page without rows where nobody gets anything', async () => {
      const empty = await filed(compose(NONE));
      await assertNothingClipped(empty, layout);
      assert.match(await wordsOf(empty), /Không có hộ nào của xóm nhận quà/);
    });
  });
}

describe('slips of long names, large families and four gifts', () => {
  it('are printed without a word that is cut, covered or crossed, each whole on its page', async () => {
    const pdf = await filed(composeSlips(FULL, { note: '' }));
    await assertNothingClipped(pdf, 'slips');
    const pages = await pagesOf(pdf);
    const slips = (page: string) => page.split('PHIẾU TRAO QUÀ TẾT').length - 1;
    for (const page of pages) assert.equal(page.split('NGƯỜI TRAO').length - 1, slips(page));
    assert.equal(
      pages.reduce((sum, page) => sum + slips(page), 0),
      HOUSEHOLDS.length,
    );
  });
});

describe('the codes of a page', () => {
  it('are read from what a printer of 200 dots makes of it', async () => {
    const pictures = await picturesOf(await filed(PRINTS['row-qr'](FULL)), 200);
    const texts = (await Promise.all(pictures.map(qrTextsOf))).flat();
    assert.equal(texts.filter((text) => text.startsWith('TET100/P/')).length, pictures.length);
    assert.equal(new Set(texts.filter((text) => text.startsWith('TET100/H/'))).size, HOUSEHOLDS.length);
  });
});
