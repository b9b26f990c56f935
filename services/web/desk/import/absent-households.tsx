import { Button, Table, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { answerOf } from '../../shell/api-client.ts';
import type { Import } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { api } from '../desk.ts';

/** Households that are registered in the file's communes and that it does not name: nobody is taken out by that. */
export function AbsentHouseholds({ row }: { row: Import }) {
  const query = useInfiniteQuery({
    queryKey: ['import-absent', row.id, row.trial],
    queryFn: ({ pageParam }) =>
      answerOf(
        api.GET('/api/v1/imports/{id}/absent', {
          params: {
            path: { id: row.id },
            query: { limit: 50, ...(pageParam === '' ? {} : { cursor: pageParam }) },
          },
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (query.error !== null) return <ProblemNotice error={query.error} />;
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Text mb="xs">
        Những hộ này đang có trong danh sách nhưng tệp không nhắc đến. Hộ không bị xóa; hãy xem có phải bị sót
        trong tệp không.
      </Text>
      <Table withTableBorder striped>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Mã hộ</Table.Th>
            <Table.Th>Chủ hộ</Table.Th>
            <Table.Th>Xóm</Table.Th>
            <Table.Th>Phân loại</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((one) => (
            <Table.Tr key={one.id}>
              <Table.Td>{one.code}</Table.Td>
              <Table.Td>{one.head}</Table.Td>
              <Table.Td>{one.village}</Table.Td>
              <Table.Td>{CLASS_WORDS[one.class]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {query.hasNextPage && (
        <Button
          variant="default"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Xem thêm
        </Button>
      )}
    </>
  );
}
