import type { Unit } from '#shared/units/unit-set.ts';
import { levelTones } from '#shared/vietnam/text.ts';
import { isUrban, type PlaceProfile } from './place-profile.ts';
import type { Random } from './random.ts';

/** Made names of the kind met in the northern mountains; any likeness to a village is chance. */
const HIGHLAND_FIRST = [
  'Bản',
  'Nà',
  'Khuổi',
  'Đồng',
  'Làng',
  'Lũng',
  'Pác',
  'Cây',
  'Suối',
  'Khe',
  'Đèo',
  'Gốc',
];
const HIGHLAND_LAST = [
  'Cái',
  'Mòn',
  'Cóc',
  'Trang',
  'Thơm',
  'Ngoài',
  'Trong',
  'Mới',
  'Luông',
  'Phai',
  'Chiêm',
  'Sắn',
  'Mây',
  'Hang',
  'Vải',
  'Khoang',
  'Bây',
  'Thẳm',
  'Coóng',
  'Dạ',
];
const LOWLAND_FIRST = ['Tân', 'Phú', 'Mỹ', 'Vĩnh', 'Bình', 'An', 'Đông', 'Trung', 'Thượng', 'Long'];
const LOWLAND_LAST = [
  'Thành',
  'Hưng',
  'Lợi',
  'Thuận',
  'Hòa',
  'Phúc',
  'Sơn',
  'Lập',
  'Tiến',
  'Cường',
  'Thịnh',
  'Quang',
];

/** Neighbours that differ only by an accent, so that their slugs and search keys are the same. */
const NASTY_PAIRS = [
  ['Lang', 'Lăng'],
  ['Bản Cái', 'Bản Cải'],
  ['Đồng Bẩm', 'Đồng Băm'],
  ['Nà Lầu', 'Nà Lậu'],
  ['Cầu Đa', 'Cầu Đá'],
] as const;

type VillageRequest = {
  readonly commune: Unit;
  readonly profile: PlaceProfile;
  readonly count: number;
  /** Whether this commune must have Xóm Lang beside Xóm Lăng. */
  readonly mustBeNasty: boolean;
};

/** Village names of a commune, each once even with its tones levelled. */
export function villageNames(random: Random, request: VillageRequest): readonly string[] {
  if (request.commune.name.startsWith('Phường ')) return numberedNames(request);
  const label = isUrban(request.commune) ? 'Tổ dân phố' : request.profile.villageLabel;
  const nasty = pickNasty(random, request);
  const names = [...nasty, ...random.shuffled(namePool(request.profile))].map((name) => `${label} ${name}`);
  const unique = new Map(names.map((name) => [levelTones(name).toLowerCase(), name]));
  return random.shuffled([...unique.values()].slice(0, request.count));
}

function numberedNames({ count }: VillageRequest): readonly string[] {
  return Array.from({ length: count }, (_, index) => `Tổ dân phố ${index + 1}`);
}

function pickNasty(random: Random, { commune, count, mustBeNasty }: VillageRequest): readonly string[] {
  if (mustBeNasty) return NASTY_PAIRS[0];
  return !isUrban(commune) && count >= 4 && random.chance(0.1) ? random.pick(NASTY_PAIRS) : [];
}

function namePool({ highland }: PlaceProfile): readonly string[] {
  const lowland = LOWLAND_FIRST.flatMap((first) => LOWLAND_LAST.map((last) => `${first} ${last}`));
  if (!highland) return lowland;
  const native = HIGHLAND_FIRST.flatMap((first) => HIGHLAND_LAST.map((last) => `${first} ${last}`));
  return [...native, ...lowland.slice(0, 40)];
}
