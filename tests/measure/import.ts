import { parseArgs } from 'node:util';
import { chanceVariant } from '../support/made-lists/chance-variant.ts';
import { madeHouseholds } from '../support/made-lists/made-household.ts';
import { measure } from '../support/made-lists/measure.ts';
import { VARIANTS } from '../support/made-lists/variants.ts';

// `npm run measure:import`: how much of each kind of made list is read rightly, without help and with corrected columns.
const { values } = parseArgs({
  options: {
    households: { type: 'string', default: '200' },
    seed: { type: 'string', default: 'measure' },
    chance: { type: 'string', default: '40' },
    wrong: { type: 'boolean', default: false },
  },
});
const households = madeHouseholds(values.seed, Number(values.households));
const percent = (right: number, rows: number) => `${((100 * right) / rows).toFixed(1)} %`.padStart(8);
const sum = { rows: 0, guessed: 0, corrected: 0, invented: 0, lost: 0 };

console.log('   rows   alone  corrected  invented  lost  variant');
const chosen = Array.from({ length: Number(values.chance) }, (_, index) =>
  chanceVariant(`${values.seed}-${index}`),
);
for (const variant of [...VARIANTS, ...chosen]) {
  const guessed = await measure(variant, households, 'guessed');
  const corrected = await measure(variant, households, 'corrected');
  sum.rows += guessed.rows;
  sum.guessed += guessed.right;
  sum.corrected += corrected.right;
  sum.invented += guessed.invented;
  sum.lost += guessed.lost;
  const figures = [percent(guessed.right, guessed.rows), percent(corrected.right, corrected.rows)];
  console.log(
    `${String(guessed.rows).padStart(7)} ${figures.join('   ')} ${String(guessed.invented).padStart(9)} ${String(guessed.lost).padStart(5)}  ${variant.name}`,
  );
  if (values.wrong)
    for (const wrong of [...guessed.wrong, ...corrected.wrong].slice(0, 8)) console.log(`          ${wrong}`);
}
console.log(
  `${String(sum.rows).padStart(7)} ${percent(sum.guessed, sum.rows)}   ${percent(sum.corrected, sum.rows)} ${String(sum.invented).padStart(9)} ${String(sum.lost).padStart(5)}  all`,
);
