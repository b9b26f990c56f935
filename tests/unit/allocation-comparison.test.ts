import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  type ComparedGift,
  compareHouseholds,
  type Difference,
  differencesPage,
} from '../../services/support-allocation/plan/comparison.ts';

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
