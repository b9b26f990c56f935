import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Id } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { type Route, type RouteRequest, route } from '#shared/http/route.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { createJob } from '#shared/storage/job.ts';
import { inSnapshot } from '#shared/storage/transaction.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { isOwedByBank } from '../recipient/recipient.ts';
import { TRANSFER, TRANSFER_START } from './transfer.job.ts';
import type { TransferParts } from './transfer.routes.ts';
import {
  decideRow,
  ROW_STATES,
  TRANSFER_GIFT_TAKEN,
  TRANSFER_GIFT_UNKNOWN,
  TRANSFER_ROW_FIXED,
  TRANSFER_UNDECIDED,
  TRANSFER_WRONG_STEP,
  type Transfer,
  type TransferRow,
} from './transfer.ts';
import {
  TransferRowView,
  TransferView,
  TransferWhole,
  transferRowView,
  transferView,
  transferWhole,
} from './transfer.view.ts';
import { referencesIn } from './transfer-reference.ts';

const ById = z.strictObject({ id: Id });
const MOST_AT_ONCE = 500;

/** One file of a bank: its rows, what a person says of the unsure ones, and carrying it out. */
export function transferFileRoutes(parts: TransferParts): readonly Route[] {
  return [oneRoute(parts), rowsRoute(parts), decisionRoute(parts), confirmRoute(parts), cancelRoute(parts)];
}

function oneRoute(parts: TransferParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/transfer-files/:id',
    summary: 'A bank’s file and what its rows came to',
    params: ById,
    answer: TransferWhole,
    problems: [NOT_FOUND],
    async handle({ params, permission }) {
      const file = mine(parts, permission, await parts.transfers.get(params.id));
      if (!file.ok) return file;
      return accept(transferWhole(file.value, await parts.transfers.counts(params.id)));
    },
  });
}

function rowsRoute(parts: TransferParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/transfer-files/:id/rows',
    summary: 'Rows of a bank’s file, in its order',
    params: ById,
    query: z.strictObject({
      ...PageQuery,
      state: z
        .enum([...ROW_STATES, 'open'])
        .optional()
        .describe('open: those that wait for a decision'),
    }),
    answer: z.strictObject({ items: z.array(TransferRowView), nextCursor: z.string().nullable() }),
    problems: [NOT_FOUND, BAD_CURSOR],
    async handle({ params, query: { state, limit, cursor }, permission }) {
      const file = mine(parts, permission, await parts.transfers.get(params.id));
      if (!file.ok) return file;
      const keys = readCursor(cursor, 1);
      if (!keys.ok) return keys;
      const wanted = { after: keys.value?.[0] ?? '', limit: limit + 1 };
      const rows = await parts.transfers.rowPage({ file: params.id, state }, wanted);
      const page = pageOf(rows, limit, ({ _id }) => [_id]);
      const households = await householdsOf(parts, page.items);
      return accept({
        items: page.items.map((row) => transferRowView(row, households.get(row.gift ?? '') ?? null)),
        nextCursor: page.nextCursor,
      });
    },
  });
}

/** Whose gift each row is, for whoever decides. */
async function householdsOf(
  { storage, recipients }: TransferParts,
  rows: readonly TransferRow[],
): Promise<ReadonlyMap<string, { id: string; head: string; village: string }>> {
  const named = rows.flatMap(({ gift }) => (gift === null ? [] : [gift]));
  const gifts = await inSnapshot(storage, ({ session }) => recipients.giftsOf(named, session));
  const ids = [...gifts.values()].map(({ list, household }) => `${list}|${household}`);
  const known = new Map((await recipients.getRecipientsOf(ids)).map((one) => [one._id, one]));
  return new Map(
    [...gifts].flatMap(([gift, { list, household }]) => {
      const found = known.get(`${list}|${household}`);
      return found === undefined ? [] : [[gift, { id: household, head: found.head, village: found.village }]];
    }),
  );
}

const Decision = z.strictObject({
  rows: z.array(Id).min(1).max(MOST_AT_ONCE),
  verdict: z.enum(['paid', 'failed', 'skipped']),
  reference: z.string().max(60).optional().describe('of the gift that one row is about'),
  reason: z.string().max(300).transform(cleanText).pipe(z.string().min(1)),
});

function decisionRoute(parts: TransferParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/transfer-files/:id/decisions',
    summary: 'Say of unsure rows whether they were paid, or pass them over',
    params: ById,
    body: Decision,
    answer: z.strictObject({ decided: z.int() }),
    problems: [
      NOT_FOUND,
      TRANSFER_WRONG_STEP,
      TRANSFER_ROW_FIXED,
      TRANSFER_GIFT_UNKNOWN,
      TRANSFER_GIFT_TAKEN,
    ],
    handle: ({ params, body, permission, command }) =>
      execute(parts.storage, command, async (tx) => {
        const file = open(mine(parts, permission, await parts.transfers.get(params.id, tx)));
        if (!file.ok) return file;
        const gift = await namedGift(parts, file.value, body);
        if (!gift.ok) return gift;
        const decision = { verdict: body.verdict, by: command.author, reason: body.reason };
        const decided: TransferRow[] = [];
        for (const id of new Set(body.rows)) {
          const row = await parts.transfers.row(id, tx);
          if (row === null || row.file !== params.id) return refuse(NOT_FOUND);
          const next = decideRow(row, decision, gift.value);
          if (!next.ok) return next;
          const { counts } = next.value;
          const isTaken =
            counts !== null &&
            (decided.some((one) => one.counts === counts) ||
              (await parts.transfers.isTaken(row, counts, tx)));
          if (isTaken) return refuse(TRANSFER_GIFT_TAKEN);
          decided.push(next.value);
        }
        await parts.transfers.saveRows(decided, tx);
        // Two decisions on one file wait for each other.
        await parts.transfers.put(file.value, { status: 'matched' }, tx);
        return accept({ decided: decided.length });
      }),
  });
}

/** The gift whose reference was typed for one row. */
async function namedGift(
  { recipients }: TransferParts,
  file: Transfer,
  { reference, rows }: z.infer<typeof Decision>,
): Promise<Result<string | null>> {
  if (reference === undefined) return accept(null);
  const [typed, ...more] = referencesIn(reference);
  if (typed === undefined || more.length > 0 || rows.length > 1) return refuse(TRANSFER_GIFT_UNKNOWN);
  const found = await recipients.getTransfers(file, [typed]);
  const here = found.filter((gift) => isOwedByBank(gift) && isWithin(file.unit, gift.unit));
  return here.length === 1 ? accept(here[0]!._id) : refuse(TRANSFER_GIFT_UNKNOWN);
}

function confirmRoute(parts: TransferParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/transfer-files/:id/confirmation',
    summary: 'Carry a file out: what was paid counts as received, what failed is handed over in cash',
    params: ById,
    body: z.strictObject({}),
    answer: TransferView,
    problems: [NOT_FOUND, TRANSFER_WRONG_STEP, TRANSFER_UNDECIDED],
    handle: (request) =>
      step(parts, request, async (file, tx) => {
        if ((await parts.transfers.openCount(file._id, tx)) > 0) return refuse(TRANSFER_UNDECIDED);
        await createJob(parts.storage, tx, {
          ...{ _id: `transfer-${file._id}`, kind: TRANSFER, subject: file._id, cursor: TRANSFER_START },
          ...{ author: request.command.author, total: file.rows },
        });
        return accept('confirming');
      }),
  });
}

function cancelRoute(parts: TransferParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/transfer-files/:id/cancel',
    summary: 'Give a file up that has not been confirmed',
    params: ById,
    body: z.strictObject({}),
    answer: TransferView,
    problems: [NOT_FOUND, TRANSFER_WRONG_STEP],
    handle: (request) => step(parts, request, async () => accept('cancelled')),
  });
}

type Asked = Pick<RouteRequest<unknown, unknown, unknown>, 'command' | 'permission'> & {
  readonly params: z.infer<typeof ById>;
};

function step(
  parts: TransferParts,
  { params, permission, command }: Asked,
  take: (file: Transfer, tx: CommandTransaction) => Promise<Result<Transfer['status']>>,
) {
  return execute(parts.storage, command, async (tx) => {
    const file = open(mine(parts, permission, await parts.transfers.get(params.id, tx)));
    if (!file.ok) return file;
    const status = await take(file.value, tx);
    if (!status.ok) return status;
    await parts.transfers.put(file.value, { status: status.value }, tx);
    return accept(transferView({ ...file.value, status: status.value }));
  });
}

/** Whoever has the role at the file's place or above. */
function mine({ unitSet }: TransferParts, permission: Permission, file: Transfer | null): Result<Transfer> {
  if (!permission.ok) return permission;
  const isOver =
    file !== null &&
    file.unitSet === unitSet &&
    permission.value.some(({ path }) => isWithin(path, file.unit));
  return isOver ? accept(file) : refuse(NOT_FOUND);
}

function open(file: Result<Transfer>): Result<Transfer> {
  return file.ok && file.value.status !== 'matched' ? refuse(TRANSFER_WRONG_STEP) : file;
}
