import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Storage } from '#shared/storage/connection.ts';
import { inSnapshot, type Transaction } from '#shared/storage/transaction.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import { type Campaign, LIST_NOT_COMPLETE } from '../campaign/campaign.ts';
import type { CandidateRepository, PlannedFacts } from '../candidate/candidate.repository.ts';
import { isComplete } from '../candidate/candidate.ts';
import type { Prior } from '../division/division-input.ts';
import { buildHouseholdTable, type HouseholdTable } from '../division/household-table.ts';
import type { GiftRepository } from '../gift/gift.repository.ts';
import type { LockRepository } from '../lock/lock.repository.ts';
import type { StandingLock } from '../lock/lock.ts';
import type { OutsideGiftRepository } from '../outside-gift/outside-gift.repository.ts';
import { GIFTS_ARRIVING } from '../outside-gift/outside-gift.ts';
import type { SourceRepository } from '../source/source.repository.ts';
import type { Source } from '../source/source.ts';
import type { PlanRepository } from './plan.repository.ts';
import type { PlanBasis } from './plan.ts';
import { toPrior, toRow } from './to-division.ts';

export interface PlanStores {
  readonly storage: Storage;
  readonly campaigns: CampaignRepository;
  readonly candidates: CandidateRepository;
  readonly sources: SourceRepository;
  readonly plans: PlanRepository;
  readonly gifts: GiftRepository;
  readonly outside: OutsideGiftRepository;
  readonly locks: LockRepository;
}

/** All that a plan is made from, as it stood at one moment. */
export interface PlanFacts {
  readonly campaign: Campaign;
  /** All of the campaign, by id. */
  readonly sources: readonly Source[];
  readonly table: HouseholdTable;
  readonly basis: PlanBasis;
  readonly locks: readonly StandingLock[];
}

/**
 * Households of a campaign and what they have, its sources and what they can give; the list must be here wholly.
 * @param without gifts that are to be taken back
 */
export function readPlanFacts(
  stores: PlanStores,
  campaignId: string,
  without: ReadonlySet<string> = new Set(),
): Promise<Result<PlanFacts>> {
  return inSnapshot(stores.storage, async (at) => {
    const campaign = await stores.campaigns.get(campaignId, at);
    if (campaign === null) throw new Error(`There is no campaign ${campaignId}`);
    const list = await stores.candidates.getList(campaign.list, at);
    // An amendment that has not arrived wholly would leave out whom it adds and serve whom it settles.
    if (!isComplete(list)) return refuse(LIST_NOT_COMPLETE);
    if (await stores.outside.isArriving(campaign._id, at)) return refuse(GIFTS_ARRIVING);
    const sources = await stores.sources.allOf(campaign._id, at);
    const basis: PlanBasis = {
      plans: await knownApprovals(stores, campaign._id, at),
      list: list.receivedHash,
    };
    const table = await readTable(stores, { campaign, sources, basis, without }, at);
    return accept({ campaign, sources, table, basis, locks: await stores.locks.allOf(campaign._id, at) });
  });
}

type Read = Pick<Transaction, 'session'>;
type Known = Omit<PlanFacts, 'table' | 'locks'> & { readonly without: ReadonlySet<string> };

/** An amendment is known when all of its lines are: a plan that was computed before is stale. */
async function knownApprovals({ plans }: PlanStores, campaign: string, at: Read): Promise<readonly string[]> {
  const amending = await plans.amendingOf(campaign, at);
  return (await plans.approvalsOf(campaign, at)).filter((id) => !amending.includes(id));
}

async function readTable(stores: PlanStores, known: Known, at: Read): Promise<HouseholdTable> {
  const { campaign } = known;
  const builder = buildHouseholdTable();
  for await (const rows of stores.candidates.dueById(campaign, at)) {
    const priors = await priorsOf(stores, known, rows, at);
    for (const row of rows) builder.add(toRow(campaign.severity, row, priors.get(row.household)));
  }
  return builder.finish();
}

/** What these households have already; those that have nothing are absent. */
async function priorsOf(
  { gifts, outside }: PlanStores,
  { campaign, sources, basis, without }: Known,
  rows: readonly PlannedFacts[],
  at: Read,
): Promise<ReadonlyMap<string, Prior>> {
  const among = { from: rows[0]!.household, to: rows.at(-1)!.household };
  const standing = await gifts.ofPlans(basis.plans, among, at);
  const given = standing.filter(({ _id }) => !without.has(_id));
  const lines = await outside.linesOf(campaign._id, among, at);
  if (given.length === 0 && lines.size === 0) return new Map();
  const placeOf = new Map(sources.map((source, place) => [source._id, place]));
  const byHousehold = Map.groupBy(given, (gift) => gift.household);
  const having = new Set([...byHousehold.keys(), ...lines.keys()]);
  return new Map(
    [...having].map((household) => {
      const own = (byHousehold.get(household) ?? []).map((gift) => ({
        source: placeOf.get(gift.source)!,
        lines: gift.lines,
      }));
      return [household, toPrior(campaign, own, lines.get(household) ?? [])];
    }),
  );
}
