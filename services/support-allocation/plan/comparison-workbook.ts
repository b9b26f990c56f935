import type { PoorClass } from '#shared/contracts/fields.ts';
import type { WrittenCell, WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import { formatDate, today } from '#shared/vietnam/date.ts';
import type { CandidatePosition, CandidateRepository } from '../candidate/candidate.repository.ts';
import type { Candidate } from '../candidate/candidate.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { Gift } from '../gift/gift.ts';
import type { Difference } from './comparison.ts';
import { levelsOf, type Pair, sideOf, sourcesOf } from './comparison-totals.ts';
import type { Plan } from './plan.ts';

export interface ComparedStores {
  readonly candidates: CandidateRepository;
  readonly gifts: GiftRepository;
}

const CLASS_WORDS: Readonly<Record<PoorClass, string>> = { poor: 'Hộ nghèo', 'near-poor': 'Hộ cận nghèo' };
const CHANGE_WORDS: Readonly<Record<Difference, string>> = {
  onlyOther: 'Được thêm ở B',
  onlyOne: 'Mất ở B',
  changed: 'Đổi nguồn hoặc suất',
};
/** Households in one reading: three queries each. */
const SLICE = 500;

/** Two plans side by side: a sheet of figures, and one of the households that fare otherwise. */
export function comparisonSheets(stores: ComparedStores, pair: Pair): readonly WrittenSheet[] {
  return [totalsSheet(pair), householdSheet(stores, pair)];
}

function totalsSheet(pair: Pair): WrittenSheet {
  return {
    name: 'Số liệu',
    titles: titlesOf(pair),
    columns: [
      { header: 'Số liệu', width: 60 },
      { header: 'A', width: 18, align: 'right' },
      { header: 'B', width: 18, align: 'right' },
      { header: 'B so với A', width: 18, align: 'right' },
    ],
    lines: figuresOf(pair).map(([word, one, other]) => ({ cells: [word, one, other, other - one] })),
  };
}

function figuresOf(pair: Pair): (readonly [word: string, one: number, other: number])[] {
  const [one, other] = [sideOf(pair.one), sideOf(pair.other)];
  return [
    ['Số suất', one.gifts, other.gifts],
    ['Số hộ được nhận', one.households, other.households],
    ['Số hộ chưa có Tết', one.uncovered, other.uncovered],
    ['Tổng giá trị (đồng)', one.value, other.value],
    ...levelsOf(pair).map(
      (level) =>
        [
          `${CLASS_WORDS[level.class]} mức khó khăn ${level.severity}: số hộ có Tết`,
          level.one,
          level.other,
        ] as const,
    ),
    ...sourcesOf(pair).flatMap(({ name, one: a, other: b }) => [
      [`${name}: số suất`, a.shares, b.shares] as const,
      [`${name}: giá trị (đồng)`, a.value, b.value] as const,
    ]),
  ];
}

function householdSheet(stores: ComparedStores, pair: Pair): WrittenSheet {
  return {
    name: 'Hộ được khác đi',
    orientation: 'landscape',
    titles: titlesOf(pair),
    columns: [
      { header: 'Thay đổi', width: 22 },
      { header: 'Mã hộ', width: 14 },
      { header: 'Chủ hộ', width: 28 },
      { header: 'Xóm, tổ', width: 22 },
      { header: 'Đơn vị', width: 28 },
      { header: 'Diện', width: 14 },
      { header: 'Suất ở A', width: 44 },
      { header: 'Giá trị ở A (đồng)', width: 16, align: 'right' },
      { header: 'Suất ở B', width: 44 },
      { header: 'Giá trị ở B (đồng)', width: 16, align: 'right' },
    ],
    lines: differingLines(stores, pair),
  };
}

function titlesOf({ one, other }: Pair): readonly WrittenLine[] {
  const day = ({ createdAt }: Plan) => formatDate(today(createdAt.getTime()));
  const words = `A: lập ngày ${day(one)}, mã ${one._id} · B: lập ngày ${day(other)}, mã ${other._id}`;
  return [
    { style: 'title', cells: ['SO SÁNH HAI PHƯƠNG ÁN PHÂN BỔ'] },
    { style: 'note', cells: [words] },
  ];
}

/** In the list's own order, so that a village's households stand together. */
async function* differingLines(
  { candidates, gifts }: ComparedStores,
  pair: Pair,
): AsyncGenerator<WrittenLine> {
  const { list, unit } = pair.one;
  let after: CandidatePosition | null = null;
  for (;;) {
    const slice: Candidate[] = await candidates.all({ list, unit, class: undefined, after, limit: SLICE });
    const ids = slice.map(({ household }) => household);
    const [one, other] = await Promise.all([pair.one, pair.other].map((plan) => givenBy(gifts, plan, ids)));
    for (const row of slice) {
      const line = lineOf(row, one!.get(row.household) ?? [], other!.get(row.household) ?? []);
      if (line !== null) yield line;
    }
    const last = slice.at(-1);
    if (last === undefined || slice.length < SLICE) return;
    after = last;
  }
}

async function givenBy(gifts: GiftRepository, plan: Plan, households: readonly string[]) {
  const given = await gifts.plannedFor(plan._id, households);
  return Map.groupBy(given, ({ household }) => household);
}

type Row = Pick<Candidate, 'code' | 'head' | 'village' | 'unit' | 'class'>;
type Given = Pick<Gift, 'source' | 'sourceName' | 'shares' | 'value'>;

/** What differs for one household; null where it gets the same by both, or nothing by either. */
export function lineOf(row: Row, one: readonly Given[], other: readonly Given[]): WrittenLine | null {
  const change = changeOf(one, other);
  if (change === null) return null;
  const facts = [CHANGE_WORDS[change], row.code, row.head, row.village, row.unit, CLASS_WORDS[row.class]];
  return { cells: [...facts, ...cellsOf(one), ...cellsOf(other)] };
}

function changeOf(one: readonly Given[], other: readonly Given[]): Difference | null {
  const words = (gifts: readonly Given[]) =>
    gifts.map(({ source, shares }) => `${source}:${shares};`).join('');
  if (words(one) === words(other)) return null;
  if (other.length === 0) return 'onlyOne';
  return one.length === 0 ? 'onlyOther' : 'changed';
}

/** 0 đồng stands beside rice, which has no value; nothing beside no gift. */
function cellsOf(gifts: readonly Given[]): readonly WrittenCell[] {
  if (gifts.length === 0) return [null, null];
  const words = gifts.map(({ sourceName, shares }) => `${sourceName} (${shares} suất)`);
  return [words.join('; '), gifts.reduce((sum, { value }) => sum + value, 0)];
}
