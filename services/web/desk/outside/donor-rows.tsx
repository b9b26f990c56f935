import { Button, Chip, Group, Paper, Skeleton, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { StatusMark } from '../../shell/status-mark.tsx';
import { Empty } from '../part/empty.tsx';
import { useKeys } from '../part/use-keys.ts';
import { type DonorList, type RowView, useDonorRows } from './donor-list-queries.ts';
import './outside.css';
import { RowPane } from './row-pane.tsx';
import { RowQueue } from './row-queue.tsx';

const VIEWS: readonly { readonly view: RowView; readonly word: string }[] = [
  { view: 'open', word: 'Chờ quyết định' },
  { view: 'certain', word: 'Chắc chắn' },
  { view: 'unsure', word: 'Chưa chắc' },
  { view: 'none', word: 'Không thấy hộ' },
  { view: 'doubled', word: 'Lặp lại' },
];

/** Every row by what it came to: the queue on the left, the chosen row and the households that it may be on the right. */
export function DonorRows({ row, onNext }: { row: DonorList; onNext: () => void }) {
  const [address, setAddress] = useSearchParams();
  const { counts } = row;
  // Kept: the last decision must not show other rows by itself.
  const [start] = useState<RowView>(counts.open > 0 ? 'open' : 'certain');
  const view = VIEWS.find((one) => one.view === address.get('view'))?.view ?? start;
  const put = (chosen: Readonly<Record<string, string>>) =>
    setAddress((before) => ({ ...Object.fromEntries(before), ...chosen }), { replace: true });
  return (
    <Stack gap="md">
      <Chip.Group value={view} onChange={(next) => put({ view: String(next), row: '' })}>
        <Group gap="xs" role="group" aria-label="Các dòng theo kết quả">
          {VIEWS.map((one) => (
            <Chip key={one.view} value={one.view} variant="outline" size="md">
              {one.word} ({formatMoney(counts[one.view])})
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {row.status === 'matched' && counts.open === 0 && (
        <Paper withBorder p="md">
          <Group>
            <StatusMark tone="done" word={`${formatMoney(counts.found)} hộ sẽ được ghi quà`} />
            <Button onClick={onNext}>Ghi quà là gì</Button>
          </Group>
        </Paper>
      )}
      <Rows
        key={view}
        list={row}
        view={view}
        chosen={address.get('row')}
        onChoose={(id) => put({ view, row: id })}
      />
    </Stack>
  );
}

interface Parts {
  readonly list: DonorList;
  readonly view: RowView;
  readonly chosen: string | null;
  readonly onChoose: (row: string) => void;
}

function Rows({ list, view, chosen, onChoose }: Parts) {
  const query = useDonorRows(list.id, view);
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const place = useRef(0);
  const found = rows.findIndex(({ id }) => id === chosen);
  // A row that was decided on leaves the queue: the next one stands in its place.
  const at = found >= 0 ? found : Math.min(place.current, rows.length - 1);
  place.current = Math.max(at, 0);
  const row = rows[at];
  const step = (by: 1 | -1) => {
    const next = rows[at + by];
    if (next !== undefined) onChoose(next.id);
  };
  useKeys({ j: () => step(1), p: () => step(-1) });
  if (query.error !== null) return <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (query.isLoading) return <Skeleton height={240} aria-label="Đang tải các dòng" />;
  if (row === undefined) return <NoRows view={view} />;
  return (
    <div className="donor-desk">
      <RowQueue
        rows={rows}
        chosen={row.id}
        onChoose={onChoose}
        more={query.hasNextPage ? () => void query.fetchNextPage() : null}
      />
      <RowPane key={row.id} list={list} row={row} onStep={step} />
    </div>
  );
}

function NoRows({ view }: { view: RowView }) {
  if (view === 'open')
    return <Empty title="Không còn dòng nào chờ quyết định" text="Có thể ghi quà và xác nhận." />;
  return <Empty title="Không có dòng nào" text="Không dòng nào của tệp rơi vào trường hợp này." />;
}
