import { Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { daysBetween, formatDate, today } from '#shared/vietnam/date.ts';
import { lunarLabel } from '#shared/vietnam/tet-calendar.ts';
import type { Account, Campaign } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitTrail } from '../part/unit-trail.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { useUnit } from '../part/use-unit.ts';
import { ChildrenTable } from './children-table.tsx';
import { CoverageFigures } from './coverage-figures.tsx';
import { useCoverage } from './use-coverage.ts';

/** How many households have a Tết, here and in each unit below. */
export function CoveragePage({ account }: { account: Account }) {
  const path = useParams()['*'] ?? '';
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const unit = useUnit(path);
  const coverage = useCoverage(path, campaign?.id);
  const name = coverage.data?.name ?? unit.data?.name ?? path;
  usePageTitle(`Tỷ lệ hộ có Tết: ${name}`);
  const search = campaign === undefined ? '' : `?campaign=${encodeURIComponent(campaign.id)}`;

  if (error !== null) return <QueryNotice error={error} account={account} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Khi nghiệp vụ mở đợt hỗ trợ, số liệu sẽ hiện ở đây." />;
  return (
    <Stack gap="md">
      {unit.data !== undefined && (
        <UnitTrail unit={unit.data} account={account} href={(to) => `/coverage/${to}${search}`} />
      )}
      <Group justify="space-between" align="end">
        <div>
          <Title order={1} size="h2">
            {name}
          </Title>
          {campaign !== undefined && <Countdown campaign={campaign} />}
        </div>
        {campaigns !== undefined && (
          <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
        )}
      </Group>
      {coverage.error !== null && (
        <QueryNotice error={coverage.error} account={account} onRetry={() => void coverage.refetch()} />
      )}
      {coverage.isLoading && <Skeleton height={220} aria-label="Đang tải số liệu" />}
      {coverage.data !== undefined && (
        <>
          <CoverageFigures figures={coverage.data} search={search} />
          {!coverage.data.listComplete && (
            <StatusMark tone="neutral" word="Danh sách đang được chuyển đến, số liệu chưa đủ" />
          )}
          <Freshness asOf={coverage.data.asOf} live={coverage.live} />
          {coverage.data.children.length > 0 && (
            <ChildrenTable figures={coverage.data.children} search={search} />
          )}
        </>
      )}
    </Stack>
  );
}

function Countdown({ campaign: { name, tetDate, deadline } }: { campaign: Campaign }) {
  const now = today(Date.now());
  const lunar = lunarLabel(deadline);
  return (
    <Text>
      {name} · hạn trao {formatDate(deadline)}
      {lunar !== null && ` (${lunar})`}: <strong>{daysText(daysBetween(now, deadline), 'hạn')}</strong> ·{' '}
      <strong>{daysText(daysBetween(now, tetDate), 'Tết')}</strong>
    </Text>
  );
}

function daysText(days: number, what: string): string {
  if (days > 0) return `còn ${days} ngày đến ${what}`;
  return days === 0 ? `hôm nay là ${what}` : `đã qua ${what} ${-days} ngày`;
}

/** How old the figures are; grey once nothing new has come for two minutes. */
function Freshness({ asOf, live }: { asOf: string; live: boolean }) {
  return (
    <Group gap="sm" role="status">
      <Text fz="sm">Tính đến {formatMoment(asOf)}</Text>
      {live ? (
        <StatusMark tone="done" word="Cập nhật liên tục" />
      ) : (
        <StatusMark tone="neutral" word="Cập nhật mỗi 30 giây" />
      )}
    </Group>
  );
}
