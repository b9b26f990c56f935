import type { Giver } from '#shared/contracts/fields.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { type CommuneCount, countHouseholds } from './household-counts.ts';
import { showcaseCommune } from './households.ts';
import type { SampleName } from './sample-size.ts';

/** A pledge as staff would enter it. */
export type SampleSource = {
  readonly name: string;
  readonly giver: Giver;
  /** Path of the unit that gives or holds it. */
  readonly owner: string;
  readonly kind: 'cash' | 'goods' | 'rice';
  readonly per: 'household' | 'person';
  /** Cash: đồng; goods: their worth in đồng; rice: kilograms. Of one household or one person, as `per` says. */
  readonly amount: number;
  /** What goods are, for instance 'Gói quà Tết'. */
  readonly item: string | null;
  /** Number of gifts, or of persons' shares. */
  readonly supply: number;
  /** None: every class. */
  readonly classes: readonly ('poor' | 'near-poor')[];
  /** Paths of the units it may reach; none: everywhere. */
  readonly places: readonly string[];
  readonly meetsMinimum: boolean;
};

/**
 * Sources of a sample, of the kinds and amounts reported from provinces. Those that meet the minimum suffice for
 * every household. Companies are made.
 */
export function sampleSources(name: SampleName): readonly SampleSource[] {
  switch (name) {
    case 'thai-nguyen-2021':
      return sources2021();
    case 'thai-nguyen-2026':
      return sources2026(countHouseholds(name));
    case 'nation-2026':
      return nationSources(countHouseholds(name));
  }
}

function sources2021(): readonly SampleSource[] {
  const minimum = cashSource({ amount: 500_000, meetsMinimum: true });
  return [
    { ...minimum, name: 'Ngân sách tỉnh', supply: 11_790, classes: ['poor'] },
    {
      ...minimum,
      name: 'Quỹ "Vì người nghèo" tỉnh',
      giver: 'poor-fund',
      supply: 14_410,
      classes: ['near-poor'],
    },
    {
      ...minimum,
      name: 'Công ty Hoa Đào (mẫu)',
      giver: 'company',
      supply: 1_000,
      places: ['19/171', '19/173'],
    },
    redCross(3_000, ['19/170', '19/167', '19/169']),
    rice(2_500, ['19/170/05719', '19/170/05722', '19/170/05725', '19/170/05728', '19/170/05731']),
    {
      ...cashSource({ amount: 300_000, meetsMinimum: false }),
      name: 'Quỹ "Vì người nghèo" huyện Định Hóa',
      giver: 'poor-fund',
      owner: '19/167',
      supply: 500,
      classes: ['near-poor'],
      places: ['19/167'],
    },
    communeBudget(`19/170/${showcaseCommune}`),
  ];
}

/** In 2026 forty communes cover their households themselves, the province the other 52. */
function sources2026(counts: readonly CommuneCount[]): readonly SampleSource[] {
  const byNeed = counts.toSorted((a, b) => households([a]) - households([b]));
  const minimum = cashSource({ amount: 600_000, meetsMinimum: true });
  return [
    { ...minimum, ...reaching(byNeed.slice(40)), name: 'Ngân sách tỉnh' },
    {
      ...minimum,
      ...reaching(byNeed.slice(0, 40)),
      name: 'Nguồn của 40 xã, phường tự cân đối',
      giver: 'commune-budget',
    },
    {
      ...minimum,
      name: 'Công ty Hoa Đào (mẫu)',
      giver: 'company',
      supply: 1_500,
      places: ['19/05740', '19/05746', '19/05755'],
    },
    redCross(4_000, ['19/01864', '19/01882', '19/05719', '19/05722', '19/05746']),
    rice(6_000, ['19/01864', '19/01879', '19/01882', '19/05719']),
    communeBudget(`19/${showcaseCommune}`),
  ];
}

function nationSources(counts: readonly CommuneCount[]): readonly SampleSource[] {
  const minimum = cashSource({ amount: 600_000, meetsMinimum: true });
  return loadUnitSet('2026-04')
    .children('')
    .map(({ path, name }) => {
      const own = counts.filter(({ commune }) => commune.parent === path);
      return { ...minimum, name: `Ngân sách ${name}`, owner: path, supply: households(own), places: [path] };
    });
}

function cashSource(
  gift: Pick<SampleSource, 'amount' | 'meetsMinimum'>,
): Omit<SampleSource, 'name' | 'supply'> {
  return {
    giver: 'province-budget',
    owner: '19',
    kind: 'cash',
    per: 'household',
    item: null,
    classes: [],
    places: [],
    ...gift,
  };
}

function redCross(supply: number, places: readonly string[]): SampleSource {
  const gift = cashSource({ amount: 300_000, meetsMinimum: false });
  const name = 'Hội Chữ thập đỏ tỉnh: Tết Nhân ái';
  return { ...gift, name, giver: 'red-cross', kind: 'goods', item: 'Gói quà Tết', supply, places };
}

/** National reserve rice goes by head: 15 kg a person and month. */
function rice(supply: number, places: readonly string[]): SampleSource {
  const gift = cashSource({ amount: 15, meetsMinimum: false });
  return {
    ...gift,
    name: 'Gạo dự trữ quốc gia',
    giver: 'national-reserve',
    kind: 'rice',
    per: 'person',
    supply,
    classes: ['poor'],
    places,
  };
}

function communeBudget(owner: string): SampleSource {
  const gift = cashSource({ amount: 200_000, meetsMinimum: false });
  return {
    ...gift,
    name: 'Ngân sách xã Tràng Xá',
    giver: 'commune-budget',
    owner,
    supply: 120,
    places: [owner],
  };
}

function reaching(counts: readonly CommuneCount[]): Pick<SampleSource, 'supply' | 'places'> {
  return { supply: households(counts), places: counts.map(({ commune }) => commune.path).sort() };
}

function households(counts: readonly CommuneCount[]): number {
  return counts.reduce((sum, { poor, nearPoor }) => sum + poor + nearPoor, 0);
}
