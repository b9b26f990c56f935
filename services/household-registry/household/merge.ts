import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import { headAsMember } from './head.ts';
import type { Household, Member, Relation } from './household.ts';
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
import { carryOver, type Some, takeOut, unnamedOf } from './member.ts';

/**
 * 'join': all its people live in the other from now on; 'stay-out': they are counted there already, or nowhere; else
 * these do, and the others are as with 'stay-out'.
 */
export type Joining = 'join' | 'stay-out' | (Some & { readonly head: 'joins' | 'stays-out' });

export interface MergeWish {
  readonly into: Household;
  /** 'merged': two households that are one from now on; 'duplicate': one household that was recorded twice. */
  readonly as: 'merged' | 'duplicate';
  readonly people: Joining;
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
  const who = joiningOf(household, wish.people);
  const leaving = takeOut(household, who);
  if (!leaving.ok) return leaving;
  const joined = leaving.value.taken.length + who.unnamed + (who.head === 'joins' ? 1 : 0);
  if (into.members + joined > MOST_MEMBERS) return refuseAt('/people', TOO_MANY_MEMBERS);
  const cause = { ...told, kind: 'merged' } as const;
  const end = { reason: wish.as, into: into._id, joined };
  const ended = alter(household, { status: 'ended', end }, { ...cause, other: into._id });
  const persons = [
    ...into.persons,
    ...(who.head === 'joins' ? [headOf(household, wish, told)] : []),
    ...leaving.value.taken.map((member) => withOthers(member, { household, into, told })),
  ];
  const gained = joined === 0 ? {} : { persons, members: into.members + joined };
  return accept({ created: [], changed: [ended, alter(into, gained, { ...cause, other: household._id })] });
}

function joiningOf(household: Household, people: Joining): Exclude<Joining, string> {
  if (people === 'stay-out') return { head: 'stays-out', ids: [], unnamed: 0 };
  if (people !== 'join') return people;
  return { head: 'joins', ids: household.persons.map(({ id }) => id), unnamed: unnamedOf(household) };
}

function headOf(household: Household, { into, relation }: MergeWish, told: Told): Member {
  return headAsMember(household, { to: into._id, id: memberId(into._id, told, 0), relation }, told);
}

function withOthers(
  member: Member,
  { household, into, told }: { household: Household; into: Household; told: Told },
): Member {
  return { ...carryOver(member, household._id, into._id, told.seal), relation: 'other' };
}
