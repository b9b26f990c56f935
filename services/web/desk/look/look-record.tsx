import { Button, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useSearchParams } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { useRecord } from '../household/household-queries.ts';
import { AccountName } from '../part/account-name.tsx';
import { DayFilter } from '../part/day-filter.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { changedLookFilter, type LookFilter, readLookFilter } from './look-filter.ts';
import { useLooks } from './look-queries.ts';
import { LookTable } from './look-table.tsx';

/** The record by household, by account and by day. */
export function LookRecord({ account }: { account: Account }) {
  const [address, setAddress] = useSearchParams();
  const filter = readLookFilter(address);
  const put = (name: keyof LookFilter) => (value: string) =>
    setAddress(changedLookFilter(filter, name, value));
  const looks = useLooks(filter);
  const rows = looks.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Stack gap="md">
      <Text>
        Ai đã xem số định danh, điện thoại, dân tộc, bệnh tật của hộ, lúc nào, để làm gì. Bản ghi không sửa,
        không xóa được.
      </Text>
      <Group align="end" gap="sm" role="search" aria-label="Lọc lượt xem">
        <DayFilter label="Từ ngày" day={filter.from ?? ''} onDay={put('from')} />
        <DayFilter label="Đến ngày" day={filter.to ?? ''} onDay={put('to')} />
        {Object.keys(filter).length > 0 && (
          <Button variant="default" onClick={() => setAddress(new URLSearchParams())}>
            Bỏ lọc
          </Button>
        )}
      </Group>
      <Chosen filter={filter} />
      {looks.error !== null && (
        <QueryNotice error={looks.error} account={account} onRetry={() => void looks.refetch()} />
      )}
      {looks.isLoading && <Skeleton height={240} aria-label="Đang tải lượt xem" />}
      {looks.data !== undefined && rows.length === 0 && (
        <Empty title="Không có lượt xem nào" text="Chưa ai xem nội dung được giữ kín, hoặc bộ lọc quá hẹp." />
      )}
      {rows.length > 0 && <LookTable rows={rows} onAccount={put('account')} onHousehold={put('household')} />}
      {looks.hasNextPage && (
        <Button
          variant="default"
          loading={looks.isFetchingNextPage}
          onClick={() => void looks.fetchNextPage()}
        >
          Xem các lượt trước
        </Button>
      )}
    </Stack>
  );
}

/** Whom and what the record is cut down to, by name. */
function Chosen({ filter: { household, account } }: { filter: LookFilter }) {
  const record = useRecord(household ?? '');
  if (household === undefined && account === undefined) return null;
  return (
    <Text role="status" fw={600}>
      Đang xem: {household !== undefined && <>hộ {record.data?.head ?? household.slice(0, 8)}</>}
      {household !== undefined && account !== undefined && ', '}
      {account !== undefined && (
        <>
          người xem <AccountName id={account} />
        </>
      )}
    </Text>
  );
}
