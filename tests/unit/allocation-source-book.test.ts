import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { GiftLine } from '#shared/contracts/fields.ts';
import {
  NOTHING,
  pledgedOf,
  sharesOf,
  spendableOf,
} from '../../services/support-allocation/source/balance.ts';
import { availableOf, type Source } from '../../services/support-allocation/source/source.ts';
import { type Entered, enter, reverse } from '../../services/support-allocation/source-entry/enter.ts';
import {
  BELOW_APPROVED,
  ENTRY_REASON_MISSING,
  type EntryWish,
  MORE_THAN_IN_HAND,
  PAPER_MISSING,
  type SourceEntry,
} from '../../services/support-allocation/source-entry/source-entry.ts';

const CASH: readonly GiftLine[] = [{ kind: 'cash', amount: 600_000 }];

function aSource(wishes: Partial<Source> = {}): Source {
  return {
    _id: 'source',
    campaign: 'campaign',
    name: 'Công ty Hoa Đào',
    giver: 'company',
    owner: 'Công ty Hoa Đào',
    unit: '19',
    channel: 'cash',
    gift: CASH,
    per: 'household',
    balance: NOTHING,
    spendable: 0,
    reserve: 0,
    allocated: 0,
    places: [],
    classes: [],
    groups: [],
    priority: 100,
    terms: null,
    committedBy: 'so',
    createdAt: new Date(0),
    entries: 0,
    instalments: 0,
    version: 1,
    ...wishes,
  };
}

function aWish(kind: EntryWish['kind'], amount: number, wishes: Partial<EntryWish> = {}): EntryWish {
  return { kind, amount, day: '2027-01-10', paper: '12/QĐ', reason: 'đã thống nhất', ...wishes };
}

const stamp = (id: string) => ({ id, by: 'so', at: new Date(0) });

function entered(source: Source, ...wishes: readonly EntryWish[]): Entered {
  let last: Entered | undefined;
  for (const [index, wish] of wishes.entries()) {
    const next = enter(last?.source ?? source, wish, stamp(`entry-${index}`));
    if (!next.ok) assert.fail(next.problem.code);
    last = next.value;
  }
  return last!;
}

function refusal(source: Source, wish: EntryWish) {
  const answer = enter(source, wish, stamp('refused'));
  if (answer.ok) assert.fail('was entered');
  return [answer.problem.code, answer.errors?.[0]?.detail];
}

describe('the book of a source', () => {
  it('spends no mere promise, and keeps what a gift does not divide', () => {
    const { source } = entered(aSource(), aWish('promise', 2_000_000_000));
    assert.deepEqual([source.balance.promised, source.spendable], [2_000_000_000, 0]);
    const written = entered(source, aWish('commit', 1_000_000_000)).source;
    assert.deepEqual(written.balance, {
      promised: 1_000_000_000,
      committed: 1_000_000_000,
      received: 0,
      returned: 0,
    });
    // 1,666 gifts of 600,000; 400,000 đồng stay with the source.
    assert.equal(written.spendable, 1_666);
  });

  it('takes what arrives from what was in writing, then from what was promised, and counts instalments', () => {
    const { source, entry } = entered(
      aSource(),
      aWish('promise', 500),
      aWish('commit', 200),
      aWish('receive', 150),
      aWish('receive', 450),
    );
    assert.deepEqual(source.balance, { promised: 0, committed: 0, received: 600, returned: 0 });
    assert.deepEqual([entry.instalment, source.instalments, entry.number], [2, 2, 4]);
  });

  it('counts rice by kilograms and mixed gifts by the gift', () => {
    const rice = aSource({ gift: [{ kind: 'rice', kilograms: 15 }], per: 'person' });
    assert.equal(entered(rice, aWish('commit', 3_007)).source.spendable, 200);
    const bag: GiftLine = { kind: 'goods', item: 'Gói quà', quantity: 1, unit: 'gói', value: 300_000 };
    assert.equal(entered(aSource({ gift: [...CASH, bag] }), aWish('receive', 40)).source.spendable, 40);
  });

  it('asks for the paper of what is in writing or here, and for the reason of what makes it smaller', () => {
    const source = aSource();
    for (const kind of ['commit', 'receive'] as const)
      assert.equal(refusal(source, aWish(kind, 5, { paper: null }))[0], PAPER_MISSING.code);
    for (const kind of ['withdraw-promise', 'cut', 'return'] as const)
      assert.equal(refusal(source, aWish(kind, 5, { reason: null }))[0], ENTRY_REASON_MISSING.code);
  });

  it('refuses a cut or a return below what approved plans use, and says how much is missing', () => {
    const used = { ...entered(aSource(), aWish('commit', 6_000_000)).source, allocated: 8 };
    assert.deepEqual(refusal(used, aWish('cut', 2_000_000)), [BELOW_APPROVED.code, '800000']);
    assert.equal(entered(used, aWish('cut', 1_200_000)).source.spendable, 8);
    const here = entered(used, aWish('receive', 6_000_000)).source;
    assert.deepEqual(refusal(here, aWish('return', 1_200_001)), [BELOW_APPROVED.code, '1']);
    assert.deepEqual(refusal(here, aWish('return', 6_000_001)), [MORE_THAN_IN_HAND.code, '1']);
  });

  it('undoes a line by its opposite once, unless approved plans or later lines rest on it', () => {
    const { source, entry } = entered(aSource(), aWish('promise', 500), aWish('commit', 400));
    const undone = reverse(source, entry, { ...stamp('undo'), day: '2027-01-11', reason: 'nhập nhầm' });
    assert.ok(undone.ok);
    assert.deepEqual(undone.value.source.balance, { promised: 500, committed: 0, received: 0, returned: 0 });
    const again = reverse(source, { ...entry, reversed: true }, { ...stamp('u'), day: '', reason: 'x' });
    assert.equal(again.ok ? '' : again.problem.code, 'entry-reversed');
    const received = entered(source, aWish('receive', 400)).source;
    const late = reverse(received, entry, { ...stamp('u'), day: '', reason: 'x' });
    assert.equal(late.ok ? '' : late.problem.code, 'later-entries-rest-on-it');
  });

  it('lets plans take what is spendable less the reserve and what is approved', () => {
    assert.equal(availableOf({ spendable: 100, reserve: 10, allocated: 30 }), 60);
    assert.equal(availableOf({ spendable: 35, reserve: 10, allocated: 30 }), 0);
  });
});

const someWish = fc.record({
  kind: fc.constantFrom('promise', 'withdraw-promise', 'commit', 'cut', 'receive', 'return' as const),
  amount: fc.integer({ min: 1, max: 40 }),
});
type Step = { kind: EntryWish['kind']; amount: number } | { undo: number } | { approve: number };
const someSteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: someWish },
    { weight: 2, arbitrary: fc.record({ undo: fc.nat(20) }) },
    { weight: 2, arbitrary: fc.record({ approve: fc.integer({ min: 1, max: 5 }) }) },
  ),
  { maxLength: 60 },
);

/** The same book kept by hand: what each line adds to what the giver stands for. */
function pledgedBy({ change }: SourceEntry): number {
  return change.promised + change.committed + change.received;
}

describe('any book', () => {
  it('adds up after every line: each amount stands in one place, and approved gifts are always covered', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), someSteps, (perShare, steps) => {
        let source = aSource({ gift: [{ kind: 'cash', amount: perShare }] });
        const lines: SourceEntry[] = [];
        for (const step of steps) {
          if ('approve' in step) {
            if (step.approve <= availableOf(source))
              source = { ...source, allocated: source.allocated + step.approve };
            continue;
          }
          const line = 'undo' in step ? lines[step.undo] : undefined;
          if ('undo' in step && line === undefined) continue;
          const next =
            'undo' in step
              ? reverse(source, line!, { ...stamp(`e${lines.length}`), day: '2027-01-10', reason: 'x' })
              : enter(source, aWish(step.kind, step.amount), stamp(`e${lines.length}`));
          if (!next.ok) continue;
          if ('undo' in step) lines[step.undo] = { ...line!, reversed: true };
          lines.push(next.value.entry);
          ({ source } = next.value);
          const { promised, committed, received, returned } = source.balance;
          assert.ok(Math.min(promised, committed, received, returned) >= 0);
          assert.ok(returned <= received);
          assert.equal(
            pledgedOf(source.balance),
            lines.reduce((sum, one) => sum + pledgedBy(one), 0),
          );
          assert.equal(spendableOf(source.balance), committed + received - returned);
          assert.equal(source.spendable, sharesOf(source.balance, perShare));
          assert.ok(source.allocated <= source.spendable);
        }
      }),
    );
  });

  it('takes, cut by cut, all that no approved gift uses and not one đồng more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000 }), fc.nat(50), (committed, allocated) => {
        const gift: readonly GiftLine[] = [{ kind: 'cash', amount: 7 }];
        const before = { ...entered(aSource({ gift }), aWish('commit', committed)).source };
        const source = { ...before, allocated: Math.min(allocated, before.spendable) };
        const free = committed - source.allocated * 7;
        if (free > 0) assert.equal(enter(source, aWish('cut', free), stamp('cut')).ok, true);
        if (source.allocated > 0)
          assert.deepEqual(refusal(source, aWish('cut', free + 1)), [BELOW_APPROVED.code, '1']);
      }),
    );
  });
});
