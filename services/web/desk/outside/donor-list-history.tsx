import { Anchor, Button, Skeleton, Table, Title } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatGift, formatMoment } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { AccountName } from '../part/account-name.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { type DonorListItem, useDonorLists } from './donor-list-queries.ts';
import { statusMark } from './donor-list-status.ts';

/** Donors' lists of the reader's places, the newest first, and where each stands. */
export function DonorListHistory({ account }: { account: Account }) {
  const lists = useDonorLists();
  const rows = lists.data?.pages.flatMap(({ items }) => items) ?? [];
  if (lists.error !== null)
    return <QueryNotice error={lists.error} account={account} onRetry={() => void lists.refetch()} />;
  return (
    <section aria-labelledby="donor-lists">
      <Title order={2} size="h3" mt="xl" mb="sm" id="donor-lists">
        Danh sách của nhà hảo tâm
      </Title>
      {lists.isLoading && <Skeleton height={120} aria-label="Đang tải danh sách" />}
      {lists.data !== undefined && rows.length === 0 && (
        <Empty
          title="Chưa có danh sách nào"
          text="Khi nhà hảo tâm tự tặng quà, cán bộ nghiệp vụ gửi danh sách của họ ở đây."
        />
      )}
      {rows.length > 0 && <Lists rows={rows} />}
      {lists.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={lists.isFetchingNextPage}
          onClick={() => void lists.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </section>
  );
}

function Lists({ rows }: { rows: readonly DonorListItem[] }) {
  const { search } = useLocation();
  return (
    <Table.ScrollContainer minWidth={900}>
      <Table withTableBorder striped className="top-cells">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Tệp</Table.Th>
            <Table.Th>Trạng thái</Table.Th>
            <Table.Th>Nhà hảo tâm</Table.Th>
            <Table.Th>Mỗi hộ</Table.Th>
            <Table.Th className="number">Số suất</Table.Th>
            <Table.Th>Địa bàn</Table.Th>
            <Table.Th>Người gửi, lúc</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <Anchor component={Link} to={`/allocation/outside/${row.id}${search}`}>
                  {row.file === '' ? 'tệp không tên' : row.file}
                </Anchor>
              </Table.Td>
              <Table.Td>
                <StatusMark {...statusMark(row)} />
              </Table.Td>
              <Table.Td>{row.giver ?? 'chưa ghi'}</Table.Td>
              <Table.Td>{row.lines.length === 0 ? 'chưa ghi' : formatGift(row.lines)}</Table.Td>
              <Table.Td className="number">{row.count === 0 ? '–' : formatMoney(row.count)}</Table.Td>
              <Table.Td>
                <UnitName path={row.unit} />
              </Table.Td>
              <Table.Td>
                <AccountName id={row.by} />
                <div className="small-print">{formatMoment(row.startedAt)}</div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
