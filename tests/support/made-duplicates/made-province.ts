import { createHash } from 'node:crypto';
import { seededRandom } from '../../../infra/sample/random.ts';
import type { Profile } from '../../../services/household-registry/duplicate/profile.ts';
import { loadUnitSet } from '../../../shared/units/unit-set.ts';
import { type Family, makeFamily, makePhone, type Place, toProfile } from './family.ts';
import { lookAlike } from './look-alikes.ts';
import { secondEntry } from './true-duplicates.ts';

export interface MadeProvince {
  /** In an order that tells nothing. */
  readonly profiles: readonly Profile[];
  /** Kind by pair ('smaller id|larger id'): one household written down twice. */
  readonly duplicates: ReadonlyMap<string, string>;
  /** Kind by pair: two households that resemble each other. */
  readonly lookAlikes: ReadonlyMap<string, string>;
}

const VILLAGES_OF_A_COMMUNE = 15;
const HOUSEHOLDS_OF_A_COMMUNE = 218;
const SHARE = 0.02;

/** Made households with known truth: 2 % stand twice, 2 % have a double that is somebody else. Same seed, same bytes. */
export function madeProvince({ households, seed }: { households: number; seed: string }): MadeProvince {
  const random = seededRandom(`duplicates/${seed}/${households}`);
  let last = 0;
  const serial = () => ++last;
  const placeOf = placesFor(households);
  const randomPlace = () => placeOf(random.next());
  const copies = Math.round(households * SHARE);
  const phoneSharers = Math.round(copies / 5);
  const families = Array.from({ length: households - 2 * copies + phoneSharers }, () =>
    makeFamily(random, serial, randomPlace()),
  );
  const duplicates: [number, number, string][] = [];
  const lookAlikes = shareHeadsPhones({ families, count: phoneSharers, random, serial });
  const originals = random.shuffled(families.map((_, index) => index));
  const nextVillage = ({ commune, village }: Family) => {
    const other = `${commune}/xom-${random.integer(1, VILLAGES_OF_A_COMMUNE)}`;
    return other === village ? `${commune}/xom-${VILLAGES_OF_A_COMMUNE + 1}` : other;
  };
  for (const original of originals.slice(0, copies)) {
    const copying = { random, serial, elsewhere: randomPlace, nextVillage };
    const { family, kind } = secondEntry(families[original]!, copying);
    duplicates.push([original, families.push(family) - 1, kind]);
  }
  for (const original of originals.slice(copies, 2 * copies - phoneSharers)) {
    const { family, kind } = lookAlike(families[original]!, { random, serial });
    lookAlikes.push([original, families.push(family) - 1, kind]);
  }
  const profiles = families.map((family, index) => toProfile(idOf(seed, index), family));
  const named = (rows: readonly [number, number, string][]) =>
    new Map(rows.map(([a, b, kind]) => [pairOf(idOf(seed, a), idOf(seed, b)), kind]));
  return {
    profiles: random.shuffled(profiles),
    duplicates: named(duplicates),
    lookAlikes: named(lookAlikes),
  };
}

/** Heads of villages give their own phone for those who have none. */
function shareHeadsPhones(parts: {
  families: Family[];
  count: number;
  random: ReturnType<typeof seededRandom>;
  serial: () => number;
}): [number, number, string][] {
  const { families, count, random, serial } = parts;
  const byVillage = Map.groupBy(families.keys(), (index) => families[index]!.village);
  const pairs: [number, number, string][] = [];
  let left = count;
  for (const neighbours of random.shuffled([...byVillage.values()])) {
    if (left <= 0) break;
    const sharers = neighbours.slice(0, Math.min(random.integer(2, 10), neighbours.length));
    const phone = makePhone(serial);
    for (const index of sharers) families[index] = { ...families[index]!, phone };
    left -= sharers.length;
    sharers.forEach((a, order) => {
      for (const b of sharers.slice(order + 1)) pairs.push([a, b, 'phone of the village head']);
    });
  }
  return pairs;
}

/** As many communes as the number of households asks for: those of the province, again and again. */
function placesFor(households: number): (at: number) => Place {
  const units = loadUnitSet('2021-11').communes('19');
  const count = Math.max(1, Math.round(households / HOUSEHOLDS_OF_A_COMMUNE));
  return (at) => {
    const number = Math.floor(at * count);
    const round = Math.floor(number / units.length);
    const unit = units[number % units.length]!;
    const commune = round === 0 ? unit.path : `${unit.path}-${round}`;
    const village = 1 + Math.floor(((at * count) % 1) * VILLAGES_OF_A_COMMUNE);
    return { unit, commune, village: `${commune}/xom-${village}` };
  };
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

function idOf(seed: string, index: number): string {
  return createHash('sha256').update(`${seed} ${index}`).digest('hex').slice(0, 24);
}
