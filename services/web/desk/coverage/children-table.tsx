import { Anchor, Table, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Figures } from '../../shell/api-types.ts';
import { formatRatio, LEVEL_WORDS } from '../../shell/format.ts';
import { shareNow } from './share-now.ts';

/** The units below, lowest first: they need the call. */
export function ChildrenTable({ figures, search }: { figures: readonly Figures[]; search: string }) {
  const rows = [...figures].sort(
    (a, b) => share(a) - share(b) || b.left - a.left || a.name.localeCompare(b.name, 'vi'),
  );
  return (
    <section aria-labelledby="children-title">
      <Title order={2} size="h4" id="children-title" mb="xs">
        Từng {LEVEL_WORDS[rows[0]?.level ?? 'commune']?.toLowerCase()}, thấp nhất trước
      </Title>
      <Table.ScrollContainer minWidth={820}>
        <Table striped highlightOnHover withTableBorder stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className="number">STT</Table.Th>
              <Table.Th>Đơn vị</Table.Th>
              <Table.Th className="number">Tỷ lệ</Table.Th>
              <Table.Th className="number">Đã nhận / danh sách</Table.Th>
              <Table.Th className="number">Không phải trao</Table.Th>
              <Table.Th className="number">Chưa nhận</Table.Th>
              <Table.Th className="number">Phản ánh mở</Table.Th>
              <Table.Th className="number">Xóm đã xác nhận</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row, index) => (
              <Table.Tr key={row.path}>
                <Table.Td className="number">{index + 1}</Table.Td>
                <Table.Td>
                  <Anchor component={Link} to={`/coverage/${row.path}${search}`}>
                    {row.name}
                  </Anchor>
                </Table.Td>
                <Table.Td className="number">
                  <strong>{shareNow(row)}</strong>
                </Table.Td>
                <Table.Td className="number">{formatRatio(row.received, row.list)}</Table.Td>
                <Table.Td className="number">{formatMoney(row.settled)}</Table.Td>
                <Table.Td className="number">
                  {row.left === 0 ? (
                    '0'
                  ) : (
                    <Anchor
                      component={Link}
                      to={`/remaining/${row.path}${search}`}
                      aria-label={`${row.left} hộ chưa nhận ở ${row.name}`}
                    >
                      {formatMoney(row.left)}
                    </Anchor>
                  )}
                </Table.Td>
                <Table.Td className="number">{formatMoney(row.openClaims)}</Table.Td>
                <Table.Td className="number">{formatRatio(row.closedVillages, row.villages)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

/** A unit without households is no laggard. */
function share({ received, list }: Figures): number {
  return list === 0 ? 2 : received / list;
}
