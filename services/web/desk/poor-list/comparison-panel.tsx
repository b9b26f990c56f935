import { Button, NativeSelect, Skeleton, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account, PoorList } from '../../shell/api-types.ts';
import { CLASS_WORDS } from '../../shell/format.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { type Comparison, type ComparisonRow, useComparison } from './list-queries.ts';
import { useLists } from './use-lists.ts';

const KINDS: readonly { value: ComparisonRow['kind']; label: string }[] = [
  { value: 'left', label: 'Ra khỏi danh sách' },
  { value: 'came', label: 'Mới vào danh sách' },
  { value: 'poorer', label: 'Cận nghèo thành nghèo' },
  { value: 'better', label: 'Nghèo thành cận nghèo' },
];

interface Parts {
  readonly list: PoorList;
  readonly unit: string;
  readonly account: Account;
}

/**
 * Another year's list beside this one, of the same units or of older ones: who left, who came, who changed class. The
 * names of unit sets sort by date.
 */
export function ComparisonPanel({ list, unit, account }: Parts) {
  const lists = useLists();
  const others = (lists.data ?? []).filter(
    (one) => one.id !== list.id && one.status === 'frozen' && one.unitSet <= list.unitSet,
  );
  const [chosen, setChosen] = useState('');
  const [kind, setKind] = useState<ComparisonRow['kind'] | 'all'>('all');
  const other =
    others.find(({ id }) => id === chosen) ?? others.find(({ year }) => year < list.year) ?? others[0];
  const [before, after] =
    other !== undefined && other.unitSet === list.unitSet && other.year > list.year
      ? [list, other]
      : [other, list];
  const found = useComparison({ before: before?.id ?? '', after: after.id, unit, kind });
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  const figures = found.data?.pages[0];
  if (lists.data !== undefined && other === undefined)
    return (
      <Empty
        title="Chưa có danh sách nào khác để so"
        text="Khi có thêm danh sách đã chốt, cùng bộ đơn vị hoặc theo đơn vị cũ, phần so sánh sẽ hiện ở đây."
      />
    );
  return (
    <Stack gap="md">
      <NativeSelect
        label="So với"
        maw={480}
        value={other?.id ?? ''}
        onChange={(event) => setChosen(event.target.value)}
        data={others.map(({ id, name, year }) => ({ value: id, label: `${year} · ${name}` }))}
      />
      {before !== undefined && before.unitSet !== after.unitSet && (
        <Text fz="sm">
          Danh sách trước theo đơn vị cũ. Nơi ở ghi theo đơn vị của danh sách sau; hộ chỉ đổi tên xã do sáp
          nhập không tính là thay đổi. Hộ đã ra khỏi danh sách ở xã cũ bị chia chỉ đếm ở cấp tỉnh.
        </Text>
      )}
      {found.error !== null && <QueryNotice error={found.error} account={account} />}
      {found.isLoading && <Skeleton height={240} aria-label="Đang so hai danh sách" />}
      {figures !== undefined && <Figures figures={figures} kind={kind} choose={setKind} />}
      {figures !== undefined && rows.length === 0 && (
        <Empty title="Không có hộ nào" text="Hai danh sách giống nhau ở phần này." />
      )}
      {rows.length > 0 && <Rows rows={rows} />}
      {found.hasNextPage && (
        <Button
          variant="default"
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Xem thêm hộ
        </Button>
      )}
    </Stack>
  );
}

function Figures(parts: {
  figures: Comparison;
  kind: ComparisonRow['kind'] | 'all';
  choose: (kind: ComparisonRow['kind'] | 'all') => void;
}) {
  const { figures, kind, choose } = parts;
  const choices = [
    { value: 'all', label: 'Tất cả thay đổi' },
    ...KINDS.map(({ value, label }) => ({
      value,
      label: `${label} (${formatMoney(figures.counts[value])})`,
    })),
  ];
  return (
    <>
      <dl className="list-figures">
        <Figure label="Danh sách trước" value={figures.before} />
        <Figure label="Danh sách sau" value={figures.after} />
        <Figure label="Giữ nguyên" value={figures.same} />
        {KINDS.map(({ value, label }) => (
          <Figure key={value} label={label} value={figures.counts[value]} />
        ))}
      </dl>
      <NativeSelect
        label="Xem"
        maw={320}
        value={kind}
        onChange={(event) => choose(KINDS.find(({ value }) => value === event.target.value)?.value ?? 'all')}
        data={choices}
      />
    </>
  );
}

function Figure({ label, value }: { label: string; value: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{formatMoney(value)}</dd>
    </div>
  );
}

function Rows({ rows }: { rows: readonly ComparisonRow[] }) {
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped withTableBorder aria-label="Hộ khác nhau giữa hai danh sách">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Chủ hộ</Table.Th>
            <Table.Th>Nơi ở</Table.Th>
            <Table.Th>Trước</Table.Th>
            <Table.Th>Sau</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.before?.household ?? row.after?.household ?? ''}>
              <Table.Td>
                {(row.after ?? row.before)?.head}
                <Text fz="xs">{(row.after ?? row.before)?.code}</Text>
              </Table.Td>
              <Table.Td>
                <Place row={row} />
              </Table.Td>
              <Table.Td>{row.before === null ? '–' : CLASS_WORDS[row.before.class]}</Table.Td>
              <Table.Td>{row.after === null ? '–' : CLASS_WORDS[row.after.class]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** In the units of the newer list; the old commune beside it where the older list was of other units. */
function Place({ row: { before, after } }: { row: ComparisonRow }) {
  const shown = after ?? before;
  const former = before?.former?.commune;
  return (
    <>
      {[shown?.village, shown?.commune].filter(Boolean).join(', ')}
      {former !== undefined && former !== shown?.commune && <Text fz="xs">Trước: {former}</Text>}
    </>
  );
}
