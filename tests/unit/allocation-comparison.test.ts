import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type ComparedGift,
  compareHouseholds,
  type Difference,
  differencesPage,
} from '../../services/support-allocation/plan/comparison.ts';
import { lineOf } from '../../services/support-allocation/plan/comparison-workbook.ts';

const CHANGES: readonly Difference[] = ['onlyOne', 'onlyOther', 'changed'];
const plan = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 10, max: 40 }), fc.constantFrom('a', 'b', 'c')), {
    selector: ([household, source]) => `${household}|${source}`,
  })
  .map((pairs) =>
    pairs
      .map(([household, source]): ComparedGift => ({ household: `h${household}`, source, shares: 1 }))
      .sort((x, y) => (x.household + x.source < y.household + y.source ? -1 : 1)),
  );

async function* walk(gifts: readonly ComparedGift[], from = '') {
  for (const gift of gifts) if (gift.household >= from) yield gift;
}

/** What a household gets, in one word: written another way than the product does. */
function givenTo(gifts: readonly ComparedGift[], household: string): string {
  return gifts
    .filter((gift) => gift.household === household)
    .map(({ source }) => source)
    .join('');
}

describe('two plans', () => {
  it('differ on the households that a naive look finds, however the pages are cut', async () => {
    await fc.assert(
      fc.asyncProperty(plan, plan, fc.integer({ min: 1, max: 7 }), async (one, other, limit) => {
        const all = [...new Set([...one, ...other].map(({ household }) => household))].sort();
        const changeOf = (household: string) => {
          const [a, b] = [givenTo(one, household), givenTo(other, household)];
          if (a === b) return 'same';
          if (a === '') return 'onlyOther';
          return b === '' ? 'onlyOne' : 'changed';
        };
        const counted = await compareHouseholds(walk(one), walk(other));
        for (const change of CHANGES) {
          const wanted = all.filter((household) => changeOf(household) === change);
          const found: string[] = [];
          let after: string | null = null;
          do {
            const walks = { one: walk(one, after ?? ''), other: walk(other, after ?? '') };
            const page = await differencesPage(walks, { change, after, limit });
            assert.ok(page.households.length <= limit);
            found.push(...page.households);
            after = page.next;
          } while (after !== null);
          assert.deepEqual(found, wanted);
          assert.equal(counted[change], wanted.length);
        }
      }),
    );
  });
});

describe('a household in the workbook of two plans', () => {
  const row = {
    ...{ code: '0012', head: 'Vàng Thị Mỷ', village: 'Xóm Bản Cái' },
    ...{ unit: '19/164/05443/ban-cai', class: 'poor' as const },
  };
  const rice = { source: 'rice', sourceName: 'Gạo dự trữ', shares: 4, value: 0 };
  const cash = { source: 'cash', sourceName: 'Ngân sách xã', shares: 1, value: 500_000 };

  it('is named with what it gets by each, and by how that differs', () => {
    const cells = lineOf(row, [rice], [cash, rice])?.cells;
    assert.deepEqual(cells?.slice(0, 3), ['Đổi nguồn hoặc suất', '0012', 'Vàng Thị Mỷ']);
    const gifts = ['Gạo dự trữ (4 suất)', 0, 'Ngân sách xã (1 suất); Gạo dự trữ (4 suất)', 500_000];
    assert.deepEqual(cells?.slice(6), gifts);
    assert.equal(lineOf(row, [], [cash])?.cells[0], 'Được thêm ở B');
    assert.deepEqual(lineOf(row, [cash], [])?.cells.slice(8), [null, null]);
    assert.equal(lineOf(row, [cash], [{ ...cash, shares: 2 }])?.cells[0], 'Đổi nguồn hoặc suất');
  });

  it('is left out where both give it the same, or nothing', () => {
    assert.equal(lineOf(row, [cash], [cash]), null);
    assert.equal(lineOf(row, [], []), null);
  });
});
