import { Checkbox, Skeleton, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole, placesWith } from '../account-place.ts';
import { AccountName } from '../part/account-name.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { UnitSelect } from '../part/unit-select.tsx';
import { useUnit } from '../part/use-unit.ts';
import { type CommuneVillages, useVillages, type VillageItem } from './unit-change-queries.ts';
import { VillageForms } from './village-forms.tsx';

/** The villages of a commune: which there are, how many households, and what made them others. */
export function VillagesPage({ account }: { account: Account }) {
  const top = placesWith(account, ['staff', 'approver', 'auditor', 'monitor'])[0] ?? '';
  const [unit, setUnit] = useState(top);
  const { data: place } = useUnit(unit);
  const commune = place?.level === 'commune' ? unit : null;
  const villages = useVillages(commune);
  return (
    <Stack gap="lg">
      <UnitSelect label="Xã, phường" top={top} value={unit} onChange={setUnit} />
      {place !== undefined && commune === null && (
        <Empty
          title="Hãy chọn một xã"
          text="Chọn đến xã, phường để xem các xóm, sáp nhập hoặc đổi tên xóm."
        />
      )}
      {villages.error !== null && (
        <QueryNotice error={villages.error} account={account} onRetry={() => void villages.refetch()} />
      )}
      {villages.isLoading && <Skeleton height={200} aria-label="Đang tải các xóm" />}
      {villages.data !== undefined && (
        <Villages
          key={villages.data.commune}
          villages={villages.data}
          mayChange={hasRole(account, 'staff')}
        />
      )}
    </Stack>
  );
}

function Villages({ villages, mayChange }: { villages: CommuneVillages; mayChange: boolean }) {
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const living = villages.items.filter(({ retired }) => retired === null);
  const chosen = living.filter(({ path }) => ticked.includes(path));
  if (villages.items.length === 0)
    return (
      <Empty
        title="Xã này chưa có xóm nào"
        text="Xóm được thêm khi nhập danh sách hộ từ tệp, theo tên xóm trong tệp."
      />
    );
  return (
    <>
      <VillageTable
        villages={villages}
        living={living}
        ticked={ticked}
        onTick={mayChange ? setTicked : null}
      />
      {mayChange && <VillageForms chosen={chosen} onDone={() => setTicked([])} />}
      <Changes villages={villages} />
    </>
  );
}

function VillageTable({
  villages,
  living,
  ticked,
  onTick,
}: {
  villages: CommuneVillages;
  living: readonly VillageItem[];
  ticked: readonly string[];
  onTick: ((paths: readonly string[]) => void) | null;
}) {
  return (
    <Table withTableBorder striped>
      <Table.Thead>
        <Table.Tr>
          {onTick !== null && <Table.Th w={48}>Chọn</Table.Th>}
          <Table.Th>Xóm</Table.Th>
          <Table.Th className="number">
            Số hộ{villages.year === null ? '' : ` (danh sách ${villages.year})`}
          </Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {living.map(({ path, name, formerNames, households }) => (
          <Table.Tr key={path}>
            {onTick !== null && (
              <Table.Td>
                <Checkbox
                  aria-label={`Chọn ${name}`}
                  checked={ticked.includes(path)}
                  onChange={({ target }) =>
                    onTick(target.checked ? [...ticked, path] : ticked.filter((one) => one !== path))
                  }
                />
              </Table.Td>
            )}
            <Table.Td>
              {name}
              {formerNames.length > 0 && <Text fz="sm">Trước đây: {formerNames.join(', ')}</Text>}
            </Table.Td>
            <Table.Td className="number">{formatMoney(households)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Changes({ villages }: { villages: CommuneVillages }) {
  const nameOf = (path: string) => villages.items.find((one) => one.path === path)?.name ?? path;
  if (villages.changes.length === 0) return null;
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        Đã thay đổi
      </Title>
      <Table.ScrollContainer minWidth={700} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table withTableBorder>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Từ ngày</Table.Th>
              <Table.Th>Thay đổi</Table.Th>
              <Table.Th>Căn cứ</Table.Th>
              <Table.Th>Tình trạng</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {villages.changes.map((change) => (
              <Table.Tr key={change.id}>
                <Table.Td>{formatDate(change.on)}</Table.Td>
                <Table.Td>
                  {change.kind === 'merger'
                    ? `${change.from.map(nameOf).join(', ')} sáp nhập vào ${change.name}`
                    : `Đổi tên thành ${change.name}`}
                </Table.Td>
                <Table.Td>
                  {change.reason}
                  <Text fz="sm" c="var(--no-data)">
                    Ghi bởi <AccountName id={change.by} />
                  </Text>
                </Table.Td>
                <Table.Td>
                  {change.status === 'done' ? (
                    <StatusMark tone="done" word={`Đã chuyển ${formatMoney(change.households)} hộ`} />
                  ) : (
                    <StatusMark tone="waiting" word={`Đang chuyển (${formatMoney(change.households)} hộ)`} />
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}
