import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result } from '#shared/kernel/result.ts';
import type { Household, Member, Relation } from './household.ts';
import { alone, type LifeEffect, memberId, mustLive, refuseAt, type Told } from './life.ts';
import {
  memberOf,
  NO_UNNAMED_MEMBER,
  type Person,
  sealElsewhere,
  UNKNOWN_MEMBER,
  unnamedOf,
} from './member.ts';
import { formerHeadRelation, relationUnder } from './relation.ts';
import type { FieldSeal } from './sealed-field.ts';

/** Who becomes head: a member by id, or one of those without a name, named now. */
export type Successor = { readonly member: string } | { readonly person: Person };

export interface HeadWish {
  readonly successor: Successor;
  /** What becomes of the former head; a relation of null is worked out. */
  readonly former: { readonly stays: true; readonly relation: Relation | null } | { readonly stays: false };
}

export const NEW_HEAD_NEEDED = problem(
  'new-head-needed',
  422,
  'Members remain, so one of them must become head; where none is known by name, say who',
);
export const NOBODY_LEFT = problem('nobody-left', 422, 'No member remains who could become head');

/** The head's personal data are the household's own fields, so they change places with the new head's. */
export function decideHeadChange(household: Household, wish: HeadWish, told: Told): Result<LifeEffect> {
  const lives = mustLive(household);
  if (!lives.ok) return lives;
  const found = successorIn(household, wish.successor, told);
  if (!found.ok) return found;
  const { member, others } = found.value;
  const under = underHead(household, { member, others }, told.seal);
  if (!wish.former.stays)
    return alone(household, { ...under, members: household.members - 1 }, { ...told, kind: 'head-changed' });
  const relation = wish.former.relation ?? formerHeadRelation(member.relation);
  const persons = [formerHead(household, relation, told), ...under.persons];
  return alone(household, { ...under, persons }, { ...told, kind: 'head-changed' });
}

/** The household lives on under a new head; only when no member remains it has died out. */
export function decideHeadDeath(
  household: Household,
  { successor }: { readonly successor: Successor | null },
  told: Told,
): Result<LifeEffect> {
  const lives = mustLive(household);
  if (!lives.ok) return lives;
  const cause = { ...told, kind: 'head-died' } as const;
  if (household.members === 1) {
    if (successor !== null) return refuseAt('/successor', NOBODY_LEFT);
    return alone(household, { status: 'ended', end: { reason: 'died-out', into: null } }, cause);
  }
  if (successor === null) return refuseAt('/successor', NEW_HEAD_NEEDED);
  const found = successorIn(household, successor, told);
  if (!found.ok) return found;
  const under = underHead(household, found.value, told.seal);
  return alone(household, { ...under, members: household.members - 1 }, cause);
}

interface FoundSuccessor {
  readonly member: Member;
  readonly others: readonly Member[];
}

function successorIn(household: Household, successor: Successor, told: Told): Result<FoundSuccessor> {
  const { persons } = household;
  if ('person' in successor) {
    if (unnamedOf(household) < 1) return refuseAt('/successor', NO_UNNAMED_MEMBER);
    return accept({ member: memberOf(household, successor.person, told), others: persons });
  }
  const member = persons.find(({ id }) => id === successor.member);
  if (member === undefined) return refuseAt('/successor', UNKNOWN_MEMBER);
  return accept({ member, others: persons.filter((other) => other !== member) });
}

/** The facts of a household whose head a member becomes; phone and illness stay the household's. */
export function underHead(
  { _id }: Pick<Household, '_id'>,
  { member, others }: FoundSuccessor,
  seal: FieldSeal,
) {
  const { name, birthYear, birthDate, sex } = member;
  const own = (field: 'nationalId' | 'ethnicity') =>
    sealElsewhere(
      member[field],
      { household: _id, field, member: member.id },
      { household: _id, field },
      seal,
    );
  const persons = others.map((other) => ({
    ...other,
    relation: relationUnder(member.relation, other.relation),
  }));
  return {
    head: name,
    headAsWritten: null,
    birthYear,
    birthDate,
    sex,
    nationalId: own('nationalId'),
    ethnicity: own('ethnicity'),
    persons,
  };
}

/** A head as a member of the same household. */
function formerHead(household: Household, relation: Relation, told: Told): Member {
  return headAsMember(household, { to: household._id, id: memberId(household._id, told, 1), relation }, told);
}

/** The head of one household as a member of this or another one. */
export function headAsMember(
  household: Household,
  { to, id, relation }: { to: string; id: string; relation: Relation },
  { seal }: Pick<Told, 'seal'>,
): Member {
  const { _id, head, birthYear, birthDate, sex } = household;
  const again = (field: 'nationalId' | 'ethnicity') =>
    sealElsewhere(household[field], { household: _id, field }, { household: to, field, member: id }, seal);
  return {
    id,
    name: head,
    birthYear,
    birthDate,
    sex,
    relation,
    nationalId: again('nationalId'),
    ethnicity: again('ethnicity'),
  };
}
