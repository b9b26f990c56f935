import { SegmentedControl, Skeleton, Stack } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { placesWith } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { usePageTitle } from '../part/use-page-title.ts';
import { AcceptCertain } from './accept-certain.tsx';
import './duplicate.css';
import { useKeys } from '../part/use-keys.ts';
import { type QueueStatus, usePairs } from './duplicate-queries.ts';
import { PairPane } from './pair-pane.tsx';
import { PairQueue } from './pair-queue.tsx';
import { SearchBar } from './search-bar.tsx';

const STATES: readonly { value: QueueStatus; label: string }[] = [
  { value: 'open', label: 'Chờ kết luận' },
  { value: 'different', label: 'Khác nhau' },
  { value: 'same', label: 'Đã gộp' },
];

/** Households that may stand twice: the queue on the left, both sides of the chosen pair on the right. */
export function DuplicateTab({ account }: { account: Account }) {
  usePageTitle('Hộ trùng');
  const [address, setAddress] = useSearchParams();
  const place = placesWith(account, ['staff', 'approver', 'auditor'])[0] ?? '';
  const status = STATES.find(({ value }) => value === address.get('state'))?.value ?? 'open';
  const queue = usePairs(place, status);
  const rows = (queue.data?.pages ?? []).flatMap(({ items }) => items);
  const chosen = rows.find(({ id }) => id === address.get('pair')) ?? rows[0];
  const choose = (pair: string) => setAddress({ state: status, pair }, { replace: true });
  const step = (by: 1 | -1) => {
    const next = rows[rows.findIndex(({ id }) => id === chosen?.id) + by];
    if (next !== undefined) choose(next.id);
  };
  // Here and not beside the verdict, because one steps on while a pair is still being loaded.
  useKeys({ j: () => step(1), n: () => step(1), p: () => step(-1) });
  return (
    <Stack gap="md">
      <SearchBar place={place} account={account} year={queue.data?.pages[0]?.year ?? null} />
      <div className="pair-bar">
        <SegmentedControl
          aria-label="Trạng thái cặp hộ"
          value={status}
          onChange={(next) => setAddress({ state: next })}
          data={[...STATES]}
        />
        {status === 'open' && <AcceptCertain rows={rows} account={account} />}
      </div>
      {queue.error !== null && (
        <QueryNotice error={queue.error} account={account} onRetry={() => void queue.refetch()} />
      )}
      {queue.isLoading && <Skeleton height={240} aria-label="Đang tải cặp hộ" />}
      {queue.data !== undefined && rows.length === 0 && <NoPairs status={status} />}
      {chosen !== undefined && (
        <div className="pair-desk">
          <PairQueue
            rows={rows}
            chosen={chosen.id}
            onChoose={choose}
            more={queue.hasNextPage ? () => void queue.fetchNextPage() : null}
          />
          <PairPane key={chosen.id} id={chosen.id} account={account} onStep={step} />
        </div>
      )}
    </Stack>
  );
}

function NoPairs({ status }: { status: QueueStatus }) {
  if (status !== 'open')
    return <Empty title="Chưa có cặp nào" text="Các cặp đã kết luận sẽ ở đây, mở lại được." />;
  return (
    <Empty
      title="Không còn cặp hộ nào chờ kết luận"
      text="Hệ thống tự tìm lại sau mỗi lần nhập hoặc sửa hộ. Muốn tìm ngay, bấm “Tìm hộ trùng”."
    />
  );
}
