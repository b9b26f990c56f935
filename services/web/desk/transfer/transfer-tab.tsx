import { Anchor, Button, Group, Skeleton, Stack, Text, Title } from '@mantine/core';
import { Link, Route, Routes, useLocation, useParams } from 'react-router';
import type { Account, Campaign } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { homePlace, placesWith } from '../account-place.ts';
import { CampaignChoice } from '../part/campaign-choice.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { useChosenCampaign } from '../part/use-campaign.ts';
import { usePageTitle } from '../part/use-page-title.ts';
import { useSources } from '../source/source-queries.ts';
import { TransferPage } from './transfer-page.tsx';
import { useTransfers } from './transfer-queries.ts';
import { TransferStart } from './transfer-start.tsx';
import { fileMark } from './transfer-words.ts';

/** Gifts that a bank pays: the order to it, and its answer. */
export function TransferTab({ account }: { account: Account }) {
  usePageTitle('Chuyển khoản');
  return (
    <Routes>
      <Route index element={<Transfers account={account} />} />
      <Route path=":id" element={<OneTransfer account={account} />} />
    </Routes>
  );
}

function OneTransfer({ account }: { account: Account }) {
  const { id = '' } = useParams();
  return <TransferPage key={id} id={id} account={account} />;
}

function Transfers({ account }: { account: Account }) {
  const { campaigns, campaign, choose, error } = useChosenCampaign();
  if (error !== null) return <ProblemNotice error={error} />;
  if (campaigns?.length === 0)
    return <Empty title="Chưa có đợt hỗ trợ" text="Mở đợt hỗ trợ và ghi nguồn chuyển khoản trước." />;
  return (
    <Stack gap="lg">
      {campaigns !== undefined && (
        <CampaignChoice campaigns={campaigns} campaign={campaign} choose={choose} />
      )}
      {campaign !== undefined && <OfCampaign key={campaign.id} account={account} campaign={campaign} />}
    </Stack>
  );
}

function OfCampaign({ account, campaign }: { account: Account; campaign: Campaign }) {
  const sources = useSources(campaign.id);
  const staffPlace = placesWith(account, ['staff'])[0];
  const paid = sources.data?.filter(({ channel }) => channel === 'transfer') ?? [];
  return (
    <>
      {sources.error !== null && <QueryNotice error={sources.error} account={account} />}
      {sources.data !== undefined && paid.length === 0 && (
        <Empty
          title="Đợt này chưa có nguồn chi bằng chuyển khoản"
          text="Khi ghi nguồn, chọn cách trao là “Chuyển khoản”. Suất quà của nguồn đó do ngân hàng chi, không tính vào sổ của cán bộ."
        />
      )}
      {staffPlace !== undefined && paid.length > 0 && (
        <TransferStart top={staffPlace || campaign.unit} campaign={campaign} sources={paid} />
      )}
      <Sent place={homePlace(account) || campaign.unit} campaign={campaign.id} account={account} />
    </>
  );
}

function Sent({ place, campaign, account }: { place: string; campaign: string; account: Account }) {
  const found = useTransfers(place, campaign);
  const { search } = useLocation();
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <section>
      <Title order={2} size="h4" mb="sm">
        Tệp kết quả đã gửi
      </Title>
      {found.error !== null && <QueryNotice error={found.error} account={account} />}
      {found.isLoading && <Skeleton height={80} aria-label="Đang tải các tệp" />}
      {found.data !== undefined && rows.length === 0 && <Text>Chưa có tệp nào.</Text>}
      {rows.length > 0 && (
        <ul className="change-list" aria-label="Tệp kết quả">
          {rows.map((file) => (
            <li key={file.id}>
              <div className="change-head">
                <Anchor
                  component={Link}
                  to={`/allocation/transfers/${file.id}${search}`}
                  fw={600}
                  style={{ overflowWrap: 'anywhere' }}
                >
                  {file.name === '' ? 'Tệp không tên' : file.name}
                </Anchor>
                <StatusMark {...fileMark(file)} />
              </div>
              <Text fz="sm">
                {file.sourceName} · {file.rows} dòng · gửi {formatMoment(file.at)}
              </Text>
              {file.status === 'confirmed' && (
                <Text fz="sm">
                  {file.paid} suất đã nhận, {file.failed} suất chuyển sang trao tiền mặt
                </Text>
              )}
            </li>
          ))}
        </ul>
      )}
      {found.hasNextPage && (
        <Group mt="sm">
          <Button
            variant="default"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            Xem thêm
          </Button>
        </Group>
      )}
    </section>
  );
}
