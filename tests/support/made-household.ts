import type { Household, Relation } from '../../services/household-registry/household/household.ts';
import type { Told } from '../../services/household-registry/household/life.ts';
import type { Person } from '../../services/household-registry/household/member.ts';
import { register } from '../../services/household-registry/household/register.ts';
import { createFieldSeal } from '../../services/household-registry/household/sealed-field.ts';

export const SEAL = createFieldSeal('ab'.repeat(32));

export const SEAT = {
  unitSet: '2021-11',
  commune: '19/171/05755',
  unit: '19/171/05755/xom-ban-cai',
  village: 'Xóm Bản Cái',
  year: 2020,
  standard: '2016-2020',
} as const;

let commands = 0;

/** A change that somebody tells on a day. */
export function told(said: Partial<Told> = {}): Told {
  commands += 1;
  const at = new Date('2021-01-20T08:00:00+07:00');
  return {
    command: `command-${commands}`,
    on: '2021-01-02',
    at,
    by: 'so',
    reason: 'thử',
    seal: SEAL,
    ...said,
  };
}

export function aPerson(name: string, relation: Relation): Person {
  return { name, relation, birthYear: 1990, birthDate: null, sex: null, nationalId: null, ethnicity: null };
}

/** Registered on 20/12/2020, with a national ID and a phone. */
export function aHousehold(wish: {
  id?: string;
  code?: string;
  members: number;
  persons?: readonly Person[];
}): Household {
  const { id = 'household', code = id, members, persons = [] } = wish;
  const begun = register({
    known: undefined,
    entry: {
      id,
      seat: { ...SEAT, code },
      facts: { head: 'Nông Văn An', members, class: 'poor', birthYear: 1960 },
      persons: persons.map((person, index) => ({ ...person, id: `${id}-${index}` })),
      nationalId: '019060000001',
      phone: '0912345678',
    },
    seal: SEAL,
    change: {
      on: '2020-12-20',
      at: new Date('2020-12-20T08:00:00+07:00'),
      by: 'so',
      reason: null,
      trace: null,
      other: null,
    },
  });
  if (begun.outcome === 'unchanged') throw new Error('a new household is never unchanged');
  return begun.household;
}
