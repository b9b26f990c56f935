import type { UnitSetName } from '#shared/units/unit-set.ts';
import { dateInChap, nextTet } from '#shared/vietnam/tet-calendar.ts';
import { type SampleName, sampleSizes } from './sample-size.ts';
import { type SampleSource, sampleSources } from './sample-sources.ts';

/** What has to be entered besides the list itself. */
export type SampleDescription = {
  readonly name: SampleName;
  readonly unitSet: UnitSetName;
  /** '19'; '' for the whole country. */
  readonly provincePath: string;
  readonly listName: string;
  readonly listYear: number;
  readonly households: number;
  readonly poor: number;
  readonly nearPoor: number;
  /** Worth of a gift that makes a Tết, in đồng. */
  readonly minimum: number;
  readonly sources: readonly SampleSource[];
};

export type SampleCampaign = {
  readonly name: string;
  readonly unitSet: UnitSetName;
  readonly unit: string;
  /** 'YYYY-MM-DD' */
  readonly tetDate: string;
  readonly deadline: string;
  readonly minimum: number;
};

/** A sample's list and sources. */
export function describeSample(name: SampleName): SampleDescription {
  const { unitSet, place, listYear, poor, nearPoor } = sampleSizes[name];
  return {
    name,
    unitSet,
    provincePath: place,
    listName: `Danh sách hộ nghèo, hộ cận nghèo năm ${listYear} (dữ liệu mẫu)`,
    listYear,
    households: poor + nearPoor,
    poor,
    nearPoor,
    minimum: minimumOf(name),
    sources: sampleSources(name),
  };
}

/** The campaign for the Tết that comes after a day ('YYYY-MM-DD'), due on the 23rd of Chạp, so that days count down. */
export function sampleCampaign(name: SampleName, today: string): SampleCampaign {
  const { unitSet, place } = sampleSizes[name];
  const tet = nextTet(today);
  return {
    name: `100% hộ nghèo có Tết ${tet.lunarYear} ${tet.year}`,
    unitSet,
    unit: place,
    tetDate: tet.date,
    deadline: dateInChap(tet, 23),
    minimum: minimumOf(name),
  };
}

function minimumOf(name: SampleName): number {
  return name === 'thai-nguyen-2021' ? 500_000 : 600_000;
}
