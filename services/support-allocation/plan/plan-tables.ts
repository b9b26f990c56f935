import type { PoorClass } from '#shared/contracts/fields.ts';
import { csvLine } from '#shared/sheet/csv-line.ts';
import type { WrittenCell, WrittenColumn, WrittenLine, WrittenSheet } from '#shared/sheet/written-sheet.ts';
import { formatDate } from '#shared/vietnam/date.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { severityOf } from '../campaign/severity.ts';
import type { CandidatePosition } from '../candidate/candidate.repository.ts';
import type { Pass } from '../division/division-input.ts';
import type { Gift } from '../gift/gift.ts';
import type { Plan } from './plan.ts';
import type { PlanStores } from './plan-input.ts';

export const PLAN_TABLES = ['households', 'sources', 'gifts'] as const;
export type PlanTable = (typeof PLAN_TABLES)[number];

export type TableStores = Pick<PlanStores, 'candidates' | 'sources' | 'gifts'>;

interface TableOf {
  readonly name: string;
  readonly columns: readonly WrittenColumn[];
  rows(): AsyncIterable<readonly WrittenCell[]>;
}

const CLASS_WORDS: Readonly<Record<PoorClass, string>> = { poor: 'Hộ nghèo', 'near-poor': 'Hộ cận nghèo' };
const PASS_WORDS: Readonly<Record<Pass, string>> = {
  lock: 'Chỉ định bằng tay',
  flat: 'Mỗi hộ một suất',
  guarantee: 'Bảo đảm hộ có Tết',
  combination: 'Ghép nhiều suất cho đủ mức',
  'top-up': 'Trao thêm phần còn lại',
};
const SLICE = 1_000;

/** Input and outcome of a plan: its households, its sources, and a row for each gift. */
export function planTable(stores: TableStores, plan: Plan, campaign: Campaign, table: PlanTable): TableOf {
  switch (table) {
    case 'households':
      return {
        name: 'Hộ',
        columns: columnsOf([
          'Mã hệ thống',
          'Đơn vị',
          'Mã hộ',
          'Diện',
          'Mức độ khó khăn',
          'Đối tượng',
          'Số khẩu',
        ]),
        rows: () => householdRows(stores, plan, campaign),
      };
    case 'sources':
      return {
        name: 'Nguồn',
        columns: columnsOf(['Mã hệ thống', 'Tên nguồn', 'Được dùng', 'Đã chia', 'Còn lại', 'Giá trị (đồng)']),
        rows: () => sourceRows(stores, plan),
      };
    case 'gifts':
      return {
        name: 'Suất quà',
        columns: columnsOf([
          'Hộ',
          'Đơn vị',
          'Nguồn',
          'Tên nguồn',
          'Số suất',
          'Giá trị (đồng)',
          'Vì sao',
          'Cách trao',
        ]),
        rows: () => giftRows(stores, plan),
      };
  }
}

export function toSheet({ name, columns, rows }: TableOf): WrittenSheet {
  return { name, columns, lines: linesOf(rows()) };
}

/** Lines of comma-separated text, for spreadsheets to open as UTF-8. */
export async function* toCsv({ columns, rows }: TableOf): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(columns.map(({ header }) => header))}`;
  for await (const row of rows()) yield csvLine(row);
}

async function* linesOf(rows: AsyncIterable<readonly WrittenCell[]>): AsyncGenerator<WrittenLine> {
  for await (const cells of rows) yield { cells };
}

function columnsOf(headers: readonly string[]): readonly WrittenColumn[] {
  return headers.map((header) => ({ header, width: 18 }));
}

async function* householdRows(
  { candidates }: TableStores,
  plan: Plan,
  campaign: Campaign,
): AsyncGenerator<readonly WrittenCell[]> {
  let after: CandidatePosition | null = null;
  for (;;) {
    const rows = await candidates.page({ list: plan.list, unit: plan.unit, after, limit: SLICE });
    for (const row of rows) {
      const severity = severityOf(campaign.severity, row);
      const { household, unit, code, groups, members } = row;
      yield [household, unit, code, CLASS_WORDS[row.class], severity, groups.join(' '), members];
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < SLICE) return;
    after = { unit: last.unit, sortKey: last.sortKey, household: last.household };
  }
}

async function* sourceRows({ sources }: TableStores, plan: Plan): AsyncGenerator<readonly WrittenCell[]> {
  const names = new Map((await sources.ofCampaign(plan.campaign)).map((source) => [source._id, source.name]));
  for (const { source, supply, left } of plan.proof?.sources ?? []) {
    const value = plan.bySource.find((total) => total.source === source)?.value ?? 0;
    yield [source, names.get(source) ?? '', supply, supply - left, left, value];
  }
}

async function* giftRows({ gifts }: TableStores, plan: Plan): AsyncGenerator<readonly WrittenCell[]> {
  for await (const gift of gifts.walk(plan._id)) {
    const { household, unit, source, sourceName, shares, value, pass } = gift;
    yield [household, unit, source, sourceName, shares, value, PASS_WORDS[pass], wayOf(gift)];
  }
}

function wayOf({ channel, transferFailedOn }: Gift): string {
  if (channel === 'transfer') return 'Chuyển khoản';
  if (transferFailedOn === undefined) return 'Trao tay';
  return `Trao tay (chuyển khoản không thành ngày ${formatDate(transferFailedOn)})`;
}
