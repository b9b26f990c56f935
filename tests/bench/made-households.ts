import { randomBytes } from 'node:crypto';
import { nameBasedId } from '#shared/kernel/hash.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { personName } from '../../infra/sample/person-names.ts';
import { profileOf } from '../../infra/sample/place-profile.ts';
import { type Random, seededRandom } from '../../infra/sample/random.ts';
import {
  HOUSEHOLD_NAMESPACE,
  type Household,
} from '../../services/household-registry/household/household.ts';
import { keysOf } from '../../services/household-registry/household/register.ts';
import type { SealedField } from '../../services/household-registry/household/sealed-field.ts';

export const UNIT_SET = '2021-11' as const;
export const YEAR = 2020;
const AT = new Date('2020-12-20T08:00:00+07:00');
const VILLAGE = 40;
const BATCH = 2_000;

/** Households of the whole country as they are stored, so many to a commune; nothing is sealed, only as long as if it were. */
export async function storeHouseholds(storage: Storage, count: number): Promise<void> {
  const all = seededRandom('search').shuffled(loadUnitSet(UNIT_SET).communes(''));
  const perCommune = Math.ceil(2_000_000 / all.length);
  const communes = all.slice(0, Math.ceil(count / perCommune));
  // Names everywhere as mixed as those of Thái Nguyên's communes.
  const profiles = loadUnitSet(UNIT_SET).communes('19').map(profileOf);
  const random = seededRandom(`search ${count}`);
  const households = storage.db.collection<Household>('households');
  // Built once over all, as a restored database does: kept up row by row they take an hour at two million.
  const indexes = (await households.indexes()).filter(({ name }) => name !== '_id_');
  await households.dropIndexes();
  let batch: Household[] = [];
  for (let number = 0; number < count; number += 1) {
    const place = number % communes.length;
    const order = Math.floor(number / communes.length);
    const commune = communes[place]!;
    const ethnicity = random.weighted(profiles[place % profiles.length]!.ethnicMix);
    batch.push(aStored(random, { commune: commune.path, order, ethnicity }));
    if (batch.length < BATCH && number < count - 1) continue;
    await households.insertMany(batch, { ordered: false });
    batch = [];
  }
  await households.createIndexes(indexes.map(({ v: _, ...index }) => index));
}

function aStored(random: Random, seat: { commune: string; order: number; ethnicity: string }): Household {
  const { commune, order, ethnicity } = seat;
  const village = Math.floor(order / VILLAGE) + 1;
  const sex = random.chance(0.3) ? 'female' : 'male';
  const birthYear = random.integer(1940, 1995);
  const code = `${random.chance(0.5) ? 'N' : 'CN'}-${String(order).padStart(4, '0')}`;
  const groups = [
    ...(ethnicity === '01' ? [] : ['DTTS']),
    ...(random.chance(0.02) ? ['NCC'] : []),
    ...(random.chance(0.15) ? ['BTXH'] : []),
  ];
  const facts = {
    _id: nameBasedId(HOUSEHOLD_NAMESPACE, commune, code),
    version: 1,
    unitSet: UNIT_SET,
    commune,
    unit: `${commune}/xom-${village}`,
    village: `Xóm ${village}`,
    year: YEAR,
    standard: '2016-2020',
    code,
    head: personName(random, { ethnicity, sex, birthYear }),
    headAsWritten: null,
    birthYear,
    birthDate: null,
    sex,
    members: random.integer(1, 8),
    class: code.startsWith('N') ? 'poor' : 'near-poor',
    groups,
    severity: random.integer(0, 9),
    persons: [],
    status: 'active',
    end: null,
    nationalId: aNumber(random),
    phone: random.chance(0.5) ? aNumber(random) : null,
    ethnicity: { sealed: filled(48), lookUp: filled(43) },
    illness: null,
  } as const;
  const change = { kind: 'registered', on: '2020-12-20', at: AT, by: 'so', reason: null } as const;
  return { ...facts, change: { ...change, trace: null, other: null }, ...keysOf(facts) };
}

/** The last four digits are any of ten thousand. */
function aNumber(random: Random): SealedField {
  const tail = String(random.integer(0, 9_999)).padStart(10, 'x');
  return { sealed: filled(64), lookUp: filled(43), tail };
}

function filled(length: number): string {
  return randomBytes(length).toString('base64url').slice(0, length);
}
