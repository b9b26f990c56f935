import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chanceVariant } from '../support/made-lists/chance-variant.ts';
import { madeHouseholds } from '../support/made-lists/made-household.ts';
import { measure } from '../support/made-lists/measure.ts';
import { VARIANTS } from '../support/made-lists/variants.ts';

const households = madeHouseholds('test', 20);

describe('a made list', () => {
  for (const variant of VARIANTS) {
    it(`is read rightly without help: ${variant.name}`, async () => {
      const { rows, right, invented, lost, wrong } = await measure(variant, households, 'guessed');
      assert.ok(right >= rows * 0.95, `${right} of ${rows}: ${wrong.slice(0, 2).join('\n')}`);
      assert.deepEqual({ lost, invented: invented <= rows - right }, { lost: 0, invented: true });
    });

    it(`is read whole with the columns that a person chooses: ${variant.name}`, async () => {
      const { rows, right, invented, lost, wrong } = await measure(variant, households, 'corrected');
      assert.deepEqual(
        { right, invented, lost },
        { right: rows, invented: 0, lost: 0 },
        wrong.slice(0, 2).join('\n'),
      );
    });
  }

  it('comes in at least 25 kinds, each named once', () => {
    assert.ok(VARIANTS.length >= 25);
    assert.equal(new Set(VARIANTS.map(({ name }) => name)).size, VARIANTS.length);
  });
});

describe('a list put together by chance', () => {
  const few = madeHouseholds('chance', 8);

  it('has each of its lines accounted for once, and every household with chosen columns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1_000_000 }), async (seed) => {
        const variant = chanceVariant(String(seed));
        const corrected = await measure(variant, few, 'corrected');
        const guessed = await measure(variant, few, 'guessed');
        assert.equal(guessed.lost + corrected.lost, 0, variant.name);
        assert.deepEqual(
          [corrected.right, corrected.invented],
          [corrected.rows, 0],
          `${variant.name}: ${corrected.wrong.join('\n')}`,
        );
      }),
      { numRuns: 20 },
    );
  });

  it('is read rightly without help for nineteen households of twenty', async () => {
    let [rows, right] = [0, 0];
    for (let seed = 0; seed < 40; seed += 1) {
      const reading = await measure(chanceVariant(`fixed-${seed}`), few, 'guessed');
      rows += reading.rows;
      right += reading.right;
    }
    assert.ok(right >= rows * 0.95, `${right} of ${rows}`);
  });
});
