import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  effectiveFacts,
  factOfGift,
  factOfHousehold,
  type HandOverFact,
  hasReceived,
  lastAttempt,
  standingOf,
} from '#shared/rules/hand-over.ts';

const GIFTS = [
  { gift: 'g1', meetsMinimum: true },
  { gift: 'g2', meetsMinimum: false },
];

function aFact(wishes: Partial<HandOverFact> = {}): HandOverFact {
  return { confirmation: 'c1', kind: 'handed-over', gifts: ['g1'], relation: 'self', ...wishes };
}

function anAttempt(wishes: Partial<HandOverFact> = {}): HandOverFact {
  return aFact({ kind: 'not-handed-over', reason: 'absent', ...wishes });
}

function anUndo(undoes: string, confirmation = `undo-${undoes}`): HandOverFact {
  return aFact({ confirmation, kind: 'undo', undoes, gifts: [] });
}

function idsOf(facts: readonly HandOverFact[]): Record<string, string> {
  return Object.fromEntries([...effectiveFacts(facts)].map(([gift, fact]) => [gift, fact.confirmation]));
}

describe('two phones at one gift', () => {
  it('agree when gift, outcome and recipient are the same', () => {
    const facts = [aFact(), aFact({ confirmation: 'c2' })];
    assert.equal(standingOf(facts.slice(0, 1), facts[1]!), 'already-confirmed');
    assert.deepEqual(idsOf(facts), { g1: 'c1' });
  });
  it('contradict when another person took it, and the first counts meanwhile', () => {
    const facts = [aFact(), aFact({ confirmation: 'c2', relation: 'proxy' })];
    assert.equal(standingOf(facts.slice(0, 1), facts[1]!), 'contradicts');
    assert.deepEqual(idsOf(facts), { g1: 'c1' });
  });
  it('contradict when the second says that it was not handed over', () => {
    assert.equal(standingOf([aFact()], anAttempt({ confirmation: 'c2' })), 'contradicts');
    assert.equal(standingOf([aFact()], anAttempt({ confirmation: 'c2', gifts: [] })), 'contradicts');
  });
  it('do not meet when each hands over another gift', () => {
    const facts = [aFact({ gifts: ['g2'] }), aFact({ confirmation: 'c2', relation: 'proxy' })];
    assert.equal(standingOf(facts.slice(0, 1), facts[1]!), 'first');
    assert.deepEqual(idsOf(facts), { g2: 'c1', g1: 'c2' });
    assert.equal(hasReceived(facts.slice(0, 1), GIFTS), false);
    assert.equal(hasReceived(facts, GIFTS), true);
  });
  it('leave the uncontested gift of a contradicting fact in effect', () => {
    const facts = [aFact(), aFact({ confirmation: 'c2', relation: 'proxy', gifts: ['g1', 'g2'] })];
    assert.equal(standingOf(facts.slice(0, 1), facts[1]!), 'contradicts');
    assert.deepEqual(idsOf(facts), { g1: 'c1', g2: 'c2' });
  });
});

describe('a visit without a hand-over', () => {
  it('is followed by the next visit', () => {
    const facts = [anAttempt({ gifts: [] }), aFact({ confirmation: 'c2' })];
    assert.equal(standingOf(facts.slice(0, 1), facts[1]!), 'first');
    assert.equal(hasReceived(facts, GIFTS), true);
    assert.equal(factOfHousehold(effectiveFacts(facts))?.confirmation, 'c2');
  });
  it('speaks for all gifts when it names none', () => {
    const effective = effectiveFacts([anAttempt({ gifts: [] })]);
    assert.equal(factOfGift(effective, 'g2')?.confirmation, 'c1');
  });
  it('is the last attempt until it is undone', () => {
    const facts = [anAttempt(), anAttempt({ confirmation: 'c2', reason: 'refused' })];
    assert.equal(lastAttempt(facts)?.confirmation, 'c2');
    assert.equal(lastAttempt([...facts, anUndo('c2')])?.confirmation, 'c1');
  });
  it('stands against a later hand-over when the household is said to be gone', () => {
    const gone = anAttempt({ reason: 'deceased' });
    assert.equal(standingOf([gone], aFact({ confirmation: 'c2' })), 'contradicts');
    assert.equal(hasReceived([gone, aFact({ confirmation: 'c2' })], GIFTS), false);
  });
});

describe('gifts that meet the minimum together', () => {
  const part = (gift: string, counts: number) => ({
    gift,
    meetsMinimum: false,
    towardsMinimum: { counts, needed: 500_000 },
  });
  const parts = [part('g1', 300_000), part('g2', 200_000)];

  it('are a Tết once all that is needed was handed over, and not before', () => {
    const facts = [aFact(), aFact({ confirmation: 'c2', gifts: ['g2'] })];
    assert.equal(hasReceived(facts.slice(0, 1), parts), false);
    assert.equal(hasReceived(facts, parts), true);
    assert.equal(hasReceived([...facts, anUndo('c2')], parts), false);
  });
  it('stay small gifts where the campaign asks for one that meets it alone', () => {
    const alone = parts.map(({ gift, meetsMinimum }) => ({ gift, meetsMinimum }));
    assert.equal(hasReceived([aFact({ gifts: ['g1', 'g2'] })], alone), false);
  });
  it('do not count what was not handed over', () => {
    const visit = anAttempt({ confirmation: 'c2', gifts: ['g2'] });
    assert.equal(hasReceived([aFact(), visit], parts), false);
  });
});

describe('an undone fact', () => {
  it('gives its place to the next in the log', () => {
    const facts = [aFact(), aFact({ confirmation: 'c2', relation: 'proxy' }), anUndo('c1')];
    assert.deepEqual(idsOf(facts), { g1: 'c2' });
    assert.equal(hasReceived([aFact(), anUndo('c1')], GIFTS), false);
  });
  it('is not undone again', () => {
    assert.equal(standingOf([aFact()], anUndo('c1')), 'first');
    assert.equal(standingOf([aFact(), anUndo('c1')], anUndo('c1', 'again')), 'already-confirmed');
  });
});

const reasons = ['absent', 'refused', 'deceased', 'moved-away', undefined];
const logs = fc
  .array(
    fc.record({
      kind: fc.constantFrom('handed-over', 'handed-over', 'not-handed-over', 'undo'),
      gifts: fc.subarray(['g1', 'g2', 'g3']),
      relation: fc.constantFrom('self', 'member', 'proxy'),
      reason: fc.constantFrom(...reasons),
      target: fc.nat(7),
    }),
    { maxLength: 9 },
  )
  .map((rows) =>
    rows.map(({ target, gifts, ...row }, index): HandOverFact => {
      const named = row.kind === 'handed-over' && gifts.length === 0 ? ['g1'] : gifts;
      const undoes = row.kind === 'undo' ? { undoes: `c${target % Math.max(1, index)}` } : {};
      return {
        ...row,
        kind: row.kind as HandOverFact['kind'],
        ...undoes,
        gifts: named,
        confirmation: `c${index}`,
      };
    }),
  );

describe('any log of facts', () => {
  it('never lets an undone fact count', () => {
    fc.assert(
      fc.property(logs, (facts) => {
        const undone = new Set(facts.filter((fact) => fact.kind === 'undo').map((fact) => fact.undoes));
        for (const fact of effectiveFacts(facts).values()) {
          assert.notEqual(fact.kind, 'undo');
          assert.equal(undone.has(fact.confirmation), false);
        }
      }),
    );
  });
  it('reads as if what was undone had never been said', () => {
    fc.assert(
      fc.property(logs, (facts) => {
        const undone = new Set(facts.filter((fact) => fact.kind === 'undo').map((fact) => fact.undoes));
        const without = facts.filter((fact) => fact.kind !== 'undo' && !undone.has(fact.confirmation));
        assert.deepEqual(idsOf(facts), idsOf(without));
      }),
    );
  });
  it('keeps a standing hand-over whatever is said later but an undo', () => {
    fc.assert(
      fc.property(logs, logs, (before, later) => {
        const renamed = later
          .filter((fact) => fact.kind !== 'undo')
          .map((fact) => ({ ...fact, confirmation: `later-${fact.confirmation}` }));
        for (const [gift, fact] of effectiveFacts(before)) {
          if (fact.kind !== 'handed-over') continue;
          assert.equal(effectiveFacts([...before, ...renamed]).get(gift)?.confirmation, fact.confirmation);
        }
      }),
    );
  });
  it('changes nothing by a fact that agrees', () => {
    fc.assert(
      fc.property(logs, (facts) => {
        facts.forEach((fact, index) => {
          const earlier = facts.slice(0, index);
          if (fact.kind === 'undo' || standingOf(earlier, fact) !== 'already-confirmed') return;
          assert.deepEqual(idsOf([...earlier, fact]), idsOf(earlier));
        });
      }),
    );
  });
  it('is received exactly when a hand-over of a gift that meets the minimum counts', () => {
    fc.assert(
      fc.property(logs, (facts) => {
        assert.equal(hasReceived(facts, GIFTS), effectiveFacts(facts).get('g1')?.kind === 'handed-over');
      }),
    );
  });
});
