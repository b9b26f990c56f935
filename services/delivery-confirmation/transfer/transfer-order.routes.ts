import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Id, UnitPath } from '#shared/contracts/fields.ts';
import { type Route, route, STREAMED } from '#shared/http/route.ts';
import { sendWorkbook, WORKBOOK } from '#shared/http/send-workbook.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { refuse } from '#shared/kernel/result.ts';
import { effectiveFacts, factOfGift } from '#shared/rules/hand-over.ts';
import { csvLine } from '#shared/sheet/csv-line.ts';
import type { WrittenCell, WrittenColumn, WrittenLine } from '#shared/sheet/written-sheet.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { searchKey } from '#shared/vietnam/text.ts';
import { deliveryIdOf } from '../confirmation/confirmation.ts';
import { cashOf } from '../custody/custody-line.ts';
import type { RecipientGift } from '../recipient/recipient.ts';
import type { TransferParts } from './transfer.routes.ts';

const SLICE = 500;
const COLUMNS: readonly WrittenColumn[] = [
  { header: 'STT', width: 6, align: 'center' },
  { header: 'Mã tham chiếu', width: 22 },
  { header: 'Họ tên người hưởng', width: 28 },
  { header: 'Số tài khoản', width: 20 },
  { header: 'Ngân hàng', width: 22 },
  { header: 'Số tiền (đồng)', width: 16, align: 'right' },
  { header: 'Nội dung chuyển khoản', width: 46 },
  { header: 'Mã hộ', width: 14 },
  { header: 'Xóm, tổ', width: 22 },
  { header: 'Xã, phường', width: 22 },
];

/** What a bank is asked to pay: a row for each gift of a source that it still owes, with the reference that comes back. */
export function transferOrderRoutes(parts: TransferParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/transfer-orders/*path',
      summary: 'Gifts of a source that a bank still has to pay, as a workbook or comma-separated text',
      params: z.strictObject({ path: UnitPath }),
      query: z.strictObject({ campaign: Id, source: Id, format: z.enum(['xlsx', 'csv']).default('xlsx') }),
      produces: WORKBOOK,
      answer: z.unknown(),
      problems: [NOT_FOUND],
      async handle({ params: { path }, query: { campaign, source, format }, raw }) {
        const of = await parts.recipients.getCampaign(campaign);
        if (of === null || of.unitSet !== parts.unitSet) return refuse(NOT_FOUND);
        const rows = orderRows(parts, { campaign, source, path });
        const name = `lenh-chuyen-khoan-${path.replaceAll('/', '-')}`;
        if (format === 'xlsx') {
          const sheet = { name: 'Chuyển khoản', columns: COLUMNS, lines: linesOf(rows) };
          await sendWorkbook(raw.res, `${name}.xlsx`, [sheet]);
          return STREAMED;
        }
        raw.res.writeHead(200, {
          'Content-Type': 'text/csv; charset=utf-8',
          'Content-Disposition': `attachment; filename="${name}.csv"`,
          'Cache-Control': 'private, no-store',
        });
        await pipeline(csvOf(rows), raw.res);
        return STREAMED;
      },
    }),
  ];
}

type Rows = AsyncIterable<readonly WrittenCell[]>;

async function* linesOf(rows: Rows): AsyncGenerator<WrittenLine> {
  for await (const cells of rows) yield { cells };
}

async function* csvOf(rows: Rows): AsyncGenerator<string> {
  yield `\uFEFF${csvLine(COLUMNS.map(({ header }) => header))}`;
  for await (const cells of rows) yield csvLine(cells);
}

async function* orderRows(
  parts: TransferParts,
  scope: { campaign: string; source: string; path: string },
): AsyncGenerator<readonly WrittenCell[]> {
  const units = loadUnitSet(parts.unitSet);
  let number = 0;
  for (let after: RecipientGift | null = null; ; ) {
    const gifts: RecipientGift[] = await parts.recipients.nextTransfers(scope, { after, limit: SLICE });
    const people = await parts.recipients.getRecipientsOf(
      gifts.map(({ list, household }) => `${list}|${household}`),
    );
    const known = new Map(people.map((one) => [one.household, one]));
    for (const gift of await unpaid(parts, gifts)) {
      const { household, unit, lines, reference = '' } = gift;
      const person = known.get(household);
      // Nothing is due to who is gone.
      if (person === undefined || person.settled !== null) continue;
      number += 1;
      yield [
        number,
        reference,
        person.head,
        null,
        null,
        cashOf(lines),
        transferWords(reference, person.head),
        person.code,
        person.village,
        units.get(parentPath(unit) ?? '')?.name ?? '',
      ];
    }
    after = gifts.at(-1) ?? null;
    if (gifts.length < SLICE) return;
  }
}

async function unpaid(
  { confirmations }: TransferParts,
  gifts: readonly RecipientGift[],
): Promise<readonly RecipientGift[]> {
  const deliveries = await confirmations.getDeliveries([...new Set(gifts.map(deliveryIdOf))]);
  return gifts.filter((gift) => {
    const facts = deliveries.get(deliveryIdOf(gift))?.facts ?? [];
    return factOfGift(effectiveFacts(facts), gift._id)?.kind !== 'handed-over';
  });
}

/** Banks carry plain letters only, and not many. */
function transferWords(reference: string, head: string): string {
  const name = searchKey(head)
    .toUpperCase()
    .replace(/[^A-Z0-9 ]/g, '');
  return `${reference} QUA TET ${name}`.slice(0, 90);
}
