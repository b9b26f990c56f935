import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { CellValue } from '#shared/sheet-reader/sheet.ts';
import {
  type BankRow,
  createBankReader,
  type RowsMean,
} from '../../services/delivery-confirmation/transfer/bank-row.ts';
import { amountIn, verdictIn } from '../../services/delivery-confirmation/transfer/bank-words.ts';
import { matchRows, type TransferGift } from '../../services/delivery-confirmation/transfer/match-rows.ts';
import { decideRow, isOpen, SURE } from '../../services/delivery-confirmation/transfer/transfer.ts';
import {
  referenceOf,
  referencesIn,
} from '../../services/delivery-confirmation/transfer/transfer-reference.ts';

const read = (rows: readonly (readonly CellValue[])[], rowsMean: RowsMean = 'by-status') => {
  const take = createBankReader('Sheet1', rowsMean);
  return rows.flatMap((cells, index) => take({ line: index + 1, cells, hidden: false }) ?? []);
};

describe('the reference of a gift', () => {
  it('is found again in whatever a bank writes around it, and nothing else is taken for one', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.constantFrom(' ', '.', '-', ''), (gift, gap) => {
        const reference = referenceOf(gift);
        const spread = reference.replace(/(.{4})/g, `$1${gap}`);
        assert.deepEqual(referencesIn(`MBVCB.123 ${reference.toLowerCase()} QUA TET NONG THI MAY`), [
          reference,
        ]);
        assert.deepEqual(referencesIn(spread), [reference]);
      }),
    );
    assert.deepEqual(referencesIn('TET 2027 QUA TANG TETDOAN'), []);
  });

  it('with one wrong digit is no reference', () => {
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(fc.uuid(), fc.nat(12), fc.integer({ min: 1, max: 31 }), (gift, at, shift) => {
        const reference = referenceOf(gift);
        const wrong = digits[(digits.indexOf(reference[3 + at]!) + shift) % 32];
        assert.deepEqual(referencesIn(reference.slice(0, 3 + at) + wrong + reference.slice(4 + at)), []);
      }),
    );
  });
});

describe('words of banks', () => {
  it('say paid or failed, and a failure that holds the word of success is a failure', () => {
    for (const text of ['Thành công', 'SUCCESS', 'Đã hạch toán', 'Giao dịch thành công'])
      assert.equal(verdictIn(text), 'paid', text);
    for (const text of [
      'Không thành công',
      'Thất bại',
      'Lỗi: sai số TK',
      'REJECTED',
      'Unsuccessful',
      'Hoàn trả',
    ])
      assert.equal(verdictIn(text), 'failed', text);
    for (const text of ['', 'Đang xử lý', 'Chờ duyệt', '00']) assert.equal(verdictIn(text), null, text);
  });

  it('name amounts in every spelling, and broken ones are none', () => {
    for (const text of ['500.000', '500,000', '500000', '500,000.00', '500.000,00 VND', '500 000 đ'])
      assert.equal(amountIn(text), 500_000, text);
    assert.equal(amountIn(500_000), 500_000);
    for (const text of ['500.000,50', '-5', 'năm trăm nghìn', '']) assert.equal(amountIn(text), null, text);
  });
});

describe('a file of a bank', () => {
  const one = referenceOf('g1');
  const heading = [
    'STT',
    'Nội dung',
    'Tên người thụ hưởng',
    'Số tiền',
    'Trạng thái',
    'Lý do',
    'Ngày giao dịch',
  ];

  it('is read below its heading, without blank lines and sums', () => {
    const rows = read([
      ['NGÂN HÀNG TMCP', null],
      ['KẾT QUẢ CHI LƯƠNG THEO LÔ'],
      heading,
      [1, `${one} QUA TET`, 'NONG THI MAY', '500.000', 'Thành công', null, '25/01/2027 09:10'],
      [2, 'khac', 'LO VAN A', 300_000, 'Không thành công', 'Sai số tài khoản', null],
      [null, null, null, null, null, null, null],
      ['Tổng cộng', null, null, 800_000, null, null, null],
    ]);
    assert.deepEqual(
      rows.map(({ line, references, name, amount, verdict, said, day }) => {
        return [line, references, name, amount, verdict, said, day];
      }),
      [
        [4, [one], 'NONG THI MAY', 500_000, 'paid', 'Thành công', '2027-01-25'],
        [5, [], 'LO VAN A', 300_000, 'failed', 'Không thành công: Sai số tài khoản', null],
      ],
    );
  });

  it('without a status means what its sender says', () => {
    const rows = [
      ['Mã', 'Diễn giải', 'Số tiền'],
      ['1', one, '500000'],
    ];
    assert.equal(read(rows)[0]?.verdict, null);
    assert.equal(read(rows, 'all-failed')[0]?.verdict, 'failed');
  });
});

const GIFTS = ['g1', 'g2', 'g3'];
const aRow = fc.record({
  gift: fc.constantFrom(...GIFTS, 'foreign', null),
  amount: fc.constantFrom(500_000, 300_000, null),
  verdict: fc.constantFrom('paid' as const, 'failed' as const, null),
});
const someGifts = fc.array(fc.record({ isTransfer: fc.boolean(), isReceived: fc.boolean() }), {
  minLength: 3,
  maxLength: 3,
});

describe('rows that are matched to gifts', () => {
  const known = (states: readonly { isTransfer: boolean; isReceived: boolean }[]) =>
    new Map<string, readonly TransferGift[]>(
      GIFTS.map((gift, index) => [referenceOf(gift), [{ gift, amount: 500_000, ...states[index]! }]]),
    );
  const rowsOf = (
    typed: readonly { gift: string | null; amount: number | null; verdict: BankRow['verdict'] }[],
  ) =>
    typed.map(({ gift, amount, verdict }, index): BankRow => {
      const references = gift === null ? [] : [referenceOf(gift)];
      return { sheet: '', line: index + 1, references, name: '', amount, verdict, said: '', day: null };
    });

  it('never count twice for a gift, and never for one that is settled otherwise', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 8 }), someGifts, (typed, states) => {
        const matched = matchRows('f', rowsOf(typed), known(states));
        assert.equal(matched.length, typed.length);
        const counted = matched.flatMap(({ counts }) => (counts === null ? [] : [counts]));
        assert.equal(new Set(counted).size, counted.length);
        for (const row of matched) {
          if (row.counts === null) continue;
          const state = states[GIFTS.indexOf(row.counts)]!;
          assert.ok(state.isTransfer && !state.isReceived);
          assert.ok(row.amount === null || row.amount === 500_000);
          // Nothing that was said of the gift differs from what counts.
          const others = matched.filter(({ gift }) => gift === row.counts);
          assert.ok(others.every(({ verdict }) => verdict === row.verdict));
        }
      }),
    );
  });

  it('wait for a person where they are not sure, and can then be decided once', () => {
    fc.assert(
      fc.property(fc.array(aRow, { maxLength: 8 }), someGifts, (typed, states) => {
        for (const row of matchRows('f', rowsOf(typed), known(states))) {
          assert.equal(isOpen(row), !SURE.has(row.state));
          const skipped = decideRow(row, { verdict: 'skipped', by: 'a', reason: 'x' }, null);
          assert.ok(skipped.ok && !isOpen(skipped.value) && skipped.value.counts === null);
          const paid = decideRow(row, { verdict: 'paid', by: 'a', reason: 'x' }, null);
          const isFixed = ['turned', 'contradicts', 'known'].includes(row.state) || row.gift === null;
          assert.equal(paid.ok, !isFixed);
        }
      }),
    );
  });

  it('are the same whatever stands between them', () => {
    const paid = { gift: 'g1', amount: 500_000, verdict: 'paid' as const };
    const states = GIFTS.map(() => ({ isTransfer: true, isReceived: false }));
    const state = (typed: Parameters<typeof rowsOf>[0]) =>
      matchRows('f', rowsOf(typed), known(states)).map((row) => row.state);
    assert.deepEqual(state([paid, { ...paid, gift: 'g2' }, paid]), ['paid', 'paid', 'doubled']);
    assert.deepEqual(state([paid, { ...paid, verdict: 'failed' }]), ['contested', 'contested']);
    assert.deepEqual(state([{ ...paid, amount: 1 }]), ['amount']);
    assert.deepEqual(state([{ ...paid, verdict: null }]), ['unclear']);
    assert.deepEqual(state([{ ...paid, gift: 'foreign' }]), ['unknown']);
  });
});
