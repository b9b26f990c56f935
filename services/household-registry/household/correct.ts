import { canonicalJson } from '#shared/kernel/canonical-json.ts';
import { problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Household, HouseholdFacts, Member } from './household.ts';
import { alone, type LifeEffect, mustLive, NOTHING_CHANGED, refuseAt, type Told } from './life.ts';
import { type Person, UNKNOWN_MEMBER } from './member.ts';
import { type PersonalValues, sealAgain, sealMember } from './register.ts';
import type { PersonalField } from './sealed-field.ts';

/** What was recorded wrongly; what is absent was right. */
export interface Correction extends PersonalValues {
  readonly facts: Partial<Pick<HouseholdFacts, 'head' | 'birthYear' | 'birthDate' | 'sex' | 'members'>> & {
    readonly code?: string;
  };
  readonly person?: { readonly id: string; readonly facts: Partial<Person> } | undefined;
}

export const FEWER_THAN_NAMED = problem(
  'fewer-than-named',
  422,
  'More members are known by name than the household is said to have',
);

/** A correction says how it always was; what came about in life has a command of its own. */
export function decideCorrection(household: Household, wish: Correction, told: Told): Result<LifeEffect> {
  const lives = mustLive(household);
  if (!lives.ok) return lives;
  const persons = correctedPersons(household, wish, told);
  if (!persons.ok) return persons;
  const headAsWritten = wish.facts.head === undefined ? {} : { headAsWritten: null };
  const next = { ...wish.facts, ...headAsWritten, ...sealed(household, wish, told), persons: persons.value };
  const after = { ...household, ...next };
  if (after.members < after.persons.length + 1) return refuseAt('/members', FEWER_THAN_NAMED);
  if (canonicalJson(after) === canonicalJson(household)) return refuse(NOTHING_CHANGED);
  return alone(household, next, { ...told, kind: 'corrected' });
}

function correctedPersons(
  household: Household,
  { person }: Correction,
  { seal }: Told,
): Result<readonly Member[]> {
  if (person === undefined) return accept(household.persons);
  if (!household.persons.some(({ id }) => id === person.id)) return refuseAt('/person', UNKNOWN_MEMBER);
  const correct = (member: Member) => {
    const { nationalId, ethnicity, ...known } = member;
    return sealMember({ ...known, ...person.facts }, member, household._id, seal);
  };
  return accept(household.persons.map((member) => (member.id === person.id ? correct(member) : member)));
}

const FIELDS = ['nationalId', 'phone', 'ethnicity', 'illness'] as const satisfies readonly PersonalField[];

function sealed(household: Household, wish: Correction, { seal }: Told): Partial<Household> {
  const again = FIELDS.filter((field) => wish[field] !== undefined).map((field) => [
    field,
    sealAgain({
      before: household[field],
      value: wish[field],
      place: { household: household._id, field },
      seal,
    }),
  ]);
  return Object.fromEntries(again);
}
