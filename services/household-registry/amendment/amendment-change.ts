import type { SettledReason } from '#shared/contracts/household/settled.v1.ts';
import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import type { Household } from '../household/household.ts';
import type { PoorList } from '../poor-list/poor-list.ts';
import {
  type ListedFacts,
  listedFacts,
  newEntry,
  type PoorListEntry,
  type Settlement,
} from '../poor-list/poor-list-entry.ts';

/** `correct`: the list says something else of the household; `reinstate`: a settlement is taken back. */
export const CHANGE_KINDS = ['add', 'correct', 'settle', 'reinstate'] as const;

export type AmendmentChangeKind = (typeof CHANGE_KINDS)[number];

/** What somebody wants a list to say of one household. */
export interface WantedChange {
  readonly kind: AmendmentChangeKind;
  readonly household: string;
  /** Of a settlement only. */
  readonly reason: SettledReason | null;
  /** Of a settlement: since when no gift is due, 'YYYY-MM-DD'. */
  readonly on: string | null;
  /** In words, about this household. */
  readonly note: string | null;
}

/** One household's line of an amendment. The approver approves exactly these facts, whatever the registry says later. */
export interface AmendmentChange extends WantedChange {
  /** amendment|household */
  readonly _id: string;
  readonly amendment: string;
  readonly list: string;
  /** The village under which the household is found in the amendment. */
  readonly unit: string;
  /** What the list will say, of an addition or correction. */
  readonly facts: ListedFacts | null;
  /**
   * `open` until the list has it: a household may stand in one open change of a list, so amendments that are approved
   * at the same time never touch the same row. `dropped`: another change took its place, or nothing was left to change.
   */
  readonly state: 'open' | 'applied' | 'left-out' | 'dropped' | 'closed';
  /** As long as it is open; an index lets only one of a list and household be so. */
  readonly open?: true;
  /** What the list said before, once applied. */
  readonly before: { readonly facts: ListedFacts; readonly settled: Settlement | null } | null;
}

export const CHANGE_FAULTS = [
  'household-unknown',
  'household-ended',
  'household-active',
  'outside-list',
  'already-listed',
  'not-listed',
  'already-settled',
  'not-settled',
  'nothing-to-change',
  'facts-changed',
  'already-proposed',
  'named-twice',
  'reason-missing',
] as const;

/** Why a change does not fit what is true now. */
export type ChangeFault = (typeof CHANGE_FAULTS)[number];

/** What a change is judged by. */
export interface ChangeGround {
  readonly list: Pick<PoorList, '_id' | 'unitSet' | 'unit' | 'year'>;
  readonly household: Household | undefined;
  readonly entry: PoorListEntry | undefined;
}

/** Why a wanted change does not fit the registry and the list, or null. */
export function faultOf({ kind, reason }: WantedChange, ground: ChangeGround): ChangeFault | null {
  const { household, entry } = ground;
  if (household === undefined) return 'household-unknown';
  if (kind === 'add') return entry === undefined ? faultOfLiving(ground, household) : 'already-listed';
  if (entry === undefined) return 'not-listed';
  switch (kind) {
    case 'correct':
      if (entry.settled !== null) return 'already-settled';
      return faultOfLiving(ground, household) ?? (saysTheSame(entry, household) ? 'nothing-to-change' : null);
    case 'settle':
      if (entry.settled !== null) return 'already-settled';
      if (reason === null) return 'reason-missing';
      return reason === 'refused' || isGone(ground, household) ? null : 'household-active';
    case 'reinstate':
      return entry.settled === null ? 'not-settled' : faultOfLiving(ground, household);
  }
}

/** The same for a change that was proposed a while ago: what the approver sees must still be what the registry says. */
export function faultOfProposed(change: AmendmentChange, ground: ChangeGround): ChangeFault | null {
  const fault = faultOf(change, ground);
  if (fault !== null || change.facts === null) return fault;
  const now = listedFacts(change.list, ground.household!);
  return canonicalJson(now) === canonicalJson(change.facts) ? null : 'facts-changed';
}

/** The change that would make the list agree with the registry; null when they agree. */
export function differenceOf(ground: ChangeGround): WantedChange | null {
  const { household, entry } = ground;
  if (household === undefined) return null;
  const gone = isGone(ground, household);
  const change = (kind: AmendmentChangeKind): WantedChange => ({
    kind,
    household: household._id,
    reason: kind === 'settle' ? (household.end?.reason ?? 'moved-away') : null,
    on: kind === 'settle' ? household.change.on : null,
    note: null,
  });
  if (gone && entry !== undefined) return entry.settled === null ? change('settle') : null;
  // A list stays in the units of its time: what was re-homed since is no difference.
  if (gone || household.unitSet !== ground.list.unitSet) return null;
  if (entry === undefined) return change('add');
  // Who refused a gift still lives there and is poor: that settlement is taken back by a person only.
  if (entry.settled !== null) return entry.settled.reason === 'refused' ? null : change('reinstate');
  return saysTheSame(entry, household) ? null : change('correct');
}

/** The line of an amendment that carries a wanted change. */
export function toChange(amendment: string, wanted: WantedChange, ground: ChangeGround): AmendmentChange {
  const { list, household, entry } = ground;
  const { kind } = wanted;
  const facts = kind === 'add' || kind === 'correct' ? listedFacts(list._id, household!) : null;
  return {
    ...wanted,
    _id: `${amendment}|${wanted.household}`,
    amendment,
    list: list._id,
    unit: facts?.unit ?? entry?.facts.unit ?? household!.unit,
    facts,
    state: 'open',
    open: true,
    before: null,
  };
}

/** A row of the list as an approved change leaves it. */
export function applyChange(
  change: AmendmentChange,
  before: PoorListEntry | undefined,
  place: { order: number; amendment: number },
): PoorListEntry {
  if (change.kind === 'add') return newEntry(change.facts!, place);
  if (before === undefined) throw new Error('A household that an approved change names is not in the list');
  const settled =
    change.kind === 'settle'
      ? { reason: change.reason!, on: change.on!, amendment: change.amendment }
      : change.kind === 'reinstate'
        ? null
        : before.settled;
  const facts = change.facts ?? before.facts;
  const { sort } = newEntry(facts, place);
  return { ...before, facts, sort, settled, from: place.amendment };
}

function faultOfLiving({ list }: ChangeGround, household: Household): ChangeFault | null {
  if (household.status === 'ended') return 'household-ended';
  const { unitSet, year, unit } = household;
  const inside = unitSet === list.unitSet && year === list.year && isWithin(list.unit, unit);
  return inside ? null : 'outside-list';
}

/** Ended, or living where the list does not reach. */
function isGone({ list }: ChangeGround, household: Household): boolean {
  if (household.status === 'ended') return true;
  return household.unitSet === list.unitSet && !isWithin(list.unit, household.unit);
}

function saysTheSame(entry: PoorListEntry, household: Household): boolean {
  return canonicalJson(entry.facts) === canonicalJson(listedFacts(entry.list, household));
}
