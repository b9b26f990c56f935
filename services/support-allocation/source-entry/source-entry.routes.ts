import { z } from 'zod';
import { Day, Id } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { SourceBalanceChangedV1 } from '#shared/contracts/source/balance-changed.v1.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { today } from '#shared/vietnam/date.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { maySee } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { CAMPAIGN_CLOSED } from '../campaign/phase.ts';
import { heldSource } from '../source/held-source.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import { type Source, SUPPLY_TOO_LARGE } from '../source/source.ts';
import { viewSource } from '../source/source.view.ts';
import { type Entered, enter, reverse } from './enter.ts';
import type { SourceEntryRepository } from './source-entry.repository.ts';
import {
  BELOW_APPROVED,
  balanceChangedData,
  ENTRY_REASON_MISSING,
  ENTRY_REVERSED,
  type EntryKind,
  LATER_ENTRIES_REST_ON_IT,
  MORE_THAN_COMMITTED,
  MORE_THAN_IN_HAND,
  MORE_THAN_PROMISED,
  PAPER_MISSING,
} from './source-entry.ts';
import { EnteredView, SourceEntryView, viewEntry } from './source-entry.view.ts';

export interface SourceEntryParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly sources: SourceRepository;
  readonly entries: SourceEntryRepository;
}

const text = (length: number) => z.string().max(length).transform(cleanText).pipe(z.string().min(1));

const NewEntry = z.strictObject({
  kind: z.enum(['promise', 'withdraw-promise', 'commit', 'cut', 'receive', 'return']),
  amount: z.int().positive().max(1e13).describe('in the source’s measure'),
  day: Day.describe('of the paper, or of the hand-over'),
  paper: text(200)
    .nullable()
    .default(null)
    .describe('number of the paper; what is in writing or here has one'),
  reason: text(2_000).nullable().default(null).describe('what makes a source smaller has one'),
});

export function sourceEntryRoutes(parts: SourceEntryParts): readonly Route[] {
  return [listEntries(parts), addEntry(parts), reverseEntry(parts)];
}

function listEntries({ campaigns, sources, entries }: SourceEntryParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/sources/:id/entries',
    summary: 'The book of a source, newest line first',
    params: z.strictObject({ id: Id }),
    query: z.strictObject({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.coerce.number().int().min(1).optional(),
    }),
    answer: z.strictObject({ items: z.array(SourceEntryView), nextCursor: z.string().nullable() }),
    async handle({ permission, params, query }) {
      if (!permission.ok) return permission;
      const source = await sources.get(params.id);
      const campaign = source === null ? null : await campaigns.get(source.campaign);
      if (source === null || campaign === null || !maySee(permission.value, campaign))
        return refuse(NOT_FOUND);
      const { limit, cursor = 0 } = query;
      const rows = await entries.listOf(source._id, { limit, before: cursor });
      const last = rows.at(-1)?.number ?? 1;
      return accept({ items: rows.map(viewEntry), nextCursor: last > 1 ? String(last) : null });
    },
  });
}

function addEntry(parts: SourceEntryParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/sources/:id/entries',
    summary: 'Writes into the book of a source: a promise, a paper, a receipt, a return or a cut',
    params: z.strictObject({ id: Id }),
    body: NewEntry,
    command: 'header',
    status: 201,
    answer: EnteredView,
    problems: [
      CAMPAIGN_CLOSED,
      PAPER_MISSING,
      ENTRY_REASON_MISSING,
      MORE_THAN_PROMISED,
      MORE_THAN_COMMITTED,
      MORE_THAN_IN_HAND,
      BELOW_APPROVED,
      SUPPLY_TOO_LARGE,
    ],
    handle: ({ command, permission, params, body }) =>
      execute(parts.storage, command, async (tx) => {
        const held = await heldSource({ ...parts, id: params.id, permission }, tx);
        if (!held.ok) return held;
        const { source, campaign } = held.value;
        if (!isOpenFor(campaign, body.kind)) return refuse(CAMPAIGN_CLOSED);
        const entered = enter(source, body, { id: newId(), by: command.author, at: tx.at });
        return keep(parts, { ...held.value, entered }, tx);
      }),
  });
}

function reverseEntry(parts: SourceEntryParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/sources/:id/entries/:entry/reversal',
    summary: 'Undoes a line of the book by another one',
    params: z.strictObject({ id: Id, entry: Id }),
    body: z.strictObject({ reason: text(2_000) }),
    command: 'header',
    status: 201,
    answer: EnteredView,
    problems: [CAMPAIGN_CLOSED, ENTRY_REVERSED, LATER_ENTRIES_REST_ON_IT, BELOW_APPROVED],
    handle: ({ command, permission, params, body }) =>
      execute(parts.storage, command, async (tx) => {
        const held = await heldSource({ ...parts, id: params.id, permission }, tx);
        if (!held.ok) return held;
        const { source, campaign } = held.value;
        const entry = await parts.entries.get(source._id, params.entry, tx);
        if (entry === null) return refuse(NOT_FOUND);
        if (!isOpenFor(campaign, entry.kind)) return refuse(CAMPAIGN_CLOSED);
        const stamp = { id: newId(), by: command.author, at: tx.at };
        const day = today(tx.at.getTime());
        const entered = reverse(source, entry, { ...stamp, ...body, day });
        if (entered.ok) await parts.entries.markReversed(entry._id, tx);
        return keep(parts, { ...held.value, entered }, tx);
      }),
  });
}

/** After a campaign what is left over still goes back. */
function isOpenFor({ phase }: Campaign, kind: EntryKind): boolean {
  return phase !== 'closed' || kind === 'return';
}

async function keep(
  { sources, entries }: SourceEntryParts,
  { source, campaign, entered }: { source: Source; campaign: Campaign; entered: Result<Entered> },
  tx: CommandTransaction,
): Promise<Result<z.input<typeof EnteredView>>> {
  if (!entered.ok) return entered;
  const { source: after, entry } = entered.value;
  const { balance, spendable, entries: lines, instalments, version } = after;
  await sources.change(source, { balance, spendable, entries: lines, instalments, version }, tx);
  await entries.add(entry, tx);
  const data = balanceChangedData(after, entry);
  tx.append([newEvent(SourceBalanceChangedV1, { key: source._id, seq: version, data })]);
  return accept({ entry: viewEntry(entry), source: viewSource(after, campaign) });
}
