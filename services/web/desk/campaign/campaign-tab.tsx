import { Skeleton, Stack } from '@mantine/core';
import type { Account } from '../../shell/api-types.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { placesWith } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { useCampaigns } from '../part/use-campaign.ts';
import { useLists } from '../poor-list/use-lists.ts';
import { CampaignCard } from './campaign-card.tsx';
import { NewCampaign } from './new-campaign.tsx';

/** The campaigns that there are, and opening one for a frozen list. */
export function CampaignTab({ account }: { account: Account }) {
  const campaigns = useCampaigns();
  const lists = useLists();
  const top = placesWith(account, ['staff'])[0];
  const frozen = lists.data?.filter(({ status }) => status === 'frozen') ?? [];
  return (
    <Stack gap="lg">
      {campaigns.error !== null && (
        <ProblemNotice error={campaigns.error} onRetry={() => void campaigns.refetch()} />
      )}
      {campaigns.isLoading && <Skeleton height={120} aria-label="Đang tải đợt hỗ trợ" />}
      {campaigns.data?.length === 0 && (
        <Empty title="Chưa có đợt hỗ trợ" text="Khi danh sách đã chốt, mở đợt hỗ trợ ở dưới." />
      )}
      {campaigns.data?.map((campaign) => (
        <CampaignCard key={campaign.id} campaign={campaign} account={account} />
      ))}
      {top !== undefined && frozen.length > 0 && <NewCampaign top={top} lists={frozen} />}
      {top !== undefined && lists.data !== undefined && frozen.length === 0 && (
        <Empty
          title="Chưa có danh sách đã chốt"
          text="Chốt danh sách ở trang Hộ nghèo trước khi mở đợt hỗ trợ."
        />
      )}
    </Stack>
  );
}
