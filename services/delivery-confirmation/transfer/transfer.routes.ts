import { z } from 'zod';
import { Day, Id, UnitPath, type UnitSet } from '#shared/contracts/fields.ts';
import { BAD_CURSOR, PageQuery, pageOf, readCursor } from '#shared/http/page-cursor.ts';
import { readBody } from '#shared/http/read-body.ts';
import { type Route, route } from '#shared/http/route.ts';
import { contentHash, newId, sha256 } from '#shared/kernel/hash.ts';
import { COMMAND_CONFLICT, NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import { effectiveFacts, factOfGift } from '#shared/rules/hand-over.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { today } from '#shared/vietnam/date.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import type { ConfirmationRepository } from '../confirmation/confirmation.repository.ts';
import { deliveryIdOf } from '../confirmation/confirmation.ts';
import { cashOf } from '../custody/custody-line.ts';
import type { PartyRepository } from '../party/party.repository.ts';
import type { RecipientRepository } from '../recipient/recipient.repository.ts';
import { isOwedByBank, type RecipientGift } from '../recipient/recipient.ts';
import type { BankRow } from './bank-row.ts';
import { matchRows, type TransferGift } from './match-rows.ts';
import { MOST_BYTES, readBankFile } from './read-bank-file.ts';
import type { TransferRepository } from './transfer.repository.ts';
import {
  NOT_A_TRANSFER,
  TRANSFER_FILE_EMPTY,
  TRANSFER_FILE_FOREIGN,
  TRANSFER_FILE_KNOWN,
  TRANSFER_FILE_TOO_LARGE,
  type Transfer,
} from './transfer.ts';
import { TransferView, transferView } from './transfer.view.ts';

export interface TransferParts {
  readonly storage: Storage;
  readonly transfers: TransferRepository;
  readonly recipients: RecipientRepository;
  readonly confirmations: ConfirmationRepository;
  readonly parties: PartyRepository;
  readonly unitSet: UnitSet;
}

const ASKED = 500;
const Params = z.strictObject({ path: UnitPath });

/** What banks answer: files are sent by source and place, and listed newest first. */
export function transferRoutes(parts: TransferParts): readonly Route[] {
  return [listRoute(parts), uploadRoute(parts)];
}

function listRoute({ transfers }: TransferParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/transfers/*path',
    summary: 'Files of banks that were sent at a place or below, newest first',
    params: Params,
    query: z.strictObject({ ...PageQuery, campaign: Id }),
    answer: z.strictObject({ items: z.array(TransferView), nextCursor: z.string().nullable() }),
    problems: [BAD_CURSOR],
    async handle({ params: { path }, query: { campaign, limit, cursor } }) {
      const keys = readCursor(cursor, 2);
      if (!keys.ok) return keys;
      const [at = '', id = ''] = keys.value ?? [];
      const after = keys.value === null ? null : ([new Date(at), id] as const);
      if (after !== null && Number.isNaN(after[0].getTime())) return refuse(BAD_CURSOR);
      const rows = await transfers.page({ campaign, path }, { after, limit: limit + 1 });
      const page = pageOf(rows, limit, (row) => [row.at.toISOString(), row._id]);
      return accept({ items: page.items.map(transferView), nextCursor: page.nextCursor });
    },
  });
}

const UploadQuery = z.strictObject({
  campaign: Id,
  source: Id,
  name: z.string().max(200).transform(cleanText).default(''),
  day: Day.optional().describe('of rows that name none; today unless told'),
  rows: z
    .enum(['by-status', 'all-paid', 'all-failed'])
    .default('by-status')
    .describe('how rows without a status are meant'),
});

function uploadRoute(parts: TransferParts): Route {
  const { storage, unitSet } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/transfers/*path',
    summary: 'Send what a bank says of the transfers of a source: workbook or CSV',
    params: Params,
    query: UploadQuery,
    consumes: '*/*',
    answer: TransferView,
    status: 201,
    problems: [
      NOT_FOUND,
      COMMAND_CONFLICT,
      TRANSFER_FILE_EMPTY,
      TRANSFER_FILE_TOO_LARGE,
      TRANSFER_FILE_FOREIGN,
      TRANSFER_FILE_KNOWN,
      NOT_A_TRANSFER,
    ],
    async handle({ params: { path }, query, permission, command, raw }) {
      if (!permission.ok) return permission;
      const bytes = await readBody(raw.req, MOST_BYTES);
      if (bytes === null) return refuse(TRANSFER_FILE_TOO_LARGE);
      if (bytes.length === 0) return refuse(TRANSFER_FILE_EMPTY);
      const hash = sha256(bytes);
      const content = { ...query, unit: path, fileHash: hash };
      const own = { ...command, contentHash: contentHash(content), content };
      // Read before the command is executed: no transaction waits for a thread.
      const read = await readBankFile(bytes, query.rows);
      const file = newId();
      let kept = 0;
      if (read.ok) kept = await keepRows(parts, { file, path, query, rows: read.value });
      const answer = await execute(
        storage,
        own,
        async (tx): Promise<Result<{ file: string; view: View }>> => {
          if (!read.ok) return read;
          const source = await sourceOf(parts, query, tx);
          if (!source.ok) return source;
          const { campaign, source: id, name, day = today(tx.at.getTime()) } = query;
          const named = { campaign, source: id, hash };
          const known = await parts.transfers.byHash(named, tx);
          if (known !== null)
            return refuse(TRANSFER_FILE_KNOWN, [
              { pointer: '', code: TRANSFER_FILE_KNOWN.code, detail: known._id },
            ]);
          const made: Transfer = {
            ...{ _id: file, unitSet, unit: path, ...named, sourceName: source.value.name, name },
            ...{ bytes: bytes.length, day, by: command.author, at: tx.at },
            ...{ status: 'matched', rows: kept, paid: 0, failed: 0 },
          };
          await parts.transfers.add(made, tx);
          return accept({ file, view: transferView(made) });
        },
      );
      if (!answer.ok || answer.value.file !== file) await parts.transfers.dropRows(file);
      return answer.ok ? accept(answer.value.view) : answer;
    },
  });
}

type View = z.input<typeof TransferView>;

async function sourceOf(
  { parties, recipients, unitSet }: TransferParts,
  { campaign, source }: { campaign: string; source: string },
  tx: CommandTransaction,
): Promise<Result<{ readonly name: string }>> {
  const of = await recipients.getCampaign(campaign);
  const found = (await parties.sourcesOf(campaign, [source], tx)).get(source);
  if (of === null || of.unitSet !== unitSet || found === undefined) return refuse(NOT_FOUND);
  return found.channel === 'transfer' ? accept(found) : refuse(NOT_A_TRANSFER);
}

/** Rows stand before their file does; without it nobody sees them. */
async function keepRows(
  parts: TransferParts,
  of: { file: string; path: string; query: { campaign: string; source: string }; rows: readonly BankRow[] },
): Promise<number> {
  const { file, path, query, rows } = of;
  const references = [...new Set(rows.flatMap((row) => row.references))];
  const gifts = new Map<string, TransferGift[]>();
  for (let at = 0; at < references.length; at += ASKED) {
    const found = await parts.recipients.getTransfers(query, references.slice(at, at + ASKED));
    const here = found.filter(({ unit }) => isWithin(path, unit));
    for (const [reference, known] of await knownOf(parts, here))
      gifts.set(reference, [...(gifts.get(reference) ?? []), known]);
  }
  const matched = matchRows(file, rows, gifts);
  await parts.transfers.addRows(matched);
  return matched.length;
}

async function knownOf(
  { confirmations }: TransferParts,
  gifts: readonly RecipientGift[],
): Promise<readonly (readonly [reference: string, gift: TransferGift])[]> {
  const deliveries = await confirmations.getDeliveries([...new Set(gifts.map(deliveryIdOf))]);
  return gifts.map((gift) => {
    const { _id, reference = '', lines } = gift;
    const facts = deliveries.get(deliveryIdOf(gift))?.facts ?? [];
    const isReceived = factOfGift(effectiveFacts(facts), _id)?.kind === 'handed-over';
    const amount = cashOf(lines);
    return [reference, { gift: _id, amount, isTransfer: isOwedByBank(gift), isReceived }] as const;
  });
}
