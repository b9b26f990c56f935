import { Anchor, Button, Table, Text } from '@mantine/core';
import { Link } from 'react-router';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { formatMoment } from '../../shell/format.ts';
import { fieldWords } from '../household/household-words.ts';
import { AccountName } from '../part/account-name.tsx';
import { UnitName } from '../part/unit-name.tsx';
import type { LookItem } from './look-queries.ts';
import { WAY_WORDS } from './look-words.ts';

interface Parts {
  readonly rows: readonly LookItem[];
  readonly onAccount: (id: string) => void;
  readonly onHousehold: (id: string) => void;
}

/** A line for each look: who, when, which households, what of them, what for. */
export function LookTable({ rows, onAccount, onHousehold }: Parts) {
  return (
    <Table.ScrollContainer minWidth={900} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder striped className="top-cells" aria-label="Lượt xem">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={150}>Lúc</Table.Th>
            <Table.Th>Người xem</Table.Th>
            <Table.Th>Hộ được xem</Table.Th>
            <Table.Th>Nội dung</Table.Th>
            <Table.Th>Để làm gì</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={`${row.id}|${row.at}`}>
              <Table.Td>{formatMoment(row.at)}</Table.Td>
              <Table.Td>
                <AccountName id={row.account} />
                <div>
                  <Button size="compact-xs" variant="subtle" onClick={() => onAccount(row.account)}>
                    Chỉ người này
                  </Button>
                </div>
              </Table.Td>
              <Table.Td>
                <Shown row={row} onHousehold={onHousehold} />
              </Table.Td>
              <Table.Td>
                {WAY_WORDS[row.way]}
                <Text fz="sm" c="var(--no-data)">
                  {row.fields.map((field) => fieldWords({ field, person: null })).join(', ')}
                </Text>
              </Table.Td>
              <Table.Td>{row.why ?? 'Tìm theo số, không hỏi lý do'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Shown({ row, onHousehold }: { row: LookItem; onHousehold: (id: string) => void }) {
  const { household } = row;
  if (household === null)
    return (
      <>
        {row.households === 0 ? (
          'Không có hộ nào'
        ) : (
          <Anchor component={Link} to={`/registry/looks/${row.id}`}>
            {formatMoney(row.households)} hộ
          </Anchor>
        )}
        <Text fz="sm">
          <UnitName path={row.unit} />
        </Text>
      </>
    );
  return (
    <>
      <Anchor component={Link} to={`/registry/household/${household}`}>
        {row.head ?? 'Hộ này'}
      </Anchor>
      <Text fz="sm">
        <UnitName path={row.unit} />
      </Text>
      <Button size="compact-xs" variant="subtle" onClick={() => onHousehold(household)}>
        Chỉ hộ này
      </Button>
    </>
  );
}
