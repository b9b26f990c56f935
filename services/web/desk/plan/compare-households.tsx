import { Button, Chip, Group, Skeleton, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { parentPath } from '#shared/units/unit-path.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import { CLASS_WORDS, formatGift } from '../../shell/format.ts';
import { ProblemNotice } from '../../shell/problem-notice.tsx';
import { UnitName } from '../part/unit-name.tsx';
import {
  type Change,
  type Comparison,
  type Difference,
  type Pair,
  useDifferences,
} from './compare-queries.ts';

const CHANGES: Readonly<Record<Change, string>> = {
  onlyOther: 'Được thêm ở B',
  onlyOne: 'Mất ở B',
  changed: 'Đổi nguồn hoặc suất',
};

/** Who gained, who lost, who gets something else. */
export function CompareHouseholds({ pair, counts }: { pair: Pair; counts: Comparison['households'] }) {
  const [change, setChange] = useState<Change>('onlyOther');
  return (
    <section aria-labelledby="differences">
      <Title order={3} size="h4" mb="xs" id="differences">
        Hộ được khác đi
      </Title>
      <Text mb="xs">{formatMoney(counts.same)} hộ được như nhau ở cả hai phương án.</Text>
      <Chip.Group value={change} onChange={(next) => setChange(next as Change)}>
        <Group gap="xs" mb="sm">
          {(Object.keys(CHANGES) as Change[]).map((one) => (
            <Chip key={one} value={one} variant="outline" size="md">
              {CHANGES[one]} ({formatMoney(counts[one])})
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {counts[change] === 0 ? (
        <Text>Không có hộ nào.</Text>
      ) : (
        <Households key={change} pair={pair} change={change} />
      )}
    </section>
  );
}

function Households({ pair, change }: { pair: Pair; change: Change }) {
  const query = useDifferences(pair, change);
  const { rows, error, hasNextPage, isFetching } = query;
  if (error !== null) return <ProblemNotice error={error} onRetry={() => void query.refetch()} />;
  if (rows.length === 0 && (isFetching || hasNextPage))
    return <Skeleton height={200} aria-label="Đang tải hộ" />;
  if (rows.length === 0) return <Text>Không có hộ nào ở địa bàn của bạn.</Text>;
  return (
    <>
      <Table.ScrollContainer minWidth={720} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder className="top-cells" aria-label="Hộ được khác đi">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Chủ hộ</Table.Th>
              <Table.Th>Xóm, xã</Table.Th>
              <Table.Th>Ở A</Table.Th>
              <Table.Th>Ở B</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Row key={row.household} row={row} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {hasNextPage && (
        <Button mt="sm" variant="default" loading={isFetching} onClick={() => void query.fetchNextPage()}>
          Xem thêm
        </Button>
      )}
    </>
  );
}

function Row({ row }: { row: Difference }) {
  return (
    <Table.Tr>
      <Table.Td>
        {row.head}
        <Text fz="sm" c="var(--no-data)">
          {row.code} · {CLASS_WORDS[row.class]}
        </Text>
      </Table.Td>
      <Table.Td>
        {row.village}
        <Text fz="sm" c="var(--no-data)">
          <UnitName path={parentPath(row.unit) ?? row.unit} />
        </Text>
      </Table.Td>
      <Table.Td>
        <Gifts gifts={row.one} />
      </Table.Td>
      <Table.Td>
        <Gifts gifts={row.other} />
      </Table.Td>
    </Table.Tr>
  );
}

function Gifts({ gifts }: { gifts: Difference['one'] }) {
  if (gifts.length === 0) return 'Không có suất';
  return gifts.map(({ source, name, lines }) => (
    <div key={source}>
      {name}: {formatGift(lines)}
    </div>
  ));
}
