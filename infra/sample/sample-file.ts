import { type CommuneCount, countHouseholds } from './household-counts.ts';
import { communeHouseholds, type SampleHousehold } from './households.ts';
import { type SampleName, sampleSizes } from './sample-size.ts';

/** Columns of the registry's import template, in its order. */
export const csvHeader =
  'ma_ho,ma_xa,thon,ho_ten_chu_ho,nam_sinh,gioi_tinh,dan_toc,so_khau,phan_loai,nhom_uu_tien,so_dinh_danh,dien_thoai,muc_do';

/** One file of an import: its lines (without line ends, the header first) are made while they are read. */
export type SampleFile = {
  readonly fileName: string;
  /** The unit whose households are in it: the province, in a sample of the nation each commune. */
  readonly unit: string;
  readonly households: number;
  readonly lines: () => AsyncGenerator<string>;
};

/** The files of a sample: one of the province, or one of each commune. Same seed, same bytes. */
export function sampleFiles(name: SampleName, seed = 'tet-100'): readonly SampleFile[] {
  const { place } = sampleSizes[name];
  const counts = countHouseholds(name);
  if (place !== '') return [toFile({ name, seed, unit: place, counts })];
  return counts.map((count) => toFile({ name, seed, unit: count.commune.path, counts: [count] }));
}

type FileRequest = {
  readonly name: SampleName;
  readonly seed: string;
  readonly unit: string;
  readonly counts: readonly CommuneCount[];
};

function toFile({ name, seed, unit, counts }: FileRequest): SampleFile {
  async function* lines(): AsyncGenerator<string> {
    yield csvHeader;
    for (const count of counts) {
      for (const household of communeHouseholds(name, seed, count)) yield csvLine(household);
    }
  }
  return {
    fileName: `${name}-${unit.replaceAll('/', '-')}.csv`,
    unit,
    households: counts.reduce((sum, { poor, nearPoor }) => sum + poor + nearPoor, 0),
    lines,
  };
}

/** No made value holds a comma, a quote or a line end. */
function csvLine(household: SampleHousehold): string {
  return [
    household.code,
    household.communeCode,
    household.village,
    household.head,
    household.born,
    household.sex === 'male' ? 'Nam' : 'Nữ',
    household.ethnicity,
    household.members,
    household.class === 'poor' ? 'N' : 'CN',
    household.groups.join(';'),
    household.nationalId,
    household.phone,
    household.severity,
  ].join(',');
}
