import { Button, Group, NativeSelect, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { settlementWords } from '../amendment/amendment-words.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { type EntryChoice, type ListEntry, useEntries } from './list-queries.ts';

const CHOICES: readonly { value: EntryChoice; label: string }[] = [
  { value: 'all', label: 'Tất cả hộ' },
  { value: 'added', label: 'Hộ thêm từ khi chốt' },
  { value: 'amended', label: 'Hộ đã sửa thông tin' },
  { value: 'settled', label: 'Hộ không phải trao' },
];

/** The list's households, now or as an amendment left them. */
export function EntriesPanel({ list, unit, account }: { list: PoorList; unit: string; account: Account }) {
  const [only, setOnly] = useState<EntryChoice>('all');
  const [amendment, setAmendment] = useState<number | null>(null);
  const entries = useEntries(list.id, { unit, only, amendment });
  const rows = (entries.data?.pages ?? []).flatMap(({ items }) => items);
  return (
    <Stack gap="md">
      <Group align="end">
        <NativeSelect
          label="Xem"
          value={only}
          onChange={(event) =>
            setOnly(CHOICES.find(({ value }) => value === event.target.value)?.value ?? 'all')
          }
          data={[...CHOICES]}
        />
        <NativeSelect
          label="Như lúc"
          value={amendment === null ? '' : String(amendment)}
          onChange={(event) => setAmendment(event.target.value === '' ? null : Number(event.target.value))}
          data={moments(list.amendments)}
        />
      </Group>
      {entries.error !== null && <QueryNotice error={entries.error} account={account} />}
      {entries.isLoading && <Skeleton height={240} aria-label="Đang tải các hộ" />}
      {entries.data !== undefined && rows.length === 0 && (
        <Empty title="Không có hộ nào ở đây" text="Chọn địa bàn khác, hoặc xem tất cả hộ." />
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {entries.hasNextPage && (
        <Button
          variant="default"
          loading={entries.isFetchingNextPage}
          onClick={() => void entries.fetchNextPage()}
        >
          Xem thêm hộ
        </Button>
      )}
    </Stack>
  );
}

function Rows({ rows }: { rows: readonly ListEntry[] }) {
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped withTableBorder aria-label="Hộ trong danh sách">
        <Table.Thead>
          <Table.Tr>
            <Table.Th className="number">STT</Table.Th>
            <Table.Th>Chủ hộ</Table.Th>
            <Table.Th>Nơi ở</Table.Th>
            <Table.Th>Phân loại</Table.Th>
            <Table.Th className="number">Khẩu</Table.Th>
            <Table.Th>Ghi chú</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, index) => (
            <Table.Tr key={row.household}>
              <Table.Td className="number">{formatMoney(index + 1)}</Table.Td>
              <Table.Td>
                {row.head}
                <Text fz="xs">
                  {row.code}
                  {row.birthYear !== null && ` · sinh ${row.birthYear}`}
                </Text>
              </Table.Td>
              <Table.Td>{row.village}</Table.Td>
              <Table.Td>{CLASS_WORDS[row.class]}</Table.Td>
              <Table.Td className="number">{row.members}</Table.Td>
              <Table.Td>
                <Notes row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Notes({ row }: { row: ListEntry }) {
  if (row.settled !== null) return <Text fz="sm">Không phải trao: {settlementWords(row.settled)}</Text>;
  if (row.added > 0) return <Text fz="sm">Thêm ở lần điều chỉnh {row.added}</Text>;
  return row.since > 0 ? <Text fz="sm">Sửa ở lần điều chỉnh {row.since}</Text> : null;
}

function moments(amendments: number): { value: string; label: string }[] {
  const earlier = Array.from({ length: amendments }, (_, number) => ({
    value: String(number),
    label: number === 0 ? 'khi chốt' : `sau lần điều chỉnh ${number}`,
  }));
  return [{ value: '', label: 'hiện nay' }, ...earlier.reverse()];
}
