import { Anchor, Button, ScrollArea, Table, Text, Title } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { answerOf } from '../../shell/api-client.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatMoment } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { api } from '../desk.ts';
import { AccountName } from '../part/account-name.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { statusWords } from './import-status.ts';

/** Who imported what, when, from which file, and what came of it. */
export function ImportHistory({ account }: { account: Account }) {
  const query = useInfiniteQuery({
    queryKey: ['imports'],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/imports', {
          params: { query: { limit: 20, ...(pageParam === '' ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    staleTime: 0,
  });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.error !== null) return <QueryNotice error={query.error} account={account} />;
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="import-history">
      <Title order={2} size="h3" mt="xl" mb="sm" id="import-history">
        Các lần nhập
      </Title>
      <ScrollArea>
        <Table withTableBorder striped miw={860}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Lúc</Table.Th>
              <Table.Th>Tệp</Table.Th>
              <Table.Th>Đơn vị, năm</Table.Th>
              <Table.Th>Người nhập</Table.Th>
              <Table.Th>Trạng thái</Table.Th>
              <Table.Th className="number">Mới</Table.Th>
              <Table.Th className="number">Thay đổi</Table.Th>
              <Table.Th className="number">Từ chối</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>{formatMoment(row.startedAt)}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/registry/import/${row.id}`}>
                    {row.fileName === '' ? 'tệp không tên' : row.fileName}
                  </Anchor>
                  <Text fz="xs" c="dimmed" className="hash" title={row.fileHash}>
                    {row.fileHash.slice(0, 12)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <UnitName path={row.unit} />, {row.year}
                </Table.Td>
                <Table.Td>
                  <AccountName id={row.by} />
                </Table.Td>
                <Table.Td>
                  <StatusMark {...statusWords(row)} />
                </Table.Td>
                <Table.Td className="number">{formatMoney(row.effect.created)}</Table.Td>
                <Table.Td className="number">{formatMoney(row.effect.changed)}</Table.Td>
                <Table.Td className="number">{formatMoney(row.effect.refused)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea>
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Xem các lần trước
        </Button>
      )}
    </section>
  );
}
