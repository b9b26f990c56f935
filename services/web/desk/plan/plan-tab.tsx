import { Skeleton, Stack } from '@mantine/core';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { useSources } from '../source/source-queries.ts';
import { NewPlan } from './new-plan.tsx';
import { PlanCard } from './plan-card.tsx';
import { usePlans } from './plan-queries.ts';

/** Plans of a campaign, newest first; staff proposes, another person approves. */
export function PlanTab({ account }: { account: Account }) {
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const plans = usePlans(campaign?.id);
  const sources = useSources(campaign?.id);
  if (error !== null) return <ProblemNotice error={error} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Mở đợt hỗ trợ và ghi nguồn trước khi lập phương án." />;
  return (
    <Stack gap="lg">
      {campaigns !== undefined && (
        <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
      )}
      {plans.error !== null && <ProblemNotice error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.isLoading && <Skeleton height={200} aria-label="Đang tải phương án" />}
      {plans.data?.length === 0 && (
        <Empty title="Chưa có phương án" text="Nghiệp vụ lập phương án, rồi trình phê duyệt." />
      )}
      {plans.data?.map((plan) => (
        <PlanCard key={plan.id} plan={plan} account={account} sources={sources.data ?? []} />
      ))}
      {hasRole(account, 'staff') && campaign !== undefined && sources.data !== undefined && (
        <NewPlan key={campaign.id} campaign={campaign} sources={sources.data} />
      )}
    </Stack>
  );
}
