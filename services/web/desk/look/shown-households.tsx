import { Anchor, Button, Skeleton, Stack, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import type { Account } from '../../shell/api-types.ts';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import { useShown } from './look-queries.ts';

/** Which households one look showed. */
export function ShownHouseholds({ id, account }: { id: string; account: Account }) {
  const shown = useShown(id);
  const rows = shown.data?.pages.flatMap(({ items }) => items) ?? [];
  if (shown.error !== null) return <QueryNotice error={shown.error} account={account} />;
  if (shown.data === undefined) return <Skeleton height={240} aria-label="Đang tải các hộ" />;
  return (
    <Stack gap="md">
      <Anchor component={Link} to="/registry/looks">
        ← Tất cả lượt xem
      </Anchor>
      <Text>Các hộ của địa bàn bạn có trong lượt xem này.</Text>
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder striped aria-label="Hộ được xem">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Chủ hộ</Table.Th>
              <Table.Th>Mã hộ</Table.Th>
              <Table.Th>Thôn, xóm</Table.Th>
              <Table.Th>Xã, phường</Table.Th>
              <Table.Th>Ai khác đã xem</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ household, head, code, unit, village }) => (
              <Table.Tr key={household}>
                <Table.Td>
                  <Anchor component={Link} to={`/registry/household/${household}`}>
                    {head}
                  </Anchor>
                </Table.Td>
                <Table.Td>{code}</Table.Td>
                <Table.Td>{village}</Table.Td>
                <Table.Td>
                  <UnitName path={unit.slice(0, unit.lastIndexOf('/'))} />
                </Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/registry/looks?household=${household}`}>
                    Xem
                  </Anchor>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown.hasNextPage && (
        <Button
          variant="default"
          loading={shown.isFetchingNextPage}
          onClick={() => void shown.fetchNextPage()}
        >
          Xem thêm hộ
        </Button>
      )}
    </Stack>
  );
}
