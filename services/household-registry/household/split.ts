import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import { type Successor, underHead } from './head.ts';
import type { Household, HouseholdSeat, Member } from './household.ts';
import { alter, changeOf, type LifeEffect, mustLive, refuseAt, type Told } from './life.ts';
import { carryOver, memberOf, type Some, takeOut, UNKNOWN_MEMBER } from './member.ts';
import { keysOf } from './register.ts';

export interface SplitWish {
  /** The new household's id. */
  readonly id: string;
  /** Where it goes. */
  readonly seat: Pick<HouseholdSeat, 'commune' | 'unit' | 'village' | 'code'>;
  /** Who leaves, the new head among them. */
  readonly leaving: Some;
  readonly head: Successor;
}

export const HEAD_NOT_LEAVING = problem(
  'head-not-leaving',
  422,
  'The head of the new household must be one of those who leave',
);

/** Tách hộ: some leave and are a household of their own. Nobody is lost and nobody is doubled. */
export function decideSplit(household: Household, wish: SplitWish, told: Told): Result<LifeEffect> {
  const lives = mustLive(household);
  if (!lives.ok) return lives;
  const left = takeOut(household, wish.leaving);
  if (!left.ok) return left;
  const { taken, rest } = left.value;
  const moved = taken.map((member) => carryOver(member, household._id, wish.id, told.seal));
  const head = newHead(wish, moved, told);
  if (!head.ok) return head;
  const others = moved.filter((member) => member !== head.value);
  const facts = underHead({ _id: wish.id }, { member: head.value, others }, told.seal);
  const state = {
    ...household,
    ...wish.seat,
    ...facts,
    members: household.members - rest.members,
    phone: null,
    illness: null,
  };
  const change = changeOf({ ...told, kind: 'split', other: household._id });
  const created: Household = { ...state, ...keysOf(state), _id: wish.id, version: 1, change };
  const cause = { ...told, kind: 'split', other: wish.id } as const;
  return accept({ created: [created], changed: [alter(household, rest, cause)] });
}

/** One of those who leave: by id, or by name where nobody knew it. */
function newHead({ id, leaving, head }: SplitWish, moved: readonly Member[], told: Told): Result<Member> {
  if ('person' in head)
    return leaving.unnamed < 1
      ? refuseAt('/head', HEAD_NOT_LEAVING)
      : accept(memberOf({ _id: id }, head.person, told));
  const member = moved.find((one) => one.id === head.member);
  if (member !== undefined) return accept(member);
  return refuseAt('/head', leaving.ids.length === 0 ? UNKNOWN_MEMBER : HEAD_NOT_LEAVING);
}
