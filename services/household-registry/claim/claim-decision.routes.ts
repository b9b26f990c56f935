import { z } from 'zod';
import type { Permission } from '#shared/access/caller.ts';
import { Id } from '#shared/contracts/fields.ts';
import { type Route, route } from '#shared/http/route.ts';
import { NOT_FOUND, type Problem } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { type Command, type CommandTransaction, execute } from '#shared/storage/execute.ts';
import { inTransaction } from '#shared/storage/transaction.ts';
import { reopenClosures } from '../closure/reopen-closures.ts';
import type { HouseholdRepository } from '../household/household.repository.ts';
import type { PoorListRepository } from '../poor-list/poor-list.repository.ts';
import {
  acceptClaim,
  CLAIM_ACCEPTED,
  CLAIM_NOT_SETTLED,
  CLAIM_SETTLED,
  type Claim,
  HOUSEHOLD_ELSEWHERE,
  noteReporterRead,
  refuseClaim,
  reopenClaim,
  verifyClaim,
} from './claim.ts';
import { ClaimView, claimView, LikelyHousehold, likelyHousehold } from './claim.view.ts';
import { likelyHouseholds } from './claim-candidate.ts';
import { claimReopened } from './claim-event.ts';
import { AcceptBody, RefuseBody, ReopenBody } from './claim-input.ts';
import { type ClaimParts, openReporter } from './claim-opening.ts';
import { saveSettled } from './claim-settling.ts';

/** Proposes that a frozen list takes a household in because of a claim; answers the amendment in which that stands. */
export type ProposeAddition = (
  wish: { list: string; household: string; claim: string; words: string; by: string },
  tx: CommandTransaction,
) => Promise<Result<{ readonly amendment: string }>>;

export interface DecisionParts extends ClaimParts {
  readonly storage: Storage;
  readonly households: HouseholdRepository;
  readonly lists: PoorListRepository;
  readonly proposeAddition: ProposeAddition;
}

const ById = z.strictObject({ id: Id });
const STILL_OPEN: readonly Problem[] = [NOT_FOUND, CLAIM_SETTLED, CLAIM_ACCEPTED];

/** What staff does with a claim: look into it, accept it, refuse it with a reason, open it again. */
export function claimDecisionRoutes(parts: DecisionParts): readonly Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/v1/claim-records/:id/households',
      summary: 'Households of the registry that a claim may mean, likeliest first',
      params: ById,
      query: z.strictObject({ list: Id }),
      answer: z.strictObject({ items: z.array(LikelyHousehold) }),
      problems: [NOT_FOUND],
      async handle({ params, query, permission }) {
        if (!permission.ok) return permission;
        const claim = await parts.claims.within(params.id, permission.value);
        const list = await parts.lists.get(query.list);
        if (claim === null || list === null || list.unitSet !== claim.unitSet) return refuse(NOT_FOUND);
        const near = await parts.claims.householdsNear(claim, list.year);
        const likely = likelyHouseholds(claim, near);
        const ids = likely.map(({ _id }) => _id);
        const entries = await parts.lists.entriesOf(list._id, ids);
        return accept({ items: likely.map((one) => likelyHousehold(one, entries.has(one._id))) });
      },
    }),
    route({
      method: 'POST',
      path: '/api/v1/claim-records/:id/verify',
      summary: 'Look into a claim',
      params: ById,
      body: z.strictObject({}),
      answer: ClaimView,
      problems: STILL_OPEN,
      handle: (request) =>
        decide(parts, request, async (claim, tx) => {
          const verifying = verifyClaim(claim, { by: request.command.author, at: tx.at, words: null });
          if (verifying.ok) await parts.claims.save(verifying.value, tx);
          return verifying;
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/claim-records/:id/accept',
      summary:
        'Accept a claim: its household is proposed to the list; it stays open until the amendment is approved',
      params: ById,
      body: AcceptBody,
      answer: ClaimView,
      problems: [...STILL_OPEN, HOUSEHOLD_ELSEWHERE],
      handle: (request) =>
        decide(parts, request, (claim, tx) =>
          acceptFor(parts, { claim, ...request.body, by: request.command.author }, tx),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/v1/claim-records/:id/refuse',
      summary: 'Refuse a claim with a reason that its reporter can read',
      params: ById,
      body: RefuseBody,
      answer: ClaimView,
      problems: STILL_OPEN,
      handle: (request) =>
        decide(parts, request, async (claim, tx) => {
          const by = request.command.author;
          const refused = refuseClaim(claim, request.body, { by, at: tx.at });
          if (refused.ok) await saveSettled(parts.claims, refused.value, { by }, tx);
          return refused;
        }),
    }),
    route({
      method: 'POST',
      path: '/api/v1/claim-records/:id/reopen',
      summary: 'Open a refused claim again, or take an acceptance back before the list has the household',
      params: ById,
      body: ReopenBody,
      answer: ClaimView,
      problems: [NOT_FOUND, CLAIM_NOT_SETTLED],
      handle: (request) =>
        decide(parts, request, (claim, tx) =>
          reopen(parts, { claim, words: request.body.words, by: request.command.author }, tx),
        ),
    }),
    route({
      method: 'POST',
      path: '/api/v1/claim-records/:id/reporter',
      summary: 'Read who reported it, to ask back; each look is noted in the claim',
      // No command: its answer would be kept for ever, unsealed.
      command: 'none',
      params: ById,
      body: z.strictObject({}),
      answer: z.strictObject({ name: z.string().nullable(), phone: z.string().nullable() }),
      problems: [NOT_FOUND],
      async handle({ params, permission, caller }) {
        if (!permission.ok) return permission;
        const places = permission.value;
        const claim = await inTransaction(parts.storage, async (tx) => {
          const found = await parts.claims.within(params.id, places, tx);
          if (found === null) return null;
          await parts.claims.save(noteReporterRead(found, { by: caller.account, at: tx.at }), tx);
          return found;
        });
        return claim === null ? refuse(NOT_FOUND) : accept(openReporter(parts.seal, claim));
      },
    }),
  ];
}

async function decide(
  { storage, claims }: DecisionParts,
  request: { params: { id: string }; command: Command; permission: Permission },
  act: (claim: Claim, tx: CommandTransaction) => Promise<Result<Claim>>,
): Promise<Result<z.infer<typeof ClaimView>>> {
  const { params, command, permission } = request;
  return execute(storage, command, async (tx) => {
    const claim = permission.ok ? await claims.within(params.id, permission.value, tx) : null;
    if (claim === null) return refuse(NOT_FOUND);
    const decided = await act(claim, tx);
    return decided.ok ? accept(claimView(decided.value)) : decided;
  });
}

async function acceptFor(
  { claims, households, proposeAddition }: DecisionParts,
  wish: { claim: Claim; list: string; household: string; words: string; by: string },
  tx: CommandTransaction,
): Promise<Result<Claim>> {
  const { claim, list, household: id, words, by } = wish;
  const household = await households.get(id, tx);
  if (household === null || household.unitSet !== claim.unitSet || household.commune !== claim.commune)
    return refuse(HOUSEHOLD_ELSEWHERE);
  const proposed = await proposeAddition({ list, household: id, claim: claim._id, words, by }, tx);
  if (!proposed.ok) return proposed;
  const found = { household: id, list, amendment: proposed.value.amendment };
  const accepted = acceptClaim(claim, found, { by, at: tx.at, words });
  if (accepted.ok) await claims.save(accepted.value, tx);
  return accepted;
}

async function reopen(
  { claims, closures, days }: DecisionParts,
  { claim, words, by }: { claim: Claim; words: string; by: string },
  tx: CommandTransaction,
): Promise<Result<Claim>> {
  const reopened = reopenClaim(claim, { by, at: tx.at, words }, days);
  if (!reopened.ok) return reopened;
  await claims.save(reopened.value, tx);
  if (claim.status !== 'settled') return reopened;
  tx.append([claimReopened(reopened.value)]);
  const { unitSet, unit, commune } = claim;
  if (unit !== commune)
    await reopenClosures(closures, { unitSet, units: [unit], list: null, cause: 'claim', by }, tx);
  return reopened;
}
