import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { GiftLine } from '#shared/contracts/fields.ts';
import type {
  Delivery,
  DeliveryFact,
} from '../../services/delivery-confirmation/confirmation/confirmation.ts';
import { type Custody, signCustody } from '../../services/delivery-confirmation/custody/custody.ts';
import { holderOf } from '../../services/delivery-confirmation/custody/holder.ts';
import { makeCustody } from '../../services/delivery-confirmation/custody/make-custody.ts';
import {
  accountId,
  availableOn,
  type Days,
  dayStatements,
  NO_FLOW,
  netOf,
  type Posting,
  plus,
  statementOf,
} from '../../services/delivery-confirmation/custody-ledger/custody-ledger.ts';
import { doorPostings } from '../../services/delivery-confirmation/custody-ledger/door-postings.ts';
import {
  lackingFor,
  recordPostings,
} from '../../services/delivery-confirmation/custody-ledger/record-postings.ts';

const COMMUNE = '19/164/05443';
const SOURCE = { source: 'source-1', sourceName: 'Quỹ Vì người nghèo' };
const ALL = { since: '0000-01-01', until: '9999-12-31' };
const HOLDERS = {
  giver: holderOf({ kind: 'source', unit: '19', name: 'Quỹ', account: null, source: 'source-1' }),
  store: holderOf({ kind: 'store', unit: '19', name: 'Kho tỉnh', account: null, source: null }),
  commune: holderOf({ kind: 'unit', unit: COMMUNE, name: 'Xã', account: null, source: null }),
  officer: holderOf({ kind: 'person', unit: COMMUNE, name: 'Cán bộ', account: 'officer', source: null }),
};
type Name = keyof typeof HOLDERS;

/** A plain model beside the fold: what each holder has, and which records moved it. */
type Step =
  | {
      readonly does: 'move';
      readonly from: Name;
      readonly to: Name | null;
      readonly amount: number;
      readonly day: number;
    }
  | { readonly does: 'reverse'; readonly index: number; readonly day: number }
  | { readonly does: 'give'; readonly household: number; readonly amount: number; readonly day: number }
  | { readonly does: 'undo'; readonly household: number };

const name = fc.constantFrom<Name>('giver', 'store', 'commune', 'officer');
const amount = fc.integer({ min: 1, max: 60 });
const day = fc.integer({ min: 1, max: 28 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant('move' as const),
      from: name,
      to: fc.option(name),
      amount,
      day,
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('reverse' as const), index: fc.nat(20), day }) },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constant('give' as const), household: fc.nat(3), amount, day }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant('undo' as const), household: fc.nat(3) }) },
);

const dayOf = (number: number) => `2027-01-${String(number).padStart(2, '0')}`;
const cash = (value: number): GiftLine => ({ kind: 'cash', amount: value });

/** A ledger kept as the service keeps it: postings one by one, those of the door replaced when their facts change. */
function aBook() {
  const accounts = new Map<string, Days>();
  const signed: Custody[] = [];
  const facts = new Map<number, DeliveryFact[]>();
  let door: readonly Posting[] = [];
  let count = 0;

  function post(postings: readonly Posting[], sign: 1 | -1 = 1): void {
    for (const posting of postings) {
      const id = accountId(posting);
      const days = accounts.get(id) ?? {};
      const { received, handedOver, returned, lost } = posting.flow;
      const flow = {
        received: sign * received,
        handedOver: sign * handedOver,
        returned: sign * returned,
        lost: sign * lost,
      };
      accounts.set(id, { ...days, [posting.day]: plus(flow, days[posting.day] ?? NO_FLOW) });
    }
  }

  function write(wish: { from: Name; to: Name | null; amount: number; day: number }): boolean {
    const { from, to } = wish;
    const kind = to === null ? 'loss' : to === 'giver' ? 'return' : 'hand-over';
    count += 1;
    const made = makeCustody(
      {
        id: `r${count}`,
        campaign: 'tet',
        unitSet: '2021-11',
        kind,
        moves: kind,
        number: count,
        on: dayOf(wish.day),
        from: HOLDERS[from],
        to: to === null ? null : HOLDERS[to],
        lines: [{ ...cash(wish.amount), ...SOURCE, lot: null }],
        reason: 'thử',
        side: 'from',
        reverses: null,
      },
      { by: 'maker', at: new Date(), today: '2027-02-28' },
    );
    if (!made.ok) return false;
    return sign(made.value);
  }

  function sign(made: Custody): boolean {
    const after = signCustody(made, null, { by: 'other', at: new Date(), today: '2027-02-28' });
    assert.ok(after.ok);
    if (lackingFor(after.value, accounts).length > 0) return false;
    post(recordPostings(after.value));
    signed.push(after.value);
    return true;
  }

  function sayAtDoor(household: number, fact: DeliveryFact): void {
    facts.set(household, [...(facts.get(household) ?? []), fact]);
    post(door, -1);
    door = [...facts].flatMap(([one, said]) => {
      const delivery: Delivery = {
        _id: `tet|${one}`,
        version: 1,
        campaign: 'tet',
        household: String(one),
        unit: `${COMMUNE}/xom-ban-cai`,
        facts: said,
      };
      const gifts = new Map([[`g${one}`, { ...SOURCE, lines: [cash(10)] }]]);
      return doorPostings(delivery, gifts).postings;
    });
    post(door);
  }

  return {
    accounts,
    signed,
    daysOf: (holder: Name): Days =>
      accounts.get(
        accountId({
          campaign: 'tet',
          holder: HOLDERS[holder],
          source: 'source-1',
          item: { kind: 'cash', name: '', unit: 'đồng' },
          lot: null,
        }),
      ) ?? {},
    take(one: Step): boolean {
      switch (one.does) {
        case 'move':
          return write(one);
        case 'reverse': {
          const record = signed[one.index];
          if (record === undefined || record.kind === 'reversal') return false;
          if (signed.some(({ reverses }) => reverses === record._id)) return false;
          return sign({
            ...record,
            _id: `v${one.index}`,
            kind: 'reversal',
            reverses: record._id,
            on: dayOf(one.day),
            status: 'made',
          });
        }
        case 'give':
          sayAtDoor(one.household, aFact(one));
          return true;
        case 'undo': {
          const last = facts.get(one.household)?.findLast(({ kind }) => kind === 'handed-over');
          if (last === undefined) return false;
          const { confirmation: undoes } = last;
          sayAtDoor(one.household, {
            ...aFact({ ...one, amount: 1, day: 1 }),
            kind: 'undo',
            gifts: [],
            undoes,
          });
          return true;
        }
      }
    },
    given: () => door.reduce((sum, { flow }) => sum + flow.handedOver, 0),
  };

  function aFact({
    household,
    amount: value,
    day: number,
  }: {
    household: number;
    amount: number;
    day: number;
  }): DeliveryFact {
    count += 1;
    return {
      confirmation: `c${count}`,
      kind: 'handed-over',
      gifts: [`g${household}`],
      relation: 'self',
      author: 'officer',
      given: [{ gift: `g${household}`, lines: [cash(value)] }],
      at: new Date('2027-01-28T02:00:00Z'),
      on: dayOf(number),
    };
  }
}

describe('a ledger of custody, whatever happens and in whatever order it becomes known', () => {
  it('adds up at each holder on each day: received = handed over + returned + lost + in hand', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const book = aBook();
        for (const one of steps) book.take(one);
        for (const days of book.accounts.values()) {
          const whole = statementOf(days, ALL);
          assert.equal(whole.received, whole.handedOver + whole.returned + whole.lost + whole.inHand);
          for (const until of Object.keys(days)) {
            const so = statementOf(days, { since: ALL.since, until });
            assert.equal(so.received, so.handedOver + so.returned + so.lost + so.inHand);
            assert.equal(so.shortage, Math.max(0, -so.inHand));
          }
          const days1 = dayStatements(days, ALL);
          for (const [index, one] of days1.entries())
            assert.equal(one.opening, days1[index - 1]?.inHand ?? 0);
          assert.equal(days1.at(-1)?.inHand ?? 0, whole.inHand);
        }
      }),
    );
  });

  it('loses and makes nothing: what came from the giver is in hand, given, lost or back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const book = aBook();
        for (const one of steps) book.take(one);
        let came = 0;
        for (const { from, to, kind, lines } of book.signed) {
          const value = (kind === 'reversal' ? -1 : 1) * (lines[0]?.kind === 'cash' ? lines[0].amount : 0);
          if (from.kind === 'source') came += value;
          if (to === null || to.kind === 'source') came -= value;
        }
        const held = (['store', 'commune', 'officer'] as const)
          .map((one) => statementOf(book.daysOf(one), ALL).inHand)
          .reduce((a, b) => a + b, 0);
        assert.equal(held + book.given(), came);
      }),
    );
  });

  it('lets nobody pass on what is not there, on the day itself or on a later one', () => {
    fc.assert(
      fc.property(
        fc.array(
          step.filter(({ does }) => does === 'move'),
          { maxLength: 40 },
        ),
        (steps) => {
          const book = aBook();
          for (const one of steps) book.take(one);
          for (const days of book.accounts.values())
            for (const one of dayStatements(days, ALL)) assert.equal(one.shortage, 0, one.day);
        },
      ),
    );
  });

  it('takes no more than is there, and all that is there', () => {
    const flow = fc.record({
      received: fc.nat(50),
      handedOver: fc.nat(50),
      returned: fc.constant(0),
      lost: fc.constant(0),
    });
    fc.assert(
      fc.property(fc.dictionary(day.map(dayOf), flow), day.map(dayOf), (days, on) => {
        const closings = [
          statementOf(days, { since: ALL.since, until: on }).inHand,
          ...Object.keys(days)
            .filter((one) => one > on)
            .map((until) => statementOf(days, { since: ALL.since, until }).inHand),
        ];
        assert.equal(availableOn(days, on), Math.min(...closings));
      }),
    );
  });
});

describe('hand-overs at the door', () => {
  const given = {
    confirmation: 'c1',
    kind: 'handed-over',
    gifts: ['g1'],
    relation: 'self',
    author: 'a',
  } as const;
  const aDelivery = (facts: readonly Partial<DeliveryFact>[]): Delivery => ({
    _id: 'tet|h',
    version: 1,
    campaign: 'tet',
    household: 'h',
    unit: `${COMMUNE}/xom-ban-cai`,
    facts: facts.map((fact) => ({
      ...given,
      at: new Date('2027-01-28T02:00:00Z'),
      on: '2027-01-28',
      ...fact,
    })),
  });
  const gifts = new Map([['g1', { ...SOURCE, lines: [cash(500_000)] }]]);

  it('are charged to who gave, not to who typed', () => {
    const { postings } = doorPostings(aDelivery([{ by: 'giver' }]), gifts);
    assert.deepEqual(
      postings.map(({ holder, flow }) => [holder.key, holder.unit, netOf(flow)]),
      [['person:giver', COMMUNE, -500_000]],
    );
  });
  it('count once, however many phones say so, and not when undone', () => {
    assert.equal(
      doorPostings(aDelivery([{}, { confirmation: 'c2', author: 'b' }]), gifts).postings.length,
      1,
    );
    const undo = { confirmation: 'u', kind: 'undo', undoes: 'c1', gifts: [] } as const;
    assert.deepEqual(doorPostings(aDelivery([{}, undo]), gifts).postings, []);
  });
  it('take nothing from anybody when a bank pays the gift', () => {
    const paid = new Map([['g1', { ...SOURCE, lines: [cash(500_000)], channel: 'transfer' as const }]]);
    assert.deepEqual(doorPostings(aDelivery([{}]), paid), { postings: [], unknown: [] });
  });
  it('wait for a gift that is not known yet', () => {
    assert.deepEqual(doorPostings(aDelivery([{}]), new Map()), { postings: [], unknown: ['g1'] });
  });
  it('take what was given where that was less', () => {
    const less = { given: [{ gift: 'g1', lines: [cash(200_000)] }] };
    assert.equal(netOf(doorPostings(aDelivery([less]), gifts).postings[0]!.flow), -200_000);
  });
  it('of a clock that is years off stand within a year of their receipt', () => {
    const { postings } = doorPostings(aDelivery([{ on: '1970-01-01' }]), gifts);
    assert.equal(postings[0]!.day, '2026-01-27');
  });
});
