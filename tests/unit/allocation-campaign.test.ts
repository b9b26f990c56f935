import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { GiftLine } from '#shared/contracts/fields.ts';
import { type MinimumRule, meetsMinimum } from '../../services/support-allocation/campaign/minimum.ts';
import {
  decidePhase,
  PHASES,
  type Phase,
  type PhaseFacts,
  phasesUpTo,
} from '../../services/support-allocation/campaign/phase.ts';
import { severityOf } from '../../services/support-allocation/campaign/severity.ts';

const READY: PhaseFacts = {
  sources: 3,
  spendableSources: 2,
  openPlans: 0,
  approvedPlans: 1,
  unreleasedPlans: 0,
  today: '2027-02-01',
};

function going(from: Phase, to: Phase, wishes: Partial<PhaseFacts & { reason: string | null }> = {}): string {
  const { reason = null, ...facts } = wishes;
  const answer = decidePhase({ phase: from, deadline: '2027-01-30' }, { to, reason }, { ...READY, ...facts });
  return answer.ok ? 'goes' : answer.problem.code;
}

describe('the phases of a campaign', () => {
  it('are gone through one by one, and back one by one with a reason', () => {
    for (const [index, from] of PHASES.entries()) {
      for (const [place, to] of PHASES.entries()) {
        const reason = place < index ? 'bổ sung nguồn' : null;
        const facts = to === 'draft' ? { sources: 0 } : {};
        const expected = Math.abs(place - index) === 1 ? 'goes' : 'phase-not-next';
        const nothing = to === 'collecting' && place < index ? { approvedPlans: 0 } : {};
        assert.equal(going(from, to, { reason, ...facts, ...nothing }), expected, `${from} → ${to}`);
        if (place === index - 1)
          assert.equal(going(from, to, { ...facts, ...nothing }), 'reason-missing', `${from} → ${to}`);
      }
    }
  });

  it('wait for what they need', () => {
    assert.equal(going('collecting', 'planning', { spendableSources: 0 }), 'no-spendable-source');
    assert.equal(going('planning', 'approved', { approvedPlans: 0 }), 'no-approved-plan');
    assert.equal(going('planning', 'approved', { openPlans: 1 }), 'plan-undecided');
    assert.equal(going('approved', 'handing-over', { unreleasedPlans: 1 }), 'gifts-on-their-way');
    assert.equal(going('handing-over', 'closed', { openPlans: 1 }), 'plan-undecided');
    assert.equal(going('handing-over', 'closed', { today: '2027-01-30' }), 'reason-missing');
    assert.equal(going('handing-over', 'closed', { today: '2027-01-30', reason: 'đã trao đủ' }), 'goes');
    assert.equal(going('collecting', 'draft', { reason: 'x' }), 'sources-stand');
    assert.equal(going('planning', 'collecting', { reason: 'x' }), 'plan-undecided');
  });

  it('are all gone through on the way to work of a later one', () => {
    assert.deepEqual(phasesUpTo('draft', 'planning'), ['collecting', 'planning']);
    assert.deepEqual(phasesUpTo('approved', 'planning'), []);
  });
});

const cash = (amount: number): GiftLine => ({ kind: 'cash', amount });
const goods = (value: number): GiftLine => ({
  kind: 'goods',
  item: 'Gói quà',
  quantity: 1,
  unit: 'gói',
  value,
});
const rice = (kilograms: number): GiftLine => ({ kind: 'rice', kilograms });

function meets(lines: readonly GiftLine[], rule: Partial<MinimumRule> = {}): boolean {
  const whole = { minimum: 500_000, minimumKind: 'worth', minimumKilograms: null, sumsUp: false } as const;
  return meetsMinimum({ ...whole, ...rule }, lines);
}

describe('the minimum of a campaign', () => {
  it('counts the worth of all lines, or of one kind alone', () => {
    assert.equal(meets([cash(300_000), goods(200_000)]), true);
    assert.equal(meets([cash(300_000), goods(200_000)], { minimumKind: 'cash' }), false);
    assert.equal(meets([goods(500_000)], { minimumKind: 'goods' }), true);
    assert.equal(meets([cash(499_999), rice(100)]), false);
  });

  it('in rice counts kilograms', () => {
    const rule = { minimumKind: 'rice', minimumKilograms: 15 } as const;
    assert.equal(meets([cash(5_000_000)], rule), false);
    assert.equal(meets([rice(10), rice(5)], rule), true);
    assert.equal(meets([rice(14)], rule), false);
  });
});

describe('severity', () => {
  it('adds the declared points of a household’s groups to the list’s own', () => {
    const rule = {
      list: 10,
      groups: [
        { group: 'NCC', points: 50 },
        { group: 'KNLD', points: 30 },
      ],
    };
    assert.equal(severityOf(rule, { severity: 2, groups: ['DTTS'] }), 20);
    assert.equal(severityOf(rule, { severity: 0, groups: ['KNLD', 'NCC', 'NCC'] }), 80);
  });
});
