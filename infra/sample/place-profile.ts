import { predecessorsOf } from '#shared/units/crosswalk-2025.ts';
import type { Unit } from '#shared/units/unit-set.ts';

/** What the generator knows of a place. Recollections, good enough for made people only. */
export type PlaceProfile = {
  /** Poor and near-poor households of a rural commune, relative to others. */
  readonly need: number;
  /** Ethnic codes of the statistics office with their weights among poor households. */
  readonly ethnicMix: readonly (readonly [string, number])[];
  readonly villageLabel: 'Xóm' | 'Thôn' | 'Bản' | 'Buôn' | 'Ấp';
  readonly highland: boolean;
};

type Mix = Readonly<Record<string, number>>;

/** Codes: 01 Kinh, 02 Tày, 03 Thái, 04 Mường, 05 Khmer, 07 Nùng, 08 Mông, 09 Dao, 10 Gia Rai, 11 Ê Đê, 13 Sán Chay, 17 Sán Dìu. */
const BAC_KAN: Mix = { '02': 48, '09': 22, '08': 14, '07': 9, '01': 7 };

/** Districts of Thái Nguyên and, from 058 to 066, of Bắc Kạn: need and mix. */
const DISTRICTS: Readonly<Record<string, readonly [number, Mix]>> = {
  '164': [45, { '01': 84, '02': 7, '07': 5, '17': 4 }],
  '165': [50, { '01': 86, '02': 4, '07': 4, '17': 6 }],
  '167': [190, { '02': 55, '01': 17, '13': 11, '09': 9, '07': 6, '08': 2 }],
  '168': [170, { '02': 31, '13': 24, '01': 20, '09': 11, '07': 9, '08': 5 }],
  '169': [200, { '07': 32, '01': 18, '17': 15, '09': 13, '08': 12, '02': 10 }],
  '170': [260, { '02': 26, '07': 26, '09': 17, '08': 16, '01': 8, '13': 7 }],
  '171': [150, { '01': 52, '02': 18, '07': 11, '17': 7, '09': 7, '13': 5 }],
  '172': [90, { '01': 84, '17': 9, '09': 5, '02': 2 }],
  '173': [140, { '01': 80, '07': 11, '17': 9 }],
  '058': [90, { '02': 60, '01': 25, '07': 8, '09': 7 }],
  '060': [340, { '02': 40, '08': 27, '09': 27, '07': 6 }],
  '061': [320, BAC_KAN],
  '062': [330, { '07': 34, '02': 26, '09': 27, '08': 11, '01': 2 }],
  '063': [240, BAC_KAN],
  '064': [260, BAC_KAN],
  '065': [250, BAC_KAN],
  '066': [300, BAC_KAN],
};

type Region = PlaceProfile & { readonly provinces: readonly string[] };

/** Provinces since 2025; need = poor and near-poor households of the region in 2024 / its communes. */
const REGIONS: readonly Region[] = [
  region(['04', '08', '11', '12', '14', '15', '19', '20', '25'], 620, 'Bản', {
    '08': 26,
    '03': 18,
    '02': 17,
    '09': 13,
    '04': 9,
    '07': 8,
    '01': 9,
  }),
  region(['01', '22', '24', '31', '33', '37'], 140, 'Thôn', { '01': 97, '09': 2, '02': 1 }),
  region(['38', '40', '42', '44', '46', '48', '51', '56'], 410, 'Thôn', {
    '01': 68,
    '03': 17,
    '04': 11,
    '08': 4,
  }),
  region(['52', '66', '68'], 420, 'Buôn', { '01': 28, '10': 30, '11': 26, '08': 9, '07': 7 }),
  region(['75', '79', '80'], 30, 'Ấp', { '01': 88, '05': 12 }),
  region(['82', '86', '91', '92', '96'], 310, 'Ấp', { '01': 80, '05': 20 }),
];

/** The profile of a commune: by its old district in Thái Nguyên, by its region elsewhere. */
export function profileOf(commune: Unit): PlaceProfile {
  const profile = districtProfile(commune) ?? regionProfile(commune);
  return isUrban(commune)
    ? { ...profile, need: profile.need / 4, ethnicMix: townMix(profile.ethnicMix) }
    : profile;
}

/** Wards and townships, whose villages are numbered residential groups. */
export function isUrban(commune: Unit): boolean {
  return /^(Phường|Thị trấn) /.test(commune.name);
}

function districtProfile(commune: Unit): PlaceProfile | undefined {
  const segments = commune.path.split('/');
  if (segments[0] !== '19') return undefined;
  const district = segments.length === 3 ? segments[1] : predecessorsOf(commune.path)[0]?.path.split('/')[1];
  const known = DISTRICTS[district ?? ''];
  if (district === undefined || known === undefined) return undefined;
  const villageLabel = district < '100' ? 'Thôn' : 'Xóm';
  return { need: known[0], ethnicMix: Object.entries(known[1]), villageLabel, highland: true };
}

function regionProfile(commune: Unit): PlaceProfile {
  const province = commune.path.slice(0, 2);
  const found = REGIONS.find((some) => some.provinces.includes(province));
  if (found === undefined) throw new Error(`no region for province ${province}`);
  return found;
}

function region(
  provinces: readonly string[],
  need: number,
  villageLabel: PlaceProfile['villageLabel'],
  mix: Mix,
): Region {
  const highland = villageLabel === 'Bản' || villageLabel === 'Buôn';
  return { provinces, need, ethnicMix: Object.entries(mix), villageLabel, highland };
}

/** In towns most are Kinh, also among the poor. */
function townMix(mix: PlaceProfile['ethnicMix']): PlaceProfile['ethnicMix'] {
  return mix.map(([code, weight]) => [code, code === '01' ? weight * 4 + 20 : weight]);
}
