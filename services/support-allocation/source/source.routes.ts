import { z } from 'zod';
import { Id, PoorClass, UnitPath } from '#shared/contracts/fields.ts';
import { newEvent } from '#shared/contracts/new-event.ts';
import { SourceCommittedV1 } from '#shared/contracts/source/committed.v1.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { parentPath } from '#shared/units/unit-path.ts';
import { loadUnitSet } from '#shared/units/unit-set.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct, maySee } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { listQuery, partOf, toPage } from '../newest-first.ts';
import type { SourceRepository } from './source.repository.ts';
import {
  committedData,
  decideCommitment,
  PLACE_OUTSIDE_CAMPAIGN,
  type Source,
  SUPPLY_TOO_LARGE,
  UNIT_OUTSIDE_CAMPAIGN,
  UNKNOWN_PLACE,
} from './source.ts';
import { SourceView, viewSource } from './source.view.ts';

export interface SourceParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly sources: SourceRepository;
}

const text = (length: number) => z.string().max(length).transform(cleanText).pipe(z.string().min(1));

/** A line as somebody types it: stricter than the event's, so that 60 members' shares of it stay within bounds. */
const TypedLine = z.discriminatedUnion('kind', [
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

const CommitSource = z.strictObject({
  campaign: Id,
  name: text(200),
  owner: text(200),
  unit: UnitPath,
  gift: z.array(TypedLine).min(1).max(20),
  per: z.enum(['household', 'person']),
  supply: z.int().positive().max(1e9),
  places: z.array(UnitPath).max(5_000).default([]),
  classes: z.array(PoorClass).max(2).default([]),
});

export function sourceRoutes(parts: SourceParts): readonly Route[] {
  return [listSources(parts), commitSource(parts)];
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
      return accept(toPage(rows, query.limit, (source) => viewSource(source, campaign.minimum)));
    },
  });
}

function commitSource({ storage, campaigns, sources }: SourceParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/sources',
    summary: 'Commits money, goods or rice to a campaign',
    body: CommitSource,
    command: 'header',
    status: 201,
    answer: SourceView,
    problems: [UNIT_OUTSIDE_CAMPAIGN, PLACE_OUTSIDE_CAMPAIGN, UNKNOWN_PLACE, SUPPLY_TOO_LARGE],
    handle: ({ command, permission, body }) =>
      execute(storage, command, async (tx) => {
        const campaign = await campaigns.get(body.campaign, tx);
        if (campaign === null || !permission.ok || !maySee(permission.value, campaign))
          return refuse(NOT_FOUND);
        if (!mayAct(permission, { unitSet: campaign.unitSet, unit: body.unit })) return refuse(NOT_FOUND);
        const decision = decideCommitment(body, campaign, existsIn(campaign));
        if (!decision.ok) return decision;
        const source: Source = {
          _id: newId(),
          ...body,
          places: [...new Set(body.places)].sort(),
          classes: [...new Set(body.classes)].sort(),
          allocated: 0,
          committedBy: command.author,
          createdAt: tx.at,
          version: 1,
        };
        await sources.add(source, tx);
        tx.append([newEvent(SourceCommittedV1, { key: source._id, seq: 1, data: committedData(source) })]);
        return accept(viewSource(source, campaign.minimum));
      }),
  });
}

/** Villages are not shipped: below a commune a place is believed. */
function existsIn({ unitSet }: Campaign): (path: string) => boolean {
  const tree = loadUnitSet(unitSet);
  return (path) => tree.has(path) || tree.get(parentPath(path) ?? '')?.level === 'commune';
}
