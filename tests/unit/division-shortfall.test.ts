import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { CLASSES } from '../../services/support-allocation/division/division-input.ts';
import type { Divided } from '../../services/support-allocation/division/division-outcome.ts';
import { aRow, aSource, type Case, cases, runWell, someWishes } from '../support/division.ts';

const GUARANTEE = { passes: ['guarantee'] } as const;

/** The case with a new source for each part's class and places, of so many gifts. */
function withGifts(one: Case, { shortfall, missing }: Divided, change: (at: number) => number): Case {
  const fresh = shortfall.parts.map((part, at) =>
    aSource({
      id: `t${at}`,
      supply: missing.gifts[at]! + change(at),
      classes: [CLASSES[part.class]!],
      places: part.places.map(({ place }) => place),
    }),
  );
  return { ...one, sources: [...one.sources, ...fresh] };
}

function uncoveredIn(one: Case): number {
  const { covered } = runWell(one);
  return covered.reduce((sum, own) => sum + 1 - own, 0);
}

function drawn(persons: number): fc.Arbitrary<Case> {
  return cases({ households: 12, sources: 4, persons, supply: 4, priors: true }).map((one) => ({
    ...one,
    wishes: { ...one.wishes, ...GUARANTEE },
  }));
}

describe('who stays without', () => {
  for (const persons of [0, 1]) {
    it(`is helped by exactly what is missing, and not by one gift less, with ${persons} sources per person`, () => {
      fc.assert(
        fc.property(drawn(persons), (one) => {
          const division = runWell(one);
          assert.ok(division.missing.isLeast);
          assert.equal(uncoveredIn(withGifts(one, division, () => 0)), 0);
          for (const less of division.shortfall.parts.keys()) {
            const few = withGifts(one, division, (at) => (at === less ? -1 : 0));
            assert.ok(uncoveredIn(few) > 0, 'one less does not do');
          }
        }),
        { numRuns: 300 },
      );
    });
  }

  it('stands in one part each, and the cut of each level equals what is served', () => {
    fc.assert(
      fc.property(drawn(0), (one) => {
        const { shortfall, levels, covered } = runWell(one);
        assert.equal(
          shortfall.parts.reduce((sum, part) => sum + part.households, 0),
          covered.reduce((sum, own) => sum + 1 - own, 0),
        );
        for (const part of shortfall.parts) {
          assert.equal(
            part.places.reduce((sum, place) => sum + place.households, 0),
            part.households,
          );
        }
        let served = 0;
        for (const { reached, before, cut } of levels) {
          served += reached - before;
          assert.equal(cut!.supply + cut!.households, served, 'the cut proves the maximum');
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('near-poor households of two communes without a source of their own', () => {
  const at = (commune: string, household: string, wishes: object = {}) =>
    aRow({ household, unit: `19/164/${commune}/a`, class: 'near-poor', ...wishes });
  const rows = [
    at('05443', 'h1'),
    at('05443', 'h2'),
    at('05446', 'h3'),
    at('05443', 'h4', { groups: ['a'] }),
    at('05449', 'h5', { class: 'poor' }),
  ];
  const sources = [
    aSource({ id: 'both', supply: 1, places: ['19/164/05443', '19/164/05446'] }),
    aSource({ id: 'for-a', supply: 1, groups: ['a'] }),
  ];
  const { shortfall, missing } = runWell({ rows, sources, wishes: someWishes(GUARANTEE) });

  it('are told with their communes, and with the sources that could serve them', () => {
    assert.deepEqual(shortfall.parts, [
      {
        class: 1,
        households: 2,
        places: [
          { place: '19/164/05443', households: 1 },
          { place: '19/164/05446', households: 1 },
        ],
        direct: [0],
        exchange: [],
      },
      {
        class: 0,
        households: 1,
        places: [{ place: '19/164/05449', households: 1 }],
        direct: [],
        exchange: [],
      },
    ]);
    assert.deepEqual(missing, { gifts: [2, 1], isLeast: true });
    assert.deepEqual([...shortfall.part], [0, 0, 1]);
  });
});

describe('a household that could be served if another one took elsewhere', () => {
  it('names the source of that exchange', () => {
    const rows = [aRow({ groups: ['a'] }), aRow({ household: 'h2' }), aRow({ household: 'h3' })];
    const sources = [aSource({ id: 'all', supply: 1 }), aSource({ id: 'for-a', supply: 0, groups: ['a'] })];
    const { shortfall } = runWell({ rows, sources, wishes: someWishes(GUARANTEE) });
    const [plain] = shortfall.parts;
    assert.equal(shortfall.parts.length, 1);
    assert.deepEqual([plain!.direct, plain!.exchange], [[0], [1]]);
  });
});
