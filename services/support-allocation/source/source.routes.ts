import { z } from 'zod';
import { Channel, Day, Giver, Id, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { SourceChangedV1 } from '#shared/contracts/source/changed.v1.ts';
import { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { today } from '#shared/vietnam/date.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct, maySee } from '../campaign/campaign.policy.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { beginWork, type PhaseParts } from '../campaign/go-to-phase.ts';
import { CAMPAIGN_CLOSED } from '../campaign/phase.ts';
import { listQuery, partOf, toPage } from '../newest-first.ts';
import { enter } from '../source-entry/enter.ts';
import type { SourceEntryRepository } from '../source-entry/source-entry.repository.ts';
import { PAPER_MISSING } from '../source-entry/source-entry.ts';
import { measureOf, NOTHING } from './balance.ts';
import { heldSource } from './held-source.ts';
import {
  CHANNEL_UNFIT,
  changedData,
  committedData,
  decideCommitment,
  decideTerms,
  PLACE_OUTSIDE_CAMPAIGN,
  SOURCE_CHANGED,
  SOURCE_IN_USE,
  type Source,
  SUPPLY_TOO_LARGE,
  UNIT_OUTSIDE_CAMPAIGN,
  UNKNOWN_PLACE,
} from './source.ts';
import { SourceView, viewSource } from './source.view.ts';

export interface SourceParts extends PhaseParts {
  readonly storage: Storage;
  readonly entries: SourceEntryRepository;
}

const sourceParams = z.strictObject({ id: Id });
const text = (length: number) => z.string().max(length).transform(cleanText).pipe(z.string().min(1));

/** A line as somebody types it: stricter than the event's, so that 60 members' shares of it stay within bounds. */
export const TypedLine = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('cash'), amount: z.int().positive().max(1e9).describe('đồng') }),
  z.strictObject({
    kind: z.literal('goods'),
    item: text(200),
    quantity: z.int().positive().max(10_000),
    unit: text(40),
    value: z.int().nonnegative().max(1e9).describe('worth of the whole line in đồng'),
  }),
  z.strictObject({ kind: z.literal('rice'), kilograms: z.int().positive().max(10_000) }),
]);

const TermFields = {
  name: text(200),
  giver: Giver,
  owner: text(200),
  places: z.array(UnitPath).max(5_000),
  classes: z.array(PoorClass).max(2),
  groups: z.array(text(20)).max(20).describe('codes of priority groups'),
  priority: z.int().min(1).max(1_000).describe('1 is drawn on first'),
  reserve: z.int().nonnegative().max(1e9).describe('gifts, or persons’ shares, that plans leave alone'),
  terms: text(2_000).nullable(),
};

const CommitSource = z.strictObject({
  ...TermFields,
  campaign: Id,
  unit: UnitPath,
  channel: Channel.optional().describe('cash where the gift holds money, else goods, unless told'),
  gift: z.array(TypedLine).min(1).max(20),
  per: z.enum(['household', 'person']),
  supply: z.int().positive().max(1e9).describe('how many gifts, or persons’ shares'),
  standing: z
    .enum(['promised', 'committed', 'received'])
    .default('committed')
    .describe('only said, in writing, or here already'),
  paper: text(200).nullable().default(null).describe('what is in writing or here names its paper'),
  day: Day.optional().describe('of the paper; today unless told'),
  giver: Giver.default('other'),
  places: TermFields.places.default([]),
  classes: TermFields.classes.default([]),
  groups: TermFields.groups.default([]),
  priority: TermFields.priority.default(100),
  reserve: TermFields.reserve.default(0),
  terms: TermFields.terms.default(null),
});

const FIRST_ENTRY = { promised: 'promise', committed: 'commit', received: 'receive' } as const;

export function sourceRoutes(parts: SourceParts): readonly Route[] {
  return [listSources(parts), getSource(parts), commitSource(parts), changeSource(parts)];
}

function listSources({ campaigns, sources }: SourceParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/sources',
    summary: 'Sources of a campaign, newest first',
    query: z.strictObject({ campaign: Id, ...listQuery }),
    answer: z.strictObject({ items: z.array(SourceView), nextCursor: z.string().nullable() }),
    async handle({ permission, query }) {
      if (!permission.ok) return permission;
      const campaign = await campaigns.get(query.campaign);
      if (campaign === null || !maySee(permission.value, campaign)) return refuse(NOT_FOUND);
      const rows = await sources.listOf(campaign._id, partOf(query));
      return accept(toPage(rows, query.limit, (source) => viewSource(source, campaign)));
    },
  });
}

function getSource({ campaigns, sources }: SourceParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/sources/:id',
    summary: 'A source with what stands behind it',
    params: sourceParams,
    answer: SourceView,
    async handle({ permission, params }) {
      if (!permission.ok) return permission;
      const source = await sources.get(params.id);
      const campaign = source === null ? null : await campaigns.get(source.campaign);
      if (source === null || campaign === null || !maySee(permission.value, campaign))
        return refuse(NOT_FOUND);
      return accept(viewSource(source, campaign));
    },
  });
}

function commitSource(parts: SourceParts): Route {
  const { storage, campaigns, sources } = parts;
  return route({
    method: 'POST',
    path: '/api/v1/sources',
    summary: 'Enters money, goods or rice for a campaign: promised, committed in writing or received',
    body: CommitSource,
    command: 'header',
    status: 201,
    answer: SourceView,
    problems: [
      CAMPAIGN_CLOSED,
      UNIT_OUTSIDE_CAMPAIGN,
      PLACE_OUTSIDE_CAMPAIGN,
      UNKNOWN_PLACE,
      CHANNEL_UNFIT,
      PAPER_MISSING,
      SUPPLY_TOO_LARGE,
    ],
    handle: ({ command, permission, body }) =>
      execute(storage, command, async (tx) => {
        const found = await campaigns.get(body.campaign, tx);
        if (found === null || !permission.ok || !maySee(permission.value, found)) return refuse(NOT_FOUND);
        if (!mayAct(permission, { unitSet: found.unitSet, unit: body.unit })) return refuse(NOT_FOUND);
        const work = { campaign: found, phase: 'collecting', author: command.author } as const;
        const campaign = await beginWork(parts, work, tx);
        if (!campaign.ok) return campaign;
        const { supply, standing, paper, day = today(tx.at.getTime()), channel, ...facts } = body;
        const wish = { ...facts, ...sorted(facts), channel: channel ?? usualChannel(facts.gift) };
        const decision = decideCommitment(wish, campaign.value, existsIn(campaign.value));
        if (!decision.ok) return decision;
        const source: Source = {
          _id: newId(),
          ...wish,
          balance: NOTHING,
          spendable: 0,
          allocated: 0,
          committedBy: command.author,
          createdAt: tx.at,
          entries: 0,
          instalments: 0,
          version: 1,
        };
        const amount = supply * measureOf(source.gift).perShare;
        const entry = { kind: FIRST_ENTRY[standing], amount, day, paper, reason: null };
        const entered = enter(source, entry, { id: newId(), by: command.author, at: tx.at });
        if (!entered.ok) return entered;
        const begun = { ...entered.value.source, version: 1 };
        await sources.add(begun, tx);
        await parts.entries.add(entered.value.entry, tx);
        tx.append([newEvent(SourceCommittedV1, { key: begun._id, seq: 1, data: committedData(begun) })]);
        return accept(viewSource(begun, campaign.value));
      }),
  });
}

function changeSource({ storage, campaigns, sources }: SourceParts): Route {
  return route({
    method: 'PUT',
    path: '/api/v1/sources/:id',
    summary: 'Changes the terms of a source; whom it reaches only while no approved plan uses it',
    params: sourceParams,
    body: z.strictObject({ ...TermFields, version: z.int().nonnegative() }),
    command: 'header',
    answer: SourceView,
    problems: [SOURCE_CHANGED, SOURCE_IN_USE, PLACE_OUTSIDE_CAMPAIGN, UNKNOWN_PLACE, CAMPAIGN_CLOSED],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const held = await heldSource({ campaigns, sources, id: params.id, permission }, tx);
        if (!held.ok) return held;
        const { source, campaign } = held.value;
        if (campaign.phase === 'closed') return refuse(CAMPAIGN_CLOSED);
        const exists = existsIn(campaign);
        const decision = decideTerms(source, { ...body, ...sorted(body) }, { campaign, exists });
        if (!decision.ok) return decision;
        const version = source.version + 1;
        const changed = { ...source, ...decision.value, version };
        await sources.change(source, { ...decision.value, version }, tx);
        tx.append([newEvent(SourceChangedV1, { key: source._id, seq: version, data: changedData(changed) })]);
        return accept(viewSource(changed, campaign));
      }),
  });
}

/** In one order, so that the same places written in another are no change. */
function sorted({ places, classes, groups }: Pick<Source, 'places' | 'classes' | 'groups'>) {
  return {
    places: [...new Set(places)].sort(),
    classes: [...new Set(classes)].sort(),
    groups: [...new Set(groups)].sort(),
  };
}

function usualChannel(gift: readonly { readonly kind: string }[]): Source['channel'] {
  return gift.some(({ kind }) => kind === 'cash') ? 'cash' : 'goods';
}

/** Villages are not shipped: below a commune a place is believed. */
function existsIn({ unitSet }: Campaign): (path: string) => boolean {
  const tree = loadUnitSet(unitSet);
  return (path) => tree.has(path) || tree.get(parentPath(path) ?? '')?.level === 'commune';
}
