import { Button, Group, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account, Remaining } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatMoment, reasonWords } from '../../shell/format.ts';
import { api } from '../desk.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitTrail } from '../part/unit-trail.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { useUnit } from '../part/use-unit.ts';

const PAGE = 100;

/** Who is left, by name. */
export function RemainingPage({ account }: { account: Account }) {
  const path = useParams()['*'] ?? '';
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const unit = useUnit(path);
  const remaining = useRemaining(path, campaign?.id);
  usePageTitle(`Hộ chưa nhận: ${unit.data?.name ?? path}`);
  const search = campaign === undefined ? '' : `?campaign=${encodeURIComponent(campaign.id)}`;
  const pages = remaining.data?.pages ?? [];
  const rows = pages.flatMap(({ items }) => items);

  if (error !== null) return <QueryNotice error={error} account={account} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Khi nghiệp vụ mở đợt hỗ trợ, danh sách sẽ hiện ở đây." />;
  return (
    <Stack gap="md">
      {unit.data !== undefined && (
        <UnitTrail unit={unit.data} account={account} href={(to) => `/remaining/${to}${search}`} />
      )}
      <Group justify="space-between" align="end">
        <div>
          <Title order={1} size="h2">
            Hộ chưa nhận{unit.data === undefined ? '' : `: ${unit.data.name}`}
          </Title>
          {pages[0] !== undefined && <Text fz="sm">Tính đến {formatMoment(pages[0].asOf)}</Text>}
        </div>
        {campaigns !== undefined && (
          <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
        )}
      </Group>
      {remaining.error !== null && (
        <QueryNotice error={remaining.error} account={account} onRetry={() => void remaining.refetch()} />
      )}
      {remaining.isLoading && <Skeleton height={300} aria-label="Đang tải danh sách" />}
      {pages.length > 0 && rows.length === 0 && (
        <Empty
          title="Không còn hộ nào chưa nhận"
          text="Mọi hộ trong danh sách ở đây đã nhận hoặc có lý do."
        />
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {rows.length > 0 && (
        <Group>
          <Text fz="sm" role="status">
            Đang hiện {formatMoney(rows.length)} hộ
            {remaining.hasNextPage ? ', còn nữa' : ', đã hết danh sách'}
          </Text>
          {remaining.hasNextPage && (
            <Button
              variant="default"
              loading={remaining.isFetchingNextPage}
              onClick={() => void remaining.fetchNextPage()}
            >
              Xem thêm {PAGE} hộ
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

function useRemaining(path: string, campaign: string | undefined) {
  return useInfiniteQuery({
    queryKey: ['remaining', campaign, path],
    enabled: campaign !== undefined,
    initialPageParam: null as string | null,
    getNextPageParam: (page: Remaining) => page.nextCursor,
    queryFn: ({ pageParam }) => {
      const query = {
        campaign: campaign ?? '',
        limit: PAGE,
        ...(pageParam === null ? {} : { cursor: pageParam }),
      };
      return answerOf(api.GET('/api/v1/remaining/{path}', { params: { path: { path }, query } }));
    },
  });
}

function Rows({ rows }: { rows: Remaining['items'] }) {
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table striped highlightOnHover withTableBorder stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number">STT</Table.Th>
            <Table.Th>Họ tên chủ hộ</Table.Th>
            <Table.Th>Mã hộ</Table.Th>
            <Table.Th>Xóm, tổ</Table.Th>
            <Table.Th className="number">Số khẩu</Table.Th>
            <Table.Th>Loại</Table.Th>
            <Table.Th className="number">Số suất</Table.Th>
            <Table.Th>Lần đến gần nhất</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={row.household}>
              <Table.Td className="number">{index + 1}</Table.Td>
              <Table.Td>{row.head}</Table.Td>
              <Table.Td>{row.code}</Table.Td>
              <Table.Td>{row.village}</Table.Td>
              <Table.Td className="number">{row.members}</Table.Td>
              <Table.Td>{CLASS_WORDS[row.class]}</Table.Td>
              <Table.Td className="number">{row.gifts === 0 ? 'Chưa có suất' : row.gifts}</Table.Td>
              <Table.Td>
                {row.lastAttempt === null
                  ? 'Chưa đến'
                  : `${formatDate(row.lastAttempt.on)}: ${reasonWords(row.lastAttempt.reason)}`}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
