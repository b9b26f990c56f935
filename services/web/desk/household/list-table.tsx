import { Anchor, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { formatDate, today } from '#shared/vietnam/date.ts';
import { settledWords } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import type { HouseholdRecord } from './household-types.ts';
import { proposalWords } from './household-words.ts';

/** The frozen lists that hold the household or are asked to. */
export function ListTable({ lists, claims }: Pick<HouseholdRecord, 'lists' | 'claims'>) {
  return (
    <section aria-labelledby="lists">
      <Title order={3} size="h4" mb="xs" id="lists">
        Danh sách đã chốt
      </Title>
      {lists.length === 0 && <Text>Hộ chưa có trong danh sách đã chốt nào.</Text>}
      {lists.length > 0 && (
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Danh sách</Table.Th>
              <Table.Th>Trong danh sách</Table.Th>
              <Table.Th>Đang trình</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lists.map(({ list, name, listed, settled, proposal }) => (
              <Table.Tr key={list}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>
                  <Standing listed={listed} settled={settled} />
                </Table.Td>
                <Table.Td>
                  {proposal === null ? (
                    'Không có'
                  ) : (
                    <Anchor component={Link} to={`/registry/amendments/${proposal.amendment}`}>
                      Chờ duyệt: {proposalWords(proposal.kind)}
                    </Anchor>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {claims.map(({ claim, openedAt }) => (
        <Text key={claim} mt="xs">
          Hộ được phản ánh bị bỏ sót ngày {formatDate(today(Date.parse(openedAt)))}.{' '}
          <Anchor component={Link} to={`/registry/claims/${claim}`}>
            Xem phản ánh
          </Anchor>
        </Text>
      ))}
    </section>
  );
}

function Standing({ listed, settled }: Pick<HouseholdRecord['lists'][number], 'listed' | 'settled'>) {
  if (!listed) return <StatusMark tone="waiting" word="Chưa có" />;
  if (settled === null) return <StatusMark tone="done" word="Có, được trao" />;
  return (
    <StatusMark
      tone="neutral"
      word={`Không phải trao: ${settledWords(settled.reason)}, từ ${formatDate(settled.on)}`}
    />
  );
}
