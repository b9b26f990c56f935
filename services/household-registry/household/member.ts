import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import type { ChangeKind } from './change.ts';
import type { Household, Member } from './household.ts';
import {
  alone,
  type LifeEffect,
  MOST_MEMBERS,
  memberId,
  mustLive,
  refuseAt,
  TOO_MANY_MEMBERS,
  type Told,
} from './life.ts';
import { type MemberEntry, sealMember } from './register.ts';
import type { FieldSeal, SealedField } from './sealed-field.ts';

/** A person as somebody names them, in clear text. */
export type Person = Omit<MemberEntry, 'id'>;

/** Who of a household is meant: some by id, and a number of those whom no list names. */
export interface Some {
  readonly ids: readonly string[];
  readonly unnamed: number;
}

export const UNKNOWN_MEMBER = problem('unknown-member', 422, 'The household has no such member');
export const NO_UNNAMED_MEMBER = problem(
  'no-unnamed-member',
  422,
  'The household has fewer members without a name than are meant',
);

/** Members who are counted, but not known by name. */
export function unnamedOf({ members, persons }: Pick<Household, 'members' | 'persons'>): number {
  return members - persons.length - 1;
}

export interface MemberWish {
  /** Absent: somebody whose name is not known. */
  readonly person?: Person | undefined;
  /** 'counted': the household's size has them already, now they get a name. */
  readonly as: 'new' | 'counted';
}

export function decideAddMember(
  household: Household,
  { person, as }: MemberWish,
  told: Told,
): Result<LifeEffect> {
  const lives = mustLive(household);
  if (!lives.ok) return lives;
  if (as === 'counted' && (person === undefined || unnamedOf(household) < 1))
    return refuseAt('/as', NO_UNNAMED_MEMBER);
  const members = household.members + (as === 'new' ? 1 : 0);
  if (members > MOST_MEMBERS) return refuseAt('', TOO_MANY_MEMBERS);
  const persons = person === undefined ? [] : [memberOf(household, person, told)];
  return alone(
    household,
    { members, persons: [...household.persons, ...persons] },
    { ...told, kind: 'member-added' },
  );
}

export function decideLoseMember(
  household: Household,
  lost: { readonly who: Some; readonly kind: ChangeKind & ('member-removed' | 'member-died') },
  told: Told,
): Result<LifeEffect> {
  const lives = mustLive(household);
  if (!lives.ok) return lives;
  const left = takeOut(household, lost.who);
  return left.ok ? alone(household, left.value.rest, { ...told, kind: lost.kind }) : left;
}

/** Those who go and what remains; the head always remains. */
export function takeOut(
  household: Household,
  { ids, unnamed }: Some,
): Result<{ readonly taken: readonly Member[]; readonly rest: Pick<Household, 'members' | 'persons'> }> {
  const taken = household.persons.filter(({ id }) => ids.includes(id));
  if (taken.length !== new Set(ids).size) return refuseAt('/members', UNKNOWN_MEMBER);
  if (unnamed > unnamedOf(household)) return refuseAt('/unnamed', NO_UNNAMED_MEMBER);
  const persons = household.persons.filter(({ id }) => !ids.includes(id));
  return accept({ taken, rest: { persons, members: household.members - taken.length - unnamed } });
}

export function memberOf(household: Pick<Household, '_id'>, person: Person, told: Told): Member {
  return sealMember({ ...person, id: memberId(household._id, told, 0) }, undefined, household._id, told.seal);
}

/** A member of one household as a member of another, under the same id: what is sealed is sealed anew for its new place. */
export function carryOver(member: Member, from: string, to: string, seal: FieldSeal): Member {
  const again = (field: 'nationalId' | 'ethnicity') =>
    sealElsewhere(
      member[field],
      { household: from, field, member: member.id },
      { household: to, field, member: member.id },
      seal,
    );
  return { ...member, nationalId: again('nationalId'), ethnicity: again('ethnicity') };
}

export function sealElsewhere(
  sealed: SealedField | null,
  from: Parameters<FieldSeal['open']>[0],
  to: Parameters<FieldSeal['seal']>[0],
  seal: FieldSeal,
): SealedField | null {
  return sealed === null ? null : seal.seal(to, seal.open(from, sealed));
}
