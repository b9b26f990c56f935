import { z } from 'zod';
import {
  Day,
  GiftLine,
  Id,
  Moment,
  Money,
  PoorClass,
  UnitPath,
  type UnitSet,
} from '#shared/contracts/fields.ts';
import { SettledReason } from '#shared/contracts/household/settled.v1.ts';
import { BAD_CURSOR } from '#shared/http/page-cursor.ts';
import { type Route, route } from '#shared/http/route.ts';
import type { Clock } from '#shared/kernel/clock.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { orderRange } from '#shared/rules/list-order.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import type { ConfirmationRepository } from '../confirmation/confirmation.repository.ts';
import type { RecipientRange, RecipientRepository } from '../recipient/recipient.repository.ts';
import type { Recipient } from '../recipient/recipient.ts';
import { PACKAGE_LIMIT, packageItem } from './package.ts';

const Outcome = z.enum(['none', 'handed-over', 'not-handed-over']);

const PackageQuery = z.strictObject({
  campaign: Id,
  cursor: Id.optional().describe('nextCursor of the page before'),
  limit: z.coerce.number().int().min(1).max(PACKAGE_LIMIT).default(PACKAGE_LIMIT),
});

const PackageItem = z.strictObject({
  household: Id,
  code: z.string(),
  head: z.string(),
  village: UnitPath,
  villageName: z.string(),
  class: PoorClass,
  members: z.int(),
  settled: SettledReason.nullable().describe(
    'why nothing is due to it, by an approved amendment of the list',
  ),
  gifts: z.array(
    z.strictObject({
      id: Id,
      sourceName: z.string(),
      lines: z.array(GiftLine),
      value: Money,
      meetsMinimum: z.boolean(),
      channel: z.literal('transfer').optional().describe('a bank pays it: nothing is handed over'),
      outcome: Outcome,
    }),
  ),
  state: z
    .strictObject({
      outcome: Outcome,
      at: Moment.nullable().describe('when the server received the fact that counts'),
      on: Day.nullable().describe('the day of the hand-over'),
      confirmation: z.string().nullable(),
      reason: z.string().nullable(),
    })
    .describe('what counts of all that was said about the household'),
});

const Package = z.strictObject({
  campaign: Id,
  path: UnitPath,
  asOf: Moment,
  villages: z.array(z.strictObject({ path: UnitPath, name: z.string(), households: z.int() })),
  items: z.array(PackageItem).describe('by village, then as people are sorted, as on the printed list'),
  nextCursor: z.string().nullable(),
});

export interface PackageParts {
  readonly recipients: RecipientRepository;
  readonly confirmations: ConfirmationRepository;
  readonly unitSet: UnitSet;
  readonly clock: Clock;
}

export function packageRoutes(parts: PackageParts): readonly Route[] {
  const { recipients, unitSet, clock } = parts;
  return [
    route({
      method: 'GET',
      path: '/api/v1/packages/*path',
      summary: 'All that a phone needs for handing out at a commune or village',
      params: z.strictObject({ path: UnitPath }),
      query: PackageQuery,
      answer: Package,
      problems: [BAD_CURSOR],
      async handle({ params: { path }, query: { campaign, cursor, limit } }) {
        // Stamped before the reads: a fact that arrives meanwhile may be missing, never the reverse.
        const asOf = clock().toISOString();
        const found = await recipients.getCampaign(campaign);
        if (found === null || found.unitSet !== unitSet) return refuse(NOT_FOUND);
        const level = loadUnitSet(unitSet).has(path) ? 'above' : 'village';
        const place = { list: found.list, ...orderRange(path, level) };
        const range = await rangeAfter(recipients, place, { cursor, limit });
        if (!range.ok) return range;
        const rows = await recipients.getRecipients(range.value);
        const page = rows.slice(0, limit);
        return accept({
          campaign,
          path,
          asOf,
          villages: await recipients.getVillages(place),
          items: await itemsOf(parts, campaign, page),
          nextCursor: rows.length > limit ? page.at(-1)!.household : null,
        });
      },
    }),
  ];
}

/** The cursor is an id and not the sort key: addresses are logged, and the key is made of a name. */
async function rangeAfter(
  recipients: RecipientRepository,
  place: Omit<RecipientRange, 'limit'>,
  { cursor, limit }: { cursor: string | undefined; limit: number },
): Promise<Result<RecipientRange>> {
  if (cursor === undefined) return accept({ ...place, limit: limit + 1 });
  const order = await recipients.getOrder(place.list, cursor);
  if (order === null || order < place.from || order >= place.before) return refuse(BAD_CURSOR);
  // The next text after `order` in plain comparison.
  return accept({ ...place, from: `${order}\u0000`, limit: limit + 1 });
}

async function itemsOf(
  { recipients, confirmations }: PackageParts,
  campaign: string,
  page: readonly Recipient[],
): Promise<z.input<typeof PackageItem>[]> {
  const households = page.map((row) => row.household);
  const gifts = await recipients.getGifts(campaign, households);
  const giftsOf = Map.groupBy(gifts, (gift) => gift.household);
  const deliveries = await confirmations.getDeliveries(households.map((id) => `${campaign}|${id}`));
  return page.map((row) => {
    const facts = deliveries.get(`${campaign}|${row.household}`)?.facts ?? [];
    return packageItem(row, giftsOf.get(row.household) ?? [], facts);
  });
}
