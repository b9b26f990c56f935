import fc from 'fast-check';
import type { EventContract } from '#shared/contracts/event-contract.ts';
import { HouseholdListedV1 } from '#shared/contracts/household/listed.v1.ts';
import { HouseholdReinstatedV1 } from '#shared/contracts/household/reinstated.v1.ts';
import { HouseholdRelistedV1 } from '#shared/contracts/household/relisted.v1.ts';
import { HouseholdSettledV1 } from '#shared/contracts/household/settled.v1.ts';
import { PoorListAmendedV1 } from '#shared/contracts/poor-list/amended.v1.ts';
import { PoorListFrozenV1 } from '#shared/contracts/poor-list/frozen.v1.ts';
import type { ReceivedEvent } from '#shared/events/port.ts';
import { addToSetHash, contentHash, EMPTY_SET_HASH } from '#shared/kernel/hash.ts';
import { aListed } from './facts.ts';
import { aReceived } from './reaction.ts';

/** What an amendment does to the household that is next in turn. */
export type Step = 'add' | 'correct' | 'settle' | 'reinstate';

export interface ListStory {
  /** Of the list's own topic, in order. */
  readonly announcements: readonly ReceivedEvent[];
  /** One road for each household, each in order. */
  readonly roads: readonly (readonly ReceivedEvent[])[];
  /** Households of the list at the end, and whether each is settled. */
  readonly members: ReadonlyMap<string, { readonly members: number; readonly settled: boolean }>;
}

const UNIT = '19/164/05443/xom-ban-cai';

interface Standing {
  readonly facts: ReturnType<typeof aListed>;
  readonly settled: boolean;
  readonly seq: number;
}

/** A frozen list and the amendments that follow, as its owner would say them: each step is one amendment of one household. */
export function aListStory(
  list: string,
  frozen: number,
  steps: readonly (readonly [Step, number])[],
): ListStory {
  const rows = new Map<string, Standing>();
  const roads = new Map<string, ReceivedEvent[]>();
  const announcements: ReceivedEvent[] = [];
  let seq = 0;
  const say = (household: string, contract: EventContract, data: object, place: number) => {
    const event = aReceived(contract, data as never, { key: household, partitionKey: household, seq: place });
    roads.set(household, [...(roads.get(household) ?? []), event]);
  };
  const announce = (contract: EventContract, data: object) => {
    seq += 1;
    announcements.push(aReceived(contract, data as never, { key: list, partitionKey: list, seq }));
  };
  const enter = (household: string) => {
    const facts = aListed({ list, household, code: household });
    // Registered before, so the list's first word on it is not its first event.
    rows.set(household, { facts, settled: false, seq: 2 });
    say(household, HouseholdListedV1, facts, 2);
  };
  for (let index = 0; index < frozen; index += 1) enter(`${list}-${index}`);
  announce(PoorListFrozenV1, {
    list,
    name: 'Danh sách',
    unitSet: '2021-11',
    unit: '19',
    year: 2026,
    ...totals(rows),
  });
  for (const [step, turn] of steps) {
    const amendment = `amendment-${announcements.length}`;
    const names = [...rows.keys()];
    const household = names[turn % Math.max(names.length, 1)];
    const row = household === undefined ? undefined : rows.get(household);
    if (step === 'add') enter(`${list}-${rows.size}`);
    else if (row === undefined || household === undefined) continue;
    else if (step === 'correct') {
      const facts = { ...row.facts, members: (row.facts.members % 60) + 1 };
      rows.set(household, { ...row, facts, seq: row.seq + 1 });
      say(household, HouseholdRelistedV1, { ...facts, amendment }, row.seq + 1);
    } else {
      const settled = step === 'settle';
      if (row.settled === settled) continue;
      rows.set(household, { ...row, settled, seq: row.seq + 1 });
      const data = { household, list, amendment, unit: UNIT };
      if (settled)
        say(household, HouseholdSettledV1, { ...data, reason: 'refused', on: '2027-01-20' }, row.seq + 1);
      else say(household, HouseholdReinstatedV1, data, row.seq + 1);
    }
    const nothing = { added: 0, relisted: 0, settled: 0, reinstated: 0 };
    const place = { unitSet: '2021-11', unit: '19', proposedBy: 'so', approvedBy: 'duyet' };
    const settledCount = [...rows.values()].filter(({ settled }) => settled).length;
    announce(PoorListAmendedV1, {
      list,
      amendment,
      number: announcements.length,
      ...nothing,
      ...place,
      ...totals(rows),
      settledCount,
    });
  }
  const members = new Map(
    [...rows].map(([household, { facts, settled }]) => [household, { members: facts.members, settled }]),
  );
  return { announcements, roads: [...roads.values()], members };
}

function totals(rows: ReadonlyMap<string, Standing>) {
  const hash = addToSetHash(
    EMPTY_SET_HASH,
    [...rows.values()].map(({ facts }) => contentHash(facts)),
  );
  return { count: rows.size, hash };
}

export const anyStory = fc.record({
  frozen: fc.integer({ min: 0, max: 4 }),
  steps: fc.array(
    fc.tuple(fc.constantFrom<Step>('add', 'correct', 'settle', 'reinstate'), fc.integer({ min: 0, max: 9 })),
    { maxLength: 12, size: 'max' },
  ),
  /** How the roads meet, and where slices end. */
  order: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 60, maxLength: 60 }),
  cuts: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 20 }),
});

/** The events as they may arrive: the list's own in any order, households among each other too, each household's in turn. */
export function arrivals(
  story: ListStory,
  order: readonly number[],
  cuts: readonly number[],
): ReceivedEvent[][] {
  const queues = [...story.announcements.map((event) => [event]), ...story.roads.map((road) => [...road])];
  const events: ReceivedEvent[] = [];
  for (let turn = 0; queues.some((queue) => queue.length > 0); turn += 1) {
    const waiting = queues.filter((queue) => queue.length > 0);
    events.push(waiting[order[turn % order.length]! % waiting.length]!.shift()!);
  }
  const slices: ReceivedEvent[][] = [];
  for (let turn = 0; events.length > 0; turn += 1) slices.push(events.splice(0, cuts[turn % cuts.length]!));
  return slices;
}
