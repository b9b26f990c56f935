import type { Candidate } from '../../services/support-allocation/candidate/candidate.ts';
import type { Gift } from '../../services/support-allocation/gift/gift.ts';
import { addressOf } from '../../services/support-allocation/receipt-list/address.ts';
import type { VillageGifts } from '../../services/support-allocation/receipt-list/village-gifts.ts';
import { madeId } from './made-confirmation.ts';

export const UNIT_SET = '2021-11' as const;
export const LIST = madeId('paper', 'list');
export const CAMPAIGN = madeId('paper', 'campaign');
export const PLAN = madeId('paper', 'plan');

const FAMILIES = ['Nguyễn', 'Hoàng', 'Nông', 'Đặng', 'Lý', 'Bế', 'Sùng', 'Triệu', 'Phùng', 'Ma'];
const MIDDLES = ['Văn', 'Thị', 'Phúc', 'Xuân', 'Ngọc Minh', 'A'];
const GIVEN = ['Nguyên', 'Páo', 'Ẩn', 'Mẩy', 'Đàn', 'Thưởng', 'Quỳnh', 'Hảo', 'Lượng', 'Khuê', 'Vượng'];
const VILLAGES = ['Xóm Bản Cái', 'Xóm Đồng Chuối', 'Xóm Làng Mười', 'Xóm Khuổi Mèo', 'Tổ dân phố số 4'];

/** The household with this number, in the village that it lives in. */
export function madeCandidate(n: number, { unit, village }: { unit: string; village: string }): Candidate {
  const household = madeId('paper', 'household', n);
  const head = `${FAMILIES[n % 10]} ${MIDDLES[n % 6]} ${GIVEN[n % 11]}`;
  return {
    ...{ _id: `${LIST}|${household}`, list: LIST, household, unit, village, head },
    ...{ code: `H${String(n + 1).padStart(6, '0')}`, birthYear: 1940 + (n % 60), sex: 'male' },
    ...{ members: 1 + (n % 7), class: n % 5 < 3 ? 'poor' : 'near-poor', groups: [], severity: n % 10 },
    ...{ sortKey: `${String(n).padStart(8, '0')}`, factsHash: '', settled: null, seq: 1 },
  };
}

/** Money for each, a parcel for every second. */
export function madeGifts({ household, unit }: Candidate, n: number): readonly Gift[] {
  const gift = (source: string, sourceName: string, lines: Gift['lines']): Gift => ({
    ...{ _id: madeId('paper', source, n), plan: PLAN, campaign: CAMPAIGN, list: LIST, household, unit },
    ...{ source: madeId('paper', source), sourceName, lines, value: 600_000, meetsMinimum: true, shares: 1 },
    ...{ pass: 'flat', status: 'approved' },
  });
  const money = gift('budget', 'Ngân sách tỉnh', [{ kind: 'cash', amount: 600_000 }]);
  if (n % 2 === 1) return [money];
  const parcel = { kind: 'goods', item: 'Gói quà Tết', quantity: 1, unit: 'gói', value: 300_000 } as const;
  return [money, gift('company', 'Công ty Chè Tân Cương', [parcel])];
}

/** One village as its list is composed of. */
export function madeVillage(number: number, households: number): VillageGifts {
  const village = VILLAGES[number % VILLAGES.length]!;
  const path = `19/164/05443/xom-${number}`;
  const rows = Array.from({ length: households }, (_, n) =>
    madeCandidate(number * households + n, { unit: path, village }),
  );
  return {
    campaign: { _id: CAMPAIGN, tetDate: '2027-02-06' },
    unitSet: UNIT_SET,
    path,
    address: addressOf(UNIT_SET, path, village)!,
    plans: [{ _id: PLAN, approvedAt: new Date('2027-01-05T02:00:00Z') }],
    gifts: rows.flatMap((row, n) => madeGifts(row, number * households + n)),
    households: rows,
    listed: households,
    sample: false,
  };
}
