import type { Permission } from '#shared/access/caller.ts';
import { NOT_FOUND } from '#shared/kernel/problem.ts';
import { accept, type Result, refuse } from '#shared/kernel/result.ts';
import type { Transaction } from '#shared/storage/transaction.ts';
import { mayAct } from '../campaign/campaign.policy.ts';
import type { CampaignRepository } from '../campaign/campaign.repository.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { SourceRepository } from './source.repository.ts';
import type { Source } from './source.ts';

/** A source that the caller may change: the role is held at the unit that holds it, or above. */
export async function heldSource(
  asked: {
    readonly campaigns: CampaignRepository;
    readonly sources: SourceRepository;
    readonly id: string;
    readonly permission: Permission;
  },
  tx: Pick<Transaction, 'session'>,
): Promise<Result<{ readonly source: Source; readonly campaign: Campaign }>> {
  const { campaigns, sources, id, permission } = asked;
  const source = await sources.get(id, tx);
  const campaign = source === null ? null : await campaigns.get(source.campaign, tx);
  if (source === null || campaign === null) return refuse(NOT_FOUND);
  if (!mayAct(permission, { unitSet: campaign.unitSet, unit: source.unit })) return refuse(NOT_FOUND);
  return accept({ source, campaign });
}
