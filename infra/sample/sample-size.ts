import type { UnitSetName } from '#shared/units/unit-set.ts';

export type SampleName = 'thai-nguyen-2021' | 'thai-nguyen-2026' | 'nation-2026';

export const sampleNames: readonly SampleName[] = ['thai-nguyen-2021', 'thai-nguyen-2026', 'nation-2026'];

/** How large a sample is, and where. */
export type SampleSize = {
  readonly unitSet: UnitSetName;
  /** '' is the whole country. */
  readonly place: string;
  readonly listYear: number;
  readonly poor: number;
  readonly nearPoor: number;
  /** Fewest and most villages of a commune. */
  readonly villages: readonly [number, number];
};

/**
 * 2021: the 26,200 households the province spoke of before Tết 2021. How many of them were poor was not published;
 * 45% is our assumption, as near-poor households outnumbered poor ones in the last years of the 2016–2020 standard.
 * 2026: the counts of the merged province, and of the nation, at the end of 2024.
 */
export const sampleSizes: Readonly<Record<SampleName, SampleSize>> = {
  'thai-nguyen-2021': {
    unitSet: '2021-11',
    place: '19',
    listYear: 2020,
    poor: 11_790,
    nearPoor: 14_410,
    villages: [10, 18],
  },
  'thai-nguyen-2026': {
    unitSet: '2026-04',
    place: '19',
    listYear: 2025,
    poor: 23_061,
    nearPoor: 15_482,
    villages: [16, 32],
  },
  'nation-2026': {
    unitSet: '2026-04',
    place: '',
    listYear: 2025,
    poor: 599_608,
    nearPoor: 659_389,
    villages: [16, 32],
  },
};
