import { Anchor, Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { Link, useLocation, useSearchParams } from 'react-router';
import { itemOf } from '#shared/rules/gift-item.ts';
import { formatDate } from '#shared/vietnam/date.ts';
import { formatMoney } from '#shared/vietnam/money-words.ts';
import type { Account } from '../../shell/api-types.ts';
import { formatDong } from '../../shell/format.ts';
import { StatusMark } from '../../shell/status-mark.tsx';
import { hasRole } from '../account-place.ts';
import { Empty } from '../part/empty.tsx';
import { QueryNotice } from '../part/query-notice.tsx';
import { type At, type RecordFilter, useRecords } from './custody-queries.ts';
import type { CustodyRecord } from './custody-types.ts';
import { itemWord, KIND_WORDS, numberWords, recordMark } from './custody-words.ts';

const VIEWS = {
  me: { label: 'Chờ tôi ký, duyệt', status: undefined },
  made: { label: 'Chờ ký', status: 'made' },
  signed: { label: 'Đã ký', status: 'signed' },
  refused: { label: 'Bị từ chối', status: 'refused' },
  all: { label: 'Tất cả', status: undefined },
} as const;

type View = keyof typeof VIEWS;

/** Records of a place, newest first; those that wait for the reader can be picked out. */
export function RecordList({ account, at }: { account: Account; at: At }) {
  const [address, setAddress] = useSearchParams();
  const { search } = useLocation();
  const view = viewOf(address.get('view'));
  const holder = address.get('holder') ?? undefined;
  const filter: RecordFilter = {
    waiting: view === 'me' ? 'me' : 'any',
    status: VIEWS[view].status,
    holder,
  };
  const found = useRecords(at, filter);
  const rows = (found.data?.pages ?? []).flatMap(({ items }) => items);
  const put = (name: string, value: string | null) =>
    setAddress((before) => {
      if (value === null) before.delete(name);
      else before.set(name, value);
      return before;
    });
  return (
    <Stack gap="md">
      <Group justify="space-between" align="end">
        <NativeSelect
          label="Xem"
          w={220}
          value={view}
          onChange={(event) => put('view', event.target.value)}
          data={Object.entries(VIEWS).map(([value, { label }]) => ({ value, label }))}
        />
        {hasRole(account, 'staff', 'commune-officer') && (
          <Button component={Link} to={`/allocation/custody/new${search}`}>
            Lập biên bản
          </Button>
        )}
      </Group>
      {holder !== undefined && (
        <Group gap="xs">
          <Text fz="sm">Chỉ biên bản của một người giữ.</Text>
          <Button size="compact-sm" variant="subtle" onClick={() => put('holder', null)}>
            Bỏ lọc
          </Button>
        </Group>
      )}
      {found.error !== null && (
        <QueryNotice error={found.error} account={account} onRetry={() => void found.refetch()} />
      )}
      {found.isLoading && <Skeleton height={160} aria-label="Đang tải biên bản" />}
      {found.data !== undefined && rows.length === 0 && (
        <Empty
          title={view === 'me' ? 'Không có biên bản nào chờ bạn' : 'Chưa có biên bản nào ở đây'}
          text="Mỗi lần tiền, hàng đổi người giữ thì lập một biên bản; bên kia ký thì biên bản mới tính."
        />
      )}
      {rows.length > 0 && (
        <ul className="change-list" aria-label="Biên bản giao nhận">
          {rows.map((record) => (
            <li key={record.id}>
              <Card record={record} />
            </li>
          ))}
        </ul>
      )}
      {rows.length > 0 && (
        <Group>
          <Text fz="sm" role="status">
            Đang hiện {formatMoney(rows.length)} biên bản{found.hasNextPage ? ', còn nữa' : ', đã hết'}
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

function Card({ record }: { record: CustodyRecord }) {
  const { search } = useLocation();
  const { tone, word } = recordMark(record);
  const { from, to, worth, lines } = record;
  return (
    <div className="change-body">
      <div className="change-head">
        <Anchor component={Link} to={`/allocation/custody/${record.id}${search}`} fw={600}>
          {numberWords(record)}: {from.name}
          {to !== null && ` → ${to.name}`}
        </Anchor>
        <StatusMark tone={tone} word={word} />
      </div>
      <Text fz="sm">
        {KIND_WORDS[record.kind]}, ngày {formatDate(record.on)}
        {worth > 0 && ` · ${formatDong(worth)}`}
      </Text>
      <Text fz="sm">{contentWords(lines)}</Text>
      {record.remark !== null && <Text fz="sm">Lý do từ chối: {record.remark}</Text>}
    </div>
  );
}

/** 'Tiền mặt, Gói quà Tết' and how many more. */
function contentWords(lines: CustodyRecord['lines']): string {
  const words = [...new Set(lines.map(({ line }) => itemWord(itemOf(line))))];
  const shown = words.slice(0, 4).join(', ');
  return words.length > 4 ? `${shown} và ${words.length - 4} loại khác` : shown;
}

function viewOf(text: string | null): View {
  return text !== null && text in VIEWS ? (text as View) : 'all';
}
