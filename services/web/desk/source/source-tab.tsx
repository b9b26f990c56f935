import { Anchor, Skeleton, Stack, Table } from '@mantine/core';
import { Link, Route, Routes, useLocation } from 'react-router';
import type { Account, Source } from '../../shell/api-types.ts';
import { CLASS_WORDS, formatGift } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { placesWith } from '../account-place.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { NewSource } from './new-source.tsx';
import { SourcePage } from './source-page.tsx';
import { useSources } from './source-queries.ts';
import { formatAmount, GIVER_WORDS } from './source-words.ts';

/** The sources of a campaign; each opens to its book. */
export function SourceTab({ account }: { account: Account }) {
  return (
    <Routes>
      <Route index element={<SourceList account={account} />} />
      <Route path=":id" element={<SourcePage account={account} />} />
    </Routes>
  );
}

/** Who gives what, how much of it there is and how much is left. */
function SourceList({ account }: { account: Account }) {
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  const sources = useSources(campaign?.id);
  const top = placesWith(account, ['staff'])[0];
  if (error !== null) return <ProblemNotice error={error} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Mở đợt hỗ trợ trước khi ghi nguồn." />;
  return (
    <Stack gap="lg">
      {campaigns !== undefined && (
        <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
      )}
      {sources.error !== null && (
        <ProblemNotice error={sources.error} onRetry={() => void sources.refetch()} />
      )}
      {sources.isLoading && <Skeleton height={160} aria-label="Đang tải nguồn" />}
      {sources.data?.length === 0 && (
        <Empty title="Chưa có nguồn nào" text="Ghi nguồn hỗ trợ đầu tiên ở dưới." />
      )}
      {sources.data !== undefined && sources.data.length > 0 && <Sources sources={sources.data} />}
      {top !== undefined && campaign !== undefined && (
        <NewSource key={campaign.id} campaign={campaign} top={top} />
      )}
    </Stack>
  );
}

const AMOUNTS = ['promised', 'committed', 'inHand', 'allocatedAmount', 'left'] as const;

function Sources({ sources }: { sources: readonly Source[] }) {
  const { search } = useLocation();
  return (
    <Table.ScrollContainer minWidth={1000}>
      <Table withTableBorder striped className="top-cells">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Nguồn</Table.Th>
            <Table.Th>Một suất, dành cho</Table.Th>
            <Table.Th className="number">Mới hứa</Table.Th>
            <Table.Th className="number">Đã cam kết, chưa về</Table.Th>
            <Table.Th className="number">Đã về</Table.Th>
            <Table.Th className="number">Đã phân bổ</Table.Th>
            <Table.Th className="number">Còn lại</Table.Th>
            <Table.Th>Đủ mức tối thiểu</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sources.map((source) => (
            <Table.Tr key={source.id}>
              <Table.Td className="source-name">
                <Anchor component={Link} to={`/allocation/sources/${source.id}${search}`}>
                  {source.name}
                </Anchor>
                <div className="small-print">{GIVER_WORDS[source.giver]}</div>
              </Table.Td>
              <Table.Td>
                {formatGift(source.gift)}
                {source.per === 'person' ? ' mỗi khẩu' : ' mỗi hộ'}
                <div className="small-print">{reachWords(source)}</div>
              </Table.Td>
              {AMOUNTS.map((amount) => (
                <Table.Td key={amount} className="number">
                  {formatAmount(source, source[amount])}
                </Table.Td>
              ))}
              <Table.Td>
                <StatusMark
                  tone={source.meetsMinimum ? 'done' : 'neutral'}
                  word={source.meetsMinimum ? 'Có' : source.per === 'person' ? 'Tùy số khẩu' : 'Không'}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** 'Hộ nghèo, 2 nhóm ưu tiên, 3 đơn vị' */
function reachWords({ classes, groups, places }: Source): string {
  return [
    classes.length === 0 ? 'Mọi hộ' : classes.map((one) => CLASS_WORDS[one]).join(', '),
    ...(groups.length > 0 ? [`${groups.length} nhóm ưu tiên`] : []),
    ...(places.length > 0 ? [`${places.length} nơi nhận`] : []),
  ].join(', ');
}
