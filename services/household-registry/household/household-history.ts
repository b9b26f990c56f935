import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import type { Household, Member } from './household.ts';

/** One field that a change made another. Of a sealed field and a whole birth date only that it changed. */
export interface FieldChange {
  readonly field: string;
  /** Name of the member whose field it is; null: the household's. */
  readonly person: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly hidden: boolean;
}

const SHOWN = [
  'head',
  'birthYear',
  'sex',
  'members',
  'class',
  'standard',
  'groups',
  'severity',
  'code',
  'village',
  'unit',
  'status',
] as const satisfies readonly (keyof Household)[];
const HIDDEN = [
  'birthDate',
  'nationalId',
  'phone',
  'ethnicity',
  'illness',
] as const satisfies readonly (keyof Household)[];
const MEMBER_SHOWN = ['name', 'birthYear', 'sex', 'relation'] as const satisfies readonly (keyof Member)[];
const MEMBER_HIDDEN = ['birthDate', 'nationalId', 'ethnicity'] as const satisfies readonly (keyof Member)[];

/** What a state says otherwise than the one before it; of a household's first state nothing. */
export function differences(before: Household | null, after: Household): readonly FieldChange[] {
  if (before === null) return [];
  return [
    ...fieldChanges(before, after, { shown: SHOWN, hidden: HIDDEN, person: null }),
    ...endChange(before, after),
    ...memberChanges(before.persons, after.persons).filter((change) => !isNewHead(change, before, after)),
  ];
}

/**
 * What a household was on a day, by all that is known now: of what was recorded, what had become true by then. Null
 * before it was registered. A fact that was recorded late counts from its own day.
 * @param states all of them, oldest first.
 */
export function stateOn(states: readonly Household[], day: string): Household | null {
  const [first] = states;
  if (first === undefined || first.change.on > day) return null;
  return states.slice(1).reduce((state, after, index) => {
    return after.change.on > day ? state : replay(state, states[index]!, after);
  }, first);
}

/** A member who becomes head has not left, and a head who stays has not come: the change of head says both. */
function isNewHead({ field, from, to }: FieldChange, before: Household, after: Household): boolean {
  if (field !== 'person' || before.head === after.head) return false;
  return from === after.head || to === before.head;
}

/** The later fact done to a state that may lack what was recorded between. */
function replay(state: Household, before: Household, after: Household): Household {
  const changed = Object.entries(after).filter(
    ([field, value]) => canonicalJson(value) !== canonicalJson(before[field as keyof Household]),
  );
  return {
    ...state,
    ...(Object.fromEntries(changed) as Partial<Household>),
    members: state.members + after.members - before.members,
    persons: replayMembers(state.persons, before.persons, after.persons),
  };
}

function replayMembers(
  state: readonly Member[],
  before: readonly Member[],
  after: readonly Member[],
): readonly Member[] {
  const [known, now, there] = [byId(before), byId(after), byId(state)];
  const changed = after
    .filter(({ id }) => there.has(id) || !known.has(id))
    .map((member) => (same(member, known.get(member.id)) ? (there.get(member.id) ?? member) : member));
  return [...changed, ...state.filter(({ id }) => !now.has(id) && !known.has(id))];
}

function memberChanges(before: readonly Member[], after: readonly Member[]): readonly FieldChange[] {
  const [known, now] = [byId(before), byId(after)];
  const whole = { field: 'person', hidden: false } as const;
  const gone = before
    .filter(({ id }) => !now.has(id))
    .map(({ name }) => ({ ...whole, person: name, from: name, to: null }));
  const rest = after.flatMap((member): readonly FieldChange[] => {
    const earlier = known.get(member.id);
    if (earlier === undefined) return [{ ...whole, person: member.name, from: null, to: member.name }];
    return fieldChanges(earlier, member, {
      shown: MEMBER_SHOWN,
      hidden: MEMBER_HIDDEN,
      person: earlier.name,
    });
  });
  return [...gone, ...rest];
}

function fieldChanges<T extends object>(
  before: T,
  after: T,
  fields: {
    readonly shown: readonly (keyof T & string)[];
    readonly hidden: readonly (keyof T & string)[];
    readonly person: string | null;
  },
): readonly FieldChange[] {
  const { shown, hidden, person } = fields;
  return [...shown, ...hidden]
    .filter((field) => !same(before[field], after[field]))
    .map((field) => {
      if (hidden.includes(field)) return { field, person, from: null, to: null, hidden: true };
      return { field, person, from: textOf(before[field]), to: textOf(after[field]), hidden: false };
    });
}

function endChange(before: Household, after: Household): readonly FieldChange[] {
  if (same(before.end, after.end)) return [];
  const [from, to] = [before.end?.reason ?? null, after.end?.reason ?? null];
  return [{ field: 'end', person: null, from, to, hidden: false }];
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.join(' ') : String(value);
}

function byId(members: readonly Member[]): ReadonlyMap<string, Member> {
  return new Map(members.map((member) => [member.id, member]));
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson(a ?? null) === canonicalJson(b ?? null);
}
