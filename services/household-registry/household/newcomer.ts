import type { Newcomer } from '../duplicate/alike-search.ts';
import type { Household } from './household.ts';
import type { HouseholdEntry } from './register.ts';

/** A household as it would be registered, with the numbers by which it may be known already. */
export function newcomerOf(
  household: Household,
  { nationalId, phone, persons = [] }: Pick<HouseholdEntry, 'nationalId' | 'phone' | 'persons'>,
): Newcomer {
  const numbers = [nationalId, phone, ...persons.map((person) => person.nationalId)];
  return { household, numbers: [...new Set(numbers.filter(isWhole))] };
}

function isWhole(number: string | null | undefined): number is string {
  return typeof number === 'string' && /^\d{8,13}$/.test(number);
}
