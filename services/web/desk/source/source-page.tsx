import { Anchor, Button, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, Source } from '../../shell/api-types.ts';
import { formatGift } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { ExportButton } from '../part/export-button.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { useCampaigns } from '../part/use-campaign.ts';
import { EditSource } from './edit-source.tsx';
import { NewEntry } from './new-entry.tsx';
import { SourceBook } from './source-book.tsx';
import { SourcePapers } from './source-papers.tsx';
import { useSource } from './source-queries.ts';
import { formatAmount, GIVER_WORDS } from './source-words.ts';

/** One source: what stands behind it, its book, and writing into the book. */
export function SourcePage({ account }: { account: Account }) {
  const { id = '' } = useParams();
  const { search } = useLocation();
  const source = useSource(id);
  return (
    <Stack gap="lg">
      <Anchor component={Link} to={`/allocation/sources${search}`}>
        ‹ Mọi nguồn
      </Anchor>
      {source.error !== null && <QueryNotice error={source.error} account={account} />}
      {source.isLoading && <Skeleton height={200} aria-label="Đang tải nguồn" />}
      {source.data !== undefined && (
        <>
          <Balance source={source.data} />
          <ExportButton
            word="Tải bảng quyết toán nguồn (PDF)"
            address={`/api/v1/sources/${source.data.id}/settlement`}
          />
          {hasRole(account, 'staff') && <Change source={source.data} />}
          {hasRole(account, 'staff') && <NewEntry source={source.data} />}
          <SourceBook source={source.data} account={account} />
          <SourcePapers source={source.data} account={account} />
        </>
      )}
    </Stack>
  );
}

/** Other terms; not in a campaign that is closed. */
function Change({ source }: { source: Source }) {
  const [isOpen, setOpen] = useState(false);
  const { data } = useCampaigns();
  const campaign = data?.find(({ id }) => id === source.campaign);
  if (campaign === undefined || campaign.phase === 'closed') return null;
  return (
    <div>
      <Button variant="default" onClick={() => setOpen(true)}>
        Sửa nguồn
      </Button>
      {isOpen && <EditSource source={source} campaign={campaign} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Balance({ source }: { source: Source }) {
  const facts = [
    ['Mới hứa', formatAmount(source, source.promised)],
    ['Đã cam kết, chưa về', formatAmount(source, source.committed)],
    ['Đã về', formatAmount(source, source.received)],
    ['Đã hoàn trả', formatAmount(source, source.returned)],
    ['Đã phân bổ', formatAmount(source, source.allocatedAmount)],
    ['Còn lại', formatAmount(source, source.left)],
    ['Số suất còn phân bổ được', formatMoney(source.available)],
    ['Suất dự phòng', formatMoney(source.reserve)],
  ] as const;
  return (
    <div>
      <Title order={2} size="h3">
        {source.name}
      </Title>
      <Text mb="sm">
        {GIVER_WORDS[source.giver]} · {formatGift(source.gift)}
        {source.per === 'person' ? ' mỗi khẩu' : ' mỗi hộ'}
      </Text>
      <dl className="fact-list">
        {facts.map(([word, text]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {source.awaited > 0 && (
        <StatusMark
          tone="waiting"
          word={`Đã phê duyệt nhưng chưa về: ${formatAmount(source, source.awaited)}`}
        />
      )}
    </div>
  );
}
