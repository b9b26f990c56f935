/** First three digits by province of birth registration: 0 and the province's code before 07/2025. */
const BIRTH_PROVINCES = new Set(
  `001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 
037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 
077 079 080 082 083 084 086 087 089 091 092 093 094 095 096`.split(/\s+/),
);

/**
 * Why an identity number looks wrong. Warnings only, never a reason to refuse: old lists are full of them,
 * elders have none, and there is no check digit.
 */
export type NationalIdWarning =
  | 'not-digits'
  | 'wrong-length'
  | 'leading-zero-lost'
  | 'old-nine-digits'
  | 'unknown-province'
  | 'birth-year-differs'
  | 'sex-differs';

type KnownPerson = { readonly birthYear?: number | null; readonly sex?: 'male' | 'female' | null };

/**
 * Looks at a 12-digit personal number (3 province of birth registration, 1 century and sex, 2 birth year,
 * 6 serial; NĐ 137/2015/NĐ-CP) or an old 9-digit CMND, against what else is known. An empty text has no warnings.
 */
export function checkNationalId(text: string, person: KnownPerson = {}): readonly NationalIdWarning[] {
  const number = text.replace(/[\s.]/g, '');
  if (number === '') return [];
  if (!/^\d+$/.test(number)) return ['not-digits'];
  switch (number.length) {
    case 12:
      return checkTwelveDigits(number, person);
    case 9:
      // Void since 01/01/2025, says nothing about birth or sex.
      return ['old-nine-digits'];
    case 11:
    case 8:
      // A spreadsheet kept it as a number.
      return ['leading-zero-lost'];
    default:
      return ['wrong-length'];
  }
}

function checkTwelveDigits(number: string, person: KnownPerson): NationalIdWarning[] {
  const warnings: NationalIdWarning[] = [];
  const province = number.slice(0, 3);
  const centuryAndSex = Number(number[3]);
  const birthYear = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(number.slice(4, 6));
  const sex = centuryAndSex % 2 === 0 ? 'male' : 'female';
  // From 100 on it is a country of birth, of which we hold no list.
  if (province < '100' && !BIRTH_PROVINCES.has(province)) warnings.push('unknown-province');
  if (person.birthYear != null && person.birthYear !== birthYear) warnings.push('birth-year-differs');
  if (person.sex != null && person.sex !== sex) warnings.push('sex-differs');
  return warnings;
}
