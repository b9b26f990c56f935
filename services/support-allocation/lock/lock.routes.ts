import { z } from 'zod';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { newId } from '#shared/kernel/hash.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { execute } from '#shared/storage/execute.ts';
import { isWithin } from '#shared/units/unit-path.ts';
import { cleanText } from '#shared/vietnam/text.ts';
import { mayAct, maySee } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { CAMPAIGN_CLOSED } from '../campaign/phase.ts';
import type { CandidateRepository } from '../candidate/candidate.repository.ts';
import { candidateId } from '../candidate/candidate.ts';
import { NOT_IN_CAMPAIGN } from '../outside-gift/outside-gift.ts';
import { UNKNOWN_SOURCE } from '../plan/plan.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import type { LockRepository } from './lock.repository.ts';
import {
  decideLock,
  LOCK_KINDS,
  LOCK_LIFTED,
  LOCK_NOT_REACHED,
  LOCK_STANDS,
  type PlanLock,
  SHARES_UNFIT,
} from './lock.ts';
import { LockView, viewLock } from './lock.view.ts';

export interface LockParts {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
  readonly sources: SourceRepository;
  readonly locks: LockRepository;
}

const Reason = z.string().max(500).transform(cleanText).pipe(z.string().min(1));
const SetLock = z.strictObject({
  campaign: Id,
  household: Id,
  source: Id,
  kind: z.enum(LOCK_KINDS),
  shares: z.int().min(1).max(1_000).nullable().default(null),
  reason: Reason,
});

/** Whoever proposes a campaign's plans may say beforehand who gets what, or does not, and why. */
export function lockRoutes(parts: LockParts): readonly Route[] {
  return [listLocks(parts), setLock(parts), liftLock(parts)];
}

function listLocks({ campaigns, candidates, locks }: LockParts): Route {
  return route({
    method: 'GET',
    path: '/api/v1/locks',
    summary: 'Locks that stand in a campaign, of households within the caller’s places',
    query: z.strictObject({
      campaign: Id,
      cursor: z.string().max(100).optional(),
      limit: z.coerce.number().int().min(1).max(200).default(100),
    }),
    answer: z.strictObject({ items: z.array(LockView), nextCursor: z.string().nullable() }),
    problems: [NOT_FOUND],
    async handle({ permission, query }) {
      if (!permission.ok) return permission;
      const campaign = await campaigns.get(query.campaign);
      if (campaign === null || !maySee(permission.value, campaign)) return refuse(NOT_FOUND);
      const units = permission.value
        .filter(({ unitSet }) => unitSet === campaign.unitSet)
        .map(({ path }) => (isWithin(path, campaign.unit) ? campaign.unit : path));
      const { cursor: after = '', limit } = query;
      const page = await locks.page(campaign._id, { units, after, limit });
      const rows = await candidates.ofHouseholds(
        campaign.list,
        page.map((lock) => lock.household),
      );
      const of = new Map(rows.map((row) => [row.household, row]));
      return accept({
        items: page.map((lock) => viewLock(lock, of.get(lock.household))),
        nextCursor: page.length === limit ? page.at(-1)!._id : null,
      });
    },
  });
}

function setLock({ storage, campaigns, candidates, sources, locks }: LockParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/locks',
    summary:
      'Says that a household must, or must not, get a gift of a source, or how much; the next plan obeys',
    body: SetLock,
    command: 'header',
    status: 201,
    answer: LockView,
    problems: [CAMPAIGN_CLOSED, NOT_IN_CAMPAIGN, UNKNOWN_SOURCE, LOCK_STANDS, LOCK_NOT_REACHED, SHARES_UNFIT],
    handle: ({ command, permission, body }) =>
      execute(storage, command, async (tx) => {
        const campaign = await campaigns.get(body.campaign, tx);
        if (campaign === null || !mayAct(permission, campaign)) return refuse(NOT_FOUND);
        if (campaign.phase === 'closed') return refuse(CAMPAIGN_CLOSED);
        const id = candidateId(campaign.list, body.household);
        const household = (await candidates.byIds([id], tx)).get(id);
        const isServed = household !== undefined && household.settled === null;
        if (!isServed || !isWithin(campaign.unit, household.unit)) return refuse(NOT_IN_CAMPAIGN);
        const [source] = await sources.getMany(campaign._id, [body.source], tx);
        if (source === undefined) return refuse(UNKNOWN_SOURCE);
        const standing = await locks.standingOf(body, tx);
        const decision = decideLock(body, { household, source, standing });
        if (!decision.ok) return decision;
        const lock: PlanLock = {
          ...body,
          _id: newId(),
          unit: household.unit,
          setBy: command.author,
          setAt: tx.at,
          ...NOT_LIFTED,
        };
        await locks.add(lock, tx);
        return accept(viewLock(lock, household));
      }),
  });
}

const NOT_LIFTED = { isLifted: false, liftedBy: null, liftedAt: null, liftReason: null };

function liftLock({ storage, campaigns, locks }: LockParts): Route {
  return route({
    method: 'POST',
    path: '/api/v1/locks/:id/lift',
    summary: 'Lifts a lock, with the reason; plans that were computed under it stay as they are',
    params: z.strictObject({ id: Id }),
    body: z.strictObject({ reason: Reason }),
    command: 'header',
    answer: LockView,
    problems: [LOCK_LIFTED],
    handle: ({ command, permission, params, body }) =>
      execute(storage, command, async (tx) => {
        const lock = await locks.get(params.id, tx);
        const campaign = lock === null ? null : await campaigns.get(lock.campaign, tx);
        if (lock === null || campaign === null || !mayAct(permission, campaign)) return refuse(NOT_FOUND);
        if (lock.isLifted) return refuse(LOCK_LIFTED);
        const lifted = { liftedBy: command.author, liftedAt: tx.at, liftReason: body.reason };
        await locks.lift(lock._id, lifted, tx);
        return accept(viewLock({ ...lock, ...lifted }, undefined));
      }),
  });
}
