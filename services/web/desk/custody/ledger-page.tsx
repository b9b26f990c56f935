import { Anchor, Button, Checkbox, Group, Skeleton, Stack, Table, Text } from '@mantine/core';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { DayFilter } from '../part/day-filter.tsx';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { type At, useLedger } from './custody-queries.ts';
import type { LedgerAccount } from './custody-types.ts';
import { amountWords, itemWord } from './custody-words.ts';
import { HolderName } from './holder-name.tsx';

type Flows = Pick<
  LedgerAccount,
  'opening' | 'received' | 'handedOver' | 'returned' | 'lost' | 'inHand' | 'shortage'
>;

const COLUMNS = [
  ['opening', 'Đầu kỳ'],
  ['received', 'Đã nhận'],
  ['handedOver', 'Đã giao, trao'],
  ['returned', 'Đã trả lại'],
  ['lost', 'Mất, hỏng'],
] as const satisfies readonly (readonly [keyof Flows, string])[];

/** Received = handed over + returned + lost or damaged + in hand, for each holder; a shortage names its holder. */
export function LedgerPage({ account, at }: { account: Account; at: At }) {
  const [address, setAddress] = useSearchParams();
  const only = address.get('only') === 'short' ? 'short' : 'all';
  const holder = address.get('holder') ?? undefined;
  const since = address.get('since') ?? '';
  const until = address.get('until') ?? '';
  const found = useLedger(at, { since, until, only, holder });
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  const put = (name: string, value: string) =>
    setAddress((before) => {
      if (value === '') before.delete(name);
      else before.set(name, value);
      return before;
    });
  return (
    <Stack gap="md">
      <Text fz="sm">
        Mỗi người giữ, mỗi ngày: đã nhận = đã giao, trao + đã trả lại + mất, hỏng + còn giữ. Quà trao tận tay
        hộ tính cho người trao; quà chuyển khoản không tính cho ai.
      </Text>
      <Group align="end">
        <DayFilter label="Từ ngày" day={since} onDay={(day) => put('since', day)} />
        <DayFilter label="Đến ngày" day={until} onDay={(day) => put('until', day)} />
        <Checkbox
          label="Chỉ người đang thiếu"
          checked={only === 'short'}
          onChange={(event) => put('only', event.target.checked ? 'short' : '')}
          mb={8}
        />
        {holder !== undefined && (
          <Button variant="default" onClick={() => put('holder', '')}>
            Xem mọi người giữ
          </Button>
        )}
      </Group>
      {found.error !== null && (
        <QueryNotice error={found.error} account={account} onRetry={() => void found.refetch()} />
      )}
      {found.isLoading && <Skeleton height={200} aria-label="Đang tải sổ" />}
      {found.data !== undefined && rows.length === 0 && (
        <Empty
          title={only === 'short' ? 'Không ai đang thiếu' : 'Chưa ai giữ gì ở đây'}
          text="Sổ có số khi biên bản giao nhận đã đủ hai bên ký, hoặc khi quà được trao cho hộ."
        />
      )}
      {rows.length > 0 && <Accounts rows={rows} detail={holder === undefined ? 'sum' : 'days'} put={put} />}
      {rows.length > 0 && (
        <Group>
          <Text fz="sm" role="status">
            Đang hiện {formatMoney(rows.length)} dòng{found.hasNextPage ? ', còn nữa' : ', đã hết'}
          </Text>
          {found.hasNextPage && (
            <Button
              variant="default"
              loading={found.isFetchingNextPage}
              onClick={() => void found.fetchNextPage()}
            >
              Xem thêm
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

function Accounts(parts: {
  rows: readonly LedgerAccount[];
  detail: 'sum' | 'days';
  put: (name: string, value: string) => void;
}) {
  const { rows, detail, put } = parts;
  return (
    <Table.ScrollContainer minWidth={980} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table withTableBorder striped className="top-cells" aria-label="Sổ người giữ">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Người giữ</Table.Th>
            <Table.Th>Tiền, hàng</Table.Th>
            {COLUMNS.map(([name, word]) => (
              <Table.Th key={name} className="number">
                {word}
              </Table.Th>
            ))}
            <Table.Th className="number">Còn giữ</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <AccountRows key={row.id} row={row} detail={detail} put={put} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function AccountRows(parts: {
  row: LedgerAccount;
  detail: 'sum' | 'days';
  put: (name: string, value: string) => void;
}) {
  const { row, detail, put } = parts;
  return (
    <>
      <Table.Tr>
        <Table.Td>
          <HolderName of={row.holder} units={row.holder.units} />
          {detail === 'sum' && (
            <Group gap={4}>
              <Button size="compact-xs" variant="subtle" onClick={() => put('holder', row.holder.key)}>
                Từng ngày
              </Button>
              <Records holder={row.holder.key} />
            </Group>
          )}
        </Table.Td>
        <Table.Td>
          {itemWord(row.item)}
          <div className="small-print">{row.sourceName}</div>
        </Table.Td>
        <Cells of={row} unit={row.item.unit} />
      </Table.Tr>
      {row.days.map((day) => (
        <Table.Tr key={day.day}>
          <Table.Td />
          <Table.Td>{formatDate(day.day)}</Table.Td>
          <Cells of={day} unit={row.item.unit} />
        </Table.Tr>
      ))}
    </>
  );
}

function Records({ holder }: { holder: string }) {
  const [address] = useSearchParams();
  const campaign = address.get('campaign');
  const search = new URLSearchParams({ holder, ...(campaign === null ? {} : { campaign }) });
  return (
    <Anchor component={Link} to={`/allocation/custody?${search}`} fz="sm">
      Biên bản
    </Anchor>
  );
}

function Cells({ of, unit }: { of: Flows; unit: string }) {
  return (
    <>
      {COLUMNS.map(([name]) => (
        <Table.Td key={name} className="number">
          {formatMoney(of[name])}
        </Table.Td>
      ))}
      <Table.Td className="number">
        {of.shortage > 0 ? (
          <StatusMark tone="attention" word={`Thiếu ${amountWords(of.shortage, { unit })}`} />
        ) : (
          amountWords(of.inHand, { unit })
        )}
      </Table.Td>
    </>
  );
}
