import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import { headAsMember } from './head.ts';
import type { Household, Relation } from './household.ts';
import {
  alter,
  type LifeEffect,
  MOST_MEMBERS,
  memberId,
  mustLive,
  refuseAt,
  TOO_MANY_MEMBERS,
  type Told,
} from './life.ts';
import { carryOver } from './member.ts';

export interface MergeWish {
  readonly into: Household;
  /** 'merged': two households that are one from now on; 'duplicate': one household that was recorded twice. */
  readonly as: 'merged' | 'duplicate';
  /** 'join': its people live in the other from now on; 'stay-out': they are counted there already, or nowhere. */
  readonly people: 'join' | 'stay-out';
  /** Of the head who joins to the other's head. */
  readonly relation: Relation;
}

export const SAME_HOUSEHOLD = problem('same-household', 422, 'A household cannot become part of itself');
export const OTHER_LIST_YEAR = problem(
  'other-list-year',
  422,
  'The two households are of different list years',
);

/** Nhập hộ: one ends into the other, and each keeps its own history. */
export function decideMerge(household: Household, wish: MergeWish, told: Told): Result<LifeEffect> {
  const { into } = wish;
  if (into._id === household._id) return refuseAt('/into', SAME_HOUSEHOLD);
  if (into.year !== household.year || into.unitSet !== household.unitSet)
    return refuseAt('/into', OTHER_LIST_YEAR);
  for (const one of [household, into]) {
    const lives = mustLive(one);
    if (!lives.ok) return lives;
  }
  const joined = wish.people === 'join' ? household.members : 0;
  if (into.members + joined > MOST_MEMBERS) return refuseAt('/people', TOO_MANY_MEMBERS);
  const cause = { ...told, kind: 'merged' } as const;
  const end = { reason: wish.as, into: into._id, joined };
  const ended = alter(household, { status: 'ended', end }, { ...cause, other: into._id });
  const gained = joined === 0 ? {} : withPeopleOf(household, wish, told);
  return accept({ created: [], changed: [ended, alter(into, gained, { ...cause, other: household._id })] });
}

function withPeopleOf(household: Household, { into, relation }: MergeWish, told: Told): Partial<Household> {
  const id = memberId(into._id, told, 0);
  const head = headAsMember(household, { to: into._id, id, relation }, told);
  const others = household.persons.map((member) => ({
    ...carryOver(member, household._id, into._id, told.seal),
    relation: 'other' as const,
  }));
  return { persons: [...into.persons, head, ...others], members: into.members + household.members };
}
