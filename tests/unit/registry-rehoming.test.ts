import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { communesInto } from '#shared/units/crosswalk.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import {
  approveRehoming,
  finishSurvey,
  startRehoming,
} from '../../services/household-registry/rehoming/rehoming.ts';
import { codesFor, takeCode } from '../../services/household-registry/rehoming/rehoming-code.ts';
import { judgeDecisions } from '../../services/household-registry/rehoming/rehoming-decision.ts';
import {
  nameRows,
  type RehomingRow,
  surveyVillage,
} from '../../services/household-registry/rehoming/rehoming-row.ts';
import { matchKey, placeVillages } from '../../services/household-registry/village/village.ts';
import { aCrosswalk } from '../support/made-crosswalk.ts';

const UNIT = '10';

/** Villages of every old commune, few names, so that they meet. */
function villagesOf(communes: readonly string[], names: readonly string[]) {
  const named = communes.flatMap((commune) => names.map((name) => ({ commune, name })));
  return placeVillages('2025-06', [], named).added;
}

const aSurvey = () =>
  fc.record({
    crosswalk: aCrosswalk(),
    names: fc.uniqueArray(fc.constantFrom('Xóm 1', 'xóm 1 (0000001 cũ)', 'Xóm Lăng', 'Xóm Lang'), {
      minLength: 1,
      maxLength: 4,
    }),
    households: fc.integer({ min: 1, max: 4 }),
    choices: fc.infiniteStream(fc.integer({ min: 0, max: 4 })),
  });

type Survey = ReturnType<typeof aSurvey> extends fc.Arbitrary<infer Made> ? Made : never;

function survey({ crosswalk, names, households }: Survey): readonly RehomingRow[] {
  const villages = villagesOf(communesInto(crosswalk, UNIT), names);
  const rows = villages.map((village) =>
    surveyVillage({ rehoming: 'r', crosswalk, unit: UNIT, village, households, successor: null }),
  );
  const groups = Map.groupBy(rows, (row) => row.into);
  return [...groups].flatMap(([into, group]) => (into === null ? group : nameRows(group)));
}

/** What is undecided goes where chance says, in two batches; whoever was refused is left out in the end. */
function decide(rows: readonly RehomingRow[], { crosswalk, choices }: Survey): readonly RehomingRow[] {
  const parts = { tree: crosswalk.to, unit: UNIT, by: 'so' };
  const places = crosswalk.to.communes(UNIT).map(({ path }) => path);
  let now = rows;
  for (const last of [false, true]) {
    const items = now
      .filter((row) => row.state === 'undecided')
      .map(({ path }) => {
        const choice = choices.next().value as number;
        return last || choice === 4
          ? { path, leaveOut: 'chưa rõ' }
          : { path, into: places[choice % Math.max(places.length, 1)] ?? '99/99999' };
      });
    const { changed } = judgeDecisions(items, { ...parts, rows: now });
    const after = new Map(changed.map((row) => [row.path, row]));
    now = now.map((row) => after.get(row.path) ?? row);
  }
  return now;
}

function namesAreBorneOnce(rows: readonly RehomingRow[]): void {
  const borne = rows.filter((row) => row.into !== null).map((row) => `${row.into}|${matchKey(row.newName)}`);
  assert.equal(new Set(borne).size, borne.length);
}

describe('old villages of whatever became of their communes', () => {
  it('each become one row: chosen where the commune went whole into one, else for a person', () => {
    fc.assert(
      fc.property(aSurvey(), (made) => {
        const rows = survey(made);
        const { crosswalk, names } = made;
        assert.equal(rows.length, communesInto(crosswalk, UNIT).length * names.length);
        assert.equal(new Set(rows.map((row) => row.path)).size, rows.length);
        for (const row of rows) {
          const into = crosswalk.successors(row.commune);
          const whole = into.length === 1 && isWithin(UNIT, into[0]!.path);
          assert.equal(row.state, whole ? 'automatic' : 'undecided');
          assert.equal(row.into, whole ? into[0]!.path : null);
          for (const place of row.candidates) assert.ok(isWithin(UNIT, place));
        }
        namesAreBorneOnce(rows);
      }),
    );
  });

  it('never come to bear one name in one new commune, however they are decided on', () => {
    fc.assert(
      fc.property(aSurvey(), (made) => {
        const rows = decide(survey(made), made);
        assert.equal(rows.filter((row) => row.state === 'undecided').length, 0);
        namesAreBorneOnce(rows);
      }),
    );
  });

  it('lose and double no household: each is carried over under a code of its own, or left', () => {
    fc.assert(
      fc.property(aSurvey(), (made) => {
        const rows = decide(survey(made), made);
        const taken = new Set<string>();
        let left = 0;
        const seats: string[] = [];
        for (const row of rows) {
          for (let number = 0; number < row.households; number += 1) {
            if (row.into === null) {
              left += 1;
              continue;
            }
            // The same codes in every commune; a village's place in it keeps them apart there.
            const code = `H-${row.path.split('/').at(-1)}-${number}`;
            const seat = { unitSet: '2026-04', year: 2025, commune: row.into } as const;
            const given = takeCode(codesFor({ commune: row.commune, code }), seat, taken);
            assert.ok(given.endsWith(code) || given.includes(`-${code}-`));
            seats.push(`${row.into}|${given}`);
          }
        }
        assert.equal(new Set(seats).size, seats.length);
        assert.equal(
          seats.length + left,
          rows.reduce((sum, row) => sum + row.households, 0),
        );
      }),
    );
  });
});

describe('a household whose code is borne by another in the new commune', () => {
  it('says its old commune, and stays within the length of a code', () => {
    const seat = { unitSet: '2026-04', year: 2025, commune: '19/05443' } as const;
    const taken = new Set<string>();
    const long = 'X'.repeat(60);
    const take = (commune: string, code: string) => takeCode(codesFor({ commune, code }), seat, taken);
    assert.equal(take('19/164/05446', 'N-1'), 'N-1');
    assert.equal(take('19/164/05461', 'N-1'), '05461-N-1');
    assert.equal(take('19/164/05461', 'N-1'), '05461-N-1-2');
    assert.equal(take('19/164/05446', long), long);
    const shortened = take('19/164/05461', long);
    assert.deepEqual([shortened.length, shortened.startsWith('05461-XXX')], [60, true]);
  });
});

describe('a re-homing', () => {
  const wish = {
    fromSet: '2025-06',
    toSet: '2026-04',
    unit: '19',
    formerUnits: ['06', '19'],
    year: 2025,
  } as const;
  const started = startRehoming({
    id: 'r',
    wish: { ...wish, on: '2025-07-01', reason: 'NQ 1683' },
    by: 'so',
    at: new Date(),
  });
  const deciding = finishSurvey(started, { ...started.counts, villages: 3, undecided: 0 });
  const code = (asked: Parameters<typeof approveRehoming>) => {
    const answer = approveRehoming(...asked);
    return answer.ok ? answer.value.status : answer.problem.code;
  };
  const duyet = { by: 'duyet', at: new Date(), revision: 0 };

  it('is approved by an account without a part in it, as it was looked at, when nothing is undecided', () => {
    assert.equal(code([started, duyet]), 'rehoming-not-deciding');
    assert.equal(code([deciding, { ...duyet, by: 'so' }]), 'own-rehoming');
    assert.equal(code([deciding, { ...duyet, revision: 1 }]), 'rehoming-changed');
    const open = { ...deciding, counts: { ...deciding.counts, undecided: 1 } };
    assert.equal(code([open, duyet]), 'rehoming-undecided');
    assert.equal(code([deciding, duyet]), 'applying');
  });
});
