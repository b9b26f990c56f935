import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, Route, Routes } from 'react-router';
import type { Account, Plan } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { hasRole } from '../account-place.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { useSources } from '../source/source-queries.ts';
import { ComparePage } from './compare-page.tsx';
import { LockList } from './lock-list.tsx';
import { NewPlan } from './new-plan.tsx';
import { PlanCard } from './plan-card.tsx';
import { PlanPage } from './plan-page.tsx';
import { usePlans } from './plan-queries.ts';
import { TrialPage } from './trial-page.tsx';

export function PlanTab({ account }: { account: Account }) {
  return (
    <Routes>
      <Route index element={<PlanList account={account} />} />
      <Route path="locks" element={<LockList account={account} />} />
      <Route path="trial" element={<TrialPage account={account} />} />
      <Route path=":one/compare/:other" element={<ComparePage account={account} />} />
      <Route path=":plan" element={<PlanPage account={account} />} />
    </Routes>
  );
}

/** Plans of a campaign, newest first; staff proposes, another person approves. */
function PlanList({ account }: { account: Account }) {
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
      {hasRole(account, 'staff') &&
        campaign !== undefined &&
        campaign.phase !== 'closed' &&
        sources.data !== undefined && (
          <NewPlan key={campaign.id} campaign={campaign} sources={sources.data} />
        )}
      {plans.isLoading && <Skeleton height={200} aria-label="Đang tải phương án" />}
      {plans.data?.length === 0 && (
        <Empty title="Chưa có phương án" text="Nghiệp vụ lập phương án, rồi trình phê duyệt." />
      )}
      {plans.data !== undefined && (
        <Cards plans={plans.data} account={account} sources={sources.data ?? []} />
      )}
    </Stack>
  );
}

interface CardParts {
  readonly plans: readonly Plan[];
  readonly account: Account;
  readonly sources: Parameters<typeof PlanCard>[0]['sources'];
}

/** Two of them can be picked and compared; a third one picked pushes the first one out. */
function Cards({ plans, account, sources }: CardParts) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // Newest stands first in the list; compared, the older one comes first.
  const [one, other] = plans.flatMap(({ id }) => (chosen.includes(id) ? [id] : [])).reverse();
  const isComparable = plans.filter(({ hash }) => hash !== null).length > 1;
  const choose = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(-2));
  return (
    <>
      {isComparable && (
        <Group gap="sm">
          <Text>So sánh hai phương án: đánh dấu hai phương án ở dưới.</Text>
          {one !== undefined && other !== undefined && (
            <Button component={Link} variant="default" to={`/allocation/plans/${one}/compare/${other}`}>
              So sánh hai phương án đã chọn
            </Button>
          )}
        </Group>
      )}
      {plans.map((plan) => (
        <PlanCard
          key={plan.id}
          plan={plan}
          account={account}
          sources={sources}
          isChosen={isComparable ? chosen.includes(plan.id) : undefined}
          onChoose={() => choose(plan.id)}
        />
      ))}
    </>
  );
}
