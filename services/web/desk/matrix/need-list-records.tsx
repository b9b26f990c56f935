import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../../shell/api-client.ts';
import { formatMoment } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { fromCursor } from '../part/next-page.ts';
import { UnitName } from '../part/unit-name.tsx';

/** Who took lists of households out, for which donor and why; asked for when it is opened. */
export function NeedListRecords() {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="form-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Ai đã lấy danh sách cho nhà hảo tâm</summary>
      {isOpen && <Records />}
    </details>
  );
}

function Records() {
  const found = useInfiniteQuery({
    queryKey: ['need-lists'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      answerOf(api.GET('/api/v1/need-lists', { params: { query: { limit: 20, ...fromCursor(cursor) } } })),
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  if (found.error !== null) return <ProblemNotice error={found.error} />;
  if (found.data === undefined) return <Text role="status">Đang tải…</Text>;
  if (rows.length === 0) return <Text mt="xs">Chưa ai lấy danh sách nào.</Text>;
  return (
    <>
      <ul className="change-list" aria-label="Lần lấy danh sách">
        {rows.map(({ id, at, account, unit, donor, why }) => (
          <li key={id}>
            <div className="change-head">
              <strong style={{ overflowWrap: 'anywhere' }}>{donor}</strong>
              <Text fz="sm" component="span">
                {formatMoment(at)}
              </Text>
            </div>
            <Text fz="sm">
              <UnitName path={unit} />, <AccountName id={account} /> lấy. Để làm gì: {why}
            </Text>
          </li>
        ))}
      </ul>
      {found.hasNextPage && (
        <Button
          mt="sm"
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </>
  );
}
